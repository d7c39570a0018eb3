// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/assess/gate.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// The verdict with its counts, then each rule: what was found, what was wanted, what to do.
std::string render_gate_text(const Gate& gate, const Style& style);

// The same as a table and, below it, what to do.
std::string render_gate_markdown(const Gate& gate);

// A document of kind "gate" (data/schemas/gate.schema.json).
std::string render_gate_json(const Gate& gate);

// JUnit XML as Jenkins and GitLab read it: one test suite, a test case for each rule, a failure in each that is
// not met or unknown. Characters that XML 1.0 does not allow are made visible.
std::string render_gate_junit(const Gate& gate);

// Workflow commands of GitHub Actions, one a line: an error for each rule that is not met, a warning for each
// unknown one, at most ten of each, as many as GitHub shows; a notice where the gate is met.
std::string render_gate_annotations(const Gate& gate);

// `text` without anything that GitHub Actions would take for a workflow command: "::" at the beginning of a
// word and "##[" are parted by a space.
std::string without_workflow_commands(std::string_view text);

} // namespace onramp
