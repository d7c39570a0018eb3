// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_view.hpp"

#include "onramp/base/text.hpp"
#include "onramp/path/plan.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Path sample(double hours = 1) {
    const Role role = onramp_test::learning_role();
    PathRequest request;
    request.start = parse_date("2026-11-25").value();
    request.hours_per_week = hours;
    const Assessment assessment =
        onramp_test::placed_assessment(role, {{}, {}, {}, {{"ownership", 1}, {"borrowing", 0}}}, Instant{});
    return plan_path(role, assessment, request).value();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a path shows weeks, outline, cuts and what is counted as held") {
    const Path path = sample();
    const std::string text = render_path_text(path, Extent::brief, Style{});
    INFO(text);
    CHECK(has(text, "Sample Developer: the path from 2026-11-25\n"));
    CHECK(has(text, "12.5 h in 13 weeks at 1 h a week, then 10 h until about 2027-04-30. For 4 h of\nit there is "
                    "no room in the first 90 days, in which the role wants it.\n"
                    "Proved: no other choice gains more for the first 90 days, then for the role.\n"));
    CHECK(has(text, "\n1     Nov 23  35 min  Borrowing: knows of it\n2     Nov 30  25 min  Borrowing: knows of it\n"));
    CHECK(has(text, "\nThen\n"));
    CHECK(has(text, "\n7–9   Jan  4     3 h  Ownership: alone\n"));
    CHECK(has(text, "\n  Borrowing  with help → alone        4 h\n"));
    CHECK(has(text, "\n  nobody can say how long it takes\n    Embedded: with help (unknown)\n"));
    CHECK(has(text, "\nNot planned\n"));
    CHECK(has(text, "nobody can say how long it takes"));
    CHECK(has(text, "1 skill starts at a level counted as held; 1 of these is undecided and worth a\ncheck.\n"));
}

TEST_CASE("a path says how good its choice is proved to be, where there was one") {
    Path path = sample();
    path.selections[1].gain = 200;
    path.selections[1].bound = 203;
    CHECK(has(render_path_text(path, Extent::brief, Style{}),
              "\nNot proved to be the best: another choice could gain up to 1.5 % more.\n"));
    CHECK(has(render_path_markdown(path), "could gain up to 1.5 % more.\n"));
    path.selections.clear(); // of an older document
    CHECK_FALSE(has(render_path_text(path, Extent::brief, Style{}), "roved"));
    CHECK_FALSE(has(render_path_text(sample(20), Extent::brief, Style{}), "roved")); // all of it fits
}

TEST_CASE("what nobody knows is marked where it begins") {
    const std::string text = render_path_text(sample(20), Extent::brief, Style{});
    INFO(text);
    CHECK(has(text, "Traits: knows of it     check first\n"));
    CHECK_FALSE(has(text, "Ownership: with help    check first"));
    CHECK_FALSE(has(text, "\nThen\n"));
}

TEST_CASE("long lists are cut with a count, or whole") {
    Path path = sample();
    for (int i = 0; i < 20; ++i) {
        path.cut.push_back({"x" + std::to_string(i) + "@1", "Cut " + std::to_string(i), 1, "reason"});
    }
    const std::string brief = render_path_text(path, Extent::brief, Style{});
    CHECK(has(brief, "    and 12 more (--all lists them)\n"));
    CHECK_FALSE(has(brief, "Cut 19"));
    CHECK(has(render_path_text(path, Extent::whole, Style{}), "Cut 19"));
}

TEST_CASE("a path keeps to the width and cannot steer the terminal") {
    Path path = sample();
    path.steps[0].title = std::string(100, 'x') + "\x1b]0;evil\x07";
    path.cut[0].reason = std::string(40, 'y') + "\x1b[2J";
    Style style;
    style.width = 60;
    const std::string text = render_path_text(path, Extent::whole, style);
    CHECK_FALSE(has(text, "\x1b"));
    for (const std::string_view line : split_lines(text)) {
        CAPTURE(line);
        CHECK(display_width(line) <= 60);
    }
    CHECK_FALSE(has(render_path_markdown(path), "\x1b"));
}

TEST_CASE("a path as a Markdown checklist") {
    const std::string text = render_path_markdown(sample());
    INFO(text);
    CHECK(has(text,
              "\n## Week 1, from 2026-11-23\n\n- [ ] **Borrowing: knows of it** (`borrowing@1`), about 1 h (0.5 to "
              "2)\n  Does what level 1 of borrowing does.\n  Why: Mentor junior developers\n"));
    CHECK(has(text, "continued: "));
    CHECK(has(text, "\n## Then\n"));
    CHECK(has(text, "\n- Ownership: knows of it (undecided, worth a check)\n"));
}

TEST_CASE("an empty path says so") {
    CHECK(has(render_path_text(Path{}, Extent::brief, Style{}), "Nothing is left to plan."));
    CHECK(render_next_text({}, Style{}) == "No step is open: everything planned is done.\n");
}

TEST_CASE("next steps carry their handles") {
    const Path path = sample();
    NextView view{{&path.steps[0], path.find("traits@1")}, 3, {{"borrowing@1", "bcd"}}};
    const std::string text = render_next_text(view, Style{});
    INFO(text);
    CHECK(text.starts_with("bcd  Borrowing: knows of it  about 1 h (0.5 to 2)\n  Does what level 1"));
    CHECK(has(text, "\ntraits@1  Traits: knows of it  0 to 2 h: starts with a check\n"));
    CHECK(has(text, "\n3 more can be started now (--all lists them)\n"));
}
