// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_rule.hpp"

#include <string>
#include <vector>

#include "calendar/ical_value.hpp"
#include "ical/ical_time.hpp"

namespace onramp {

namespace {

template <std::size_t Size>
std::vector<int> numbers_of(const short (&numbers)[Size]) {
    std::vector<int> found;
    for (const short number : numbers) {
        if (number == ICAL_RECURRENCE_ARRAY_MAX) {
            break;
        }
        found.push_back(number);
    }
    return found;
}

Frequency frequency_of(icalrecurrencetype_frequency frequency) {
    switch (frequency) {
    case ICAL_SECONDLY_RECURRENCE:
        return Frequency::secondly;
    case ICAL_MINUTELY_RECURRENCE:
        return Frequency::minutely;
    case ICAL_HOURLY_RECURRENCE:
        return Frequency::hourly;
    case ICAL_WEEKLY_RECURRENCE:
        return Frequency::weekly;
    case ICAL_MONTHLY_RECURRENCE:
        return Frequency::monthly;
    case ICAL_YEARLY_RECURRENCE:
        return Frequency::yearly;
    default:
        return Frequency::daily;
    }
}

std::chrono::weekday weekday_of(icalrecurrencetype_weekday day) {
    return std::chrono::weekday(static_cast<unsigned>(day) - 1U); // 1 is Sunday
}

} // namespace

std::optional<RecurrenceRule> rule_of(const icalrecurrencetype& rule) {
    if (rule.rscale != nullptr && (capitals(rule.rscale) != "GREGORIAN" || rule.skip != ICAL_SKIP_OMIT)) {
        return std::nullopt;
    }
    RecurrenceRule result;
    result.frequency = frequency_of(rule.freq);
    result.interval = rule.interval;
    if (rule.count > 0) {
        result.count = rule.count;
    }
    result.until = local_time_of(rule.until);
    if (rule.week_start != ICAL_NO_WEEKDAY) {
        result.week_start = weekday_of(rule.week_start);
    }
    for (const int month : numbers_of(rule.by_month)) { // a leap month ("5L") is none of these
        const auto encoded = static_cast<short>(month);
        result.months.push_back(
            icalrecurrencetype_month_is_leap(encoded) != 0 ? 0 : icalrecurrencetype_month_month(encoded));
    }
    result.weeks = numbers_of(rule.by_week_no);
    result.year_days = numbers_of(rule.by_year_day);
    result.month_days = numbers_of(rule.by_month_day);
    for (const int day : numbers_of(rule.by_day)) {
        const auto encoded = static_cast<short>(day);
        const auto weekday = icalrecurrencetype_day_day_of_week(encoded);
        if (weekday != ICAL_NO_WEEKDAY) {
            result.days.push_back({icalrecurrencetype_day_position(encoded), weekday_of(weekday)});
        }
    }
    result.hours = numbers_of(rule.by_hour);
    result.minutes = numbers_of(rule.by_minute);
    result.seconds = numbers_of(rule.by_second);
    result.positions = numbers_of(rule.by_set_pos);
    return result;
}

} // namespace onramp
