// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/enumeration.hpp"

#include <algorithm>
#include <limits>

namespace onramp::placement {

namespace {

Cost never() {
    Cost cost;
    cost.fill(std::numeric_limits<std::int64_t>::max() / 4);
    return cost;
}

} // namespace

Enumeration::Enumeration(const Space& space, Budget& budget)
    : m_space(space), m_budget(budget), m_board(space, budget) {}

bool Enumeration::run(const std::optional<Cost>& limit) {
    m_limit = limit;
    return visit(0, 0);
}

Cost Enumeration::least_cost(std::size_t job, Slot from) const {
    const SpaceJob& each = m_space.jobs[job];
    Cost least = each.is_mandatory ? never() : m_space.cost_left_out(job);
    for (const Run& run : each.runs) {
        if (run.last < from) {
            continue;
        }
        least = std::min(least, m_space.cost_at(job, std::max(run.first, from)));
        if (const auto& promised = m_space.problem->jobs[job].promised) {
            if (std::max(run.first, from) <= promised->start && promised->start <= run.last) {
                least = std::min(least, m_space.cost_at(job, static_cast<Slot>(promised->start)));
            }
        }
    }
    return least;
}

bool Enumeration::may_be_better(Slot from) const {
    Cost sum = m_board.cost();
    for (std::size_t job = 0; job < m_space.jobs.size(); ++job) {
        if (m_board.is_placed(job)) {
            continue;
        }
        const Cost out = m_space.cost_left_out(job);
        const Cost least = least_cost(job, from);
        if (least == never()) {
            return false;
        }
        for (std::size_t goal = 0; goal < sum.size(); ++goal) {
            sum[goal] += least[goal] - out[goal];
        }
    }
    m_budget.charge(m_space.jobs.size() * 8);
    return !m_limit || sum < *m_limit;
}

bool Enumeration::visit(Slot last_start, std::size_t last_job) {
    if (m_board.missing() == 0 && (!m_limit || m_board.cost() < *m_limit)) {
        m_limit = m_board.cost();
        m_best = m_board.starts();
    }
    if (!may_be_better(last_start)) {
        return true;
    }
    for (std::size_t job = 0; job < m_space.jobs.size(); ++job) {
        const auto& after = m_space.jobs[job].after;
        if (!m_board.is_placed(job) &&
            std::all_of(after.begin(), after.end(), [&](std::size_t each) { return m_board.is_placed(each); }) &&
            !visit_starts(job, last_start, last_job)) {
            return false;
        }
    }
    return true;
}

bool Enumeration::visit_starts(std::size_t job, Slot last_start, std::size_t last_job) {
    const SpaceJob& each = m_space.jobs[job];
    const Slot first = m_board.window(job).first;
    const auto& promised = m_space.problem->jobs[job].promised;
    for (const Run& run : each.runs) {
        const Slot from = std::max(run.first, first);
        Slot start = m_board.next_start(job, from, run.last);
        if (start == Board::k_none) {
            continue;
        }
        if (each.caps.empty()) {
            if (!try_start(job, start, last_start, last_job)) {
                return false;
            }
            if (promised && start < promised->start && promised->start <= run.last) {
                const auto other = static_cast<Slot>(promised->start);
                if (m_board.next_start(job, other, other) == other && !try_start(job, other, last_start, last_job)) {
                    return false;
                }
            }
            continue;
        }
        while (start != Board::k_none) {
            if (!try_start(job, start, last_start, last_job)) {
                return false;
            }
            start = m_board.next_start(job, start + 1, run.last);
        }
    }
    return true;
}

bool Enumeration::try_start(std::size_t job, Slot start, Slot last_start, std::size_t last_job) {
    if (m_budget.is_spent()) {
        return false;
    }
    if (start < last_start || (start == last_start && job < last_job)) {
        return true;
    }
    m_board.place(job, start);
    const bool done = visit(start, job);
    m_board.remove(job);
    return done;
}

} // namespace onramp::placement
