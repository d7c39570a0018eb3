// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/balance.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "path/balance_moves.hpp"
#include "path/balance_search.hpp"
#include "path/balance_space.hpp"

namespace onramp {

namespace {

using balance::Load;
using balance::Plan;
using balance::Verdict;

constexpr Load k_most_load = 1000000000;
constexpr std::size_t k_most_pieces = 5000;
constexpr std::size_t k_most_periods = 1000;

constexpr std::uint64_t k_first_slice = 100; // steps of a search, at first
constexpr std::uint64_t k_most_patience = 8; // slices of moves for one of searches

// Closes in on the smallest peak, from what is proved and from the best plan so far.
class Narrowing {
public:
    Narrowing(const balance::Space& space, std::uint64_t steps)
        : m_space(space), m_search(space), m_moves(space), m_steps(steps) {
        const balance::Measure& loads = space.loads();
        const auto periods = static_cast<Load>(space.periods);
        m_top = *std::max_element(loads.most.begin(), loads.most.end());
        raise_bound(std::max(loads.heaviest, (loads.total + periods - 1) / periods));
    }

    void run() {
        if (!is_done()) {
            look(m_bound, 0); // all may be placed by the rules alone
        }
        while (!is_done() && m_steps > 0) {
            if (m_plan) {
                improve();
            } else {
                find_first();
            }
        }
    }

    bool is_done() const { return m_bound > m_top || (m_plan && m_peak == m_bound); }
    const std::optional<Plan>& plan() const { return m_plan; }
    Load peak() const { return m_peak; }
    Load bound() const { return m_bound; }
    std::uint64_t steps_left() const { return m_steps; }

private:
    void raise_bound(Load least) {
        const Load most = m_plan ? m_peak - 1 : m_top;
        m_bound = m_search.smallest_open_peak(least, most).value_or(most + 1);
    }

    void keep(const Plan& plan) {
        std::vector<Load> loads(m_space.periods);
        for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
            loads[plan[piece]] += m_space.loads().weights[piece];
        }
        m_plan = plan;
        m_peak = *std::max_element(loads.begin(), loads.end());
    }

    Verdict look(Load peak, std::uint64_t most) {
        const Verdict verdict = m_search.run(peak, most, m_steps);
        if (verdict == Verdict::found) {
            keep(m_search.plan());
            m_moves.start(m_search.plan());
        } else if (verdict == Verdict::refuted) {
            raise_bound(peak + 1);
        }
        return verdict;
    }

    // The more room above the bound, the sooner a plan is found: in wider and wider strides.
    void find_first() {
        const Load stride = std::max<Load>(m_bound / 50, 1) * m_strides;
        const Load peak = std::min(m_bound + stride, m_top);
        if (look(peak, m_space.pieces + m_slice) == Verdict::open) {
            if (peak < m_top) {
                m_strides *= 2;
            } else {
                m_slice *= 2;
            }
        }
    }

    // Moves as long as they help, then searches half way and at the bound, each for longer every time.
    void improve() {
        const Load before = m_peak;
        m_moves.run(m_to_bound ? m_bound : middle(), m_patience * m_slice, m_steps);
        m_to_bound = !m_to_bound;
        if (m_moves.best_peak() < m_peak) {
            keep(m_moves.best());
        }
        m_patience = m_peak < before ? k_most_patience : std::max<std::uint64_t>(m_patience / 2, 1);
        bool open = false;
        while (!is_done() && !open) {
            open = look(middle(), m_slice) == Verdict::open;
        }
        open = middle() == m_bound;
        while (!is_done() && !open) {
            open = look(m_bound, m_slice) != Verdict::refuted;
        }
        m_slice += m_slice / 2;
    }

    Load middle() const { return m_bound + (m_peak - m_bound) / 2; } // below the peak

    const balance::Space& m_space;
    balance::Search m_search;
    balance::Moves m_moves;
    std::uint64_t m_steps;
    std::uint64_t m_slice = k_first_slice;
    std::uint64_t m_patience = k_most_patience;
    bool m_to_bound = true;
    Load m_strides = 1;
    Load m_top = 0;
    Load m_bound = 0;
    std::optional<Plan> m_plan;
    Load m_peak = 0;
};

std::optional<std::string> find_fault(const BalanceProblem& problem) {
    const std::size_t pieces = problem.loads.size();
    if (pieces > k_most_pieces || problem.periods.size() > k_most_periods) {
        return "there are more than " + std::to_string(k_most_pieces) + " pieces or more than " +
               std::to_string(k_most_periods) + " periods";
    }
    Load total = 0;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        if (problem.loads[piece] < 0) {
            return "the load of piece " + std::to_string(piece + 1) + " is below 0";
        }
        total += std::min(problem.loads[piece], k_most_load + 1);
    }
    if (total > k_most_load) {
        return "the loads together come to more than " + std::to_string(k_most_load);
    }
    for (std::size_t i = 0; i < problem.periods.size(); ++i) {
        if (problem.periods[i].least_load < 0 || problem.periods[i].most_load < 0) {
            return "a bound of period " + std::to_string(i + 1) + " is below 0";
        }
    }
    for (const BalancePrecedence& each : problem.precedences) {
        if (each.before >= pieces || each.after >= pieces) {
            return "a precedence names piece " + std::to_string(std::max(each.before, each.after) + 1) +
                   ", and there are " + std::to_string(pieces);
        }
    }
    return std::nullopt;
}

} // namespace

Result<Balance> balance_loads(const BalanceProblem& problem, std::uint64_t most_steps) {
    if (auto fault = find_fault(problem)) {
        return fail(ErrorKind::invalid, *std::move(fault));
    }
    Balance result;
    if (problem.periods.empty()) {
        const bool nothing = problem.loads.empty();
        result.outcome = nothing ? BalanceOutcome::optimal : BalanceOutcome::infeasible;
        result.plan = nothing ? std::optional(Plan{}) : std::nullopt;
        return result;
    }
    const auto space = balance::make_space(problem);
    if (!space) {
        result.outcome = BalanceOutcome::infeasible;
        return result;
    }
    Narrowing narrowing(*space, most_steps);
    narrowing.run();
    result.steps = most_steps - narrowing.steps_left();
    result.plan = narrowing.plan();
    result.peak = narrowing.peak() * space->unit;
    if (!narrowing.is_done()) {
        result.bound = narrowing.bound() * space->unit;
    } else if (result.plan) {
        result.outcome = BalanceOutcome::optimal;
        result.bound = result.peak;
    } else {
        result.outcome = BalanceOutcome::infeasible;
    }
    return result;
}

} // namespace onramp
