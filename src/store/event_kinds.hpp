// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "store/event_payloads.hpp"

namespace onramp {

class ObjectReader;

inline constexpr int k_most_minutes = 1'000'000;

// An event with that payload, in one line.
Event event_of(std::string type, const nlohmann::ordered_json& payload);

// What each type of event keeps; what breaks a rule is a finding of the reader.
SelfRatings read_rated(ObjectReader& reader);
Intake read_intake(ObjectReader& reader);
Attestation read_attested(ObjectReader& reader);
PackTrustedPayload read_pack_trusted(ObjectReader& reader);
StartedPayload read_started(ObjectReader& reader);
StoppedPayload read_stopped(ObjectReader& reader);
DonePayload read_done(ObjectReader& reader);
SkippedPayload read_skipped(ObjectReader& reader);
UndonePayload read_undone(ObjectReader& reader);
QuizSession read_quiz_started(ObjectReader& reader);
QuizAnswer read_answered(ObjectReader& reader);
HintedPayload read_hinted(ObjectReader& reader);
QuizEndedPayload read_quiz_ended(ObjectReader& reader);
Review read_reviewed(ObjectReader& reader);
PracticeStartedPayload read_practice_started(ObjectReader& reader);
PracticeTriedPayload read_practice_tried(ObjectReader& reader);
PracticeHintedPayload read_practice_hinted(ObjectReader& reader);
PractisedPayload read_practised(ObjectReader& reader);
GoalValue read_measured(ObjectReader& reader);
PlaybookRun read_playbook_started(ObjectReader& reader);
PlaybookAbandonedPayload read_playbook_abandoned(ObjectReader& reader);

// What each says, for the list of events: "done ownership@3 in 31 h".
std::string words_of(const SelfRatings& ratings);
std::string words_of(const Intake& intake);
std::string words_of(const Attestation& attestation);
std::string words_of(const PackTrustedPayload& trusted);
std::string words_of(const StartedPayload& started);
std::string words_of(const StoppedPayload& stopped);
std::string words_of(const DonePayload& done);
std::string words_of(const SkippedPayload& skipped);
std::string words_of(const UndonePayload& undone);
std::string words_of(const QuizSession& session);
std::string words_of(const QuizAnswer& answer);
std::string words_of(const HintedPayload& hinted);
std::string words_of(const QuizEndedPayload& ended);
std::string words_of(const Review& review);
std::string words_of(const PracticeStartedPayload& started);
std::string words_of(const PracticeTriedPayload& tried);
std::string words_of(const PracticeHintedPayload& hinted);
std::string words_of(const PractisedPayload& practised);
std::string words_of(const GoalValue& value);
std::string words_of(const PlaybookRun& run);
std::string words_of(const PlaybookAbandonedPayload& abandoned);

} // namespace onramp
