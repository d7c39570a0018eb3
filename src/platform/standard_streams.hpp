// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onramp {

enum class WriteOutcome : std::uint8_t { good, closed_pipe, failed };

// Makes the standard descriptors usable whatever the parent left: closed ones are opened on
// /dev/null, SIGPIPE is ignored (a closed pipe is an outcome of write_stream).
void prepare_standard_streams();

// Writes all of `text`. On `failed`, errno says why.
WriteOutcome write_stream(int descriptor, std::string_view text);

// Ends the process the way a program ends that writes to a closed pipe.
[[noreturn]] void end_by_closed_pipe();

// The width of the terminal behind `descriptor`, 0 where it is none.
std::size_t terminal_width(int descriptor);

} // namespace onramp
