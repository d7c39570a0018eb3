// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <bit>

#include "placement/search.hpp"

namespace onramp::placement {

namespace {

constexpr std::size_t k_most_out = 12;          // jobs that are taken out together
constexpr std::size_t k_most_out_exactly = 10;  // to be put in by branch and bound
constexpr std::size_t k_exact_percent = 5;      // of all steps
constexpr std::size_t k_blinks = 24;            // one place in so many is passed over
constexpr std::int64_t k_first_heat = 512;      // in 1024ths of the mean cost of a job
constexpr std::uint64_t k_cycle = 2'000'000;    // work for each job until it is as hot again
constexpr std::uint64_t k_sharpening = 200'000; // work for one job
constexpr std::uint64_t k_patience = 4000;      // steps without a better plan before the best is taken up again

} // namespace

void Search::take_out(std::size_t job) {
    m_before.emplace_back(job, m_board.start(job));
    m_board.remove(job);
}

void Search::take_out_near(Slot time, std::size_t count) {
    for (; count > 0; --count) {
        const auto& in_time = m_board.in_time();
        if (in_time.empty()) {
            return;
        }
        auto next = std::lower_bound(in_time.begin(), in_time.end(), std::pair<Slot, std::size_t>{time, 0});
        const bool back = next == in_time.end() || (next != in_time.begin() &&
                                                    time - m_board.end(std::prev(next)->second) <= next->first - time);
        if (back) {
            --next;
        }
        const std::size_t job = next->second;
        if (m_space.jobs[job].is_pinned && m_space.jobs[job].is_mandatory) {
            time += back ? -m_space.jobs[job].duration : m_space.jobs[job].duration;
            continue;
        }
        take_out(job);
    }
}

// A job that costs more than it need: of some drawn, the one that does, by one of the goals and those after it.
std::size_t Search::choose_sore() {
    const std::size_t first = m_random.below(2) == 0 ? 0 : m_random.below(k_placement_goals);
    std::size_t sore = m_possible[m_random.below(m_possible.size())];
    for (int i = 0; i < 6; ++i) {
        const std::size_t job = m_possible[m_random.below(m_possible.size())];
        const auto excess = [&](std::size_t each) {
            Cost cost =
                m_board.is_placed(each) ? m_space.cost_at(each, m_board.start(each)) : m_space.cost_left_out(each);
            for (std::size_t goal = 0; goal < cost.size(); ++goal) {
                cost[goal] -= m_board.is_placed(each) ? m_least[each][goal] : 0;
                cost[goal] = goal < first ? 0 : cost[goal];
            }
            return cost;
        };
        if (excess(sore) < excess(job)) {
            sore = job;
        }
    }
    return sore;
}

void Search::ruin(std::size_t most) {
    m_before.clear();
    const std::size_t count = 1 + m_random.below(std::min(most, m_possible.size()));
    const std::size_t seed = m_random.below(4) == 0 ? m_possible[m_random.below(m_possible.size())] : choose_sore();
    m_wanted = seed;
    const bool was_placed = m_board.is_placed(seed);
    const Slot was = m_board.start(seed);
    if (was_placed) {
        take_out(seed);
    }
    const auto kind = m_random.below(8);
    if (kind < 3 && was_placed) {
        take_out_near(was, count); // around it
    } else if (kind < 7) {
        // Where it would rather be: mostly before.
        Slot aim = random_start(seed);
        for (int i = 0; i < 3; ++i) {
            const Slot other = random_start(seed);
            if (m_space.cost_at(seed, other) < m_space.cost_at(seed, aim)) {
                aim = other;
            }
        }
        const std::size_t there = was_placed ? (count + 1) / 2 : count;
        take_out_near(aim, there);
        if (was_placed) {
            take_out_near(was, count - there);
        }
    } else {
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t job = m_possible[m_random.below(m_possible.size())];
            if (m_board.is_placed(job)) {
                take_out(job);
            }
        }
    }
}

