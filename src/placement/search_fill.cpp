// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <limits>

#include "placement/search.hpp"

namespace onramp::placement {

namespace {

constexpr std::size_t k_tried_starts = 32; // of a job that pushes others out
constexpr std::size_t k_goals_to_sharpen = 3;

} // namespace

void Search::open_windows() {
    m_earliest.assign(m_space.jobs.size(), 0);
    m_latest.assign(m_space.jobs.size(), m_space.horizon);
}

// A start drawn from all that are allowed, mostly moved to where the job before it or the stretch lets it begin, or
// to where it ends with either.
Slot Search::random_start(std::size_t job) {
    const SpaceJob& each = m_space.jobs[job];
    const auto begin =
        std::find_if(each.runs.begin(), each.runs.end(), [&](const Run& run) { return run.last >= m_earliest[job]; });
    auto end = std::upper_bound(begin, each.runs.end(), m_latest[job],
                                [](Slot start, const Run& run) { return start < run.first; });
    if (begin == end) {
        return each.runs.front().first;
    }
    const Run& run = *(begin + static_cast<std::ptrdiff_t>(m_random.below(static_cast<std::size_t>(end - begin))));
    const Slot first = std::max(run.first, m_earliest[job]);
    const Slot last = std::max(first, std::min(run.last, m_latest[job]));
    const Slot start = first + static_cast<Slot>(m_random.below(static_cast<std::size_t>(last - first) + 1));
    const auto kind = m_random.below(5);
    const auto& in_time = m_board.in_time();
    const auto next = std::upper_bound(in_time.begin(), in_time.end(), std::pair{start, m_space.jobs.size()});
    if (kind < 2) {
        return next == in_time.begin() ? first : std::clamp(m_board.end(std::prev(next)->second), first, last);
    }
    if (kind < 4) {
        return next == in_time.end() ? last : std::clamp(next->first - each.duration, first, last);
    }
    return start;
}

// Puts the job in where what it pushes out gave the least trouble so far (Nagata & Braysy 2009).
bool Search::put_in(std::size_t job) {
    const auto free = choose_start(job, m_random.below(2) == 0 ? Choice::cheapest : Choice::earliest, 0);
    if (free) {
        m_board.place(job, *free);
        return true;
    }
    ++m_trouble[job];
    Slot best = Board::k_none;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < k_tried_starts; ++i) {
        const Slot start = random_start(job);
        if (!m_board.collect_obstacles(job, start, m_obstacles)) {
            continue;
        }
        std::int64_t sum = 0;
        for (const std::size_t other : m_obstacles) {
            sum += m_is_required[other] != 0 ? m_trouble[other] * (m_space.jobs[other].duration + 1) : 0;
        }
        if (sum < least) {
            least = sum;
            best = start;
            m_pushed = m_obstacles;
        }
    }
    if (best == Board::k_none) {
        return false;
    }
    for (const std::size_t other : m_pushed) {
        m_board.remove(other);
        if (m_is_required[other] != 0) {
            m_pool.push_back(other);
        }
    }
    m_board.place(job, best);
    return true;
}

// Moves some jobs to other places where they fit.
void Search::shake() {
    for (int i = 0; i < 4 && !m_board.in_time().empty(); ++i) {
        const std::size_t job = m_board.in_time()[m_random.below(m_board.in_time().size())].second;
        if (m_space.jobs[job].is_pinned) {
            continue;
        }
        const Slot before = m_board.start(job);
        const Slot start = random_start(job);
        const auto [first, last] = m_board.window(job);
        if (std::max(first, m_earliest[job]) > start || start > std::min(last, m_latest[job])) {
            continue;
        }
        m_board.remove(job);
        m_board.place(job, m_board.next_start(job, start, start) == start ? start : before);
    }
}

// Whether all of the pool stand in the end.
bool Search::fill_up(std::uint64_t until) {
    while (!m_pool.empty() && !m_budget.is_spent() && m_budget.spent() < until) {
        // Mostly what is largest and gave most trouble: small ones find a place later.
        std::size_t pick = m_random.below(m_pool.size());
        if (m_random.below(3) != 0) {
            const auto size = [&](std::size_t job) { return m_space.jobs[job].duration * m_trouble[job]; };
            for (std::size_t i = 0; i < m_pool.size(); ++i) {
                pick = size(m_pool[i]) > size(m_pool[pick]) ? i : pick;
            }
        }
        const std::size_t job = m_pool[pick];
        m_pool[pick] = m_pool.back();
        m_pool.pop_back();
        if (!put_in(job)) {
            m_pool.push_back(job);
        }
        m_budget.charge(m_pool.size() + 64);
        shake();
    }
    return m_pool.empty();
}

