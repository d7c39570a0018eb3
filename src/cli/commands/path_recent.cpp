// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_recent.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/planning.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/step_id.hpp"
#include "onramp/path/step_reasons.hpp"
#include "onramp/render/recent_view.hpp"

namespace onramp {

Result<Answer> run_path_recent(const Arguments& arguments, Services& services) {
    const auto plan = read_plan(arguments, services);
    if (!plan) {
        return fail(plan.error());
    }
    std::set<std::string> done = done_work(plan->journal);
    done.insert(plan->path.done.begin(), plan->path.done.end());
    RecentView view;
    for (const std::string& id : recent_steps(plan->role, plan->path, done)) {
        const bool is_done = done.contains(id);
        if (!is_done && !arguments.flag("all")) {
            continue;
        }
        const StepId named = *parse_step_id(id);
        const RoleSkill& skill = plan->role.skills[plan->role.find_skill(named.skill)];
        RecentStep& step = view.steps.emplace_back();
        step.id = id;
        step.title = skill.skill.name + ": " + std::string(level_words(named.level));
        step.words = skill.skill.levels.at(static_cast<std::size_t>(named.level - 1)).str();
        step.done = is_done;
        if (const auto item = plan->journal.items.find(id); item != plan->journal.items.end()) {
            step.at = item->second.at;
        }
    }
    std::stable_sort(view.steps.begin(), view.steps.end(),
                     [](const RecentStep& a, const RecentStep& b) { return a.at > b.at; });
    show_days_of(services, plan->role, plan->journal);
    Answer answer{{}, 0, plan->notes};
    answer.text = in_format(
        services, [&] { return render_recent_json(view); },
        [&] { return render_recent_markdown(view, services.terminal.style.days); },
        [&] { return render_recent_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
