// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/giving_way.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace onramp {

namespace {

class Giving {
public:
    Giving(const WorkGrid& grid, const FitProblem& rules, const Starts& starts, std::vector<WorkJob>& jobs)
        : m_grid(grid), m_rules(rules), m_jobs(jobs), m_free(grid.open().size()), m_givers(grid.open().size()) {
        for (std::size_t i = 0; i < grid.open().size(); ++i) {
            m_free[i] = grid.open()[i].end - grid.open()[i].begin;
        }
        for (std::size_t job = 0; job < jobs.size(); ++job) {
            if (!starts[job]) {
                m_left.push_back(job);
                continue;
            }
            const auto index = static_cast<std::size_t>(&grid.open_at(*starts[job]) - grid.open().data());
            m_free[index] -= grid.slots_of(jobs[job].minutes);
            if (jobs[job].yields && !jobs[job].pinned) {
                m_givers[index].push_back(job);
            }
        }
        for (std::vector<std::size_t>& givers : m_givers) {
            std::stable_sort(givers.begin(), givers.end(),
                             [&](std::size_t one, std::size_t other) { return rank(one) < rank(other); });
        }
        std::stable_sort(m_left.begin(), m_left.end(),
                         [&](std::size_t one, std::size_t other) { return jobs[one].worth > jobs[other].worth; });
    }

    bool run() {
        bool changed = false;
        for (const std::size_t job : m_left) {
            WorkJob& each = m_jobs[job];
            if (each.yields && each.minutes > each.least) {
                each.minutes = each.least;
                changed = true;
            }
            changed = make_room(job) || changed;
        }
        return changed;
    }

private:
    int rank(std::size_t job) const { return *m_jobs[job].yields; }
    std::int64_t givable(std::size_t job) const {
        return m_grid.slots_of(m_jobs[job].minutes) - m_grid.slots_of(m_jobs[job].least);
    }

    // Takes the time for the job out of a stretch.
    bool make_room(std::size_t job) {
        std::int64_t wanted = m_grid.slots_of(m_jobs[job].minutes);
        wanted += m_jobs[job].kind == SessionKind::learning ? 1 : 0; // the break
        const auto stretch = cheapest_stretch(job, wanted);
        if (!stretch) {
            return give_anywhere(job, wanted);
        }
        m_free[*stretch] -= wanted;
        bool gave = false;
        for (const std::size_t giver : m_givers[*stretch]) {
            const std::int64_t slots = std::min(std::max<std::int64_t>(0, -m_free[*stretch]), givable(giver));
            if (slots > 0) {
                m_jobs[giver].minutes = std::max(m_jobs[giver].least, m_jobs[giver].minutes - slots * WorkGrid::k_slot);
                m_free[*stretch] += slots;
                gave = true;
            }
        }
        return gave;
    }

    // Where no stretch can have the room, in the order of ranks over all of them: what moves between them may make it.
    bool give_anywhere(std::size_t job, std::int64_t wanted) {
        std::vector<std::size_t> givers;
        for (std::size_t i = 0; i < m_grid.open().size(); ++i) {
            if (m_rules.cost_in(m_jobs[job], m_grid.open()[i])) {
                givers.insert(givers.end(), m_givers[i].begin(), m_givers[i].end());
            }
        }
        std::stable_sort(givers.begin(), givers.end(),
                         [&](std::size_t one, std::size_t other) { return rank(one) < rank(other); });
        bool gave = false;
        for (const std::size_t giver : givers) {
            const std::int64_t slots = std::min(wanted, givable(giver));
            if (slots > 0) {
                m_jobs[giver].minutes = std::max(m_jobs[giver].least, m_jobs[giver].minutes - slots * WorkGrid::k_slot);
                wanted -= slots;
                gave = true;
            }
        }
        return gave;
    }

    // The stretch in which the job can stand for the least given: by the highest rank that has to give, then minutes.
    std::optional<std::size_t> cheapest_stretch(std::size_t job, std::int64_t wanted) const {
        std::optional<std::size_t> best;
        std::tuple<int, std::int64_t, std::int64_t> best_key{std::numeric_limits<int>::max(), 0, 0};
        for (std::size_t i = 0; i < m_grid.open().size(); ++i) {
            const auto cost = m_rules.cost_in(m_jobs[job], m_grid.open()[i]);
            if (!cost || m_grid.open()[i].end - m_grid.open()[i].begin < m_grid.slots_of(m_jobs[job].minutes)) {
                continue;
            }
            std::int64_t missing = wanted - m_free[i];
            int highest = 0;
            for (const std::size_t giver : m_givers[i]) {
                if (missing > 0 && giver != job && givable(giver) > 0) {
                    missing -= givable(giver);
                    highest = rank(giver);
                }
            }
            const std::tuple key{highest, *cost, std::max<std::int64_t>(0, wanted - m_free[i])};
            if (missing <= 0 && key < best_key) {
                best = i;
                best_key = key;
            }
        }
        return best;
    }

