// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/path/path_progress.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// What the store says of the person, with notes for standard error.
struct StoredState {
    Journal journal;
    std::vector<std::string> notes;
};

// Of the store opened for reading: nothing is created.
Result<StoredState> read_state(const Services& services, const Role& role);

struct RoleAndState {
    Role role;
    Journal journal;
    std::vector<std::string> notes;
};
Result<RoleAndState> load_role_and_state(const Services& services);

// The plan, or the path that --path names, and where its steps and tasks stand by the store.
struct PlannedWork {
    Role role;
    Path path;
    PathProgress progress;
    std::vector<std::string> notes;
};
Result<PlannedWork> read_planned_work(const Arguments& arguments, const Services& services);

// An assessment from a file or standard input.
Result<Assessment> read_assessment_input(const Services& services, const std::string& file);

// A path from a file or standard input.
Result<Path> read_path_input(const Services& services, const std::string& file);

// A plan with all that it is judged by.
struct PlanSource {
    Role role;
    Journal journal; // without the plan
    Path path;
    std::vector<std::string> notes;

    // By all the evidence that there is by now.
    Assessment assessment(const Services& services) const;
};

// The path of --path, otherwise the plan of the store.
Result<PlanSource> read_plan(const Arguments& arguments, const Services& services);

// The path of --path, otherwise the journal's plan; nothing where there is neither. Fails with kind `invalid` where it
// is for another profile.
Result<std::optional<Path>> asked_path(const Arguments& arguments, const Services& services, const Role& role,
                                       const Journal& journal);

// The plan of the journal. Fails with kind `answer_no` where there is none yet.
Result<Path> take_plan(Journal& journal);

} // namespace onramp
