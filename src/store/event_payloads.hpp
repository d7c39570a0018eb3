// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "onramp/store/journal.hpp"

namespace onramp {

// What an event says, by its type. docs/events.md has the table.
struct StartedPayload {
    std::string id;
};
struct StoppedPayload {
    std::string id;
    Minutes took{0};
};
struct DonePayload {
    std::string id;
    std::optional<Minutes> took;
    bool unchecked = false;
    std::string note; // may be empty
};
struct SkippedPayload {
    std::string id;
    std::string reason; // may be empty
};
struct UndonePayload {
    std::int64_t event = 0;
};
struct HintedPayload {
    std::string session;
    std::string item;
};
struct QuizEndedPayload {
    std::string session;
};
struct PracticeStartedPayload {
    std::string exercise;
    std::vector<std::string> skills;
    int level = 0;
    std::string hash;
    std::string folder;
};
struct PracticeTriedPayload {
    std::string exercise;
};
struct PracticeHintedPayload {
    std::string exercise;
    int hints = 0;
};
struct PractisedPayload {
    std::string exercise;
    PracticeState state; // skills, level, hash, result, hints, tries, took
};
struct PackTrustedPayload {
    std::string pack;
    std::string hash;
};
struct PlaybookAbandonedPayload {
    std::string run;
    std::string why; // may be empty
};
struct UnknownPayload {}; // of a type that this version does not know
struct DamagedPayload {}; // of a known type, but not what it should be

using Payload = std::variant<SelfRatings, Intake, Path, Schedule, StartedPayload, StoppedPayload, DonePayload,
                             SkippedPayload, UndonePayload, QuizSession, QuizAnswer, HintedPayload, QuizEndedPayload,
                             Attestation, PracticeStartedPayload, PracticeTriedPayload, PracticeHintedPayload,
                             PractisedPayload, PackTrustedPayload, Review, GoalValue, PlaybookRun,
                             PlaybookAbandonedPayload, UnknownPayload, DamagedPayload>;

// Whether the event's time lies in the years that this program knows, 1900-2199.
bool has_sane_time(const Event& event);

// The format that an attestation was imported from; empty for every other event.
std::string import_of(const Event& event);

// The ids of what was taken back; an "undone" that names no event which can be is passed over.
std::set<std::int64_t> taken_back(const std::vector<Event>& events);

// Reads strictly: whatever breaks a rule makes the whole payload damaged; unknown fields do not.
Payload read_payload(const Event& event);

} // namespace onramp
