// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "fuzzing.hpp"
#include "onramp/assess/gate.hpp"
#include "onramp/render/gate_view.hpp"

// A role of one area with one skill.
inline onramp::Role one_skill_role(const std::string& profile) {
    onramp::Role role;
    role.profile_id = profile;
    role.skills.emplace_back();
    role.skills[0].skill.id = "ownership";
    role.skills[0].skill.name = "Ownership";
    role.areas.push_back({"skills.language", "Language", {0}});
    return role;
}

// Every view of a gate is safe to show, and JUnit XML has a failure for each rule that is not met.
inline void promise_safe_views(const onramp::Gate& gate) {
    const std::string junit = onramp::render_gate_junit(gate);
    const std::string shown = onramp::render_gate_text(gate, onramp::Style{}) + onramp::render_gate_markdown(gate) +
                              onramp::render_gate_json(gate) + onramp::render_gate_annotations(gate) + junit;
    promise(shown.find('\x1b') == std::string::npos, "nothing steers the terminal");
    std::size_t failures = 0;
    for (std::size_t at = junit.find("<failure"); at != std::string::npos; at = junit.find("<failure", at + 1)) {
        ++failures;
    }
    promise(failures == gate.answers.size() - static_cast<std::size_t>(gate.count(onramp::GateOutcome::met)),
            "a failure for each rule that is not met");
    promise(gate.met() == (failures == 0), "met where every rule is");
}
