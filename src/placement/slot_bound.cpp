// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <queue>
#include <utility>

#include "placement/relaxation.hpp"

namespace onramp::placement {

namespace {

constexpr std::size_t k_most_limits = 32; // costs that are looked at
constexpr std::int64_t k_any_cost = std::int64_t{1} << 40U;

} // namespace

// How many slots of work at most fit into slots that cost less than the limit, if every job could be taken apart:
// at each slot the job whose window ends first goes on (Glover 1967 on convex matchings).
std::int64_t Relaxation::cheap_slots(const std::vector<std::size_t>& jobs, std::int64_t limit) const {
    struct Window {
        Slot begin = 0;
        Slot end = 0;
        std::int64_t left = 0;
    };
    std::vector<Window> windows;
    std::vector<std::int32_t> open(static_cast<std::size_t>(m_space.horizon) + 1);
    for (const std::size_t job : jobs) {
        const Slot duration = m_space.jobs[job].duration;
        Window window{m_space.horizon, 0, duration};
        for (const Run& run : m_choices[job].runs) {
            if (run.preference < limit * duration) {
                window.begin = std::min(window.begin, run.first);
                window.end = std::max(window.end, run.last + duration);
                ++open[static_cast<std::size_t>(run.first)];
                --open[static_cast<std::size_t>(run.last + duration)];
            }
        }
        if (window.begin < window.end) {
            windows.push_back(window);
        }
    }
    std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) { return a.begin < b.begin; });
    using Entry = std::pair<Slot, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    std::int64_t taken = 0;
    std::int32_t depth = 0;
    std::size_t next = 0;
    for (Slot slot = 0; slot < m_space.horizon; ++slot) {
        depth += open[static_cast<std::size_t>(slot)];
        for (; next < windows.size() && windows[next].begin <= slot; ++next) {
            ready.emplace(windows[next].end, next);
        }
        while (!ready.empty() && (ready.top().first <= slot || windows[ready.top().second].left == 0)) {
            ready.pop();
        }
        if (depth > 0 && !ready.empty()) {
            --windows[ready.top().second].left;
            ++taken;
        }
    }
    return taken;
}

// Jobs that must be placed and take so much of the layer that no two run at once.
std::vector<std::size_t> Relaxation::exclusive_jobs(std::size_t layer) const {
    std::vector<std::size_t> jobs;
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        const auto& touches = m_space.jobs[job].touches;
        const bool excludes = std::any_of(touches.begin(), touches.end(), [&](const Touch& touch) {
            return touch.layer == layer && 2 * touch.amount > m_space.capacities[layer];
        });
        if (excludes && !m_choices[job].may_be_out) {
            jobs.push_back(job);
        }
    }
    return jobs;
}

bool Relaxation::lacks_slots() const {
    for (std::size_t layer = 0; layer < m_space.capacities.size(); ++layer) {
        const std::vector<std::size_t> jobs = exclusive_jobs(layer);
        std::int64_t work = 0;
        for (const std::size_t job : jobs) {
            work += m_space.jobs[job].duration;
        }
        if (cheap_slots(jobs, k_any_cost) < work) {
            return true;
        }
    }
    return false;
}

std::int64_t Relaxation::slot_bound(std::size_t layer) const {
    const std::vector<std::size_t> jobs = exclusive_jobs(layer);
    std::int64_t bound = separate_bound(PlacementGoal::preference);
    std::int64_t work = 0;
    std::vector<std::int64_t> limits;
    for (const std::size_t job : jobs) {
        bound -= least_cost(job, PlacementGoal::preference);
        work += m_space.jobs[job].duration;
        for (const Run& run : m_choices[job].runs) {
            limits.push_back(run.preference / m_space.jobs[job].duration);
        }
    }
    std::sort(limits.begin(), limits.end());
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    // Each slot of work costs the least cost, and for each step of costs more where there is no room below it.
    std::int64_t below = 0;
    const std::size_t stride = limits.size() / k_most_limits + 1;
    for (std::size_t i = 0; i < limits.size(); i += stride) {
        bound += (limits[i] - below) * (work - cheap_slots(jobs, limits[i]));
        below = limits[i];
    }
    return bound;
}

} // namespace onramp::placement