bool Search::recreate() {
    m_open.clear();
    for (const auto& [job, start] : m_before) {
        m_open.push_back(job);
    }
    // Some of what is left out, too.
    if (m_has_optional && m_current[0] > 0) {
        const auto add = [&](std::size_t job) {
            if (!m_board.is_placed(job) && std::find(m_open.begin(), m_open.end(), job) == m_open.end()) {
                m_open.push_back(job);
            }
        };
        add(m_wanted);
        for (int i = 0; i < 12; ++i) {
            add(m_possible[m_random.below(m_possible.size())]);
        }
    }
    if (m_open.empty()) {
        return true;
    }
    const auto rule = m_random.below(8);
    if (rule < 5) {
        list_by(rule, m_open);
    } else if (rule < 7) { // as they stood, with some exchanged
        std::stable_sort(m_open.begin(), m_open.end(), [&](std::size_t a, std::size_t b) {
            const auto start = [&](std::size_t job) {
                const auto found =
                    std::find_if(m_before.begin(), m_before.end(), [&](const auto& each) { return each.first == job; });
                return found == m_before.end() ? 0 : found->second;
            };
            return start(a) < start(b);
        });
        std::swap(m_open[m_random.below(m_open.size())], m_open[m_random.below(m_open.size())]);
    } else {
        list_by(5, m_open);
    }
    for (const std::size_t job : m_open) {
        const auto start = choose_start(job, m_random.below(16) == 0 ? Choice::earliest : Choice::cheapest, k_blinks);
        if (start) {
            m_before.emplace_back(job, Board::k_none);
            m_board.place(job, *start);
        } else if (m_space.jobs[job].is_mandatory) {
            return false;
        }
    }
    if (m_has_optional) {
        drop_dangling();
    }
    return true;
}

bool Search::accepts(const Cost& cost) const {
    for (std::size_t goal = 0; goal < cost.size(); ++goal) {
        if (cost[goal] < m_current[goal]) {
            return true;
        }
        if (cost[goal] > m_current[goal]) {
            const auto count = static_cast<std::int64_t>(m_possible.size());
            const std::int64_t share = goal + 1 < cost.size() ? m_current[goal] / count + 1 : m_mean_duration;
            // About an exponential variate: how many zeros a random number begins with.
            const auto draw = static_cast<std::int64_t>(std::countl_zero(m_draw | 1U));
            return 2 * (cost[goal] - m_current[goal]) <= share * m_heat / 1024 * draw;
        }
    }
    return true;
}

void Search::undo() {
    for (std::size_t i = m_before.size(); i-- > 0;) {
        const auto [job, start] = m_before[i];
        if (m_board.is_placed(job)) {
            m_board.remove(job);
        }
        if (start != Board::k_none) {
            m_board.place(job, start);
        }
    }
}

void Search::improve(const Cost& bound, std::uint64_t until) {
    if (m_possible.empty() || m_budget.spent() >= until) {
        return;
    }
    const std::uint64_t begin = m_budget.spent();
    keep(std::vector<Slot>(m_best));
    m_current = m_best_cost;
    const std::uint64_t cycles = std::max<std::uint64_t>(1, (until - begin) / (m_possible.size() * k_cycle));
    const std::uint64_t cycle = (until - begin) / cycles + 1;
    std::uint64_t since = 0;
    std::uint64_t sharpened = 0; // work
    while (m_best_cost != bound && m_budget.spent() < until && !m_budget.is_spent()) {
        if (is_to_sharpen(bound) && 2 * sharpened <= m_budget.spent() - begin) {
            const std::uint64_t from = m_budget.spent();
            if (sharpen(bound, std::min(until, from + k_sharpening))) {
                m_current = m_board.cost();
            }
            sharpened += m_budget.spent() - from + 1;
        } else {
            m_draw = m_random.bits();
            m_heat =
                k_first_heat - static_cast<std::int64_t>((m_budget.spent() - begin) % cycle * k_first_heat / cycle);
            const bool exactly = m_random.below(100) < k_exact_percent;
            ruin(exactly ? k_most_out_exactly : k_most_out);
            m_budget.charge(64);
            if ((exactly ? recreate_exactly() : recreate()) && accepts(m_board.cost())) {
                m_current = m_board.cost();
            } else {
                undo();
            }
        }
        ++since;
        if (m_current < m_best_cost) {
            m_best = m_board.starts();
            m_best_cost = m_current;
            since = 0;
        } else if (since > k_patience) {
            since = 0;
            keep(std::vector<Slot>(m_best));
            m_current = m_best_cost;
        }
    }
}

} // namespace onramp::placement
