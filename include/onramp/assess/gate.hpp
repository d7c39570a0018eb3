// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/policy.hpp"
#include "onramp/assess/shared_export.hpp"
#include "onramp/base/date.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

enum class GateOutcome : std::uint8_t { met, not_met, unknown };
std::string_view gate_outcome_name(GateOutcome outcome);  // "met", "not_met", "unknown"
std::string_view gate_outcome_words(GateOutcome outcome); // "met", "not met", "unknown"

// What became of one rule, in words. `todo` is empty where it is met.
struct GateAnswer {
    std::string id;
    RuleKind kind = RuleKind::tasks_done;
    std::string title;
    GateOutcome outcome = GateOutcome::unknown;
    std::string found;
    std::string wanted;
    std::string todo;
    std::vector<std::string> open; // ids of tasks or steps that are due and not done

    bool operator==(const GateAnswer&) const = default;
};

enum class GateSource : std::uint8_t { store, shared_export };
std::string_view gate_source_name(GateSource source); // "store", "export"

struct Gate {
    std::string policy;
    std::string profile;
    std::string role_name;
    GateSource source = GateSource::store;
    Date facts_of{}; // the day of the export; of the store: today
    Date today{};
    std::vector<GateAnswer> answers; // in the order of the policy

    int count(GateOutcome outcome) const;
    bool met() const; // every rule

    bool operator==(const Gate&) const = default;
};

// Holds each rule against what is known. Nothing in `facts` that a rule needs makes it unknown, and so does a
// level of which the evidence leaves both sides open: a level is met from a chance of 95 % (the lower edge of
// the 90 % band). Unless the policy accepts ratings, levels are those without them, and only of what was
// measured itself. Precondition: the policy went through resolve_policy and has rules.
Gate check_gate(const Role& role, const Policy& policy, const SharedExport& facts, GateSource source, Date today);

} // namespace onramp
