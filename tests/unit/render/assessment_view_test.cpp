// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/assessment_view.hpp"

#include "onramp/base/text.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Assessment sample() {
    Assessment placed = onramp_test::placed_assessment(onramp_test::learning_role(),
                                                       {{}, {}, {}, {{"ownership", 5}, {"borrowing", 1}, {"axum", 2}}},
                                                       parse_instant("2026-11-20T08:00:00Z").value());
    placed.areas[0] = {"skills.language",  "Language",  1, 1, 1, 0, 2.7, LevelBand{1, 2.5, 4}, 0.4,
                       Verdict::undecided, std::nullopt};
    return placed;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("an assessment shows verdict words first, then the open levels beside the target") {
    const std::string text = render_assessment_text(sample(), AssessmentBy::area, Style{});
    INFO(text);
    CHECK(has(text, "Sample Developer: where you stand on 2026-11-20"));
    CHECK(has(text, "Of the 7 skills that the role needs 1 is not met, 5 undecided, 1 met.\n"
                    "This rests on 3 skill ratings.\n"));
    CHECK(has(text, "\nVerdict    Area      0  1  2  3  4  5  Met  Undecided  Not met\n"
                    "undecided  Language  ···▒▒▒▒▒|▒▒▒···     1          1        1\n"));
    CHECK(has(text, "\nGaps of the first 90 days    0  1  2  3  4  5  Levels   Target\n"
                    "not met\n"
                    "  Borrowing                  ▒▒▒▒▒▒···|·····   0.0–2.0  alone (3)\n"));
    CHECK(has(text, "5 gaps more later in the role: onramp assess show --by skill\n"
                    "▒ where you are with a chance of 90 %, | the target\n"));
}

TEST_CASE("an assessment for a screen reader, in sentences") {
    const std::string text = render_assessment_text(sample(), AssessmentBy::area, Style{}, Layout::linear);
    INFO(text);
    CHECK(has(text, "\nLanguage: undecided. 1 skill met, 1 undecided, 1 not met.\n"));
    CHECK(has(text, "\nGaps of the first 90 days:\nBorrowing: not met. Levels 0.0 to 2.0; target alone (3).\n"));
    const std::string skills = render_assessment_text(sample(), AssessmentBy::skill, Style{}, Layout::linear);
    INFO(skills);
    CHECK(has(skills, "\nTraits: undecided. Target with help (2).\n"));
    CHECK(has(skills, "\nAxum: undecided. Levels 1.0 to 3.0; target with help (2); not counted.\n"));
    for (const std::string_view sign : {"▒", "|", "·", "–"}) {
        CHECK_FALSE(has(text + skills, sign));
    }
}

TEST_CASE("by responsibility and by skill") {
    const std::string lines = render_assessment_text(sample(), AssessmentBy::responsibility, Style{});
    INFO(lines);
    CHECK(has(lines, "Mentor junior developers"));
    CHECK_FALSE(has(lines, "Deep Web"));
    const std::string skills = render_assessment_text(sample(), AssessmentBy::skill, Style{});
    INFO(skills);
    CHECK(has(skills, "\nundecided\n  Traits     ······|········   unknown  with help (2)\n"));
    CHECK(has(skills, "\n  Axum       ···▒▒▒|▒▒······   1.0–3.0  with help (2)\n"));
    CHECK(has(skills, "\nmet\n  Ownership  "));
    CHECK(has(skills, "\nnot counted\n  Axum  "));
}

TEST_CASE("a target that the evidence cannot show is said to be so, with what would show it") {
    Assessment assessment = sample();
    assessment.skills[2].band = LevelBand{1, 2, 4};
    assessment.skills[2].target = 4;
    assessment.skills[2].ceiling = 3;
    assessment.skills[9].band = LevelBand{2, 4, 5};
    assessment.skills[9].target = 5;
    assessment.skills[9].ceiling = 4;
    const std::string text = render_assessment_text(assessment, AssessmentBy::skill, Style{});
    INFO(text);
    CHECK(has(text, "Of the\nundecided, 2 are not measurable by the evidence so far: practice would show 1 of\n"
                    "them, an artifact or a mentor's word 1.\n"));
    CHECK(has(text, "\nnot measurable so far: practice would show it\n  Traits  "));
    CHECK(has(text, "\nnot measurable so far: an artifact or a mentor's word would show it\n  Embedded  "));
    const std::string markdown = render_assessment_markdown(assessment, AssessmentBy::skill);
    CHECK(has(markdown,
              "| undecided | Traits | 1.0–4.0 | leads others in it (4): practice would show it | required |\n"));

    assessment.ceilings = {3, 3, 4, 4, {}}; // of a pack that trusts no exercise with level 4
    const std::string other = render_assessment_text(assessment, AssessmentBy::skill, Style{});
    INFO(other);
    CHECK(has(other, "\nnot measurable so far: an artifact or a mentor's word would show it\n  Traits  "));
    CHECK(has(other, "\nnot measurable so far: nothing that counts here would show it\n  Embedded  "));
}

