// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/assess/quiz.hpp"
#include "onramp/assess/session_bank.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// A session as it is on record.
struct RecordedSession {
    std::string id;
    std::string versions;    // content hash of the role then
    std::string calibration; // hash of the calibration then; empty: none
    Instant started{};       // what was known before is read as of then
    QuizPlan plan;
    SessionScope scope;              // what it asked about
    EvidenceLog before;              // all that came before it
    std::vector<QuizAnswer> answers; // of the session
};

// How near recomputed numbers have to be to the recorded ones.
inline constexpr double k_replay_tolerance = 1e-12;

struct ReplayedQuestion {
    QuizAnswer recorded;
    std::string item; // that is chosen now; empty: none is, the quiz would be over
    std::optional<QuestionChoice> choice;
    bool fresh = true;     // what is chosen now
    bool agrees = true;    // the item and all numbers
    bool unchanged = true; // the recorded item is in the pack as it was asked
};

struct Replay {
    std::string session;
    bool role_changed = false;               // by its content hash
    bool calibration_changed = false;        // by its hash
    std::vector<ReplayedQuestion> questions; // as far as the recorded items are in the bank
    std::optional<std::size_t> first_difference;
    std::optional<std::size_t> stopped_at; // the recorded answer whose item the bank has not
    std::size_t recorded = 0;              // answers
    QuizEnd end = QuizEnd::goes_on;        // after the last answer

    bool agrees() const { return !first_difference && !stopped_at; }
};

// Asks the quiz again, from the evidence before the session, with session_bank, and gives it the recorded
// answers. Where another item would be asked, it goes on with the recorded one. `calibration` is the hash of
// the one that `items` were given.
Replay replay_session(const Role& role, const std::vector<Item>& items, const RecordedSession& session,
                      std::string_view calibration = {});

} // namespace onramp
