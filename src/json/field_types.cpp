// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "json/field_types.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// Digits where `form` has a '0', its own characters elsewhere.
bool has_form(std::string_view text, std::string_view form) {
    return text.size() == form.size() && std::equal(text.begin(), text.end(), form.begin(), [](char c, char f) {
               return f == '0' ? c >= '0' && c <= '9' : c == f;
           });
}

// As the schemas' pattern: a year from 1900 to 2199, a month, a day up to 31.
bool looks_like_date(std::string_view text) {
    if (!has_form(text, "0000-00-00")) {
        return false;
    }
    const std::string_view century = text.substr(0, 2);
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    return (century == "19" || century == "20" || century == "21") && month >= "01" && month <= "12" && day >= "01" &&
           day <= "31";
}

std::optional<Date> date_of(ObjectReader& reader, std::string_view key, const std::string& text) {
    const auto date = parse_date(text);
    if (!looks_like_date(text) || !date) {
        reader.findings().error(looks_like_date(text) ? "date" : "pattern",
                                "'" + std::string(key) + "' is '" + shorten(text, 40) + "', not a date",
                                reader.pointer_to(key), "write it as YYYY-MM-DD, for example 2026-03-29");
        return std::nullopt;
    }
    return *date;
}

std::optional<Instant> instant_of(ObjectReader& reader, std::string_view key, std::string_view text) {
    const bool formed = text.size() == 20 && looks_like_date(text.substr(0, 10)) &&
                        has_form(text.substr(10), "T00:00:00Z") && text.substr(11, 2) <= "23" &&
                        text.substr(14, 2) <= "59" && text.substr(17, 2) <= "59";
    const auto instant = parse_instant(text);
    if (!formed || !instant) {
        reader.findings().error(formed ? "time" : "pattern",
                                "'" + std::string(key) + "' is '" + shorten(text, 40) + "', not a time",
                                reader.pointer_to(key), "write it in UTC, as 2026-03-29T08:00:00Z");
        return std::nullopt;
    }
    return *instant;
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
    return instant_of(reader, key, text).value_or(Instant{});
}

std::optional<Instant> read_optional_instant(ObjectReader& reader, std::string_view key) {
    const auto text = reader.optional_text(key);
    return text ? instant_of(reader, key, *text) : std::nullopt;
}

LocalTime read_local_time(ObjectReader& reader, std::string_view key) {
    const std::string text = reader.text(key);
    if (text.empty()) {
        return {};
    }
    const std::string_view view = text;
    const bool formed = view.size() == 16 && looks_like_date(view.substr(0, 10)) &&
                        has_form(view.substr(10), "T00:00") && view.substr(11, 2) <= "23" && view.substr(14, 2) <= "59";
    const auto date = parse_date(view.substr(0, 10));
    const auto time = parse_time_of_day(formed ? view.substr(11) : std::string_view());
    if (!formed || !date || !time) {
        reader.findings().error(formed ? "time" : "pattern",
                                "'" + std::string(key) + "' is '" + shorten(text, 40) + "', not a local time",
                                reader.pointer_to(key), "write it as 2026-03-29T08:00");
        return {};
    }
    return *date + *time;
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
