// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/placement/placement.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "placement/budget.hpp"
#include "placement/classes.hpp"
#include "placement/enumeration.hpp"
#include "placement/project_search.hpp"
#include "placement/relaxation.hpp"
#include "placement/search.hpp"
#include "placement/space.hpp"
#include "placement/validate.hpp"

namespace onramp {

namespace {

using placement::Answer;
using placement::Board;
using placement::Bound;
using placement::BoundSolver;
using placement::Budget;
using placement::Cost;
using placement::Slot;
using placement::Space;

constexpr std::size_t k_most_enumerated = 10; // jobs of which every plan is looked at
constexpr std::size_t k_most_proved = 40;     // jobs whose lateness the solver looks at
constexpr std::uint64_t k_project_lists = 400;
constexpr std::uint64_t k_short_proof = 100; // contradictions
constexpr std::size_t k_lateness = static_cast<std::size_t>(PlacementGoal::lateness);
constexpr std::int64_t k_no_limit = std::numeric_limits<std::int64_t>::max() / 8;

// Goes through the parts of the search, and gathers what is proved.
class Solving {
public:
    Solving(const Space& space, const PlacementSettings& settings)
        : m_space(space), m_budget(settings.most_iterations), m_seed(settings.seed), m_wants_bounds(settings.bounds),
          m_search(space, settings.seed, m_budget), m_relaxation(space) {
        if (!settings.start.empty()) {
            m_search.keep_if_allowed(settings.start);
        }
    }

    Placement run() {
        bool is_searched = false; // by what is made for its class
        if (const auto starts = placement::place_on_one_machine(m_space, m_seed, m_budget)) {
            m_search.keep(*starts);
            bound_all();
            is_searched = true;
        } else if (const auto last = placement::find_project_end(m_space)) {
            run_project(*last);
            is_searched = m_search.has_plan() || m_is_infeasible;
            if (m_search.has_plan()) {
                improve(1, 16);
            }
        }
        if (!is_searched) {
            run_general();
        }
        return result();
    }

private:
    // Parts of the budget, one at a time.
    Budget& part(std::uint64_t numerator, std::uint64_t denominator) {
        m_part = m_budget.part(numerator, denominator);
        return m_part;
    }
    void charge_part() { m_budget.charge(m_part.spent()); }

    void run_project(std::size_t last) {
        const placement::StartModel model = placement::make_start_model(m_space);
        const PlacementJob& end = m_space.problem->jobs[last];
        const auto lateness = [&](std::int64_t slot) {
            return end.weight * std::max<std::int64_t>(0, slot - *end.due);
        };
        std::int64_t least = m_space.jobs[last].runs.front().first + m_space.jobs[last].duration;
        for (const auto& resource : model.resources) {
            std::int64_t area = 0;
            for (const auto& use : resource.uses) {
                area += use.amount * use.length;
            }
            least = std::max(least, (area + resource.capacity - 1) / std::max<std::int64_t>(resource.capacity, 1));
        }
        if (least > m_space.horizon) {
            m_is_infeasible = true;
            return;
        }
        raise_bound(PlacementGoal::lateness, lateness(least));
        if (placement::ProjectSearch::cells(model) > k_most_placement_cells) {
            return;
        }
        placement::ProjectSearch project(model, m_seed);
        project.run(k_project_lists, static_cast<Bound>(least), part(1, 4));
        charge_part();
        take_up(model, project.starts());
        if (!m_search.has_plan()) {
            return;
        }
        // Up from the bound as long as it is refuted soon, then down from the best plan.
        bool soon = true;
        while (soon && m_proved[k_lateness] < m_search.best_cost()[k_lateness] && !m_budget.is_spent()) {
            const std::int64_t asked = m_proved[k_lateness];
            const Answer answer = placement::ask_lateness(model, asked, k_short_proof, part(1, 20));
            charge_part();
            if (answer.outcome == BoundSolver::Outcome::found) {
                take_up(model, answer.starts);
            }
            soon = answer.outcome == BoundSolver::Outcome::refuted;
            if (soon) { // it ends at the next slot that costs more
                least = std::max(least, *end.due + asked / end.weight) + 1;
                raise_bound(PlacementGoal::lateness, lateness(least));
            }
        }
        prove_lateness(model, part(7, 8));
        if (m_search.best_cost()[k_lateness] > m_proved[k_lateness]) {
            project.run(k_no_limit, static_cast<Bound>(least), part(1, 1));
            charge_part();
            take_up(model, project.starts());
        }
    }

