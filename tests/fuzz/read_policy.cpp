// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text: a policy that is read is written and read again as the same, and a gate that holds it is safe to show.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gated.hpp"
#include "onramp/assess/policy.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_policy(text, "fuzz.json");
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a value, or an error");
    if (!reading.value) {
        return 0;
    }
    const std::string json = onramp::render_policy_json(*reading.value);
    const auto again = onramp::read_policy(json, "again.json");
    promise(again.value && onramp::render_policy_json(*again.value) == json, "writing and reading changes nothing");
    const onramp::Role role = one_skill_role(reading.value->profile);
    const auto resolved = onramp::resolve_policy(role, *reading.value);
    promise(resolved.value.has_value() != onramp::has_errors(resolved.problems), "a value, or an error");
    if (!resolved.value || resolved.value->rules.empty()) {
        return 0;
    }
    onramp::SharedExport facts;
    facts.profile = role.profile_id;
    const auto today = onramp::parse_date("2026-12-02").value();
    for (const auto source : {onramp::GateSource::store, onramp::GateSource::shared_export}) {
        const onramp::Gate gate = onramp::check_gate(role, *resolved.value, facts, source, today);
        promise(gate.answers.size() == resolved.value->rules.size(), "an answer for each rule");
        promise_safe_views(gate);
    }
    return 0;
}
