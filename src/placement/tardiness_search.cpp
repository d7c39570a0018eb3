// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/tardiness_search.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace onramp::placement {

namespace {

constexpr std::size_t k_kick_swaps = 6;         // Congram et al. found six to do best
constexpr std::uint64_t k_kicks_from_best = 40; // after so many kicks without a better order the best is taken up again

} // namespace

TardinessSearch::TardinessSearch(std::vector<TardyJob> jobs, std::uint64_t seed)
    : m_jobs(std::move(jobs)), m_random(seed), m_ends(m_jobs.size()), m_late_costs(m_jobs.size() + 1),
      m_late_weights(m_jobs.size() + 1), m_changes(m_jobs.size() + 1), m_moves(m_jobs.size() + 1) {}

std::int64_t TardinessSearch::cost_at(std::size_t job, std::int64_t end) const {
    const TardyJob& each = m_jobs[job];
    return m_late_weight * each.weight * std::max<std::int64_t>(0, end - each.due) + m_end_weight * end;
}

std::int64_t TardinessSearch::cost_of(const std::vector<std::size_t>& order) const {
    std::int64_t cost = 0;
    std::int64_t end = 0;
    for (const std::size_t job : order) {
        end += m_jobs[job].duration;
        cost += cost_at(job, end);
    }
    return cost;
}