TEST_CASE("days are those of the person's zone") {
    Assessment assessment = sample();
    assessment.as_of = parse_instant("2026-11-20T23:30:00Z").value();
    Style style;
    CHECK(has(render_assessment_text(assessment, AssessmentBy::area, style), "where you stand on 2026-11-20\n"));
    style.days = Days(Zone::from_rule("CET-1CEST,M3.5.0,M10.5.0/3", "CET").value());
    CHECK(has(render_assessment_text(assessment, AssessmentBy::area, style), "where you stand on 2026-11-21\n"));
    CHECK(has(render_assessment_markdown(assessment, AssessmentBy::area, style.days), "stand on 2026-11-21\n"));
}

TEST_CASE("what an assessment rests on is named from the strongest to the weakest") {
    Assessment assessment = sample();
    assessment.answers = 25;
    assessment.attested = 1;
    assessment.practised = 2;
    assessment.ratings.areas = {{"skills.language", 3}};
    assessment.ratings.years = 4;
    CHECK(
        has(render_assessment_markdown(assessment, AssessmentBy::area),
            "This rests on others' word for 1 skill, 2 exercises, 25 answers, 3 skill ratings, 1 area rating and your "
            "background.\n"));
}

TEST_CASE("ratings that the answers contradict are named, and others are not") {
    Assessment assessment = sample();
    CHECK(render_assessment_outlook(assessment, Style{}).starts_with("\nFor 4 undecided areas"));
    assessment.answers = 9;
    assessment.self_view = SelfView{3, 0.4, 9, 0.2, {}};
    CHECK_FALSE(has(render_assessment_outlook(assessment, Style{}), "You rate"));
    assessment.self_view->misjudgements = {{"lifetimes", "Lifetimes", false, 4, {0.8, 1.5, 2.4}},
                                           {"skills.web", "Web", true, 1, {2.6, 3, 4.1}}};
    const std::string text = render_assessment_outlook(assessment, Style{});
    CHECK(has(text, "\nYou rate Lifetimes higher than your answers show: 4 against 0.8–2.4.\n"
                    "You rate Web lower than your answers show: 1 against 2.6–4.1.\n"));
    assessment.practised = 1;
    CHECK(has(render_assessment_outlook(assessment, Style{}), "Lifetimes higher than the evidence shows"));
}

TEST_CASE("what would decide an assessment, and what to type") {
    Assessment assessment = sample();
    assessment.answers = 5;
    CHECK(has(render_assessment_outlook(assessment, Style{}),
              "For 4 undecided areas 15 questions are probably too few; practice and others'\n"
              "word weigh more.\n\nNext: onramp assess practice list\n"));
    assessment.areas[0].questions = 9;
    assessment.areas[1].questions = 2;
    assessment.areas[2].verdict = Verdict::not_met;
    CHECK(render_assessment_outlook(assessment, Style{}) ==
          "\nAs likely as not, a few more questions settle Web (about 2) and Language (about\n9).\n"
          "For 1 other undecided area 15 questions are probably too few; practice and\n"
          "others' word weigh more.\n"
          "\nNext: onramp assess quiz\n");
    for (Readiness& area : assessment.areas) {
        area.verdict = Verdict::met;
        area.questions.reset();
    }
    CHECK(render_assessment_outlook(assessment, Style{}) == "\nNext: onramp path plan\n");
    assessment.answers = 0;
    CHECK(has(render_assessment_outlook(assessment, Style{}), "Next: onramp assess quiz\n"));
    CHECK(render_assessment_outlook(assess(onramp_test::learning_role(), {}, Instant{}), Style{}) ==
          "\nNext: onramp assess rate\n");
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
        CHECK_FALSE(has(text, "▒"));
        for (const std::string_view line : split_lines(text)) {
            CAPTURE(line);
            CHECK((display_width(line) <= 60 || line.starts_with("Evil")));
        }
        const std::string outlook = render_assessment_outlook(assessment, style);
        for (const std::string_view line : split_lines(outlook)) {
            CAPTURE(line);
            CHECK(display_width(line) <= 60);
        }
    }
    style.width = 80;
    CHECK(has(render_assessment_text(sample(), AssessmentBy::area, style), "...=====|===..."));
}

TEST_CASE("nothing rated is said to be unknown") {
    const Assessment nothing = assess(onramp_test::learning_role(), {}, Instant{});
    CHECK(has(render_assessment_text(nothing, AssessmentBy::area, Style{}), "unknown is not 0"));
}

TEST_CASE("an assessment as Markdown") {
    const std::string text = render_assessment_markdown(sample(), AssessmentBy::area);
    INFO(text);
    CHECK(text.starts_with("# Sample Developer: where you stand on 2026-11-20\n\n"));
    CHECK(has(text, "\n| undecided | Language | 1.0–4.0 | 2.7 | 1 | 1 | 1 | 0 |\n"));
    CHECK(has(text, "\n| not met | Borrowing | 0.0–2.0 | alone (3) | first 90 days |\n"));
    CHECK(has(text, "\n| undecided | Traits | unknown | with help (2) | required |\n"));
}
