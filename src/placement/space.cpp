// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/space.hpp"

#include <algorithm>

namespace onramp::placement {

namespace {

std::vector<Run> runs_of(const PlacementProblem& problem, const PlacementJob& job) {
    const std::int64_t end = std::min(problem.horizon, job.deadline.value_or(problem.horizon));
    std::vector<Run> runs;
    const auto add = [&](std::int64_t first, std::int64_t last, std::int64_t cost) {
        if (job.pinned) {
            first = std::max(first, *job.pinned);
            last = std::min(last, *job.pinned);
        }
        if (first <= last) {
            runs.push_back({static_cast<Slot>(first), static_cast<Slot>(last), cost * job.duration});
        }
    };
    if (!job.calendar) {
        add(job.release, end - job.duration, 0);
        return runs;
    }
    for (const PlacementStretch& stretch : stretches_of(problem, job)) {
        add(std::max(job.release, stretch.begin), std::min(end, stretch.end) - job.duration, stretch.cost);
    }
    return runs;
}

void add_touches(Space& space) {
    const PlacementProblem& problem = *space.problem;
    for (const PlacementResource& resource : problem.resources) {
        space.capacities.push_back(resource.capacity);
    }
    std::vector<std::size_t> gap_layers(problem.groups.size());
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        if (problem.groups[group].gap > 0) {
            gap_layers[group] = space.capacities.size();
            space.capacities.push_back(1);
        }
    }
    for (std::size_t i = 0; i < problem.jobs.size(); ++i) {
        const PlacementJob& job = problem.jobs[i];
        SpaceJob& made = space.jobs[i];
        for (const PlacementDemand& demand : job.demands) {
            const std::int64_t room = problem.resources[demand.resource].capacity - demand.amount;
            if (room < 0) {
                made.runs.clear();
            }
            if (demand.amount > 0) {
                made.touches.push_back({demand.resource, demand.amount, room, 0});
            }
        }
        for (const std::size_t group : job.groups) {
            if (problem.groups[group].gap > 0) {
                made.touches.push_back({gap_layers[group], 1, 0, static_cast<Slot>(problem.groups[group].gap)});
            }
            if (!problem.groups[group].buckets.empty()) {
                made.caps.push_back(group);
            }
        }
    }
}

void set_order(Space& space) {
    std::vector<std::size_t> waiting(space.jobs.size());
    for (std::size_t job = 0; job < waiting.size(); ++job) {
        waiting[job] = space.jobs[job].after.size();
        if (waiting[job] == 0) {
            space.order.push_back(job);
        }
    }
    for (std::size_t i = 0; i < space.order.size(); ++i) {
        for (const std::size_t next : space.jobs[space.order[i]].before) {
            if (--waiting[next] == 0) {
                space.order.push_back(next);
            }
        }
    }
    for (std::size_t job = 0; job < waiting.size(); ++job) {
        if (waiting[job] > 0) { // in a circle or behind one
            space.jobs[job].runs.clear();
        }
    }
}

void trim(std::vector<Run>& runs, std::int64_t first, std::int64_t last) {
    for (Run& run : runs) {
        run.first = static_cast<Slot>(std::max<std::int64_t>(run.first, std::min<std::int64_t>(first, run.last + 1)));
        run.last = static_cast<Slot>(std::min<std::int64_t>(run.last, std::max<std::int64_t>(last, run.first - 1)));
    }
    std::erase_if(runs, [](const Run& run) { return run.first > run.last; });
}

// Ends of jobs before, starts of jobs after that must be placed.
void close_windows(Space& space) {
    for (const std::size_t job : space.order) {
        SpaceJob& each = space.jobs[job];
        std::int64_t first = 0;
        for (const std::size_t before : each.after) {
            const SpaceJob& other = space.jobs[before];
            if (other.runs.empty()) {
                each.runs.clear();
            } else {
                first = std::max<std::int64_t>(first, other.runs.front().first + other.duration);
            }
        }
        trim(each.runs, first, space.horizon);
    }
    for (std::size_t i = space.order.size(); i-- > 0;) {
        SpaceJob& each = space.jobs[space.order[i]];
        std::int64_t last = space.horizon;
        for (const std::size_t next : each.before) {
            const SpaceJob& other = space.jobs[next];
            if (other.is_mandatory && !other.runs.empty()) {
                last = std::min<std::int64_t>(last, other.runs.back().last - each.duration);
            }
        }
        trim(each.runs, 0, last);
    }
}

} // namespace

Cost Space::cost_at(std::size_t job, Slot start) const {
    const std::vector<Run>& runs = jobs[job].runs;
    const auto run = std::upper_bound(runs.begin(), runs.end(), start,
                                      [](Slot value, const Run& other) { return value < other.first; });
    return jobs[job].cost_in(run == runs.begin() ? Run{} : *std::prev(run), start);
}

std::span<const PlacementStretch> stretches_of(const PlacementProblem& problem, const PlacementJob& job) {
    const std::vector<PlacementStretch>& all = problem.calendars[*job.calendar].stretches;
    const std::int64_t begin = std::max(job.release, job.pinned.value_or(job.release));
    const std::int64_t end =
        std::min(job.deadline.value_or(problem.horizon), job.pinned ? *job.pinned + job.duration : problem.horizon);
    const auto first =
        std::partition_point(all.begin(), all.end(), [&](const PlacementStretch& each) { return each.end <= begin; });
    const auto last =
        std::partition_point(first, all.end(), [&](const PlacementStretch& each) { return each.begin < end; });
    return {first, last};
}

Space make_space(const PlacementProblem& problem) {
    Space space;
    space.problem = &problem;
    space.horizon = static_cast<Slot>(problem.horizon);
    space.jobs.resize(problem.jobs.size());
    for (std::size_t i = 0; i < problem.jobs.size(); ++i) {
        SpaceJob& job = space.jobs[i];
        job.duration = static_cast<Slot>(std::min(problem.jobs[i].duration, problem.horizon + 1));
        job.runs = runs_of(problem, problem.jobs[i]);
        job.is_mandatory = !problem.jobs[i].value;
        job.is_pinned = problem.jobs[i].pinned.has_value();
        job.due = problem.jobs[i].due.value_or(job.due);
        job.weight = problem.jobs[i].due ? problem.jobs[i].weight : 0;
        job.promised = problem.jobs[i].promised ? static_cast<Slot>(problem.jobs[i].promised->start) : -1;
        job.promise_weight = problem.jobs[i].promised ? problem.jobs[i].promised->weight : 0;
        job.value = problem.jobs[i].value.value_or(0);
        job.pull = problem.jobs[i].pull;
        job.after = problem.jobs[i].after;
        std::sort(job.after.begin(), job.after.end());
        job.after.erase(std::unique(job.after.begin(), job.after.end()), job.after.end());
        for (const std::size_t before : job.after) {
            space.jobs[before].before.push_back(i);
        }
    }
    add_touches(space);
    set_order(space);
    for (std::size_t i = space.order.size(); i-- > 0;) {
        const SpaceJob& job = space.jobs[space.order[i]];
        for (const std::size_t before : job.is_mandatory ? job.after : std::vector<std::size_t>{}) {
            space.jobs[before].is_mandatory = true;
        }
    }
    close_windows(space);
    close_windows(space); // a start that a later job took away may take away one more of a job between
    for (const SpaceJob& job : space.jobs) {
        space.is_feasible = space.is_feasible && (!job.is_mandatory || !job.runs.empty());
    }
    return space;
}

} // namespace onramp::placement
