// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/render/lint_view.hpp"

namespace onramp {

enum class Strictness : std::uint8_t { errors_fail, warnings_fail };

// The findings in the format asked for; status 1 where they make the answer no. With --quiet and
// no findings nothing is printed.
Answer answer_lint(const LintView& view, const Services& services, Strictness strictness = Strictness::errors_fail);

} // namespace onramp
