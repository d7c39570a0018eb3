// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/intake_questions.hpp"

#include "platform/disk.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/services.hpp"

using namespace onramp;
using onramp_test::FakePrompter;

namespace {

Result<Answers> ask(FakePrompter& prompter) {
    const Disk disk;
    const onramp_test::FakeEnvironment environment;
    const IntakeDefaults defaults{{"Systems Developer", "C++ Developer"}, 6, *parse_date("2026-11-23"), "UTC"};
    return ask_intake(onramp_test::learning_role(), defaults, prompter, disk, environment, Style{});
}

// The answers to every question but the last, with Enter for each area of the role.
std::deque<std::string> answers_then(std::deque<std::string> last) {
    std::deque<std::string> lines = {"2", "8"};
    lines.insert(lines.end(), onramp_test::learning_role().areas.size(), "");
    lines.insert(lines.end(), {"", "", "UTC", ""});
    lines.insert(lines.end(), last.begin(), last.end());
    return lines;
}

} // namespace

TEST_CASE("the eight questions make the answers") {
    FakePrompter prompter(answers_then({""}));
    const auto answers = ask(prompter);
    REQUIRE(answers);
    CHECK(answers->ratings.previous_role == "C++ Developer");
    CHECK(answers->ratings.years == 8);
    CHECK(answers->ratings.areas.empty());
    CHECK(answers->hours_per_week == 6);
    CHECK(answers->zone == "UTC");
}

TEST_CASE("the last question can be explained, gone back from and asked again, like every other") {
    FakePrompter prompter(answers_then({"?", "maybe", "b", "", "Y"}));
    REQUIRE(ask(prompter));
    CHECK(prompter.shown.find("'onramp undo' takes all of it back") != std::string::npos);
    CHECK(prompter.shown.find("y or n, please") != std::string::npos);
    const std::size_t first = prompter.shown.find("7/8");
    CHECK(prompter.shown.find("7/8", first + 1) != std::string::npos);
}

TEST_CASE("no, q and the end of the input keep nothing") {
    for (const char* word : {"n", "No", "q"}) {
        CAPTURE(word);
        FakePrompter prompter(answers_then({word}));
        CHECK(ask(prompter).error().kind == ErrorKind::interrupted);
    }
    FakePrompter prompter(answers_then({}));
    CHECK(ask(prompter).error().kind == ErrorKind::interrupted);
}
