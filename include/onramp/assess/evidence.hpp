// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"

namespace onramp {

// What a person says of themselves: the answers of `init` and `assess rate`. Ratings are 0-5; what
// is not rated is absent, which is never 0.
struct SelfRatings {
    std::string previous_role;         // empty where not said
    std::optional<int> years;          // of systems programming, 0-60
    std::map<std::string, int> areas;  // persona area id -> 0-5
    std::map<std::string, int> skills; // pack skill id -> 0-5

    bool operator==(const SelfRatings&) const = default;
};

enum class Response : std::uint8_t { right, wrong, dont_know };
std::string_view response_name(Response response); // "right", "wrong", "dont_know"

// An answer to an item that measures, with all of the item that its weight depends on, so that it weighs the
// same whatever becomes of the pack.
struct QuizAnswer {
    std::string session;
    int number = 0; // in the session, from 1
    std::string item;
    int variant = 0;
    std::string hash; // content_hash of the variant
    std::string skill;
    int level = 1;
    double difficulty = 0; // logits
    double difficulty_sd = 0;
    double discrimination = 1;
    double guessing = 0;
    Response response = Response::dont_know;
    bool hinted = false;  // the hint was shown before
    int seconds = 0;      // until it was answered; 0 where unknown
    std::string given;    // the number that was typed, or the place of the option in the item, from 1
    double undecided = 0; // of the role before the question, 0-1 (QuestionChooser)
    double gain = 0;      // expected fall of it
    double chance = 0;    // expected of being right
    Instant at{};

    bool operator==(const QuizAnswer&) const = default;
};

// An exercise that was passed, or whose solution was looked at first.
struct PracticeOutcome {
    std::string exercise;
    std::string hash;
    std::vector<std::string> skills; // the one that it is about first
    int level = 1;
    bool passed = false;
    int hints = 0;
    Instant at{};

    bool operator==(const PracticeOutcome&) const = default;
};

// Something that others can look at, or a mentor's word.
struct Attestation {
    enum class By : std::uint8_t { artifact, mentor };

    std::string skill;
    int level = 1;
    By by = By::mentor;
    std::string note; // what or who
    Instant at{};

    bool operator==(const Attestation&) const = default;
};
std::string_view attestation_name(Attestation::By by);  // "artifact", "mentor"
std::string_view attestation_words(Attestation::By by); // "something to look at", "a mentor's word"

// All that is known of a person, each kind apart.
struct EvidenceLog {
    SelfRatings ratings;
    std::vector<QuizAnswer> answers; // the last one of an item in a session counts
    std::vector<PracticeOutcome> practice;
    std::vector<Attestation> attestations;

    bool operator==(const EvidenceLog&) const = default;
};

// The kinds of evidence, from the weakest to the strongest.
enum class EvidenceKind : std::uint8_t { background, rating, quiz, practice, attestation };
inline constexpr EvidenceKind k_evidence_kinds[] = {EvidenceKind::background, EvidenceKind::rating, EvidenceKind::quiz,
                                                    EvidenceKind::practice, EvidenceKind::attestation};
std::string_view evidence_kind_name(EvidenceKind kind);  // "background", "rating", "quiz", "practice", "attestation"
std::string_view evidence_kind_words(EvidenceKind kind); // "background", "your ratings", ...

// The log with that kind of evidence alone.
EvidenceLog only(const EvidenceLog& log, EvidenceKind kind);

} // namespace onramp
