// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "calendar/recurrence.hpp"

#include <algorithm>

namespace onramp {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::size_t k_most_looked_at = 1'000'000;
constexpr int k_last_year = 2200;

bool has(const std::vector<int>& numbers, int number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

// Whether the numbers name the `nth` of `count`, from the front or from the end.
bool names(const std::vector<int>& numbers, int nth, int count) {
    return numbers.empty() || has(numbers, nth) || has(numbers, nth - count - 1);
}

int days_in(year_month month) {
    return static_cast<int>(static_cast<unsigned>((month / std::chrono::last).day()));
}

int day_of_year(Date day, year of) {
    return static_cast<int>((day - Date(of / 1 / 1)).count()) + 1;
}

int days_in(year of) {
    return of.is_leap() ? 366 : 365;
}

// The unit of a period below a month.
seconds unit_of(Frequency frequency) {
    switch (frequency) {
    case Frequency::secondly:
        return seconds(1);
    case Frequency::minutely:
        return minutes(1);
    case Frequency::hourly:
        return hours(1);
    case Frequency::daily:
        return days(1);
    default:
        return days(7);
    }
}

std::int64_t months_of(LocalTime time) {
    const year_month_day date(floor<days>(time));
    return static_cast<int>(date.year()) * std::int64_t{12} + static_cast<unsigned>(date.month()) - 1;
}

int number_of(std::chrono::month month) {
    return static_cast<int>(static_cast<unsigned>(month));
}

int number_of(std::chrono::day day) {
    return static_cast<int>(static_cast<unsigned>(day));
}

} // namespace

bool is_at_odds(const RecurrenceRule& rule) {
    const bool by_days = rule.frequency == Frequency::daily || rule.frequency == Frequency::weekly ||
                         rule.frequency == Frequency::monthly;
    return (!rule.weeks.empty() && rule.frequency != Frequency::yearly) || (!rule.year_days.empty() && by_days) ||
           (!rule.month_days.empty() && rule.frequency == Frequency::weekly);
}

RuleTimes::RuleTimes(RecurrenceRule rule, LocalTime first, LocalTime from, LocalTime until)
    : m_rule(std::move(rule)), m_first(first), m_from(from), m_last(std::min(until, m_rule.until.value_or(until))),
      m_left(m_rule.count) {
    m_rule.interval = std::max(m_rule.interval, 1);
    skip_to(std::max(from, first));
    leave_nothing_open();
    m_times = times_of_period();
}

std::optional<LocalTime> RuleTimes::next() {
    for (;;) {
        const std::size_t size = m_rule.positions.empty() ? m_begins.size() * m_times.size() : m_chosen.size();
        while (m_next < size && may_go_on()) {
            const std::size_t nth = m_rule.positions.empty() ? m_next : m_chosen[m_next];
            ++m_next;
            const LocalTime time = m_begins[nth / m_times.size()] + m_times[nth % m_times.size()];
            if (time < m_first) {
                continue;
            }
            if (time > m_last || (m_left && (*m_left)-- <= 0)) {
                m_last = LocalTime::min();
                return std::nullopt;
            }
            if (time >= m_from) {
                return time;
            }
        }
        if (!enter_period()) {
            return std::nullopt;
        }
    }
}

// Begins with the period that has `from`, where what was before need not be counted, or can be without looking at it.
void RuleTimes::skip_to(LocalTime from) {
    const bool by_month = m_rule.frequency == Frequency::monthly || m_rule.frequency == Frequency::yearly;
    const bool one_each = !by_month && m_rule.months.empty() && m_rule.weeks.empty() && m_rule.year_days.empty() &&
                          m_rule.month_days.empty() && m_rule.days.empty() && m_rule.hours.empty() &&
                          m_rule.minutes.empty() && m_rule.seconds.empty() && m_rule.positions.empty();
    if (m_left && !one_each) {
        return;
    }
    if (by_month) {
        const int each = m_rule.frequency == Frequency::yearly ? 12 : 1;
        m_period = (months_of(from) / each - months_of(m_first) / each) / m_rule.interval;
    } else {
        m_period = (from - *begin_of(0)) / (unit_of(m_rule.frequency) * std::int64_t{m_rule.interval});
    }
    if (m_left) {
        *m_left -= m_period;
    }
}

// What the rule does not say is as at the first time (RFC 5545 3.3.10).
void RuleTimes::leave_nothing_open() {
    const Date day = floor<days>(m_first);
    const year_month_day date(day);
    const std::chrono::hh_mm_ss clock(m_first - day);
    const bool no_days = m_rule.year_days.empty() && m_rule.month_days.empty() && m_rule.days.empty();
    if (no_days && m_rule.frequency == Frequency::yearly && m_rule.weeks.empty() && m_rule.months.empty()) {
        m_rule.months = {number_of(date.month())};
    }
    if (no_days && (m_rule.frequency == Frequency::weekly || !m_rule.weeks.empty())) {
        m_rule.days = {{0, weekday(day)}};
    } else if (no_days && (m_rule.frequency == Frequency::monthly || m_rule.frequency == Frequency::yearly)) {
        m_rule.month_days = {number_of(date.day())};
    }
    if (m_rule.hours.empty() && m_rule.frequency > Frequency::hourly) {
        m_rule.hours = {static_cast<int>(clock.hours().count())};
    }
    if (m_rule.minutes.empty() && m_rule.frequency > Frequency::minutely) {
        m_rule.minutes = {static_cast<int>(clock.minutes().count())};
    }
    if (m_rule.seconds.empty() && m_rule.frequency > Frequency::secondly) {
        m_rule.seconds = {static_cast<int>(clock.seconds().count())};
    }
}

std::vector<seconds> RuleTimes::times_of_period() const {
    const std::vector<int> nothing{0};
    const auto& by_hour = m_rule.frequency > Frequency::hourly ? m_rule.hours : nothing;
    const auto& by_minute = m_rule.frequency > Frequency::minutely ? m_rule.minutes : nothing;
    const auto& by_second = m_rule.frequency > Frequency::secondly ? m_rule.seconds : nothing;
    std::vector<seconds> times;
    for (const int hour : by_hour) {
        for (const int minute : by_minute) {
            for (const int second : by_second) {
                times.emplace_back(hours(hour) + minutes(minute) + seconds(second));
            }
        }
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

// Nothing beyond the years of calendars.
std::optional<LocalTime> RuleTimes::begin_of(std::int64_t period) const {
    const Date day = floor<days>(m_first);
    const std::int64_t steps = period * m_rule.interval;
    switch (m_rule.frequency) {
    case Frequency::yearly:
    case Frequency::monthly: {
        const bool is_month = m_rule.frequency == Frequency::monthly;
        const std::int64_t month = is_month ? months_of(m_first) + steps : (months_of(m_first) / 12 + steps) * 12;
        const std::int64_t of_year = month / 12;
        if (of_year > k_last_year) {
            return std::nullopt;
        }
        return LocalTime(
            Date(year(static_cast<int>(of_year)) / std::chrono::month(static_cast<unsigned>(month % 12) + 1) / 1));
    }
    case Frequency::weekly:
        return LocalTime(day - (weekday(day) - m_rule.week_start)) + unit_of(m_rule.frequency) * steps;
    case Frequency::daily:
        return LocalTime(day) + unit_of(m_rule.frequency) * steps;
    case Frequency::hourly:
        return floor<hours>(m_first) + unit_of(m_rule.frequency) * steps;
    case Frequency::minutely:
        return floor<minutes>(m_first) + unit_of(m_rule.frequency) * steps;
    default:
        return m_first + unit_of(m_rule.frequency) * steps;
    }
}

// The next period that has times; false where there is none.
bool RuleTimes::enter_period() {
    m_begins.clear();
    m_chosen.clear();
    m_next = 0;
    while (m_begins.empty()) {
        const auto begin = begin_of(m_period);
        if (!begin || *begin > m_last || !may_go_on()) {
            return false;
        }
        if (m_rule.frequency < Frequency::daily) {
            if (pass_over(*begin)) {
                continue;
            }
            m_begins = {*begin};
        } else {
            add_days(*begin);
        }
        ++m_period;
        choose_positions();
    }
    return true;
}

// Whether the hour, minute or second is on a day or at a time that the rule does not name; then the next period is that
// after this day, hour or minute.
bool RuleTimes::pass_over(LocalTime begin) {
    const Date day = floor<days>(begin);
    const std::chrono::hh_mm_ss clock(begin - day);
    const auto is_open = [](const std::vector<int>& numbers, auto number) {
        return numbers.empty() || has(numbers, static_cast<int>(number.count()));
    };
    LocalTime next = begin;
    if (!fits(day)) {
        next = LocalTime(day + days(1));
    } else if (!is_open(m_rule.hours, clock.hours())) {
        next = floor<hours>(begin) + hours(1);
    } else if (m_rule.frequency < Frequency::hourly && !is_open(m_rule.minutes, clock.minutes())) {
        next = floor<minutes>(begin) + minutes(1);
    } else if (m_rule.frequency < Frequency::minutely && !is_open(m_rule.seconds, clock.seconds())) {
        next = begin + seconds(1);
    } else {
        return false;
    }
    const seconds each = unit_of(m_rule.frequency) * std::int64_t{m_rule.interval};
    m_period += std::max<std::int64_t>((next - begin + each - seconds(1)) / each, 1);
    return true;
}

void RuleTimes::add_days(LocalTime begin) {
    const Date day = floor<days>(begin);
    const year_month_day date(day);
    switch (m_rule.frequency) {
    case Frequency::yearly:
        for (int nth = 0; nth < 12; ++nth) {
            add_month(date.year() / date.month() + months(nth));
        }
        return;
    case Frequency::monthly:
        add_month(date.year() / date.month());
        return;
    default:
        for (int nth = 0; nth < (m_rule.frequency == Frequency::weekly ? 7 : 1); ++nth) {
            if (fits(day + days(nth))) {
                m_begins.emplace_back(day + days(nth));
            }
        }
    }
}

void RuleTimes::add_month(year_month month) {
    if (!m_rule.months.empty() && !has(m_rule.months, number_of(month.month()))) {
        return;
    }
    const int count = days_in(month);
    std::vector<int> numbers;
    for (const int number : m_rule.month_days) { // few, most often one
        numbers.push_back(number > 0 ? number : count + 1 + number);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (int nth = 1; nth <= (numbers.empty() ? count : static_cast<int>(numbers.size())); ++nth) {
        const int number = numbers.empty() ? nth : numbers[static_cast<std::size_t>(nth) - 1];
        ++m_looked_at;
        if (number >= 1 && number <= count) {
            const Date day(month / std::chrono::day(static_cast<unsigned>(number)));
            if (fits(day)) {
                m_begins.emplace_back(day);
            }
        }
    }
}

// A time of the period has a number: its day's times the times of a day, and its own among these.
void RuleTimes::choose_positions() {
    const auto size = static_cast<std::int64_t>(m_begins.size() * m_times.size());
    for (const int position : m_rule.positions) {
        const std::int64_t nth = position > 0 ? position - 1 : size + position;
        if (nth >= 0 && nth < size) {
            m_chosen.push_back(static_cast<std::size_t>(nth));
        }
    }
    std::sort(m_chosen.begin(), m_chosen.end());
    m_chosen.erase(std::unique(m_chosen.begin(), m_chosen.end()), m_chosen.end());
}

bool RuleTimes::fits(Date day) const {
    const year_month_day date(day);
    return (m_rule.months.empty() || has(m_rule.months, number_of(date.month()))) &&
           names(m_rule.month_days, number_of(date.day()), days_in(date.year() / date.month())) &&
           names(m_rule.year_days, day_of_year(day, date.year()), days_in(date.year())) &&
           (m_rule.weeks.empty() || fits_week(day)) && (m_rule.days.empty() || fits_weekday(day, date));
}

// A week is of the year that has most of it (RFC 5545 3.3.10, BYWEEKNO).
bool RuleTimes::fits_week(Date day) const {
    const auto middle_of_week = [&](Date any) { return any - (weekday(any) - m_rule.week_start) + days(3); };
    const auto week_of = [](Date middle, year of) { return (day_of_year(middle, of) - 1) / 7 + 1; };
    const Date middle = middle_of_week(day);
    const year of = year_month_day(middle).year();
    return names(m_rule.weeks, week_of(middle, of), week_of(middle_of_week(Date(of / 12 / 28)), of));
}

bool RuleTimes::fits_weekday(Date day, const year_month_day& date) const {
    const bool of_month =
        m_rule.frequency == Frequency::monthly || (m_rule.frequency == Frequency::yearly && !m_rule.months.empty());
    const bool of_year = m_rule.frequency == Frequency::yearly && !of_month;
    const int nth = of_year ? day_of_year(day, date.year()) : number_of(date.day());
    const int count = of_year ? days_in(date.year()) : days_in(date.year() / date.month());
    return std::any_of(m_rule.days.begin(), m_rule.days.end(), [&](const NamedDay& each) {
        if (weekday(day) != each.weekday) {
            return false;
        }
        return each.nth == 0 || (!of_month && !of_year) || each.nth == (nth - 1) / 7 + 1 ||
               each.nth == -((count - nth) / 7 + 1);
    });
}

bool RuleTimes::may_go_on() {
    m_gave_up = m_gave_up || ++m_looked_at > k_most_looked_at;
    return !m_gave_up;
}

} // namespace onramp
