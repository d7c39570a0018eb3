// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/exchange/import.hpp"

namespace onramp {

// The info.toml of Rustlings 6 (format_version 1), official or of a community: its folders as topics, its exercises,
// in the order in which they are done. Exercises without a folder are of the topic "exercises".
// Errors: another format, an exercise's name that stands twice, none at all.
Reading<Import> read_rustlings(std::string_view text, const std::string& file);

// .rustlings-state.txt as Rustlings 6 writes it: a comment, an empty line, the current exercise, an empty line, and
// a line for each exercise that is done.
Reading<std::vector<DoneExercise>> read_rustlings_state(std::string_view text, const std::string& file);

} // namespace onramp
