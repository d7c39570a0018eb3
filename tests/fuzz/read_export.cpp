// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text: what somebody handed over, once read, is written and read again as the same, and a gate that goes
// by it is safe to show.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gated.hpp"
#include "onramp/assess/shared_export.hpp"

namespace {

onramp::Policy every_rule() {
    onramp::Policy policy;
    policy.name = "All";
    for (const onramp::RuleKind kind : onramp::k_rule_kinds) {
        onramp::GateRule rule;
        rule.kind = kind;
        rule.id = onramp::rule_kind_name(kind);
        rule.max_age_days = 14;
        rule.subject = kind == onramp::RuleKind::area_level ? "skills.language" : "ownership";
        rule.level = 3;
        policy.rules.push_back(rule);
    }
    return policy;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_export(text, "fuzz.json");
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a value, or an error");
    if (!reading.value) {
        return 0;
    }
    const std::string json = onramp::render_export_json(*reading.value);
    const auto again = onramp::read_export(json, "again.json");
    promise(again.value && *again.value == *reading.value && onramp::render_export_json(*again.value) == json,
            "writing and reading changes nothing");
    const auto today = onramp::parse_date("2026-12-02").value();
    for (const bool accept_ratings : {false, true}) {
        onramp::Policy policy = every_rule();
        policy.accept_ratings = accept_ratings;
        promise_safe_views(onramp::check_gate(one_skill_role(reading.value->profile), policy, *reading.value,
                                              onramp::GateSource::shared_export, today));
    }
    return 0;
}
