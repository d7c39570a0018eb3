// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/bound_solver.hpp"

#include <algorithm>

namespace onramp::placement {

namespace {

constexpr std::uint64_t k_restart_conflicts = 64;

// 1 1 2 1 1 2 4 ... (Luby, Sinclair & Zuckerman 1993), from 1.
std::uint64_t luby(std::uint64_t index) {
    for (std::uint64_t size = 1;; size = 2 * size + 1) {
        if (index == size) {
            return (size + 1) / 2;
        }
        if (index < size) {
            return luby(index - size / 2);
        }
    }
}

} // namespace

BoundSolver::BoundSolver(const std::vector<std::pair<Bound, Bound>>& ranges) {
    const std::size_t count = ranges.size();
    m_bounds.resize(2 * count);
    std::size_t cells = 0;
    std::size_t choices = 0;
    for (std::size_t i = 0; i < count; ++i) {
        m_bounds[2 * i] = ranges[i].first;
        m_bounds[2 * i + 1] = -ranges[i].second;
        const auto width = static_cast<std::size_t>(std::max(ranges[i].second - ranges[i].first, 0));
        m_choice_cells.push_back(choices);
        m_choice_integer.insert(m_choice_integer.end(), width, static_cast<std::uint32_t>(i));
        choices += width;
        for (int side = 0; side < 2; ++side) {
            m_cells.push_back(cells);
            cells += width + 1;
        }
        m_refuted = m_refuted || ranges[i].first > ranges[i].second;
    }
    m_first = m_bounds;
    m_root = m_bounds;
    m_latest.assign(2 * count, k_none);
    m_watches.resize(cells);
    m_needs.resize(2 * count);
    for (std::size_t side = 0; side < 2 * count; ++side) {
        m_needs[side] = m_first[side] - 1;
    }
    m_activity.assign(choices, 0);
    m_heap_place.assign(choices, k_none);
    m_work += cells + choices;
}

bool BoundSolver::put(Literal literal, Why why, std::uint32_t first, std::int32_t second) {
    const Bound before = m_bounds[literal.side];
    m_trail.push_back({literal.side, before, literal.value, m_latest[literal.side], why, first, second});
    m_latest[literal.side] = static_cast<std::uint32_t>(m_trail.size() - 1);
    m_bounds[literal.side] = literal.value;
    return true;
}

bool BoundSolver::raise(Literal literal, const std::vector<Literal>& reasons) {
    if (holds(literal)) {
        return true;
    }
    if (fails(literal)) {
        m_conflict = reasons;
        m_conflict.push_back(literal.negated());
        return false;
    }
    const auto first = static_cast<std::uint32_t>(m_reasons.size());
    m_reasons.insert(m_reasons.end(), reasons.begin(), reasons.end());
    return put(literal, Why::reasons, first, static_cast<std::int32_t>(reasons.size()));
}

bool BoundSolver::raise_after(Literal literal, std::uint32_t side, Bound lag) {
    if (holds(literal)) {
        return true;
    }
    if (fails(literal)) {
        m_conflict = {{side, literal.value - lag}, literal.negated()};
        return false;
    }
    return put(literal, Why::lag, side, lag);
}

bool BoundSolver::settle_root() {
    m_refuted = m_refuted || !propagate();
    m_root = m_bounds;
    return !m_refuted;
}

bool BoundSolver::visit_watches(std::uint32_t side, Bound before, Bound after) {
    // A raised bound makes the literals false whose negations it reaches: their watches stand at its values.
    for (Bound value = before + 1; value <= after; ++value) {
        std::vector<Watch>& watches = m_watches[cell({side, value})];
        m_work += watches.size() + 1;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < watches.size(); ++i) {
            const Watch watch = watches[i];
            if (holds(watch.other)) {
                watches[kept++] = watch;
                continue;
            }
            Clause& clause = m_clauses[watch.clause];
            const Literal failed = Literal{side, value}.negated();
            if (clause.literals[0].side == failed.side && clause.literals[0].value == failed.value) {
                std::swap(clause.literals[0], clause.literals[1]);
            }
            const Literal first = clause.literals[0];
            if (holds(first)) {
                watches[kept++] = {watch.clause, first};
                continue;
            }
            bool moved = false;
            for (std::size_t k = 2; k < clause.literals.size(); ++k) {
                if (!fails(clause.literals[k])) {
                    std::swap(clause.literals[1], clause.literals[k]);
                    m_watches[cell(clause.literals[1].negated())].push_back({watch.clause, first});
                    moved = true;
                    break;
                }
            }
            m_work += clause.literals.size() / 2;
            if (moved) {
                continue;
            }
            watches[kept++] = {watch.clause, first};
            if (fails(first)) {
                m_conflict.clear();
                for (const Literal& literal : clause.literals) {
                    m_conflict.push_back(literal.negated());
                }
                clause.activity += m_clause_increment;
                for (++i; i < watches.size(); ++i) {
                    watches[kept++] = watches[i];
                }
                watches.resize(kept);
                return false;
            }
            put(first, Why::clause, watch.clause, 0);
        }
        watches.resize(kept);
    }
    return true;
}

