// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "onramp/ports/prompter.hpp"

namespace onramp {

// Asks on standard error and reads from standard input.
class TerminalPrompter final : public Prompter {
public:
    bool interactive() const override;
    std::optional<std::string> ask(std::string_view text) override;
    TypedLine wait_line(int milliseconds) override;
    std::size_t width() const override;
    void tell(std::string_view text) override;

private:
    std::optional<std::string> take_line();
    bool read_more();

    std::string m_buffer; // read and not yet asked for
};

} // namespace onramp
