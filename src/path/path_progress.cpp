// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path_progress.hpp"

#include <algorithm>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/path/step_id.hpp"

namespace onramp {

namespace {

// What a step or a task waits for, of what the path has.
using Waits = std::map<std::string_view, std::vector<std::string_view>>;

Waits waits_of(const Path& path) {
    Waits waits;
    for (const PathStep& step : path.steps) {
        waits[step.id].assign(step.after.begin(), step.after.end());
    }
    for (const PathTask& task : path.tasks) {
        waits[task.id].assign(task.after.begin(), task.after.end());
    }
    for (auto& [id, befores] : waits) {
        std::erase_if(befores, [&](std::string_view before) { return !waits.contains(before); });
    }
    return waits;
}

// `id` and all that is reached from it.
std::set<std::string_view> reached(const Waits& links, std::string_view id) {
    std::set<std::string_view> found = {id};
    std::vector<std::string_view> open = {id};
    while (!open.empty()) {
        const auto next = links.find(open.back());
        open.pop_back();
        if (next != links.end()) {
            for (const std::string_view each : next->second) {
                if (found.insert(each).second) {
                    open.push_back(each);
                }
            }
        }
    }
    return found;
}

// Some that wait for each other, where `left` counts for each what it still waits for: from the first such on, back
// along what it waits for, until one comes twice.
std::vector<std::string> circle_of(const Waits& waits, const std::map<std::string_view, std::size_t>& left) {
    const auto stuck = [&](std::string_view id) { return left.at(id) > 0; };
    std::vector<std::string_view> trail;
    std::string_view at =
        std::find_if(left.begin(), left.end(), [](const auto& each) { return each.second > 0; })->first;
    auto again = trail.end();
    while ((again = std::find(trail.begin(), trail.end(), at)) == trail.end()) {
        trail.push_back(at);
        const auto& befores = waits.at(at);
        at = *std::find_if(befores.begin(), befores.end(), stuck);
    }
    std::vector<std::string> circle;
    for (; again != trail.end(); ++again) {
        circle.push_back("'" + std::string(*again) + "'");
    }
    return circle;
}

void keep_steps(Path& path, const std::set<std::string, std::less<>>& kept) {
    std::erase_if(path.steps, [&](const PathStep& step) { return !kept.contains(step.id); });
    for (PathWeek& week : path.weeks) {
        std::erase_if(week.pieces, [&](const WeekPiece& piece) { return !kept.contains(piece.step); });
    }
}

} // namespace

std::string_view standing_name(Standing standing) {
    switch (standing) {
    case Standing::done:
        return "done";
    case Standing::skipped:
        return "skipped";
    case Standing::open:
        return "open";
    case Standing::waiting:
        break;
    }
    return "waiting";
}

Standing PathProgress::of(std::string_view id) const {
    const auto found = standings.find(id);
    return found == standings.end() ? Standing::waiting : found->second;
}

PathProgress progress_of(const Path& path, const std::set<std::string>& done, const std::set<std::string>& skipped) {
    std::set<std::string> settled(path.done.begin(), path.done.end());
    settled.insert(done.begin(), done.end());
    settled = with_levels_below(std::move(settled));
    const std::set<std::string> all_done = settled;
    settled.insert(skipped.begin(), skipped.end());
    PathProgress progress;
    const auto stand = [&](const std::string& id, bool open) {
        const Standing left = open ? Standing::open : Standing::waiting;
        const Standing gone = all_done.contains(id) ? Standing::done : Standing::skipped;
        progress.standings[id] = settled.contains(id) ? gone : left;
    };
    for (const PathStep& step : path.steps) {
        stand(step.id, false);
    }
    for (const PathStep* step : ready_steps(path, settled)) {
        progress.standings[step->id] = Standing::open;
    }
    const Waits waits = waits_of(path);
    for (const PathTask& task : path.tasks) {
        const auto& befores = waits.at(task.id);
        stand(task.id, std::all_of(befores.begin(), befores.end(),
                                   [&](std::string_view before) { return settled.contains(std::string(before)); }));
    }
    return progress;
}

Result<std::map<std::string, int, std::less<>>> path_layers(const Path& path, const PathProgress& progress) {
    const Waits waits = waits_of(path);
    Waits opens;
    std::map<std::string_view, std::size_t> left;
    std::vector<std::string_view> ready;
    for (const auto& [id, befores] : waits) {
        left[id] = befores.size();
        for (const std::string_view before : befores) {
            opens[before].push_back(id);
        }
        if (befores.empty()) {
            ready.push_back(id);
        }
    }
    std::map<std::string, int, std::less<>> layers;
    while (!ready.empty()) {
        const std::string_view id = ready.back();
        ready.pop_back();
        const Standing standing = progress.of(id);
        int layer = standing == Standing::waiting ? 1 : 0;
        if (!is_settled(standing)) {
            for (const std::string_view before : waits.at(id)) {
                layer = std::max(layer, layers.find(before)->second);
            }
            ++layer;
        }
        layers.emplace(id, layer);
        for (const std::string_view after : opens[id]) {
            if (--left[after] == 0) {
                ready.push_back(after);
            }
        }
    }
    if (layers.size() == waits.size()) {
        return layers;
    }
    return fail(ErrorKind::invalid,
                "steps of the path wait for each other in a circle: " + listed(circle_of(waits, left)),
                "'onramp path verify' lists what is wrong with a path");
}

Path within_weeks(Path path) {
    std::set<std::string, std::less<>> kept;
    for (const PathStep& step : path.steps) {
        if (step.first_week > 0) {
            kept.insert(step.id);
        }
    }
    keep_steps(path, kept);
    return path;
}

Path around_step(Path path, std::string_view id) {
    path.tasks.clear();
    const Waits waits = waits_of(path);
    Waits opens;
    for (const auto& [after, befores] : waits) {
        for (const std::string_view before : befores) {
            opens[before].push_back(after);
        }
    }
    std::set<std::string, std::less<>> kept;
    for (const Waits* links : {&waits, static_cast<const Waits*>(&opens)}) {
        for (const std::string_view each : reached(*links, id)) {
            kept.emplace(each);
        }
    }
    keep_steps(path, kept);
    return path;
}

} // namespace onramp
