// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/schedule/plan.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"
#include "support/zones.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

using Lines = std::vector<std::string>;

// A night shift on every day of the week: 00:00 to 05:00 with one activity of `minutes`.
DayPlan night(const Zone& zone, std::string_view date, int minutes) {
    Role role = sample_role();
    role.hours.working_days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    role.blocks = {block("Night", 0, 5 * 60,
                         {activity("watch", minutes, Period::day, 1, minutes, Load::light, std::nullopt),
                          activity("patrol", 60, Period::day, 1, 60, Load::heavy, std::nullopt)})};
    ScheduleRequest request;
    request.first = *parse_date(date);
    const auto schedule = plan_schedule(role, zone, request);
    REQUIRE(schedule);
    return schedule->days.at(0);
}

Lines times(const DayPlan& day) {
    Lines found;
    for (const Session& session : day.sessions) {
        found.push_back(session.reference + " " + format_local(session.start).substr(11) + "-" +
                        format_local(session.end).substr(11) + " " + format_instant(session.start_utc).substr(11, 5) +
                        "-" + format_instant(session.end_utc).substr(11, 5));
    }
    return found;
}

} // namespace

// The expected UTC times are those of python's zoneinfo (tzdata 2024a).
TEST_CASE("the skipped hour of a spring day carries nothing") {
    const DayPlan ny = night(new_york(), "2026-03-08", 120);
    CHECK(times(ny) == Lines{"watch 00:00-02:00 05:00-07:00", "patrol 03:00-04:00 07:00-08:00"});
    CHECK(ny.notes == Lines{"the clock goes forward at 02:00: 1 h of Night is skipped"});

    const DayPlan berlin_day = night(berlin(), "2026-03-29", 120);
    CHECK(times(berlin_day) == Lines{"watch 00:00-02:00 23:00-01:00", "patrol 03:00-04:00 01:00-02:00"});

    const DayPlan island = night(lord_howe(), "2026-10-04", 150);
    CHECK(times(island) == Lines{"patrol 00:00-01:00 13:30-14:30", "watch 02:30-05:00 15:30-18:00"});
    CHECK(island.notes == Lines{"the clock goes forward at 02:00: 30 min of Night is skipped"});
}

TEST_CASE("the hour that comes twice is used once") {
    const DayPlan ny = night(new_york(), "2026-11-01", 120);
    CHECK(times(ny) == Lines{"watch 00:00-02:00 04:00-06:00", "patrol 02:00-03:00 07:00-08:00"});
    CHECK(ny.notes == Lines{"the clock goes back at 02:00: the time that comes twice in Night is used once"});

    const DayPlan island = night(lord_howe(), "2026-04-05", 120);
    CHECK(times(island) == Lines{"watch 00:00-02:00 13:00-15:00", "patrol 02:00-03:00 15:30-16:30"});
}

TEST_CASE("what fits into neither side of a change is noted") {
    const DayPlan day = night(new_york(), "2026-03-08", 200);
    CHECK(times(day) == Lines{"patrol 00:00-01:00 05:00-06:00"});
    CHECK(std::count(day.notes.begin(), day.notes.end(), "'Do watch' does not fit in Night") == 1);
}

TEST_CASE("the day before and after a change are as always") {
    CHECK(night(new_york(), "2026-03-07", 200).notes.empty());
    CHECK(times(night(new_york(), "2026-03-09", 200)) ==
          Lines{"patrol 00:00-01:00 04:00-05:00", "watch 01:00-04:20 05:00-08:20"});
}
