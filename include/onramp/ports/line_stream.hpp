// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "onramp/base/result.hpp"

namespace onramp {

// Another program on the other side of standard input and output, a line at a time.
class LineStream {
public:
    virtual ~LineStream() = default;

    // The next line of standard input without its end; nothing at the end of input. Fails with kind `io` for a
    // line of more than 64 KiB.
    virtual Result<std::optional<std::string>> read_line() = 0;

    // Writes the line and its end to standard output at once. Fails with kind `io`.
    virtual Result<void> write_line(std::string_view line) = 0;
};

} // namespace onramp
