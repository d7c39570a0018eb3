// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "onramp/schedule/fit.hpp"
#include "onramp/schedule/plan.hpp"
#include "onramp/schedule/schedule_documents.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"
#include "support/sample_role.hpp"
#include "support/zones.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

int between(int least, int most) {
    return *rc::gen::inRange(least, most + 1);
}

Load any_load() {
    return static_cast<Load>(between(0, 2));
}

RoleActivity any_activity(int number) {
    const int minutes = between(1, 24) * 5;
    const bool gives = between(0, 3) > 0;
    RoleActivity made = activity("activity-" + std::to_string(number), minutes, static_cast<Period>(between(0, 1)),
                                 between(1, 3), gives ? between(0, minutes) : minutes, any_load(),
                                 gives ? std::optional<int>(between(1, 6)) : std::nullopt,
                                 static_cast<Place>(between(0, 2)), between(0, 1) == 0 ? "mentor" : "build");
    return made;
}

Role any_role() {
    Role role = sample_role();
    role.blocks.clear();
    int number = 0;
    int start = between(0, 4) * 60;
    const int blocks = between(0, 4);
    for (int b = 0; b < blocks && start < 23 * 60; ++b) {
        RoleBlock made;
        made.id = made.name = "block-" + std::to_string(b);
        made.start = Minutes(start);
        made.end = Minutes(std::min(24 * 60, start + between(0, 60) * 5));
        const int activities = between(0, 4);
        for (int a = 0; a < activities; ++a) {
            made.activities.push_back(any_activity(number++));
        }
        role.blocks.push_back(std::move(made));
        start += between(-6, 70) * 5;
        start = std::max(start, static_cast<int>(role.blocks.back().start.count()));
    }
    role.capacity.min_session_minutes = between(5, 60);
    role.capacity.max_session_minutes = between(5, 120);
    role.capacity.daily_cap_minutes = between(0, 240);
    role.capacity.break_minutes = between(0, 20);
    std::vector<std::string> working;
    for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
        if (between(0, 3) > 0) {
            working.emplace_back(day);
        }
    }
    role.hours.working_days = working;
    return role;
}

Path any_path(Date monday) {
    std::vector<PathStep> steps;
    const int count = between(0, 6);
    for (int i = 0; i < count; ++i) {
        std::vector<std::string> after;
        if (i > 0 && between(0, 1) == 1) {
            after.push_back(steps[static_cast<std::size_t>(between(0, i - 1))].id);
        }
        steps.push_back(step("step-" + std::to_string(i) + "@1", between(1, 700), any_load(), after));
    }
    Path path = path_of(monday, std::move(steps), between(20, 900));
    path.start = monday + std::chrono::days(between(0, 6));
    return path;
}

// A Monday whose week often has a change of the clock in one of the zones.
Date any_monday() {
    const std::vector<std::string> changes = {"2026-03-02", "2026-03-23", "2026-03-30",
                                              "2026-09-28", "2026-10-19", "2026-10-26"};
    if (between(0, 1) == 0) {
        return *parse_date(changes[static_cast<std::size_t>(between(0, 5))]);
    }
    return *parse_date("2026-01-05") + std::chrono::days(7 * between(0, 100));
}

Zone any_zone() {
    switch (between(0, 3)) {
    case 0:
        return Zone::utc();
    case 1:
        return new_york();
    case 2:
        return berlin();
    default:
        return lord_howe();
    }
}

struct Case {
    Role role = any_role();
    Date monday = any_monday();
    Path path = any_path(monday);
    Zone zone = any_zone();
    ScheduleRequest request;

    Case() {
        request.first = monday;
        request.days = 14;
        request.path = &path;
        for (const PathStep& each : path.steps) {
            if (between(0, 4) == 0) {
                request.done.insert(each.id);
            }
            if (between(0, 2) == 0) {
                request.worked[each.id] = Minutes(between(0, 300));
            }
        }
    }
    Case(const Case&) = delete;
    Case& operator=(const Case&) = delete;

    Schedule plan() const { return plan_schedule(role, zone, request).value(); }
};

Minutes length(const Session& session) {
    return std::chrono::duration_cast<Minutes>(session.end - session.start);
}

const RoleActivity& find_activity(const Role& role, const std::string& id) {
    for (const RoleBlock& each : role.blocks) {
        for (const RoleActivity& found : each.activities) {
            if (found.id == id) {
                return found;
            }
        }
    }
    throw std::logic_error("no such activity: " + id);
}

Minutes kept(const ActivityPlan& plan) {
    return Minutes(std::max(plan.min_minutes, std::min(25, plan.minutes)));
}

