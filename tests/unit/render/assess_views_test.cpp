// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/history_view.hpp"
#include "onramp/render/reasons_view.hpp"
#include "onramp/render/replay_view.hpp"
#include "onramp/render/sources_view.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const Instant k_day = *parse_instant("2026-10-05T09:00:00Z");

// No escape sequence, no character but ASCII, no line wider than `width`.
void check_plain(const std::string& text, std::size_t width) {
    for (const std::string_view line : split_lines(text)) {
        CAPTURE(line);
        CHECK(display_width(line) <= width);
        for (const char each : line) {
            CHECK((each >= ' ' && each <= '~'));
        }
    }
}

Style narrow() {
    Style style;
    style.unicode = false;
    style.width = 44;
    return style;
}

Readiness area(const std::string& name, Verdict verdict, std::optional<LevelBand> band) {
    Readiness made;
    made.id = "skills." + name;
    made.name = name;
    made.band = band;
    made.probability = band ? std::optional(0.25) : std::nullopt;
    made.verdict = verdict;
    return made;
}

AssessmentSources sources() {
    AssessmentSources made;
    made.joint.role_name = "Sample Developer";
    made.joint.as_of = k_day;
    made.joint.areas = {area("Web", Verdict::undecided, LevelBand{1, 2, 4})};
    made.sources = {{EvidenceKind::rating, 2, {area("Web", Verdict::met, LevelBand{3.5, 4, 5})}},
                    {EvidenceKind::attestation, 1, {area("Web", Verdict::undecided, std::nullopt)}}};
    return made;
}

SessionChange change() {
    SessionChange made;
    made.session = "quiz-1";
    made.started = k_day;
    made.ended = k_day + Minutes(9);
    made.questions = 5;
    made.right = 2;
    made.wrong = 2;
    made.dont_know = 1;
    made.hinted = 1;
    made.seconds = 250;
    made.areas = 8;
    made.decided_before = 1;
    made.decided_after = 2;
    made.moves = {{"skills.web", "Web", 3, Verdict::undecided, Verdict::not_met, std::nullopt, LevelBand{0.5, 1, 1.5}},
                  {"a", "A", 3, Verdict::met, Verdict::met, LevelBand{3, 3, 5}, LevelBand{3.1, 3, 5}},
                  {"b", "B", 3, Verdict::undecided, Verdict::undecided, LevelBand{1, 3, 5}, LevelBand{2, 3, 5}},
                  {"c", "C", 3, Verdict::undecided, Verdict::undecided, LevelBand{1, 3, 5}, LevelBand{1, 3, 4.9}}};
    return made;
}

SkillReasons reasons() {
    SkillReasons made;
    made.as_of = k_day;
    made.background = true;
    made.skill.skill = "lifetimes";
    made.skill.name = "Lifetimes";
    made.skill.target = 3;
    made.skill.band = LevelBand{1.4, 2.5, 3.6};
    made.skill.probability = 0.4;
    made.expected_probability = 0.002;
    made.expected_band = {0, 1, 2};
    Reason answer;
    answer.id = "lifetimes.elided";
    answer.about = "Lifetimes";
    answer.level = 2;
    answer.response = Response::dont_know;
    answer.hinted = true;
    answer.probability_without = 0.523;
    answer.band_without = {2, 3, 4};
    Reason word;
    word.kind = EvidenceKind::attestation;
    word.about = "Ownership";
    word.level = 4;
    word.probability_without = 0.38;
    word.band_without = {1, 2, 3};
    made.own = {answer};
    made.others = {word};
    made.others_all = 7;
    return made;
}

Replay replay() {
    Replay made;
    made.session = "quiz-1";
    made.recorded = 2;
    made.end = QuizEnd::questions_used;
    for (int number = 1; number <= 2; ++number) {
        ReplayedQuestion question;
        question.recorded.number = number;
        question.recorded.item = "skill.item-" + std::to_string(number);
        question.recorded.response = Response::right;
        question.recorded.chance = 0.614;
        question.recorded.gain = 0.0123;
        question.recorded.undecided = 0.5;
        question.item = question.recorded.item;
        question.choice = QuestionChoice{0, 0.0123, 0.614, 0.5, number == 2, number == 1 ? 2 : 0};
        made.questions.push_back(question);
    }
    return made;
}

} // namespace

