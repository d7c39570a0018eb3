// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// What the tests' harness prints is as `rustc --test` of release 1.95 prints it. The last cases are with the rustc
// on the PATH.
#include "onramp/pack/submission.hpp"

#include <csignal>
#include <filesystem>

#include "onramp/base/ids.hpp"
#include "onramp/pack/crate_build.hpp"
#include "onramp/pack/practice_package.hpp"
#include "platform/disk.hpp"
#include "support/fake_rustc.hpp"
#include "support/rust_compiler.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::FakeRustc;
using onramp_test::TempFolder;
using onramp_test::write_bytes;

namespace {

using Names = std::vector<std::string>;

const RustCompiler k_fake{"rustc", "1.99.0", "x86_64-unknown-linux-gnu", "rustc 1.99.0"};

Exercise exercise_with(const std::string& checks) {
    Exercise exercise;
    exercise.id = "double-it";
    exercise.title = "Double it";
    exercise.skills = {"alpha"};
    exercise.starter = "pub fn double(x: i32) -> i32 {\n    todo!(\"{x}\")\n}\n";
    exercise.checks = checks;
    return exercise;
}

SubmissionResult fake_check(FakeRustc& rustc) {
    Disk disk;
    const auto result = check_submission(exercise_with("checks"), "/work", k_fake, "", rustc, disk);
    REQUIRE(result);
    return *result;
}

SubmissionResult fake_run(const ProcessOutcome& run) {
    FakeRustc rustc;
    rustc.runs = {run};
    return fake_check(rustc);
}

// A folder with a solution, held against `checks` by the real compiler.
struct RealBench {
    TempFolder folder;
    Disk disk;
    SystemProcessRunner runner;
    Exercise exercise =
        exercise_with("use exercise::double;\n\n#[test]\nfn three() {\n    assert_eq!(double(3), 6);\n}\n\n"
                      "#[test]\nfn zero() {\n    assert_eq!(double(0), 0);\n}\n");

    SubmissionResult check(const std::string& body) {
        std::filesystem::create_directories(folder / "src");
        write_bytes(folder / "src/lib.rs", "pub fn double(x: i32) -> i32 {\n    " + body + "\n}\n");
        const auto result = check_submission(exercise, folder.path(), onramp_test::compiler(), "", runner, disk);
        REQUIRE(result);
        return *result;
    }
};

} // namespace

TEST_CASE("checks that pass are counted") {
    const SubmissionResult result = fake_run(FakeRustc::passing());
    CHECK(result.end == SubmissionEnd::passed);
    CHECK(result.passed == 2);
    CHECK(result.failed.empty());
    CHECK(result.stopped_by.empty());
}

TEST_CASE("a check that fails says why in its own words") {
    const SubmissionResult result = fake_run(FakeRustc::failing());
    CHECK(result.end == SubmissionEnd::failed);
    CHECK(result.passed == 1);
    REQUIRE(result.failed.size() == 1);
    CHECK(result.failed[0] == FailedCheck{"b", "panicked at tests/checks.rs:9:5:\nno\n"});
}

TEST_CASE("an end before the checks are through is no pass") {
    ProcessOutcome exited = FakeRustc::outcome(0, "\nrunning 2 tests\ntest a ... ok\n");
    CHECK(fake_run(exited).end == SubmissionEnd::failed);
    CHECK(fake_run(exited).stopped_by == "an exit with status 0");
    CHECK(fake_run(exited).unfinished == Names{"b"});

    ProcessOutcome slow = FakeRustc::outcome(0, "\nrunning 2 tests\ntest a - should panic ... ok\n");
    slow.timed_out = true;
    CHECK(fake_run(slow).stopped_by == "the limit of 30 s");
    CHECK(fake_run(slow).unfinished == Names{"b"});

    ProcessOutcome busy = slow;
    busy.timed_out = false;
    busy.signal = SIGKILL;
    CHECK(fake_run(busy).stopped_by == "the limit of 20 s of processor time");

    ProcessOutcome aborted = FakeRustc::outcome(134, "", "1\n2\n3\n4\nmemory allocation failed\n5\n6\n\n");
    aborted.signal = SIGABRT;
    CHECK(fake_run(aborted).end == SubmissionEnd::failed);
    CHECK(fake_run(aborted).stopped_by == "signal 6 (aborted)");
    CHECK(fake_run(aborted).last_words == "3\n4\nmemory allocation failed\n5\n6\n");
}

