// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/review_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "json/field_types.hpp"

namespace onramp {

using nlohmann::ordered_json;

ordered_json rounded_value(double value) {
    constexpr double k_million = 1e6;
    return number_value(std::round(value * k_million) / k_million);
}

ordered_json next_due_value(const std::optional<NextDue>& next) {
    ordered_json value;
    if (next) {
        value = {{"date", format_date(next->day)}, {"cards", next->cards}};
    }
    return value;
}

void add_count(ordered_json& value, const DueCount& count) {
    value["due"] = count.known;
    value["new"] = count.fresh;
    value["minutes"] = count.minutes().count();
}

} // namespace onramp
