// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/profile/profile_document.hpp"
#include "path/chosen_steps.hpp"
#include "path/holdings.hpp"
#include "path/step_choice.hpp"
#include "path/step_cuts.hpp"
#include "path/step_order.hpp"
#include "path/step_prices.hpp"
#include "path/step_selection.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

using Step = StepSpace::Step;

Result<void> check_request(const Role& role, const Assessment& assessment, const PathRequest& request) {
    if (!(request.hours_per_week >= 0.5 && request.hours_per_week <= 80)) {
        return fail(ErrorKind::usage, format("{} hours per week are outside 0.5 to 80", request.hours_per_week));
    }
    if (!(request.least_hours_per_week >= 0 && request.least_hours_per_week <= request.hours_per_week)) {
        return fail(ErrorKind::usage, format("{:g} hours in each week are more than the {:g} that there are",
                                             request.least_hours_per_week, request.hours_per_week));
    }
    if (request.deadline && *request.deadline < request.start) {
        return fail(ErrorKind::usage,
                    "the deadline " + format_date(*request.deadline) + " is before the start " +
                        format_date(request.start),
                    "give a later one with --deadline");
    }
    const Date latest = Date(std::chrono::year(2199) / 1 / 1); // what is planned from then on has days that are known
    if (std::max(request.start, request.job_start.value_or(request.start)) > latest) {
        return fail(ErrorKind::usage, "a plan begins on " + format_date(latest) + " at the latest");
    }
    for (const AwayDays& away : request.away) {
        if (away.to < away.from) {
            return fail(ErrorKind::usage, "the days away end on " + format_date(away.to) + ", before they begin on " +
                                              format_date(away.from));
        }
    }
    if (assessment.profile != role.profile_id) {
        return fail(ErrorKind::invalid,
                    "the assessment is of the profile '" + assessment.profile + "', not of '" + role.profile_id + "'",
                    "choose the profile with --profile, or assess anew");
    }
    return {};
}

// The first line of the persona that the skill serves, in words.
class Reasons {
public:
    explicit Reasons(const Role& role) {
        for (const auto* lines : {&role.responsibilities, &role.goals, &role.pain_points}) {
            for (const RoleLine& line : *lines) {
                m_lines.emplace(line.id, line.text);
            }
        }
    }

    std::string of(const Target& target) const {
        for (const auto* ids : {&target.responsibilities, &target.goals, &target.pain_points}) {
            for (const std::string& id : *ids) {
                if (const auto found = m_lines.find(id); found != m_lines.end()) {
                    return std::string(found->second);
                }
            }
        }
        return "the profile asks for it";
    }

private:
    std::unordered_map<std::string_view, std::string_view> m_lines;
};

PathStep make_step(const Role& role, const StepSpace& space, const StepChoice& choice, Step step, Phase phase,
                   bool start_unknown) {
    const RoleSkill& skill = role.skills[space.skill_of(step)];
    const auto level = static_cast<std::size_t>(space.level_of(step));
    PathStep made;
    made.id = space.id_of(step);
    made.skill = skill.skill.id;
    made.title = space.title_of(step);
    made.words = skill.skill.levels[level - 1];
    made.level = space.level_of(step);
    made.need = skill.target.need;
    made.phase = phase;
    made.load = skill.skill.load;
    made.hours = *skill.skill.effort[level - 1];
    made.start_unknown = start_unknown;
    if (start_unknown) {
        made.hours.low = 0;
    }
    made.planned = Minutes(space.minutes(step));
    for (const Step before : choice.after[step]) {
        made.after.push_back(space.id_of(before));
    }
    return made;
}

// What was chosen, and its order.
struct Chosen {
    StepSelection selection;
    StepChoice choice;
    StepOrder order;
};

Result<Chosen> choose_within(const Role& role, const StepSpace& space, const StepChoice& goals, const Pace& pace,
                             const Promises& promises) {
    auto selection = select_steps(role, space, goals, pace, promises);
    if (!selection) {
        return fail(std::move(selection.error()));
    }
    StepChoice choice = choose_around(role, space, goals, selection->stages);
    StepOrder order = order_steps(role, space, choice, selection->stages, promises.places, !pace.ends);
    return Chosen{std::move(*selection), std::move(choice), std::move(order)};
}

// The steps in their order, and why.
std::vector<PathStep> make_steps(const Role& role, const StepSpace& space, const Holdings& holdings,
                                 const Chosen& chosen) {
    const Reasons reasons(role);
    std::vector<std::string> opens(space.size()); // the first step that rests on it
    for (const Step step : chosen.order.placed) {
        for (const Step before : chosen.choice.after[step]) {
            if (opens[before].empty()) {
                opens[before] = space.title_of(step);
            }
        }
    }
    std::vector<PathStep> steps;
    for (const Step step : chosen.order.placed) {
        const std::size_t skill = space.skill_of(step);
        const Target& target = role.skills[skill].target;
        PathStep& made = steps.emplace_back(
            make_step(role, space, chosen.choice, step, chosen.order.phases[step], holdings.unknown(skill)));
        const bool own = chosen.choice.wanted[skill] && space.level_of(step) <= target.level;
        made.because = own || opens[step].empty() ? reasons.of(target) : "opens " + opens[step];
    }
    return steps;
}

