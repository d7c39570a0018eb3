// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "support/placement_problems.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace onramp_test {

namespace {

using namespace onramp;

// A generator whose numbers are the same everywhere: distributions of the standard library are not.
class Draw {
public:
    explicit Draw(std::uint32_t seed) : m_source(seed) {}

    std::int64_t below(std::int64_t bound) {
        return static_cast<std::int64_t>(m_source() % static_cast<std::uint64_t>(bound));
    }
    std::int64_t from_to(std::int64_t least, std::int64_t most) { return least + below(most - least + 1); }
    bool percent(int chance) { return below(100) < chance; }
    std::size_t index(std::size_t count) { return static_cast<std::size_t>(below(static_cast<std::int64_t>(count))); }

private:
    std::mt19937 m_source;
};

// Work time with meetings cut out, and costs that change in the day.
PlacementCalendar free_time(Draw& draw, const PlacementShape& shape) {
    PlacementCalendar calendar;
    for (std::size_t day = 0; day < shape.days; ++day) {
        const std::int64_t offset = static_cast<std::int64_t>(day) * shape.day_slots;
        std::int64_t at = shape.work_begin;
        while (at < shape.work_end) {
            const std::int64_t end =
                std::min(shape.work_end, at + draw.from_to(shape.day_slots / 24, shape.day_slots / 8));
            if (end - at >= 3) {
                calendar.stretches.push_back({offset + at, offset + end, draw.below(shape.most_cost + 1)});
            }
            at = end + draw.from_to(1, shape.day_slots / 40 + 1);
        }
    }
    return calendar;
}

struct Planted {
    std::int64_t start = 0;
    std::int64_t duration = 0;
};

// Fills the stretches with so many pieces of work.
std::vector<Planted> plant(Draw& draw, const PlacementShape& shape, const PlacementCalendar& calendar) {
    std::int64_t free = 0;
    for (const PlacementStretch& stretch : calendar.stretches) {
        free += stretch.end - stretch.begin;
    }
    const std::int64_t mean =
        std::max<std::int64_t>(2, free * shape.full_percent / 100 / static_cast<std::int64_t>(shape.jobs));
    std::vector<Planted> planted;
    std::int64_t idle = free * (100 - shape.full_percent) / 100;
    std::int64_t left = free;
    for (const PlacementStretch& stretch : calendar.stretches) {
        std::int64_t at = stretch.begin;
        while (at < stretch.end && planted.size() < shape.jobs) {
            const std::int64_t room = stretch.end - at;
            if (idle > 0 && draw.below(left) < 3 * idle && draw.percent(40)) {
                const std::int64_t gap = std::min({draw.from_to(1, 3), room, idle});
                at += gap;
                idle -= gap;
                left -= gap;
                continue;
            }
            std::int64_t duration = std::min(room, draw.from_to(1, 2 * mean - 1));
            if (room - duration < mean / 2 && room <= 2 * mean && draw.percent(60)) {
                duration = room;
            }
            planted.push_back({at, duration});
            at += duration;
            left -= duration;
        }
    }
    return planted;
}

void add_caps(Draw& draw, const PlacementShape& shape, const std::vector<Planted>& planted, PlacementProblem& problem) {
    for (std::size_t group = 0; group < shape.capped_groups; ++group) {
        std::map<std::int64_t, std::int64_t> loads; // by day
        for (std::size_t job = 0; job < problem.jobs.size(); ++job) {
            if (draw.below(static_cast<std::int64_t>(shape.capped_groups) + 1) == 0) {
                problem.jobs[job].groups.push_back(group);
                loads[planted[job].start / shape.day_slots] += planted[job].duration;
            }
        }
        PlacementGroup made;
        std::int64_t sum = 0;
        for (const auto& [day, load] : loads) {
            sum += load;
        }
        const std::int64_t mean = sum / static_cast<std::int64_t>(shape.days) + 1;
        for (std::size_t day = 0; day < shape.days; ++day) {
            const std::int64_t begin = static_cast<std::int64_t>(day) * shape.day_slots;
            made.buckets.push_back({begin, begin + shape.day_slots,
                                    std::max(loads[static_cast<std::int64_t>(day)], mean) + draw.below(3)});
        }
        problem.groups.push_back(made);
    }
}

// Some jobs that stand far apart in the planted plan have to stay so.
void add_gap(Draw& draw, const PlacementShape& shape, const std::vector<Planted>& planted, PlacementProblem& problem) {
    if (shape.gap_percent == 0) {
        return;
    }
    constexpr std::int64_t k_gap = 6;
    problem.groups.push_back({{}, k_gap});
    std::int64_t end = -k_gap;
    for (std::size_t job = 0; job < problem.jobs.size(); ++job) {
        if (planted[job].start >= end + k_gap && draw.percent(shape.gap_percent)) {
            problem.jobs[job].groups.push_back(problem.groups.size() - 1);
            end = planted[job].start + planted[job].duration;
        }
    }
}

void add_wishes(Draw& draw, const PlacementShape& shape, const Planted& planted, PlacementJob& job) {
    const std::int64_t end = planted.start + planted.duration;
    if (draw.percent(shape.deadline_percent)) {
        job.deadline = end + draw.below(2 * shape.day_slots);
    }
    if (draw.percent(30)) {
        job.release = std::max<std::int64_t>(0, planted.start - draw.below(3 * shape.day_slots));
    }
    if (draw.percent(shape.due_percent)) {
        job.weight = draw.from_to(1, 10);
        const bool late = draw.percent(shape.late_percent);
        job.due = late ? std::max<std::int64_t>(0, end - draw.from_to(1, 2 * shape.day_slots))
                       : end + draw.below(shape.day_slots);
    }
    if (draw.percent(shape.optional_percent)) {
        job.value = draw.from_to(1, 100);
    }
    if (draw.percent(shape.promised_percent)) {
        const bool kept = draw.percent(80);
        job.promised = {kept ? planted.start : draw.from_to(0, end), draw.from_to(1, 5)};
    }
    if (draw.percent(shape.pinned_percent)) {
        job.pinned = planted.start;
    }
}

std::string name_of(std::size_t job) {
    return "job " + std::to_string(job);
}

std::string broken_of_job(const PlacementProblem& problem, const PlacementStarts& starts, std::size_t index) {
    const PlacementJob& job = problem.jobs[index];
    if (!starts[index]) {
        return job.value ? "" : name_of(index) + " is left out";
    }
    const std::int64_t start = *starts[index];
    const std::int64_t end = start + job.duration;
    if (start < job.release || end > job.deadline.value_or(problem.horizon) || end > problem.horizon) {
        return name_of(index) + " stands outside of its window";
    }
    if (job.pinned && start != *job.pinned) {
        return name_of(index) + " is not where it is pinned";
    }
    if (job.calendar) {
        const auto& stretches = problem.calendars[*job.calendar].stretches;
        if (std::none_of(stretches.begin(), stretches.end(),
                         [&](const PlacementStretch& each) { return each.begin <= start && end <= each.end; })) {
            return name_of(index) + " stands outside of its calendar";
        }
    }
    for (const std::size_t before : job.after) {
        if (!starts[before] || *starts[before] + problem.jobs[before].duration > start) {
            return name_of(index) + " does not come after " + name_of(before);
        }
    }
    return "";
}

} // namespace

