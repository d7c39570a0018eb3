// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Documents of the same family that are written otherwise, and the limits.
#include "onramp/base/text.hpp"
#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;
using onramp_test::imported;

TEST_CASE("sections are known by other headings, levels and orders") {
    const Persona persona = imported("Data Engineer\n"
                                     "=============\n\n"
                                     "# 3. My Typical Day\n\n"
                                     "## 08:30\u201311:00: Pipelines\n"
                                     "* Fix what broke\n\n"
                                     "# Frustrations\n"
                                     "* Late data\n\n"
                                     "# Technical Skills\n"
                                     "* Languages: Python, SQL (Postgres, DuckDB), and Rust\n\n"
                                     "# Hobbies\n"
                                     "Climbing.\n");
    CHECK(persona.name == "Data Engineer");
    REQUIRE(persona.sections.size() == 4);
    CHECK(persona.sections[0].key == SectionKey::daily_activities);
    REQUIRE(persona.daily_activities.size() == 1);
    CHECK(persona.daily_activities[0].name == "Pipelines");
    CHECK(persona.daily_activities[0].start == Minutes(510));
    CHECK(persona.daily_activities[0].id == "daily-activities.pipelines");
    // Without areas the section's own contents are one.
    REQUIRE(persona.pain_points.size() == 1);
    CHECK(persona.pain_points[0].id == "pain-points");
    CHECK(persona.pain_points[0].name == "Frustrations");
    CHECK(persona.pain_points[0].blocks[0].id == "pain-points.late-data");
    REQUIRE(persona.skills.size() == 1);
    REQUIRE(persona.skills[0].groups.size() == 1);
    CHECK(persona.skills[0].groups[0].name == "Languages");
    REQUIRE(persona.skills[0].groups[0].skills.size() == 3);
    CHECK(persona.skills[0].groups[0].skills[1].name == "SQL (Postgres, DuckDB)");
    CHECK(persona.skills[0].groups[0].skills[2].id == "skills.languages.rust");
    REQUIRE(persona.extra_sections.size() == 1);
    CHECK(persona.extra_sections[0].id == "hobbies");
    CHECK(persona.extra_sections[0].blocks[0].text == "Climbing.");
    CHECK(persona.source.bullet == '*');
}

TEST_CASE("known sections below a heading of another kind are found") {
    const Persona persona = imported("# X Persona\n\n## Part one\nIntro.\n\n### Pain Points\n- a\n\n### Goals\n- b\n");
    REQUIRE(persona.sections.size() == 3);
    CHECK(persona.sections[0].key == SectionKey::extra);
    CHECK(persona.sections[1].key == SectionKey::pain_points);
    CHECK(persona.sections[2].key == SectionKey::goals);
}

TEST_CASE("the title") {
    CHECK(imported("# Persona: Site Reliability Engineer\n").name == "Site Reliability Engineer");
    CHECK(imported("# Senior Rust Developer \u2013 Persona\n").name == "Senior Rust Developer");
    CHECK(imported("# Persona\n").name == "Persona");
    CHECK(imported("## Skills\n- A: b\n").title.empty());
    CHECK(imported("## Role Overview\n**Position**: Tester\n").name == "Tester");
    CHECK(imported("Just text.\n").name.empty());
    CHECK(imported("Just text.\n").introduction.empty());
    CHECK(imported("Just text.\n").preamble.size() == 1);
    CHECK(imported("# T\ntext\n## Goals\n").introduction.size() == 1);
}

TEST_CASE("of two sections of one kind the one with the usual heading is understood") {
    const Persona persona =
        imported("# T\n## Skills\n- A: x\n## Technical Skills\n- B: y\n## Skills & Competencies\n- C: z\n");
    REQUIRE(persona.skills.size() == 1);
    CHECK(persona.skills[0].groups[0].name == "C");
    REQUIRE(persona.extra_sections.size() == 2);
    CHECK(persona.extra_sections[0].id != "skills");
    CHECK(persona.extra_sections[0].id.starts_with("skills-"));
    CHECK(persona.extra_sections[1].id == "technical-skills");
}

