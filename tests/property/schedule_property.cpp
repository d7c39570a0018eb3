// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <map>

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
