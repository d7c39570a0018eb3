// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/balance_moves.hpp"

#include <algorithm>

namespace onramp::balance {

namespace {

constexpr std::uint64_t k_least_rest = 5; // steps, and so many more by chance:
constexpr std::size_t k_more_rest = 10;
constexpr int k_most_tried = 32; // pieces of a period in one step

} // namespace

struct Moves::Choosing {
    std::optional<Move> best;
    std::size_t equals = 0; // moves as good as the best
};

Moves::Moves(const Space& space)
    : m_space(space), m_loads(space.periods), m_numbers(space.periods), m_earliest(space.pieces),
      m_latest(space.pieces), m_resting(space.pieces) {}

// splitmix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators").
std::size_t Moves::below(std::size_t bound) {
    m_random += 0x9E3779B97F4A7C15ULL;
    std::uint64_t x = (m_random ^ (m_random >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<std::size_t>((x ^ (x >> 31U)) % bound);
}

void Moves::start(const Plan& plan) {
    m_plan = plan;
    std::fill(m_loads.begin(), m_loads.end(), 0);
    std::fill(m_numbers.begin(), m_numbers.end(), 0);
    for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
        m_loads[plan[piece]] += m_space.loads().weights[piece];
        ++m_numbers[plan[piece]];
        open_window(piece);
    }
    m_best = plan;
    m_best_peak = *std::max_element(m_loads.begin(), m_loads.end());
}

void Moves::open_window(std::size_t piece) {
    m_earliest[piece] = 0;
    m_latest[piece] = m_space.periods - 1;
    for (const std::size_t each : m_space.before[piece]) {
        m_earliest[piece] = std::max(m_earliest[piece], m_plan[each] + 1);
    }
    for (const std::size_t each : m_space.after[piece]) {
        m_latest[piece] = std::min(m_latest[piece], m_plan[each] - 1);
    }
}

void Moves::put(std::size_t piece, std::size_t period) {
    const Load weight = m_space.loads().weights[piece];
    m_loads[m_plan[piece]] -= weight;
    --m_numbers[m_plan[piece]];
    m_plan[piece] = period;
    m_loads[period] += weight;
    ++m_numbers[period];
    for (const auto* neighbours : {&m_space.before[piece], &m_space.after[piece]}) {
        for (const std::size_t each : *neighbours) {
            open_window(each);
        }
    }
    m_resting[piece] = m_step + k_least_rest + below(k_more_rest);
}

Load Moves::excess(std::size_t period, Load load) const {
    return std::max<Load>(load - std::min(m_target, m_space.loads().most[period]), 0);
}

bool Moves::may_hold(std::size_t period, Load load, Load number) const {
    const auto& [loads, numbers] = m_space.measures;
    return load >= loads.least[period] && load <= loads.most[period] && number >= numbers.least[period] &&
           number <= numbers.most[period];
}

void Moves::run(Load target, std::uint64_t most, std::uint64_t& steps) {
    m_target = target;
    m_above = 0;
    for (std::size_t period = 0; period < m_space.periods; ++period) {
        m_above += excess(period, m_loads[period]);
    }
    m_lowest = m_above;
    for (most = std::min(most, steps); most > 0 && m_above > 0; --most, --steps) {
        ++m_step;
        const std::size_t from = choose_period();
        const auto move = choose_move(from);
        if (!move) {
            continue;
        }
        if (move->other) {
            put(*move->other, from);
        }
        put(move->piece, move->period);
        m_above += move->change;
        m_lowest = std::min(m_lowest, m_above);
        if (const Load peak = *std::max_element(m_loads.begin(), m_loads.end()); peak < m_best_peak) {
            m_best_peak = peak;
            m_best = m_plan;
        }
    }
}

std::size_t Moves::choose_period() {
    const bool any = below(2) == 0;
    std::size_t chosen = 0;
    std::size_t count = 0;
    for (std::size_t period = 0; period < m_space.periods; ++period) {
        if ((any || excess(period, m_loads[period]) > 0) && below(++count) == 0) {
            chosen = period;
        }
    }
    return chosen;
}

std::optional<Moves::Move> Moves::choose_move(std::size_t from) {
    Choosing choosing;
    const std::size_t start = below(m_space.pieces);
    int tried = 0;
    for (std::size_t i = 0; i < m_space.pieces && tried < k_most_tried; ++i) {
        const std::size_t piece = start + i < m_space.pieces ? start + i : start + i - m_space.pieces;
        if (m_plan[piece] == from) {
            ++tried;
            consider_moves(piece, choosing);
            consider_exchanges(piece, choosing);
        }
    }
    return choosing.best;
}

void Moves::consider_moves(std::size_t piece, Choosing& choosing) {
    const std::size_t from = m_plan[piece];
    const Load weight = m_space.loads().weights[piece];
    const Load less = m_loads[from] - weight;
    if (!may_hold(from, less, m_numbers[from] - 1)) {
        return;
    }
    const Load relief = excess(from, less) - excess(from, m_loads[from]);
    for (std::size_t period = m_earliest[piece]; period <= m_latest[piece]; ++period) {
        const Load more = m_loads[period] + weight;
        if (period != from && may_hold(period, more, m_numbers[period] + 1)) {
            const Load change = relief + excess(period, more) - excess(period, m_loads[period]);
            consider({piece, period, std::nullopt, change}, m_resting[piece] > m_step, choosing);
        }
    }
}

void Moves::consider_exchanges(std::size_t piece, Choosing& choosing) {
    const std::size_t from = m_plan[piece];
    const std::vector<Load>& weights = m_space.loads().weights;
    for (std::size_t other = 0; other < m_space.pieces; ++other) {
        // Two that follow each other are not in each other's windows.
        const std::size_t period = m_plan[other];
        const Load by = weights[piece] - weights[other];
        if (period == from || by == 0 || period < m_earliest[piece] || period > m_latest[piece] ||
            from < m_earliest[other] || from > m_latest[other]) {
            continue;
        }
        const Load less = m_loads[from] - by;
        const Load more = m_loads[period] + by;
        if (may_hold(from, less, m_numbers[from]) && may_hold(period, more, m_numbers[period])) {
            const Load change = excess(from, less) - excess(from, m_loads[from]) + excess(period, more) -
                                excess(period, m_loads[period]);
            consider({piece, period, other, change}, m_resting[piece] > m_step || m_resting[other] > m_step, choosing);
        }
    }
}

// One that rests is moved all the same where that leads lower than ever before.
void Moves::consider(const Move& move, bool resting, Choosing& choosing) {
    if ((resting && m_above + move.change >= m_lowest) || (choosing.best && move.change > choosing.best->change)) {
        return;
    }
    choosing.equals = choosing.best && move.change == choosing.best->change ? choosing.equals + 1 : 1;
    if (below(choosing.equals) == 0) {
        choosing.best = move;
    }
}

} // namespace onramp::balance
