// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onramp/goal/milestones.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// A task, or a step that ends, in a phase.
struct OnboardingItem {
    std::string id;
    std::string title;
    std::string owner; // of a task
    Date from{};       // of a step its last week's Monday
    Date to{};
    Minutes minutes{0};
    bool done = false;
    bool overdue = false; // not done, and `to` is over

    bool operator==(const OnboardingItem&) const = default;
};

// A responsibility, and how many of the skills that it needs have their target level.
struct OnboardingLine {
    std::string id;
    std::string text;
    int skills = 0;
    int before = 0; // on the day before the phase, by what is held, done and planned
    int after = 0;  // on its last day

    bool operator==(const OnboardingLine&) const = default;
};

// A goal whose steps of the plan end in the phase, or whose window ends in it.
struct OnboardingGoal {
    std::string id;
    std::string text;
    GoalOutlook outlook = GoalOutlook::no_steps;
    std::optional<Date> by;  // its steps in the weeks
    std::optional<Date> due; // the end of its window

    bool operator==(const OnboardingGoal&) const = default;
};

// Thirty days of the first ninety.
struct OnboardingPhase {
    int from_day = 1;
    int to_day = 30;
    Date from{};
    Date to{};
    int leading_percent = 100;
    std::string leading_basis;
    std::vector<OnboardingItem> tasks;            // whose last day is in it
    std::vector<OnboardingItem> steps;            // whose last week ends in it, in the order of the path
    std::vector<OnboardingLine> responsibilities; // those that grow, the most first
    std::vector<OnboardingGoal> goals;

    bool operator==(const OnboardingPhase&) const = default;
};

struct Onboarding {
    std::string role_name;
    std::string profile;
    Date today{};
    Date start{};                        // of the job
    bool planned = true;                 // there is a path
    std::vector<OnboardingPhase> phases; // 1-30, 31-60, 61-90

    bool operator==(const Onboarding&) const = default;
};

// The first ninety days of a job that begins on `start`: what the profile's tasks, the path and the persona's
// responsibilities and goals come to in each thirty of them. `milestones` are those of the same request.
Onboarding onboarding_of(const Role& role, Date start, const std::vector<Milestone>& milestones,
                         const MilestoneRequest& request);

} // namespace onramp
