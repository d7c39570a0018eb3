// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/fit.hpp"

#include <algorithm>
#include <utility>

#include "onramp/base/text.hpp"
#include "schedule/fit_model.hpp"
#include "schedule/giving_way.hpp"
#include "schedule/publication.hpp"
#include "schedule/slots.hpp"
#include "schedule/work_conflict.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr int k_most_days = 42;
constexpr int k_rounds = 8; // of giving way
constexpr int k_cuts = 6;   // of what must be done: from 32 h to half an hour
constexpr int k_settlings = 5;
constexpr std::uint64_t k_round_share = 10; // of the iterations for each

class Fitter {
public:
    Fitter(const Role& role, const Zone& zone, const FitRequest& request)
        : m_role(role), m_zone(zone), m_request(request), m_model(role, zone, request) {}

    Result<Fit> run() {
        Fit fit;
        release_pins(fit.notes);
        fit.shortages = find_shortages(m_model.grid, m_model.rules, m_zone, m_model.jobs);
        if (!fit.shortages.empty()) {
            fit.verdict = PlacementVerdict::infeasible;
            return fit;
        }
        auto placed = place_all();
        if (!placed) {
            return fail(placed.error());
        }
        fit.verdict = placed->verdict;
        fit.iterations = m_iterations;
        if (placed->verdict == PlacementVerdict::plan) {
            fit.schedule = schedule_of(*placed);
        } else if (placed->verdict == PlacementVerdict::infeasible) {
            fit.conflict = find_conflict(m_model.jobs, m_model.rules, m_request.settings);
        }
        return fit;
    }

private:
    // What is held fast where it can no longer stand is let go; of two at one time that which is held by this plan
    // alone.
    void release_pins(std::vector<std::string>& notes) {
        std::vector<bool> taken(static_cast<std::size_t>(m_model.grid.horizon()));
        for (const bool by_hand : {true, false}) {
            for (WorkJob& job : m_model.jobs) {
                if (!job.pinned || job.by_hand != by_hand) {
                    continue;
                }
                const std::int64_t begin = m_model.grid.slot_from(*job.promised);
                const std::int64_t end = begin + m_model.grid.slots_of(job.minutes);
                if (begin < m_model.grid.horizon() && m_model.grid.instant_of(begin) == *job.promised &&
                    m_model.rules.allows(job, begin, end) &&
                    std::find(taken.begin() + begin, taken.begin() + end, true) == taken.begin() + end) {
                    std::fill(taken.begin() + begin, taken.begin() + end, true);
                    continue;
                }
                notes.push_back("'" + job.title + "' cannot stay on " + format_local(m_zone.to_local(*job.promised)) +
                                ": that time is taken or not open");
                job.pinned = false;
            }
        }
    }

    // Rounds of giving way, of which the one that leaves out the least is gone on from.
    Result<Placement> place_all() {
        const std::uint64_t all = m_request.settings.most_iterations;
        give_by_weeks(m_model.grid, m_model.jobs);
        auto best = place(all / k_round_share, m_model.rules.promised_starts(m_model.jobs), false);
        for (int round = 0; round < k_cuts && best && best->verdict == PlacementVerdict::infeasible && cut_mandatory();
             ++round) {
            best = place(all / k_round_share, m_model.rules.promised_starts(m_model.jobs), false);
        }
        std::vector<WorkJob> best_jobs = m_model.jobs;
        Result<Placement> last = best;
        for (int round = 0; round < k_rounds && last && last->verdict == PlacementVerdict::plan &&
                            last->level(PlacementGoal::left_out).value > 0;
             ++round) {
            const bool gave = give_way(m_model.grid, m_model.rules, last->starts, m_model.jobs);
            const bool cut = (round % 2 == 1 || !gave) && m_model.work.cut_left_out(last->starts, m_model.jobs);
            if (!gave && !cut) {
                break;
            }
            Starts start = last->starts; // what became shorter fits where it was
            start.resize(m_model.jobs.size());
            last = place(all / k_round_share, std::move(start), false);
            if (last && last->verdict == PlacementVerdict::plan && is_better(*last, *best)) {
                best = last;
                best_jobs = m_model.jobs;
            }
        }
        m_model.jobs = std::move(best_jobs);
        if (!best || best->verdict == PlacementVerdict::infeasible) {
            return best;
        }
        Starts start = best->starts;
        if (!start.empty()) {
            take_back(m_model.grid, start, m_model.jobs);
        }
        return place(all - std::min(all, m_iterations), std::move(start), true);
    }