// Apparent urgency (Vepsalainen & Morton 1987) without its exponential: weight per slot, less the more slack there is.
std::vector<std::size_t> TardinessSearch::order_by_urgency(Budget& budget) const {
    std::vector<std::size_t> left(m_jobs.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    const std::int64_t total =
        std::accumulate(m_jobs.begin(), m_jobs.end(), std::int64_t{0},
                        [](std::int64_t sum, const TardyJob& each) { return sum + each.duration; });
    const std::int64_t mean = std::max<std::int64_t>(1, total / static_cast<std::int64_t>(m_jobs.size()));
    constexpr std::int64_t k_scale = 1 << 20;
    std::vector<std::size_t> order;
    std::int64_t now = 0;
    while (!left.empty()) {
        std::size_t best = 0;
        std::int64_t most = -1;
        budget.charge(2 * left.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            const TardyJob& each = m_jobs[left[i]];
            const std::int64_t slack = std::max<std::int64_t>(0, each.due - each.duration - now);
            const std::int64_t urgency = each.weight * k_scale / each.duration * mean / (mean + slack);
            if (urgency > most) {
                most = urgency;
                best = i;
            }
        }
        now += m_jobs[left[best]].duration;
        order.push_back(left[best]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return order;
}

void TardinessSearch::run(std::int64_t bound, Budget& budget) {
    if (m_jobs.empty()) {
        return;
    }
    m_order = order_by_urgency(budget);
    descend(budget);
    m_best = m_order;
    m_best_cost = cost_of(m_best);
    std::vector<std::size_t> home = m_best;
    std::int64_t home_cost = m_best_cost;
    std::uint64_t kicks = 0;
    while (m_best_cost > bound && m_jobs.size() > 1 && !budget.is_spent()) {
        kick();
        descend(budget);
        const std::int64_t cost = cost_of(m_order);
        ++kicks;
        if (cost < m_best_cost) {
            m_best = m_order;
            m_best_cost = cost;
            kicks = 0;
        }
        if (kicks >= k_kicks_from_best) {
            home = m_best;
            home_cost = m_best_cost;
            kicks = 0;
        } else if (cost <= home_cost + home_cost / 200) {
            home = m_order;
            home_cost = cost;
        }
        m_order = home;
    }
}

// The two are summed where the sum is small enough.
void TardinessSearch::reduce_ends(Budget& budget) {
    std::int64_t ends = 1;
    for (const TardyJob& each : m_jobs) {
        ends += each.duration * static_cast<std::int64_t>(m_jobs.size());
    }
    std::int64_t most_cost = 0;
    std::int64_t total = 0;
    for (const TardyJob& each : m_jobs) {
        total += each.duration;
        most_cost += each.weight;
    }
    if (!m_best.empty() && most_cost * total < std::numeric_limits<std::int64_t>::max() / 8 / ends) {
        m_late_weight = ends;
        m_end_weight = 1;
        m_order = m_best;
        descend(budget);
        m_best = m_order;
        m_late_weight = 1;
        m_end_weight = 0;
        m_best_cost = cost_of(m_best);
    }
}

void TardinessSearch::kick() {
    for (std::size_t i = 0; i < k_kick_swaps; ++i) {
        std::swap(m_order[m_random.below(m_order.size())], m_order[m_random.below(m_order.size())]);
    }
}

void TardinessSearch::descend(Budget& budget) {
    while (!budget.is_spent() && improve(budget)) {
    }
}

void TardinessSearch::time_order() {
    std::int64_t end = 0;
    for (std::size_t place = 0; place < m_order.size(); ++place) {
        const TardyJob& job = m_jobs[m_order[place]];
        end += job.duration;
        m_ends[place] = end;
        const bool late = end > job.due;
        m_late_costs[place + 1] = m_late_costs[place] + cost_at(m_order[place], end);
        m_late_weights[place + 1] = m_late_weights[place] + (late ? m_late_weight * job.weight : 0) + m_end_weight;
    }
}

// The best set of moves on stretches of the order that have no place in common, by dynamic programming: a move
// within a stretch leaves all ends outside of it as they are. Where the budget is spent, no more moves are tried.
bool TardinessSearch::improve(Budget& budget) {
    const std::size_t count = m_order.size();
    time_order();
    budget.charge(count);
    std::fill(m_changes.begin(), m_changes.end(), 0);
    std::fill(m_moves.begin(), m_moves.end(), Move{});
    // m_changes[k]: of the first k places. Moves that begin at a place are tried once it is settled what comes before.
    for (std::size_t first = 0; first < count; ++first) {
        if (first > 0 && m_changes[first - 1] < m_changes[first]) {
            m_changes[first] = m_changes[first - 1];
            m_moves[first] = {};
        }
        if (!budget.is_spent()) {
            m_work = 0;
            consider_insertions(first);
            consider_swaps(first);
            budget.charge(m_work);
        }
    }
    if (m_changes[count - 1] < m_changes[count]) {
        m_changes[count] = m_changes[count - 1];
        m_moves[count] = {};
    }
    if (m_changes[count] >= 0) {
        return false;
    }
    for (std::size_t place = count; place > 0;) {
        const Move move = m_moves[place];
        if (move.kind == Move::Kind::none) {
            --place;
        } else {
            apply(move.first, place - 1, move.kind);
            place = move.first;
        }
    }
    return true;
}

void TardinessSearch::consider(std::size_t first, std::size_t last, std::int64_t change, Move::Kind kind) {
    if (change < 0 && m_changes[first] + change < m_changes[last + 1]) {
        m_changes[last + 1] = m_changes[first] + change;
        m_moves[last + 1] = {kind, first};
    }
}

// The job at `first` behind each later one, and each later one before it.
void TardinessSearch::consider_insertions(std::size_t first) {
    const std::size_t count = m_order.size();
    const std::size_t job = m_order[first];
    const std::int64_t duration = m_jobs[job].duration;
    std::int64_t others = 0; // change of those that come earlier now
    for (std::size_t last = first + 1; last < count; ++last) {
        const std::size_t other = m_order[last];
        others += cost_at(other, m_ends[last] - duration) - (m_late_costs[last + 1] - m_late_costs[last]);
        const std::int64_t own = cost_at(job, m_ends[last]) - (m_late_costs[first + 1] - m_late_costs[first]);
        consider(first, last, own + others, Move::Kind::forward);
    }
    m_work += 2 * (count - first);
    const std::int64_t start = m_ends[first] - duration;
    for (std::size_t last = first + 1; last < count; ++last) {
        const std::size_t mover = m_order[last];
        const std::int64_t later = m_jobs[mover].duration;
        std::int64_t change = cost_at(mover, start + later) - (m_late_costs[last + 1] - m_late_costs[last]);
        for (std::size_t place = last; change < 0 && place > first; --place) {
            change += cost_at(m_order[place - 1], m_ends[place - 1] + later) -
                      (m_late_costs[place] - m_late_costs[place - 1]);
            ++m_work;
        }
        ++m_work;
        consider(first, last, change, Move::Kind::backward);
    }
}

void TardinessSearch::consider_swaps(std::size_t first) {
    const std::size_t count = m_order.size();
    const std::size_t job = m_order[first];
    const std::int64_t start = m_ends[first] - m_jobs[job].duration;
    const std::int64_t here = m_late_costs[first + 1] - m_late_costs[first];
    for (std::size_t last = first + 1; last < count; ++last) {
        const std::size_t other = m_order[last];
        const std::int64_t shift = m_jobs[other].duration - m_jobs[job].duration;
        std::int64_t change = cost_at(job, m_ends[last]) + cost_at(other, start + m_jobs[other].duration) - here -
                              (m_late_costs[last + 1] - m_late_costs[last]);
        ++m_work;
        // Those between come later by the shift, or earlier: they gain their costs at most.
        std::int64_t most_gain = 0;
        if (shift < 0) {
            most_gain = std::min(m_late_costs[last] - m_late_costs[first + 1],
                                 -shift * (m_late_weights[last] - m_late_weights[first + 1]));
        }
        if (change - most_gain >= 0) {
            continue;
        }
        if (shift != 0) {
            for (std::size_t place = first + 1; place < last; ++place) {
                const std::int64_t was = m_late_costs[place + 1] - m_late_costs[place];
                change += cost_at(m_order[place], m_ends[place] + shift) - was;
                if (shift > 0 && change >= 0) {
                    break;
                }
            }
            m_work += last - first;
        }
        consider(first, last, change, Move::Kind::swap);
    }
}

void TardinessSearch::apply(std::size_t first, std::size_t last, Move::Kind kind) {
    const auto begin = m_order.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = m_order.begin() + static_cast<std::ptrdiff_t>(last) + 1;
    if (kind == Move::Kind::swap) {
        std::swap(*begin, *(end - 1));
    } else if (kind == Move::Kind::forward) {
        std::rotate(begin, begin + 1, end);
    } else {
        std::rotate(begin, end - 1, end);
    }
}

} // namespace onramp::placement