TEST_CASE("the compiler's errors are told apart") {
    FakeRustc rustc;
    rustc.library = FakeRustc::outcome(1, "",
                                       "warning: unused\n --> x\n\nerror[E0425]: cannot find\n --> src/lib.rs:2:5\n\n"
                                       "error: expected\n --> src/lib.rs:9:1\n\nerror: aborting due to 2 previous "
                                       "errors; 1 warning emitted\n\nSome errors have detailed explanations\n");
    const SubmissionResult library = fake_check(rustc);
    CHECK(library.end == SubmissionEnd::does_not_compile);
    CHECK(library.complaints ==
          Names{"error[E0425]: cannot find\n --> src/lib.rs:2:5\n", "error: expected\n --> src/lib.rs:9:1\n"});
    rustc.library = {};
    rustc.checks = FakeRustc::outcome(1, "", "error[E0432]: unresolved import\n");
    CHECK(fake_check(rustc).end == SubmissionEnd::checks_do_not_compile);
    rustc.checks = FakeRustc::outcome(101, "", "thread 'rustc' panicked\n");
    Disk disk;
    CHECK(check_submission(exercise_with("checks"), "/work", k_fake, "", rustc, disk).error().kind == ErrorKind::io);
}

TEST_CASE("solutions run within limits, in an environment of their own, and leave nothing behind") {
    FakeRustc rustc;
    fake_check(rustc);
    REQUIRE(rustc.requests.size() == 3);
    CHECK(rustc.requests[0].folder == "/work");
    const ProcessRequest& run = rustc.requests[2];
    CHECK(run.most_seconds == 30);
    CHECK(run.most_cpu_seconds == 20);
    CHECK(run.most_memory == std::uint64_t{4} * 1024 * 1024 * 1024);
    CHECK(run.most_output <= std::size_t{16} * 1024 * 1024);
    REQUIRE(run.environment);
    CHECK(run.environment->size() == 2); // PATH and TMPDIR: no secrets of the person's
    CHECK_FALSE(std::filesystem::exists(run.folder));
}

TEST_CASE("what is not at hand is said") {
    FakeRustc rustc;
    Disk disk;
    Exercise newer = exercise_with("checks");
    newer.setting.rust = "2.5";
    const auto refused = check_submission(newer, "/work", k_fake, "", rustc, disk);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message ==
          "this exercise needs rustc 2.5 or newer; here is rustc 1.99.0 for x86_64-unknown-linux-gnu");
    Exercise crates = exercise_with("checks");
    crates.setting.crates = {"tokio"};
    CHECK(check_submission(crates, "/work", k_fake, "", rustc, disk).error().kind == ErrorKind::io);
    CHECK(rustc.requests.empty());
}

TEST_CASE("crates are built once, by what the pack says of them") {
    const TempFolder folder;
    FakeRustc processes; // cargo, too, ends with status 1
    Disk disk;
    Pack pack;
    pack.crates["tokio"] = {"1", {"rt", "sync"}};
    CHECK(cargo_dependencies(pack, {"tokio", "libc"}) ==
          "tokio = { version = \"1\", features = [\"rt\", \"sync\"] }\nlibc = { version = \"*\" }\n");
    CHECK_FALSE(build_crates(pack, {"tokio"}, k_fake, folder.path(), processes, disk));
    const auto folders = disk.list(folder / "crates");
    REQUIRE(folders.size() == 1);
    const std::string deps = folder / "crates/" + folders[0] + "/target/debug/deps";
    std::filesystem::create_directories(deps);
    write_bytes(deps + "/libtokio-0123.rlib", "");
    CHECK_FALSE(build_crates(pack, {"tokio"}, k_fake, folder.path(), processes, disk)); // it did not end well
    write_bytes(folder / "crates/" + folders[0] + "/built", "");
    CHECK(build_crates(pack, {"tokio"}, k_fake, folder.path(), processes, disk).value() == deps);
}

