// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/replan.hpp"

#include <algorithm>
#include <cmath>

#include "onramp/path/step_reasons.hpp"

namespace onramp {

PathRequest replan_request(const Path& old, Date start, const std::set<std::string>& done, const ReplanRules& rules) {
    PathRequest request = request_of(old);
    request.start = std::max(start, old.start);
    request.done.insert(done.begin(), done.end());
    std::erase_if(request.away, [&](const AwayDays& away) { return away.to < request.start; });
    std::erase_if(request.reviews, [&, week = std::size_t{0}](const Minutes&) mutable {
        return old.weeks[week++].monday < monday_of(request.start);
    });
    request.pinned = rules.pins;
    const Date frozen = monday_of(request.start) + std::chrono::days(7 * rules.freeze_weeks);
    for (const PathStep& step : old.steps) {
        if (step.first_week == 0) {
            continue;
        }
        request.promised.push_back(step.id);
        const PathWeek* first = old.find_week(step.first_week);
        const PathWeek* last = old.find_week(step.last_week);
        const bool missed = last != nullptr && last->monday < monday_of(request.start);
        if (first != nullptr && first->monday < frozen && !missed) {
            request.pinned.insert(step.id);
        }
    }
    return request;
}

PathRequest with_hours(PathRequest request, double hours_per_week) {
    if (hours_per_week != request.hours_per_week) {
        constexpr double k_quarters = 4;
        const double least = request.least_hours_per_week * hours_per_week / request.hours_per_week;
        request.least_hours_per_week = std::floor(least * k_quarters) / k_quarters;
        request.hours_per_week = hours_per_week;
    }
    return request;
}

} // namespace onramp
