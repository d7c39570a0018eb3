// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "path/balance_space.hpp"

namespace onramp::balance {

// Levels a plan by moving a piece and by exchanging two, each time the best way out of one period, while
// what has just moved stays where it is for some steps (tabu search: Glover 1989, "Tabu search - part I").
// Half the time that period is one above the target, otherwise any, so that the way out of a full one gets
// free. Every plan on the way keeps the precedences and the bounds of the periods. Chance is drawn from a
// fixed seed.
class Moves {
public:
    explicit Moves(const Space& space);

    // From a plan that holds.
    void start(const Plan& plan);

    // Until no period is above the target, or for `most` steps, a move each, taken off `steps`.
    void run(Load target, std::uint64_t most, std::uint64_t& steps);

    const Plan& best() const { return m_best; } // with the smallest peak since the start
    Load best_peak() const { return m_best_peak; }

private:
    struct Move {
        std::size_t piece = 0;
        std::size_t period = 0;           // where it goes
        std::optional<std::size_t> other; // what comes for it
        Load change = 0;                  // of the load above the target
    };
    struct Choosing; // the best move so far

    Load excess(std::size_t period, Load load) const;
    bool may_hold(std::size_t period, Load load, Load number) const;
    std::size_t choose_period();
    std::optional<Move> choose_move(std::size_t from);
    void consider_moves(std::size_t piece, Choosing& choosing);
    void consider_exchanges(std::size_t piece, Choosing& choosing);
    void consider(const Move& move, bool resting, Choosing& choosing);
    void put(std::size_t piece, std::size_t period);
    void open_window(std::size_t piece);
    std::size_t below(std::size_t bound);

    const Space& m_space;
    Plan m_plan;
    std::vector<Load> m_loads, m_numbers;          // of each period
    std::vector<std::size_t> m_earliest, m_latest; // of each piece, as long as the others stay
    std::vector<std::uint64_t> m_resting;          // the step up to which each piece stays
    Load m_target = 0;
    Load m_above = 0;  // the loads above the target, together
    Load m_lowest = 0; // the least that came to since the target was set
    std::uint64_t m_step = 0;
    std::uint64_t m_random = 0;
    Plan m_best;
    Load m_best_peak = 0;
};

} // namespace onramp::balance
