// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// With the rustc on the PATH, which the tests that verify need.
#include <algorithm>
#include <map>

#include "onramp/pack/exercise.hpp"
#include "onramp/pack/verify_exercises.hpp"
#include "platform/disk.hpp"
#include "support/rust_compiler.hpp"
#include "support/temp_folder.hpp"

using onramp::Exercise;
using onramp::ItemState;
using onramp::PackFile;
using onramp::Problem;

namespace {

using Rules = std::vector<std::string>;

const std::string k_license = "// SPDX-License-Identifier: MIT\n// Copyright the onramp authors\n";
const std::string k_folder = "exercises/double-it/";

std::string program(const std::string& body) {
    return k_license + "//! Doubles.\n\n/// Twice the number.\npub fn double(x: i32) -> i32 {\n    " + body + "\n}\n";
}

// The files of a sound exercise, by name.
std::map<std::string, std::string> sound_files() {
    return {{"exercise.toml",
             "# SPDX-License-Identifier: MIT\n# Copyright the onramp authors\ntitle = \"Double it\"\n"
             "skills = [\"alpha\"]\nlevel = 2\nminutes = 5\nhints = [\"Twice.\", \"x + x\"]\nreview = [\"Overflow.\"]\n"
             "sources = [{ title = \"T\", url = \"https://example.org\" }]\n"},
            {"task.md", "Double it.\n"},
            {"starter.rs", program("todo!(\"{x}\")")},
            {"solution.rs", program("x * 2")},
            {"checks.rs", k_license + "use exercise::double;\n\n#[test]\nfn three() {\n    assert_eq!(double(3), 6);\n"
                                      "}\n\n#[test]\nfn zero() {\n    assert_eq!(double(0), 0);\n}\n"},
            {"wrong-1.rs", program("x * x")},
            {"wrong-2.rs", program("x + 3 + i32::from(x == 0)")}};
}

std::vector<PackFile> pack_files(const std::map<std::string, std::string>& files) {
    std::vector<PackFile> found;
    for (const auto& [name, text] : files) {
        found.push_back({k_folder + name, text});
    }
    return found;
}

Rules rules_of(const std::map<std::string, std::string>& files) {
    Rules rules;
    for (const Problem& problem : onramp::read_exercises(pack_files(files)).problems) {
        CHECK_FALSE(problem.where.file.empty());
        rules.push_back(problem.rule);
    }
    return rules;
}

Exercise exercise_of(const std::map<std::string, std::string>& files) {
    auto read = onramp::read_exercises(pack_files(files));
    INFO((read.problems.empty() ? std::string() : onramp::format_problem(read.problems[0])));
    REQUIRE(read.exercises.size() == 1);
    return std::move(read.exercises[0]);
}

// Sound files with one of them changed.
std::map<std::string, std::string> with(const std::string& name, const std::string& text) {
    auto files = sound_files();
    files[name] = text;
    return files;
}

std::map<std::string, std::string> with_head(const std::string& old_line, const std::string& new_line) {
    auto files = sound_files();
    std::string& head = files["exercise.toml"];
    head.replace(head.find(old_line), old_line.size(), new_line);
    return files;
}

struct Bench {
    onramp_test::TempFolder folder;
    onramp_test::CountingRunner runner;
    onramp::Disk disk;
    onramp::VerifyOptions options;

