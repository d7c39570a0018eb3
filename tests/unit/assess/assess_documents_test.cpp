// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/answers.hpp"
#include "onramp/assess/assessment_documents.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

std::vector<std::string> rules(const std::vector<Problem>& problems) {
    std::vector<std::string> names;
    for (const Problem& problem : problems) {
        names.push_back(problem.rule);
    }
    return names;
}

} // namespace

TEST_CASE("answers are read whole") {
    const auto reading = read_answers(R"({
  "kind": "answers", "schema_version": 1,
  "previous_role": "C++ Developer", "years": 8,
  "areas": {"web": 2}, "skills": {"ownership": 0},
  "hours_per_week": 7.5, "start_date": "2026-11-23", "zone": "Europe/Berlin", "calendars": ["a.ics"],
  "shoe_size": 43
})",
                                      "me.json");
    REQUIRE(reading.value);
    const Answers& answers = *reading.value;
    CHECK(answers.ratings.previous_role == "C++ Developer");
    CHECK(answers.ratings.years == 8);
    CHECK(answers.ratings.areas.at("web") == 2);
    CHECK(answers.ratings.skills.at("ownership") == 0);
    CHECK(answers.hours_per_week == 7.5);
    CHECK(format_date(*answers.start) == "2026-11-23");
    CHECK(answers.zone == "Europe/Berlin");
    CHECK(answers.calendars == std::vector<std::string>{"a.ics"});
    CHECK(rules(reading.problems) == std::vector<std::string>{"unknown-field"});
    CHECK(reading.problems[0].where.line == 6);

    const auto again = read_answers(render_answers_json(answers), "again");
    REQUIRE(again.value);
    CHECK(*again.value == answers);
}

TEST_CASE("everything in answers may be left out, and every problem is reported with its place") {
    CHECK(read_answers(R"({"kind": "answers", "schema_version": 1})", "f").value == Answers{});
    const auto bad =
        read_answers("{\"kind\": \"answers\", \"schema_version\": 1,\n \"years\": 61,\n \"areas\": {\"web\": "
                     "6, \"x\": \"2\"},\n \"start_date\": \"2026-02-30\", \"hours_per_week\": 0}",
                     "f");
    CHECK_FALSE(bad.value);
    CHECK(rules(bad.problems) == std::vector<std::string>{"range", "range", "type", "range", "date"});
    CHECK(bad.problems[1].where.line == 3);
    CHECK(bad.problems[1].where.column == 19);
    CHECK(bad.problems[1].where.pointer == "/areas/web");
    CHECK(bad.problems[1].where.file == "f");
}

TEST_CASE("ratings one a line: the last one wins, bad lines are all reported") {
    const auto good = read_answers("{\"skill\": \"ownership\", \"level\": 3}\n\n{\"area\": \"web\", \"level\": 2}\r\n"
                                   "{\"skill\": \"ownership\", \"level\": 4}\n",
                                   "f");
    REQUIRE(good.value);
    CHECK(good.value->ratings.skills == std::map<std::string, int>{{"ownership", 4}});
    CHECK(good.value->ratings.areas == std::map<std::string, int>{{"web", 2}});
    CHECK(read_answers(R"({"area": "web", "level": 2})", "f").value->ratings.areas.at("web") == 2);

    const auto bad = read_answers("{\"skill\": \"a\", \"level\": 6}\n{\"skill\": \"a\"\n{\"level\": 1}\n"
                                  "{\"skill\": \"a\", \"area\": \"b\", \"level\": 1}\n[]\n",
                                  "f");
    CHECK_FALSE(bad.value);
    CHECK(rules(bad.problems) == std::vector<std::string>{"range", "json", "missing", "choice", "type"});
    for (std::size_t i = 0; i < bad.problems.size(); ++i) {
        CHECK(bad.problems[i].where.line == i + 1);
    }
    CHECK_FALSE(read_answers("", "f").value);
    CHECK_FALSE(read_answers("[]", "f").value);
}

TEST_CASE("an assessment survives its document") {
    SelfRatings ratings{"C++ Developer", 8, {{"skills.language", 4}, {"expertise.tools", 1}}, {{"axum", 0}}};
    Assessment assessment = onramp_test::placed_assessment(onramp_test::learning_role(), ratings,
                                                           parse_instant("2026-11-20T08:00:00Z").value());
    assessment.answers = 7;
    assessment.practised = 2;
    assessment.attested = 1;
    assessment.skills[0].probability = 0.25;
    assessment.areas[0].band = LevelBand{0.5, 1.25, 2};
    assessment.areas[0].probability = 0.125;
    assessment.areas[0].target = 2.75;
    assessment.areas[1].target = 2.5;
    assessment.areas[2].target = 2;
    assessment.areas[3].target = 1.5;
    for (Readiness& line : assessment.responsibilities) {
        line.target = 3;
    }
    assessment.self_view = SelfView{3, 0.5, 7, 0.25, {{"axum", "Axum", false, 0, {1.5, 2, 2.5}}}};
    assessment.unknown = {{"/skills/0/color", "3"}, {"/mood", "\"good\""}};
    const std::string text = render_assessment_json(assessment);
    const auto reading = read_assessment(text, "a.json");
    REQUIRE(reading.value);
    CHECK(*reading.value == assessment);
    CHECK(render_assessment_json(*reading.value) == text);
    CHECK(text.find("\"gap\"") != std::string::npos);
}

TEST_CASE("an assessment that a schema cannot refuse is refused by the reader") {
    Assessment assessment = assess(onramp_test::learning_role(), {}, Instant{});
    assessment.skills[1].skill = assessment.skills[0].skill;
    assessment.skills[2].band = LevelBand{3, 2, 4};
    const auto reading = read_assessment(render_assessment_json(assessment), "a.json");
    CHECK_FALSE(reading.value);
    CHECK(rules(reading.problems) == std::vector<std::string>{"band-order", "duplicate-id"});
    CHECK(reading.problems[1].where.pointer == "/skills/1/skill");
}