bool is_noted(const DayPlan& day, const std::string& text) {
    return std::any_of(day.notes.begin(), day.notes.end(),
                       [&](const std::string& note) { return note.find("'" + text + "'") != std::string::npos; });
}

} // namespace

TEST_CASE("sessions do not overlap, lie in their blocks and last as long as the clock says") {
    CHECK(holds([] {
        const Case one;
        const Schedule schedule = one.plan();
        for (const DayPlan& day : schedule.days) {
            const Session* before = nullptr;
            for (const Session& session : day.sessions) {
                RC_ASSERT(session.start < session.end);
                RC_ASSERT(session.end_utc - session.start_utc == session.end - session.start);
                RC_ASSERT(one.zone.to_local(session.start_utc) == session.start);
                const auto minute = std::chrono::minutes(1);
                RC_ASSERT(one.zone.to_local(session.end_utc - minute) == session.end - minute);
                if (before != nullptr) {
                    RC_ASSERT(before->end <= session.start);
                    RC_ASSERT(before->end_utc <= session.start_utc);
                }
                before = &session;
                const auto block = std::find_if(one.role.blocks.begin(), one.role.blocks.end(),
                                                [&](const RoleBlock& each) { return each.id == session.block; });
                RC_ASSERT(block != one.role.blocks.end());
                RC_ASSERT(LocalTime(day.date) + block->start <= session.start);
                RC_ASSERT(session.end <= LocalTime(day.date) + block->end);
            }
            RC_ASSERT(day.working_day || day.sessions.empty());
        }
    }));
}

TEST_CASE("learning keeps to its sizes, its pauses, the day's cap and the path's weeks") {
    CHECK(holds([] {
        const Case one;
        const Capacity& capacity = one.role.capacity;
        const Minutes least{std::max(25, capacity.min_session_minutes)};
        const Minutes most = std::max(least, Minutes(capacity.max_session_minutes));
        std::map<Date, Minutes> weeks;
        const Schedule schedule = one.plan();
        for (const DayPlan& day : schedule.days) {
            Minutes sum{0};
            const Session* before = nullptr;
            for (const Session& session : day.sessions) {
                if (session.kind != SessionKind::learning) {
                    continue;
                }
                RC_ASSERT(length(session) >= least);
                RC_ASSERT(length(session) <= most);
                RC_ASSERT(!one.request.done.contains(session.reference));
                if (before != nullptr) { // RC_ASSERT evaluates both sides of an "or"
                    RC_ASSERT(session.start - before->end >= Minutes(capacity.break_minutes));
                }
                before = &session;
                sum += length(session);
            }
            RC_ASSERT(sum == day.learning);
            RC_ASSERT(sum <= Minutes(std::max(0, capacity.daily_cap_minutes)));
            RC_ASSERT(sum == Minutes(0) || day.date >= one.path.start);
            weeks[monday_of(day.date)] += sum;
        }
        for (const PathWeek& week : one.path.weeks) {
            Minutes planned{0};
            for (const WeekPiece& piece : week.pieces) {
                planned += piece.minutes;
            }
            RC_ASSERT(weeks[week.monday] <= planned);
        }
    }));
}

TEST_CASE("a step is never learned before one that it builds on") {
    CHECK(holds([] {
        const Case one;
        std::map<std::string, LocalTime> first;
        std::map<std::string, LocalTime> last;
        const Schedule schedule = one.plan();
        for (const DayPlan& day : schedule.days) {
            for (const Session& session : day.sessions) {
                first.try_emplace(session.reference, session.start);
                last[session.reference] = session.end;
            }
        }
        for (const PathStep& each : one.path.steps) {
            for (const std::string& before : each.after) {
                if (first.contains(each.id) && last.contains(before)) {
                    RC_ASSERT(last[before] <= first[each.id]);
                }
            }
        }
    }));
}

