// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "onramp/review/review_due.hpp"

namespace onramp {

// What the documents of reviews say alike.

// To a millionth, so that it is written alike everywhere.
nlohmann::ordered_json rounded_value(double value);

nlohmann::ordered_json next_due_value(const std::optional<NextDue>& next); // null where there is none
void add_count(nlohmann::ordered_json& value, const DueCount& count);

} // namespace onramp
