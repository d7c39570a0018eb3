// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/core_hours.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"
#include "support/zones.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

// "15:00-18:30" in Berlin, where the blocks are from 8:00 to 18:30 and the core hours from 10:00 to 15:00.
std::string core_on(const char* date, const Zone& team) {
    Role role = sample_role();
    role.blocks = {block("Morning", 8, 12 * 60, {}), block("Afternoon", 13, 18 * 60 + 30, {})};
    role.hours.core_start = Minutes(10 * 60);
    role.hours.core_end = Minutes(15 * 60);
    const CoreHours core = core_hours(role, berlin(), &team, *parse_date(date));
    return core.begin == core.end ? std::string()
                                  : format_local(berlin().to_local(core.begin)).substr(11) + "-" +
                                        format_local(berlin().to_local(core.end)).substr(11);
}

} // namespace

TEST_CASE("core hours are by the team's clock, also where only one of two clocks has changed") {
    CHECK(core_on("2027-03-12", berlin()) == "10:00-15:00");
    // New York changes on 14 March, Berlin on 28 March (checked with zoneinfo).
    CHECK(core_on("2027-03-12", new_york()) == "16:00-18:30");
    CHECK(core_on("2027-03-15", new_york()) == "15:00-18:30");
    CHECK(core_on("2027-03-26", new_york()) == "15:00-18:30");
    CHECK(core_on("2027-03-29", new_york()) == "16:00-18:30");
}

TEST_CASE("core hours of a team that sleeps while one works are at no time") {
    // 10:00 to 15:00 of Lord Howe is 00:00 to 05:00 of Berlin in winter (11 h against 1 h).
    CHECK(core_on("2027-01-11", lord_howe()).empty());
}