TEST_CASE("labels, numbers and nesting of blocks") {
    const Persona persona = imported("# T\n## Notes\n"
                                     "- **Label:** inside\n"
                                     "- __Other__: text\n"
                                     "- plain **bold**: not a label\n"
                                     "  over two lines\n"
                                     "    1. nested step\n"
                                     "       ```sh\n       run\n       ```\n"
                                     "7) seven\n\n"
                                     "A paragraph\nof two lines.\n\n"
                                     "```rust\nfn main() {}\n```\n");
    const std::vector<PersonaBlock>& blocks = persona.extra_sections.at(0).blocks;
    REQUIRE(blocks.size() == 8);
    CHECK(blocks[0].label == "Label");
    CHECK(blocks[0].text == "inside");
    CHECK(blocks[0].raw == "- **Label:** inside");
    CHECK(blocks[1].label == "Other");
    CHECK(blocks[2].label.empty());
    CHECK(blocks[2].text == "plain **bold**: not a label over two lines");
    CHECK(blocks[2].raw == "- plain **bold**: not a label\n  over two lines");
    CHECK(blocks[3].kind == BlockKind::step);
    CHECK(blocks[3].depth == 1);
    CHECK(blocks[3].id == blocks[2].id + ".nested-step");
    CHECK(blocks[4].kind == BlockKind::code);
    CHECK(blocks[4].label == "sh");
    CHECK(blocks[4].depth == 2);
    CHECK(blocks[5].number == 7);
    CHECK(blocks[6].kind == BlockKind::paragraph);
    CHECK(blocks[6].text == "A paragraph\nof two lines.");
    CHECK(blocks[7].text == "fn main() {}");
    CHECK(blocks[7].raw.empty());
    CHECK(blocks[7].line == 16);
}

TEST_CASE("ids do not collide and do not depend on the order of sections") {
    const std::string one = "## Pain Points\n- slow builds\n- slow builds!\n### Slow builds\n- x\n";
    const std::string two = "## Goals\n- ship it\n";
    const Persona forward = imported("# T\n" + one + two);
    const Persona backward = imported("# T\n" + two + one);
    CHECK(forward.pain_points[0].blocks[0].id == backward.pain_points[0].blocks[0].id);
    CHECK(forward.goals[0].goals[0].line.id == backward.goals[0].goals[0].line.id);
    const std::string first = forward.pain_points[0].blocks[0].id;
    const std::string second = forward.pain_points[0].blocks[1].id;
    CHECK(first != second);
    CHECK(first != forward.pain_points[1].id);
    CHECK(first.starts_with("pain-points.slow-builds-"));
}

TEST_CASE("very long words do not make very long ids") {
    const Persona persona = imported("# T\n## " + std::string(5000, 'a') + "\n- " + std::string(5000, 'b') + "\n");
    CHECK(persona.extra_sections[0].blocks[0].id.size() < 300);
}

TEST_CASE("facts that are not stated are absent") {
    const Persona persona =
        imported("# T\n## Role Overview\n**Team Size**: 5-8 engineers\n\n## Background\n- **Education**: any\n"
                 "## Work Environment\n- **Location**: Remote\n");
    CHECK_FALSE(persona.role_overview.team.leads);
    CHECK_FALSE(persona.role_overview.team.collaborates_with);
    CHECK(persona.role_overview.position.empty());
    CHECK_FALSE(persona.background.years);
    CHECK_FALSE(persona.environment.remote_percent);
    CHECK_FALSE(persona.environment.flexible_hours);
    CHECK_FALSE(persona.environment.focus_time);
}

