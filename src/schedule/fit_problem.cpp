// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/fit_problem.hpp"

#include <algorithm>

#include "onramp/schedule/focus.hpp"
#include "schedule/core_hours.hpp"

namespace onramp {

namespace {

// What a slot of work costs where it does not stand best (docs/schedule.md).
constexpr std::int64_t k_other_block = 4;
constexpr std::int64_t k_focus_later = 2; // not in the first block of the day, for each block
constexpr std::int64_t k_focus_taken = 2; // in the first block of the day, by what needs no focus
constexpr std::int64_t k_other_place = 2; // in the office what is best alone, at home what is best together
constexpr std::int64_t k_out_of_core = 1; // with others, when they may not be there
constexpr std::int64_t k_other_day = 1;   // for each day away from where it is best
constexpr std::int64_t k_most_other_days = 3;
constexpr std::int64_t k_pinned = 20; // times the worth of what is held where it stands: nothing else takes its time
constexpr std::size_t k_person = 0;   // the resource

std::int64_t pull_of(const WorkJob& job, std::int64_t slots) {
    switch (job.load) {
    case Load::heavy:
        return 3 * slots;
    case Load::medium:
        return 2 * slots;
    case Load::light:
        break;
    }
    return slots;
}

} // namespace

FitProblem::FitProblem(const Role& role, const Zone& zone, const WorkGrid& grid, const FitRequest& request,
                       const std::vector<Place>& labels, const LearningRules& rules)
    : m_grid(grid), m_request(request), m_labels(labels), m_rules(rules) {
    m_first_block.assign(grid.days().size(), role.blocks.size());
    for (const WorkGrid::Open& open : grid.open()) {
        m_first_block[open.day] = std::min(m_first_block[open.day], open.block);
    }
    for (const WorkGrid::Day& day : grid.days()) {
        const CoreHours core = core_hours(role, zone, request.days.team_zone, day.date);
        m_core.emplace_back(grid.slot_from(core.begin), grid.slot_until(core.end));
    }
}

std::optional<std::vector<FitProblem::Drawback>> FitProblem::drawbacks_in(const WorkJob& job,
                                                                          const WorkGrid::Open& open) const {
    const WorkGrid::Day& day = m_grid.days()[open.day];
    if (day.date < job.first || day.date > job.last) {
        return std::nullopt;
    }
    if (job.kind == SessionKind::learning && !learns_on(m_request.days.path, day.date)) {
        return std::nullopt;
    }
    const auto& alone = m_request.alone_days;
    if (job.with_others && std::find(alone.begin(), alone.end(), weekday_id(day.date)) != alone.end()) {
        return std::nullopt;
    }
    const Place label = m_labels[open.day];
    const bool elsewhere = label != Place::any && job.place != Place::any && label != job.place;
    if (elsewhere && job.place_is_binding) {
        return std::nullopt;
    }
    std::vector<Drawback> drawbacks;
    if (elsewhere) {
        drawbacks.push_back({job.place == Place::office ? "it is best done in the office, and the day is remote"
                                                        : "it is best done at home, and the day is in the office",
                             k_other_place});
    }
    const bool is_first = open.block == m_first_block[open.day];
    if (job.block) {
        if (*job.block != open.block) {
            drawbacks.push_back({"it belongs to another block of the day", k_other_block});
        }
    } else if (needs_focus(job.kind, job.load) && !is_first) {
        const std::size_t later = std::min<std::size_t>(2, open.block - m_first_block[open.day]);
        drawbacks.push_back(
            {"focus is best in the first block of the day", k_focus_later * static_cast<std::int64_t>(later)});
    } else if (!needs_focus(job.kind, job.load) && is_first) {
        drawbacks.push_back({"the first block of the day is for focus", k_focus_taken});
    }
    if (job.with_others && !is_core(open)) {
        drawbacks.push_back({"it is done with others, and that is outside of the core hours", k_out_of_core});
    }
    if (job.target && day.date != *job.target) {
        const auto away = std::abs((day.date - *job.target).count());
        drawbacks.push_back({"another day would spread the week's learning more evenly",
                             k_other_day * std::min<std::int64_t>(k_most_other_days, away)});
    }
    return drawbacks;
}

std::optional<std::int64_t> FitProblem::cost_in(const WorkJob& job, const WorkGrid::Open& open) const {
    const auto drawbacks = drawbacks_in(job, open);
    if (!drawbacks) {
        return std::nullopt;
    }
    std::int64_t cost = 0;
    for (const Drawback& drawback : *drawbacks) {
        cost += drawback.cost;
    }
    return cost;
}

std::vector<std::optional<std::int64_t>> FitProblem::promised_starts(const std::vector<WorkJob>& jobs) const {
    std::vector<std::optional<std::int64_t>> starts(jobs.size());
    std::vector<std::pair<std::int64_t, std::size_t>> in_time;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (!jobs[i].promised) {
            continue;
        }
        const std::int64_t begin = m_grid.slot_from(*jobs[i].promised);
        if (begin < m_grid.horizon() && m_grid.instant_of(begin) == *jobs[i].promised &&
            allows(jobs[i], begin, begin + m_grid.slots_of(jobs[i].minutes))) {
            in_time.emplace_back(begin, i);
        }
    }
    // What is pinned comes first where two want the same time.
    std::stable_sort(in_time.begin(), in_time.end(), [&](const auto& one, const auto& other) {
        return jobs[one.second].pinned > jobs[other.second].pinned;
    });
    std::vector<bool> taken(static_cast<std::size_t>(m_grid.horizon()));
    for (const auto& [begin, job] : in_time) {
        const auto first = taken.begin() + begin;
        const auto last = first + m_grid.slots_of(jobs[job].minutes);
        if (std::find(first, last, true) == last) {
            std::fill(first, last, true);
            starts[job] = begin;
        }
    }
    return starts;
}

