// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/publication.hpp"

#include "onramp/calendar/zone.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

const Date k_monday = *parse_date("2026-11-23");

Session session_at(std::string id, int hours, int minutes = 60) {
    Session session;
    session.id = std::move(id);
    session.start = LocalTime(k_monday) + std::chrono::hours(hours);
    session.end = session.start + Minutes(minutes);
    session.start_utc = Instant(session.start.time_since_epoch());
    session.end_utc = Instant(session.end.time_since_epoch());
    return session;
}

Schedule plan_of(std::vector<Session> sessions) {
    Schedule plan;
    plan.zone = "UTC";
    plan.as_of = *parse_instant("2026-11-23T07:00:00Z");
    plan.planning.emplace();
    plan.days.emplace_back().date = k_monday;
    plan.days.back().sessions = std::move(sessions);
    return plan;
}

int sequence_of(const Schedule& plan, std::string_view id) {
    for (const Session& session : plan.days[0].sessions) {
        if (session.id == id) {
            return session.sequence;
        }
    }
    FAIL("no session " << id);
    return -1;
}

std::vector<std::pair<std::string, int>> cancelled_of(const Schedule& plan) {
    std::vector<std::pair<std::string, int>> cancelled;
    for (const Session& session : plan.planning->cancelled) {
        cancelled.emplace_back(session.id, session.sequence);
    }
    return cancelled;
}

} // namespace

TEST_CASE("a session counts up where its start, end or place changes, and else not") {
    Schedule before =
        plan_of({session_at("a/1", 8), session_at("b/1", 9), session_at("c/1", 10), session_at("d/1", 11)});
    before.days[0].sessions[0].sequence = 4;
    Schedule plan = plan_of({session_at("a/1", 8), session_at("b/1", 15), session_at("c/1", 10, 45),
                             session_at("d/1", 11), session_at("e/1", 13)});
    plan.days[0].sessions[3].place = Place::office;
    plan.days[0].sessions[0].title = "Another title";
    publish(plan, &before, Zone::utc());
    CHECK(sequence_of(plan, "a/1") == 4);
    CHECK(sequence_of(plan, "b/1") == 1);
    CHECK(sequence_of(plan, "c/1") == 1);
    CHECK(sequence_of(plan, "d/1") == 1);
    CHECK(sequence_of(plan, "e/1") == 0);
    CHECK(cancelled_of(plan).empty());
}

TEST_CASE("a session that is dropped is cancelled once, and counts on when it comes back") {
    const Schedule before = plan_of({session_at("a/1", 6), session_at("b/1", 9), session_at("c/1", 10)});
    Schedule dropped = plan_of({session_at("c/1", 10)});
    publish(dropped, &before, Zone::utc());
    CHECK(cancelled_of(dropped) == std::vector<std::pair<std::string, int>>{{"b/1", 1}}); // a/1 was before now
    Schedule again = plan_of({session_at("c/1", 10)});
    publish(again, &dropped, Zone::utc());
    CHECK(again == dropped);
    Schedule back = plan_of({session_at("b/1", 9), session_at("c/1", 10)});
    publish(back, &again, Zone::utc());
    CHECK(sequence_of(back, "b/1") == 2);
    CHECK(cancelled_of(back).empty());
}

TEST_CASE("what was cancelled is forgotten with its week") {
    const Schedule before = plan_of({session_at("b/1", 9)});
    Schedule dropped = plan_of({});
    publish(dropped, &before, Zone::utc());
    REQUIRE(cancelled_of(dropped).size() == 1);
    Schedule later = plan_of({});
    later.as_of += std::chrono::days(6);
    publish(later, &dropped, Zone::utc());
    CHECK(cancelled_of(later).size() == 1);
    Schedule next_week = plan_of({});
    next_week.as_of += std::chrono::days(7);
    publish(next_week, &later, Zone::utc());
    CHECK(cancelled_of(next_week).empty());
    SECTION("unless it is still left out, and may come back") {
        next_week.planning->left_out = {{"b/1", SessionKind::learning, "b", "", Minutes(60)}};
        publish(next_week, &later, Zone::utc());
        CHECK(cancelled_of(next_week) == std::vector<std::pair<std::string, int>>{{"b/1", 1}});
        Schedule back = plan_of({session_at("b/1", 9 + 24 * 8)});
        back.as_of = next_week.as_of;
        publish(back, &next_week, Zone::utc());
        CHECK(sequence_of(back, "b/1") == 2);
    }
}

TEST_CASE("what was missed and has no place any more is cancelled, and counts on when it comes back") {
    Schedule before = plan_of({session_at("b/1", 9)});
    before.days[0].sessions[0].sequence = 3;
    Schedule next_week = plan_of({});
    next_week.as_of += std::chrono::days(7);
    next_week.planning->left_out = {{"b/1", SessionKind::learning, "b", "", Minutes(60)}};
    publish(next_week, &before, Zone::utc());
    CHECK(cancelled_of(next_week) == std::vector<std::pair<std::string, int>>{{"b/1", 4}});
    Schedule back = plan_of({session_at("b/1", 9 + 24 * 8)});
    back.as_of = next_week.as_of;
    publish(back, &next_week, Zone::utc());
    CHECK(sequence_of(back, "b/1") == 5);
}

TEST_CASE("what is cancelled stands by the clock of the new plan") {
    const Schedule before = plan_of({session_at("b/1", 9)});
    Schedule plan = plan_of({});
    plan.zone = "Etc/GMT-3";
    publish(plan, &before, Zone::from_rule("<+03>-3", "Etc/GMT-3").value());
    REQUIRE(plan.planning->cancelled.size() == 1);
    CHECK(plan.planning->cancelled[0].start == LocalTime(k_monday) + std::chrono::hours(12));
    CHECK(plan.planning->cancelled[0].start_utc == before.days[0].sessions[0].start_utc);
}

TEST_CASE("changes are sessions that stand elsewhere or are left out") {
    const Schedule before =
        plan_of({session_at("a/1", 6), session_at("b/1", 9), session_at("c/1", 10), session_at("d/1", 11)});
    Schedule plan = plan_of({session_at("b/1", 9), session_at("c/1", 12)});
    CHECK(changes_from(before, plan) == 1); // d/1 is not asked for any more
    plan.planning->left_out = {{"d/1", SessionKind::learning, "d", "", Minutes(60)}};
    CHECK(changes_from(before, plan) == 2);
    CHECK(changes_from(before, before) == 0);
}

TEST_CASE("plans are the same with the same sessions, and leave out the same") {
    const Schedule one = plan_of({session_at("a/1", 8)});
    Schedule other = one;
    other.days[0].sessions[0].sequence = 3;
    CHECK(is_same_plan(one, other));
    other.days[0].sessions[0].place = Place::remote;
    CHECK_FALSE(is_same_plan(one, other));
    other = one;
    other.planning->left_out = {{"d/1", SessionKind::learning, "d", "", Minutes(60)}};
    CHECK_FALSE(is_same_plan(one, other));
    CHECK_FALSE(is_same_plan(one, plan_of({})));
}
