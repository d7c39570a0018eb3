// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "tasks/task_values.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "calendar/ical_value.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_effort_hint = "write it as 90 (minutes), 30m, 1h30m, 1.5h or PT1H30M";
constexpr std::string_view k_moment_hint = "write it as 2026-11-30, 2026-11-30T17:00 or 2026-11-30T16:00:00Z";
constexpr std::string_view k_digits = "0123456789";
constexpr std::int64_t k_million = 1'000'000;

tl::unexpected<ValueFault> refuse(std::string rule, std::string words, std::string_view hint) {
    return tl::unexpected<ValueFault>({std::move(rule), std::move(words), std::string(hint)});
}

// A number of the beginning of a text, taken off it.
struct Decimal {
    std::int64_t millionths = 0;
    bool has_fraction = false;
};

std::optional<Decimal> take_decimal(std::string_view& text) {
    constexpr std::size_t k_most_digits = 9;
    constexpr std::size_t k_most_places = 6;
    const std::size_t whole = std::min(text.find_first_not_of(k_digits), text.size());
    if (whole == 0 || whole > k_most_digits) {
        return std::nullopt;
    }
    Decimal decimal;
    for (const char digit : text.substr(0, whole)) {
        decimal.millionths = decimal.millionths * 10 + (digit - '0') * k_million;
    }
    text.remove_prefix(whole);
    if (!text.starts_with('.') && !text.starts_with(',')) {
        return decimal;
    }
    text.remove_prefix(1);
    const std::size_t places = std::min(text.find_first_not_of(k_digits), text.size());
    if (places == 0 || places > k_most_places) {
        return std::nullopt;
    }
    std::int64_t value = k_million;
    for (const char digit : text.substr(0, places)) {
        value /= 10;
        decimal.millionths += (digit - '0') * value;
    }
    decimal.has_fraction = true;
    text.remove_prefix(places);
    return decimal;
}

Minutes minutes_of(const Decimal& decimal, std::int64_t unit) {
    return Minutes((decimal.millionths * unit + k_million - 1) / k_million);
}

// "1h30m", "90" and the like, without spaces and in small letters.
std::optional<Minutes> plain_duration(std::string_view text) {
    constexpr Minutes k_hour{60};
    auto number = take_decimal(text);
    if (!number) {
        return std::nullopt;
    }
    Minutes sum{0};
    bool hours = false;
    if (text.starts_with('h')) {
        sum = minutes_of(*number, k_hour.count());
        text.remove_prefix(1);
        if (text.empty()) {
            return sum;
        }
        const bool fraction = number->has_fraction;
        number = take_decimal(text);
        if (!number || fraction) {
            return std::nullopt;
        }
        hours = true;
    }
    const Minutes rest = minutes_of(*number, 1);
    if ((hours && rest >= k_hour) || (!text.empty() && text != "m" && text != "min")) {
        return std::nullopt;
    }
    return sum + rest;
}

std::optional<Minutes> iso_duration(std::string_view text) {
    if (text == "P0S") { // Taskwarrior before 2.5
        return Minutes(0);
    }
    const auto seconds = parse_ical_duration(text);
    return seconds ? std::optional(std::chrono::ceil<Minutes>(*seconds)) : std::nullopt;
}

// Digits alone, more than any duration has.
bool is_huge(std::string_view text) {
    constexpr std::size_t k_most_digits = 9;
    return text.find_first_not_of(k_digits) > k_most_digits && text.size() > k_most_digits;
}

// The moment as its clock shows it; `own` where the text says itself what that means in UTC.
struct WrittenMoment {
    Instant shown{};
    bool is_date = false;
    bool own = false;
};

std::optional<WrittenMoment> written_moment(std::string_view text) {
    constexpr std::size_t k_date = 10;
    const auto shown = parse_instant(text);
    if (!shown) {
        return std::nullopt;
    }
    const bool own = text.size() > k_date && text.substr(k_date).find_first_of("Zz+-") != std::string_view::npos;
    return WrittenMoment{*shown, text.size() == k_date, own};
}

