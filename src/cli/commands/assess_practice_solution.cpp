// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_solution.hpp"

#include "cli/practice_source.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

Result<void> ask(const Exercise& exercise, const Services& services) {
    if (!services.prompter.interactive()) {
        return fail(ErrorKind::usage, "assess practice solution needs --yes where nobody can be asked",
                    "once you have seen it the exercise is no evidence of your level any more; 'onramp assess practice "
                    "hint' helps a step");
    }
    const auto said = services.prompter.ask(wrap("Once you have seen the solution of '" + exercise.id +
                                                     "', doing it is no evidence of your level any more.",
                                                 services.terminal.style.width) +
                                            "\nShow it? [y/N] ");
    const std::string answer = lower(trim(said.value_or("")));
    if (answer != "y" && answer != "yes") {
        return fail(ErrorKind::answer_no, "the solution was not shown", "'onramp assess practice hint' helps a step");
    }
    return {};
}

// The program alone, so that it can be sent to a file.
std::string render_solution_text(const PracticeView& view, const Style&) {
    return visible(view.exercise.solution, Lines::keep);
}

} // namespace

Result<Answer> run_assess_practice_solution(const Arguments& arguments, Services& services) {
    const auto source = load_practice(services);
    if (!source) {
        return fail(source.error());
    }
    const auto found = named_exercise(*source, arguments.text("ID"));
    if (!found) {
        return fail(found.error());
    }
    const Exercise& exercise = **found;
    const auto has_ended = [&](const Journal& journal) {
        return state_in(journal, exercise).result != PracticeResult::started;
    };
    const bool ended = has_ended(source->journal);
    if (!ended && !arguments.flag("yes")) {
        if (auto agreed = ask(exercise, services); !agreed) {
            return fail(agreed.error());
        }
    }
    // Kept before it is shown: nothing that goes wrong leaves it seen and not known.
    const auto journal = keep_practice(*source, services, [&](const Journal& before) {
        if (has_ended(before)) {
            return std::vector<Event>();
        }
        PracticeState state = state_in(before, exercise);
        state.result = PracticeResult::solution_seen;
        return std::vector{practised_event(exercise.id, state)};
    });
    if (!journal) {
        return fail(journal.error());
    }
    PracticeView view = practice_view(PracticeVerb::solution_shown, *source, exercise, *journal, services);
    view.unchanged = ended;
    Answer answer = answer_practice(view, render_solution_text, services);
    answer.notes = source->notes;
    answer.notes.emplace_back("one of several solutions");
    if (view.state.result == PracticeResult::solution_seen) {
        answer.notes.push_back("'" + exercise.id +
                               "' is no evidence of your level any more: you have seen the solution");
    }
    return answer;
}

} // namespace onramp
