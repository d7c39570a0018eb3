// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_hint.hpp"

#include <algorithm>

#include "cli/practice_source.hpp"

namespace onramp {

Result<Answer> run_assess_practice_hint(const Arguments& arguments, Services& services) {
    const auto source = load_practice(services);
    if (!source) {
        return fail(source.error());
    }
    const auto found = named_exercise(*source, arguments.text("ID"));
    if (!found) {
        return fail(found.error());
    }
    const Exercise& exercise = **found;
    if (source->state(exercise) == nullptr) {
        return fail(ErrorKind::answer_no, "'" + exercise.id + "' is not started",
                    "'onramp assess practice start " + exercise.id + "' shows the task");
    }
    const int all = static_cast<int>(exercise.hints.size());
    bool unchanged = true;
    const auto journal = keep_practice(*source, services, [&](const Journal& before) {
        const PracticeState state = state_in(before, exercise);
        unchanged = state.result != PracticeResult::started || state.hints >= all;
        return unchanged ? std::vector<Event>() : std::vector{practice_hinted_event(exercise.id, state.hints + 1)};
    });
    if (!journal) {
        return fail(journal.error());
    }
    PracticeView view = practice_view(PracticeVerb::hinted, *source, exercise, *journal, services);
    const bool ended = view.state.result != PracticeResult::started;
    view.unchanged = unchanged;
    view.hints = ended ? exercise.hints.size() : static_cast<std::size_t>(std::min(view.state.hints, all));
    Answer answer = answer_practice(view, render_practice_hint_text, services);
    answer.notes = source->notes;
    return answer;
}

} // namespace onramp
