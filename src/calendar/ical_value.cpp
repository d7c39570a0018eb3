// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "calendar/ical_value.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace onramp {

namespace {

bool is_digit(char each) {
    return each >= '0' && each <= '9';
}

// The number that the digits are; nothing where there is another character, none at all or more than nine.
std::optional<int> number_of(std::string_view digits) {
    constexpr std::size_t k_most_digits = 9;
    if (digits.empty() || digits.size() > k_most_digits || !std::all_of(digits.begin(), digits.end(), is_digit)) {
        return std::nullopt;
    }
    int number = 0;
    for (const char digit : digits) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

constexpr std::array<std::string_view, 7> k_weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

bool is_weekday(std::string_view text) {
    return std::find(k_weekdays.begin(), k_weekdays.end(), text) != k_weekdays.end();
}

// A number with or without a sign, its size from `least` to `most`.
bool is_signed_number(std::string_view text, int least, int most, bool may_be_negative) {
    if (text.starts_with('-') && !may_be_negative) {
        return false;
    }
    if (may_be_negative && (text.starts_with('-') || text.starts_with('+'))) {
        text.remove_prefix(1);
    }
    const auto number = number_of(text);
    return number && *number >= least && *number <= most;
}

class RuleChecker {
public:
    RuleChecker(const std::optional<IcalMoment>& start, bool in_zone) : m_start(start), m_in_zone(in_zone) {}

    std::vector<std::string> check(std::string_view rule) {
        for (const std::string_view part : split_values(rule, ';')) {
            const std::size_t equals = part.find('=');
            if (equals == std::string_view::npos) {
                note("'" + std::string(part) + "' is no part NAME=VALUE");
                continue;
            }
            const std::string name = capitals(part.substr(0, equals)); // RFC 5545 2: case does not matter
            if (!m_parts.emplace(name, capitals(part.substr(equals + 1))).second) {
                note(name + " stands twice");
            }
        }
        check_frequency();
        for (const auto& [name, value] : m_parts) {
            check_part(name, value);
        }
        check_together();
        return std::move(m_faults);
    }

private:
    struct Range {
        std::string_view name;
        int least;
        int most;
        bool may_be_negative;
    };
    static constexpr std::array k_ranges{
        Range{"BYSECOND", 0, 60, false},  Range{"BYMINUTE", 0, 59, false},  Range{"BYHOUR", 0, 23, false},
        Range{"BYMONTHDAY", 1, 31, true}, Range{"BYYEARDAY", 1, 366, true}, Range{"BYWEEKNO", 1, 53, true},
        Range{"BYMONTH", 1, 12, false},   Range{"BYSETPOS", 1, 366, true},
    };

    void note(std::string text) { m_faults.push_back(std::move(text)); }
    bool has(const std::string& name) const { return m_parts.contains(name); }
    std::string_view part(const std::string& name) const {
        const auto found = m_parts.find(name);
        return found == m_parts.end() ? std::string_view() : std::string_view(found->second);
    }

    void check_frequency() {
        constexpr std::array<std::string_view, 7> k_frequencies{"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                                "WEEKLY",   "MONTHLY",  "YEARLY"};
        const std::string_view frequency = part("FREQ");
        if (!has("FREQ")) {
            note("FREQ is missing");
        } else if (std::find(k_frequencies.begin(), k_frequencies.end(), frequency) == k_frequencies.end()) {
            note("FREQ is '" + std::string(frequency) + "'");
        }
    }

    void check_part(const std::string& name, std::string_view value) {
        const auto* const range =
            std::find_if(k_ranges.begin(), k_ranges.end(), [&](const Range& each) { return each.name == name; });
        if (range != k_ranges.end()) {
            for (const std::string_view each : split_values(value, ',')) {
                if (!is_signed_number(each, range->least, range->most, range->may_be_negative)) {
                    note(name + " has '" + std::string(each) + "'");
                }
            }
        } else if (name == "BYDAY") {
            for (const std::string_view each : split_values(value, ',')) {
                check_day(each);
            }
        } else if (name == "WKST") {
            if (!is_weekday(value)) {
                note("WKST is '" + std::string(value) + "'");
            }
        } else if (name == "COUNT" || name == "INTERVAL") {
            if (number_of(value).value_or(0) < 1) {
                note(name + " is '" + std::string(value) + "'");
            }
        } else if (name == "UNTIL") {
            check_until(value);
        } else if (name != "FREQ" && name != "RSCALE" && name != "SKIP" && !name.starts_with("X-")) {
            note("'" + name + "' is no part of a rule");
        }
    }

    void check_day(std::string_view day) {
        const std::string_view weekday = day.size() >= 2 ? day.substr(day.size() - 2) : day;
        const std::string_view nth = day.substr(0, day.size() - weekday.size());
        if (!is_weekday(weekday) || (!nth.empty() && !is_signed_number(nth, 1, 53, true))) {
            note("BYDAY has '" + std::string(day) + "'");
        } else if (!nth.empty() && part("FREQ") != "MONTHLY" && part("FREQ") != "YEARLY") {
            note("BYDAY has '" + std::string(day) + "', which only MONTHLY and YEARLY rules may");
        } else if (!nth.empty() && part("FREQ") == "YEARLY" && has("BYWEEKNO")) {
            note("BYDAY has '" + std::string(day) + "', which a rule with BYWEEKNO may not");
        }
    }

    void check_until(std::string_view value) {
        const auto until = parse_ical_moment(value);
        if (!until) {
            note("UNTIL is '" + std::string(value) + "'");
        } else if (m_start && until->is_date != m_start->is_date) {
            note(m_start->is_date ? "UNTIL is a time, and DTSTART a date" : "UNTIL is a date, and DTSTART a time");
        } else if (m_start && !until->is_date && (m_in_zone || m_start->is_utc) != until->is_utc) {
            note(until->is_utc ? "UNTIL is in UTC, and DTSTART has no zone"
                               : "UNTIL is not in UTC, as it has to be where there is a zone");
        }
    }

    void check_together() {
        if (has("COUNT") && has("UNTIL")) {
            note("it has both COUNT and UNTIL");
        }
        const bool limited = std::any_of(m_parts.begin(), m_parts.end(), [](const auto& each) {
            return each.first.starts_with("BY") && each.first != "BYSETPOS";
        });
        if (has("BYSETPOS") && !limited) {
            note("BYSETPOS stands alone, without another BY part");
        }
        if (has("BYWEEKNO") && part("FREQ") != "YEARLY") {
            note("BYWEEKNO stands in a rule that is not YEARLY");
        }
        if (has("BYMONTHDAY") && part("FREQ") == "WEEKLY") {
            note("BYMONTHDAY stands in a WEEKLY rule");
        }
        if (has("BYYEARDAY") && (part("FREQ") == "DAILY" || part("FREQ") == "WEEKLY" || part("FREQ") == "MONTHLY")) {
            note("BYYEARDAY stands in a " + std::string(part("FREQ")) + " rule");
        }
    }

    const std::optional<IcalMoment>& m_start;
    bool m_in_zone;
    std::map<std::string, std::string> m_parts; // in capitals
    std::vector<std::string> m_faults;
};

} // namespace

std::string capitals(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char each) { return each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each; });
    return result;
}