std::string broken_rule(const PlacementProblem& problem, const PlacementStarts& starts) {
    if (starts.size() != problem.jobs.size()) {
        return "another number of starts than of jobs";
    }
    std::vector<std::vector<std::int64_t>> loads(problem.resources.size(),
                                                 std::vector<std::int64_t>(static_cast<std::size_t>(problem.horizon)));
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (std::string broken = broken_of_job(problem, starts, i); !broken.empty()) {
            return broken;
        }
        for (const PlacementDemand& demand : problem.jobs[i].demands) {
            for (std::int64_t slot = 0; starts[i] && slot < problem.jobs[i].duration; ++slot) {
                std::int64_t& load = loads[demand.resource][static_cast<std::size_t>(*starts[i] + slot)];
                load += demand.amount;
                if (load > problem.resources[demand.resource].capacity) {
                    return "too much of resource " + std::to_string(demand.resource) + " with " + name_of(i);
                }
            }
        }
    }
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        std::vector<Planted> members;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const auto& groups = problem.jobs[i].groups;
            if (starts[i] && std::find(groups.begin(), groups.end(), group) != groups.end()) {
                members.push_back({*starts[i], problem.jobs[i].duration});
            }
        }
        for (const PlacementBucket& bucket : problem.groups[group].buckets) {
            std::int64_t filled = 0;
            for (const Planted& each : members) {
                for (std::int64_t slot = each.start; slot < each.start + each.duration; ++slot) {
                    filled += slot >= bucket.begin && slot < bucket.end ? 1 : 0;
                }
            }
            if (filled > bucket.most) {
                return "a bucket of group " + std::to_string(group) + " overflows";
            }
        }
        std::sort(members.begin(), members.end(), [](const Planted& a, const Planted& b) { return a.start < b.start; });
        const std::int64_t gap = problem.groups[group].gap;
        for (std::size_t i = 1; gap > 0 && i < members.size(); ++i) {
            if (members[i].start < members[i - 1].start + members[i - 1].duration + gap) {
                return "jobs of group " + std::to_string(group) + " stand too near";
            }
        }
    }
    return "";
}

