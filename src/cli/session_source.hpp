// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"
#include "onramp/store/session_evidence.hpp"

namespace onramp {

// What the store says of the person and of the sessions of questions, with notes for standard error.
struct StoredSessions {
    Journal journal;
    std::vector<SessionEvidence> sessions;
    std::vector<std::string> notes;
};

// Of the store opened for reading: nothing is created.
Result<StoredSessions> read_sessions(const Services& services, const Role& role);

// Takes the session of that id out of them, the last one without a name. Fails with kind `answer_no` where there is
// none, and `unknown_name`.
Result<SessionEvidence> take_session(std::vector<SessionEvidence>& sessions, const std::optional<std::string>& name);

} // namespace onramp
