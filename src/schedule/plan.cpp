// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/plan.hpp"

#include <algorithm>
#include <optional>

#include "onramp/base/text.hpp"
#include "onramp/calendar/zone.hpp"
#include "schedule/busy_days.hpp"
#include "schedule/day_layout.hpp"
#include "schedule/duties.hpp"
#include "schedule/slots.hpp"
#include "schedule/week_learning.hpp"

namespace onramp {

namespace {

using std::chrono::days;

constexpr int k_most_days = 42;
constexpr Minutes k_grid{5};
// What it may cost to have the whole of a day's learning in the morning:
constexpr Minutes k_most_short{10}; // minutes of the day's share that wait for another day
constexpr Minutes k_most_lost{25};  // minutes that activities give beyond what is learned

// What a day's learning came to.
struct FilledDay {
    std::vector<Duty> duties;
    std::vector<Lesson> lessons;
    std::vector<Placed> placed;
};

// How much a day is to learn, and how much is enough where that keeps the learning in the morning.
struct DayShare {
    Minutes want{0};
    Minutes enough{0};
};

class Planner {
public:
    Planner(const Role& role, const Zone& zone, const ScheduleRequest& request)
        : m_role(role), m_zone(zone), m_request(request), m_steps(index_steps(request.path)),
          m_rules(learning_rules(role.capacity)), m_busy(request.busy, zone, request.buffer) {}

    // The seven days from `monday`.
    std::vector<DayPlan> plan_week(Date monday) const {
        std::vector<Date> working;
        for (int i = 0; i < 7; ++i) {
            if (is_working(monday + days(i))) {
                working.push_back(monday + days(i));
            }
        }
        const auto duties = spread_activities(m_role, working.size(), leading_in(monday));
        std::vector<Date> learning;
        std::copy_if(working.begin(), working.end(), std::back_inserter(learning),
                     [&](Date date) { return learns_on(m_request.path, date); });
        WeekLearning week(m_request, m_steps, monday, m_rules);
        const std::vector<Minutes> quotas = quotas_of(week, learning.size());

        std::vector<DayPlan> plans;
        std::size_t nth_working = 0;
        std::size_t nth_learning = 0;
        for (int i = 0; i < 7; ++i) {
            DayPlan& plan = plans.emplace_back();
            plan.date = monday + days(i);
            plan.tasks = open_tasks(plan.date);
            plan.busy = m_busy.on(plan.date);
            plan.working_day = is_working(plan.date);
            if (!plan.working_day) {
                continue;
            }
            const bool learns = nth_learning < learning.size() && learning[nth_learning] == plan.date;
            const std::size_t notes_before = learns && nth_learning == 0 ? 0 : week.notes().size();
            const DayShare share = learns ? share_of(week, quotas, nth_learning++) : DayShare{};
            fill_day(plan, duties[nth_working++], week, share);
            plan.notes.insert(plan.notes.end(), week.notes().begin() + static_cast<std::ptrdiff_t>(notes_before),
                              week.notes().end());
            note_learning(plan, week, learns && nth_learning == learning.size());
        }
        if (learning.empty()) {
            note_left(plans.back(), week);
        }
        return plans;
    }

private:
    bool is_working(Date date) const { return is_working_day(m_role.hours, date); }

    // Of the week from `monday`.
    int leading_in(Date monday) const {
        return m_request.path == nullptr ? 100 : leading_percent(m_role, m_request.path->job_start, monday);
    }

    std::vector<std::string> open_tasks(Date date) const {
        std::vector<std::string> open;
        if (m_request.path == nullptr) {
            return open;
        }
        for (const PathTask& task : m_request.path->tasks) {
            if (task.from <= date && date <= task.to && !m_request.done.contains(task.id)) {
                open.push_back(task.id);
            }
        }
        return open;
    }

    // How much of the week's learning is to be behind one at the end of each of its days.
    static std::vector<Minutes> quotas_of(const WeekLearning& week, std::size_t count) {
        std::vector<Minutes> quotas(count, Minutes(0));
        const std::size_t used = week.days_used(count);
        std::size_t reached = 0;
        for (std::size_t day = 0; day < count; ++day) {
            while (reached < used && reached * count / used <= day) {
                ++reached;
            }
            if (used > 0) {
                const Minutes share = week.total() * static_cast<int>(reached) / static_cast<int>(used);
                quotas[day] = reached == used ? week.total() : share / k_grid * k_grid;
            }
        }
        return quotas;
    }

    DayShare share_of(const WeekLearning& week, const std::vector<Minutes>& quotas, std::size_t day) const {
        const Minutes behind = week.total() - week.left();
        const Minutes want = std::min(m_rules.cap, std::max(Minutes(0), quotas[day] - behind));
        const bool last = day + 1 == quotas.size();
        const Minutes own = day == 0 ? quotas[0] : quotas[day] - quotas[day - 1];
        return {want, last ? want : std::min(want, own - k_most_short)};
    }

    // As much learning as fits, for as little of the activities as that takes.
    void fill_day(DayPlan& plan, std::vector<Duty> duties, WeekLearning& week, const DayShare& share) const {
        DaySlots day = slots_of(m_role.blocks, m_zone, plan.date);
        plan.notes = std::move(day.notes);
        const bool open = !day.slots.empty();
        day.slots = slots_beside(day.slots, m_busy.taken_on(plan.date), m_zone, plan.date);
        if (open && day.slots.empty()) {
            plan.notes.emplace_back("your calendars take the whole day");
            duties.clear();
        }
        const DayLayout layout(m_role, day.slots, m_rules);
        for (std::string& note : layout.settle(duties)) {
            plan.notes.push_back(std::move(note));
        }
        FilledDay filled = learn(layout, duties, week, share);
        for (std::size_t i = 0; i < duties.size(); ++i) {
            if (duties[i].minutes > Minutes(0) && filled.duties[i].minutes == Minutes(0)) {
                plan.notes.push_back("'" + activity_of(m_role, duties[i]).text + "' gives way to learning");
            }
        }
        plan.sessions = layout.sessions(plan.date, filled.duties, filled.lessons, filled.placed);
        finish_sessions(plan);
    }