TEST_CASE("activities keep what they keep, and none is missing without a note") {
    CHECK(holds([] {
        const Case one;
        const Schedule schedule = one.plan();
        std::map<Date, std::map<std::string, int>> counts;
        std::map<Date, std::set<std::string>> noted;
        for (const DayPlan& day : schedule.days) {
            for (const Session& session : day.sessions) {
                if (session.kind == SessionKind::activity) {
                    const ActivityPlan& plan = find_activity(one.role, session.reference).plan;
                    RC_ASSERT(length(session) <= Minutes(plan.minutes));
                    RC_ASSERT(length(session) >= kept(plan));
                    ++counts[monday_of(day.date)][session.reference];
                }
            }
            for (const RoleBlock& each : one.role.blocks) {
                const bool has_times = each.start < each.end;
                for (const RoleActivity& activity : each.activities) {
                    if (!has_times || is_noted(day, activity.text)) {
                        noted[monday_of(day.date)].insert(activity.id);
                    }
                }
            }
        }
        const int working = static_cast<int>(one.role.hours.working_days.size());
        for (auto& [monday, found] : counts) {
            for (const RoleBlock& each : one.role.blocks) {
                for (const RoleActivity& activity : each.activities) {
                    const int expected = activity.plan.times * (activity.plan.per == Period::day ? working : 1);
                    RC_ASSERT(found[activity.id] == expected || noted[monday].contains(activity.id));
                    RC_ASSERT(found[activity.id] <= expected);
                }
            }
        }
    }));
}

TEST_CASE("no activity gives way to learning before those of a lower rank have given all") {
    CHECK(holds([] {
        Case one;
        const Schedule with = one.plan();
        one.request.path = nullptr;
        const Schedule without = one.plan();
        const auto minutes = [](const DayPlan& day) {
            std::map<std::string, Minutes> sums;
            for (const Session& session : day.sessions) {
                if (session.kind == SessionKind::activity) {
                    sums[session.reference] += length(session);
                }
            }
            return sums;
        };
        for (std::size_t i = 0; i < with.days.size(); ++i) {
            const auto before = minutes(without.days[i]);
            auto after = minutes(with.days[i]);
            for (const auto& [id, full] : before) {
                const ActivityPlan& giving = find_activity(one.role, id).plan;
                RC_ASSERT(after[id] <= full);
                if (after[id] == full) {
                    continue;
                }
                RC_ASSERT(giving.yields.has_value());
                for (const auto& [other, other_full] : before) {
                    const ActivityPlan& plan = find_activity(one.role, other).plan;
                    if (plan.yields && *plan.yields < *giving.yields && after[other] > Minutes(0)) {
                        const auto times = std::count_if(
                            with.days[i].sessions.begin(), with.days[i].sessions.end(),
                            [&, &name = other](const Session& session) { return session.reference == name; });
                        RC_ASSERT(after[other] == kept(plan) * times);
                    }
                }
            }
        }
    }));
}

TEST_CASE("the same input gives the same schedule, and its document reads back") {
    CHECK(holds([] {
        const Case one;
        const Schedule schedule = one.plan();
        const std::string text = render_schedule_json(schedule);
        RC_ASSERT(text == render_schedule_json(one.plan()));
        const Reading<Schedule> reading = read_schedule(text, "schedule.json");
        RC_ASSERT(reading.problems.empty());
        RC_ASSERT(reading.value.has_value());
        RC_ASSERT(*reading.value == schedule);
    }));
}

namespace {

// A plan of days at some time of the week, with meetings and tasks.
struct FitCase : Case {
    FitRequest fit;

    FitCase() {
        fit.days = request;
        const LocalTime now = LocalTime(monday) + Minutes(between(0, 4 * 24 * 60));
        fit.days.as_of = zone.to_instant(now).instant;
        fit.days.first = std::chrono::floor<std::chrono::days>(zone.to_local(fit.days.as_of));
        fit.days.days = between(1, 10);
        fit.days.path = &path;
        fit.days.buffer = Minutes(between(0, 2) * 5);
        for (int i = between(0, 8); i > 0; --i) {
            fit.days.busy.push_back(any_meeting());
        }
        for (int i = between(0, 3); i > 0; --i) {
            WorkTask task;
            task.id = "task-" + std::to_string(i);
            task.title = "Do " + task.id;
            task.effort = Minutes(between(1, 300));
            task.priority = static_cast<TaskPriority>(between(0, 3));
            if (between(0, 1) == 0) {
                task.deadline = fit.days.as_of + Minutes(between(0, 10 * 24 * 60));
            }
            if (i > 1 && between(0, 2) == 0) {
                task.after = {"task-1"};
            }
            fit.tasks.push_back(std::move(task));
        }
        if (between(0, 1) == 0) {
            role.office_percent = between(0, 100);
        }
        fit.space = "5b0f4c1e-8f0a-4d0e-9c55-2f6f1d4f7a90";
        fit.settings.most_iterations = 600;
        fit.settings.seed = static_cast<std::uint64_t>(between(0, 1000));
    }

    CalendarTime any_meeting() const {
        CalendarTime time;
        time.title = "Meeting";
        time.from = fit.days.as_of + Minutes(between(0, 10 * 24 * 60));
        time.until = time.from + Minutes(between(1, 300));
        return time;
    }
};

std::map<std::string, Session> by_id(const Schedule& schedule) {
    std::map<std::string, Session> sessions;
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            RC_ASSERT(sessions.emplace(session.id, session).second);
        }
    }
    return sessions;
}

