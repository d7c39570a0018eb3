// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/bound_solver.hpp"

#include <algorithm>

namespace onramp::placement {

std::uint32_t BoundSolver::entry_that_made(Literal literal) const {
    std::uint32_t entry = m_latest[literal.side];
    while (m_trail[entry].before >= literal.value) {
        entry = m_trail[entry].previous;
    }
    return entry;
}

std::size_t BoundSolver::level_of(std::uint32_t entry) const {
    return static_cast<std::size_t>(std::upper_bound(m_levels.begin(), m_levels.end(), std::size_t{entry}) -
                                    m_levels.begin());
}

void BoundSolver::append_reasons(const Entry& entry, Bound needed, std::vector<Literal>& out) const {
    if (entry.why == Why::lag) {
        out.push_back({entry.first, needed - entry.second});
    } else if (entry.why == Why::reasons) {
        const auto first = m_reasons.begin() + entry.first;
        out.insert(out.end(), first, first + entry.second);
    } else if (entry.why == Why::clause) {
        for (const Literal& literal : m_clauses[entry.first].literals) {
            if (literal.side != entry.side || literal.value != entry.after) {
                out.push_back(literal.negated());
            }
        }
    }
}

void BoundSolver::need(Literal literal) {
    const std::uint32_t side = literal.side;
    if (literal.value <= m_root[side] || literal.value <= m_needs[side]) {
        return;
    }
    bump(literal);
    const std::size_t begin = m_levels.back();
    const bool nothing = m_needs[side] < m_first[side];
    const bool was_open = !nothing && entry_that_made({side, m_needs[side]}) >= begin;
    if (nothing) {
        m_needed.push_back(side);
    }
    m_needs[side] = literal.value;
    if (!was_open && entry_that_made(literal) >= begin) {
        ++m_open;
    }
}

// Back to the last level that has to do with the contradiction. False where no decision has.
bool BoundSolver::go_to_conflict() {
    std::size_t level = 0;
    for (const Literal& literal : m_conflict) {
        if (literal.value > m_root[literal.side]) {
            level = std::max(level, level_of(entry_that_made(literal)));
        }
    }
    undo_to(level);
    return level > 0;
}

// To the first unique implication point (Zhang, Madigan, Moskewicz & Malik 2001).
void BoundSolver::analyze() {
    m_open = 0;
    m_needed.clear();
    m_learned.clear();
    for (const Literal& literal : m_conflict) {
        need(literal);
    }
    for (std::size_t at = m_trail.size(); at-- > 0;) {
        const Entry& entry = m_trail[at];
        const Bound needed = m_needs[entry.side];
        if (needed < m_first[entry.side] || needed <= entry.before || needed > entry.after) {
            continue;
        }
        if (m_open == 1) {
            m_learned.push_back(Literal{entry.side, needed}.negated());
            m_needs[entry.side] = m_first[entry.side] - 1;
            break;
        }
        --m_open;
        m_needs[entry.side] = m_first[entry.side] - 1;
        if (entry.why == Why::clause) {
            m_clauses[entry.first].activity += m_clause_increment;
        }
        m_scratch.clear();
        append_reasons(entry, needed, m_scratch);
        m_work += m_scratch.size() * 2;
        std::erase(m_needed, entry.side);
        for (const Literal& literal : m_scratch) {
            need(literal);
        }
    }
    // What follows from other needs is left out.
    for (const std::uint32_t side : m_needed) {
        const Bound needed = m_needs[side];
        if (needed < m_first[side]) {
            continue;
        }
        const Entry& entry = m_trail[entry_that_made({side, needed})];
        bool follows = entry.why != Why::decision;
        if (follows) {
            m_scratch.clear();
            append_reasons(entry, needed, m_scratch);
            follows = std::all_of(m_scratch.begin(), m_scratch.end(), [&](const Literal& literal) {
                return literal.value <= m_root[literal.side] ||
                       (m_needs[literal.side] >= m_first[literal.side] && literal.value <= m_needs[literal.side] &&
                        literal.side != side);
            });
        }
        if (follows) {
            m_needs[side] = m_first[side] - 1; // no other one is left out because of it
        } else {
            m_learned.push_back(Literal{side, needed}.negated());
        }
    }
    for (const std::uint32_t side : m_needed) {
        m_needs[side] = m_first[side] - 1;
    }
}

void BoundSolver::learn() {
    std::size_t level = 0;
    for (std::size_t i = 1; i < m_learned.size(); ++i) {
        const std::size_t here = level_of(entry_that_made(m_learned[i].negated()));
        if (here > level) {
            level = here;
            std::swap(m_learned[1], m_learned[i]);
        }
    }
    undo_to(level);
    if (m_learned.size() == 1) {
        put(m_learned[0], Why::decision, 0, 0);
        return;
    }
    std::uint32_t index = 0;
    if (m_free.empty()) {
        index = static_cast<std::uint32_t>(m_clauses.size());
        m_clauses.emplace_back();
    } else {
        index = m_free.back();
        m_free.pop_back();
    }
    m_clauses[index] = {m_learned, m_clause_increment, false};
    m_watches[cell(m_learned[0].negated())].push_back({index, m_learned[1]});
    m_watches[cell(m_learned[1].negated())].push_back({index, m_learned[0]});
    ++m_learned_count;
    put(m_learned[0], Why::clause, index, 0);
}

// Half of the learned clauses go, those least used first. Without decisions no clause is a reason any more.
void BoundSolver::reduce() {
    std::vector<std::uint64_t> activities;
    for (const Clause& clause : m_clauses) {
        if (!clause.literals.empty()) {
            activities.push_back(clause.activity);
        }
    }
    const auto middle = activities.begin() + static_cast<std::ptrdiff_t>(activities.size() / 2);
    std::nth_element(activities.begin(), middle, activities.end());
    const std::uint64_t least_activity = *middle;
    for (std::size_t i = 0; i < m_clauses.size(); ++i) {
        Clause& clause = m_clauses[i];
        if (clause.literals.size() > 2 && clause.activity < least_activity) {
            clause.is_learned_away = true;
            clause.literals.clear();
            m_free.push_back(static_cast<std::uint32_t>(i));
            --m_learned_count;
        }
    }
    for (std::vector<Watch>& watches : m_watches) {
        std::erase_if(watches, [&](const Watch& watch) { return m_clauses[watch.clause].is_learned_away; });
    }
    for (Entry& entry : m_trail) {
        entry.why = Why::decision;
    }
    m_most_learned += m_most_learned / 20;
    m_work += m_watches.size();
}

} // namespace onramp::placement
