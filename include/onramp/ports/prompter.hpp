// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onramp {

// What came of waiting for a line.
struct TypedLine {
    std::optional<std::string> line;
    bool ended = false; // there is no more input
};

// A person at a terminal.
class Prompter {
public:
    virtual ~Prompter() = default;

    // Whether a person can be asked: standard input and standard error are terminals.
    virtual bool interactive() const = 0;

    // Shows `text` (on standard error) and reads one line; nothing at end of input.
    virtual std::optional<std::string> ask(std::string_view text) = 0;

    // One line where it is typed within that time; returns earlier where a signal comes.
    virtual TypedLine wait_line(int milliseconds) = 0;

    // Cells of the terminal's width as it is now; 0 where that is not known.
    virtual std::size_t width() const { return 0; }

    // Shows `text` without asking.
    virtual void tell(std::string_view text) = 0;
};

} // namespace onramp