TEST_CASE("sources stand below each area, all of it first") {
    const std::string text = render_sources_text(sources(), Style{});
    CHECK(text == "Sample Developer: what each kind of evidence says on 2026-10-05\n\n"
                  "  Verdict    Evidence      0  1  2  3  4  5  Levels\n"
                  "Web\n"
                  "  undecided  all of it     ···▒▒▒▒▒▒|▒▒···   1.0–4.0\n"
                  "  met        your ratings  ·········|▒▒▒▒▒   3.5–5.0\n"
                  "  undecided  others' word  ·········|·····   unknown\n"
                  "▒ where you are with a chance of 90 %, | the target\n\n"
                  "Each kind is heard alone here: behind the answers stand neither your background\n"
                  "nor your ratings.\n");
    CHECK(has(render_sources_markdown(sources()),
              "| Area | Target | All of it | your ratings | others' word |\n| --- | ---: | --- | --- | --- |\n"
              "| Web | 3.0 | undecided, 1.0–4.0 | met, 3.5–5.0 | undecided, unknown |\n"));
    const std::string json = render_sources_json(sources());
    CHECK(has(json, "\"alone\": {\n        \"rating\": {\n          \"verdict\": \"met\","));
    AssessmentSources none = sources();
    none.sources.clear();
    CHECK(has(render_sources_text(none, Style{}), "Nothing is known yet"));
}

TEST_CASE("a history names the answers, what was asked again, and the three areas that moved the most") {
    SessionChange second = change();
    second.session = "quiz-2";
    second.again = 3;
    second.ended.reset();
    const std::string text = render_history_text("Sample Developer", {change(), second}, Style{});
    INFO(text);
    CHECK(text.starts_with("Sample Developer: 2 sessions of questions\n\nquiz-1 on 2026-10-05\n"
                           "  5 questions in 5 min: 2 right, 2 wrong, 1 not known, 1 with the hint.\n"
                           "  Before it 1 of 8 areas was decided, after it 2.\n"
                           "  What moved most  Verdict              Levels\n"
                           "  Web              undecided → not met  unknown → 0.5–1.5\n"
                           "  A                met                  3.0–5.0 → 3.1–5.0\n"
                           "  B                undecided            1.0–5.0 → 2.0–5.0\n"
                           "\nquiz-2 on 2026-10-05, not ended\n"));
    CHECK(has(text, "\n  3 of them on items that were asked before, in another form.\n"));
    CHECK_FALSE(has(text, "\n  C "));
    CHECK(has(render_history_markdown("S", {change()}), "| C | undecided | 1.0–5.0 → 1.0–4.9 |\n"));
    CHECK(has(render_history_json({second}), "\"again\": 3,"));
    CHECK_FALSE(has(render_history_json({second}), "\"ended\""));
    CHECK(has(render_history_text("S", {}, Style{}), "onramp assess quiz"));
}

TEST_CASE("reasons say what each piece moves and what would be said without it") {
    const std::string text = render_reasons_text(reasons(), Style{});
    INFO(text);
    CHECK(text.starts_with("Lifetimes: why you stand there on 2026-10-05\n\n"
                           "Undecided: the evidence leaves levels 1.4–3.6 open, and the target is level 3\n"
                           "(alone). The chance that it is met is 40 %.\n  0 ····▒▒▒▒▒|▒···· 5\n"));
    CHECK(has(text, "Your background alone leads to expect levels 0.0–2.0, and the target met with a\n"
                    "chance of under 1 %.\n"));
    CHECK(has(text, "Evidence on it                                       Chance  Without it\n"
                    "not known, level 2, with the hint: lifetimes.elided     −12  52 %, 2.0–4.0\n"));
    CHECK(has(text, "The strongest 1 of 7 on other skills    Chance  Without it\n"
                    "Ownership: a mentor's word for level 4      +2  38 %, 1.0–3.0\n"));
    CHECK(has(render_reasons_markdown(reasons()), "## The strongest 1 of 7 on other skills\n"));
    CHECK(has(render_reasons_json(reasons()), "\"response\": \"dont_know\","));
}

