// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
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

// An assessment from a file or standard input.
Result<Assessment> read_assessment_input(const Services& services, const std::string& file);

// A path from a file or standard input.
Result<Path> read_path_input(const Services& services, const std::string& file);

// The plan of the journal. Fails with kind `answer_no` where there is none yet.
Result<Path> take_plan(Journal& journal);

} // namespace onramp