bool BoundSolver::propagate() {
    while (true) {
        while (m_done < m_trail.size()) {
            const Entry entry = m_trail[m_done++];
            m_work += 4;
            if (!visit_watches(entry.side, entry.before, entry.after) || !on_raised(entry.side)) {
                return false;
            }
        }
        if (!on_settled()) {
            return false;
        }
        if (m_done == m_trail.size()) {
            return true;
        }
    }
}

void BoundSolver::undo_to(std::size_t level) {
    if (m_levels.size() <= level) {
        return;
    }
    const std::size_t size = m_levels[level];
    while (m_trail.size() > size) {
        const Entry& entry = m_trail.back();
        const std::size_t integer = entry.side / 2;
        m_bounds[entry.side] = entry.before;
        m_latest[entry.side] = entry.previous;
        // Choices between the two values are open again; those never met in a conflict stay out of the heap.
        const Bound low = entry.side % 2 == 0 ? entry.before + 1 : 1 - entry.after;
        const Bound high = entry.side % 2 == 0 ? entry.after : -entry.before;
        for (Bound value = low; value <= high; ++value) {
            const auto choice = static_cast<std::uint32_t>(m_choice_cells[integer] +
                                                           static_cast<std::size_t>(value - m_first[2 * integer] - 1));
            if (m_activity[choice] > 0 && m_heap_place[choice] == k_none) {
                heap_put(choice);
            }
        }
        m_trail.pop_back();
    }
    m_reasons.resize(m_reason_marks[level]);
    m_levels.resize(level);
    m_reason_marks.resize(level);
    m_done = m_trail.size();
}

BoundSolver::Outcome BoundSolver::search(std::uint64_t most_conflicts, std::uint64_t most_work) {
    const std::uint64_t end = m_work + most_work;
    std::uint64_t limit = luby(m_restarts + 1) * k_restart_conflicts;
    std::uint64_t since = 0;
    for (std::uint64_t conflicts = 0;;) {
        if (m_refuted) {
            return Outcome::refuted;
        }
        if (!propagate()) {
            if (m_levels.empty()) {
                m_refuted = true;
                continue;
            }
            if (!go_to_conflict()) {
                m_refuted = true;
                continue;
            }
            analyze();
            learn();
            m_increment += m_increment / 16;
            m_clause_increment += 1 + m_clause_increment / 1000;
            ++since;
            if (++conflicts >= most_conflicts || m_work >= end) {
                return Outcome::open;
            }
            continue;
        }
        if (m_levels.empty()) {
            m_root = m_bounds;
        }
        if (since >= limit) {
            since = 0;
            limit = luby(++m_restarts + 1) * k_restart_conflicts;
            undo_to(0);
            if (m_learned_count > m_most_learned) {
                reduce();
            }
            continue;
        }
        if (!decide()) {
            m_values.resize(integers());
            for (std::size_t i = 0; i < integers(); ++i) {
                m_values[i] = least(i);
            }
            return Outcome::found;
        }
        if (m_work >= end) {
            return Outcome::open;
        }
    }
}

} // namespace onramp::placement
