// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// A line or a heading of the persona, as a person may name it.
struct LineName {
    std::string id;
    std::string name; // short
    std::string text;
};

// Of each id the fewest of the first words of its last part, two or more, with which no other id's last part begins;
// the whole id where another one begins with all of its words.
std::vector<std::string> short_line_names(const std::vector<std::string>& ids);

// The place of what `word` names: by its id or name, by the beginning of its words, or else by the end of its id after
// a
// "." or "-". `noun` is what the lines are ("goal"), `otherwise` the hint where no name is near. Fails with kind
// `unknown_name` where there is none, or more than one.
Result<std::size_t> find_line(std::string_view word, const std::vector<LineName>& lines, std::string_view noun,
                              std::string_view otherwise);

} // namespace onramp
