// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/relaxation.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace onramp::placement {

namespace {

constexpr std::int64_t k_scale = 1 << 10;                   // prices are counted in parts of a unit of cost
constexpr std::int64_t k_most_cost = std::int64_t{1} << 32; // above it products could be too large: no prices
constexpr std::int64_t k_first_step = 512;                  // in 256ths of Polyak's
constexpr int k_patience = 6;                               // rounds without a better bound before it is halved
constexpr std::int64_t k_never = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t k_most_product = std::int64_t{1} << 62;
constexpr std::int64_t k_most_worth = std::int64_t{1} << 60; // of all slots together at their prices
constexpr std::int64_t k_most_excess = std::int64_t{1} << 31;

} // namespace

Relaxation::Relaxation(const Space& space) : m_space(space), m_choices(space.jobs.size()) {
    for (std::size_t job = 0; job < space.jobs.size(); ++job) {
        m_choices[job] = {space.jobs[job].runs, !space.jobs[job].is_mandatory, {}};
        for (const Touch& touch : space.jobs[job].touches) {
            m_choices[job].uses.push_back({touch.layer, touch.amount, touch.widen});
        }
        for (const std::size_t group : space.jobs[job].caps) {
            m_choices[job].uses.push_back({space.capacities.size() + group, 1, 0});
        }
    }
    scale_amounts();
}

// In the largest unit that all of a layer are multiples of: what is left of its capacity, nobody can take.
void Relaxation::scale_amounts() {
    m_capacities = m_space.capacities;
    m_heaviest.assign(m_capacities.size() + m_space.problem->groups.size(), 1);
    std::vector<std::int64_t> units(m_heaviest.size());
    for (const Choice& choice : m_choices) {
        for (const Use& use : choice.uses) {
            units[use.layer] = std::gcd(units[use.layer], use.amount);
        }
    }
    for (Choice& choice : m_choices) {
        for (Use& use : choice.uses) {
            use.amount /= units[use.layer];
            m_heaviest[use.layer] = std::max(m_heaviest[use.layer], use.amount);
        }
    }
    for (std::size_t layer = 0; layer < m_capacities.size(); ++layer) {
        m_capacities[layer] /= std::max<std::int64_t>(units[layer], 1);
    }
}

// What has a price: slots of resources and of gaps, buckets of groups.
void Relaxation::make_parts() {
    const auto& groups = m_space.problem->groups;
    const std::size_t layers = m_space.capacities.size();
    m_parts.clear();
    for (std::size_t layer = 0; layer < layers; ++layer) {
        for (Slot slot = 0; slot < m_space.horizon; ++slot) {
            const std::int64_t weight = std::max(m_capacities[layer], m_heaviest[layer]);
            m_parts.push_back({layer, slot, slot + 1, m_capacities[layer], 1, weight, 0});
        }
    }
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const PlacementBucket& bucket : groups[group].buckets) {
            m_parts.push_back({layers + group, static_cast<Slot>(bucket.begin), static_cast<Slot>(bucket.end),
                               bucket.most, 4 * bucket.most + 8, std::max(bucket.most, bucket.end - bucket.begin), 0});
        }
    }
    m_sums.assign(layers + groups.size(), std::vector<std::int64_t>(static_cast<std::size_t>(m_space.horizon) + 1));
    m_loads = m_sums;
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
    return (start + each.duration) * each.pull;
}

// The first start costs least, but for a promised one.
std::int64_t Relaxation::least_cost_in(std::size_t job, const Run& run, PlacementGoal goal) const {
    const auto& promised = m_space.problem->jobs[job].promised;
    if (goal == PlacementGoal::changes && promised && run.first <= promised->start && promised->start <= run.last) {
        return 0;
    }
    return cost_at(job, run, run.first, goal);
}

