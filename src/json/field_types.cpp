// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "json/field_types.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::optional<Date> date_of(ObjectReader& reader, std::string_view key, const std::string& text) {
    const auto date = parse_date(text);
    if (!date) {
        reader.findings().error("date", "'" + std::string(key) + "' is '" + shorten(text, 40) + "', not a date",
                                reader.pointer_to(key), date.error().hint);
        return std::nullopt;
    }
    return *date;
}

} // namespace

Date read_date(ObjectReader& reader, std::string_view key) {
    const std::string text = reader.text(key);
    if (text.empty()) {
        return {};
    }
    return date_of(reader, key, text).value_or(Date{});
}

std::optional<Date> read_optional_date(ObjectReader& reader, std::string_view key) {
    const auto text = reader.optional_text(key);
    return text ? date_of(reader, key, *text) : std::nullopt;
}

Instant read_instant(ObjectReader& reader, std::string_view key) {
    const std::string text = reader.text(key);
    if (text.empty()) {
        return {};
    }
    const auto instant = parse_instant(text);
    if (!instant || format_instant(*instant) != text) {
        reader.findings().error("time", "'" + std::string(key) + "' is '" + shorten(text, 40) + "', not a time",
                                reader.pointer_to(key), "write it in UTC, as 2026-03-29T08:00:00Z");
        return {};
    }
    return *instant;
}

std::map<std::string, int> read_integers(ObjectReader& reader, std::string_view key, int least, int most) {
    std::map<std::string, int> integers;
    const nlohmann::json* member = reader.raw(key);
    reader.object(key, ObjectReader::Need::optional, [&](ObjectReader& entries) {
        for (const auto& [name, value] : member->items()) {
            if (name.empty()) {
                reader.findings().error("empty", "a key of '" + std::string(key) + "' is empty",
                                        entries.pointer_to(name));
            }
            integers[name] = entries.integer(name, least, most);
        }
    });
    return integers;
}

nlohmann::ordered_json number_value(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15) {
        return static_cast<long long>(value);
    }
    return value;
}

} // namespace onramp
