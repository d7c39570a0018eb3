// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/project_search.hpp"

#include <algorithm>
#include <numeric>

namespace onramp::placement {

namespace {

constexpr std::uint64_t k_work_of_start = 8; // that is tried, besides the slots that are looked at

// Of all jobs one after the other, from the last of their first starts.
std::int64_t length_of(const StartModel& model) {
    std::int64_t first = 0;
    std::int64_t length = 0;
    for (const StartModel::Job& job : model.jobs) {
        first = std::max<std::int64_t>(first, job.runs.front().first);
        length += job.duration;
    }
    return first + length;
}

} // namespace

std::int64_t ProjectSearch::cells(const StartModel& model) {
    return length_of(model) * static_cast<std::int64_t>(model.resources.size());
}

ProjectSearch::ProjectSearch(const StartModel& model, std::uint64_t seed)
    : m_model(model), m_random(seed), m_after(model.jobs.size()), m_demands(model.jobs.size()),
      m_tails(model.jobs.size()), m_length(static_cast<std::size_t>(length_of(model))), m_keys(model.jobs.size()),
      m_starts(model.jobs.size()) {
    for (std::size_t job = 0; job < model.jobs.size(); ++job) {
        for (const std::size_t next : model.jobs[job].before) {
            m_after[next].push_back(job);
        }
    }
    for (std::size_t i = 0; i < model.resources.size(); ++i) {
        for (const StartModel::Use& use : model.resources[i].uses) {
            if (use.amount > 0) {
                m_demands[use.job].push_back({i, use.amount});
            }
        }
    }
    m_loads.assign(model.resources.size(), std::vector<std::int64_t>(m_length));
    set_tails();
}

void ProjectSearch::set_tails() {
    // Jobs come behind all that follow them.
    std::vector<std::size_t> waiting(m_model.jobs.size());
    std::vector<std::size_t> ready;
    for (std::size_t job = 0; job < waiting.size(); ++job) {
        waiting[job] = m_model.jobs[job].before.size();
        if (waiting[job] == 0) {
            ready.push_back(job);
        }
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const std::size_t job = ready[i];
        for (const std::size_t next : m_model.jobs[job].before) {
            m_tails[job] = std::max(m_tails[job], m_tails[next]);
        }
        m_tails[job] += m_model.jobs[job].duration;
        for (const std::size_t first : m_after[job]) {
            if (--waiting[first] == 0) {
                ready.push_back(first);
            }
        }
    }
}

Bound ProjectSearch::end_of(const std::vector<Bound>& starts) const {
    Bound end = 0;
    for (std::size_t job = 0; job < starts.size(); ++job) {
        end = std::max(end, starts[job] + m_model.jobs[job].duration);
    }
    return end;
}

void ProjectSearch::keep(const std::vector<Bound>& starts) {
    const Bound end = end_of(starts);
    if (m_best.empty() || end < m_best_end) {
        m_best = starts;
        m_best_end = end;
    }
}

void ProjectSearch::run(std::uint64_t lists, Bound bound, Budget& budget) {
    const auto by_start = [&](std::size_t a, std::size_t b) {
        return m_starts[a] != m_starts[b] ? m_starts[a] < m_starts[b] : a < b;
    };
    for (std::uint64_t i = 0; i < lists && (m_best.empty() || m_best_end > bound); ++i) {
        draw_list();
        place_early(m_list);
        keep(m_starts);
        Bound end = end_of(m_starts);
        charge(budget);
        for (bool shorter = true; shorter && !budget.is_spent();) {
            m_sorted = m_list;
            std::sort(m_sorted.begin(), m_sorted.end(), [&](std::size_t a, std::size_t b) {
                const Bound end_a = m_starts[a] + m_model.jobs[a].duration;
                const Bound end_b = m_starts[b] + m_model.jobs[b].duration;
                return end_a != end_b ? end_a > end_b : by_start(b, a);
            });
            place_late(m_sorted);
            std::sort(m_sorted.begin(), m_sorted.end(), by_start);
            place_early(m_sorted);
            const Bound now = end_of(m_starts);
            shorter = now < end;
            end = std::min(end, now);
            keep(m_starts);
            charge(budget);
        }
        if (budget.is_spent()) {
            return;
        }
    }
}

void ProjectSearch::charge(Budget& budget) {
    budget.charge(m_work);
    m_work = 0;
}

// In an order that precedences allow, by keys: the first by latest starts, then with noise, or near the best plan.
void ProjectSearch::draw_list() {
    const std::size_t count = m_model.jobs.size();
    const std::uint64_t kind = m_lists++;
    const Bound longest = *std::max_element(m_tails.begin(), m_tails.end());
    for (std::size_t job = 0; job < count; ++job) {
        if (kind == 0 || kind % 4 == 1) {
            const auto noise =
                kind == 0 ? 0 : static_cast<std::int64_t>(m_random.below(static_cast<std::size_t>(longest / 3) + 2));
            m_keys[job] = std::int64_t{2} * (longest - m_tails[job]) + noise;
        } else {
            const auto width = static_cast<std::size_t>(m_best_end / (kind % 4 == 2 ? 4 : 10)) + 2;
            m_keys[job] = m_best[job] + static_cast<std::int64_t>(m_random.below(width));
        }
    }
    std::vector<std::size_t> waiting(count);
    std::vector<std::size_t> ready;
    for (std::size_t job = 0; job < count; ++job) {
        waiting[job] = m_after[job].size();
        if (waiting[job] == 0) {
            ready.push_back(job);
        }
    }
    m_list.clear();
    while (!ready.empty()) {
        const auto first = std::min_element(ready.begin(), ready.end(), [&](std::size_t a, std::size_t b) {
            return m_keys[a] != m_keys[b] ? m_keys[a] < m_keys[b] : a < b;
        });
        const std::size_t job = *first;
        m_work += ready.size();
        ready.erase(first);
        m_list.push_back(job);
        for (const std::size_t next : m_model.jobs[job].before) {
            if (--waiting[next] == 0) {
                ready.push_back(next);
            }
        }
    }
}

// Whether it may begin there; if not, the last slot of a resource that is in the way.
bool ProjectSearch::fits_after(std::size_t job, Bound start, Bound& blocked) {
    const Bound end = start + m_model.jobs[job].duration;
    for (const Demand& demand : m_demands[job]) {
        const std::int64_t room = m_model.resources[demand.resource].capacity - demand.amount;
        const std::int64_t* load = m_loads[demand.resource].data();
        for (Bound time = end; time-- > start;) {
            if (load[time] > room) {
                blocked = time;
                m_work += k_work_of_start + static_cast<std::uint64_t>(end - time) / 4;
                return false;
            }
        }
        m_work += static_cast<std::uint64_t>(end - start) / 4;
    }
    m_work += k_work_of_start;
    return true;
}

// The same, and the first slot of a resource that is in the way.
bool ProjectSearch::fits_before(std::size_t job, Bound start, Bound& blocked) {
    const Bound end = start + m_model.jobs[job].duration;
    for (const Demand& demand : m_demands[job]) {
        const std::int64_t room = m_model.resources[demand.resource].capacity - demand.amount;
        const std::int64_t* load = m_loads[demand.resource].data();
        for (Bound time = start; time < end; ++time) {
            if (load[time] > room) {
                blocked = time;
                m_work += k_work_of_start + static_cast<std::uint64_t>(time - start) / 4;
                return false;
            }
        }
        m_work += static_cast<std::uint64_t>(end - start) / 4;
    }
    m_work += k_work_of_start;
    return true;
}

void ProjectSearch::take(std::size_t job, Bound start, std::int64_t sign) {
    const Bound duration = m_model.jobs[job].duration;
    for (const Demand& demand : m_demands[job]) {
        std::int64_t* load = m_loads[demand.resource].data();
        for (Bound time = start; time < start + duration; ++time) {
            load[time] += sign * demand.amount;
        }
    }
    m_work += m_demands[job].size() * static_cast<std::uint64_t>(duration) / 2;
}

void ProjectSearch::place_early(const std::vector<std::size_t>& list) {
    for (auto& load : m_loads) {
        std::fill(load.begin(), load.end(), 0);
    }
    m_work += m_loads.size() * m_length / 8;
    for (const std::size_t job : list) {
        Bound start = m_model.jobs[job].runs.front().first;
        for (const std::size_t first : m_after[job]) {
            start = std::max(start, m_starts[first] + m_model.jobs[first].duration);
        }
        for (Bound blocked = 0; !fits_after(job, start, blocked);) {
            start = blocked + 1;
        }
        m_starts[job] = start;
        take(job, start, 1);
    }
}

void ProjectSearch::place_late(const std::vector<std::size_t>& list) {
    const Bound end = end_of(m_starts);
    // Every job moves from its place to a later one, so that there is room for it at its own at least.
    for (const std::size_t job : list) {
        Bound start = end - m_model.jobs[job].duration;
        for (const std::size_t next : m_model.jobs[job].before) {
            start = std::min(start, m_starts[next] - m_model.jobs[job].duration);
        }
        take(job, m_starts[job], -1);
        for (Bound blocked = 0; start > m_starts[job] && !fits_before(job, start, blocked);) {
            start = std::max(m_starts[job], blocked - m_model.jobs[job].duration);
        }
        m_starts[job] = start;
        take(job, start, 1);
    }
}

} // namespace onramp::placement
