// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <queue>
#include <utility>

#include "placement/relaxation.hpp"

namespace onramp::placement {

namespace {

constexpr std::size_t k_most_limits = 32;            // costs that are looked at
constexpr std::size_t k_most_order_prices = 250'000; // of each order and stretch one; what is beyond is left out
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
                --open[static_cast<std::size_t>(run.last) + static_cast<std::size_t>(duration)];
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

// Whether it takes so much of the layer that no two such run at once.
bool Relaxation::is_exclusive(std::size_t job, std::size_t layer) const {
    const auto& touches = m_space.jobs[job].touches;
    return std::any_of(touches.begin(), touches.end(), [&](const Touch& touch) {
        return touch.layer == layer && 2 * touch.amount > m_space.capacities[layer];
    });
}

// Jobs that must be placed and take so much of the layer that no two run at once.
std::vector<std::size_t> Relaxation::exclusive_jobs(std::size_t layer) const {
    std::vector<std::size_t> jobs;
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        if (is_exclusive(job, layer) && !m_choices[job].may_be_out) {
            jobs.push_back(job);
        }
    }
    return jobs;
}

// Of what is left out: no plan has more slots of work that is worth a limit or more each than fit into the layer beside
// what must be placed, and so, limit by limit, no more worth than that.
std::int64_t Relaxation::worth_bound(std::size_t layer) const {
    constexpr std::int64_t k_parts = 1024; // of a unit of worth, so that the worth of a slot is whole
    std::vector<std::size_t> jobs;
    std::vector<std::pair<std::int64_t, std::size_t>> optional; // worth of a slot
    std::int64_t total = 0;
    std::int64_t mandatory = 0;
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        const SpaceJob& each = m_space.jobs[job];
        if (each.runs.empty() || !is_exclusive(job, layer)) {
            continue;
        }
        if (m_choices[job].may_be_out) {
            optional.emplace_back((each.value * k_parts + each.duration - 1) / each.duration, job);
            total += each.value;
        } else {
            jobs.push_back(job);
            mandatory += each.duration;
        }
    }
    std::sort(optional.begin(), optional.end(), std::greater<>());
    std::int64_t placed = 0; // parts
    for (std::size_t i = 0; i < optional.size(); ++i) {
        jobs.push_back(optional[i].second);
        const std::int64_t below = i + 1 < optional.size() ? optional[i + 1].first : 0;
        if (optional[i].first > below) {
            placed += (optional[i].first - below) * (cheap_slots(jobs, k_any_cost) - mandatory);
        }
    }
    std::int64_t impossible = separate_bound(PlacementGoal::left_out);
    return impossible + std::max<std::int64_t>(0, total - placed / k_parts);
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

// Stretches that some of these jobs can stand in and none reaches out of, in time.
std::vector<std::pair<Slot, Slot>> Relaxation::stretches_of(const std::vector<std::size_t>& jobs) const {
    // How many runs hold the slot, and the slot with the one before it.
    std::vector<std::pair<std::int32_t, std::int32_t>> depths(static_cast<std::size_t>(m_space.horizon) + 1);
    for (const std::size_t job : jobs) {
        for (const Run& run : m_choices[job].runs) {
            const auto begin = static_cast<std::size_t>(run.first);
            const auto end = static_cast<std::size_t>(run.last) + static_cast<std::size_t>(m_space.jobs[job].duration);
            ++depths[begin].first;
            --depths[end].first;
            ++depths[begin + 1].second;
            --depths[end].second;
        }
    }
    std::vector<std::pair<Slot, Slot>> stretches;
    std::pair<std::int32_t, std::int32_t> depth;
    for (Slot slot = 0; slot < m_space.horizon; ++slot) {
        depth.first += depths[static_cast<std::size_t>(slot)].first;
        depth.second += depths[static_cast<std::size_t>(slot)].second;
        if (depth.second > 0) {
            ++stretches.back().second;
        } else if (depth.first > 0) {
            stretches.emplace_back(slot, slot + 1);
        }
    }
    return stretches;
}

// The buckets of groups that stretches lie in.
void Relaxation::add_caps(const std::vector<std::pair<Slot, Slot>>& stretches, BinProblem& problem) const {
    const auto& groups = m_space.problem->groups;
    for (BinProblem::Bin& bin : problem.bins) {
        bin.caps.assign(groups.size(), BinProblem::k_no_cap);
    }
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::size_t next = 0;
        for (const PlacementBucket& bucket : groups[group].buckets) {
            if (problem.caps.size() == BinProblem::k_most_caps) {
                return;
            }
            while (next < stretches.size() && stretches[next].first < bucket.begin) {
                ++next;
            }
            for (; next < stretches.size() && stretches[next].second <= bucket.end; ++next) {
                problem.bins[next].caps[group] = problem.caps.size();
            }
            problem.caps.push_back(bucket.most);
        }
    }
}

std::int64_t Relaxation::stretch_bound(std::size_t layer, PlacementGoal goal, const Cost& values,
                                       Budget& budget) const {
    const std::int64_t value = values[static_cast<std::size_t>(goal)];
    std::vector<std::size_t> jobs;
    std::int64_t apart = 0; // what the others come to, each for itself
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        if (is_exclusive(job, layer)) {
            jobs.push_back(job);
        } else {
            apart += least_cost(job, goal);
        }
    }
    const auto stretches = stretches_of(jobs);
    BinProblem problem;
    if (goal != PlacementGoal::left_out) {
        problem.most_out = values[static_cast<std::size_t>(PlacementGoal::left_out)];
    }
    for (const auto& [begin, end] : stretches) {
        if (end - begin > BinProblem::k_most_room) {
            return 0;
        }
        problem.bins.emplace_back().room = end - begin;
    }
    add_caps(stretches, problem);
    std::vector<std::size_t> places(m_choices.size(), jobs.size());
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        places[jobs[i]] = i;
    }
    for (const std::size_t job : jobs) {
        for (const std::size_t before : m_space.jobs[job].after) {
            if (places[before] < jobs.size() && problem.orders.size() < k_most_order_prices / (stretches.size() + 1)) {
                problem.orders.push_back({places[before], places[job]});
            }
        }
        BinProblem::Job& made = problem.jobs.emplace_back();
        made.duration = m_space.jobs[job].duration;
        made.groups = m_space.jobs[job].caps;
        if (m_choices[job].may_be_out) {
            made.out = cost_out(job, goal);
            made.worth = m_space.jobs[job].value;
        }
        std::size_t bin = 0;
        for (const Run& run : m_choices[job].runs) {
            while (stretches[bin].second <= run.first) {
                ++bin;
            }
            const std::int64_t cost = least_cost_in(job, run, goal);
            std::vector<BinProblem::Option>& options = problem.bins[bin].options;
            if (!options.empty() && options.back().job == problem.jobs.size() - 1) {
                options.back().cost = std::min(options.back().cost, cost);
            } else {
                options.push_back({problem.jobs.size() - 1, cost});
            }
        }
        budget.charge(m_choices[job].runs.size() * 8);
    }
    budget.charge(static_cast<std::uint64_t>(m_space.horizon) * 8);
    return apart + bin_bound(problem, value - apart, budget);
}

} // namespace onramp::placement
