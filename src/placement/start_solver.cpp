// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/start_solver.hpp"

#include <algorithm>

namespace onramp::placement {

namespace {

std::vector<std::pair<Bound, Bound>> ranges_of(const StartModel& model) {
    std::vector<std::pair<Bound, Bound>> ranges;
    for (const StartModel::Job& job : model.jobs) {
        ranges.emplace_back(job.runs.front().first, job.runs.back().second);
    }
    return ranges;
}

Literal at_least(std::size_t job, Bound start) {
    return {static_cast<std::uint32_t>(2 * job), start};
}

Literal at_most(std::size_t job, Bound start) {
    return {static_cast<std::uint32_t>(2 * job + 1), -start};
}

} // namespace

StartSolver::StartSolver(StartModel model)
    : BoundSolver(ranges_of(model)), m_model(std::move(model)), m_after(m_model.jobs.size()),
      m_pairs(m_model.jobs.size()), m_resources_of(m_model.jobs.size()), m_changed(m_model.resources.size(), 1) {
    Bound longest = 0;
    for (std::size_t job = 0; job < m_model.jobs.size(); ++job) {
        for (const std::size_t next : m_model.jobs[job].before) {
            m_after[next].push_back(job);
        }
        if (m_model.jobs[job].weight > 0) {
            m_late_jobs.push_back(job);
        }
    }
    for (std::size_t i = 0; i < m_model.resources.size(); ++i) {
        const StartModel::Resource& resource = m_model.resources[i];
        for (const StartModel::Use& use : resource.uses) {
            m_resources_of[use.job].push_back(i);
            longest = std::max(longest, use.length);
            for (const StartModel::Use& other : resource.uses) {
                if (other.job != use.job && use.amount + other.amount > resource.capacity) {
                    m_pairs[use.job].push_back({static_cast<std::uint32_t>(other.job), use.length, other.length});
                }
            }
        }
    }
    m_table.assign(static_cast<std::size_t>(m_model.horizon + longest) + 2, 0);
    charge(m_table.size() / 8);
}

std::int64_t StartSolver::lateness_at(std::size_t job, Bound start) const {
    const StartModel::Job& each = m_model.jobs[job];
    return each.weight * std::max<std::int64_t>(0, std::int64_t{start} + each.duration - each.due);
}

std::int64_t StartSolver::lateness_of(const std::vector<Bound>& starts) const {
    std::int64_t sum = 0;
    for (const std::size_t job : m_late_jobs) {
        sum += lateness_at(job, starts[job]);
    }
    return sum;
}

bool StartSolver::set_most_lateness(std::int64_t most) {
    restart();
    m_most_lateness = most;
    m_late_changed = true;
    if (!m_is_started) { // what follows from the first bounds themselves
        m_is_started = true;
        for (std::size_t side = 0; side < 2 * m_model.jobs.size(); ++side) {
            if (!on_raised(static_cast<std::uint32_t>(side))) {
                refute();
                return false;
            }
        }
    }
    return settle_root();
}

bool StartSolver::on_raised(std::uint32_t side) {
    const std::size_t job = side / 2;
    for (const std::size_t resource : m_resources_of[job]) {
        m_changed[resource] = 1;
    }
    if (!leave_gap(side)) {
        return false;
    }
    if (side % 2 == 0) {
        m_late_changed = m_late_changed || m_model.jobs[job].weight > 0;
        const Bound duration = m_model.jobs[job].duration;
        for (const std::size_t next : m_model.jobs[job].before) {
            if (!raise_after(at_least(next, least(job) + duration), side, duration)) {
                return false;
            }
        }
    } else {
        for (const std::size_t first : m_after[job]) {
            const Bound duration = m_model.jobs[first].duration;
            if (!raise_after(at_most(first, greatest(job) - duration), side, duration)) {
                return false;
            }
        }
    }
    return keep_order(job);
}

// A bound between two runs goes on to the next one.
bool StartSolver::leave_gap(std::uint32_t side) {
    const std::size_t job = side / 2;
    const auto& runs = m_model.jobs[job].runs;
    if (runs.size() == 1) {
        return true;
    }
    if (side % 2 == 0) {
        const auto run = std::lower_bound(runs.begin(), runs.end(), least(job),
                                          [](const auto& each, Bound start) { return each.second < start; });
        if (run == runs.end() || run->first <= least(job)) {
            return true;
        }
        return raise(at_least(job, run->first), {at_least(job, std::prev(run)->second + 1)});
    }
    const auto run = std::upper_bound(runs.begin(), runs.end(), greatest(job),
                                      [](Bound start, const auto& each) { return start < each.first; });
    if (run == runs.begin() || std::prev(run)->second >= greatest(job)) {
        return true;
    }
    return raise(at_most(job, std::prev(run)->second), {at_most(job, run->first - 1)});
}

bool StartSolver::keep_order(std::size_t job) {
    charge(m_pairs[job].size());
    return std::all_of(m_pairs[job].begin(), m_pairs[job].end(), [&](const Pair& pair) {
        return order_pair(job, pair.length, pair.other, pair.other_length) &&
               order_pair(pair.other, pair.other_length, job, pair.length);
    });
}

// Where the first cannot end before the second has to begin, it comes behind it.
bool StartSolver::order_pair(std::size_t first, Bound first_length, std::size_t second, Bound second_length) {
    if (least(first) + first_length <= greatest(second)) {
        return true;
    }
    const Bound from = least(second) + second_length;
    const Bound until = greatest(first) - second_length;
    if (from <= least(first) && until >= greatest(second)) {
        return true;
    }
    const Bound early = greatest(second) - first_length + 1;
    if (from > least(first)) {
        m_why = {at_least(first, early), at_most(second, early + first_length - 1),
                 at_least(second, from - second_length)};
        if (!raise(at_least(first, from), m_why)) {
            return false;
        }
    }
    if (until < greatest(second)) {
        m_why = {at_least(first, early), at_most(second, early + first_length - 1),
                 at_most(first, until + second_length)};
        return raise(at_most(second, until), m_why);
    }
    return true;
}

bool StartSolver::on_settled() {
    if (m_late_changed) {
        m_late_changed = false;
        if (!bound_lateness()) {
            m_late_changed = true;
            return false;
        }
    }
    for (std::size_t i = 0; i < m_model.resources.size(); ++i) {
        if (m_changed[i] != 0) {
            m_changed[i] = 0;
            if (!run_table(m_model.resources[i])) {
                m_changed[i] = 1;
                return false;
            }
        }
    }
    return true;
}

bool StartSolver::bound_lateness() {
    std::int64_t sum = 0;
    for (const std::size_t job : m_late_jobs) {
        sum += lateness_at(job, least(job));
    }
    charge(m_late_jobs.size());
    if (sum > m_most_lateness) {
        m_why.clear();
        std::int64_t spare = sum - m_most_lateness - 1;
        for (const std::size_t job : m_late_jobs) {
            const std::int64_t more =
                lateness_at(job, least(job)) - lateness_at(job, root(static_cast<std::size_t>(2 * job)));
            if (more > spare) {
                m_why.push_back(at_least(job, least(job)));
            } else {
                spare -= more;
            }
        }
        contradict(m_why);
        return false;
    }
    for (const std::size_t job : m_late_jobs) {
        const StartModel::Job& each = m_model.jobs[job];
        const std::int64_t room = m_most_lateness - sum + lateness_at(job, least(job));
        const std::int64_t latest = each.due + room / each.weight - each.duration;
        if (latest < greatest(job)) {
            m_why.clear();
            for (const std::size_t other : m_late_jobs) {
                if (other != job && lateness_at(other, least(other)) > 0) {
                    m_why.push_back(at_least(other, least(other)));
                }
            }
            if (!raise(at_most(job, static_cast<Bound>(latest)), m_why)) {
                return false;
            }
        }
    }
    return true;
}

// The load that is there wherever the jobs begin. Where it is too high, that is a contradiction.
bool StartSolver::fill_table(const StartModel::Resource& resource) {
    m_table_begin = static_cast<Bound>(m_table.size());
    m_table_end = 0;
    for (const StartModel::Use& use : resource.uses) {
        if (greatest(use.job) < least(use.job) + use.length) {
            m_table_begin = std::min(m_table_begin, greatest(use.job));
            m_table_end = std::max(m_table_end, least(use.job) + use.length);
        }
    }
    if (m_table_begin >= m_table_end) {
        return true;
    }
    std::fill(m_table.begin() + m_table_begin, m_table.begin() + m_table_end + 1, 0);
    for (const StartModel::Use& use : resource.uses) {
        if (greatest(use.job) < least(use.job) + use.length) {
            m_table[static_cast<std::size_t>(greatest(use.job))] += use.amount;
            m_table[static_cast<std::size_t>(least(use.job)) + static_cast<std::size_t>(use.length)] -= use.amount;
        }
    }
    std::int64_t load = 0;
    charge(static_cast<std::uint64_t>(m_table_end - m_table_begin) / 4 + resource.uses.size());
    for (Bound time = m_table_begin; time < m_table_end; ++time) {
        load += m_table[static_cast<std::size_t>(time)];
        m_table[static_cast<std::size_t>(time)] = load;
        if (load > resource.capacity) {
            explain(resource, time, resource.capacity + 1, m_model.jobs.size());
            contradict(m_why);
            return false;
        }
    }
    return true;
}

// Jobs that are there at that time with so much together, without `but`.
void StartSolver::explain(const StartModel::Resource& resource, Bound time, std::int64_t amount, std::size_t but) {
    m_why.clear();
    std::int64_t sum = 0;
    std::int64_t least_amount = 0;
    std::size_t taken = 0;
    for (const StartModel::Use& use : resource.uses) {
        if (use.job != but && greatest(use.job) <= time && time < least(use.job) + use.length && use.amount > 0) {
            if (sum >= amount) {
                break;
            }
            sum += use.amount;
            least_amount = taken == 0 ? use.amount : std::min(least_amount, use.amount);
            ++taken;
            m_why.push_back(at_most(use.job, time));
            m_why.push_back(at_least(use.job, time - use.length + 1));
        }
    }
}

std::int64_t StartSolver::load_without(const StartModel::Use& use, Bound time) const {
    if (time < m_table_begin || time >= m_table_end) {
        return 0;
    }
    const bool own = greatest(use.job) <= time && time < least(use.job) + use.length;
    return m_table[static_cast<std::size_t>(time)] - (own ? use.amount : 0);
}

bool StartSolver::run_table(const StartModel::Resource& resource) {
    if (!fill_table(resource)) {
        return false;
    }
    if (m_table_begin >= m_table_end) {
        return true;
    }
    return std::all_of(resource.uses.begin(), resource.uses.end(), [&](const StartModel::Use& use) {
        return is_fixed(use.job) || (raise_over(resource, use) && lower_under(resource, use));
    });
}

bool StartSolver::raise_over(const StartModel::Resource& resource, const StartModel::Use& use) {
    const std::int64_t room = resource.capacity - use.amount;
    for (bool raised = true; raised;) {
        raised = false;
        const Bound begin = std::max(least(use.job), m_table_begin);
        charge(static_cast<std::uint64_t>(use.length) / 4 + 1);
        for (Bound time = std::min(least(use.job) + use.length, m_table_end) - 1; time >= begin; --time) {
            if (m_table[static_cast<std::size_t>(time)] > room && load_without(use, time) > room) {
                explain(resource, time, room + 1, use.job);
                m_why.push_back(at_least(use.job, time - use.length + 1));
                if (!raise(at_least(use.job, time + 1), m_why)) {
                    return false;
                }
                raised = true;
                break;
            }
        }
    }
    return true;
}

bool StartSolver::lower_under(const StartModel::Resource& resource, const StartModel::Use& use) {
    const std::int64_t room = resource.capacity - use.amount;
    for (bool lowered = true; lowered;) {
        lowered = false;
        const Bound end = std::min(greatest(use.job) + use.length, m_table_end);
        charge(static_cast<std::uint64_t>(use.length) / 4 + 1);
        for (Bound time = std::max(greatest(use.job), m_table_begin); time < end; ++time) {
            if (m_table[static_cast<std::size_t>(time)] > room && load_without(use, time) > room) {
                explain(resource, time, room + 1, use.job);
                m_why.push_back(at_most(use.job, time));
                if (!raise(at_most(use.job, time - use.length), m_why)) {
                    return false;
                }
                lowered = true;
                break;
            }
        }
    }
    return true;
}

} // namespace onramp::placement
