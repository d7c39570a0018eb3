// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/placement/placement.hpp"

// Problems of placing work, in the forms that README.md describes.
namespace onramp_oracle {

// JSON.
onramp::Reading<onramp::PlacementProblem> read_placement(std::string_view text, const std::string& file);

// OR-Library's weighted tardiness: instances of so many jobs, each with all processing times, then all weights, then
// all due dates. Each becomes a problem of one resource. Fails where the numbers do not come out even.
onramp::Result<std::vector<onramp::PlacementProblem>> read_tardiness(std::string_view text, std::size_t jobs,
                                                                     const std::string& file);

// PSPLIB's projects with a single mode. Jobs without a duration become precedences between the others; the last job
// of the problem is one of a slot after all, the lateness of which is the makespan.
struct Project {
    std::vector<std::size_t> numbers; // in the file, of each job but the last
    onramp::PlacementProblem problem;
};
onramp::Result<Project> read_project(std::string_view text, const std::string& file);

} // namespace onramp_oracle
