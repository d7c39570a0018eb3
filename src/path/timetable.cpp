// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/timetable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "base/format.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/profile/profile_document.hpp"
#include "path/week_parting.hpp"

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

bool is_away(const std::vector<AwayDays>& away, Date date) {
    return std::any_of(away.begin(), away.end(),
                       [&](const AwayDays& each) { return each.from <= date && date <= each.to; });
}

// The part of `weekly` that the working days of the week come to which can be had.
std::int64_t share(std::int64_t weekly, const std::vector<int>& working, Date monday, const PathRequest& request) {
    const auto count = std::count_if(working.begin(), working.end(), [&](int day) {
        const Date date = monday + days(day);
        return date >= request.start && (!request.deadline || date <= *request.deadline) &&
               !is_away(request.away, date);
    });
    return weekly * static_cast<std::int64_t>(count) / static_cast<std::int64_t>(working.size());
}

Minutes reviews_in(const PathRequest& request, std::size_t week) {
    return request.reviews.empty() ? Minutes(0) : request.reviews[std::min(week, request.reviews.size() - 1)];
}

// A part of a step in a week, by their places.
struct Part {
    std::size_t step = 0;
    std::size_t week = 0;
    std::int64_t minutes = 0;
};

// The steps up to the first that brings one skill too many for the weeks.
std::vector<std::int64_t> minutes_for_weeks(const std::vector<PathStep>& steps) {
    std::vector<std::int64_t> minutes;
    std::set<std::string_view> skills;
    for (const PathStep& step : steps) {
        skills.insert(step.skill);
        if (skills.size() > k_most_first_skills) {
            break;
        }
        minutes.push_back(step.planned.count());
    }
    return minutes;
}

// The parts between the ends of the weeks.
std::vector<Part> parts_of(const std::vector<std::int64_t>& minutes, const std::vector<std::int64_t>& ends) {
    std::vector<Part> parts;
    std::size_t step = 0;
    std::int64_t behind = 0; // of that step
    std::int64_t at = 0;
    for (std::size_t week = 0; week < ends.size(); ++week) {
        while (at < ends[week]) {
            const std::int64_t taken = std::min(minutes[step] - behind, ends[week] - at);
            parts.push_back({step, week, taken});
            at += taken;
            behind += taken;
            if (behind == minutes[step]) {
                ++step;
                behind = 0;
            }
        }
    }
    return parts;
}

std::vector<WeekLoad> loads_of(const Pace& pace) {
    std::vector<WeekLoad> loads;
    for (std::size_t i = 0; i < pace.weeks.size(); ++i) {
        loads.push_back({pace.weeks[i].capacity.count(), pace.least[i].count()});
    }
    return loads;
}

std::vector<WeekLoad> without_least(std::vector<WeekLoad> loads) {
    for (WeekLoad& load : loads) {
        load.least = 0;
    }
    return loads;
}

PartingRule parting_rule(const Pace& pace, bool even) {
    std::int64_t fullest = 1;
    for (const PathWeek& week : pace.weeks) {
        fullest = std::max<std::int64_t>(fullest, week.capacity.count());
    }
    return {std::min<std::int64_t>(fullest, k_least_part.count()), even};
}

bool keeps_least(const Path& path, const PathRequest& request, const WorkingHours& hours) {
    const Pace pace = make_pace(hours, request);
    return part_into_weeks(minutes_for_weeks(path.steps), loads_of(pace), parting_rule(pace, path.even)).has_value();
}

