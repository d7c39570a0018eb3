// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/item.hpp"

namespace onramp {

// Nothing where `text` is no verdict.
std::optional<ProgramVerdict> parse_verdict(std::string_view text);

// The texts between backticks; a backslash keeps the character after it.
std::vector<std::string> code_spans(std::string_view text);

} // namespace onramp
