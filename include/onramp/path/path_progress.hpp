// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"

namespace onramp {

// Where a step or a task stands: one that is not settled is open where nothing that comes before it is left.
enum class Standing : std::uint8_t { done, skipped, open, waiting };
std::string_view standing_name(Standing standing); // "done", "skipped", "open", "waiting"
inline bool is_settled(Standing standing) {
    return standing == Standing::done || standing == Standing::skipped;
}

struct PathProgress {
    std::map<std::string, Standing, std::less<>> standings; // of every step and task of the path, by id
    std::map<std::string, Instant, std::less<>> since;      // of what is done or skipped, where it is known

    Standing of(std::string_view id) const; // waiting, where the path has nothing of that id
};

// `done` and `skipped` are ids of steps and tasks, beside those that the path itself has as done; who is in both is
// done. A step waits for whatever it names (ready_steps), a task only for tasks that the path has.
PathProgress progress_of(const Path& path, const std::set<std::string>& done, const std::set<std::string>& skipped);

// How far away each step and task is, by id: 0 what is settled, 1 what is open, otherwise one more than the farthest of
// those that it waits for. Fails with kind `invalid` where some wait for each other in a circle.
Result<std::map<std::string, int, std::less<>>> path_layers(const Path& path, const PathProgress& progress);

// The path without its outline: the steps that are in no week.
Path within_weeks(Path path);

// The path with that step, all that comes before it and all that it opens, step by step; without tasks.
Path around_step(Path path, std::string_view id);

} // namespace onramp
