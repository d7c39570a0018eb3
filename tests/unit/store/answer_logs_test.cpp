// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/store/answer_logs.hpp"
#include "onramp/store/event_documents.hpp"
#include "onramp/store/journal.hpp"
#include "support/catch.hpp"
#include "support/measured.hpp"
#include "support/quiz_sessions.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

const Instant k_then{std::chrono::seconds(1'700'000'000)};

// Answers to so many items, an hour and more after `hour`.
std::vector<Event> answered(const Role& role, int hour, int count) {
    std::vector<Event> events;
    for (int i = 1; i <= count; ++i) {
        QuizAnswer answer = answer_to("alpha", i, 0.25, i % 2 == 0 ? Response::right : Response::wrong);
        answer.session = "quiz-1";
        answer.number = i;
        answer.hash = "0123456789abcdef";
        append_event(events, role, answered_event(answer), k_then + std::chrono::hours(hour) + Minutes(i));
        events.back().person = "me";
    }
    return events;
}

std::vector<Event> cut(std::vector<Event> events, std::size_t count) {
    events.resize(count);
    return events;
}

} // namespace

TEST_CASE("a log comes back from either form that it is exported in") {
    const Role role = measured_role();
    std::vector<Event> events = answered(role, 0, 3);
    Event odd;
    odd.id = 9;
    odd.type = "of-tomorrow";
    odd.time = Instant(std::chrono::seconds(99'999'999'999));
    odd.payload = "no object";
    events.push_back(odd);
    const std::string lines = render_events_ndjson(events);
    const std::string document = render_events_json(events);
    for (const std::string& text : {lines, document, "\n" + lines + "\n\n"}) {
        const auto reading = read_events(text, "me");
        REQUIRE(reading.value);
        CHECK(render_events_ndjson(*reading.value).size() == lines.size());
        CHECK(reading.value->at(2).id == events[2].id);
        CHECK(reading.value->at(2).time == events[2].time);
        CHECK(reading.value->at(3) == odd);
        CHECK(fold_events(*reading.value, role.profile_id).answers == fold_events(events, role.profile_id).answers);
    }
    CHECK(read_events("", "me").value == std::vector<Event>());
    CHECK(read_events(" \n\n", "me").value == std::vector<Event>());
    const auto one = read_events(render_events_ndjson(cut(events, 1)), "me");
    REQUIRE(one.value);
    CHECK(one.value->size() == 1);
}

TEST_CASE("every line of a log that is none is named") {
    const Role role = measured_role();
    std::string text = render_events_ndjson(answered(role, 0, 3));
    text.insert(text.find('\n') + 1, "{\"kind\": \"path\", \"schema_version\": 1}\n");
    text += "{\"kind\":\"event\",\"schema_version\":1,\"id\":-1,\"type\":\"x\",\"time\":\"noon\",\"payload\":3}\n{"
            "\"kind\":";
    const auto reading = read_events(text, "me");
    CHECK_FALSE(reading.value);
    std::vector<std::size_t> lines;
    for (const Problem& problem : reading.problems) {
        CHECK(problem.where.file == "me");
        if (lines.empty() || lines.back() != problem.where.line) {
            lines.push_back(problem.where.line);
        }
    }
    CHECK(lines == std::vector<std::size_t>{2, 5, 6});
}

TEST_CASE("a newer version of the events is refused") {
    const auto reading = read_events(R"({"kind": "events", "schema_version": 2, "items": []})", "me");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].rule == "version");
}

TEST_CASE("who stands in two logs counts once, by the longest, in any order") {
    const Role role = measured_role();
    const EventLog early{"early", cut(answered(role, 0, 6), 4)};
    const EventLog late{"late", answered(role, 0, 6)};
    const EventLog other{"other", answered(role, 5, 6)};
    const EventLog none{"none", {}};
    std::vector<EventLog> files = {early, late, other, none};
    for (int turn = 0; turn < 4; ++turn) {
        const TeamEvidence team = team_evidence(role, files);
        CHECK(team.logs == 4);
        REQUIRE(team.people.size() == 2);
        CHECK(team.people[0].answers.size() == 6);
        CHECK(team.people[1].answers.size() == 6);
        CHECK(team.people[0].answers[0].at != team.people[1].answers[0].at);
        REQUIRE(team.repeated.size() == 1);
        CHECK(team.repeated[0].file == "early");
        CHECK(team.repeated[0].same_as == "late");
        CHECK(team.without_answers == std::vector<std::string>{"none"});
        std::rotate(files.begin(), files.begin() + 1, files.end());
    }
}

TEST_CASE("logs that were put one after the other are those of several people") {
    const Role role = measured_role();
    EventLog all{"all", answered(role, 0, 3)};
    std::vector<Event> second = answered(role, 5, 2);
    all.events.insert(all.events.end(), second.begin(), second.end());
    second = answered(role, 9, 4);
    for (Event& event : second) {
        event.id += 100;
        event.person = "ann";
    }
    all.events.insert(all.events.end(), second.begin(), second.end());
    const TeamEvidence team = team_evidence(role, {all});
    CHECK(team.logs == 3);
    REQUIRE(team.joined.size() == 1);
    CHECK(team.joined[0].file == "all");
    CHECK(team.joined[0].logs == 3);
    REQUIRE(team.people.size() == 3);
    CHECK(team.people[2].answers.size() == 4);
    CHECK(team.repeated.empty());
}

TEST_CASE("answers for other roles are counted and no evidence; damaged ones are named") {
    const Role role = measured_role();
    EventLog log{"log", answered(role, 0, 5)};
    log.events[1].role = "another";
    log.events[3].payload = "{}";
    const TeamEvidence team = team_evidence(role, {log});
    CHECK(team.other_roles == 1);
    REQUIRE(team.people.size() == 1);
    CHECK(team.people[0].answers.size() == 3);
    REQUIRE(team.damaged.size() == 1);
    CHECK(team.damaged[0].events == std::vector<std::int64_t>{log.events[3].id});
}
