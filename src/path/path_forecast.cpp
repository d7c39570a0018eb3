// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path_forecast.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "onramp/path/step_id.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

using std::chrono::days;

// The time of the path's weeks and of those after them up to the last day away, and of each week after these.
void set_time(ForecastRequest& request, const Role& role, const Path& path) {
    PathRequest asked;
    asked.start = path.start;
    asked.hours_per_week = path.hours_per_week;
    asked.away = path.away;
    for (const PathWeek& week : path.weeks) {
        asked.reviews.push_back(week.reviews);
    }
    const Pace pace = make_pace(role.hours, asked, path.away.empty() ? path.start : path.away.back().to);
    for (const PathWeek& week : pace.weeks) {
        request.weeks.push_back(week.capacity);
    }
    request.weekly = pace.weekly;
    if (path.deadline) {
        asked.deadline = path.deadline;
        request.deadline_week = make_pace(role.hours, asked).last_week;
    }
    request.monday = monday_of(path.start);
    request.last_working_day = last_working_day(role.hours);
}

} // namespace

std::vector<TimedStep> timed_steps(const Role& role, const std::map<std::string, Minutes>& took) {
    std::vector<TimedStep> timed;
    for (const auto& [id, minutes] : took) {
        const auto step = parse_step_id(id);
        const std::size_t skill = step ? role.find_skill(step->skill) : role.skills.size();
        if (skill == role.skills.size() || minutes <= Minutes(0)) {
            continue;
        }
        if (const auto& effort = role.skills[skill].skill.effort.at(static_cast<std::size_t>(step->level - 1))) {
            timed.push_back({*effort, minutes});
        }
    }
    return timed;
}

PathForecast forecast_path(const Role& role, const Path& path, const std::vector<TimedStep>& timed,
                           const ForecastSampling& sampling) {
    ForecastRequest all;
    set_time(all, role, path);
    all.deadline = path.deadline;
    all.pace = pace_after(PaceBelief{}, timed);
    all.samples = sampling.samples;
    all.seed = sampling.seed;
    all.threads = sampling.threads;
    ForecastRequest weeks = all;
    std::map<std::string_view, std::int64_t> in_weeks;
    for (const PathWeek& week : path.weeks) {
        for (const WeekPiece& piece : week.pieces) {
            in_weeks[piece.step] += piece.minutes.count();
        }
    }
    for (const PathStep& step : path.steps) {
        const ForecastStep added{step.id, step.hours, step.start_unknown};
        all.steps.push_back(added);
        const auto found = in_weeks.find(step.id);
        if (found != in_weeks.end() && found->second == step.planned.count()) {
            weeks.steps.push_back(added);
        }
    }
    const Forecast of_all = forecast(all);
    const Forecast of_weeks = forecast(weeks);
    PathForecast made;
    made.role = {of_all.even, of_all.safe};
    made.weeks = {of_weeks.even, of_weeks.safe};
    made.on_time = of_all.on_time;
    constexpr double k_hundred = 100;
    made.pace = std::round(k_hundred * std::exp(all.pace.mean)) / k_hundred;
    made.timed = static_cast<int>(timed.size());
    made.samples = sampling.samples;
    constexpr double k_thousand = 1000;
    for (const ForecastDriver& driver : path.deadline ? of_all.drivers : of_weeks.drivers) {
        made.drivers.push_back({driver.step, std::round(k_thousand * driver.share) / k_thousand});
    }
    if (made.on_time) {
        made.on_time = std::round(k_thousand * *made.on_time) / k_thousand;
    }
    return made;
}

} // namespace onramp
