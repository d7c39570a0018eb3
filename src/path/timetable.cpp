// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/timetable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "onramp/path/plan.hpp"

namespace onramp {

namespace {

using std::chrono::days;

// Which of the seven days from Monday on are working days; Monday to Friday where none is said.
std::vector<int> working_days(const WorkingHours& hours) {
    std::vector<int> result;
    const Date monday = monday_of(Date{});
    for (int day = 0; day < 7; ++day) {
        const std::string id = weekday_id(monday + days(day));
        const auto& named = hours.working_days;
        if (named.empty() ? day < 5 : std::find(named.begin(), named.end(), id) != named.end()) {
            result.push_back(day);
        }
    }
    return result;
}

// The capacity of a week of which the days before `from` and after `to` are not to be had.
std::int64_t share(std::int64_t weekly, const std::vector<int>& working, Date monday, Date from,
                   std::optional<Date> to) {
    const auto count = std::count_if(working.begin(), working.end(), [&](int day) {
        const Date date = monday + days(day);
        return date >= from && (!to || date <= *to);
    });
    return weekly * static_cast<std::int64_t>(count) / static_cast<std::int64_t>(working.size());
}

std::optional<Date> end_of_outline(Date after, std::int64_t minutes, std::int64_t weekly, int last_working_day,
                                   std::optional<Date> deadline) {
    const Date latest = Date(std::chrono::year(2199) / 12 / 31);
    const std::int64_t weeks = (minutes + weekly - 1) / weekly;
    if (weeks > (latest - after).count() / 7) {
        return std::nullopt;
    }
    const Date end = after + days(7 * (weeks - 1) + last_working_day);
    return deadline ? std::min(end, *deadline) : end;
}

} // namespace

double hours_of(std::int64_t minutes) {
    const std::int64_t hundredths = (minutes * 100 + 30) / 60;
    return static_cast<double>(hundredths) / 100.0;
}

Pace make_pace(const WorkingHours& hours, const PathRequest& request) {
    Pace pace;
    const auto weekly = static_cast<std::int64_t>(std::floor(request.hours_per_week * 60 + 0.5));
    const std::vector<int> working = working_days(hours);
    const Date first = monday_of(request.start);
    pace.weekly = Minutes(weekly);
    pace.ends = request.deadline.has_value();
    for (int number = 1;; ++number) {
        const Date monday = first + days(7 * (number - 1));
        if (request.deadline ? monday > *request.deadline : number > k_first_weeks) {
            break;
        }
        const std::int64_t capacity = share(weekly, working, monday, request.start, request.deadline);
        pace.capacity_minutes += capacity;
        if (number <= k_first_weeks) {
            pace.weeks.push_back({number, monday, Minutes(capacity), {}});
        }
    }
    if (!request.deadline) {
        pace.capacity_minutes = std::numeric_limits<std::int64_t>::max();
    }
    return pace;
}

void fill_weeks(Path& path, const Pace& pace, const WorkingHours& hours) {
    path.weeks = pace.weeks;
    std::size_t week = 0;
    std::int64_t left = path.weeks.empty() ? 0 : path.weeks[0].capacity.count();
    std::int64_t in_weeks = 0;
    std::int64_t outline = 0;
    for (PathStep& step : path.steps) {
        std::int64_t rest = step.planned.count();
        while (rest > 0 && week < path.weeks.size()) {
            if (left == 0) {
                ++week;
                left = week < path.weeks.size() ? path.weeks[week].capacity.count() : 0;
                continue;
            }
            const std::int64_t taken = std::min(rest, left);
            path.weeks[week].pieces.push_back({step.id, Minutes(taken)});
            step.first_week = step.first_week == 0 ? path.weeks[week].number : step.first_week;
            step.last_week = path.weeks[week].number;
            rest -= taken;
            left -= taken;
            in_weeks += taken;
        }
        outline += rest;
    }
    path.hours_first_90_days = hours_of(in_weeks);
    path.hours_outline = hours_of(outline);
    if (outline > 0) {
        const std::vector<int> working = working_days(hours);
        path.outline_end = end_of_outline(path.weeks.back().monday + days(7), outline, pace.weekly.count(),
                                          working.back(), path.deadline);
    }
}

} // namespace onramp
