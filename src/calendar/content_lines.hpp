// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onramp/base/error.hpp"

namespace onramp {

// One content line of an iCalendar file (RFC 5545 3.1), unfolded.
struct ContentLine {
    std::size_t line = 0;                                                     // of the file on which it begins, from 1
    std::string name;                                                         // in capitals
    std::vector<std::pair<std::string, std::vector<std::string>>> parameters; // names in capitals, quotes taken off
    std::string value;                                                        // as it stands

    // The parameter's first value; empty where there is none.
    std::string_view parameter(std::string_view wanted) const;
};

struct ContentLines {
    std::vector<ContentLine> lines; // those that can be read
    std::vector<Problem> problems;  // of the form of the file, by line; without a file's name
};

// Takes an iCalendar file apart, and says what is wrong with its form: bytes that are no UTF-8, ends of lines, folding,
// lines without a name or a colon, quotes that do not close, control characters. Of one kind of problem at most
// k_most_alike are told one by one.
ContentLines read_content_lines(std::string_view bytes);

inline constexpr std::size_t k_most_alike = 50;

} // namespace onramp