std::optional<Date> end_of_outline(Date after, std::int64_t minutes, std::int64_t weekly, int last_working_day,
                                   std::optional<Date> deadline) {
    const Date latest = Date(std::chrono::year(2199) / 12 / 31);
    if (weekly <= 0) {
        return std::nullopt;
    }
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

std::vector<AwayDays> joined(std::vector<AwayDays> away) {
    std::sort(away.begin(), away.end(),
              [](const AwayDays& a, const AwayDays& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    std::vector<AwayDays> apart;
    for (const AwayDays& each : away) {
        if (!apart.empty() && each.from <= apart.back().to + days(1)) {
            apart.back().to = std::max(apart.back().to, each.to);
        } else {
            apart.push_back(each);
        }
    }
    return apart;
}

int last_working_day(const WorkingHours& hours) {
    return working_days(hours).back();
}

Pace make_pace(const WorkingHours& hours, const PathRequest& request, Date until) {
    Pace pace;
    const auto in_minutes = [](double of_hours) { return static_cast<std::int64_t>(std::floor(of_hours * 60 + 0.5)); };
    const std::int64_t weekly = in_minutes(request.hours_per_week);
    const std::int64_t weekly_least = in_minutes(request.least_hours_per_week);
    const std::vector<int> working = working_days(hours);
    const Date first = monday_of(request.start);
    pace.ends = request.deadline.has_value();
    const auto without_reviews = [&](std::int64_t capacity, std::size_t week) {
        return std::min(reviews_in(request, week), Minutes(capacity / 2));
    };
    for (int number = 1;; ++number) {
        const Date monday = first + days(7 * (number - 1));
        if (request.deadline ? monday > *request.deadline : number > k_first_weeks && monday > until) {
            break;
        }
        const std::int64_t all = share(weekly, working, monday, request);
        const std::int64_t least = share(weekly_least, working, monday, request);
        const Minutes reviews = without_reviews(all, static_cast<std::size_t>(number - 1));
        const Minutes capacity = Minutes(all) - reviews;
        pace.capacity_minutes += capacity.count();
        pace.last_week = request.deadline ? capacity : Minutes(0);
        if (number <= k_first_weeks || (!request.deadline && monday <= until)) {
            pace.weeks.push_back({number, monday, capacity, {}, reviews});
            pace.least.push_back(std::clamp(Minutes(least) - reviews, Minutes(0), capacity));
        }
    }
    pace.weekly = Minutes(weekly) - without_reviews(weekly, std::numeric_limits<std::size_t>::max());
    if (!request.deadline) {
        pace.capacity_minutes = std::numeric_limits<std::int64_t>::max();
    }
    return pace;
}

void fill_weeks(Path& path, const Pace& pace, const WorkingHours& hours) {
    path.weeks = pace.weeks;
    const std::vector<std::int64_t> minutes = minutes_for_weeks(path.steps);
    const PartingRule rule = parting_rule(pace, path.even);
    auto ends = part_into_weeks(minutes, loads_of(pace), rule);
    if (!ends) {
        ends = part_into_weeks(minutes, without_least(loads_of(pace)), rule);
    }
    std::int64_t left = 0; // after the weeks
    for (const PathStep& step : path.steps) {
        left += step.planned.count();
    }
    std::int64_t in_weeks = 0;
    for (const Part& part : parts_of(minutes, *ends)) {
        PathStep& step = path.steps[part.step];
        PathWeek& week = path.weeks[part.week];
        week.pieces.push_back({step.id, Minutes(part.minutes)});
        step.first_week = step.first_week == 0 ? week.number : step.first_week;
        step.last_week = week.number;
        in_weeks += part.minutes;
    }
    path.hours_first_90_days = hours_of(in_weeks);
    left -= in_weeks;
    path.hours_outline = hours_of(left);
    path.outline_end.reset();
    if (left > 0) {
        const Date after = path.weeks.empty() ? monday_of(path.start) : path.weeks.back().monday + days(7);
        path.outline_end = end_of_outline(after, left, pace.weekly.count(), last_working_day(hours), path.deadline);
    }
}

Result<void> check_least_loads(const Role& role, const Path& path, PathRequest request) {
    const Pace pace = make_pace(role.hours, request);
    const auto short_of = [&](const PathWeek& week) {
        const auto index = static_cast<std::size_t>(week.number - 1);
        return index < pace.least.size() && minutes_in(week) < pace.least[index];
    };
    auto last =
        std::find_if(path.weeks.rbegin(), path.weeks.rend(), [](const PathWeek& week) { return !week.pieces.empty(); });
    const auto found = std::find_if(path.weeks.begin(), last.base(), short_of);
    if (found == last.base()) {
        return {};
    }
    const std::string asked = format("{:g} h", request.least_hours_per_week);
    Minutes in_weeks{0};
    for (const PathWeek& week : path.weeks) {
        in_weeks += minutes_in(week);
    }
    constexpr double k_quarter = 0.25;
    auto too_many = static_cast<int>(std::ceil(request.least_hours_per_week / k_quarter));
    int enough = 0; // quarters of an hour
    while (too_many - enough > 1) {
        const int middle = (enough + too_many) / 2;
        request.least_hours_per_week = middle * k_quarter;
        (keeps_least(path, request, role.hours) ? enough : too_many) = middle;
    }
    return fail(ErrorKind::answer_no,
                "the plan cannot have " + asked + " in each of its weeks: of its " + format_duration(in_weeks) +
                    ", week " + std::to_string(found->number) + " would have " +
                    format_duration(minutes_in(*found) + found->reviews),
                enough == 0 ? "plan without --least-hours"
                            : format("the most that each week can have is {:g} h: --least-hours {:g}",
                                     enough * k_quarter, enough * k_quarter));
}

} // namespace onramp