std::int64_t Relaxation::least_cost(std::size_t job, PlacementGoal goal) const {
    const Choice& choice = m_choices[job];
    std::int64_t least = choice.may_be_out ? cost_out(job, goal) : k_never;
    for (const Run& run : choice.runs) {
        least = std::min(least, least_cost_in(job, run, goal));
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

// The cheapest start of the run, where it is cheaper than `least`.
void Relaxation::place_in_run(std::size_t job, const Run& run, PlacementGoal goal, std::int64_t& least,
                              Slot& best) const {
    const SpaceJob& each = m_space.jobs[job];
    const std::vector<Use>& uses = m_choices[job].uses;
    const std::int64_t* sums = m_sums[uses[0].layer].data();
    const bool is_plain = uses.size() == 1 && uses[0].widen == 0;
    // Most goals cost the same all over the run.
    const bool is_even = goal == PlacementGoal::left_out || goal == PlacementGoal::preference ||
                         (goal == PlacementGoal::lateness && run.last + each.duration <= each.due);
    const std::int64_t even = is_even ? cost_at(job, run, run.first, goal) * k_scale : 0;
    for (Slot start = run.first; start <= run.last; ++start) {
        std::int64_t cost = is_even ? even : cost_at(job, run, start, goal) * k_scale;
        if (is_plain) {
            cost += uses[0].amount * (sums[start + each.duration] - sums[start]);
        } else {
            for (const Use& use : uses) {
                const auto end = std::min(start + each.duration + use.widen, m_space.horizon);
                cost += use.amount * (m_sums[use.layer][static_cast<std::size_t>(end)] -
                                      m_sums[use.layer][static_cast<std::size_t>(start)]);
            }
        }
        if (cost < least) {
            least = cost;
            best = start;
        }
    }
}

void Relaxation::place_best(std::size_t job, PlacementGoal goal, std::int64_t& sum) {
    const SpaceJob& each = m_space.jobs[job];
    const Choice& choice = m_choices[job];
    std::int64_t least = choice.may_be_out ? cost_out(job, goal) * k_scale : k_never;
    Slot best = -1;
    for (const Run& run : choice.runs) {
        if (!choice.uses.empty()) {
            m_work += static_cast<std::uint64_t>(run.last - run.first + 1) * choice.uses.size();
            place_in_run(job, run, goal, least, best);
            continue;
        }
        Slot start = run.first;
        if (goal == PlacementGoal::changes && run.first <= each.promised && each.promised <= run.last) {
            start = each.promised;
        }
        const std::int64_t cost = cost_at(job, run, start, goal) * k_scale;
        if (cost < least) {
            least = cost;
            best = start;
        }
    }
    sum += least;
    if (best < 0) {
        return;
    }
    for (const Use& use : choice.uses) {
        const Slot end = std::min(best + each.duration + use.widen, m_space.horizon);
        m_loads[use.layer][static_cast<std::size_t>(best)] += use.amount;
        m_loads[use.layer][static_cast<std::size_t>(end)] -= use.amount;
    }
}

// What the jobs come to at these prices, less what the slots are worth, in parts of a unit.
std::int64_t Relaxation::place_all(PlacementGoal goal) {
    std::int64_t sum = 0;
    for (std::vector<std::int64_t>& sums : m_sums) {
        std::fill(sums.begin(), sums.end(), 0);
    }
    for (const Part& part : m_parts) {
        sum -= part.price * part.most;
        for (Slot slot = part.begin; slot < part.end; ++slot) {
            m_sums[part.layer][static_cast<std::size_t>(slot) + 1] = part.price;
        }
    }
    for (std::size_t layer = 0; layer < m_sums.size(); ++layer) {
        for (std::size_t slot = 1; slot < m_sums[layer].size(); ++slot) {
            m_sums[layer][slot] += m_sums[layer][slot - 1];
        }
        std::fill(m_loads[layer].begin(), m_loads[layer].end(), 0);
        m_work += 3 * m_sums[layer].size();
    }
    for (std::size_t job = 0; job < m_choices.size(); ++job) {
        place_best(job, goal, sum);
    }
    // From now on what is taken before each slot.
    for (std::vector<std::int64_t>& loads : m_loads) {
        std::int64_t load = 0;
        std::int64_t before = 0;
        for (std::int64_t& each : loads) {
            load += each;
            each = before;
            before += load;
        }
    }
    return sum;
}

std::int64_t Relaxation::excess_of(const Part& part) const {
    const std::vector<std::int64_t>& before = m_loads[part.layer];
    return before[static_cast<std::size_t>(part.end)] - before[static_cast<std::size_t>(part.begin)] - part.most;
}

std::optional<std::int64_t> Relaxation::square_of_excess() const {
    std::int64_t square = 0;
    for (const Part& part : m_parts) {
        const std::int64_t excess = excess_of(part);
        if (excess <= 0 && part.price == 0) {
            continue;
        }
        const std::int64_t size = std::abs(excess);
        if (size > k_most_excess || size * size / part.scale > k_most_product - square) {
            return std::nullopt;
        }
        square += size * size / part.scale;
    }
    return square;
}

bool Relaxation::raise_prices(std::int64_t step) {
    const std::int64_t most = k_most_product / std::max<std::int64_t>(step, 1);
    std::int64_t worth = 0;
    for (Part& part : m_parts) {
        const std::int64_t excess = excess_of(part);
        if (excess <= 0 && part.price == 0) {
            continue;
        }
        if (std::abs(excess) > most) {
            return false;
        }
        part.price = std::max<std::int64_t>(0, part.price + step * excess / part.scale);
        if (part.price > (k_most_worth - worth) / part.weight) {
            return false;
        }
        worth += part.price * part.weight;
    }
    return true;
}

std::int64_t Relaxation::bound(PlacementGoal goal, const Cost& values, Budget& budget) {
    const std::int64_t value = values[static_cast<std::size_t>(goal)];
    std::int64_t best = separate_bound(goal);
    for (std::size_t layer = 0; layer < m_space.capacities.size() && goal == PlacementGoal::preference; ++layer) {
        best = std::max(best, slot_bound(layer));
        budget.charge(static_cast<std::uint64_t>(m_space.horizon) * 16);
    }
    for (std::size_t layer = 0; layer < m_space.capacities.size() && goal == PlacementGoal::left_out; ++layer) {
        best = std::max(best, worth_bound(layer));
        budget.charge(static_cast<std::uint64_t>(m_space.horizon) * 16);
    }
    if (value <= best || value > k_most_cost) {
        return std::min(best, value);
    }
    for (std::size_t layer = 0; layer < m_space.capacities.size() && best < value; ++layer) {
        Budget part = budget.part(3, 4);
        best = std::max(best, stretch_bound(layer, goal, values, part));
        budget.charge(part.spent());
    }
    make_parts();
    std::int64_t step = k_first_step;
    std::int64_t most = 0; // of the sums so far, in parts
    int since = 0;
    while (step > 0 && best < value && !budget.is_spent()) {
        m_work = 0;
        const std::int64_t sum = place_all(goal);
        budget.charge(m_work);
        if (sum > most) {
            most = sum;
            best = std::max(best, (sum + k_scale - 1) / k_scale);
            since = 0;
        } else if (++since >= k_patience) {
            step /= 2;
            since = 0;
        }
        const std::optional<std::int64_t> square = square_of_excess();
        if (!square || *square == 0) {
            break; // too much to go on, or a plan: nothing is to be priced
        }
        const std::int64_t gap = std::max<std::int64_t>(value * k_scale - sum, 1);
        if (!raise_prices(gap / 256 * step / *square)) {
            break;
        }
        budget.charge(4 * m_parts.size());
    }
    return std::min(best, value);
}

} // namespace onramp::placement
