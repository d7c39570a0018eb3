// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/diff.hpp"

#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/sections.hpp"
#include "onramp/render/persona_text.hpp"
#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;
using onramp_test::imported;

namespace {

const char* const k_before =
    "# T\n## Skills\n### Core\n- **Lang**: Rust, C\n## Pain Points\n- slow builds\n- flaky tests\n"
    "## Daily Activities\n### Morning (8:00 - 12:00)\n- code\n";
const char* const k_after =
    "# T\n## Pain Points\n- flaky tests\n- long queues\n\n## Skills\n\n### Core\n* **Lang**: Rust, Zig\n"
    "## Daily Activities\n### Morning (9:00 - 12:00)\n- code\n";

} // namespace

TEST_CASE("personas are compared by id") {
    using List = std::vector<PersonaDifference>;
    CHECK(diff_personas(imported(k_before), imported(k_before)).empty());
    CHECK(diff_personas(imported(k_before), imported(k_after)) ==
          List{{Change::removed, "skills.core.lang.c", "C", ""},
               {Change::removed, "pain-points.slow-builds", "slow builds", ""},
               {Change::changed, "daily-activities.morning", "Morning (8:00 - 12:00)", "Morning (9:00 - 12:00)"},
               {Change::added, "pain-points.long-queues", "", "long queues"},
               {Change::added, "skills.core.lang.zig", "", "Zig"}});
}

TEST_CASE("facts that no wording shows are differences too") {
    Persona after = onramp_test::seed();
    after.environment.remote_percent = 70;
    after.daily_activities[2].end = Minutes(1140);
    using List = std::vector<PersonaDifference>;
    CHECK(diff_personas(onramp_test::seed(), after) ==
          List{{Change::changed, "environment.remote-percent", "60%", "70%"},
               {Change::changed, "daily-activities.evening.end", "18:30", "19:00"}});
}

TEST_CASE("a patch makes the one JSON document out of the other") {
    // nlohmann's own patch() is the applier here; tests/oracle/ has an independent one.
    const char* const documents[] = {k_before, k_after, "text\n", "# X\n", "# T\n## Skills\n- A: x\n- A: y\n"};
    for (const char* before : documents) {
        for (const char* after : documents) {
            CAPTURE(before, after);
            const auto patch = nlohmann::json::parse(render_persona_patch(imported(before), imported(after)));
            const auto from = nlohmann::json::parse(render_persona_json(imported(before)));
            CHECK(from.patch(patch) == nlohmann::json::parse(render_persona_json(imported(after))));
        }
    }
    CHECK(render_persona_patch(imported(k_before), imported(k_before)) == "[]\n");
}

TEST_CASE("one added line is one operation of a patch") {
    const Persona before = imported("# T\n## Pain Points\n- a\n- b\n");
    Persona after = before;
    after.pain_points[0].blocks.insert(after.pain_points[0].blocks.begin() + 1,
                                       {BlockKind::bullet, "pain-points.x", "", "x", 0, 0, 0, "", std::nullopt});
    const auto patch = nlohmann::json::parse(render_persona_patch(before, after));
    REQUIRE(patch.size() == 1);
    CHECK(patch[0]["op"] == "add");
    CHECK(patch[0]["path"] == "/pain_points/0/blocks/1");
}

TEST_CASE("one section of a persona") {
    for (const char* name : {"pain_points", "pain-points", "Pain Points & Challenges", "PAIN POINTS"}) {
        CAPTURE(name);
        const auto only = only_section(onramp_test::seed(), name);
        REQUIRE(only);
        CHECK(only->pain_points == onramp_test::seed().pain_points);
        CHECK(only->skills.empty());
        CHECK(only->sections.size() == 1);
        CHECK(export_persona(*only).starts_with(
            "## Pain Points & Challenges\n\n### Learning Curve & Adoption\n- Helping"));
    }
    const auto unknown = only_section(onramp_test::seed(), "pain-point");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::unknown_name);
    CHECK(unknown.error().hint == "did you mean 'pain-points'?");
}

TEST_CASE("a persona on the terminal") {
    const std::string text =
        render_persona_text(imported("# Tester\nSays \x1b[2J much.\n## Skills\n### Core\n- **Lang**: Rust, C\n"
                                     "## Notes\n1. one\n   - two\n```\ncode\n```\n"),
                            Style{});
    CHECK(text == "Tester\n  Says \\u{1b}[2J much.\n\nSkills\nCore\n  \u2022 Lang: Rust, C\n\nNotes\n  1. one\n    "
                  "\u2022 two\n    "
                  "code\n");
    const std::string whole = render_persona_text(onramp_test::seed(), Style{});
    for (const std::string_view line : split_lines(whole)) {
        CHECK(display_width(line) <= 80);
    }
}
