// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/assessment.hpp"

namespace onramp {

struct AreaMove {
    std::string id;
    std::string name;
    double target = 3;
    Verdict before = Verdict::undecided;
    Verdict after = Verdict::undecided;
    std::optional<LevelBand> band_before; // nothing: unknown
    std::optional<LevelBand> band_after;

    bool operator==(const AreaMove&) const = default;
};

// What a session of questions changed.
struct SessionChange {
    std::string session;
    Instant started{};
    std::optional<Instant> ended; // nothing: it goes on
    int questions = 0;
    int right = 0;
    int wrong = 0;
    int dont_know = 0;
    int hinted = 0;
    int seconds = 0; // of the answers whose time is known
    int again = 0;   // of items that were answered in earlier sessions, too
    int areas = 0;
    int decided_before = 0; // areas
    int decided_after = 0;
    std::vector<AreaMove> moves; // those that moved, the most first: a new verdict, then by the chance of
                                 // meeting the target

    bool operator==(const SessionChange&) const = default;
};

// The change from the evidence before the session to that at its end; both are read as of `as_of`, so that what
// differs is the evidence alone.
SessionChange session_change(const Role& role, const std::string& session, const EvidenceLog& before,
                             const EvidenceLog& after, Instant as_of);

} // namespace onramp