    // What must be done and has no place in one piece may have it in two. Returns whether anything can be cut.
    bool cut_mandatory() {
        Starts starts(m_model.jobs.size());
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (!m_model.jobs[i].mandatory) {
                starts[i] = 0; // is not cut
            }
        }
        return m_model.work.cut_left_out(starts, m_model.jobs);
    }

    static bool is_better(const Placement& one, const Placement& other) {
        return other.verdict != PlacementVerdict::plan ||
               one.level(PlacementGoal::left_out).value < other.level(PlacementGoal::left_out).value;
    }

    Result<Placement> place(std::uint64_t iterations, Starts start, bool bounds) {
        PlacementSettings settings = m_request.settings;
        settings.bounds = bounds;
        settings.most_iterations = std::max<std::uint64_t>(iterations, 1);
        settings.start = std::move(start);
        auto placed = place_work(m_model.rules.make(m_model.jobs), settings);
        m_iterations += placed ? placed->iterations : 0;
        return placed;
    }

    Schedule schedule_of(const Placement& placed) const {
        Schedule schedule;
        schedule.persona = m_role.persona_id;
        schedule.profile = m_role.profile_id;
        schedule.role_name = m_role.name;
        schedule.as_of = m_request.days.as_of;
        schedule.zone = m_zone.name();
        Planning& planning = schedule.planning.emplace();
        const Planning* before =
            m_request.before != nullptr && m_request.before->planning ? &*m_request.before->planning : nullptr;
        planning.space = before != nullptr ? before->space : m_request.space;
        planning.since = before != nullptr && !m_request.anew ? before->since : m_request.days.first;
        planning.from = m_request.days.as_of;
        planning.levels = placed.levels;
        add_days(schedule);
        if (is_elsewhere()) {
            add_begun_elsewhere(schedule);
        }
        add_sessions(schedule, placed);
        add_left_out(schedule, placed);
        planning.numbers = m_model.work.numbers();
        return schedule;
    }

    // Those of the plan before that are over, from the Monday of the week on, then those of the grid.
    void add_days(Schedule& schedule) const {
        const Date first = m_request.days.first;
        if (m_request.before != nullptr) {
            for (const DayPlan& day : m_request.before->days) {
                if (day.date >= monday_of(first) && day.date < first) {
                    schedule.days.push_back(day);
                    if (is_elsewhere()) {
                        schedule.days.back().sessions.clear();
                        schedule.days.back().busy.clear();
                    }
                }
            }
        }
        for (std::size_t i = 0; i < m_model.grid.days().size(); ++i) {
            const WorkGrid::Day& day = m_model.grid.days()[i];
            DayPlan& plan = schedule.days.emplace_back();
            plan.date = day.date;
            plan.working_day = day.works;
            plan.place = m_model.work.labels()[i];
            plan.busy = m_model.busy.on(day.date);
            plan.notes = day.notes;
            if (day.works && day.open == Minutes(0) && day.meetings > Minutes(0) && day.date > first) {
                plan.notes.emplace_back("your calendars take the whole day");
            }
            if (!is_elsewhere() && m_request.before != nullptr && day.date == first) {
                for (const DayPlan& earlier : m_request.before->days) {
                    if (earlier.date == first) {
                        std::copy_if(earlier.sessions.begin(), earlier.sessions.end(),
                                     std::back_inserter(plan.sessions),
                                     [&](const Session& each) { return each.start_utc < m_request.days.as_of; });
                    }
                }
            }
            if (m_request.days.path != nullptr) {
                for (const PathTask& task : m_request.days.path->tasks) {
                    if (task.from <= day.date && day.date <= task.to && !m_request.days.done.contains(task.id)) {
                        plan.tasks.push_back(task.id);
                    }
                }
            }
        }
    }

    // The plan before was made in another zone.
    bool is_elsewhere() const { return m_request.before != nullptr && m_request.before->zone != m_zone.name(); }

    // By the clock of this plan.
    Session here(Session session) const {
        if (is_elsewhere()) {
            session.start = m_zone.to_local(session.start_utc);
            session.end = session.start + session.length();
        }
        return session;
    }

    // What had begun by now, on the days of this zone. What would lie across its midnight or a change of its clock is
    // left out.
    void add_begun_elsewhere(Schedule& schedule) const {
        for (const DayPlan& earlier : m_request.before->days) {
            for (const Session& each : earlier.sessions) {
                const Session session = here(each);
                const Date date = std::chrono::floor<days>(session.start);
                const auto day = std::find_if(schedule.days.begin(), schedule.days.end(),
                                              [&](const DayPlan& plan) { return plan.date == date; });
                if (session.start_utc < m_request.days.as_of && day != schedule.days.end() &&
                    session.end <= LocalTime(date + days(1)) && m_zone.to_local(session.end_utc) == session.end) {
                    day->sessions.push_back(session);
                }
            }
        }
    }

    Session session_of(std::size_t index, std::int64_t start) const {
        const WorkJob& job = m_model.jobs[index];
        Session session;
        session.id = job.id;
        session.kind = job.kind;
        session.reference = job.reference;
        session.title = job.title;
        session.block = m_role.blocks[m_model.grid.open_at(start).block].id;
        session.start_utc = m_model.grid.instant_of(start);
        session.end_utc = session.start_utc + job.minutes;
        session.start = m_zone.to_local(session.start_utc);
        session.end = session.start + job.minutes;
        session.load = job.load;
        session.place = job.place;
        session.pinned = job.pinned && job.by_hand && job.promised == session.start_utc;
        for (const std::size_t before : job.after) {
            session.after.push_back(m_model.jobs[before].id);
        }
        return session;
    }

    void add_sessions(Schedule& schedule, const Placement& placed) const {
        for (std::size_t i = 0; i < m_model.jobs.size(); ++i) {
            if (!placed.starts[i]) {
                continue;
            }
            Session session = session_of(i, *placed.starts[i]);
            // One that was missed stands where it comes again.
            for (DayPlan& day : schedule.days) {
                std::erase_if(day.sessions, [&](const Session& each) { return each.id == session.id; });
            }
            const Date date = std::chrono::floor<days>(session.start);
            const auto day = std::find_if(schedule.days.begin(), schedule.days.end(),
                                          [&](const DayPlan& each) { return each.date == date; });
            day->sessions.push_back(std::move(session));
        }
        for (DayPlan& day : schedule.days) {
            std::sort(day.sessions.begin(), day.sessions.end(),
                      [](const Session& one, const Session& other) { return one.start_utc < other.start_utc; });
            day.learning = Minutes(0);
            for (const Session& session : day.sessions) {
                day.learning += session.kind == SessionKind::learning ? session.length() : Minutes(0);
            }
        }
    }

    void add_left_out(Schedule& schedule, const Placement& placed) const {
        for (std::size_t i = 0; i < m_model.jobs.size(); ++i) {
            if (!placed.starts[i]) {
                const WorkJob& job = m_model.jobs[i];
                schedule.planning->left_out.push_back({job.id, job.kind, job.reference, job.title, job.minutes});
            }
        }
        const std::vector<LeftOut>& again = m_model.work.left_again();
        schedule.planning->left_out.insert(schedule.planning->left_out.end(), again.begin(), again.end());
    }

    const Role& m_role;
    const Zone& m_zone;
    const FitRequest& m_request;
    FitModel m_model;
    std::uint64_t m_iterations = 0;
};

