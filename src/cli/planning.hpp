// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/path/replan.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

struct Planned {
    Path path;
    std::vector<std::string> notes; // for standard error
};

struct PlanningEffort {
    int threads = 1;
    int plans = 0; // under other efforts, to say how firm each step is
};

// The plan that is made anew, and how.
struct Renewal {
    const Path& old;
    ReplanRules rules;
};

// plan_path with time for the reviews of what will be learnt, with what to learn each step from, and with the forecast.
// Where the rest of the pack has a fault the path is made
// without reviews or resources, with a note.
Result<Planned> make_plan(const Services& services, const Role& role, const Assessment& assessment,
                          const Journal& journal, const PathRequest& request, const LearnerTaste& taste,
                          const PlanningEffort& effort, const Renewal* renewal = nullptr);

// What --threads and --firmness say.
PlanningEffort planning_effort(const Arguments& arguments);

// The day it is for the person.
Result<Date> local_today(const Services& services, const Role& role, const Journal& journal);

// The request with the hours, the deadline and the days away that are given instead or as well.
Result<PathRequest> changed_request(const Arguments& arguments, PathRequest request);

// What is done so far, of steps and tasks.
std::set<std::string> done_work(const Journal& journal);

// What nothing waits for any more: done by the log or the path (null: none), with the levels below, or left out.
std::set<std::string> closed_work(const Path* path, const Journal& journal);

} // namespace onramp