std::vector<std::string_view> split_values(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<IcalMoment> parse_ical_moment(std::string_view text) {
    constexpr std::size_t k_date = 8;
    constexpr std::size_t k_time = 15;
    IcalMoment moment;
    moment.is_utc = text.size() == k_time + 1 && text.back() == 'Z';
    moment.is_date = text.size() == k_date;
    if (!moment.is_date && !moment.is_utc && text.size() != k_time) {
        return std::nullopt;
    }
    const auto year = number_of(text.substr(0, 4));
    const auto month = number_of(text.substr(4, 2));
    const auto day = number_of(text.substr(6, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok()) {
        return std::nullopt;
    }
    moment.at = LocalTime(Date(date));
    if (moment.is_date) {
        return moment;
    }
    const auto hour = number_of(text.substr(9, 2));
    const auto minute = number_of(text.substr(11, 2));
    const auto second = number_of(text.substr(13, 2));
    if (text[8] != 'T' || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    moment.at += std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
    return moment;
}

std::optional<std::chrono::seconds> parse_ical_duration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (!text.starts_with('P') || text.size() < 3) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    std::int64_t seconds = 0;
    bool in_time = false;
    std::string_view allowed = "WD";
    while (!text.empty()) {
        if (text.front() == 'T' && !in_time && text.size() > 1) {
            in_time = true;
            allowed = "HMS";
            text.remove_prefix(1);
            continue;
        }
        const std::size_t unit = text.find_first_not_of("0123456789");
        const auto number = number_of(text.substr(0, unit));
        const std::size_t at = unit == std::string_view::npos ? unit : allowed.find(text[unit]);
        if (!number || at == std::string_view::npos) {
            return std::nullopt;
        }
        constexpr std::int64_t k_day = 86'400;
        const char letter = allowed[at];
        const std::int64_t size = letter == 'W'   ? 7 * k_day
                                  : letter == 'D' ? k_day
                                  : letter == 'H' ? 3600
                                  : letter == 'M' ? 60
                                                  : 1;
        seconds += *number * size;
        allowed.remove_prefix(at + 1);
        if (letter == 'W') {
            allowed = ""; // weeks stand alone
        }
        text.remove_prefix(unit + 1);
    }
    return std::chrono::seconds(negative ? -seconds : seconds);
}

std::string unescaped_text(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            result += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
        } else {
            result += text[i];
        }
    }
    return result;
}

std::optional<IcalMoment> parse_ical_period(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto from = parse_ical_moment(text.substr(0, slash));
    if (slash == std::string_view::npos || !from || from->is_date) {
        return std::nullopt;
    }
    const std::string_view end = text.substr(slash + 1);
    if (const auto length = parse_ical_duration(end)) {
        return *length > std::chrono::seconds(0) ? from : std::nullopt;
    }
    const auto until = parse_ical_moment(end);
    const bool fits = until && !until->is_date && until->is_utc == from->is_utc && until->at > from->at;
    return fits ? from : std::nullopt;
}

std::vector<std::string> faults_of_rule(std::string_view rule, const std::optional<IcalMoment>& start, bool in_zone) {
    return RuleChecker(start, in_zone).check(rule);
}

} // namespace onramp
