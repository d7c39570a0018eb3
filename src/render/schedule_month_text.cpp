// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/render/text_table.hpp"

namespace onramp {

namespace {

constexpr std::array<std::string_view, 12> k_months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};

std::string month_name(Date date) {
    const std::chrono::year_month_day civil(date);
    return std::string(k_months.at(static_cast<unsigned>(civil.month()) - 1)) + " " +
           std::to_string(static_cast<int>(civil.year()));
}

// "1:35".
std::string hours(Minutes minutes) {
    return format("{}:{:02}", minutes.count() / 60, minutes.count() % 60);
}

// The time of the day that calendars take, whether in its blocks or not; what overlaps counts once.
Minutes busy_of(const DayPlan& day) {
    std::chrono::seconds sum{0};
    Instant reached{};
    for (const BusyTime& busy : day.busy) { // by start
        const Instant from = std::max(busy.start_utc, reached);
        if (busy.end_utc > from) {
            sum += busy.end_utc - from;
            reached = busy.end_utc;
        }
    }
    return std::chrono::duration_cast<Minutes>(sum);
}

std::string busy_words(const DayPlan& day) {
    const bool whole = std::any_of(day.busy.begin(), day.busy.end(), [](const BusyTime& each) { return each.all_day; });
    const Minutes minutes = busy_of(day);
    return whole ? std::string("B all day") : minutes > Minutes(0) ? "B " + hours(minutes) : std::string();
}

using Week = std::array<const DayPlan*, 7>;

std::vector<Week> weeks_of(const Schedule& schedule) {
    std::vector<Week> weeks;
    Date monday{};
    for (const DayPlan& day : schedule.days) {
        if (weeks.empty() || monday_of(day.date) != monday) {
            monday = monday_of(day.date);
            weeks.push_back({});
        }
        weeks.back().at(static_cast<std::size_t>((day.date - monday).count())) = &day;
    }
    return weeks;
}

void add_week(TextTable& table, const Week& week) {
    std::vector<Cell> numbers;
    std::vector<Cell> learning;
    std::vector<Cell> busy;
    bool any_learning = false;
    bool any_busy = false;
    for (const DayPlan* day : week) {
        if (day == nullptr) {
            numbers.push_back({});
            learning.push_back({});
            busy.push_back({});
            continue;
        }
        const auto number = static_cast<unsigned>(std::chrono::year_month_day(day->date).day());
        numbers.push_back({std::to_string(number), day->working_day ? Ink::bold : Ink::dim});
        learning.push_back({day->learning > Minutes(0) ? "L " + hours(day->learning) : std::string(), Ink::accent});
        busy.push_back({busy_words(*day), Ink::dim});
        any_learning = any_learning || day->learning > Minutes(0);
        any_busy = any_busy || !busy.back().text.empty();
    }
    table.add(std::move(numbers));
    if (any_learning) {
        table.add(std::move(learning));
    }
    if (any_busy) {
        table.add(std::move(busy));
    }
    table.add({{}, {}, {}, {}, {}, {}, {}});
}

// Each step that is learned in the week, with its time.
std::vector<std::pair<std::string, Minutes>> steps_of(const Week& week) {
    std::vector<std::pair<std::string, Minutes>> steps;
    for (const DayPlan* day : week) {
        if (day == nullptr) {
            continue;
        }
        for (const Session& session : day->sessions) {
            if (session.kind != SessionKind::learning) {
                continue;
            }
            const auto time = std::chrono::duration_cast<Minutes>(session.end - session.start);
            const auto same =
                std::find_if(steps.begin(), steps.end(), [&](const auto& each) { return each.first == session.title; });
            if (same == steps.end()) {
                steps.emplace_back(session.title, time);
            } else {
                same->second += time;
            }
        }
    }
    return steps;
}

Date first_day(const Week& week) {
    return (*std::find_if(week.begin(), week.end(), [](const DayPlan* day) { return day != nullptr; }))->date;
}

} // namespace

std::string render_schedule_month_text(const Schedule& schedule, const Style& style) {
    if (schedule.days.empty()) {
        return "No days.\n";
    }
    Minutes learning{0};
    for (const DayPlan& day : schedule.days) {
        learning += day.learning;
    }
    std::string text = style.paint(Ink::bold, month_name(schedule.days.front().date)) + "  " +
                       (learning == Minutes(0) ? "no learning" : "learning " + format_duration(learning)) + "\n\n";
    TextTable table({{"Mon"}, {"Tue"}, {"Wed"}, {"Thu"}, {"Fri"}, {"Sat"}, {"Sun"}});
    const std::vector<Week> weeks = weeks_of(schedule);
    for (const Week& week : weeks) {
        add_week(table, week);
    }
    text += table.render(style);
    text += style.paint(Ink::dim, "L: learning. B: what your calendars take.") + "\n";
    TextTable steps({{"from"}, {"time", Align::right, false, true}, {"step", Align::left, true}});
    bool any = false;
    for (const Week& week : weeks) {
        std::string from = format_date(first_day(week)).substr(5);
        for (const auto& [title, time] : steps_of(week)) {
            steps.add({{from}, {hours(time)}, {visible(title), Ink::bold}});
            from.clear();
            any = true;
        }
    }
    return any ? text + "\n" + steps.render(style) : text;
}

} // namespace onramp
