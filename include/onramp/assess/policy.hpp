// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

enum class RuleKind : std::uint8_t {
    tasks_done,
    steps_done,
    plan_current,
    evidence_fresh,
    export_fresh,
    skill_level,
    area_level
};
inline constexpr std::array k_rule_kinds = {RuleKind::tasks_done,     RuleKind::steps_done,   RuleKind::plan_current,
                                            RuleKind::evidence_fresh, RuleKind::export_fresh, RuleKind::skill_level,
                                            RuleKind::area_level};
std::string_view rule_kind_name(RuleKind kind); // "tasks_done", ...

// Rules that are held against an export and nothing else.
bool needs_export(RuleKind kind);

// One rule; what its kind does not use stays as it is here.
struct GateRule {
    RuleKind kind = RuleKind::tasks_done;
    std::string id; // the kind, with "/" and the subject where it has one, unless the policy says otherwise
    // tasks_done, steps_done: what is due, and `grace_days` over it, is done, at least that share of it.
    int at_least_percent = 100;
    bool accept_skipped = false;    // what was skipped counts as done
    std::vector<std::string> tasks; // of tasks_done: these alone; empty: every task
    int grace_days = 0;             // of plan_current: for a new plan after new evidence
    // plan_current, evidence_fresh, export_fresh
    std::optional<int> max_age_days;
    bool after_evidence = true; // plan_current: not older than the evidence
    // skill_level, area_level: exactly one of level and verdict
    std::string subject; // id of a skill or an area
    std::optional<int> level;
    std::optional<Verdict> verdict; // met, or undecided: at least that

    bool operator==(const GateRule&) const = default;
};

struct Policy {
    std::string name;
    std::string profile; // the only role it is for; empty: any
    bool accept_ratings = false;
    std::vector<GateRule> rules; // empty: none were given
    std::vector<UnknownField> unknown;

    bool operator==(const Policy&) const = default;
};

// A document of kind "policy" (data/schemas/policy.schema.json). The problems carry `file`. Beyond the schema it
// is an error where two rules have one id.
Reading<Policy> read_policy(std::string_view text, const std::string& file);
std::string render_policy_json(const Policy& policy);

// The policy under the role's own ids: an area may be named by the last part of its id, a skill by an alias.
// Problems have pointers into the policy; those that name what the role has not are errors, and so is another
// role ("other-role", then alone); rules that nobody can meet are warnings. There is a value where nothing is
// an error.
Reading<Policy> resolve_policy(const Role& role, const Policy& policy);

} // namespace onramp