// What was changed may let more be placed, or earlier. A plan is gone on from until it stays as it is: to change it
// again at once changes nothing.
void settle(const Role& role, const Zone& zone, const FitRequest& request, Fit& fit) {
    FitRequest next = request;
    for (int round = 0; round < k_settlings; ++round) {
        const Schedule before = fit.schedule;
        next.before = &before;
        auto again = Fitter(role, zone, next).run();
        if (!again || again->verdict != PlacementVerdict::plan) {
            return;
        }
        fit.iterations += again->iterations;
        if (is_same_plan(before, again->schedule)) {
            return;
        }
        // What was proved of the changes holds for what is no worse in the goals before them.
        const auto changes = static_cast<std::size_t>(PlacementGoal::changes);
        const std::int64_t bound = before.planning->levels[changes].bound;
        fit.schedule = std::move(again->schedule);
        const std::int64_t value = changes_from(*request.before, fit.schedule);
        fit.schedule.planning->levels[changes] = {value, std::min(bound, value)};
    }
}

} // namespace

Result<Fit> fit_schedule(const Role& role, const Zone& zone, const FitRequest& request) {
    if (request.days.days < 1 || request.days.days > k_most_days) {
        return fail(ErrorKind::usage, "a schedule has 1 to 42 days, not " + std::to_string(request.days.days));
    }
    auto fit = Fitter(role, zone, request).run();
    if (fit && fit->verdict == PlacementVerdict::plan) {
        if (request.before != nullptr && !request.anew) {
            settle(role, zone, request, *fit);
        }
        publish(fit->schedule, request.before, zone);
    }
    return fit;
}

} // namespace onramp
