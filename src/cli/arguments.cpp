// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cstdlib>

#include "cli/command.hpp"

namespace onramp {

void Arguments::set(std::string_view name, std::vector<std::string> values) {
    m_values[std::string(name)] = std::move(values);
}

std::optional<std::string> Arguments::text(std::string_view name) const {
    const auto found = m_values.find(name);
    if (found == m_values.end() || found->second.empty()) {
        return std::nullopt;
    }
    return found->second.back();
}

std::vector<std::string> Arguments::texts(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

std::optional<int> Arguments::integer(std::string_view name) const {
    const auto value = number(name);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

std::optional<double> Arguments::number(std::string_view name) const {
    const auto value = text(name);
    return value ? std::optional<double>(std::strtod(value->c_str(), nullptr)) : std::nullopt;
}

std::vector<double> Arguments::numbers(std::string_view name) const {
    std::vector<double> values;
    for (const std::string& text : texts(name)) {
        values.push_back(std::strtod(text.c_str(), nullptr));
    }
    return values;
}

std::vector<Date> Arguments::dates(std::string_view name) const {
    std::vector<Date> values;
    for (const std::string& text : texts(name)) {
        values.push_back(parse_date(text).value());
    }
    return values;
}

std::optional<Date> Arguments::date(std::string_view name) const {
    const auto value = text(name);
    return value ? std::optional<Date>(parse_date(*value).value()) : std::nullopt;
}

std::optional<Instant> Arguments::instant(std::string_view name) const {
    const auto value = text(name);
    return value ? std::optional<Instant>(parse_instant(*value).value()) : std::nullopt;
}

std::optional<Minutes> Arguments::duration(std::string_view name) const {
    const auto value = text(name);
    return value ? std::optional<Minutes>(parse_duration(*value).value()) : std::nullopt;
}

} // namespace onramp