bool FitProblem::is_core(const WorkGrid::Open& open) const {
    const auto [begin, end] = m_core[open.day];
    return open.begin >= begin && open.end <= end;
}

// What is done with others stands before, in or after the core hours, not across their ends.
std::vector<WorkGrid::Open> FitProblem::stretches_for(const WorkJob& job) const {
    std::vector<WorkGrid::Open> stretches;
    for (const WorkGrid::Open& open : m_grid.open()) {
        const auto [begin, end] = m_core[open.day];
        std::int64_t from = open.begin;
        for (const std::int64_t cut : {begin, end}) {
            if (job.with_others && cut > from && cut < open.end) {
                stretches.push_back({from, cut, open.day, open.block, {}});
                from = cut;
            }
        }
        stretches.push_back({from, open.end, open.day, open.block, {}});
    }
    return stretches;
}

bool FitProblem::allows(const WorkJob& job, std::int64_t begin, std::int64_t end) const {
    const std::vector<WorkGrid::Open> stretches = stretches_for(job);
    const bool fits = std::any_of(stretches.begin(), stretches.end(), [&](const WorkGrid::Open& open) {
        return open.begin <= begin && end <= open.end && cost_in(job, open).has_value();
    });
    return fits && (!job.earliest || begin >= m_grid.slot_from(*job.earliest)) &&
           (!job.deadline || end <= m_grid.slot_until(*job.deadline));
}

FitProblem::CalendarKey FitProblem::key_of(const WorkJob& job) const {
    return {job.first,
            job.last,
            job.block ? static_cast<std::int64_t>(*job.block) : -1,
            static_cast<int>(job.kind),
            static_cast<int>(job.load),
            static_cast<int>(job.place),
            (job.with_others ? 1 : 0) + (job.place_is_binding ? 2 : 0),
            job.target.has_value(),
            job.target.value_or(Date{})};
}

std::size_t FitProblem::calendar_of(const WorkJob& job, PlacementProblem& problem) {
    const auto [found, is_new] = m_calendars.try_emplace(key_of(job), problem.calendars.size());
    if (is_new) {
        PlacementCalendar& calendar = problem.calendars.emplace_back();
        for (const WorkGrid::Open& open : stretches_for(job)) {
            if (const auto cost = cost_in(job, open)) {
                calendar.stretches.push_back({open.begin, open.end, *cost});
            }
        }
    }
    return found->second;
}

// Between two sessions of learning there is a break, and a day has so much of it at most.
void FitProblem::add_learning_group(PlacementProblem& problem) const {
    PlacementGroup& group = problem.groups.emplace_back();
    group.gap = m_grid.slots_of(m_rules.pause);
    for (const WorkGrid::Day& day : m_grid.days()) {
        if (day.works && day.begin < day.end) {
            group.buckets.push_back({day.begin, day.end, m_rules.cap / WorkGrid::k_slot});
        }
    }
}

// One a day.
std::size_t FitProblem::group_of(const WorkJob& job, PlacementProblem& problem) {
    const auto [found, is_new] = m_groups.try_emplace(job.once_a_day, problem.groups.size());
    if (is_new) {
        problem.groups.emplace_back();
        for (std::size_t i = m_grid.day_of(job.first); i <= m_grid.day_of(job.last); ++i) {
            const WorkGrid::Day& day = m_grid.days()[i];
            if (day.begin < day.end) {
                problem.groups.back().buckets.push_back({day.begin, day.end, 0});
            }
        }
    }
    for (PlacementBucket& bucket : problem.groups[found->second].buckets) {
        bucket.most = std::max(bucket.most, m_grid.slots_of(job.minutes));
    }
    return found->second;
}

PlacementProblem FitProblem::make(const std::vector<WorkJob>& jobs) {
    constexpr std::size_t k_learning = 0; // the group
    PlacementProblem problem;
    problem.horizon = m_grid.horizon();
    problem.resources.push_back({1});
    m_calendars.clear();
    m_groups.clear();
    add_learning_group(problem);
    for (const WorkJob& job : jobs) {
        PlacementJob& each = problem.jobs.emplace_back();
        each.duration = m_grid.slots_of(job.minutes);
        each.release = job.earliest ? std::min(m_grid.slot_from(*job.earliest), problem.horizon) : 0;
        if (job.deadline) {
            each.deadline = m_grid.slot_until(*job.deadline);
        }
        if (job.due) {
            each.due = std::min(m_grid.slot_until(*job.due), problem.horizon);
        }
        each.weight = job.weight;
        each.pull = pull_of(job, each.duration);
        if (!job.mandatory) {
            each.value = job.worth * m_grid.slots_of(job.full) * (job.pinned ? k_pinned : 1);
        }
        each.after = job.after;
        each.demands.push_back({k_person, 1});
        each.calendar = calendar_of(job, problem);
        if (job.promised) {
            const std::int64_t start = m_grid.slot_from(*job.promised);
            each.promised = PlacementPromise{start, 1};
            if (job.pinned) {
                each.pinned = start;
            }
        }
        if (job.kind == SessionKind::learning) {
            each.groups.push_back(k_learning);
        }
        if (!job.once_a_day.empty()) {
            each.groups.push_back(group_of(job, problem));
        }
    }
    return problem;
}

} // namespace onramp
