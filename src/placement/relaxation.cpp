// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/relaxation.hpp"

#include <algorithm>
#include <limits>

namespace onramp::placement {

namespace {

constexpr std::int64_t k_scale = 1 << 10;                   // prices are counted in parts of a unit of cost
constexpr std::int64_t k_most_cost = std::int64_t{1} << 32; // above it products could be too large: no prices
constexpr std::int64_t k_first_step = 512;                  // in 256ths of Polyak's
constexpr int k_patience = 6;                               // rounds without a better bound before it is halved
constexpr std::int64_t k_never = std::numeric_limits<std::int64_t>::max();

} // namespace

Relaxation::Relaxation(const Space& space)
    : m_space(space), m_choices(space.jobs.size()),
      m_prices(space.capacities.size(), std::vector<std::int64_t>(static_cast<std::size_t>(space.horizon))),
      m_sums(space.capacities.size(), std::vector<std::int64_t>(static_cast<std::size_t>(space.horizon) + 1)),
      m_loads(space.capacities.size(), std::vector<std::int64_t>(static_cast<std::size_t>(space.horizon) + 1)) {
    for (std::size_t job = 0; job < space.jobs.size(); ++job) {
        m_choices[job] = {space.jobs[job].runs, !space.jobs[job].is_mandatory};
    }
}

std::int64_t Relaxation::cost_out(std::size_t job, PlacementGoal goal) const {
    return m_space.cost_left_out(job)[static_cast<std::size_t>(goal)];
}

std::int64_t Relaxation::cost_at(std::size_t job, const Run& run, Slot start, PlacementGoal goal) const {
    const PlacementJob& each = m_space.problem->jobs[job];
    switch (goal) {
    case PlacementGoal::left_out:
        return 0;
    case PlacementGoal::lateness:
        return each.due ? each.weight * std::max<std::int64_t>(0, start + each.duration - *each.due) : 0;
    case PlacementGoal::changes:
        return each.promised && each.promised->start != start ? each.promised->weight : 0;
    case PlacementGoal::preference:
        return run.preference;
    case PlacementGoal::ends:
        break;
    }
    return start + each.duration;
}

// Within a run the first start costs least, but for a promised one.
std::int64_t Relaxation::least_cost(std::size_t job, PlacementGoal goal) const {
    const Choice& choice = m_choices[job];
    std::int64_t least = choice.may_be_out ? cost_out(job, goal) : k_never;
    for (const Run& run : choice.runs) {
        least = std::min(least, cost_at(job, run, run.first, goal));
        if (goal == PlacementGoal::changes && m_space.problem->jobs[job].promised) {
            const std::int64_t promised = m_space.problem->jobs[job].promised->start;
            if (run.first <= promised && promised <= run.last) {
                least = 0;
            }
        }
    }
    return least;
}

std::int64_t Relaxation::separate_bound(PlacementGoal goal) const {
    std::int64_t sum = 0;
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        sum += least_cost(job, goal);
    }
    return sum;
}

void Relaxation::keep_cheapest(std::size_t job, PlacementGoal goal) {
    const std::int64_t least = least_cost(job, goal);
    Choice& choice = m_choices[job];
    choice.may_be_out = choice.may_be_out && cost_out(job, goal) == least;
    std::vector<Run> kept;
    for (Run run : choice.runs) {
        const PlacementJob& each = m_space.problem->jobs[job];
        if (goal == PlacementGoal::changes && each.promised && least < each.promised->weight) {
            run.first = std::max(run.first, static_cast<Slot>(each.promised->start));
            run.last = std::min(run.last, static_cast<Slot>(each.promised->start));
        } else if (cost_at(job, run, run.first, goal) > least) {
            continue;
        } else if (goal == PlacementGoal::lateness && each.due && each.weight > 0) {
            const auto in_time =
                static_cast<Slot>(std::clamp<std::int64_t>(*each.due - each.duration, run.first, run.last));
            run.last = least == 0 ? in_time : run.first;
        } else if (goal == PlacementGoal::ends) {
            run.last = run.first;
        }
        if (run.first <= run.last) {
            kept.push_back(run);
        }
    }
    choice.runs = std::move(kept);
}

void Relaxation::fix(PlacementGoal goal, std::int64_t value) {
    if (value == separate_bound(goal)) {
        for (std::size_t job = 0; job < m_choices.size(); ++job) {
            keep_cheapest(job, goal);
        }
    }
}

