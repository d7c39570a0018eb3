// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/format.hpp"
#include "onramp/path/step_id.hpp"
#include "onramp/path/step_reasons.hpp"
#include "onramp/profile/profile_document.hpp"
#include "path/holdings.hpp"
#include "path/step_choice.hpp"
#include "path/step_prices.hpp"
#include "path/step_selection.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

using Step = StepSpace::Step;

// Steps whose minutes are all in the weeks, or, with a deadline, in the plan.
std::set<std::string> in_time(const Path& path) {
    std::map<std::string, std::int64_t> minutes;
    for (const PathWeek& week : path.weeks) {
        for (const WeekPiece& piece : week.pieces) {
            minutes[piece.step] += piece.minutes.count();
        }
    }
    std::set<std::string> ids;
    for (const PathStep& step : path.steps) {
        if (path.deadline || minutes[step.id] >= step.planned.count()) {
            ids.insert(step.id);
        }
    }
    return ids;
}

std::set<std::string_view> skills_in_weeks(const Path& path) {
    std::set<std::string_view> skills;
    for (const PathStep& step : path.steps) {
        if (step.first_week > 0) {
            skills.insert(step.skill);
        }
    }
    return skills;
}

// The step and what it needs that is not in time, each after what it needs itself.
std::vector<Step> missing_for(const StepSpace& space, Step step, const std::set<std::string>& planned) {
    StepSet known(space.size());
    for (const Step each : space.order()) {
        if (planned.contains(space.id_of(each))) {
            known.insert(each);
        }
    }
    const StepSet needed = space.missing(step, known);
    std::vector<Step> missing;
    std::copy_if(space.order().begin(), space.order().end(), std::back_inserter(missing),
                 [&](Step each) { return needed.contains(each); });
    return missing;
}

std::string impossible_words(const StepSpace& space, Step step) {
    const Step at = space.obstacle_at(step);
    const std::string who = at == step ? "it" : space.title_of(at) + ", which it needs,";
    return space.obstacle(step) == Obstacle::unknown_effort
               ? "nobody can say how long " + (at == step ? std::string("it takes") : who + " takes")
               : who + " needs '" + space.missing_skill(at) + "', for which this role has no target";
}

} // namespace

Result<StepObstacles> obstacles_for(const Role& role, const Path& path, const Assessment& assessment,
                                    const PathRequest& request, const std::string& name) {
    const auto id = resolve_step(role, name);
    if (!id) {
        return fail(id.error());
    }
    const Holdings holdings(role, assessment, request.done);
    const auto space = StepSpace::make(role, holdings.held());
    if (!space) {
        return fail(space.error());
    }
    const StepId named = *parse_step_id(*id);
    const Step step = space->step_of(role.find_skill(named.skill), named.level);
    StepObstacles found;
    found.id = *id;
    found.title = space->title_of(step);
    if (space->is_held(step)) {
        const bool done = std::any_of(request.done.begin(), request.done.end(), [&](const std::string& each) {
            const auto other = parse_step_id(each);
            return other && role.find_skill(other->skill) == space->skill_of(step) && other->level >= named.level;
        });
        found.standing = done ? StepStanding::done : StepStanding::held;
        return found;
    }
    const std::set<std::string> planned = in_time(path);
    const PathStep* in_path = path.find(*id);
    const auto cut =
        std::find_if(path.cut.begin(), path.cut.end(), [&](const PathCut& each) { return each.id == *id; });
    if (in_path != nullptr) {
        found.share = in_path->share;
    } else if (cut != path.cut.end()) {
        found.share = cut->share;
    }
    if (planned.contains(*id)) {
        found.standing = StepStanding::in_weeks;
        return found;
    }
    if (space->obstacle(step) != Obstacle::none) {
        found.standing = StepStanding::impossible;
        found.reason = impossible_words(*space, step);
        return found;
    }
    found.standing = in_path != nullptr ? StepStanding::in_outline : StepStanding::cut;
    if (in_path != nullptr) {
        const auto skills = skills_in_weeks(path);
        const bool crowded = skills.size() >= k_most_first_skills && !skills.contains(named.skill);
        found.reason =
            crowded ? "the first 90 days have as many skills as they should: " + std::to_string(k_most_first_skills)
                    : "other steps gain more for the role in the time of the weeks";
    } else if (cut != path.cut.end()) {
        found.reason = cut->reason;
    } else {
        const auto higher = std::find_if(path.cut.begin(), path.cut.end(), [&](const PathCut& each) {
            const auto other = parse_step_id(each.id);
            return other && other->skill == named.skill;
        });
        found.reason = higher != path.cut.end() ? higher->reason : "the role asks for less";
    }
    std::int64_t minutes = 0;
    for (const Step each : missing_for(*space, step, planned)) {
        found.missing.push_back({space->id_of(each), space->title_of(each), Minutes(space->minutes(each)),
                                 path.find(space->id_of(each)) != nullptr});
        minutes += space->minutes(each);
    }
    found.hours = hours_of(minutes);

    const StepChoice goals = choose_steps(role, *space);
    const Pace pace = make_pace(role.hours, request);
    const Promises promises = promises_of(*space, request);
    const auto selection = select_steps(role, *space, goals, pace, promises);
    if (!selection) {
        return fail(selection.error());
    }
    std::vector<PathCut> price = {{*id, found.title, 0, {}}};
    found.fits = price_cuts(price, role, *space, goals, pace, promises, *selection) > 0;
    found.displaces = std::move(price.front().displaces);
    return found;
}

} // namespace onramp