    Bench() {
        options.cache_folder = folder / "cache";
        options.threads = 2;
    }
    onramp::ExerciseVerification verify(const std::vector<Exercise>& exercises) {
        auto found = verify_exercises(exercises, onramp_test::compiler(), options, runner, disk);
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("an exercise is read whole") {
    CHECK(rules_of(sound_files()).empty());
    const Exercise exercise = exercise_of(sound_files());
    CHECK(exercise.id == "double-it");
    CHECK(exercise.title == "Double it");
    CHECK(exercise.skills == std::vector<std::string>{"alpha"});
    CHECK(exercise.level == 2);
    CHECK(exercise.minutes == 5);
    CHECK(exercise.hints.size() == 2);
    CHECK(exercise.task == "Double it.\n");
    CHECK(exercise.wrong.size() == 2);
    CHECK(exercise.wrong[1].name == "wrong-2.rs");
    CHECK(exercise.file == "exercises/double-it/exercise.toml");
    CHECK(exercise.skills_line == 4);
}

TEST_CASE("an exercise lacks nothing") {
    for (const char* name : {"exercise.toml", "task.md", "starter.rs", "solution.rs", "checks.rs"}) {
        auto files = sound_files();
        files.erase(name);
        INFO(name);
        CHECK(rules_of(files) == Rules{"missing"});
    }
    auto files = sound_files();
    files.erase("wrong-2.rs");
    CHECK(rules_of(files) == Rules{"wrong-solutions"});
    CHECK(rules_of(with("wrong-1.rs", sound_files()["solution.rs"])) == Rules{"same"});
    CHECK(rules_of(with("wrong-1.rs", sound_files()["wrong-2.rs"])) == Rules{"same"});
    CHECK(rules_of(with("starter.rs", sound_files()["solution.rs"])) == Rules{"same"});
    CHECK(rules_of(with("wrong-.rs", sound_files()["wrong-2.rs"])) == Rules{"unknown-file"});
    CHECK(rules_of(with("starter.rs", "pub fn double() {}\n")) == Rules{"license"});
    CHECK(rules_of(with("task.md", " \n")) == Rules{"empty"});
    CHECK(rules_of(with("task.md", "\xff\xfe")) == Rules{"encoding"});
    CHECK(rules_of(with("notes.txt", "x")) == Rules{"unknown-file"});
    CHECK(rules_of(with("exercise.toml", "= 1")) == Rules{"syntax"});
}

TEST_CASE("the head of an exercise says what is known of it") {
    CHECK(rules_of(with_head("level = 2\n", "level = 5\n")) == Rules{"range"});
    CHECK(rules_of(with_head("hints = [\"Twice.\", \"x + x\"]", "hints = [\"Twice.\"]")) == Rules{"few"});
    CHECK(rules_of(with_head("skills = [\"alpha\"]", "skills = []")) == Rules{"empty"});
    CHECK(rules_of(with_head("skills = [\"alpha\"]", "skills = [\"alpha\", \"alpha\"]")) == Rules{"same"});
    CHECK(rules_of(with_head("level = 2\n", "level = 2\nhost = \"linnux\"\n")) == Rules{"choice"});
    CHECK(rules_of(with_head("level = 2\n", "level = 2\nhost = \"linux, x86-64\"\n")).empty());
    CHECK(rules_of(with_head("level = 2\n", "level = 2\ncrates = [\"serde_json\", \"proc-macro2\"]\n")).empty());
    CHECK(rules_of(with_head("level = 2\n", "level = 2\ncrates = [\"a = { path = '/' }\"]\n")) == Rules{"id-form"});
    CHECK(rules_of(with_head("level = 2\n", "level = 2\nlevels = 3\n")) == Rules{"unknown-key"});
    CHECK(rules_of(with_head("# SPDX-License-Identifier: MIT\n", "")) == Rules{"license"});
}

TEST_CASE("line breaks and marks of other systems are read") {
    auto files = sound_files();
    for (auto& [name, text] : files) {
        std::string other = "\xEF\xBB\xBF";
        for (const char c : text) {
            other += c == '\n' ? std::string("\r\n") : std::string(1, c);
        }
        text = other;
    }
    CHECK(rules_of(files).empty());
    CHECK(exercise_of(files).starter == exercise_of(sound_files()).starter);
}

TEST_CASE("whoever writes a pack may hold the copyright") {
    auto files = sound_files();
    for (auto& [name, text] : files) {
        const std::size_t end = text.find("the onramp authors");
        if (end != std::string::npos) {
            text.replace(end, std::string("the onramp authors").size(), "2026 Some Company");
            text.replace(text.find("MIT"), 3, "Apache-2.0");
        }
    }
    CHECK(rules_of(files).empty());
    CHECK(rules_of(with_head("# Copyright the onramp authors\n", "# Copyright \n")) == Rules{"license"});
}

TEST_CASE("exercises are of skills that there are, and skills without one are said once") {
    onramp::Pack pack;
    pack.skills.resize(3);
    for (std::size_t i = 0; i < 3; ++i) {
        pack.skills[i].id = std::vector<std::string>{"alpha", "beta", "gamma"}[i];
        pack.skills[i].file = "core.toml";
    }
    const auto problems = lint_exercises(pack, {exercise_of(sound_files())});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "2 skills have no exercise: beta and gamma");
    CHECK(lint_exercises(pack, {}).empty());
    const auto unknown = lint_exercises(pack, {exercise_of(with_head("\"alpha\"", "\"alhpa\""))});
    CHECK(unknown.at(0).rule == "unknown-skill");
    CHECK(unknown.at(0).hint == "did you mean 'alpha'?");
    CHECK(onramp::format_location(unknown.at(0).where) == "exercises/double-it/exercise.toml:4:10");
}

TEST_CASE("the programs of an exercise do what they should, and that is kept") {
    Bench bench;
    const std::vector<Exercise> exercises = {exercise_of(sound_files())};
    const auto first = bench.verify(exercises);
    CHECK(first.problems.empty());
    CHECK(first.states == std::vector{ItemState::verified});
    CHECK(first.trials == 4);
    CHECK(first.cached == 0);
    const auto second = bench.verify(exercises);
    CHECK(second.cached == 4);
    CHECK(second.states == first.states);
    // What is not as it should be is found out again.
    const std::vector<Exercise> faulty = {exercise_of(with("solution.rs", program("x * 3")))};
    CHECK(bench.verify(faulty).cached == 3);
    CHECK(bench.verify(faulty).cached == 3);
    bench.options.cache_folder.clear();
    bench.options.mode = onramp::VerifyMode::recall;
    CHECK(bench.verify(exercises).states == std::vector{ItemState::unknown});
}

TEST_CASE("a program that does otherwise is found") {
    Bench bench;
    const auto words_of = [&](const std::map<std::string, std::string>& files) {
        const auto found = bench.verify({exercise_of(files)});
        REQUIRE(found.problems.size() == 1);
        CHECK(found.states == std::vector{ItemState::drifted});
        CHECK(found.problems[0].rule == "exercise");
        const std::string& message = found.problems[0].message;
        return message.substr(0, message.find(" (rustc"));
    };
    CHECK(words_of(with("solution.rs", program("x * 3"))) == "double-it, solution.rs: it fails the checks: three");
    CHECK(words_of(with("solution.rs", program("x * "))).starts_with("double-it, solution.rs: "));
    CHECK(words_of(with("starter.rs", program("x + x"))) ==
          "double-it, starter.rs: it passes the checks, which should reject it");
    CHECK(words_of(with("wrong-1.rs", program("x << 1"))) ==
          "double-it, wrong-1.rs: it passes the checks, which should reject it");
    CHECK(
        words_of(with("wrong-2.rs", program("y"))).starts_with("double-it, wrong-2.rs: it does not compile: error[E"));
    CHECK(words_of(with("wrong-2.rs", k_license + "pub fn doubled() {}\n"))
              .starts_with("double-it, wrong-2.rs: the checks do not compile with it: error[E0432]"));
    CHECK(words_of(with("solution.rs", k_license + "pub fn double(x: i32) -> i32 {\n    let y = 1;\n    x * 2\n}\n"))
              .starts_with("double-it, solution.rs: "));
}

TEST_CASE("where crates or another machine are wanted, nothing is run") {
    Bench bench;
    auto crates = exercise_of(with_head("level = 2\n", "level = 2\ncrates = [\"tokio\"]\n"));
    auto machine = exercise_of(with_head("level = 2\n", "level = 2\nrust = \"9.0\"\n"));
    const auto found = bench.verify({crates, machine});
    CHECK(found.states == std::vector{ItemState::not_here, ItemState::not_here});
    CHECK(found.need_crates == 1);
    CHECK(found.need_machine == 1);
    CHECK(bench.runner.compiled <= 1); // clippy is asked for its version
}
