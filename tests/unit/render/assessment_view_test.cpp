// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/assessment_view.hpp"

#include "onramp/base/text.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Assessment sample() {
    Assessment placed = onramp_test::placed_assessment(
        onramp_test::learning_role(), {{}, {}, {}, {{"ownership", 5}, {"borrowing", 1}, {"axum", 2}}},
        parse_instant("2026-11-20T08:00:00Z").value());
    placed.areas[0] = {"skills.language", "Language", 1, 1, 1, 0, 2.7, LevelBand{1, 2.5, 4}, 0.4, Verdict::undecided};
    return placed;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an assessment shows verdict words first and no bare point") {
    const std::string text = render_assessment_text(sample(), AssessmentBy::area, Style{});
    INFO(text);
    CHECK(has(text, "Sample Developer: where you stand on 2026-11-20"));
    CHECK(has(text, "Of the 7 skills that the role needs 1 is not met, 5 undecided, 1 met."));
    CHECK(has(text, "\nundecided  Language  ████▒▒▒▒░░░░      1            1          1\n"));
    CHECK(has(text, "\nGaps of the first 90 days    Now                Target\n"
                    "not met\n"
                    "  Borrowing                  knows of it (0.0–2.0)  alone (3)\n"));
    CHECK(has(text, "5 gaps more later in the role: onramp assess show --by skill\n"));
}

TEST_CASE("by responsibility and by skill") {
    const std::string lines = render_assessment_text(sample(), AssessmentBy::responsibility, Style{});
    INFO(lines);
    CHECK(has(lines, "Mentor junior developers"));
    CHECK_FALSE(has(lines, "Deep Web"));
    const std::string skills = render_assessment_text(sample(), AssessmentBy::skill, Style{});
    INFO(skills);
    CHECK(has(skills, "\nundecided\n  Traits     unknown                 with help (2)\n"));
    CHECK(has(skills, "\n  Axum       with help (1–3)         with help (2)\n"));
    CHECK(has(skills, "\nmet\n  Ownership  "));
    CHECK(has(skills, "\nnot counted\n  Axum  "));
}

TEST_CASE("an assessment keeps to the width and to ASCII, and cannot steer the terminal") {
    Assessment assessment = sample();
    assessment.areas[0].name = std::string(200, 'x') + "\x1b[2J";
    assessment.role_name = "Evil\x1b[31m";
    Style style;
    style.unicode = false;
    style.width = 60;
    for (const AssessmentBy by : {AssessmentBy::area, AssessmentBy::responsibility, AssessmentBy::skill}) {
        const std::string text = render_assessment_text(assessment, by, style);
        CHECK_FALSE(has(text, "\x1b"));
        CHECK_FALSE(has(text, "█"));
        for (const std::string_view line : split_lines(text)) {
            CAPTURE(line);
            CHECK((display_width(line) <= 60 || line.starts_with("Evil")));
        }
    }
    style.width = 80;
    CHECK(has(render_assessment_text(sample(), AssessmentBy::area, style), "####????...."));
}

TEST_CASE("nothing rated is said to be unknown") {
    const Assessment nothing = assess(onramp_test::learning_role(), {}, Instant{});
    CHECK(has(render_assessment_text(nothing, AssessmentBy::area, Style{}), "unknown is not 0"));
}

TEST_CASE("an assessment as Markdown") {
    const std::string text = render_assessment_markdown(sample(), AssessmentBy::area);
    INFO(text);
    CHECK(text.starts_with("# Sample Developer: where you stand on 2026-11-20\n\n"));
    CHECK(has(text, "\n| not met | Language | 1 | 1 | 1 |\n"));
    CHECK(has(text, "\n| not met | Borrowing | knows of it (0–2) | alone (3) | first 90 days |\n"));
    CHECK(has(text, "\n| undecided | Traits | unknown | with help (2) | required |\n"));
}
