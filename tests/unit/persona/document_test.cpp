// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/document.hpp"

#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;

TEST_CASE("the seed goes through JSON unchanged") {
    const std::string json = render_persona_json(onramp_test::seed());
    const Reading<Persona> reading = read_persona(json, "seed.json");
    CHECK(reading.problems.empty());
    REQUIRE(reading.value);
    CHECK(*reading.value == onramp_test::seed());
    CHECK(export_persona(*reading.value) == onramp_test::seed_text());
    CHECK(render_persona_json(*reading.value) == json);
}

TEST_CASE("every problem of a JSON persona is reported with its place") {
    const Reading<Persona> reading = read_persona(R"({
  "kind": "persona",
  "schema_version": 2,
  "id": "",
  "daily_activities": [
    {"id": "a", "start": "8:00", "end": "25:00", "activities": [{"id": "b", "kind": "bulet", "line": -1}]}
  ],
  "skills": [{"id": "s", "groups": [{"id": "g", "name": "G"}]}],
  "environment": {"remote_percent": 101},
  "sections": [{"key": "goal", "id": "goals"}],
  "responsibilities": {}
})",
                                                  "p.json");
    struct Expected {
        const char* pointer;
        const char* rule;
        std::size_t line;
    };
    const Expected expected[] = {
        {"/schema_version", "version", 3},
        {"/id", "empty", 4},
        {"/environment/remote_percent", "range", 9},
        {"/responsibilities", "type", 11},
        {"/daily_activities/0/start", "pattern", 6},
        {"/daily_activities/0/end", "pattern", 6},
        {"/daily_activities/0/activities/0/kind", "choice", 6},
        {"/daily_activities/0/activities/0/line", "range", 6},
        {"/skills/0/groups/0", "missing", 8},
        {"/sections/0/key", "choice", 10},
    };
    for (const Expected& each : expected) {
        CAPTURE(each.pointer);
        bool found = false;
        for (const Problem& problem : reading.problems) {
            if (problem.where.pointer == each.pointer) {
                found = true;
                CHECK(problem.rule == each.rule);
                CHECK(problem.where.line == each.line);
                CHECK(problem.where.file == "p.json");
            }
        }
        CHECK(found);
    }
    CHECK(reading.problems.size() == std::size(expected));
}

TEST_CASE("unknown fields are kept and reported") {
    const std::string text = R"({"kind":"persona","schema_version":1,"id":"x","mood":{"a":1},
        "responsibilities":[{"id":"responsibilities.a","nmae":"A"}]})";
    const Reading<Persona> reading = read_persona(text, "p.json");
    REQUIRE(reading.value);
    CHECK_FALSE(has_errors(reading.problems));
    REQUIRE(reading.problems.size() == 2);
    CHECK(reading.problems[0].hint == "did you mean 'name'?");
    const std::string written = render_persona_json(*reading.value);
    CHECK(written.find("\"mood\": {") != std::string::npos);
    CHECK(written.find("\"nmae\": \"A\"") != std::string::npos);
    CHECK(*read_persona(written, "p.json").value == *reading.value);
}

TEST_CASE("an unknown field is kept where nothing that is known stands beside it") {
    const std::string text = R"({"kind":"persona","schema_version":1,"id":"x","source":{"mood":1},
        "role_overview":{"team":{"shape":{"of":"two"}}}})";
    const Reading<Persona> reading = read_persona(text, "p.json");
    REQUIRE(reading.value);
    CHECK_FALSE(has_errors(reading.problems));
    const std::string written = render_persona_json(*reading.value);
    CHECK(written.find("\"mood\": 1") != std::string::npos);
    CHECK(written.find("\"of\": \"two\"") != std::string::npos);
    CHECK(*read_persona(written, "p.json").value == *reading.value);
}

TEST_CASE("a persona written by hand needs no sources") {
    const Reading<Persona> reading =
        read_persona(R"json({"kind":"persona","schema_version":1,"id":"tester","name":"Tester",
        "title":"Tester",
        "daily_activities":[{"id":"daily-activities.am","name":"AM","heading":"AM (08:00-12:00)","start":"08:00","end":"12:00",
            "activities":[{"id":"daily-activities.am.test","text":"Test"}]}],
        "skills":[{"id":"skills.core","name":"Core","groups":[{"id":"skills.core.tools","name":"Tools","text":"a, b",
            "skills":[{"id":"skills.core.tools.a","name":"a"},{"id":"skills.core.tools.b","name":"b"}]}]}],
        "extra_sections":[{"id":"notes","name":"Notes","blocks":[{"id":"notes.x","kind":"paragraph","text":"X"}]}]
})json",
                     "p.json");
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    CHECK(export_persona(*reading.value) == "# Tester\n\n"
                                            "## Skills & Competencies\n\n"
                                            "### Core\n- **Tools**: a, b\n\n"
                                            "## Daily Activities\n\n"
                                            "### AM (08:00-12:00)\n- Test\n\n"
                                            "## Notes\nX\n");
}

TEST_CASE("what is no JSON persona is refused") {
    CHECK(read_persona("", "p.json").problems.at(0).rule == "syntax");
    CHECK(read_persona("{\"kind\":", "p.json").problems.at(0).where.line == 1);
    CHECK(read_persona("[]", "p.json").problems.at(0).rule == "type");
    CHECK(read_persona(R"({"kind":"path","schema_version":1,"id":"x"})", "p.json").problems.at(0).rule == "kind");
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += R"({"areas":[)";
    }
    CHECK(has_errors(read_persona(deep, "p.json").problems));
}
