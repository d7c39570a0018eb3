// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/profile/role.hpp"

namespace onramp_test {

inline onramp::RoleActivity activity(std::string id, int minutes, onramp::Period per, int times, int least,
                                     onramp::Load load, std::optional<int> yields,
                                     onramp::Place place = onramp::Place::any, std::string kind = "build") {
    onramp::ActivityPlan plan;
    plan.minutes = minutes;
    plan.per = per;
    plan.times = times;
    plan.min_minutes = least;
    plan.load = load;
    plan.yields = yields;
    plan.place = place;
    plan.kind = std::move(kind);
    std::string text = "Do " + id;
    return {std::move(id), std::move(text), std::move(plan)};
}

inline onramp::RoleBlock block(std::string name, int start_hour, int end_minute,
                               std::vector<onramp::RoleActivity> activities) {
    return {"day." + name, name, onramp::Minutes(start_hour * 60), onramp::Minutes(end_minute), std::move(activities)};
}

// The blocks, activities and capacity of data/profiles/senior-rust-developer.json, by short ids, and
// two of its tasks; no skills.
inline onramp::Role sample_role() {
    using onramp::Load;
    using onramp::Place;
    constexpr auto day = onramp::Period::day;
    constexpr auto week = onramp::Period::week;
    onramp::Role role;
    role.name = "Senior Rust Developer";
    role.persona_id = "senior-rust-developer";
    role.profile_id = "senior-rust-developer";
    role.blocks = {
        block("Morning", 8, 12 * 60,
              {activity("ci", 20, day, 1, 20, Load::light, std::nullopt, Place::any, "ops"),
               activity("design", 110, day, 1, 75, Load::heavy, 6, Place::remote),
               activity("reviews", 45, day, 1, 30, Load::medium, 7, Place::office, "review"),
               activity("debug", 45, day, 1, 45, Load::heavy, std::nullopt, Place::remote, "debug")}),
        block("Afternoon", 13, 17 * 60,
              {activity("architecture", 75, week, 3, 75, Load::medium, std::nullopt, Place::office, "design"),
               activity("libraries", 90, day, 1, 60, Load::heavy, 5, Place::remote),
               activity("mentoring", 60, week, 4, 60, Load::medium, std::nullopt, Place::office, "mentor"),
               activity("crates", 60, week, 3, 20, Load::medium, 2, Place::any, "research")}),
        block("Evening", 17, 18 * 60 + 30,
              {activity("open-source", 60, week, 2, 30, Load::medium, 3, Place::remote, "community"),
               activity("documentation", 45, week, 4, 20, Load::light, 4, Place::any, "writing"),
               activity("reading", 30, week, 4, 5, Load::light, 1, Place::any, "research")})};
    role.capacity.hours_per_week = 6;
    role.hours.zone = "UTC";
    role.hours.working_days = {"mon", "tue", "wed", "thu", "fri"};
    role.hours.core_start = onramp::Minutes(10 * 60);
    role.hours.core_end = onramp::Minutes(15 * 60);
    onramp::RoleTask access;
    access.id = "accounts-and-access";
    access.task.title = "Get accounts and access";
    access.task.from_day = 1;
    access.task.to_day = 2;
    onramp::RoleTask tour;
    tour.id = "architecture-tour";
    tour.task.title = "Take the architecture tour";
    tour.task.from_day = 2;
    tour.task.to_day = 7;
    role.tasks = {access, tour};
    return role;
}

inline onramp::PathStep step(std::string id, int minutes, onramp::Load load, std::vector<std::string> after = {}) {
    onramp::PathStep made;
    made.id = std::move(id);
    made.skill = made.id.substr(0, made.id.find('@'));
    made.title = "Learn " + made.skill;
    made.load = load;
    made.planned = onramp::Minutes(minutes);
    made.after = std::move(after);
    return made;
}

// A path from `monday` on whose weeks hold `weekly` minutes of its steps, in their order.
inline onramp::Path path_of(onramp::Date monday, std::vector<onramp::PathStep> steps, int weekly) {
    onramp::Path path;
    path.persona = path.profile = "senior-rust-developer";
    path.start = monday;
    path.hours_per_week = weekly / 60.0;
    path.steps = std::move(steps);
    path.tasks = onramp::open_tasks(sample_role(), monday, {});
    int room = 0;
    for (const onramp::PathStep& each : path.steps) {
        for (auto rest = static_cast<int>(each.planned.count()); rest > 0;) {
            if (room == 0) {
                const auto number = static_cast<int>(path.weeks.size());
                path.weeks.push_back({number + 1, monday + std::chrono::days(7 * number), onramp::Minutes(weekly), {}});
                room = weekly;
            }
            const int taken = std::min(rest, room);
            path.weeks.back().pieces.push_back({each.id, onramp::Minutes(taken)});
            rest -= taken;
            room -= taken;
        }
    }
    return path;
}

} // namespace onramp_test
