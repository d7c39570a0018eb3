// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/ports/line_stream.hpp"

namespace onramp {

// Where the reader of standard output went away, the process ends as by SIGPIPE.
class StandardLines final : public LineStream {
public:
    Result<std::optional<std::string>> read_line() override;
    Result<void> write_line(std::string_view line) override;

private:
    std::string m_buffer;
};

} // namespace onramp