// The minutes of what has a week only after the deadline, because parts of steps do not fill the weeks to the end.
std::int64_t minutes_too_late(const Path& path, const Pace& pace) {
    std::int64_t in_weeks = 0;
    std::int64_t idle = 0;
    std::int64_t planned = 0;
    for (const PathWeek& week : path.weeks) {
        const std::int64_t used = minutes_in(week).count();
        in_weeks += used;
        idle += week.capacity.count() - used;
    }
    for (const PathStep& step : path.steps) {
        planned += step.planned.count();
    }
    return pace.ends && planned > in_weeks ? std::max<std::int64_t>(0, planned + idle - pace.capacity_minutes) : 0;
}

// Whether the weeks have as many skills as they hold, and nothing comes after them.
bool is_crowded(const Path& path) {
    std::set<std::string_view> skills;
    for (const PathStep& step : path.steps) {
        skills.insert(step.skill);
    }
    return skills.size() >= k_most_first_skills && !path.selections.empty() &&
           path.selections.back().horizon != PathSelection::Horizon::deadline;
}

} // namespace

Result<Path> plan_path(const Role& role, const Assessment& assessment, const PathRequest& request) {
    if (auto good = check_request(role, assessment, request); !good) {
        return fail(std::move(good.error()));
    }
    Holdings holdings(role, assessment, request.done);
    auto space = StepSpace::make(role, holdings.held());
    if (!space) {
        return fail(std::move(space.error()));
    }
    Pace pace = make_pace(role.hours, request);
    const StepChoice goals = choose_steps(role, *space);
    const Promises promises = promises_of(*space, request);

    Path path;
    path.persona = role.persona_id;
    path.profile = role.profile_id;
    path.pack = role.pack_id;
    path.role_name = role.name;
    path.as_of = assessment.as_of;
    path.start = request.start;
    path.job_start = request.job_start.value_or(request.start);
    path.hours_per_week = request.hours_per_week;
    path.least_hours_per_week = request.least_hours_per_week;
    path.deadline = request.deadline;
    path.away = joined(request.away);
    path.even = request.even && request.deadline;
    path.waived = std::move(holdings.waived());
    path.done = std::move(holdings.done());
    path.tasks = open_tasks(role, path.job_start, request.done);
    while (true) {
        auto chosen = choose_within(role, *space, goals, pace, promises);
        if (!chosen) {
            return fail(std::move(chosen.error()));
        }
        path.steps = make_steps(role, *space, holdings, *chosen);
        fill_weeks(path, pace, role.hours);
        const std::int64_t late = minutes_too_late(path, pace);
        if (late == 0) {
            path.selections = std::move(chosen->selection.told);
            path.cut = list_cuts(role, *space, chosen->choice, chosen->order, request.deadline, is_crowded(path));
            if (!request.priced) {
                return path;
            }
            price_cuts(path.cut, role, *space, goals, pace, promises, chosen->selection);
            return path;
        }
        pace.unpacked += std::max(late, k_least_part.count()); // chosen again with so much less
    }
}

Result<std::set<std::string>> chosen_steps(const Role& role, const Assessment& assessment, const PathRequest& request,
                                           std::int64_t most_cuts) {
    const Holdings holdings(role, assessment, request.done);
    const auto space = StepSpace::make(role, holdings.held());
    if (!space) {
        return fail(space.error());
    }
    const auto selection = select_steps(role, *space, choose_steps(role, *space), make_pace(role.hours, request),
                                        promises_of(*space, request), {most_cuts, {}});
    if (!selection) {
        return fail(selection.error());
    }
    std::set<std::string> ids;
    for (const auto& stage : selection->stages) {
        for (const Step step : stage) {
            ids.insert(space->id_of(step));
        }
    }
    return ids;
}

std::vector<PathTask> open_tasks(const Role& role, Date first, const std::set<std::string>& done) {
    std::vector<PathTask> tasks;
    for (const RoleTask& each : role.tasks) {
        if (!done.contains(each.id)) {
            const OnboardingTask& task = each.task;
            tasks.push_back({each.id, task.title, task.owner, task.link, first + std::chrono::days(task.from_day - 1),
                             first + std::chrono::days(task.to_day - 1), Minutes(task.minutes), task.check,
                             task.after});
        }
    }
    std::sort(tasks.begin(), tasks.end(), [](const PathTask& a, const PathTask& b) {
        return std::tie(a.from, a.to, a.id) < std::tie(b.from, b.to, b.id);
    });
    return tasks;
}

std::vector<const PathStep*> ready_steps(const Path& path, const std::set<std::string>& done) {
    std::vector<const PathStep*> ready;
    for (const PathStep& step : path.steps) {
        const bool open = std::all_of(step.after.begin(), step.after.end(),
                                      [&](const std::string& before) { return done.contains(before); });
        if (open && !done.contains(step.id)) {
            ready.push_back(&step);
        }
    }
    return ready;
}

} // namespace onramp
