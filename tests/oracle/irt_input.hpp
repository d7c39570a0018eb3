// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/irt_fit.hpp"
#include "onramp/assess/irt_model.hpp"
#include "onramp/base/result.hpp"

// The files of onramp_oracle; README.md describes them. Each reader finds every problem, with the line.
namespace onramp_oracle {

struct Bank {
    std::vector<std::string> names;
    std::vector<onramp::irt::Item> items; // one a name
};

struct Person {
    std::string id;
    std::vector<onramp::irt::Answer> answers; // one an item of the bank
};

onramp::Reading<Bank> read_bank(std::string_view text, const std::string& file);
onramp::Reading<std::vector<Person>> read_people(std::string_view text, const std::string& file,
                                                 std::size_t item_count);
onramp::Reading<std::vector<onramp::irt::AnswerPattern>> read_patterns(std::string_view text, const std::string& file);

} // namespace onramp_oracle