template <class T, std::size_t Count>
FieldValue<T> parse_word(std::string_view text, const std::array<std::pair<std::string_view, T>, Count>& words,
                         std::string_view listed_words) {
    const std::string small = lower(text);
    std::vector<std::string> known;
    for (const auto& [word, value] : words) {
        if (word == small) {
            return value;
        }
        known.emplace_back(word);
    }
    const std::string near = nearest(text, known);
    return refuse("choice", "not one of " + std::string(listed_words),
                  near.empty() ? "leave it out where none fits" : "did you mean '" + near + "'?");
}

} // namespace

FieldValue<Minutes> parse_effort(std::string_view text) {
    std::string packed;
    std::copy_if(text.begin(), text.end(), std::back_inserter(packed), [](char each) { return each != ' '; });
    const auto effort = packed.starts_with('P') ? iso_duration(packed) : plain_duration(lower(packed));
    if (effort ? *effort > k_most_effort : is_huge(packed)) {
        return refuse("range", "more than 10,000 hours", k_effort_hint);
    }
    if (!effort) {
        return refuse("duration", "not a duration", k_effort_hint);
    }
    return *effort;
}

FieldValue<Minutes> parse_session_length(std::string_view text) {
    auto length = parse_effort(text);
    if (length && *length < Minutes(1)) {
        return refuse("range", "less than a minute", k_effort_hint);
    }
    return length;
}

FieldValue<Instant> parse_moment(std::string_view text, DayEdge edge, const Zone& zone) {
    const auto moment = written_moment(text);
    if (!moment) {
        return refuse("date", "not a date or time", k_moment_hint);
    }
    Instant instant = moment->shown;
    if (!moment->own) {
        const bool day_after = moment->is_date && edge == DayEdge::end;
        const LocalTime local(instant.time_since_epoch() + std::chrono::days(day_after ? 1 : 0));
        instant = zone.to_instant(local).instant;
    }
    if (!is_writable(instant)) {
        return refuse("range", "not within the years 1900 to 2199", k_moment_hint);
    }
    return instant;
}

bool is_writable(Instant instant) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
    return day.year() >= std::chrono::year(1900) && day.year() <= std::chrono::year(2199);
}

FieldValue<TaskPriority> parse_priority(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, TaskPriority>, 7> k_words = {{{"none", TaskPriority::none},
                                                                                   {"low", TaskPriority::low},
                                                                                   {"medium", TaskPriority::medium},
                                                                                   {"high", TaskPriority::high},
                                                                                   {"l", TaskPriority::low},
                                                                                   {"m", TaskPriority::medium},
                                                                                   {"h", TaskPriority::high}}};
    return parse_word(text, k_words, "none, low, medium, high, L, M, H");
}

FieldValue<Place> parse_place(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Place>, 3> k_words = {
        {{"any", Place::any}, {"remote", Place::remote}, {"office", Place::office}}};
    return parse_word(text, k_words, "any, remote, office");
}

FieldValue<Load> parse_energy(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Load>, 5> k_words = {{{"light", Load::light},
                                                                           {"medium", Load::medium},
                                                                           {"heavy", Load::heavy},
                                                                           {"low", Load::light},
                                                                           {"high", Load::heavy}}};
    return parse_word(text, k_words, "light (low), medium, heavy (high)");
}

FieldValue<bool> parse_yes_no(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, bool>, 6> k_words = {
        {{"yes", true}, {"no", false}, {"true", true}, {"false", false}, {"1", true}, {"0", false}}};
    return parse_word(text, k_words, "yes, no, true, false, 1, 0");
}

std::vector<std::string> split_ids(std::string_view text) {
    constexpr std::string_view k_between = " ,;\t\r\n";
    std::vector<std::string> ids;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(k_between), text.size()));
        if (text.empty()) {
            return ids;
        }
        const std::size_t end = std::min(text.find_first_of(k_between), text.size());
        ids.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::string one_line(std::string_view text) {
    std::string line = unix_lines(text);
    std::replace_if(
        line.begin(), line.end(), [](char each) { return each == '\n' || each == '\r' || each == '\t'; }, ' ');
    return line;
}

} // namespace onramp
