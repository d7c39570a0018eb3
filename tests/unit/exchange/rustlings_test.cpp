// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/rustlings.hpp"

#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using onramp_test::replaced;
using Rules = std::vector<std::string>;
using Texts = std::vector<std::string>;

namespace {

const std::string k_info = R"(format_version = 1

welcome_message = """
Hello"""
final_message = ""

[[exercises]]
name = "moves1"
dir = "06_moves"
test = false
hint = ""

[[exercises]]
name = "quiz1"
hint = """
Two
lines"""

[[exercises]]
name = "moves2"
dir = "06_moves"
strict_clippy = true
skip_check_unsolved = true
hint = "x"
)";

std::vector<std::string> ids(const std::vector<onramp::DoneExercise>& done) {
    Texts result;
    for (const onramp::DoneExercise& each : done) {
        result.push_back(each.id);
    }
    return result;
}

Texts state(const std::string& text) {
    const auto reading = onramp::read_rustlings_state(text, "s");
    CHECK(reading.problems.empty());
    REQUIRE(reading.value);
    return ids(*reading.value);
}

Rules state_faults(const std::string& text) {
    const auto reading = onramp::read_rustlings_state(text, "s");
    CHECK(reading.value.has_value() != onramp::has_errors(reading.problems));
    return found(reading.problems);
}

} // namespace

TEST_CASE("folders of Rustlings are topics, in the order of their first exercise") {
    const auto reading = onramp::read_rustlings(k_info, "info.toml");
    CHECK(reading.problems.empty());
    REQUIRE(reading.value);
    const onramp::Import& import = *reading.value;
    REQUIRE(import.topics.size() == 2);
    CHECK(import.topics[0].id == "06_moves");
    CHECK(import.topics[0].title == "moves");
    CHECK(import.topics[0].exercises == Texts{"moves1", "moves2"});
    CHECK(import.topics[1].id == "exercises");
    CHECK(import.topics[1].exercises == Texts{"quiz1"});
    CHECK(import.exercises.size() == 3);
    CHECK(import.order == onramp::TopicOrder::book);
    CHECK(import.prerequisites.empty());
}

TEST_CASE("an info.toml is read with a byte order mark and with CRLF") {
    std::string crlf = "\xEF\xBB\xBF";
    for (const char c : k_info) {
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
    }
    const auto reading = onramp::read_rustlings(crlf, "info.toml");
    CHECK(found(reading.problems) == Rules{});
    CHECK(reading.value.has_value());
}

TEST_CASE("every problem of an info.toml has its line") {
    const auto faults = [](const std::string& from, const std::string& to) {
        return found(onramp::read_rustlings(replaced(k_info, from, to), "info.toml").problems);
    };
    CHECK(faults("format_version = 1", "") == Rules{"missing 1"});
    CHECK(faults("format_version = 1", "format_version = 2") == Rules{"version 1"});
    CHECK(faults("format_version = 1", "format_version = \"1\"") == Rules{"type 1"});
    CHECK(faults("\"moves2\"", "\"moves1\"") == Rules{"duplicate-id 20"});
    CHECK(faults("\"moves2\"", "\"\"") == Rules{"empty 20"});
    CHECK(faults("\"moves2\"", "7") == Rules{"type 20"});
    CHECK(faults("hint = \"x\"", "") == Rules{"missing 19"});
    CHECK(faults("test = false", "test = 0") == Rules{"type 10"});
    CHECK(faults("test = false", "tests = false") == Rules{"?unknown-key 10"});
    CHECK(found(onramp::read_rustlings("format_version = 1\nexercises = []\n", "i").problems) == Rules{"empty 1"});
    CHECK(found(onramp::read_rustlings("format_version = 1\n", "i").problems) == Rules{"missing 1"});
    // Rustlings 5: no version, paths and modes.
    const std::string old = "[[exercises]]\nname = \"a\"\npath = \"exercises/a.rs\"\nmode = \"compile\"\nhint = \"\"\n";
    const auto reading = onramp::read_rustlings(old, "info.toml");
    REQUIRE(onramp::has_errors(reading.problems));
    CHECK(reading.problems.front().hint.find("Rustlings 5") != std::string::npos);
}

TEST_CASE("what is no info.toml has a problem and no value") {
    for (const std::string& text : onramp_test::rubbish()) {
        const auto reading = onramp::read_rustlings(text, "i");
        CHECK_FALSE(reading.value.has_value());
        CHECK(onramp::has_errors(reading.problems));
    }
}

TEST_CASE("a state names what is done behind the current exercise") {
    CHECK(state("DON'T EDIT THIS FILE!\n\nb\n") == Texts{});
    CHECK(state("DON'T EDIT THIS FILE!\n\nb\n\na") == Texts{"a"});
    CHECK(state("DON'T EDIT THIS FILE!\n\nb\n\na\nc\n") == Texts{"a", "c"});
    CHECK(state("DON'T EDIT THIS FILE!\r\n\r\nb\r\n\r\na\r\nc\r\n") == Texts{"a", "c"});
}

TEST_CASE("what is no state is told with its line") {
    CHECK(state_faults("") == Rules{"missing 1"});
    CHECK(state_faults("DON'T EDIT THIS FILE!\n\nb") == Rules{"missing 3"});
    CHECK(state_faults("name\nname\nname\nname\n") == Rules{"state-form 2", "state-form 4"});
    CHECK(state_faults("x\n\n\n\n") == Rules{"state-form 3"});
    CHECK(state_faults("x\n\na\n\nb\n\nc\n") == Rules{"?state-form 6"});
    CHECK(state_faults(std::string("x\n\na\n\n\0", 7)) == Rules{"text 1"});
    CHECK(state_faults("x\n\na\n\n\xff") == Rules{"utf-8 1"});
}