TEST_CASE("reasons end with what would decide the skill") {
    SkillReasons made = reasons();
    const auto ends = [&](std::string_view words) {
        const std::string text = render_reasons_text(made, Style{});
        CAPTURE(text, words);
        CHECK(has(text, words));
    };
    ends("Three questions on it would hardly decide it");
    made.questions = 2;
    ends("As likely as not, 2 more questions on it would decide it: onramp assess quiz\n");
    made.skill.target = 4;
    ends("The target is above that: practice would show it.\n");
    made.skill.target = 5;
    made.skill.ceiling = 4;
    ends("The target is above that: an artifact or a mentor's word would show it.\n");
    made.skill.verdict = Verdict::not_met;
    ends("It is decided");
    made.skill.verdict = Verdict::undecided;
    made.skill.band.reset();
    ends("Rate it, or answer questions: onramp assess rate\n");
}

TEST_CASE("a replay says why each question was asked") {
    CHECK(render_replay_text(replay(), Style{}) ==
          "quiz-1, asked again from what was known before it\n\n"
          "   Item          Given  Expected  Undecided\n"
          "1  skill.item-1  right      61 %      0.500\n"
          "    greatest expected fall of what is undecided: 0.0123; one of 3 within 2 %\n"
          "2  skill.item-2  right      61 %      0.500\n"
          "    for an area not asked of yet; expected fall 0.0123\n\n"
          "All 2 questions come out as they are recorded, each number to 1e-12.\n"
          "It ended: all questions used.\n");
}

TEST_CASE("a replay names the first difference and what changed") {
    Replay made = replay();
    made.first_difference = 1;
    made.questions[1].agrees = false;
    made.questions[1].recorded.gain = 0.5;
    made.role_changed = true;
    made.questions[0].unchanged = false;
    std::string text = render_replay_text(made, Style{});
    INFO(text);
    CHECK(has(text, "\nThe first difference is question 2: the expected fall is recorded as 0.5, now it\nis 0.0123.\n"
                    "The persona, the profile or the pack has changed since, by its content hash.\n"
                    "Changed since they were asked: skill.item-1.\n"));
    CHECK_FALSE(has(text, "come out"));
    made.questions[1].item = "skill.other";
    CHECK(has(render_replay_markdown(made), "skill.item-2 was asked, now it would be skill.other."));
    made.questions[1].choice.reset();
    made.stopped_at = 1;
    text = render_replay_text(made, Style{});
    CHECK(has(text, "the quiz would have ended before it.\n"));
    CHECK(has(text, "It goes no further than question 2: skill.item-2 can no longer be asked.\n"));
    CHECK(has(render_replay_json(made), "\"stopped_at\": 2,"));
}

TEST_CASE("names and items cannot steer the terminal, and narrow screens stay narrow") {
    AssessmentSources made = sources();
    made.joint.areas[0].name = std::string(90, 'x') + "\x1b[2J";
    made.joint.role_name = "R";
    made.joint.as_of = k_day;
    const std::string text = render_sources_text(made, narrow());
    CHECK_FALSE(has(text, "\x1b"));
    check_plain(text.substr(text.find("\n\n")), 44);
    SessionChange session = change();
    session.moves[0].name = std::string(90, 'y') + "\x1b[2J";
    check_plain(render_history_text("R", {session}, narrow()), 44);
    SkillReasons why = reasons();
    why.own[0].id = std::string(90, 'z') + "\x1b[2J";
    check_plain(render_reasons_text(why, narrow()), 44);
    Replay again = replay();
    again.questions[0].recorded.item = std::string(90, 'w') + "\x1b[2J";
    const std::string shown = render_replay_text(again, narrow());
    check_plain(shown.substr(shown.find('\n')), 44);
}
