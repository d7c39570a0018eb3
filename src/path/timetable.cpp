// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/timetable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "onramp/path/plan.hpp"
#include "onramp/profile/profile_document.hpp"

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

struct Placing {
    std::vector<Part> parts; // in order
    std::int64_t left = 0;   // minutes beyond the last week
};

// So much of `rest` as `room` holds, without a part below the least on either side.
std::int64_t part_of(std::int64_t rest, std::int64_t room, std::int64_t least) {
    if (rest <= room) {
        return rest;
    }
    const std::int64_t taken = std::min(room, rest - least);
    return taken < least ? 0 : taken;
}

// One step after the other, as soon as possible, at most `limits` in each week.
Placing place(const std::vector<PathStep>& steps, const std::vector<std::int64_t>& limits, std::int64_t least) {
    Placing placing;
    std::size_t week = 0;
    std::int64_t used = 0;
    std::set<std::string_view> skills;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        skills.insert(steps[step].skill);
        if (skills.size() > k_most_first_skills) {
            week = limits.size();
        }
        std::int64_t rest = steps[step].planned.count();
        while (rest > 0 && week < limits.size()) {
            if (const std::int64_t taken = part_of(rest, limits[week] - used, least); taken > 0) {
                placing.parts.push_back({step, week, taken});
                rest -= taken;
                used += taken;
            } else {
                ++week;
                used = 0;
            }
        }
        placing.left += rest;
    }
    return placing;
}

std::vector<std::int64_t> capacities(const Pace& pace) {
    std::vector<std::int64_t> limits;
    for (const PathWeek& week : pace.weeks) {
        limits.push_back(week.capacity.count());
    }
    return limits;
}

// As `place`, with the least share of every week's capacity, in thousandths, that holds as much.
Placing place_evenly(const std::vector<PathStep>& steps, const std::vector<std::int64_t>& limits,
                     std::int64_t least_part) {
    constexpr int k_whole = 1000;
    Placing best = place(steps, limits, least_part);
    if (best.left > 0) {
        return best;
    }
    int least = 0;
    int enough = k_whole;
    while (enough - least > 1) {
        const int middle = (least + enough) / 2;
        std::vector<std::int64_t> lower = limits;
        for (std::int64_t& limit : lower) {
            limit = (limit * middle + k_whole - 1) / k_whole;
        }
        Placing tried = place(steps, lower, least_part);
        if (tried.left == 0) {
            best = std::move(tried);
            enough = middle;
        } else {
            least = middle;
        }
    }
    return best;
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
    const auto weekly = static_cast<std::int64_t>(std::floor(request.hours_per_week * 60 + 0.5));
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
        const Minutes reviews = without_reviews(all, static_cast<std::size_t>(number - 1));
        const Minutes capacity = Minutes(all) - reviews;
        pace.capacity_minutes += capacity.count();
        pace.last_week = request.deadline ? capacity : Minutes(0);
        if (number <= k_first_weeks || (!request.deadline && monday <= until)) {
            pace.weeks.push_back({number, monday, capacity, {}, reviews});
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
    const std::vector<std::int64_t> limits = capacities(pace);
    const std::int64_t fullest = limits.empty() ? 0 : *std::max_element(limits.begin(), limits.end());
    const std::int64_t least = std::clamp<std::int64_t>(fullest, 1, k_least_part.count());
    const Placing placing = path.even ? place_evenly(path.steps, limits, least) : place(path.steps, limits, least);
    std::int64_t in_weeks = 0;
    for (const Part& part : placing.parts) {
        PathStep& step = path.steps[part.step];
        PathWeek& week = path.weeks[part.week];
        week.pieces.push_back({step.id, Minutes(part.minutes)});
        step.first_week = step.first_week == 0 ? week.number : step.first_week;
        step.last_week = week.number;
        in_weeks += part.minutes;
    }
    path.hours_first_90_days = hours_of(in_weeks);
    path.hours_outline = hours_of(placing.left);
    path.outline_end.reset();
    if (placing.left > 0) {
        const Date after = path.weeks.empty() ? monday_of(path.start) : path.weeks.back().monday + days(7);
        path.outline_end =
            end_of_outline(after, placing.left, pace.weekly.count(), last_working_day(hours), path.deadline);
    }
}

} // namespace onramp
