// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "path/balance_space.hpp"

namespace onramp::balance {

// The periods that are left to each piece while no period may hold more than a peak. Taking periods away
// and undoing it is cheap, so that a search can try.
class Windows {
public:
    explicit Windows(const Space& space);

    // Every period is open again, under this peak.
    void reset(Load peak);

    bool is_open(std::size_t piece, std::size_t period) const {
        return (m_open[piece * m_words + period / 64] >> (period % 64) & 1U) != 0;
    }
    bool is_placed(std::size_t piece) const { return m_choices[piece] == 1; }
    std::size_t choices(std::size_t piece) const { return m_choices[piece]; }
    std::size_t first(std::size_t piece) const { return m_first[piece]; }
    std::size_t last(std::size_t piece) const { return m_last[piece]; }
    Load placed_load(std::size_t period) const { return m_sums[0].placed[period]; }
    Load most_load(std::size_t period) const { return m_sums[0].most[period]; }

    // Whether the pieces that are not placed could change places between the two periods.
    bool are_alike(std::size_t period, std::size_t other) const;

    void close(std::size_t piece, std::size_t period);
    void place(std::size_t piece, std::size_t period);

    // Closes what can be in no plan, as far as these rules see it, until they see no more:
    // - a piece stands after each of those before it;
    // - a period holds what the others leave over, no more than it may, and a sum that its pieces come to;
    // - the pieces that have to stand in a stretch of periods fit into it, and those that can stand there
    //   fill it;
    // - with Rules::all: a piece stands no earlier than there is room for everything that is before it.
    //   That is dear, and found to refute nothing more once pieces are placed.
    // False where they meet a contradiction: no plan agrees with the peak and with what was closed.
    enum class Rules : std::uint8_t { quick, all };
    bool settle(Rules rules);

    // What was closed after a mark is opened again.
    std::size_t mark() const { return m_closed.size(); }
    void undo_to(std::size_t mark);

private:
    struct Closed {
        std::size_t piece;
        std::size_t period;
    };
    struct Sums { // of each period, by one measure
        std::vector<Load> most;
        std::vector<Load> placed; // of the pieces that have to stand there
        std::vector<Load> open;   // of those that can
    };

    void close_range(std::size_t piece, std::size_t from, std::size_t to);
    void keep_only(std::size_t piece, std::size_t from, std::size_t to);

    void settle_precedences();
    bool settle_periods(std::size_t measure);
    bool settle_period(std::size_t measure, std::size_t period, Load needed, Load allowed);
    bool round_to_sums(std::size_t period);
    bool settle_stretches(std::size_t measure);
    void settle_stretch(const Measure& measure, std::size_t from, std::size_t to, Load room, Load surplus);
    void settle_chains(std::size_t measure);
    void settle_start(const Measure& measure, std::size_t piece);
    void settle_end(const Measure& measure, std::size_t piece);
    void add_up(std::size_t measure);

    const Space& m_space;
    std::size_t m_words;
    std::vector<std::uint64_t> m_open; // a bit for each period, m_words words a piece
    std::vector<std::size_t> m_choices, m_first, m_last;
    std::array<Sums, 2> m_sums;
    std::vector<Closed> m_closed;
    bool m_failed = false; // a piece has no period left

    // Room to work in.
    std::vector<Load> m_needed, m_allowed;        // of each period
    std::vector<Load> m_needed_up, m_allowed_up;  // of all periods before one
    std::vector<Load> m_inside, m_begun, m_ended; // of windows
    std::vector<Load> m_lengths;                  // what has to be done from or up to a period
    std::vector<std::uint64_t> m_reachable;       // a bit for each sum
};

} // namespace onramp::balance
