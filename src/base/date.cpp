// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/date.hpp"

#include <array>
#include <optional>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

std::optional<int> digits(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string two(long long value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::optional<std::chrono::year_month_day> civil_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4), 4, 4);
    const auto month = digits(text.substr(5, 2), 2, 2);
    const auto day = digits(text.substr(8, 2), 2, 2);
    if (!year || !month || !day || *year < 1900 || *year > 2199) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return date;
}

// "HH:MM" or "HH:MM:SS" below 24 h.
std::optional<seconds> clock_time(std::string_view text) {
    if ((text.size() != 5 && text.size() != 8) || text[2] != ':' || (text.size() == 8 && text[5] != ':')) {
        return std::nullopt;
    }
    const auto hour = digits(text.substr(0, 2), 2, 2);
    const auto minute = digits(text.substr(3, 2), 2, 2);
    const auto second = text.size() == 8 ? digits(text.substr(6, 2), 2, 2) : std::optional<int>(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    return hours(*hour) + Minutes(*minute) + seconds(*second);
}

tl::unexpected<Error> bad_value(std::string_view what, std::string_view text, std::string hint) {
    return fail(ErrorKind::usage, std::string(what) + ": '" + std::string(text) + "'", std::move(hint));
}

constexpr std::array<std::string_view, 7> k_weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

unsigned weekday_index(Date date) {
    return std::chrono::weekday(date).c_encoding();
}

} // namespace

Result<Date> parse_date(std::string_view text) {
    const auto date = civil_date(text);
    if (!date) {
        return bad_value("not a date", text, "write it as YYYY-MM-DD, for example 2026-03-29");
    }
    return Date(*date);
}

Result<Minutes> parse_time_of_day(std::string_view text) {
    if (text == "24:00") {
        return Minutes(24 * 60);
    }
    const auto time = text.size() == 5 ? clock_time(text) : std::nullopt;
    if (!time) {
        return bad_value("not a time of day", text, "write it as HH:MM, for example 08:30");
    }
    return std::chrono::duration_cast<Minutes>(*time);
}

Result<Instant> parse_instant(std::string_view text) {
    const auto refuse = [&] {
        return bad_value("not a time", text, "write it as 2026-03-29T10:00:00Z, or with an offset as +02:00");
    };
    const auto date = civil_date(text.substr(0, 10));
    if (!date) {
        return refuse();
    }
    const Instant midnight{std::chrono::sys_days(*date)};
    std::string_view rest = text.substr(10);
    if (rest.empty()) {
        return midnight;
    }
    if (rest.front() != 'T' && rest.front() != 't' && rest.front() != ' ') {
        return refuse();
    }
    rest.remove_prefix(1);
    const std::size_t zone_at = std::min(rest.find_first_of("Zz+-"), rest.size());
    const auto time = clock_time(rest.substr(0, zone_at));
    if (!time) {
        return refuse();
    }
    const std::string_view zone = rest.substr(zone_at);
    if (zone.empty() || zone == "Z" || zone == "z") {
        return midnight + *time;
    }
    const auto offset = zone.size() == 6 ? clock_time(zone.substr(1)) : std::nullopt;
    if (!offset) {
        return refuse();
    }
    const Instant moment = zone.front() == '-' ? midnight + *time + *offset : midnight + *time - *offset;
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(moment)};
    if (day.year() < std::chrono::year(1900) || day.year() > std::chrono::year(2199)) {
        return refuse();
    }
    return moment;
}

Result<Minutes> parse_duration(std::string_view text) {
    const auto refuse = [&] {
        return bad_value("not a duration", text, "write it as 45m, 1h, 1h30m or 90 (minutes), at most 1000h");
    };
    constexpr int k_most = 1000 * 60;
    std::string_view rest = text;
    int total = 0;
    bool any = false;
    if (const std::size_t at = rest.find('h'); at != std::string_view::npos) {
        const std::string_view hour_text = rest.substr(0, at);
        const std::size_t point = hour_text.find('.');
        const auto whole = digits(hour_text.substr(0, point), 1, 4);
        if (!whole) {
            return refuse();
        }
        total = *whole * 60;
        if (point != std::string_view::npos) {
            const auto fraction = digits(hour_text.substr(point + 1), 1, 2);
            if (!fraction || at + 1 != rest.size()) {
                return refuse();
            }
            const int scale = hour_text.size() - point - 1 == 1 ? 10 : 100;
            total += *fraction * 60 / scale;
        }
        rest.remove_prefix(at + 1);
        any = true;
    }
    if (!rest.empty()) {
        if (rest.back() == 'm') {
            rest.remove_suffix(1);
        }
        const auto minutes = digits(rest, 1, 4);
        if (!minutes || (any && *minutes > 59)) {
            return refuse();
        }
        total += *minutes;
        any = true;
    }
    if (!any || total > k_most) {
        return refuse();
    }
    return Minutes(total);
}

std::string format_date(Date date) {
    const std::chrono::year_month_day civil(date);
    return std::to_string(static_cast<int>(civil.year())) + "-" + two(static_cast<unsigned>(civil.month())) + "-" +
           two(static_cast<unsigned>(civil.day()));
}

std::string format_instant(Instant instant) {
    const auto day = std::chrono::floor<days>(instant);
    const long long rest = (instant - day).count();
    return format_date(Date(day.time_since_epoch())) + "T" + two(rest / 3600) + ":" + two(rest / 60 % 60) + ":" +
           two(rest % 60) + "Z";
}

std::string format_time_of_day(Minutes after_midnight) {
    return two(after_midnight.count() / 60) + ":" + two(after_midnight.count() % 60);
}

std::string format_duration(Minutes duration) {
    const auto whole = duration.count() / 60;
    const auto rest = duration.count() % 60;
    if (whole == 0) {
        return std::to_string(rest) + " min";
    }
    if (rest == 0) {
        return std::to_string(whole) + " h";
    }
    return std::to_string(whole) + " h " + std::to_string(rest) + " min";
}

Result<LocalTime> parse_local(std::string_view text) {
    constexpr std::size_t k_date = 10;
    if (text.size() > k_date && (text[k_date] == 'T' || text[k_date] == ' ')) {
        const auto date = parse_date(text.substr(0, k_date));
        const auto time = parse_time_of_day(text.substr(k_date + 1));
        if (date && time) {
            return LocalTime(*date) + *time;
        }
    }
    return fail(ErrorKind::usage, "not a time: '" + std::string(text) + "'", "times are written as 2026-11-24T09:00");
}

std::string format_local(LocalTime time) {
    const auto day = std::chrono::floor<days>(time);
    return format_date(day) + "T" + format_time_of_day(std::chrono::duration_cast<Minutes>(time - day));
}

std::string weekday_name(Date date) {
    return std::string(k_weekdays[weekday_index(date)]);
}

std::string weekday_id(Date date) {
    return lower(k_weekdays[weekday_index(date)]);
}

Date monday_of(Date date) {
    return date - days((weekday_index(date) + 6) % 7);
}

} // namespace onramp
