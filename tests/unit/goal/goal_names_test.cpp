// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/goal/milestones.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

Date day(const char* text) {
    return *parse_date(text);
}

Goal goal(const std::string& id, const std::string& text, std::vector<NumericTarget> targets = {}) {
    Goal made;
    made.line.id = id;
    made.line.text = text;
    made.targets = std::move(targets);
    return made;
}

std::vector<GoalArea> sample() {
    GoalArea soon;
    soon.id = "goals.soon";
    soon.name = "Soon";
    soon.months = IntegerRange{1, 3};
    soon.goals = {goal("goals.soon.launch-the-internal-library", "Launch the internal library",
                       {{80, Comparison::equal, "%", "code reuse"}, {80, Comparison::equal, "%", "code reuse"}}),
                  goal("goals.soon.launch-the-blog", "Launch the *blog*"), goal("goals.soon.write", "Write")};
    PersonaBlock prose;
    prose.kind = BlockKind::paragraph;
    prose.id = "goals.soon.prose";
    soon.goals.push_back({prose, {}});
    GoalArea kept;
    kept.id = "goals.kept";
    kept.kind = GoalKind::indicators;
    kept.name = "Indicators";
    kept.goals = {goal("goals.kept.launch-the-blog", "Launch the blog"),
                  goal("goals.kept.quality-of-code", "Quality of code")};
    PersonaArea below;
    below.name = "Below";
    PersonaBlock line;
    line.id = "goals.kept.below.review-time";
    line.text = "Review time";
    below.blocks = {line};
    kept.areas = {below};
    return {soon, kept};
}

GoalValue value(const std::string& id, double number, const std::string& unit, const char* on,
                const std::string& of = {}) {
    return {id, number, unit, of, "", day(on), {}};
}

} // namespace

TEST_CASE("goals of a persona, in its order, each with a short name") {
    const auto goals = goals_of(sample(), {});
    REQUIRE(goals.size() == 6);
    CHECK(goals[0].name == "launch-the-internal");
    CHECK(goals[0].months == IntegerRange{1, 3});
    CHECK(goals[0].series ==
          std::vector<GoalSeries>{{"%", "code reuse", NumericTarget{80, Comparison::equal, "%", "code reuse"}, {}}});
    CHECK(goals[1].name == "goals.soon.launch-the-blog"); // another has all of its words
    CHECK(goals[2].name == "write");
    CHECK(goals[3].name == "goals.kept.launch-the-blog");
    CHECK(goals[4].name == "quality-of");
    CHECK(goals[4].kind == GoalKind::indicators);
    CHECK(goals[5].name == "review-time");
    CHECK(goals[5].area == "Below");
    CHECK(goals_of({}, {}).empty());
}

TEST_CASE("values come to their goal by day, and in the order in which they were written") {
    const std::string id = "goals.soon.launch-the-internal-library";
    const auto goals = goals_of(
        sample(), {value(id, 3, "%", "2026-12-05", "code reuse"), value(id, 2, "users", "2026-12-02"),
                   value(id, 1, "%", "2026-12-01", "code reuse"), value(id, 9, "%", "2026-12-05", "code reuse"),
                   value(id, 7, "bugs", "2026-12-01"), value("goals.gone", 5, "", "2026-12-01")});
    const auto& series = goals[0].series;
    REQUIRE(series.size() == 3);
    CHECK(series_name(series[0]) == "% code reuse");
    REQUIRE(series[0].values.size() == 3);
    CHECK(series[0].values[0].value == 1);
    CHECK(series[0].values[1].value == 3);
    CHECK(series[0].last()->value == 9);
    CHECK(series[1].unit == "bugs"); // those of its own by unit
    CHECK(series[2].unit == "users");
    CHECK(goals[1].series.empty());
}

TEST_CASE("a goal is found by its name, its id, an end of it or the beginning of its words") {
    const auto goals = goals_of(sample(), {});
    struct Case {
        const char* word;
        int place; // -1: none, -2: more than one
    };
    const Case cases[] = {
        {"goals.soon.launch-the-internal-library", 0},
        {"launch-the-internal", 0},
        {"internal-library", 0},
        {"library", 0},
        {"brary", -1}, // no end of a word
        {"Launch the int", 0},
        {"LAUNCH THE INTERNAL LIBRARY", 0},
        {"  write ", 2},
        {"w", 2},
        {"launch", -2},
        {"launch-the-blog", -2},
        {"launch the blog", -2},
        {"soon.launch-the-blog", 1},
        {"goals.kept.launch-the-blog", 3},
        {"goals.soon", -2},
        {"quality", 4},
        {"time", 5},
        {"of-code", 4},
        {"co", -1},
        {"", -1},
        {" ", -1},
        {"item", -1},
        {"writes", -1},
        {"\xFF\x1B[2J", -1},
    };
    for (const Case& each : cases) {
        CAPTURE(each.word);
        const auto found = find_goal(each.word, goals);
        if (each.place >= 0) {
            REQUIRE(found);
            CHECK(*found == static_cast<std::size_t>(each.place));
        } else {
            REQUIRE_FALSE(found);
            CHECK(found.error().kind == ErrorKind::unknown_name);
            CHECK((found.error().message.find("more than one") != std::string::npos) == (each.place == -2));
            CHECK_FALSE(found.error().hint.empty());
        }
    }
    CHECK(find_goal("writes", goals).error().hint == "did you mean 'write'?");
    CHECK(find_goal("launch", goals).error().hint ==
          "it can be launch-the-internal, goals.soon.launch-the-blog and goals.kept.launch-the-blog");
    CHECK_FALSE(find_goal("x", {}));
}

TEST_CASE("months after a day") {
    CHECK(months_after(day("2026-11-23"), 3) == day("2027-02-23"));
    CHECK(months_after(day("2026-11-30"), 3) == day("2027-02-28"));
    CHECK(months_after(day("2027-11-30"), 3) == day("2028-02-29"));
    CHECK(months_after(day("2026-01-31"), 1) == day("2026-02-28"));
    CHECK(months_after(day("2026-11-23"), 0) == day("2026-11-23"));
    CHECK(months_after(day("2026-12-01"), 12) == day("2027-12-01"));
    CHECK(months_after(day("2199-12-31"), 0) == day("2199-12-31"));
    CHECK_FALSE(months_after(day("2199-12-31"), 1));
    CHECK_FALSE(months_after(day("2026-01-01"), 2147483647));
    CHECK_FALSE(months_after(day("1900-01-01"), -1));
    CHECK_FALSE(months_after(day("2026-01-01"), -2147483647));
}
