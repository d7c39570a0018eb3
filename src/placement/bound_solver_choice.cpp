// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/bound_solver.hpp"

#include <algorithm>

namespace onramp::placement {

namespace {

constexpr std::uint64_t k_most_activity = std::uint64_t{1} << 52U;

} // namespace

bool BoundSolver::decide() {
    Literal choice;
    bool chosen = false;
    while (!m_heap.empty() && !chosen) {
        const std::uint32_t top = m_heap[0];
        const std::uint32_t integer = m_choice_integer[top];
        const Bound value = m_first[std::size_t{2} * integer] + 1 + static_cast<Bound>(top - m_choice_cells[integer]);
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

void BoundSolver::bump(Literal literal) {
    const std::uint32_t integer = literal.side / 2;
    const Bound value = literal.side % 2 == 0 ? literal.value : 1 - literal.value;
    const auto choice = static_cast<std::uint32_t>(
        m_choice_cells[integer] + static_cast<std::size_t>(value - m_first[std::size_t{2} * integer] - 1));
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
