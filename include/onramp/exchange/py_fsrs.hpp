// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/exchange/import.hpp"

namespace onramp {

// Cards, review logs and a scheduler as py-fsrs 4 to 6 writes them (to_dict, to_json): one of them, or an array. Each
// card's memory is computed anew from its reviews, with the scheduler's parameters where it is there and is
// FSRS-6, with the default ones otherwise, and held against what the card says.
// Errors: values out of their ranges, times without an offset, two cards of one id, two schedulers, what is of
// py-fsrs 3 or older.
Reading<Import> read_py_fsrs(std::string_view text, const std::string& file);

} // namespace onramp
