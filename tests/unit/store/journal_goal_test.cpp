// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <limits>

#include "onramp/store/journal.hpp"
#include "store/journal_snapshot.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

constexpr std::string_view k_role = "r";
const Instant k_nine = *parse_instant("2026-03-30T09:00:00Z");

GoalValue value_of(const std::string& goal, double number) {
    GoalValue value;
    value.goal = goal;
    value.value = number;
    value.unit = "%";
    value.of = "code reuse";
    value.on = *parse_date("2026-03-28");
    return value;
}

Event of_payload(std::string payload) {
    Event event;
    event.type = "measured";
    event.payload = std::move(payload);
    return event;
}

// Events a minute apart.
Journal fold_of(std::vector<Event> events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = static_cast<std::int64_t>(i) + 1;
        events[i].person = "me";
        events[i].role = k_role;
        events[i].time = k_nine + std::chrono::minutes(i);
    }
    return fold_events(events, k_role);
}

} // namespace

TEST_CASE("numbers of goals are kept as they were written down") {
    GoalValue second = value_of("goals.b", -0.5);
    second.unit.clear();
    second.of.clear();
    second.note = "by hand";
    const Journal journal = fold_of({measured_event(value_of("goals.a", 12.5)), measured_event(second)});
    REQUIRE(journal.measured.size() == 2);
    GoalValue first = value_of("goals.a", 12.5);
    first.at = k_nine;
    second.at = k_nine + std::chrono::minutes(1);
    CHECK(journal.measured[0] == first);
    CHECK(journal.measured[1] == second);
    CHECK(journal.last_of.contains("measured"));
    CHECK(read_journal_view(write_journal_view(journal)) == journal);
}

TEST_CASE("a number that is taken back leaves no trace") {
    const Event first = measured_event(value_of("goals.a", 1));
    const Event second = measured_event(value_of("goals.a", 2));
    CHECK(fold_of({first, second, undone_event(2)}).measured == fold_of({first}).measured);
    CHECK(fold_of({first, second, undone_event(2), undone_event(1)}).measured.empty());
}

TEST_CASE("a saved view with a number that is none is thrown away") {
    Journal journal = fold_of({measured_event(value_of("goals.a", 1))});
    journal.measured[0].value = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    journal.measured[0].value = 2 * k_most_goal_value;
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
}

TEST_CASE("events of numbers in words, and damaged ones") {
    Event whole = measured_event(value_of("goals.a", 12.5));
    whole.time = k_nine;
    CHECK(describe_event(whole) == "measured 12.5 % code reuse on 2026-03-28 for goals.a");
    const char* damaged[] = {
        "",
        "{}",
        "[]",
        "{\"goal\": \"a\", \"value\": \"5\", \"on\": \"2026-03-28\"}",
        "{\"goal\": \"\", \"value\": 5, \"on\": \"2026-03-28\"}",
        "{\"goal\": \"a\", \"value\": 5}",
        "{\"goal\": \"a\", \"value\": 5, \"on\": \"2026-02-30\"}",
        "{\"goal\": \"a\", \"value\": 1e13, \"on\": \"2026-03-28\"}",
        "{\"goal\": \"a\", \"value\": 5, \"unit\": 7, \"on\": \"2026-03-28\"}",
        "{\"goal\": \"a\", \"goal\": \"b\", \"value\": 5, \"on\": \"2026-03-28\"}",
    };
    for (const char* payload : damaged) {
        CAPTURE(payload);
        const Journal journal = fold_of({of_payload(payload)});
        CHECK(journal.measured.empty());
        CHECK(journal.damaged == std::vector<std::int64_t>{1});
    }
    CHECK(fold_of({of_payload("{\"goal\": \"a\", \"value\": 5, \"on\": \"2026-03-28\", \"x\": 1}")}).measured.size() ==
          1);
}
