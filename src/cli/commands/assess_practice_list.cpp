// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_practice_list.hpp"

#include "cli/answer_format.hpp"
#include "cli/practice_source.hpp"
#include "cli/role_source.hpp"

namespace onramp {

Result<Answer> run_assess_practice_list(const Arguments& arguments, Services& services) {
    auto source = load_practice(services);
    if (!source) {
        return fail(source.error());
    }
    std::optional<std::string> skill = arguments.text("skill");
    if (skill) {
        const auto found = find_skill(source->pack, *skill);
        if (!found) {
            return fail(found.error());
        }
        skill = (*found)->id;
    }
    PracticeListView view{source->role.name, skill.value_or(""), {}};
    for (const PracticeChoice& choice :
         list_practice(source->role, source->exercises, source->journal.practice, skill)) {
        view.rows.push_back({choice, source->handles.at(choice.exercise->id)});
    }
    Answer answer{{}, 0, std::move(source->notes)};
    answer.text = in_format(
        services, [&] { return render_practice_list_json(view); }, [&] { return render_practice_list_markdown(view); },
        [&] { return render_practice_list_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
