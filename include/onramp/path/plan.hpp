// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <set>
#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// Weeks of the first 90 days.
inline constexpr int k_first_weeks = 13;

// A path from what the assessment says to what the role asks for. A skill starts at the likely level
// of its band, rounded down; where nothing is known, at 0, and its steps begin with a check. Planned
// are the required skills, of each any_of group the members with the least likely hours left, and
// every prerequisite that is not held; electives and on-demand skills are cut, and so is what needs a
// level of unknown effort. Of alternative prerequisites those that add the least hours are taken.
//
// What the weeks hold is chosen exactly (select_pieces): of the sets of steps that have their prerequisites and fit,
// one of the greatest gain, first for the goals of the first 90 days, then for all of them, and with a deadline for all
// before it; what is not chosen then is cut. Path::selections has gains and bounds. The order among the chosen is a
// greedy list schedule: of the steps whose prerequisites are placed those that serve most lines of the persona,
// directly or through what they open, then the shortest, then by id. It fills 13 weeks, the first prorated to its
// working days, and the rest is an outline without weeks.
//
// Fails: `usage` for hours outside 0.5-80 or a deadline before the start, `invalid` where the
// assessment is of another profile or prerequisites go in a circle.
Result<Path> plan_path(const Role& role, const Assessment& assessment, const PathRequest& request);

// Whether every week of the path up to the last one with steps has the least load that the request asks for, reviews
// included, in the share that its days are of a week. plan_path fills the weeks without it where they cannot. Fails
// with `answer_no`: no parting of these steps in this order has it, and the hint says how much every week can have.
Result<void> check_least_loads(const Role& role, const Path& path, PathRequest request);

// Whether the path holds for the role, by rules of its own: every step exists, has its
// prerequisites before it or held, stands once and takes its hours; every level that the role asks
// for is held, planned or cut; weeks follow each other, are not overfull and keep the order of the
// steps; the sums are right. Empty where it holds. Pointers are into the path's document.
std::vector<Problem> verify_path(const Role& role, const Path& path);

// The tasks of the role that are not in `done`, with the days in which they are to be done, of a job that begins on
// `first`: by those days, then by id.
std::vector<PathTask> open_tasks(const Role& role, Date first, const std::set<std::string>& done);

// The steps that can be worked on now: neither in `done` nor waiting for one of `after` that is not.
// In the order of the path.
std::vector<const PathStep*> ready_steps(const Path& path, const std::set<std::string>& done);

} // namespace onramp
