// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/validate.hpp"

#include <algorithm>

#include "onramp/persona/document.hpp"
#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;
using onramp_test::imported;

namespace {

std::vector<std::string> rules_of(const Persona& persona, Severity severity) {
    std::vector<std::string> rules;
    for (const Problem& problem : validate_persona(persona)) {
        if (problem.severity == severity) {
            rules.push_back(problem.rule);
        }
    }
    return rules;
}

} // namespace

TEST_CASE("the seed has no fault") {
    CHECK(validate_persona(onramp_test::seed()).empty());
}

TEST_CASE("times of the day are checked") {
    const Persona persona = imported("# T\n## Skills\n- A: b\n## Daily Activities\n### Early (8:00 - 10:00)\n- a\n"
                                     "### Mid (9:30 - 11:00)\n- b\n### Night (22:00 - 06:00)\n- c\n");
    const std::vector<Problem> problems = validate_persona(persona);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].rule == "end-before-start");
    CHECK(problems[0].where.pointer == "/daily_activities/2");
    CHECK(problems[0].where.line == 9);
    CHECK(problems[1].rule == "overlap");
    CHECK(problems[1].message == "'Mid' starts at 09:30, before 'Early' ends at 10:00");
    CHECK(problems[1].where.line == 7);
}

TEST_CASE("what is missing or empty is warned of") {
    const Persona persona = imported("text\n## Pain Points\n### Empty\n### Twice\n- same\n- same\n-\n");
    CHECK(rules_of(persona, Severity::error).empty());
    CHECK(rules_of(persona, Severity::warning) ==
          std::vector<std::string>{"no-name", "no-skills", "no-days", "empty-section", "said-twice", "empty-bullet"});
}

TEST_CASE("ids, ranges and the index of a JSON persona are checked") {
    Persona persona = onramp_test::seed();
    persona.pain_points[0].blocks[1].id = persona.pain_points[0].blocks[0].id;
    persona.background.years = IntegerRange{12, 6};
    persona.goals[0].months = IntegerRange{3, 1};
    persona.daily_activities[0].end.reset();
    persona.sections.push_back(persona.sections[0]);
    persona.sections.push_back({SectionKey::extra, "hobbies", "Hobbies", 0, {}, std::nullopt});
    const std::vector<std::string> rules = rules_of(persona, Severity::error);
    CHECK(rules == std::vector<std::string>{"range-order", "half-time", "duplicate-id", "range-order",
                                            "duplicate-section", "unknown-section"});
}
