// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace onramp::placement {

using Bound = std::int32_t;

// That a bound has at least this value. Every start has two bounds: side 2 i is its least value, side 2 i + 1 its
// greatest with the sign changed, so that bounds only rise.
struct Literal {
    std::uint32_t side = 0;
    Bound value = 0;

    Literal negated() const { return {side ^ 1U, 1 - value}; }
};

// Clause learning over bounds of integers: the part of lazy clause generation (Ohrimenko, Stuckey & Codish 2009)
// that knows nothing of what the integers mean. Propagators raise bounds and give the bounds that made them do so.
class BoundSolver {
public:
    // Greatest minus least values of all integers together may come to some millions.
    explicit BoundSolver(const std::vector<std::pair<Bound, Bound>>& ranges);
    virtual ~BoundSolver() = default;
    BoundSolver(const BoundSolver&) = delete;
    BoundSolver& operator=(const BoundSolver&) = delete;

    enum class Outcome : std::uint8_t { found, refuted, open };

    // Goes on until all integers have a value, there is a proof that they cannot, or so many more conflicts or so much
    // more work.
    Outcome search(std::uint64_t most_conflicts, std::uint64_t most_work);

    Bound least(std::size_t integer) const { return m_bounds[2 * integer]; }
    Bound greatest(std::size_t integer) const { return -m_bounds[2 * integer + 1]; }
    const std::vector<Bound>& values() const { return m_values; } // of the last time all had one
    std::uint64_t work() const { return m_work; }                 // what was made ready first included

    // Undoes all decisions; what is asserted then holds for good.
    void restart() { undo_to(0); }

protected:
    // Draws what follows without a decision, and keeps it for good. False where that is a contradiction.
    bool settle_root();
    void refute() { m_refuted = true; }
    std::size_t integers() const { return m_bounds.size() / 2; }
    Bound bound(std::size_t side) const { return m_bounds[side]; }
    bool is_fixed(std::size_t integer) const { return m_bounds[2 * integer] + m_bounds[2 * integer + 1] == 0; }
    Bound root(std::size_t side) const { return m_root[side]; } // before any decision
    void charge(std::uint64_t work) { m_work += work; }

    // Raises the bound because all of `reasons` hold. False where that is a contradiction, which is noted.
    bool raise(Literal literal, const std::vector<Literal>& reasons);
    // The same, because `side` is `lag` less: for each value of the bound.
    bool raise_after(Literal literal, std::uint32_t side, Bound lag);
    // All of these hold, and cannot.
    void contradict(const std::vector<Literal>& reasons) { m_conflict = reasons; }

    // Called for every bound that was raised, and, once nothing is left of these, for all together until neither
    // raises any. False: a contradiction was noted.
    virtual bool on_raised(std::uint32_t side) = 0;
    virtual bool on_settled() = 0;

private:
    static constexpr std::uint32_t k_none = 0xFFFFFFFFU;
    enum class Why : std::uint8_t { decision, clause, reasons, lag };
    struct Entry {
        std::uint32_t side = 0;
        Bound before = 0;
        Bound after = 0;
        std::uint32_t previous = k_none; // of the same side
        Why why = Why::decision;
        std::uint32_t first = 0; // clause; place of the reasons; side
        std::int32_t second = 0; // how many reasons; lag
    };
    struct Clause {
        std::vector<Literal> literals;
        std::uint64_t activity = 0;
        bool is_learned_away = false;
    };
    struct Watch {
        std::uint32_t clause = 0;
        Literal other;
    };

    bool holds(Literal literal) const { return m_bounds[literal.side] >= literal.value; }
    bool fails(Literal literal) const { return m_bounds[literal.side ^ 1U] >= 1 - literal.value; }
    std::size_t cell(Literal literal) const {
        return m_cells[literal.side] + static_cast<std::size_t>(literal.value - m_first[literal.side]);
    }
    bool put(Literal literal, Why why, std::uint32_t first, std::int32_t second);
    bool propagate();
    bool visit_watches(std::uint32_t side, Bound before, Bound after);
    void undo_to(std::size_t level);
    std::uint32_t entry_that_made(Literal literal) const;
    std::size_t level_of(std::uint32_t entry) const;
    void append_reasons(const Entry& entry, Bound needed, std::vector<Literal>& out) const;
    void need(Literal literal);
    bool go_to_conflict();
    void analyze();
    void learn();
    bool decide();
    void reduce();

    void bump(Literal literal);
    void heap_up(std::size_t place);
    void heap_down(std::size_t place);
    void heap_put(std::uint32_t choice);

    std::vector<Bound> m_bounds;
    std::vector<Bound> m_first; // bounds at the very beginning
    std::vector<Bound> m_root;
    std::vector<std::uint32_t> m_latest; // entry of each side
    std::vector<std::size_t> m_cells;    // where the watches of a side begin
    std::vector<std::vector<Watch>> m_watches;
    std::vector<Clause> m_clauses;
    std::vector<std::uint32_t> m_free;
    std::vector<Entry> m_trail;
    std::vector<std::size_t> m_levels; // where each decision stands on the trail
    std::vector<std::size_t> m_reason_marks;
    std::vector<Literal> m_reasons;
    std::size_t m_done = 0; // entries whose consequences are drawn
    std::vector<Literal> m_conflict;

    std::vector<Bound> m_needs; // of each side; below its first value where nothing is needed
    std::vector<std::uint32_t> m_needed;
    std::vector<Literal> m_learned;
    std::size_t m_open = 0; // needs that the current level made true
    std::vector<Literal> m_scratch;

    // Choices are cells of lower sides, a heap by activity.
    std::vector<std::size_t> m_choice_cells; // where those of an integer begin
    std::vector<std::uint64_t> m_activity;
    std::vector<std::uint32_t> m_choice_integer;
    std::vector<std::uint32_t> m_heap;
    std::vector<std::uint32_t> m_heap_place;
    std::uint64_t m_increment = 1024;
    std::uint64_t m_clause_increment = 1;

    std::vector<Bound> m_values;
    std::uint64_t m_work = 0;
    std::uint64_t m_restarts = 0;
    std::size_t m_learned_count = 0;
    std::size_t m_most_learned = 2000;
    bool m_refuted = false;
};

} // namespace onramp::placement
