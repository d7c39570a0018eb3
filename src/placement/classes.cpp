// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/classes.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "placement/board.hpp"
#include "placement/tardiness_search.hpp"

namespace onramp::placement {

namespace {

constexpr std::int64_t k_most_range = 500'000; // starts of all jobs together that the solver takes
constexpr std::int64_t k_most_pairs = 400'000; // jobs that share a resource
constexpr std::uint64_t k_work_of_step = 2;    // what the solver counts as one takes so much of ours

bool exclude_each_other(const Space& space) {
    for (std::size_t layer = 0; layer < space.problem->resources.size(); ++layer) {
        const bool all = std::all_of(space.jobs.begin(), space.jobs.end(), [&](const SpaceJob& job) {
            return std::any_of(job.touches.begin(), job.touches.end(), [&](const Touch& touch) {
                return touch.layer == layer && 2 * touch.amount > space.capacities[layer];
            });
        });
        if (all) {
            return true;
        }
    }
    return false;
}

// Windows that the limit leaves. False where one is empty.
bool close_windows(StartModel& model, std::int64_t limit) {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = model.jobs.size(); i-- > 0;) {
            StartModel::Job& job = model.jobs[i];
            std::int64_t last = job.runs.back().second;
            if (job.weight > 0) {
                last = std::min(last, job.due + limit / job.weight - job.duration);
            }
            for (const std::size_t next : job.before) {
                last = std::min<std::int64_t>(last, model.jobs[next].runs.back().second - job.duration);
            }
            if (last >= job.runs.back().second) {
                continue;
            }
            changed = true;
            while (!job.runs.empty() && job.runs.back().first > last) {
                job.runs.pop_back();
            }
            if (job.runs.empty()) {
                return false;
            }
            job.runs.back().second = std::min(job.runs.back().second, static_cast<Bound>(last));
        }
    }
    return true;
}

bool is_too_large(const StartModel& model) {
    std::int64_t range = 0;
    for (const StartModel::Job& job : model.jobs) {
        range += job.runs.back().second - job.runs.front().first;
    }
    std::int64_t pairs = 0;
    for (const StartModel::Resource& resource : model.resources) {
        const auto uses = static_cast<std::int64_t>(resource.uses.size());
        pairs += uses * uses;
    }
    return range > k_most_range || pairs > k_most_pairs;
}

} // namespace

std::optional<std::vector<Slot>> place_on_one_machine(const Space& space, std::uint64_t seed, Budget& budget) {
    std::vector<TardyJob> jobs;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < space.jobs.size(); ++i) {
        const PlacementJob& problem = space.problem->jobs[i];
        if (problem.value || !problem.after.empty() || problem.calendar || problem.release > 0 || problem.pinned ||
            problem.promised || !problem.groups.empty()) {
            return std::nullopt;
        }
        const std::int64_t weight = problem.due ? problem.weight : 0;
        jobs.push_back({problem.duration, problem.due.value_or(0), weight});
        total += problem.duration;
    }
    for (const PlacementJob& job : space.problem->jobs) {
        if (total > job.deadline.value_or(space.horizon)) {
            return std::nullopt;
        }
    }
    if (jobs.empty() || total > space.horizon || !exclude_each_other(space)) {
        return std::nullopt;
    }
    TardinessSearch search(std::move(jobs), seed);
    Budget first = budget.part(7, 8);
    search.run(0, first);
    budget.charge(first.spent());
    Budget rest = budget.part(1, 2);
    search.reduce_ends(rest);
    budget.charge(rest.spent());
    std::vector<Slot> starts(space.jobs.size());
    Slot end = 0;
    for (const std::size_t job : search.order()) {
        starts[job] = end;
        end += space.jobs[job].duration;
    }
    return starts;
}

std::optional<std::size_t> find_project_end(const Space& space) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < space.jobs.size(); ++i) {
        const PlacementJob& job = space.problem->jobs[i];
        if (job.value || job.calendar || job.pinned || job.promised || !job.groups.empty()) {
            return std::nullopt;
        }
        if (space.jobs[i].before.empty()) {
            if (last) {
                return std::nullopt;
            }
            last = i;
        } else if (job.due && job.weight > 0) {
            return std::nullopt;
        }
    }
    const bool counts = last && space.problem->jobs[*last].due && space.problem->jobs[*last].weight > 0;
    return counts ? last : std::nullopt;
}