    void raise_bound(PlacementGoal goal, std::int64_t bound) {
        std::int64_t& proved = m_proved[static_cast<std::size_t>(goal)];
        proved = std::max(proved, bound);
    }

    // The plan, if it keeps all rules: searches for classes look at some of them alone.
    void take_up(const placement::StartModel& model, const std::vector<Bound>& found) {
        const std::vector<Slot> starts = placement::starts_of_all(m_space, model, found);
        for (std::size_t job = 0; job < starts.size(); ++job) {
            if (starts[job] != Board::k_none && starts[job] > m_space.jobs[job].runs.back().last) {
                return;
            }
        }
        if (!starts.empty()) {
            m_search.keep(starts);
        }
    }

    void prove_lateness(const placement::StartModel& model, Budget& budget) {
        const std::int64_t value = m_search.best_cost()[k_lateness];
        if (value <= m_proved[k_lateness]) {
            return;
        }
        const Answer answer = placement::reduce_lateness(model, value - 1, m_proved[k_lateness], budget);
        charge_part();
        if (placement::has_no_caps(m_space)) {
            take_up(model, answer.starts);
        }
        if (answer.outcome == BoundSolver::Outcome::refuted) {
            raise_bound(PlacementGoal::lateness, answer.starts.empty() ? value : answer.lateness);
        }
    }

    void run_general() {
        const auto possible =
            static_cast<std::size_t>(std::count_if(m_space.jobs.begin(), m_space.jobs.end(),
                                                   [](const placement::SpaceJob& job) { return !job.runs.empty(); }));
        m_search.build_plans();
        if (!m_search.has_plan() && m_relaxation.lacks_slots()) {
            m_is_infeasible = true;
            return;
        }
        if (possible <= k_most_enumerated) {
            if (m_search.has_plan()) {
                improve(1, 64); // the better the plan, the less is to be looked at
            }
            if ((m_search.has_plan() && bounds() == m_search.best_cost()) || enumerate()) {
                return;
            }
        }
        if (!m_search.has_plan()) {
            m_budget.pause_after(3, 4);
            m_search.find_plan();
            m_budget.resume();
        }
        if (!m_search.has_plan()) {
            prove_none(placement::make_start_model(m_space));
        }
        if (!m_search.has_plan()) {
            return;
        }
        if (m_wants_bounds) {
            improve(1, 4);
            bound_all();
        }
        if (m_wants_bounds && m_space.jobs.size() <= k_most_proved) {
            prove_lateness(placement::make_start_model(m_space), part(1, 3));
        }
        improve(1, 1);
    }

    bool enumerate() {
        placement::Enumeration enumeration(m_space, part(1, 2));
        const bool complete = enumeration.run(m_search.has_plan() ? std::optional(m_search.best_cost()) : std::nullopt);
        charge_part();
        if (enumeration.best()) {
            m_search.keep(*enumeration.best());
        }
        m_is_complete = complete;
        return complete;
    }

    void prove_none(const placement::StartModel& model) {
        const Answer answer =
            placement::ask_lateness(model, k_no_limit, std::numeric_limits<std::uint64_t>::max(), part(1, 1));
        charge_part();
        if (answer.outcome == BoundSolver::Outcome::refuted) {
            m_is_infeasible = true;
        } else if (answer.outcome == BoundSolver::Outcome::found && placement::has_no_caps(m_space)) {
            take_up(model, answer.starts);
        }
    }

    void bound_all() {
        const Cost values = m_search.best_cost();
        Budget& budget = part(1, 4);
        bool is_proved = true; // so far: a better plan may be worse in what comes after the first goal that is not
        for (std::size_t goal = 0; goal < k_placement_goals; ++goal) {
            const auto each = static_cast<PlacementGoal>(goal);
            Budget share = budget.part(3, 4);
            raise_bound(each, m_relaxation.bound(each, values, share));
            budget.charge(share.spent());
            is_proved = is_proved && m_proved[goal] == values[goal];
            if (is_proved) {
                m_relaxation.fix(each, values[goal]);
            }
        }
        charge_part();
    }

