// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "schedule/busy_days.hpp"
#include "schedule/fit_problem.hpp"
#include "schedule/work_grid.hpp"
#include "schedule/work_jobs.hpp"

namespace onramp {

// A request as what is to be placed and where it can be. Its members refer to each other: it stays where it is.
struct FitModel {
    FitModel(const Role& role, const Zone& zone, const FitRequest& request)
        : busy(request.days.busy, zone, request.days.buffer),
          grid(role, zone, busy, request.days.first, static_cast<std::size_t>(request.days.days), open_from(request)),
          work(role, grid, request), jobs(work.make()), rules(role, zone, grid, request, work.labels(), work.rules()) {}
    FitModel(const FitModel&) = delete;
    FitModel& operator=(const FitModel&) = delete;
    FitModel(FitModel&&) = delete;
    FitModel& operator=(FitModel&&) = delete;
    ~FitModel() = default;

    BusyDays busy;
    WorkGrid grid;
    WorkJobs work;
    std::vector<WorkJob> jobs;
    FitProblem rules;
};

} // namespace onramp
