// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/path/balance.hpp"

// The data of the balanced academic curriculum problem, CSPLib 030, in the forms that README.md describes.
namespace onramp_oracle {

struct Curriculum {
    std::vector<std::string> courses; // names, or numbers from 1
    onramp::BalanceProblem problem;   // its pieces are the courses
};

onramp::Reading<Curriculum> read_curriculum(std::string_view text, const std::string& file);

} // namespace onramp_oracle
