// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// The bytes of a file, or of standard input for "-", at most --max-bytes. Where standard input is a
// terminal, a hint on standard error says that it is being read.
Result<std::string> read_input(const Services& services, const std::string& file_or_dash);

// How messages name such an input: the file, or "standard input".
std::string input_name(const std::string& file_or_dash);

} // namespace onramp
