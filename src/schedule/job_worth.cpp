// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/job_worth.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace onramp {

namespace {

constexpr std::int64_t k_worth_of_steady_activity = 60;
constexpr std::int64_t k_most_worth_of_yielding = 20;
constexpr std::int64_t k_least_worth_of_yielding = 5;

} // namespace

std::int64_t worth_of_task(TaskPriority priority) {
    switch (priority) {
    case TaskPriority::high:
        return 55;
    case TaskPriority::medium:
        return 45;
    case TaskPriority::low:
        return 25;
    case TaskPriority::none:
        break;
    }
    return 35;
}

std::int64_t weight_of_task(TaskPriority priority) {
    switch (priority) {
    case TaskPriority::high:
        return 4;
    case TaskPriority::medium:
        return 3;
    case TaskPriority::low:
        return 1;
    case TaskPriority::none:
        break;
    }
    return 2;
}

std::int64_t worth_of_activity(const Role& role, const std::optional<int>& yields) {
    if (!yields) {
        return k_worth_of_steady_activity;
    }
    std::set<int> ranks;
    for (const RoleBlock& block : role.blocks) {
        for (const RoleActivity& activity : block.activities) {
            if (activity.plan.yields) {
                ranks.insert(*activity.plan.yields);
            }
        }
    }
    const auto place = static_cast<std::int64_t>(std::distance(ranks.begin(), ranks.lower_bound(*yields)));
    const auto steps = std::max<std::int64_t>(1, static_cast<std::int64_t>(ranks.size()) - 1);
    return k_least_worth_of_yielding + (k_most_worth_of_yielding - k_least_worth_of_yielding) * place / steps;
}

} // namespace onramp
