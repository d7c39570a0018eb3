// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/evidence.hpp"

namespace onramp {

std::string_view response_name(Response response) {
    switch (response) {
    case Response::right:
        return "right";
    case Response::wrong:
        return "wrong";
    case Response::dont_know:
        break;
    }
    return "dont_know";
}

std::string_view attestation_name(Attestation::By by) {
    return by == Attestation::By::artifact ? "artifact" : "mentor";
}

std::string_view attestation_words(Attestation::By by) {
    return by == Attestation::By::artifact ? "something to look at" : "a mentor's word";
}

std::string_view evidence_kind_name(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::background:
        return "background";
    case EvidenceKind::rating:
        return "rating";
    case EvidenceKind::quiz:
        return "quiz";
    case EvidenceKind::practice:
        return "practice";
    case EvidenceKind::attestation:
        break;
    }
    return "attestation";
}

std::string_view evidence_kind_words(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::background:
        return "background";
    case EvidenceKind::rating:
        return "your ratings";
    case EvidenceKind::quiz:
        return "answers";
    case EvidenceKind::practice:
        return "practice";
    case EvidenceKind::attestation:
        break;
    }
    return "others' word";
}

EvidenceLog only(const EvidenceLog& log, EvidenceKind kind) {
    EvidenceLog alone;
    switch (kind) {
    case EvidenceKind::background:
        alone.ratings.previous_role = log.ratings.previous_role;
        alone.ratings.years = log.ratings.years;
        break;
    case EvidenceKind::rating:
        alone.ratings.areas = log.ratings.areas;
        alone.ratings.skills = log.ratings.skills;
        break;
    case EvidenceKind::quiz:
        alone.answers = log.answers;
        break;
    case EvidenceKind::practice:
        alone.practice = log.practice;
        break;
    case EvidenceKind::attestation:
        alone.attestations = log.attestations;
        break;
    }
    return alone;
}

} // namespace onramp
