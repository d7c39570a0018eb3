// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "onramp/path/selection.hpp"
#include "path/closure_cut.hpp"

namespace onramp {

using SelectionMarks = std::vector<bool>; // a place a piece
using SelectionFixed = std::vector<ClosureCut::Fixed>;

// A selection problem with what follows from it: who needs whom, and the value of each piece.
class SelectionSpace {
public:
    using Piece = std::uint32_t;

    // A need of some of several pieces.
    struct Choice {
        Piece owner = 0;
        const SelectionNeed* need = nullptr;
    };

    // Keeps a reference to `problem`, which select_pieces has checked.
    explicit SelectionSpace(const SelectionProblem& problem);

    std::size_t size() const { return m_problem.pieces.size(); }
    std::int64_t budget() const { return m_budget; } // no more than all minutes
    std::int64_t all_minutes() const { return m_all_minutes; }
    std::int64_t all_values() const { return m_all_gains * m_unit; } // at most
    const SelectionPiece& piece(Piece piece) const { return m_problem.pieces[piece]; }
    const std::vector<Choice>& choices() const { return m_choices; }
    const std::vector<Piece>& needed_by(Piece piece) const { return m_needed_by[piece]; } // through any need

    // What the first of each pair needs in any case: the second.
    std::vector<std::pair<Piece, Piece>> arcs() const;

    // The gain in units less the minutes, so that of equal gains the shorter is worth more; the gain alone where that
    // would be too large a number.
    std::int64_t value(Piece piece) const { return m_values[piece]; }
    bool values_minutes() const { return m_unit > 1; }
    // The gain of a set of that value; no set of a lower value gains more.
    std::int64_t gain_within(std::int64_t value) const { return value <= 0 ? 0 : (value + m_unit - 1) / m_unit; }

    std::int64_t minutes_of(const SelectionMarks& marks) const;
    std::int64_t gain_of(const SelectionMarks& marks) const;
    std::int64_t value_of(const SelectionMarks& marks) const;

    // A choice of a marked piece that too few are marked for; null where there is none.
    const Choice* broken_choice(const SelectionMarks& marks) const;

    // Draws what follows from needs and budget: what is in brings what it cannot do without; what cannot have its
    // needs, or does not fit with them beside what is in, is out. False where something is to be both.
    bool settle(SelectionFixed& fixed) const;

private:
    bool keep_needs(SelectionFixed& fixed) const;
    std::int64_t room_beside(const SelectionFixed& fixed) const;
    bool drop_what_is_too_long(SelectionFixed& fixed, std::int64_t room) const;

    const SelectionProblem& m_problem;
    std::int64_t m_all_minutes = 0;
    std::int64_t m_all_gains = 0;
    std::int64_t m_budget = 0;
    std::int64_t m_unit = 1; // of gain, in values: more than all minutes, or 1
    std::vector<std::int64_t> m_values;
    std::vector<Choice> m_choices;
    std::vector<std::vector<Piece>> m_needed_by;
};

} // namespace onramp
