// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/playbook_questions.hpp"

#include <string>
#include <vector>

#include "onramp/base/text.hpp"
#include "support/catch.hpp"
#include "support/services.hpp"

using namespace onramp;
using onramp_test::FakePrompter;

namespace {

// What was kept, in words, and what came of the questions.
struct Talk {
    std::vector<std::string> kept;
    std::vector<std::size_t> settled;
};

Playbook bread(PlaybookKind kind) {
    Playbook playbook;
    playbook.id = "methods.bread";
    playbook.title = "Bread";
    playbook.kind = kind;
    playbook.steps = {{"a", "Mix", "Flour and water", {"by hand"}}, {"b", "", "Wait", {}}, {"c", "", "Wash", {}}};
    return playbook;
}

RunStanding standing_of(const Playbook& playbook) {
    RunStanding standing;
    standing.run.id = "playbook-1";
    standing.run.kind = playbook.kind;
    standing.run.steps = playbook.steps;
    standing.ticks.resize(playbook.steps.size());
    return standing;
}

Talk talk(FakePrompter& prompter, PlaybookKind kind = PlaybookKind::method, std::size_t before = 0) {
    const Playbook playbook = bread(kind);
    RunStanding standing = standing_of(playbook);
    for (std::size_t i = 0; i < before; ++i) {
        standing.ticks[i] = PlaybookTick{};
    }
    Talk made;
    std::int64_t last = 0;
    const TickKeeper keeper{[&](std::size_t step, bool left_out, const std::string& note) {
                                made.kept.push_back(std::to_string(step + 1) + (left_out ? "-" : "+") + note);
                                return Result<std::int64_t>(++last);
                            },
                            [&](std::int64_t event) {
                                made.kept.push_back("undo " + std::to_string(event));
                                return Result<std::int64_t>(++last);
                            }};
    const auto settled = ask_run_steps(playbook, standing, prompter, Style{}, keeper);
    REQUIRE(settled.has_value());
    made.settled = *settled;
    return made;
}

using Kept = std::vector<std::string>;
using Steps = std::vector<std::size_t>;

} // namespace

TEST_CASE("steps are ticked, noted and left out one by one") {
    FakePrompter prompter({"", "n", " warm enough ", "s clean already"});
    const Talk made = talk(prompter);
    CHECK(made.kept == Kept{"1+", "2+warm enough", "3-clean already"});
    CHECK(made.settled == Steps{0, 1, 2});
    CHECK(prompter.shown.find("\n1 of 3  Mix\nFlour and water\n• by hand\n") != std::string::npos);
    CHECK(prompter.shown.find("later") == std::string::npos);
}

TEST_CASE("back takes back what was said last, and asks it again") {
    FakePrompter prompter({"b", "d", "n too wet", "b", "", "q"});
    const Talk made = talk(prompter);
    CHECK(made.kept == Kept{"1+", "2+too wet", "undo 2", "2+"});
    CHECK(made.settled == Steps{0, 1});
    CHECK(prompter.shown.find("This is where you began; 'onramp undo' takes back what was before.\n") !=
          std::string::npos);
}

TEST_CASE("the end of input stops, and settles nothing") {
    for (const std::string key : {"n", "s", "note", "skip"}) {
        CAPTURE(key);
        FakePrompter prompter({"", key});
        const Talk made = talk(prompter);
        CHECK(made.kept == Kept{"1+"});
        CHECK(made.settled == Steps{0});
        CHECK(prompter.shown.find("reason") == std::string::npos);
    }
}

TEST_CASE("what is left out needs a reason, and another key is no answer") {
    FakePrompter prompter({"s", "", "x\x1b[31m", "l", "s", "no bowl"});
    const Talk made = talk(prompter, PlaybookKind::method, 2);
    CHECK(made.kept == Kept{"3-no bowl"});
    CHECK(prompter.shown.find("It is left out only for a reason.\n") != std::string::npos);
    CHECK(prompter.shown.find("Not an answer: 'x\\u{1b}[31m'.\n") != std::string::npos);
    CHECK(prompter.shown.find("Not an answer: 'l'.\n") != std::string::npos);
    CHECK(prompter.shown.find("1 of 3") == std::string::npos);
}

TEST_CASE("points of a checklist can wait") {
    FakePrompter prompter({"later", "l", "b", "", ""});
    const Talk made = talk(prompter, PlaybookKind::checklist);
    CHECK(made.kept == Kept{"2+", "3+"});
    CHECK(made.settled == Steps{1, 2});
}

TEST_CASE("a note that is too long is refused, and a bad byte is replaced") {
    FakePrompter prompter({"n " + std::string(k_most_tick_note + 1, 'x'), "n a\xff"});
    CHECK(talk(prompter).kept == Kept{"1+a\xef\xbf\xbd"});
    CHECK(prompter.shown.find("That is longer than 2000 bytes") != std::string::npos);
}

TEST_CASE("what cannot be kept ends the questions") {
    FakePrompter prompter({"", ""});
    const Playbook playbook = bread(PlaybookKind::method);
    const TickKeeper keeper{[](std::size_t, bool, const std::string&) -> Result<std::int64_t> {
                                return fail(ErrorKind::io, "the disk is full");
                            },
                            [](std::int64_t) { return Result<std::int64_t>(0); }};
    const auto outcome = ask_run_steps(playbook, standing_of(playbook), prompter, Style{}, keeper);
    REQUIRE_FALSE(outcome.has_value());
    CHECK(outcome.error().message == "the disk is full");
    CHECK(prompter.answers.size() == 1);
}

TEST_CASE("the steps of a run keep to the width") {
    Playbook playbook = bread(PlaybookKind::checklist);
    for (int i = 0; i < 30; ++i) {
        playbook.steps[0].text += " and more";
        playbook.steps[0].details[0] += " of it";
    }
    RunStanding standing = standing_of(playbook);
    FakePrompter prompter({"?"});
    const TickKeeper keeper{[](std::size_t, bool, const std::string&) { return Result<std::int64_t>(1); },
                            [](std::int64_t) { return Result<std::int64_t>(1); }};
    REQUIRE(ask_run_steps(playbook, standing, prompter, Style{}, keeper));
    for (const std::string_view line : split_lines(prompter.shown)) {
        CHECK(display_width(line) <= 80);
    }
}
