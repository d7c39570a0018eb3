// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/search.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace onramp::placement {

namespace {

constexpr std::size_t k_few_jobs = 100; // of which several plans are built first
constexpr std::size_t k_late = static_cast<std::size_t>(PlacementGoal::lateness);

} // namespace

Search::Search(const Space& space, std::uint64_t seed, Budget& budget)
    : m_space(space), m_random(seed), m_budget(budget), m_board(space, budget), m_trouble(space.jobs.size(), 1) {
    Cost never;
    never.fill(std::numeric_limits<std::int64_t>::max());
    m_least.assign(space.jobs.size(), never);
    for (std::size_t job = 0; job < space.jobs.size(); ++job) {
        for (const Run& run : space.jobs[job].runs) {
            m_least[job] = std::min(m_least[job], space.jobs[job].cost_in(run, run.first));
        }
        for (const Run& run : space.jobs[job].runs) {
            if (run.first <= space.jobs[job].promised && space.jobs[job].promised <= run.last) {
                m_least[job] = std::min(m_least[job], space.jobs[job].cost_in(run, space.jobs[job].promised));
            }
        }
        if (space.is_possible(job) && !(space.jobs[job].is_pinned && space.jobs[job].is_mandatory)) {
            m_possible.push_back(job);
            m_mean_duration += space.jobs[job].duration;
        }
        m_has_optional = m_has_optional || !space.jobs[job].is_mandatory;
    }
    m_is_required.assign(space.jobs.size(), 0);
    open_windows();
    m_mean_duration /= static_cast<std::int64_t>(m_possible.size()) + 1;
    ++m_mean_duration;
}

// Within a run later starts cost no less, but for the promised one.
std::optional<Slot> Search::choose_start(std::size_t job, Choice choice, std::size_t blinks) {
    const SpaceJob& each = m_space.jobs[job];
    auto [first, last] = m_board.window(job);
    first = std::max(first, m_earliest[job]);
    last = std::min(last, m_latest[job]);
    std::optional<Slot> best;
    Cost best_cost{};
    auto run = std::lower_bound(each.runs.begin(), each.runs.end(), first,
                                [](const Run& other, Slot start) { return other.last < start; });
    const Slot promised = each.promised;
    if (promised >= first && promised <= last && choice == Choice::cheapest) {
        const auto its = std::find_if(run, each.runs.end(), [&](const Run& other) { return promised <= other.last; });
        if (its != each.runs.end() && its->first <= promised &&
            m_board.next_start(job, promised, promised) == promised) {
            best = promised;
            best_cost = each.cost_in(*its, promised);
        }
    }
    std::uint64_t seen = 0;
    for (; run != each.runs.end() && run->first <= last; ++run) {
        const Slot end = std::min(run->last, last);
        Slot start = std::max(run->first, first);
        ++seen;
        if (best) {
            const Cost cost = each.cost_in(*run, start);
            if (cost[k_late] > best_cost[k_late]) {
                break; // later runs are later still
            }
            if (!(cost < best_cost)) {
                continue;
            }
        }
        start = start <= end ? m_board.next_start(job, start, end) : Board::k_none;
        if (start == Board::k_none || (blinks > 0 && m_random.below(blinks) == 0)) {
            continue;
        }
        const Cost cost = each.cost_in(*run, start);
        if (!best || cost < best_cost) {
            best = start;
            best_cost = cost;
        }
        if (choice == Choice::earliest || std::equal(cost.begin(), cost.end() - 1, m_least[job].begin())) {
            break; // what comes later can only end later
        }
    }
    m_budget.charge(4 * seen + 16);
    return best;
}

std::int64_t Search::key(std::size_t job, std::size_t rule) {
    const SpaceJob& each = m_space.jobs[job];
    const PlacementJob& problem = m_space.problem->jobs[job];
    const std::int64_t late = each.runs.back().last;
    switch (rule) {
    case 0:
        return late; // latest start
    case 1:
        return std::min(late, problem.due ? *problem.due - each.duration : late);
    case 2:
        return late - each.runs.front().first; // least freedom
    case 3:
        return -std::int64_t{each.duration};
    case 4:
        return problem.due ? *problem.due * 16 - problem.weight * 16 / each.duration : late * 16;
    default:
        return static_cast<std::int64_t>(m_random.below(1U << 20U));
    }
}

// Jobs by keys, each behind those before it that are in the list.
void Search::list_by(std::size_t rule, std::vector<std::size_t>& jobs) {
    m_keyed.clear();
    for (const std::size_t job : jobs) {
        m_keyed.emplace_back(key(job, rule), job);
    }
    std::sort(m_keyed.begin(), m_keyed.end());
    m_budget.charge(m_keyed.size() * 8);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        jobs[i] = m_keyed[i].second;
    }
}

