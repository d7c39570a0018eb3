// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_time.hpp"

namespace onramp {

using std::chrono::floor;

std::optional<LocalTime> local_time_of(const icaltimetype& time) {
    constexpr int k_first_year = 1900;
    constexpr int k_last_year = 2199;
    const std::chrono::year_month_day date(std::chrono::year(time.year),
                                           std::chrono::month(static_cast<unsigned>(time.month)),
                                           std::chrono::day(static_cast<unsigned>(time.day)));
    if (icaltime_is_null_time(time) != 0 || time.year < k_first_year || time.year > k_last_year || !date.ok()) {
        return std::nullopt;
    }
    const Date day{date};
    if (time.is_date != 0) {
        return LocalTime(day);
    }
    if (time.hour < 0 || time.hour > 24 || time.minute < 0 || time.minute > 59 || time.second < 0 || time.second > 60) {
        return std::nullopt;
    }
    return LocalTime(day) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
           std::chrono::seconds(time.second);
}

icaltimetype ical_time_of(LocalTime time, bool is_date) {
    const Date day = floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - LocalTime(day));
    icaltimetype result = icaltime_null_time();
    result.year = static_cast<int>(date.year());
    result.month = static_cast<int>(static_cast<unsigned>(date.month()));
    result.day = static_cast<int>(static_cast<unsigned>(date.day()));
    result.is_date = is_date ? 1 : 0;
    if (!is_date) {
        result.hour = static_cast<int>(clock.hours().count());
        result.minute = static_cast<int>(clock.minutes().count());
        result.second = static_cast<int>(clock.seconds().count());
    }
    return result;
}

} // namespace onramp
