// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "calendar/zone_readers.hpp"

namespace onramp {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr int k_most_offset_hours = 24;
constexpr int k_most_rule_hours = 167; // RFC 8536 3.3.1
constexpr std::size_t k_least_abbreviation = 3;
constexpr std::string_view k_default_rule = ",M3.2.0,M11.1.0";

} // namespace

bool RuleReader::skip(char expected) {
    if (m_rest.empty() || m_rest.front() != expected) {
        return false;
    }
    m_rest.remove_prefix(1);
    return true;
}

// "CET", or "<+03>" for what is not only letters.
std::optional<std::string> RuleReader::abbreviation() {
    const bool quoted = skip('<');
    std::size_t size = 0;
    while (size < m_rest.size() &&
           (is_letter(m_rest[size]) ||
            (quoted && (is_digit(m_rest[size]) || m_rest[size] == '+' || m_rest[size] == '-')))) {
        ++size;
    }
    std::string name(m_rest.substr(0, size));
    m_rest.remove_prefix(size);
    if (size < k_least_abbreviation || (quoted && !skip('>'))) {
        return std::nullopt;
    }
    return name;
}

std::optional<int> RuleReader::number(int least, int most) {
    int value = 0;
    std::size_t size = 0;
    while (size < m_rest.size() && size < 3 && is_digit(m_rest[size])) {
        value = value * 10 + (m_rest[size] - '0');
        ++size;
    }
    if (size == 0 || value < least || value > most) {
        return std::nullopt;
    }
    m_rest.remove_prefix(size);
    return value;
}

std::optional<std::int32_t> RuleReader::clock(int most_hours) {
    const bool negative = skip('-');
    if (!negative) {
        skip('+');
    }
    const auto hours = number(0, most_hours);
    if (!hours) {
        return std::nullopt;
    }
    int seconds = *hours * 3600;
    for (const int unit : {60, 1}) {
        if (!skip(':')) {
            break;
        }
        const auto part = number(0, 59);
        if (!part) {
            return std::nullopt;
        }
        seconds += *part * unit;
    }
    return negative ? -seconds : seconds;
}

// POSIX counts west of Greenwich as positive.
std::optional<std::int32_t> RuleReader::offset() {
    const auto west = clock(k_most_offset_hours);
    return west ? std::optional(-*west) : std::nullopt;
}

std::optional<Zone::RuleDay> RuleReader::day() {
    using Form = Zone::RuleDay::Form;
    Zone::RuleDay rule;
    if (skip('M')) {
        const auto month = number(1, 12);
        const auto week = month && skip('.') ? number(1, 5) : std::nullopt;
        const auto weekday = week && skip('.') ? number(0, 6) : std::nullopt;
        if (!weekday) {
            return std::nullopt;
        }
        rule.month = *month;
        rule.week = *week;
        rule.day = *weekday;
    } else {
        rule.form = skip('J') ? Form::julian_no_leap : Form::julian_leap;
        const auto yearday = rule.form == Form::julian_no_leap ? number(1, 365) : number(0, 365);
        if (!yearday) {
            return std::nullopt;
        }
        rule.day = *yearday;
    }
    if (skip('/')) {
        const auto time = clock(k_most_rule_hours);
        if (!time) {
            return std::nullopt;
        }
        rule.time = *time;
    }
    return rule;
}

std::optional<Zone::Footer> RuleReader::read() {
    constexpr std::int32_t k_hour = 3600;
    Zone::Footer footer;
    footer.present = true;
    const auto name = abbreviation();
    const auto standard = name ? offset() : std::nullopt;
    if (!standard) {
        return std::nullopt;
    }
    footer.standard = {*standard, false, *name};
    if (m_rest.empty()) {
        return footer;
    }
    const auto daylight_name = abbreviation();
    if (!daylight_name) {
        return std::nullopt;
    }
    footer.has_daylight = true;
    footer.daylight = {*standard + k_hour, true, *daylight_name};
    if (!m_rest.empty() && m_rest.front() != ',') {
        const auto daylight = offset();
        if (!daylight) {
            return std::nullopt;
        }
        footer.daylight.offset = *daylight;
    }
    if (m_rest.empty()) {
        m_rest = k_default_rule;
    }
    const auto to_daylight = skip(',') ? day() : std::nullopt;
    const auto to_standard = to_daylight && skip(',') ? day() : std::nullopt;
    if (!to_standard || !m_rest.empty()) {
        return std::nullopt;
    }
    footer.to_daylight = *to_daylight;
    footer.to_standard = *to_standard;
    return footer;
}

} // namespace onramp
