// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onramp/path/path.hpp"

namespace onramp {

// A path in a few numbers.
struct PathSummary {
    Date start{};
    double hours_per_week = 0;
    std::optional<Date> deadline;
    std::size_t steps_in_weeks = 0; // that end in them
    double hours_in_weeks = 0;
    double hours_after = 0;
    std::int64_t gain = 0; // of what is chosen for the weeks, without what is for promises
    bool proved = true;    // the choice for the weeks
    std::size_t cut = 0;
    std::optional<Date> even; // all of it, as likely as not
    std::optional<Date> safe; // with a chance of 90 %
    std::optional<double> on_time;

    bool operator==(const PathSummary&) const = default;
};

PathSummary summary_of(const Path& path);

// What became of one step between two paths.
struct StepChange {
    enum class Kind : std::uint8_t { came, went, moved, resized };

    Kind kind = Kind::moved;
    std::string id;
    std::string title;
    std::optional<Date> from; // the Monday of its first week in the old path; nothing: after the weeks, or not in it
    std::optional<Date> to;   // likewise in the new one
    Minutes before{0};        // that it takes
    Minutes after{0};
    std::string why;

    bool operator==(const StepChange&) const = default;
};
std::string_view step_change_name(StepChange::Kind kind); // "came", "went", "moved", "resized"

struct PathDiff {
    PathSummary before;
    PathSummary after;
    std::vector<std::string> causes; // what is different about what the paths were made from
    std::vector<StepChange> changes; // came, went, moved, resized; each in the order of its path
    std::size_t same = 0;            // steps that are where they were

    bool operator==(const PathDiff&) const = default;
};

// What moved, came and went from one path to the other, and why. Weeks are told by their Mondays, so that a path that
// begins later is not all of it moved. Both are of the same profile.
PathDiff diff_paths(const Path& before, const Path& after);

} // namespace onramp