void check_plan(const FitCase& one, const Schedule& schedule) {
    std::vector<Session> in_time;
    for (const auto& [id, session] : by_id(schedule)) {
        if (session.start_utc >= one.fit.days.as_of) {
            in_time.push_back(session);
        }
    }
    std::sort(in_time.begin(), in_time.end(),
              [](const Session& a, const Session& b) { return a.start_utc < b.start_utc; });
    std::map<std::string, Instant> last;
    std::optional<Instant> learned_until;
    std::map<Date, Minutes> learned;
    for (std::size_t i = 0; i < in_time.size(); ++i) {
        const Session& session = in_time[i];
        RC_ASSERT(session.start_utc < session.end_utc);
        if (i > 0) {
            RC_ASSERT(in_time[i - 1].end_utc <= session.start_utc);
        }
        RC_ASSERT(one.zone.to_local(session.start_utc) == session.start);
        const auto block = std::find_if(one.role.blocks.begin(), one.role.blocks.end(),
                                        [&](const RoleBlock& each) { return each.id == session.block; });
        RC_ASSERT(block != one.role.blocks.end());
        const Date date = std::chrono::floor<std::chrono::days>(session.start);
        RC_ASSERT(LocalTime(date) + block->start <= session.start);
        RC_ASSERT(session.end <= LocalTime(date) + block->end);
        for (const CalendarTime& busy : one.fit.days.busy) {
            const bool apart = session.end_utc <= busy.from - one.fit.days.buffer ||
                               session.start_utc >= busy.until + one.fit.days.buffer;
            RC_ASSERT(apart);
        }
        for (const std::string& before : session.after) {
            const auto known = last.find(before);
            RC_ASSERT(known != last.end());
            RC_ASSERT(known->second <= session.start_utc);
        }
        last[session.id] = session.end_utc;
        if (session.kind == SessionKind::learning) {
            if (learned_until) {
                RC_ASSERT(session.start_utc - *learned_until >= Minutes(one.role.capacity.break_minutes));
            }
            learned_until = session.end_utc;
            learned[date] += session.length();
        }
    }
    for (const auto& [date, minutes] : learned) {
        RC_ASSERT(minutes <= Minutes(std::max(0, one.role.capacity.daily_cap_minutes)));
    }
    const auto again = read_schedule(render_schedule_json(schedule), "plan.json");
    RC_ASSERT(again.problems.empty());
    RC_ASSERT(*again.value == schedule);
}

} // namespace

TEST_CASE("a plan of days keeps every rule, and a replan loses nothing") {
    CHECK(holds([] {
        FitCase one;
        const auto first = fit_schedule(one.role, one.zone, one.fit);
        RC_ASSERT(first.has_value());
        RC_ASSERT(first->verdict == PlacementVerdict::plan);
        check_plan(one, first->schedule);
        const auto same = fit_schedule(one.role, one.zone, one.fit);
        RC_ASSERT(same->schedule == first->schedule);

        one.fit.before = &first->schedule;
        const int later = between(0, 24 * 60);
        one.fit.days.as_of += Minutes(later);
        const Date today = std::chrono::floor<std::chrono::days>(one.zone.to_local(one.fit.days.as_of));
        one.fit.days.days += static_cast<int>((one.fit.days.first - today).count());
        one.fit.days.first = today;
        if (one.fit.days.days < 1) {
            return;
        }
        one.fit.days.busy.push_back(one.any_meeting());
        const auto second = fit_schedule(one.role, one.zone, one.fit);
        RC_ASSERT(second.has_value());
        RC_ASSERT(second->verdict == PlacementVerdict::plan);
        check_plan(one, second->schedule);
        const auto now = by_id(second->schedule);
        std::set<std::string> gone;
        for (const Session& session : second->schedule.planning->cancelled) {
            RC_ASSERT(!now.contains(session.id));
            gone.insert(session.id);
        }
        for (const auto& [id, session] : by_id(first->schedule)) {
            if (session.start_utc < one.fit.days.as_of) {
                continue;
            }
            RC_ASSERT(now.contains(id) != gone.contains(id));
            if (now.contains(id)) {
                const bool changed = now.at(id).start_utc != session.start_utc || now.at(id).end_utc != session.end_utc;
                RC_ASSERT(now.at(id).sequence == session.sequence + (changed ? 1 : 0));
            }
        }
    }));
}
