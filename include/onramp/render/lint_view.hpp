// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/error.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What a check of a document found. `subject` names it ("pack rust").
struct LintView {
    std::string subject;
    std::vector<Problem> items;
};

// "FILE:LINE:COL: error: MESSAGE [RULE]" for each finding, its hint below, and a line that counts.
std::string render_lint_text(const LintView& view, const Style& style);
std::string render_lint_markdown(const LintView& view);
std::string render_lint_json(const LintView& view); // kind "lint"

// "pack rust: 2 errors, 1 warning".
std::string count_line(const LintView& view);

} // namespace onramp