bool Search::fill_missing() {
    open_windows();
    m_pool.clear();
    for (const std::size_t job : m_space.order) {
        m_is_required[job] = m_space.jobs[job].is_mandatory ? 1 : 0;
        if (m_space.jobs[job].is_mandatory && !m_board.is_placed(job)) {
            m_pool.push_back(job);
        }
    }
    return fill_up(std::numeric_limits<std::uint64_t>::max());
}

// A job that is worse in the goal than it need be, of those drawn by chance.
std::optional<std::size_t> Search::choose_target(std::size_t goal) {
    for (std::size_t i = 0; i < 4 * m_possible.size(); ++i) {
        const std::size_t job = m_possible[m_random.below(m_possible.size())];
        const SpaceJob& each = m_space.jobs[job];
        if (!m_board.is_placed(job)) {
            const bool ready = std::all_of(each.after.begin(), each.after.end(),
                                           [&](std::size_t before) { return m_board.is_placed(before); });
            if (goal == 0 && ready && each.value > 0) {
                return job;
            }
        } else if (goal > 0 && m_space.cost_at(job, m_board.start(job))[goal] > m_least[job][goal]) {
            return job;
        }
        m_budget.charge(16);
    }
    return std::nullopt;
}

// So that no job is worse in the goal and those before it than it is now, and the target better.
void Search::narrow_windows(std::size_t goal, std::size_t target) {
    open_windows();
    for (const std::size_t job : m_possible) {
        if (!m_board.is_placed(job) || goal == 0) {
            continue;
        }
        const SpaceJob& each = m_space.jobs[job];
        const std::int64_t in_time = each.weight > 0 ? each.due - each.duration : m_space.horizon;
        const auto latest = static_cast<Slot>(std::min<std::int64_t>(in_time, m_space.horizon));
        m_latest[job] = std::max(latest, m_board.start(job));
        const bool kept = each.promised == m_board.start(job);
        if (goal == 2 && (kept || job == target)) {
            m_earliest[job] = each.promised;
            m_latest[job] = each.promised;
        } else if (goal == 1 && job == target) {
            // In time, or at least half as late.
            const Slot least = std::max(latest, each.runs.front().first);
            m_latest[job] = m_random.below(2) == 0 ? least : least + (m_board.start(job) - 1 - least) / 2;
        }
    }
}

bool Search::is_to_sharpen(const Cost& bound) const {
    return !std::equal(bound.begin(), bound.begin() + k_goals_to_sharpen, m_current.begin());
}

// One of those that are above their bounds, by chance.
std::optional<std::size_t> Search::goal_to_sharpen(const Cost& bound) {
    std::size_t count = 0;
    std::optional<std::size_t> chosen;
    for (std::size_t goal = 0; goal < k_goals_to_sharpen; ++goal) {
        if (m_current[goal] > bound[goal] && m_random.below(++count) == 0) {
            chosen = goal;
        }
    }
    return chosen;
}

bool Search::sharpen(const Cost& bound, std::uint64_t until) {
    const auto goal = goal_to_sharpen(bound);
    const auto target = goal ? choose_target(*goal) : std::nullopt;
    if (!target) {
        return false;
    }
    const std::vector<Slot> before = m_board.starts();
    narrow_windows(*goal, *target);
    for (std::size_t job = 0; job < before.size(); ++job) {
        m_is_required[job] = before[job] != Board::k_none ? 1 : 0;
    }
    m_is_required[*target] = 1;
    if (m_board.is_placed(*target)) {
        m_board.remove(*target);
    }
    m_pool.assign(1, *target);
    const bool found = fill_up(until) && m_board.cost() < m_current;
    open_windows();
    if (!found) {
        m_board.clear();
        for (std::size_t job = 0; job < before.size(); ++job) {
            if (before[job] != Board::k_none) {
                m_board.place(job, before[job]);
            }
        }
    }
    return found;
}

} // namespace onramp::placement
