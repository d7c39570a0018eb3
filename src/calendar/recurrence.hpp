// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "onramp/base/date.hpp"

namespace onramp {

enum class Frequency : std::uint8_t { secondly, minutely, hourly, daily, weekly, monthly, yearly };

// "MO"; with a number, "2MO" or "-1FR", that one of the month or year.
struct NamedDay {
    int nth = 0; // 0: each
    std::chrono::weekday weekday{};
};

// A recurrence rule (RFC 5545 3.3.10), its parts as numbers; a part that it does not have is empty. Numbers that are
// negative count from the end.
struct RecurrenceRule {
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::optional<std::int64_t> count = {};
    std::optional<LocalTime> until = {}; // on the event's clock
    std::chrono::weekday week_start = std::chrono::Monday;
    std::vector<int> months = {};
    std::vector<int> weeks = {};
    std::vector<int> year_days = {};
    std::vector<int> month_days = {};
    std::vector<NamedDay> days = {};
    std::vector<int> hours = {};
    std::vector<int> minutes = {};
    std::vector<int> seconds = {};
    std::vector<int> positions = {}; // BYSETPOS
};

// Whether it has parts that the standard forbids at its frequency: weeks but yearly; days of the year daily, weekly or
// monthly; days of the month weekly.
bool is_at_odds(const RecurrenceRule& rule);

// The times that a rule names on the clock of an event which begins at `first`, each once and in order. Of days and
// times that the rule leaves open those of `first` are taken; where the standard leaves the meaning open, days are
// those on which all parts agree, and a year's days those of the calendar's year. COUNT counts from `first` on; `first`
// itself is a time only where the rule names it.
class RuleTimes {
public:
    // Those before `from` are left out, and none is after `until`.
    RuleTimes(RecurrenceRule rule, LocalTime first, LocalTime from, LocalTime until);

    std::optional<LocalTime> next();

    // Whether it ended early: after a million times and days that were looked at.
    bool gave_up() const { return m_gave_up; }

private:
    void leave_nothing_open();
    void skip_to(LocalTime from);
    std::vector<std::chrono::seconds> times_of_period() const;
    std::optional<LocalTime> begin_of(std::int64_t period) const;
    bool enter_period();
    bool pass_over(LocalTime begin);
    void add_days(LocalTime begin);
    void add_month(std::chrono::year_month month);
    void choose_positions();
    bool fits(Date day) const;
    bool fits_week(Date day) const;
    bool fits_weekday(Date day, const std::chrono::year_month_day& date) const;
    bool may_go_on();

    RecurrenceRule m_rule;
    LocalTime m_first;
    LocalTime m_from;
    LocalTime m_last;
    std::optional<std::int64_t> m_left;        // of COUNT
    std::vector<std::chrono::seconds> m_times; // after each begin of a period's days, or of its hour and so on
    std::int64_t m_period = 0;                 // the next one, from that of `first` on
    std::vector<LocalTime> m_begins;           // of the period
    std::vector<std::size_t> m_chosen;         // of its times, where there are positions
    std::size_t m_next = 0;                    // of its times, or of the chosen ones
    std::size_t m_looked_at = 0;
    bool m_gave_up = false;
};

} // namespace onramp