TEST_CASE("facts in other words") {
    const Persona persona =
        imported("# T\n## Overview\n- Title: Platform Engineer\n- Reports to: CTO\n- Team: Manages 3 to 5 "
                 "people and works with 20+ others\n"
                 "## Experience\n- Years of experience: 8+ years of experience in data\u00A0systems\n"
                 "- Previous roles: DBA; analyst\n"
                 "## Work Environment\n- Working hours: core hours for standups\n- Location: On-site 100 %\n"
                 "- Focus: best in the evening\n");
    CHECK(persona.role_overview.position == "Platform Engineer");
    CHECK(persona.role_overview.reports_to == "CTO");
    CHECK(persona.role_overview.team.leads == IntegerRange{3, 5});
    CHECK(persona.role_overview.team.collaborates_with == IntegerRange{20, std::nullopt});
    CHECK(persona.background.years == IntegerRange{8, std::nullopt});
    CHECK(persona.background.years_in == "data systems");
    CHECK(persona.background.previous_roles.size() == 2);
    CHECK(persona.environment.core_overlap);
    CHECK(persona.environment.core_overlap_for == "standups");
    CHECK(persona.environment.office_percent == 100);
    CHECK(persona.environment.focus_time == PartOfDay::evening);
}

TEST_CASE("beyond the limits an import fails with a message") {
    const auto refused = [](const std::string& text) {
        const auto persona = import_persona(text, "deep.md");
        REQUIRE_FALSE(persona);
        CHECK(persona.error().kind == ErrorKind::invalid);
        CHECK(persona.error().where.file == "deep.md");
        return persona.error();
    };
    std::string quotes;
    std::string items;
    for (int i = 0; i < 100000; ++i) {
        quotes += "> ";
        items += "- ";
    }
    CHECK(refused("# T\n" + quotes + "x\n").where.line == 2);
    CHECK(refused("# T\n\n\n" + items + "x\n").where.line == 4);
    CHECK(refused(std::string(600000, '\n') + "x").message == "more than 500000 lines");
    const Error bad = refused("# T\n\nbad \xFF byte\n");
    CHECK(bad.message == "the text is not valid UTF-8");
    CHECK(bad.where.line == 3);
}

TEST_CASE("texts made to be slow are read at once") {
    // Each is quadratic, or worse, in one Markdown parser or another.
    constexpr int k_many = 10000;
    const auto times = [](std::string_view piece) {
        std::string text;
        for (int i = 0; i < k_many; ++i) {
            text += piece;
        }
        return text;
    };
    for (const std::string_view piece :
         {"[",  "![[]()", "*a **a ", "`", "<!--", "<a ", "[a](",     "(",       "\"",      "\u201C",    "_ ",
          "a*", "1% ",    "12 ",     "-", "#",    "<?",  "[a]: b\n", "- - -\n", "> a\n\n", "**a**: b\n"}) {
        CAPTURE(piece);
        const std::string text = "# T\n## Goals\n- " + times(piece) + "\n";
        const auto persona = import_persona(text, "slow.md");
        REQUIRE(persona);
        CHECK(export_persona(*persona).size() >= text.size() / 2);
    }
}

TEST_CASE("HTML ends where CommonMark ends it") {
    // By the CommonMark reference program (cmark 0.30.2): blocks of types 1 to 5 end on the line with
    // their end, 6 and 7 at a blank line; an open tag that is not whole is a paragraph.
    const Persona persona =
        imported("# T\n## Notes\n<script>a</script>\n- one\n\n<!-- x -->\n- two\n\n<a <b>\n- three\n\n"
                 "<div>\n- no bullet\n\n<i class='<'>\n- no bullet\n\n<pre>\n\n- none\n</pre>\n- four\n");
    std::vector<std::string> bullets;
    for (const PersonaBlock& block : persona.extra_sections.at(0).blocks) {
        if (block.kind == BlockKind::bullet) {
            bullets.push_back(block.text);
        }
    }
    CHECK(bullets == std::vector<std::string>{"one", "two", "three", "four"});
}
