// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/rating_questions.hpp"

#include <utility>
#include <vector>

#include "onramp/base/text.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/services.hpp"

using namespace onramp;
using onramp_test::FakePrompter;

namespace {

using Kept = std::vector<std::pair<std::string, int>>;

Kept rate(FakePrompter& prompter, const SelfRatings& known = {}, Rated rated = Rated::skip) {
    Kept kept;
    const auto outcome = ask_ratings(onramp_test::learning_role(), known, rated, prompter, Style{},
                                     [&](const std::string& skill, int level) {
                                         kept.emplace_back(skill, level);
                                         return Result<void>{};
                                     });
    REQUIRE(outcome.has_value());
    return kept;
}

} // namespace

TEST_CASE("levels are kept one by one, the first 90 days first") {
    FakePrompter prompter({"3", " 2 ", "", "s", "0"});
    CHECK(rate(prompter) == Kept{{"ownership", 3}, {"borrowing", 2}, {"warp", 0}});
    CHECK(prompter.shown.find("11 skills to rate: 0 none, 1 knows of it") != std::string::npos);
    CHECK(prompter.shown.find("Ownership  1 of 11\n") != std::string::npos);
}

TEST_CASE("back, help, quit and what is no answer") {
    FakePrompter prompter({"b", "?", "7", "3", "b", "4", "Q", "5"});
    CHECK(rate(prompter) == Kept{{"ownership", 3}, {"ownership", 4}});
    CHECK(prompter.shown.find("2 with help: Does what level 2 of ownership does.") != std::string::npos);
    CHECK(prompter.shown.find("Not an answer: '7'") != std::string::npos);
}

TEST_CASE("what is rated is not asked again unless wanted") {
    SelfRatings known;
    for (const RoleSkill& skill : onramp_test::learning_role().skills) {
        known.skills[skill.skill.id] = 1;
    }
    FakePrompter none({"5"});
    CHECK(rate(none, known).empty());
    CHECK(none.shown == "Every skill is rated; --again asks anew.\n");
    FakePrompter again({"5"});
    CHECK(rate(again, known, Rated::ask_again) == Kept{{"ownership", 5}});
    known.skills.erase("ownership");
    FakePrompter rest({"2", "2"});
    CHECK(rate(rest, known) == Kept{{"ownership", 2}});
}

TEST_CASE("an answer that cannot be kept ends the questions") {
    FakePrompter prompter({"3", "2"});
    const auto outcome =
        ask_ratings(onramp_test::learning_role(), {}, Rated::skip, prompter, Style{},
                    [](const std::string&, int) -> Result<void> { return fail(ErrorKind::io, "the disk is full"); });
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().message == "the disk is full");
}

TEST_CASE("questions keep to the width") {
    Role role = onramp_test::learning_role();
    std::string level = role.skills[0].skill.levels[1].str();
    std::string summary = role.skills[0].skill.summary.str();
    for (int i = 0; i < 30; ++i) {
        level += " and more";
        summary += " words";
    }
    role.skills[0].skill.levels[1] = level;
    role.skills[0].skill.summary = summary;
    FakePrompter prompter({"?"});
    REQUIRE(ask_ratings(role, {}, Rated::skip, prompter, Style{}, [](const std::string&, int) {
                return Result<void>{};
            }).has_value());
    for (const std::string_view line : split_lines(prompter.shown)) {
        CAPTURE(line);
        CHECK(display_width(line) <= 80);
    }
}

TEST_CASE("questions cannot steer the terminal") {
    Role role = onramp_test::learning_role();
    role.skills[0].skill.name = "Own\x1b[2J";
    role.skills[0].skill.levels[0] = "\x1b[31m";
    FakePrompter prompter({"?", "\x1b[5m"});
    REQUIRE(ask_ratings(role, {}, Rated::skip, prompter, Style{}, [](const std::string&, int) {
                return Result<void>{};
            }).has_value());
    CHECK(prompter.shown.find('\x1b') == std::string::npos);
}
