// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>

#include "onramp/profile/role.hpp"
#include "onramp/tasks/task_list.hpp"

namespace onramp {

// What a slot of work is worth where it is left out (docs/schedule.md).
inline constexpr std::int64_t k_worth_of_onboarding = 50;
inline constexpr std::int64_t k_worth_of_reviews = 45;
inline constexpr std::int64_t k_worth_of_learning = 40;
std::int64_t worth_of_task(TaskPriority priority);
// Activities that give way (`yields` is their rank) are worth less than what they give way to.
std::int64_t worth_of_activity(const Role& role, const std::optional<int>& yields);

// What a slot by which a task is late weighs.
inline constexpr std::int64_t k_weight_of_onboarding = 2;
std::int64_t weight_of_task(TaskPriority priority);

} // namespace onramp