void Relaxation::place_best(std::size_t job, PlacementGoal goal, std::int64_t& sum) {
    const SpaceJob& each = m_space.jobs[job];
    const Choice& choice = m_choices[job];
    std::int64_t least = choice.may_be_out ? cost_out(job, goal) * k_scale : k_never;
    Slot best = -1;
    for (const Run& run : choice.runs) {
        m_work += static_cast<std::uint64_t>(run.last - run.first + 1) * std::max<std::size_t>(each.touches.size(), 1);
        if (each.touches.empty()) {
            const Slot start = run.first;
            const std::int64_t cost = cost_at(job, run, start, goal) * k_scale;
            if (cost < least) {
                least = cost;
                best = start;
            }
            continue;
        }
        for (Slot start = run.first; start <= run.last; ++start) {
            std::int64_t cost = cost_at(job, run, start, goal) * k_scale;
            for (const Touch& touch : each.touches) {
                const Slot end = std::min(start + each.duration + touch.widen, m_space.horizon);
                const std::int64_t* sums = m_sums[touch.layer].data();
                cost += touch.amount * (sums[end] - sums[start]);
            }
            if (cost < least) {
                least = cost;
                best = start;
            }
        }
    }
    sum += least;
    if (best < 0) {
        return;
    }
    for (const Touch& touch : each.touches) {
        const Slot end = std::min(best + each.duration + touch.widen, m_space.horizon);
        m_loads[touch.layer][static_cast<std::size_t>(best)] += touch.amount;
        m_loads[touch.layer][static_cast<std::size_t>(end)] -= touch.amount;
    }
}

// What the jobs come to at these prices, less what the slots are worth, in parts.
std::int64_t Relaxation::place_all(PlacementGoal goal) {
    std::int64_t sum = 0;
    for (std::size_t layer = 0; layer < m_prices.size(); ++layer) {
        std::fill(m_loads[layer].begin(), m_loads[layer].end(), 0);
        for (std::size_t slot = 0; slot < m_prices[layer].size(); ++slot) {
            m_sums[layer][slot + 1] = m_sums[layer][slot] + m_prices[layer][slot];
        }
        sum -= m_sums[layer].back() * m_space.capacities[layer];
        m_work += 2 * m_prices[layer].size();
    }
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        place_best(job, goal, sum);
    }
    for (std::vector<std::int64_t>& loads : m_loads) {
        for (std::size_t slot = 1; slot < loads.size(); ++slot) {
            loads[slot] += loads[slot - 1];
        }
    }
    return sum;
}

std::int64_t Relaxation::bound(PlacementGoal goal, const Cost& values, Budget& budget) {
    const std::int64_t value = values[static_cast<std::size_t>(goal)];
    std::int64_t best = separate_bound(goal);
    if (value <= best || value > k_most_cost) {
        return std::min(best, value);
    }
    for (auto& prices : m_prices) {
        std::fill(prices.begin(), prices.end(), 0);
    }
    std::int64_t step = k_first_step;
    int since = 0;
    while (step > 0 && best < value && !budget.is_spent()) {
        m_work = 0;
        const std::int64_t sum = place_all(goal);
        budget.charge(m_work);
        const std::int64_t here = sum > 0 ? (sum + k_scale - 1) / k_scale : 0;
        if (here > best) {
            best = here;
            since = 0;
        } else if (++since >= k_patience) {
            step /= 2;
            since = 0;
        }
        std::int64_t square = 0;
        for (std::size_t layer = 0; layer < m_prices.size(); ++layer) {
            for (std::size_t slot = 0; slot < m_prices[layer].size(); ++slot) {
                const std::int64_t excess = m_loads[layer][slot] - m_space.capacities[layer];
                if (excess > 0 || m_prices[layer][slot] > 0) {
                    square += excess * excess;
                }
            }
        }
        if (square == 0) {
            break; // a plan: nothing is to be priced
        }
        const std::int64_t gap = std::max<std::int64_t>(value * k_scale - sum, 1);
        for (std::size_t layer = 0; layer < m_prices.size(); ++layer) {
            for (std::size_t slot = 0; slot < m_prices[layer].size(); ++slot) {
                const std::int64_t excess = m_loads[layer][slot] - m_space.capacities[layer];
                std::int64_t& price = m_prices[layer][slot];
                if (excess > 0 || price > 0) {
                    price = std::max<std::int64_t>(0, price + gap / 256 * step / square * excess);
                }
            }
        }
    }
    return std::min(best, value);
}

} // namespace onramp::placement