    void improve(std::uint64_t numerator, std::uint64_t denominator) {
        m_search.improve(bounds(), m_budget.spent() + m_budget.left() / denominator * numerator);
    }

    // Of each goal, with the values of those before; never above its value.
    Cost bounds() const {
        placement::Relaxation relaxation(m_space);
        Cost all{};
        for (std::size_t goal = 0; goal < k_placement_goals; ++goal) {
            const auto each = static_cast<PlacementGoal>(goal);
            const std::int64_t value = m_search.best_cost()[goal];
            all[goal] =
                m_is_complete ? value : std::min(value, std::max(relaxation.separate_bound(each), m_proved[goal]));
            relaxation.fix(each, value);
        }
        return all;
    }

    Placement result() {
        Placement placed;
        placed.iterations = m_budget.iterations();
        if (!m_search.has_plan()) {
            placed.verdict =
                m_is_infeasible || m_is_complete ? PlacementVerdict::infeasible : PlacementVerdict::undecided;
            return placed;
        }
        placed.verdict = PlacementVerdict::plan;
        for (const Slot start : m_search.best()) {
            placed.starts.push_back(start == Board::k_none ? std::nullopt : std::optional<std::int64_t>(start));
        }
        const Cost proved = bounds();
        for (std::size_t goal = 0; goal < k_placement_goals; ++goal) {
            placed.levels[goal] = {m_search.best_cost()[goal], proved[goal]};
        }
        return placed;
    }

    const Space& m_space;
    Budget m_budget;
    Budget m_part{0};
    std::uint64_t m_seed;
    bool m_wants_bounds;
    placement::Search m_search;
    placement::Relaxation m_relaxation;
    Cost m_proved{}; // of each goal, with the best values of those before
    bool m_is_complete = false;
    bool m_is_infeasible = false;
};

} // namespace

bool Placement::is_optimal() const {
    return verdict == PlacementVerdict::plan &&
           std::all_of(levels.begin(), levels.end(),
                       [](const PlacementLevel& each) { return each.value == each.bound; });
}

std::array<PlacementLevel, k_placement_goals>
measure_placement(const PlacementProblem& problem, const std::vector<std::optional<std::int64_t>>& starts) {
    std::array<PlacementLevel, k_placement_goals> levels{};
    const auto at = [&](PlacementGoal goal) -> std::int64_t& { return levels[static_cast<std::size_t>(goal)].value; };
    for (std::size_t i = 0; i < problem.jobs.size(); ++i) {
        const PlacementJob& job = problem.jobs[i];
        if (job.promised && starts[i] != job.promised->start) {
            at(PlacementGoal::changes) += job.promised->weight;
        }
        if (!starts[i]) {
            at(PlacementGoal::left_out) += job.value.value_or(0);
            continue;
        }
        const std::int64_t end = *starts[i] + job.duration;
        at(PlacementGoal::ends) += end * job.pull;
        if (job.due) {
            at(PlacementGoal::lateness) += job.weight * std::max<std::int64_t>(0, end - *job.due);
        }
        if (job.calendar) {
            for (const PlacementStretch& stretch : problem.calendars[*job.calendar].stretches) {
                if (stretch.begin <= *starts[i] && end <= stretch.end) {
                    at(PlacementGoal::preference) += stretch.cost * job.duration;
                }
            }
        }
    }
    return levels;
}

Result<Placement> place_work(const PlacementProblem& problem, const PlacementSettings& settings) {
    if (auto fault = placement::find_fault(problem)) {
        return fail(ErrorKind::invalid, *std::move(fault));
    }
    if (!settings.start.empty() && settings.start.size() != problem.jobs.size()) {
        return fail(ErrorKind::invalid, "there are " + std::to_string(settings.start.size()) +
                                            " starts to go on from, and " + std::to_string(problem.jobs.size()) +
                                            " jobs");
    }
    const Space space = placement::make_space(problem);
    if (!space.is_feasible) {
        Placement none;
        none.verdict = PlacementVerdict::infeasible;
        return none;
    }
    return Solving(space, settings).run();
}

} // namespace onramp
