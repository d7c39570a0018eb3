// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/event_store.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// A session of questions with what was known before it and at its end.
struct SessionEvidence {
    QuizSession session;
    EvidenceLog before;
    EvidenceLog after;               // with its last event
    Instant until{};                 // when that was
    std::vector<QuizAnswer> answers; // of the session
};

// Every session of the role that stands, in the order of their beginnings. `events` ascending.
std::vector<SessionEvidence> session_evidence(const Role& role, const std::vector<Event>& events);

} // namespace onramp
