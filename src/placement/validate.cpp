// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/validate.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "placement/space.hpp"

namespace onramp::placement {

namespace {

using Fault = std::optional<std::string>;

std::string numbered(std::string_view what, std::size_t index) {
    return std::string(what) + " " + std::to_string(index);
}

Fault out_of_range(const std::string& what, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value >= least && value <= most) {
        return std::nullopt;
    }
    return what + " is " + std::to_string(value) + ", and " + std::to_string(least) + " to " + std::to_string(most) +
           " are allowed";
}

Fault missing(const std::string& what, std::size_t index, std::size_t count) {
    if (index < count) {
        return std::nullopt;
    }
    return what + " " + std::to_string(index) + " is named, and there are " + std::to_string(count);
}

// Stretches and buckets.
template <class Part>
Fault out_of_order(const std::string& what, const std::vector<Part>& parts, std::int64_t horizon) {
    std::int64_t end = 0;
    for (const Part& part : parts) {
        if (part.begin < end || part.end <= part.begin || part.end > horizon) {
            return what + " from " + std::to_string(part.begin) + " to " + std::to_string(part.end) +
                   " is empty, overlaps the one before or lies outside of the horizon";
        }
        end = part.end;
    }
    return std::nullopt;
}

Fault fault_of_job(const PlacementProblem& problem, std::size_t index) {
    const PlacementJob& job = problem.jobs[index];
    const std::string name = numbered("job", index);
    constexpr std::int64_t k_most = k_most_placement_number;
    const auto time = [&](std::string_view what, const std::optional<std::int64_t>& value) {
        return value ? out_of_range("the " + std::string(what) + " of " + name, *value, 0, k_most_placement_horizon)
                     : std::nullopt;
    };
    std::vector<Fault> faults = {
        out_of_range("the duration of " + name, job.duration, 1, k_most_placement_horizon),
        time("release", job.release),
        time("deadline", job.deadline),
        time("due slot", job.due),
        time("pinned start", job.pinned),
        time("promised start", job.promised ? std::optional(job.promised->start) : std::nullopt),
        out_of_range("the weight of " + name, job.weight, 0, k_most),
        out_of_range("the pull of " + name, job.pull, 0, k_most),
        out_of_range("the value of " + name, job.value.value_or(0), 0, k_most),
        out_of_range("the weight of the promise of " + name, job.promised ? job.promised->weight : 0, 0, k_most),
        job.calendar ? missing("calendar", *job.calendar, problem.calendars.size()) : std::nullopt,
    };
    for (const std::size_t before : job.after) {
        faults.push_back(missing("job", before, problem.jobs.size()));
    }
    for (const std::size_t group : job.groups) {
        faults.push_back(missing("group", group, problem.groups.size()));
        if (std::count(job.groups.begin(), job.groups.end(), group) > 1) {
            faults.emplace_back(name + " names a group twice");
        }
    }
    for (const PlacementDemand& demand : job.demands) {
        faults.push_back(missing("resource", demand.resource, problem.resources.size()));
        faults.push_back(out_of_range("the amount of a resource that " + name + " takes", demand.amount, 0, k_most));
        if (std::count_if(job.demands.begin(), job.demands.end(),
                          [&](const PlacementDemand& other) { return other.resource == demand.resource; }) > 1) {
            faults.emplace_back(name + " names a resource twice");
        }
    }
    const auto found = std::find_if(faults.begin(), faults.end(), [](const Fault& fault) { return fault.has_value(); });
    return found == faults.end() ? std::nullopt : *found;
}

Fault fault_of_calendar(const PlacementProblem& problem, std::size_t index) {
    const auto& stretches = problem.calendars[index].stretches;
    const std::string name = numbered("of calendar", index);
    if (auto fault = out_of_order("the stretch " + name, stretches, problem.horizon)) {
        return fault;
    }
    for (const PlacementStretch& stretch : stretches) {
        if (auto fault = out_of_range("the cost " + name, stretch.cost, 0, k_most_placement_number)) {
            return fault;
        }
    }
    return std::nullopt;
}

Fault fault_of_group(const PlacementProblem& problem, std::size_t index) {
    const PlacementGroup& group = problem.groups[index];
    const std::string name = numbered("of group", index);
    if (auto fault = out_of_range("the gap " + name, group.gap, 0, k_most_placement_number)) {
        return fault;
    }
    if (auto fault = out_of_order("the bucket " + name, group.buckets, problem.horizon)) {
        return fault;
    }
    for (const PlacementBucket& bucket : group.buckets) {
        if (auto fault = out_of_range("the most of a bucket " + name, bucket.most, 0, k_most_placement_horizon)) {
            return fault;
        }
    }
    return std::nullopt;
}

Fault fault_of_runs(const PlacementProblem& problem) {
    std::size_t runs = 0;
    for (const PlacementJob& job : problem.jobs) {
        runs += job.calendar ? stretches_of(problem, job).size() : 0;
    }
    if (runs <= static_cast<std::size_t>(k_most_placement_runs)) {
        return std::nullopt;
    }
    return "the stretches that reach into the jobs' windows come to more than " + std::to_string(k_most_placement_runs);
}

} // namespace

Fault find_fault(const PlacementProblem& problem) {
    if (problem.jobs.size() > k_most_placement_jobs) {
        return "there are more than " + std::to_string(k_most_placement_jobs) + " jobs";
    }
    if (auto fault = out_of_range("the horizon", problem.horizon, 0, k_most_placement_horizon)) {
        return fault;
    }
    const auto layers = static_cast<std::int64_t>(problem.resources.size() + problem.groups.size());
    if (problem.horizon * layers > k_most_placement_cells) {
        return "the horizon times the resources and groups comes to more than " +
               std::to_string(k_most_placement_cells);
    }
    Fault fault;
    for (std::size_t i = 0; i < problem.resources.size() && !fault; ++i) {
        fault = out_of_range("the capacity of " + numbered("resource", i), problem.resources[i].capacity, 0,
                             k_most_placement_number);
    }
    for (std::size_t i = 0; i < problem.calendars.size() && !fault; ++i) {
        fault = fault_of_calendar(problem, i);
    }
    for (std::size_t i = 0; i < problem.groups.size() && !fault; ++i) {
        fault = fault_of_group(problem, i);
    }
    for (std::size_t i = 0; i < problem.jobs.size() && !fault; ++i) {
        fault = fault_of_job(problem, i);
    }
    return fault ? fault : fault_of_runs(problem);
}

} // namespace onramp::placement
