// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/session_evidence.hpp"

namespace onramp {

// The sessions of questions in the store, with notes for standard error.
struct StoredSessions {
    std::vector<SessionEvidence> sessions;
    std::vector<std::string> notes;
};

// Of the store opened for reading: nothing is created.
Result<StoredSessions> read_sessions(const Services& services, const Role& role);

} // namespace onramp