StartModel make_start_model(const Space& space) {
    StartModel model;
    model.horizon = space.horizon;
    std::vector<std::size_t> places(space.jobs.size(), space.jobs.size());
    for (std::size_t i = 0; i < space.jobs.size(); ++i) {
        if (space.jobs[i].is_mandatory) {
            places[i] = model.jobs.size();
            model.jobs.emplace_back();
            model.places.push_back(i);
        }
    }
    for (const std::int64_t capacity : space.capacities) {
        model.resources.push_back({capacity, {}});
    }
    for (std::size_t i = 0; i < space.jobs.size(); ++i) {
        if (!space.jobs[i].is_mandatory) {
            continue;
        }
        const SpaceJob& job = space.jobs[i];
        StartModel::Job& made = model.jobs[places[i]];
        made.duration = job.duration;
        for (const Run& run : job.runs) {
            made.runs.emplace_back(run.first, run.last);
        }
        for (const std::size_t next : job.before) {
            if (space.jobs[next].is_mandatory) {
                made.before.push_back(places[next]);
            }
        }
        if (const PlacementJob& problem = space.problem->jobs[i]; problem.due) {
            made.weight = problem.weight;
            made.due = static_cast<Bound>(*problem.due);
        }
        for (const Touch& touch : job.touches) {
            model.resources[touch.layer].uses.push_back({places[i], job.duration + touch.widen, touch.amount});
        }
    }
    return model;
}

bool has_no_caps(const Space& space) {
    return std::all_of(space.jobs.begin(), space.jobs.end(),
                       [](const SpaceJob& job) { return !job.is_mandatory || job.caps.empty(); });
}

std::vector<Slot> starts_of_all(const Space& space, const StartModel& model, const std::vector<Bound>& starts) {
    if (starts.empty()) {
        return {};
    }
    std::vector<Slot> all(space.jobs.size(), Board::k_none);
    for (std::size_t job = 0; job < starts.size(); ++job) {
        all[model.places[job]] = starts[job];
    }
    return all;
}

Answer ask_lateness(const StartModel& model, std::int64_t limit, std::uint64_t most_conflicts, Budget& budget) {
    Answer answer;
    StartModel closed = model;
    if (model.jobs.empty()) {
        return answer;
    }
    if (!close_windows(closed, limit)) {
        answer.outcome = BoundSolver::Outcome::refuted;
        return answer;
    }
    if (is_too_large(closed)) {
        return answer;
    }
    StartSolver solver(std::move(closed));
    answer.outcome = solver.set_most_lateness(limit) ? solver.search(most_conflicts, budget.left() / k_work_of_step)
                                                     : BoundSolver::Outcome::refuted;
    budget.charge(solver.work() * k_work_of_step);
    if (answer.outcome == BoundSolver::Outcome::found) {
        answer.starts = solver.values();
        answer.lateness = solver.lateness_of(answer.starts);
    }
    return answer;
}

Answer reduce_lateness(const StartModel& model, std::int64_t limit, std::int64_t enough, Budget& budget) {
    Answer answer;
    StartModel closed = model;
    if (model.jobs.empty()) {
        return answer;
    }
    if (limit < enough || !close_windows(closed, limit)) {
        answer.outcome = BoundSolver::Outcome::refuted;
        return answer;
    }
    if (is_too_large(closed)) {
        return answer;
    }
    StartSolver solver(std::move(closed));
    std::uint64_t charged = 0;
    while (true) {
        answer.outcome = solver.set_most_lateness(limit)
                             ? solver.search(std::numeric_limits<std::uint64_t>::max(), budget.left() / k_work_of_step)
                             : BoundSolver::Outcome::refuted;
        budget.charge((solver.work() - charged) * k_work_of_step);
        charged = solver.work();
        if (answer.outcome != BoundSolver::Outcome::found) {
            return answer;
        }
        answer.starts = solver.values();
        answer.lateness = solver.lateness_of(answer.starts);
        if (answer.lateness <= enough) {
            answer.outcome = BoundSolver::Outcome::refuted;
            return answer;
        }
        limit = answer.lateness - 1;
    }
}

} // namespace onramp::placement
