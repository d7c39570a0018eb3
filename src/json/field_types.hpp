// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

#include "onramp/base/date.hpp"
#include "json/object_reader.hpp"

namespace onramp {

// Members of a document that are times, written as this program writes them and in no other way:
// "2026-03-29" and "2026-03-29T08:00:00Z". Required ones give the epoch where they are bad.
Date read_date(ObjectReader& reader, std::string_view key);
std::optional<Date> read_optional_date(ObjectReader& reader, std::string_view key);
Instant read_instant(ObjectReader& reader, std::string_view key);

// A number that is written without ".0" where it is whole.
nlohmann::ordered_json number_value(double value);

} // namespace onramp