TEST_CASE("a package is known again, and by its own exercise only") {
    Exercise exercise = exercise_with("checks\n");
    exercise.task = "Double it.\n";
    exercise.sources = {{"T", "https://example.org"}};
    Pack pack;
    const auto files = practice_package(pack, exercise);
    REQUIRE(files.size() == 4);
    CHECK(files.front().name == "Cargo.toml");
    CHECK(files.back() == ExerciseFile{"src/lib.rs", exercise.starter});
    CHECK(is_practice_manifest(files.front().text, "double-it"));
    CHECK_FALSE(is_practice_manifest(files.front().text, "double"));
    CHECK_FALSE(is_practice_manifest("", "double-it"));
}

TEST_CASE("hashes of an exercise change with what is given and with what can be run") {
    const Exercise plain = exercise_with("checks");
    const std::string text = "onramp-exercise 1\nsetting 11\n2021 debug \ntask 0\n\nstarter " +
                             std::to_string(plain.starter.size()) + "\n" + plain.starter + "\nchecks 6\nchecks\n";
    CHECK(exercise_hash(plain) == hash_hex(text));
    Exercise other = plain;
    other.hints = {"one more"};
    other.title = "Twice";
    CHECK(exercise_hash(other) == exercise_hash(plain));
    other.task = "Do it.";
    CHECK(exercise_hash(other) != exercise_hash(plain));
    CHECK(programs_hash({other}) == programs_hash({plain}));
    other.solution = "x";
    CHECK(programs_hash({other}) != programs_hash({plain}));
    CHECK(programs_hash({plain, plain}) != programs_hash({plain}));
    CHECK(programs_hash({}).size() == 64);
}

TEST_CASE("rustc's verdicts on a solution are understood") {
    RealBench bench;
    CHECK(bench.check("x * 2").end == SubmissionEnd::passed);
    CHECK(bench.check("x * 2").passed == 2);

    const SubmissionResult wrong = bench.check("x * x");
    CHECK(wrong.end == SubmissionEnd::failed);
    REQUIRE(wrong.failed.size() == 1);
    CHECK(wrong.failed[0].name == "three");
    CHECK(wrong.failed[0].words.starts_with("panicked at tests/checks.rs:5:5:\n"));
    CHECK(wrong.failed[0].words.find("left: 9") != std::string::npos);

    const SubmissionResult starter = bench.check("todo!(\"{x}\")");
    CHECK(starter.failed.size() == 2);
    CHECK(starter.failed[0].words.find("panicked at src/lib.rs:2:5") != std::string::npos);

    const SubmissionResult broken = bench.check("y");
    CHECK(broken.end == SubmissionEnd::does_not_compile);
    REQUIRE(broken.complaints.size() == 1);
    CHECK(broken.complaints[0].starts_with("error[E0425]"));
    CHECK(broken.complaints[0].find("src/lib.rs:2:5") != std::string::npos);

    CHECK(bench.check("std::process::exit(x - x)").stopped_by == "an exit with status 0");
    CHECK(bench.check("std::process::abort()").stopped_by == "signal 6 (aborted)");
    const SubmissionResult deep = bench.check("if x == 1 << 30 { 0 } else { 1 + double(x) }");
    CHECK(deep.end == SubmissionEnd::failed);
    CHECK(deep.last_words.find("overflowed its stack") != std::string::npos);
}
