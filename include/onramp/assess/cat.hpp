// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "onramp/assess/irt_estimate.hpp"
#include "onramp/assess/irt_select.hpp"

namespace onramp::irt {

struct CatSettings {
    SelectionRule select = SelectionRule::mfi;
    Estimator estimate = Estimator::eap;
    std::size_t most_items = 20;
    std::optional<double> enough; // ends the test at this standard error or below
    AbilityRange range;           // of ml, map and wle
};

struct CatResult {
    std::vector<std::size_t> asked; // indexes into the bank, in the order they were asked, none twice
    std::vector<Answer> answers;
    Estimate estimate;
};

// An adaptive test of one person: the first item by mfi at ability 0, each further one by the rule at the
// ability estimated from all answers so far, on the bank's grid and prior. It ends at `most_items`,
// at `enough`, or where the bank has no further item. `answer` is called once for each item asked.
CatResult run_cat(const PreparedBank& bank, const std::function<Answer(std::size_t)>& answer,
                  const CatSettings& settings = {});

} // namespace onramp::irt