    const WorkGrid& m_grid;
    const FitProblem& m_rules;
    std::vector<WorkJob>& m_jobs;
    std::vector<std::int64_t> m_free;               // slots, of each stretch
    std::vector<std::vector<std::size_t>> m_givers; // in each stretch, by rank
    std::vector<std::size_t> m_left;                // what has no place, the most precious first
};

} // namespace

void give_by_weeks(const WorkGrid& grid, std::vector<WorkJob>& jobs) {
    constexpr int k_usable_percent = 97; // of the open time: some is left between what stands in it
    std::map<Date, Minutes> open;
    for (const WorkGrid::Day& day : grid.days()) {
        open[monday_of(day.date)] += day.open;
    }
    for (auto& [monday, room] : open) {
        std::vector<WorkJob*> givers;
        Minutes wanted{0};
        for (WorkJob& job : jobs) {
            const Date day = job.target.value_or(job.last - job.first < std::chrono::days(7) ? job.first : job.last);
            if (monday_of(day) != monday) {
                continue;
            }
            wanted += job.minutes;
            if (job.yields && !job.promised) {
                givers.push_back(&job);
            }
        }
        std::stable_sort(givers.begin(), givers.end(),
                         [](const WorkJob* one, const WorkJob* other) { return *one->yields < *other->yields; });
        Minutes missing = wanted - room * k_usable_percent / 100;
        for (auto first = givers.begin(); first != givers.end() && missing > Minutes(0);) {
            const auto last = std::find_if(first, givers.end(),
                                           [&](const WorkJob* job) { return *job->yields != *(*first)->yields; });
            for (bool gave = true; gave && missing > Minutes(0);) {
                gave = false;
                for (auto giver = first; giver != last && missing > Minutes(0); ++giver) {
                    if ((*giver)->minutes - WorkGrid::k_slot >= (*giver)->least) {
                        (*giver)->minutes -= WorkGrid::k_slot;
                        missing -= WorkGrid::k_slot;
                        gave = true;
                    }
                }
            }
            first = last;
        }
    }
}

bool give_way(const WorkGrid& grid, const FitProblem& rules, const Starts& starts, std::vector<WorkJob>& jobs) {
    return Giving(grid, rules, starts, jobs).run();
}

void take_back(const WorkGrid& grid, Starts& starts, std::vector<WorkJob>& jobs) {
    for (const WorkGrid::Open& open : grid.open()) {
        std::vector<std::size_t> here;
        for (std::size_t job = 0; job < jobs.size(); ++job) {
            if (starts[job] && open.begin <= *starts[job] && *starts[job] < open.end) {
                here.push_back(job);
            }
        }
        if (here.empty() ||
            std::any_of(here.begin(), here.end(), [&](std::size_t job) { return jobs[job].promised; })) {
            continue; // what was said before stays
        }
        std::sort(here.begin(), here.end(),
                  [&](std::size_t one, std::size_t other) { return starts[one] < starts[other]; });
        std::int64_t room = open.end - *starts[here.back()] - grid.slots_of(jobs[here.back()].minutes);
        std::vector<std::size_t> by_rank = here;
        std::erase_if(by_rank, [&](std::size_t job) { return !jobs[job].yields; });
        std::stable_sort(by_rank.begin(), by_rank.end(),
                         [&](std::size_t one, std::size_t other) { return *jobs[one].yields > *jobs[other].yields; });
        for (const std::size_t job : by_rank) {
            const std::int64_t before = grid.slots_of(jobs[job].minutes);
            const Minutes longer = std::min(jobs[job].full, jobs[job].minutes + room * WorkGrid::k_slot);
            jobs[job].minutes = std::max(jobs[job].minutes, longer);
            const std::int64_t grown = grid.slots_of(jobs[job].minutes) - before;
            room -= grown;
            for (const std::size_t later : here) {
                if (*starts[later] > *starts[job]) {
                    *starts[later] += grown;
                }
            }
        }
    }
}

} // namespace onramp