    // The day with as much of its share as finds a place, which is taken out of `week`.
    FilledDay learn(const DayLayout& layout, const std::vector<Duty>& duties, WeekLearning& week,
                    const DayShare& share) const {
        WeekLearning after = week;
        if (after.take(share.want).empty()) { // nothing to learn, or nothing that is not done
            week = std::move(after);
            return without_learning(layout, duties);
        }
        for (Minutes want = share.want; want >= std::max(share.enough, m_rules.least); want -= k_grid) {
            if (auto filled = learn(layout, duties, week, want, Morning::whole)) {
                return *filled;
            }
        }
        for (Minutes want = share.want; want >= m_rules.least; want -= k_grid) {
            for (const Morning morning : {Morning::begins, Morning::any}) {
                if (auto filled = learn(layout, duties, week, want, morning)) {
                    return *filled;
                }
            }
        }
        return without_learning(layout, duties);
    }

    static FilledDay without_learning(const DayLayout& layout, const std::vector<Duty>& duties) {
        return {duties, {}, layout.place(duties, {}, Morning::any).value_or(std::vector<Placed>())};
    }

    std::optional<FilledDay> learn(const DayLayout& layout, const std::vector<Duty>& duties, WeekLearning& week,
                                   Minutes want, Morning morning) const {
        WeekLearning after = week;
        const std::vector<WeekPiece> pieces = after.take(want);
        if (pieces.empty()) {
            return std::nullopt;
        }
        auto filled = place_lessons(layout, duties, lessons_of(m_steps, pieces), morning);
        if (filled) {
            week = std::move(after);
        }
        return filled;
    }

    // The first of the ways to give way that makes place.
    std::optional<FilledDay> place_lessons(const DayLayout& layout, const std::vector<Duty>& duties,
                                           const std::vector<Lesson>& lessons, Morning morning) const {
        Minutes most_given = k_most_lost;
        for (const Lesson& lesson : lessons) {
            most_given += lesson.minutes;
        }
        Minutes given{0};
        FilledDay day{duties, lessons, {}};
        const std::vector<Yield> yields = yields_of(m_role, duties);
        for (auto yield = yields.begin();; ++yield) {
            if (auto placed = layout.place(day.duties, lessons, morning)) {
                day.placed = std::move(*placed);
                return day;
            }
            if (yield == yields.end()) {
                return std::nullopt;
            }
            Minutes& minutes = day.duties[yield->duty].minutes;
            given += minutes - yield->minutes;
            minutes = yield->minutes;
            if (morning == Morning::whole && given > most_given) {
                return std::nullopt;
            }
        }
    }

    void finish_sessions(DayPlan& plan) const {
        std::map<std::string, int> counts;
        for (Session& session : plan.sessions) {
            const int nth = ++counts[session.reference];
            session.id = format_date(plan.date) + "/" + session.reference + (nth > 1 ? "." + std::to_string(nth) : "");
            session.start_utc = m_zone.to_instant(session.start).instant;
            // Not by the local end: where that comes twice, or not at all, the session's length decides.
            session.end_utc = session.start_utc + (session.end - session.start);
            if (session.kind == SessionKind::learning) {
                plan.learning += std::chrono::duration_cast<Minutes>(session.end - session.start);
            }
        }
    }

    void note_learning(DayPlan& plan, const WeekLearning& week, bool last_learning_day) const {
        const Path* path = m_request.path;
        if (path == nullptr) {
            return;
        }
        if (plan.date < path->start) {
            plan.notes.push_back("the path starts on " + format_date(path->start));
        } else if (path->deadline && plan.date > *path->deadline) {
            plan.notes.push_back("the path's deadline was " + format_date(*path->deadline));
        } else if (!learns_on(path, plan.date)) {
            plan.notes.emplace_back("a day away: nothing is learned");
        } else if (!week.has_week()) {
            plan.notes.emplace_back("the path has no learning in this week");
        } else if (last_learning_day) {
            note_left(plan, week);
        }
    }

    static void note_left(DayPlan& plan, const WeekLearning& week) {
        if (const std::string left = week.left_in_words(); !left.empty()) {
            plan.notes.push_back("this week has no place for " + left);
        }
    }

    const Role& m_role;
    const Zone& m_zone;
    const ScheduleRequest& m_request;
    StepIndex m_steps;
    LearningRules m_rules;
    BusyDays m_busy;
};

} // namespace

Result<Schedule> plan_schedule(const Role& role, const Zone& zone, const ScheduleRequest& request) {
    if (request.days < 1 || request.days > k_most_days) {
        return fail(ErrorKind::usage, "a schedule has 1 to 42 days, not " + std::to_string(request.days));
    }
    Schedule schedule;
    schedule.persona = role.persona_id;
    schedule.profile = role.profile_id;
    schedule.role_name = role.name;
    schedule.as_of = request.as_of;
    schedule.zone = zone.name();
    const Planner planner(role, zone, request);
    const Date end = request.first + days(request.days);
    for (Date monday = monday_of(request.first); monday < end; monday += days(7)) {
        for (DayPlan& plan : planner.plan_week(monday)) {
            if (plan.date >= request.first && plan.date < end) {
                schedule.days.push_back(std::move(plan));
            }
        }
    }
    return schedule;
}

} // namespace onramp
