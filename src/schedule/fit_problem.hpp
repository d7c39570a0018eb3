// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "onramp/placement/placement.hpp"
#include "schedule/work_grid.hpp"
#include "schedule/work_jobs.hpp"

namespace onramp {

// The jobs in the open time of the grid as a problem of placement: its jobs are theirs, in their order, its slots the
// grid's.
class FitProblem {
public:
    FitProblem(const Role& role, const Zone& zone, const WorkGrid& grid, const FitRequest& request,
               const std::vector<Place>& labels, const LearningRules& rules);

    PlacementProblem make(const std::vector<WorkJob>& jobs);

    // Why a slot of the job costs something in a stretch.
    struct Drawback {
        std::string_view words;
        std::int64_t cost = 0;
    };
    // None where it stands best, and nothing at all where it may not stand there.
    std::optional<std::vector<Drawback>> drawbacks_in(const WorkJob& job, const WorkGrid::Open& open) const;
    // Their sum.
    std::optional<std::int64_t> cost_in(const WorkJob& job, const WorkGrid::Open& open) const;

    // The plan before as far as it still holds: a plan to begin with that changes nothing more than it must.
    std::vector<std::optional<std::int64_t>> promised_starts(const std::vector<WorkJob>& jobs) const;

    // Whether it may stand in these slots, as far as it alone is concerned.
    bool allows(const WorkJob& job, std::int64_t begin, std::int64_t end) const;

private:
    // Jobs that are alike in these share a calendar.
    using CalendarKey = std::tuple<Date, Date, std::int64_t, int, int, int, int, bool, Date>;

    CalendarKey key_of(const WorkJob& job) const;
    std::size_t calendar_of(const WorkJob& job, PlacementProblem& problem);
    void add_learning_group(PlacementProblem& problem) const;
    std::size_t group_of(const WorkJob& job, PlacementProblem& problem);
    std::vector<WorkGrid::Open> stretches_for(const WorkJob& job) const;
    bool is_core(const WorkGrid::Open& open) const;

    const WorkGrid& m_grid;
    const FitRequest& m_request;
    const std::vector<Place>& m_labels;
    LearningRules m_rules;
    std::vector<std::size_t> m_first_block;                    // of each day
    std::vector<std::pair<std::int64_t, std::int64_t>> m_core; // of each day: slots, empty where there is none
    std::map<CalendarKey, std::size_t> m_calendars;
    std::map<std::string, std::size_t> m_groups;
};

} // namespace onramp