PlantedProblem planted_placement(std::uint32_t seed, const PlacementShape& shape) {
    Draw draw(seed);
    PlantedProblem made;
    PlacementProblem& problem = made.problem;
    problem.horizon = static_cast<std::int64_t>(shape.days) * shape.day_slots;
    problem.calendars.push_back(free_time(draw, shape));
    problem.resources.push_back({1});
    const std::vector<Planted> planted = plant(draw, shape, problem.calendars[0]);
    for (const Planted& each : planted) {
        PlacementJob job;
        job.duration = each.duration;
        job.calendar = 0;
        job.demands = {{0, 1}};
        add_wishes(draw, shape, each, job);
        const std::size_t count = problem.jobs.size();
        if (count > 0 && draw.percent(shape.precedence_percent)) {
            const std::size_t before = count - 1 - draw.index(std::min<std::size_t>(count, 40));
            // What must be placed does not hang on what may be left out.
            if (!problem.jobs[before].value || job.value) {
                job.after.push_back(before);
            }
        }
        problem.jobs.push_back(job);
        made.plan.emplace_back(each.start);
    }
    add_caps(draw, shape, planted, problem);
    add_gap(draw, shape, planted, problem);
    return made;
}

PlacementProblem small_placement(std::uint32_t seed) {
    Draw draw(seed);
    PlacementProblem problem;
    problem.horizon = draw.from_to(6, 11);
    const bool two_resources = draw.percent(30);
    problem.resources.push_back({draw.percent(70) ? 1 : draw.from_to(1, 3)});
    if (two_resources) {
        problem.resources.push_back({draw.from_to(1, 4)});
    }
    if (draw.percent(70)) {
        PlacementCalendar calendar;
        for (std::int64_t at = draw.below(3); at < problem.horizon;) {
            const std::int64_t end = std::min(problem.horizon, at + draw.from_to(2, 6));
            calendar.stretches.push_back({at, end, draw.below(4)});
            at = end + draw.below(3);
        }
        problem.calendars.push_back(calendar);
    }
    const bool grouped = draw.percent(60);
    if (grouped) {
        PlacementGroup group;
        group.gap = draw.percent(50) ? draw.from_to(1, 3) : 0;
        for (std::int64_t at = 0; draw.percent(80) && at + 4 <= problem.horizon; at += 4) {
            group.buckets.push_back({at, at + draw.from_to(3, 4), draw.from_to(1, 4)});
        }
        problem.groups.push_back(group);
    }
    const std::size_t count = 1 + draw.index(5);
    for (std::size_t i = 0; i < count; ++i) {
        PlacementJob job;
        job.duration = draw.from_to(1, 4);
        job.release = draw.percent(30) ? draw.below(5) : 0;
        if (draw.percent(30)) {
            job.deadline = draw.from_to(3, problem.horizon);
        }
        if (draw.percent(60)) {
            job.due = draw.below(problem.horizon);
            job.weight = draw.below(4);
        }
        if (draw.percent(40)) {
            job.value = draw.below(4);
        }
        if (i > 0 && draw.percent(30)) {
            job.after.push_back(draw.index(i));
        }
        for (std::size_t resource = 0; resource < problem.resources.size(); ++resource) {
            if (draw.percent(85)) {
                job.demands.push_back(
                    {resource, draw.from_to(1, std::max<std::int64_t>(1, problem.resources[resource].capacity))});
            }
        }
        if (!problem.calendars.empty() && draw.percent(80)) {
            job.calendar = 0;
        }
        if (draw.percent(8)) {
            job.pinned = draw.below(problem.horizon);
        }
        if (draw.percent(25)) {
            job.promised = {draw.below(problem.horizon), draw.below(3)};
        }
        if (grouped && draw.percent(60)) {
            job.groups.push_back(0);
        }
        problem.jobs.push_back(job);
    }
    return problem;
}

} // namespace onramp_test
