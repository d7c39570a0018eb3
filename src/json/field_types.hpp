// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "onramp/base/date.hpp"
#include "json/object_reader.hpp"

namespace onramp {

// Members of a document that are times, written as this program writes them and in no other way:
// "2026-03-29", "2026-03-29T08:00:00Z" and, local, "2026-03-29T08:00". Required ones give the epoch where they are bad.
Date read_date(ObjectReader& reader, std::string_view key);
std::optional<Date> read_optional_date(ObjectReader& reader, std::string_view key);
Instant read_instant(ObjectReader& reader, std::string_view key);
std::optional<Instant> read_optional_instant(ObjectReader& reader, std::string_view key);
LocalTime read_local_time(ObjectReader& reader, std::string_view key);

// An optional object of integers within least and most, keyed by anything but the empty text.
std::map<std::string, int> read_integers(ObjectReader& reader, std::string_view key, int least, int most);

// A required member that is one of the names of `values`; the first of them where it is bad.
template <class Enum, std::size_t Count>
Enum read_choice(ObjectReader& reader, std::string_view key, std::string_view (*name)(Enum),
                 const std::array<Enum, Count>& values) {
    std::array<std::string_view, Count> names;
    for (std::size_t i = 0; i < Count; ++i) {
        names[i] = name(values[i]);
    }
    return values[reader.choice(key, names).value_or(0)];
}

// A number that is written without ".0" where it is whole.
nlohmann::ordered_json number_value(double value);

} // namespace onramp
