// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/duties.hpp"

#include <algorithm>
#include <tuple>

#include "onramp/schedule/plan.hpp"

namespace onramp {

namespace {

constexpr Minutes k_yield_step{5};

struct Weekly {
    std::size_t activity = 0;
    Minutes minutes{0};
    int times = 0;
};

// What comes with leading others, and grows with it.
bool is_leading(const ActivityPlan& plan) {
    return plan.kind == "mentor";
}

// How far `day` is from the nearest day that has the activity already.
std::size_t distance(const std::vector<int>& counts, std::size_t day) {
    std::size_t nearest = counts.size();
    for (std::size_t other = 0; other < counts.size(); ++other) {
        if (counts[other] > 0) {
            nearest = std::min(nearest, other > day ? other - day : day - other);
        }
    }
    return nearest;
}

// The times of one weekly activity per day; `planned` is the block's minutes so far on each day.
std::vector<int> spread_one(const Weekly& weekly, std::vector<Minutes>& planned) {
    std::vector<int> counts(planned.size(), 0);
    for (int time = 0; time < weekly.times; ++time) {
        std::size_t best = 0;
        for (std::size_t day = 1; day < planned.size(); ++day) {
            const auto key = [&](std::size_t at) {
                return std::tuple(counts[at], planned[at], counts.size() - distance(counts, at));
            };
            if (key(day) < key(best)) {
                best = day;
            }
        }
        ++counts[best];
        planned[best] += weekly.minutes;
    }
    return counts;
}

} // namespace

const RoleActivity& activity_of(const Role& role, const Duty& duty) {
    return role.blocks[duty.block].activities[duty.activity];
}

int leading_percent(const Role& role, Date job_start, Date date) {
    const auto day = (std::max(date, job_start) - job_start).count() + 1;
    int percent = 100;
    for (const LeadingShare& share : role.leading) { // by from_day
        if (share.from_day <= day) {
            percent = share.share_percent;
        }
    }
    return percent;
}

int times_of(const ActivityPlan& plan, int leading) {
    constexpr int k_half = 50;
    return is_leading(plan) ? (plan.times * leading + k_half) / 100 : plan.times;
}

std::vector<std::vector<Duty>> spread_activities(const Role& role, std::size_t working_days, int leading) {
    std::vector<std::vector<Duty>> days(working_days);
    if (working_days == 0) {
        return days;
    }
    for (std::size_t b = 0; b < role.blocks.size(); ++b) {
        const auto& activities = role.blocks[b].activities;
        std::vector<Minutes> planned(working_days, Minutes(0));
        std::vector<std::vector<int>> counts(activities.size(), std::vector<int>(working_days, 0));
        std::vector<Weekly> weekly;
        for (std::size_t a = 0; a < activities.size(); ++a) {
            const ActivityPlan& plan = activities[a].plan;
            if (plan.minutes <= 0) {
                continue;
            }
            const int times = times_of(plan, leading);
            if (plan.per == Period::week) {
                weekly.push_back({a, Minutes(plan.minutes), times});
                continue;
            }
            counts[a].assign(working_days, times);
            for (Minutes& minutes : planned) {
                minutes += Minutes(plan.minutes) * times;
            }
        }
        std::stable_sort(weekly.begin(), weekly.end(),
                         [](const Weekly& one, const Weekly& other) { return one.minutes > other.minutes; });
        for (const Weekly& each : weekly) {
            counts[each.activity] = spread_one(each, planned);
        }
        for (std::size_t day = 0; day < working_days; ++day) {
            for (std::size_t a = 0; a < activities.size(); ++a) {
                days[day].insert(days[day].end(), static_cast<std::size_t>(counts[a][day]),
                                 Duty{b, a, Minutes(activities[a].plan.minutes)});
            }
        }
    }
    return days;
}

std::vector<Yield> yields_of(const Role& role, const std::vector<Duty>& duties) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < duties.size(); ++i) {
        if (activity_of(role, duties[i]).plan.yields && duties[i].minutes > Minutes(0)) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return *activity_of(role, duties[one]).plan.yields < *activity_of(role, duties[other]).plan.yields;
    });
    std::vector<Yield> yields;
    for (const std::size_t i : order) {
        const ActivityPlan& plan = activity_of(role, duties[i]).plan;
        const Minutes floor = std::max(Minutes(plan.min_minutes), std::min(k_least_piece, Minutes(plan.minutes)));
        Minutes left = duties[i].minutes;
        while (left > floor) {
            left = std::max(floor, left - k_yield_step);
            yields.push_back({i, left});
        }
        if (plan.min_minutes == 0) {
            yields.push_back({i, Minutes(0)});
        }
    }
    return yields;
}

} // namespace onramp
