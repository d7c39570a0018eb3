// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/bound_solver.hpp"

#include <algorithm>

namespace onramp::placement {

namespace {

constexpr std::uint64_t k_restart_conflicts = 64;
constexpr std::uint64_t k_most_activity = std::uint64_t{1} << 52U;

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

bool BoundSolver::decide() {
    Literal choice;
    bool chosen = false;
    while (!m_heap.empty() && !chosen) {
        const std::uint32_t top = m_heap[0];
        const std::uint32_t integer = m_choice_integer[top];
        const Bound value = m_first[2 * integer] + 1 + static_cast<Bound>(top - m_choice_cells[integer]);
        m_heap_place[top] = k_none;
        m_heap[0] = m_heap.back();
        m_heap.pop_back();
        if (!m_heap.empty()) {
            m_heap_place[m_heap[0]] = 0;
            heap_down(0);
        }
        const Literal later{2 * integer, value};
        if (!holds(later) && !fails(later)) {
            // As in the last plan where there is one, otherwise as early as can be.
            choice = !m_values.empty() && m_values[integer] >= value ? later : later.negated();
            chosen = true;
        }
    }
    if (!chosen) {
        std::size_t best = integers();
        for (std::size_t i = 0; i < integers(); ++i) {
            if (!is_fixed(i) && (best == integers() || least(i) < least(best) ||
                                 (least(i) == least(best) && greatest(i) < greatest(best)))) {
                best = i;
            }
        }
        m_work += integers();
        if (best == integers()) {
            return false;
        }
        choice = {static_cast<std::uint32_t>(2 * best + 1), -least(best)};
    }
    m_levels.push_back(m_trail.size());
    m_reason_marks.push_back(m_reasons.size());
    return put(choice, Why::decision, 0, 0);
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

void BoundSolver::bump(Literal literal) {
    const std::uint32_t integer = literal.side / 2;
    const Bound value = literal.side % 2 == 0 ? literal.value : 1 - literal.value;
    const auto choice = static_cast<std::uint32_t>(m_choice_cells[integer] +
                                                   static_cast<std::size_t>(value - m_first[2 * integer] - 1));
    m_activity[choice] += m_increment;
    if (m_heap_place[choice] == k_none) {
        heap_put(choice);
    } else {
        heap_up(m_heap_place[choice]);
    }
    if (m_activity[choice] > k_most_activity) {
        for (std::uint64_t& activity : m_activity) {
            activity = activity > 0 ? (activity >> 40U) + 1 : 0;
        }
        m_increment = std::max<std::uint64_t>(m_increment >> 40U, 1024);
        for (std::size_t place = m_heap.size(); place-- > 0;) {
            heap_down(place); // what was apart may be even now
        }
    }
}

void BoundSolver::heap_put(std::uint32_t choice) {
    m_heap_place[choice] = static_cast<std::uint32_t>(m_heap.size());
    m_heap.push_back(choice);
    heap_up(m_heap.size() - 1);
}

void BoundSolver::heap_up(std::size_t place) {
    const std::uint32_t choice = m_heap[place];
    while (place > 0) {
        const std::size_t parent = (place - 1) / 2;
        if (m_activity[m_heap[parent]] >= m_activity[choice]) {
            break;
        }
        m_heap[place] = m_heap[parent];
        m_heap_place[m_heap[place]] = static_cast<std::uint32_t>(place);
        place = parent;
    }
    m_heap[place] = choice;
    m_heap_place[choice] = static_cast<std::uint32_t>(place);
}

void BoundSolver::heap_down(std::size_t place) {
    const std::uint32_t choice = m_heap[place];
    while (2 * place + 1 < m_heap.size()) {
        std::size_t child = 2 * place + 1;
        if (child + 1 < m_heap.size() && m_activity[m_heap[child + 1]] > m_activity[m_heap[child]]) {
            ++child;
        }
        if (m_activity[m_heap[child]] <= m_activity[choice]) {
            break;
        }
        m_heap[place] = m_heap[child];
        m_heap_place[m_heap[place]] = static_cast<std::uint32_t>(place);
        place = child;
    }
    m_heap[place] = choice;
    m_heap_place[choice] = static_cast<std::uint32_t>(place);
}

} // namespace onramp::placement