bool Search::build(std::size_t rule, Choice choice) {
    m_board.clear();
    // What is pinned first, then what must be placed, then the rest, always ready jobs alone.
    std::vector<std::size_t> jobs;
    for (const bool mandatory : {true, false}) {
        std::vector<std::size_t> part;
        for (const std::size_t job : m_space.order) {
            if (m_space.is_possible(job) && m_space.jobs[job].is_mandatory == mandatory) {
                part.push_back(job);
            }
        }
        list_by(rule, part);
        std::stable_partition(part.begin(), part.end(), [&](std::size_t job) { return m_space.jobs[job].is_pinned; });
        jobs.insert(jobs.end(), part.begin(), part.end());
    }
    std::vector<char> is_done(m_space.jobs.size());
    const auto put = [&](std::size_t job) {
        is_done[job] = 1;
        const auto& after = m_space.jobs[job].after;
        if (!m_space.jobs[job].is_mandatory &&
            !std::all_of(after.begin(), after.end(), [&](std::size_t each) { return m_board.is_placed(each); })) {
            return;
        }
        if (const auto start = choose_start(job, choice, 0)) {
            m_board.place(job, *start);
        }
    };
    std::vector<std::size_t> path;
    for (const std::size_t job : jobs) {
        path.assign(1, job);
        while (!path.empty()) {
            const std::size_t top = path.back();
            const auto& after = m_space.jobs[top].after;
            const auto open = std::find_if(after.begin(), after.end(), [&](std::size_t each) {
                return is_done[each] == 0 && m_space.is_possible(each) && !m_space.jobs[top].is_pinned;
            });
            if (is_done[top] != 0 || open == after.end()) {
                path.pop_back();
                if (is_done[top] == 0) {
                    put(top);
                }
            } else {
                path.push_back(*open);
            }
        }
        if (m_budget.is_spent()) {
            break;
        }
    }
    return m_board.missing() == 0;
}

void Search::build_plans() {
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (std::size_t rule = 0; rule < 5 && !m_budget.is_spent(); ++rule) {
        for (const Choice choice : {Choice::cheapest, Choice::earliest}) {
            if (m_has_plan && m_space.jobs.size() > k_few_jobs) {
                return; // the time is better spent on making it better
            }
            if (build(rule, choice)) {
                note_best();
            } else if (m_board.missing() < fewest) {
                fewest = m_board.missing();
                m_nearest = m_board.starts();
            }
        }
    }
}

void Search::find_plan() {
    m_board.clear();
    for (std::size_t job = 0; job < m_nearest.size(); ++job) {
        if (m_nearest[job] != Board::k_none) {
            m_board.place(job, m_nearest[job]);
        }
    }
    if (fill_missing()) {
        add_optional();
        note_best();
    }
}

void Search::add_optional() {
    std::vector<std::size_t> jobs;
    for (const std::size_t job : m_space.order) {
        if (m_space.is_possible(job) && !m_board.is_placed(job)) {
            jobs.push_back(job);
        }
    }
    std::stable_sort(jobs.begin(), jobs.end(), [&](std::size_t a, std::size_t b) {
        const auto& all = m_space.problem->jobs;
        return all[a].value.value_or(0) * all[b].duration > all[b].value.value_or(0) * all[a].duration;
    });
    for (int round = 0; round < 2; ++round) { // the second for those whose jobs before came behind them
        for (const std::size_t job : jobs) {
            const auto& after = m_space.jobs[job].after;
            const bool ready =
                std::all_of(after.begin(), after.end(), [&](std::size_t each) { return m_board.is_placed(each); });
            if (!m_board.is_placed(job) && ready) {
                if (const auto start = choose_start(job, Choice::cheapest, 0)) {
                    m_board.place(job, *start);
                }
            }
        }
    }
}

// A job whose jobs before are not all placed cannot stand.
void Search::drop_dangling() {
    for (const std::size_t job : m_space.order) {
        const auto& after = m_space.jobs[job].after;
        if (m_board.is_placed(job) &&
            !std::all_of(after.begin(), after.end(), [&](std::size_t each) { return m_board.is_placed(each); })) {
            take_out(job);
        }
    }
}

bool Search::note_best() {
    if (m_board.missing() > 0) {
        return false;
    }
    drop_dangling();
    if (!m_has_plan || m_board.cost() < m_best_cost) {
        m_best = m_board.starts();
        m_best_cost = m_board.cost();
        m_has_plan = true;
        return true;
    }
    return false;
}

void Search::keep(const std::vector<Slot>& starts) {
    m_board.clear();
    for (std::size_t job = 0; job < starts.size(); ++job) {
        if (starts[job] != Board::k_none) {
            m_board.place(job, starts[job]);
        }
    }
    note_best();
}

void Search::keep_if_allowed(const std::vector<std::optional<std::int64_t>>& starts) {
    m_board.clear();
    std::size_t placed = 0;
    for (const std::size_t job : m_space.order) { // each behind those before it, without those in circles
        if (!starts[job]) {
            continue;
        }
        ++placed;
        const auto& after = m_space.jobs[job].after;
        if (!std::all_of(after.begin(), after.end(), [&](std::size_t each) { return m_board.is_placed(each); })) {
            return;
        }
        const auto& runs = m_space.jobs[job].runs;
        const bool in_run = std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
            return run.first <= *starts[job] && *starts[job] <= run.last;
        });
        const auto start = in_run ? static_cast<Slot>(*starts[job]) : Board::k_none;
        const auto [first, last] = m_board.window(job);
        if (!in_run || start < first || start > last || m_board.next_start(job, start, start) != start) {
            return;
        }
        m_board.place(job, start);
    }
    if (placed == static_cast<std::size_t>(std::count_if(starts.begin(), starts.end(),
                                                         [](const auto& start) { return start.has_value(); }))) {
        note_best();
    }
}

} // namespace onramp::placement
