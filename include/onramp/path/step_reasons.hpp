// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/learning_aids.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// A line of the persona that a step serves, and how it comes there: the steps from it to the one whose skill's target
// names the line, both included. Of several ways the shortest.
struct ServedLine {
    enum class Kind : std::uint8_t { responsibility, goal, pain_point };

    Kind kind = Kind::responsibility;
    std::string id;
    std::string text;
    std::vector<std::string> steps;

    bool operator==(const ServedLine&) const = default;
};
std::string_view served_line_name(ServedLine::Kind kind); // "responsibility", "goal", "pain_point"

// Why a step is in a path.
struct StepReasons {
    const PathStep* step = nullptr;   // of the path
    std::optional<Date> from;         // the Monday of its first week
    std::vector<ServedLine> serves;   // responsibilities, goals, pain points; nearer ones first
    std::vector<std::string> unlocks; // steps that wait for it
    std::size_t rest_on_it = 0;       // steps that need it, directly or not
    SkillAssessment evidence;         // of its skill, as things stand
    std::optional<double> held;       // the chance that the level is held already; nothing: unknown
    std::vector<StepResource> other_resources;
};

// Fails with kind `unknown_name` where the path has no such step.
Result<StepReasons> reasons_for(const Role& role, const Path& path, const Assessment& assessment, const Belief& belief,
                                const LearningAids& aids, const std::string& id);

enum class StepStanding : std::uint8_t { done, held, in_weeks, in_outline, cut, impossible };
std::string_view step_standing_name(StepStanding standing); // "done", "held", "in_weeks", ...

// Why a step is not in the weeks of a path, and what it would cost to have it there.
struct StepObstacles {
    struct Missing {
        std::string id;
        std::string title;
        Minutes minutes{0};
        bool in_outline = false; // planned, after the weeks

        bool operator==(const Missing&) const = default;
    };

    std::string id;
    std::string title;
    StepStanding standing = StepStanding::cut;
    std::string reason;           // in words; empty where nothing stands in the way
    std::vector<Missing> missing; // the step and what it needs that the weeks do not hold, in an order to learn them
    double hours = 0;             // of these
    std::vector<std::string> displaces; // ids of steps that would leave the weeks (or the time before the deadline)
    bool fits = false;                  // there is a plan that has it in that time
    std::optional<double> share;        // as in the path

    bool operator==(const StepObstacles&) const = default;
};

// `path` was made from the assessment and the request, or others like them. Fails with kind `unknown_name` where the
// role has no such step, otherwise as plan_path.
Result<StepObstacles> obstacles_for(const Role& role, const Path& path, const Assessment& assessment,
                                    const PathRequest& request, const std::string& name);

// What a path was made from, as far as the path says it.
PathRequest request_of(const Path& path);

// The id of a step from "skill@level" or from a skill alone: its target then. Fails with kind `unknown_name`.
Result<std::string> resolve_step(const Role& role, const std::string& name);

// The steps that were learnt last: those held or done on which nothing else rests that is held or done (the inner
// fringe of the knowledge state). Where a review fails, these are the first to look at.
std::vector<std::string> recent_steps(const Role& role, const Path& path, const std::set<std::string>& done);

} // namespace onramp
