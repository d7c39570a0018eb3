// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <unistd.h>

#include <filesystem>

#include "cli/commands/assess_practice_check.hpp"
#include "cli/commands/assess_practice_hint.hpp"
#include "cli/commands/assess_practice_reset.hpp"
#include "cli/commands/assess_practice_solution.hpp"
#include "cli/commands/assess_practice_start.hpp"
#include "cli/commands/assess_practice_watch.hpp"
#include "cli/practice_source.hpp"
#include "cli/store_access.hpp"
#include "support/catch.hpp"
#include "support/fake_rustc.hpp"
#include "support/services.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::FakeRustc;
using onramp_test::FakeWorld;
using onramp_test::read_bytes;
using onramp_test::TempFolder;
using onramp_test::write_bytes;

namespace {

// A person with the role and the pack of tests/support/practice, which did not come with the program.
struct World {
    TempFolder home;
    FakeWorld fakes;
    FakeRustc rustc;
    Services services{fakes.clock, fakes.files, embedded_content(), fakes.environment, fakes.prompter,
                      fakes.lines, rustc,       fakes.log,          Terminal(),        {}};

    World() {
        services.settings.profile = std::string(ONRAMP_SOURCE_DIR) + "/tests/support/practice/tiny.json";
        services.settings.store = home / "store.db";
        fakes.environment.values = {{"HOME", home.path()}};
    }

    std::string folder() const { return home / ".local/share/onramp/practice/double-it"; }
    std::string file() const { return folder() + "/src/lib.rs"; }
    void start() {
        Arguments arguments;
        arguments.set("ID", {"double-it"});
        REQUIRE(run_assess_practice_start(arguments, services));
    }
    Journal journal() { return load_practice(services)->journal; }
    PracticeState state() { return journal().practice.at("double-it"); }
    std::size_t event_count() const { return (*open_store(services, OpenMode::read))->events_after(0)->size(); }
};

Arguments trusting() {
    Arguments arguments;
    arguments.set("trust", {"true"});
    return arguments;
}

} // namespace

TEST_CASE("programs of a foreign pack run once the person said so, and not before") {
    World world;
    world.start();
    const std::size_t before = world.event_count();
    for (const char* answer : {"", "n", "yesterday"}) {
        world.fakes.prompter.answers = {answer};
        CHECK(run_assess_practice_check({}, world.services).error().kind == ErrorKind::answer_no);
    }
    CHECK(run_assess_practice_check({}, world.services).error().kind == ErrorKind::answer_no); // end of input
    world.fakes.prompter.at_terminal = false;
    CHECK(run_assess_practice_check({}, world.services).error().kind == ErrorKind::usage);
    CHECK(world.rustc.requests.empty());
    CHECK(world.event_count() == before);

    world.fakes.prompter.at_terminal = true;
    world.fakes.prompter.answers = {"y"};
    CHECK(run_assess_practice_check({}, world.services)->status == 0);
    CHECK(world.fakes.prompter.shown.find("sandbox") != std::string::npos);
    CHECK(world.journal().trusted_packs.size() == 1);
    CHECK(run_assess_practice_check({}, world.services)->status == 0); // not asked again
}

TEST_CASE("a check is kept as a try or as the pass, and nothing is kept of one that was stopped") {
    World world;
    world.start();
    world.rustc.runs = {FakeRustc::failing(), FakeRustc::failing(), FakeRustc::passing()};
    CHECK(run_assess_practice_check(trusting(), world.services)->status == 1);
    CHECK(run_assess_practice_check({}, world.services)->status == 1);
    CHECK(world.state().tries == 2);
    CHECK(run_assess_practice_check({}, world.services)->status == 0);
    CHECK(world.state().result == PracticeResult::passed);
    CHECK(world.state().skills == std::vector<std::string>{"alpha"});
    CHECK(world.state().level == 2);
    const std::size_t events = world.event_count();
    CHECK(run_assess_practice_check({}, world.services)->status == 0);
    CHECK(world.event_count() == events);
}

TEST_CASE("without rustc one message says what to do, and nothing is kept") {
    World world;
    world.start();
    world.rustc.missing = true;
    const auto refused = run_assess_practice_check(trusting(), world.services);
    REQUIRE_FALSE(refused);
    CHECK(exit_status(refused.error().kind) == 3);
    CHECK(refused.error().hint.find("rustup.rs") != std::string::npos);
    CHECK(world.state().tries == 0);
}

TEST_CASE("a folder that is gone is said, and made anew") {
    World world;
    world.start();
    std::filesystem::remove_all(world.folder());
    const auto gone = run_assess_practice_check(trusting(), world.services);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == ErrorKind::io);
    CHECK(gone.error().where.file == world.folder());
    world.start();
    CHECK(run_assess_practice_check(trusting(), world.services)->status == 0);
}

TEST_CASE("watching checks at every change until it passes") {
    World world;
    world.start();
    world.rustc.runs = {FakeRustc::failing(), FakeRustc::failing(), FakeRustc::passing()};
    const auto nothing = [] { return TypedLine(); };
    const auto save = [&](const std::string& text) {
        return [&world, text] {
            write_bytes(world.file(), text);
            return TypedLine();
        };
    };
    world.fakes.prompter.waits = {nothing,
                                  [] {
                                      return TypedLine{"what?", false};
                                  },
                                  save("one"), nothing,
                                  // Saved by renaming: for a moment the file is not there.
                                  [&] {
                                      std::filesystem::remove(world.file());
                                      return TypedLine();
                                  },
                                  save("three")};
    const auto answer = run_assess_practice_watch(trusting(), world.services);
    REQUIRE(answer);
    CHECK(answer->status == 0);
    CHECK(answer->text.starts_with("Passed: both checks, at try 3"));
    CHECK(world.fakes.prompter.waits.empty());
    CHECK(world.fakes.prompter.shown.find("(try 2)") != std::string::npos);
    CHECK(world.state().tries == 2);
}

TEST_CASE("watching ends with q, at the end of input and with Ctrl-C") {
    World world;
    world.start();
    world.rustc.runs = {FakeRustc::failing()};
    world.fakes.prompter.waits = {[] { return TypedLine{" Q ", false}; }};
    CHECK(run_assess_practice_watch(trusting(), world.services)->status == 1);
    CHECK(run_assess_practice_watch(trusting(), world.services)->status == 1); // no more input
    world.fakes.prompter.waits = {[&] {
        world.rustc.stopped = true;
        return TypedLine();
    }};
    const auto stopped = run_assess_practice_watch(trusting(), world.services);
    REQUIRE_FALSE(stopped);
    CHECK(exit_status(stopped.error().kind) == 130);
    world.fakes.prompter.at_terminal = false;
    CHECK(run_assess_practice_watch(trusting(), world.services).error().kind == ErrorKind::usage);
}

TEST_CASE("the solution is shown after a yes only, and is kept as seen") {
    World world;
    world.start();
    for (const char* answer : {"", "no", "Yes please"}) {
        world.fakes.prompter.answers = {answer};
        CHECK(run_assess_practice_solution({}, world.services).error().kind == ErrorKind::answer_no);
    }
    CHECK(world.state().result == PracticeResult::started);
    world.fakes.prompter.answers = {"YES"};
    const auto shown = run_assess_practice_solution({}, world.services);
    REQUIRE(shown);
    CHECK(shown->text.find("x * 2") != std::string::npos);
    CHECK(world.state().result == PracticeResult::solution_seen);
    CHECK(run_assess_practice_check(trusting(), world.services)->status == 0);
    CHECK(world.state().result == PracticeResult::solution_seen);
    CHECK(run_assess_practice_solution({}, world.services)); // is not asked again
}

TEST_CASE("a solution that cannot be kept as seen is not shown") {
    World world;
    world.start();
    const std::string store = world.home / "store.db";
    std::filesystem::remove_all(store);
    std::filesystem::create_directories(store); // no file that could be written
    Arguments arguments;
    arguments.set("yes", {"true"});
    arguments.set("ID", {"double-it"});
    const auto refused = run_assess_practice_solution(arguments, world.services);
    REQUIRE_FALSE(refused);
    CHECK(exit_status(refused.error().kind) == 3);
}

TEST_CASE("putting the starter back loses nothing where the folder cannot be written") {
    World world;
    world.start();
    write_bytes(world.file(), "// mine\n");
    std::filesystem::create_directories(world.file() + ".1"); // taken, as a folder
    CHECK(run_assess_practice_reset({}, world.services));
    CHECK(read_bytes(world.file() + ".2") == "// mine\n");
    CHECK(read_bytes(world.file()).find("todo!") != std::string::npos);
    if (::geteuid() != 0) { // root writes everywhere
        write_bytes(world.file(), "// mine, too\n");
        std::filesystem::permissions(world.folder() + "/src",
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        CHECK(run_assess_practice_reset({}, world.services).error().kind == ErrorKind::io);
        CHECK(read_bytes(world.file()) == "// mine, too\n");
        std::filesystem::permissions(world.folder() + "/src", std::filesystem::perms::owner_all);
    }
}

TEST_CASE("an exercise that changed since it was started is done anew") {
    World world;
    world.start();
    world.rustc.runs = {FakeRustc::failing()};
    CHECK(run_assess_practice_check(trusting(), world.services)->notes.empty());
    const auto source = load_practice(world.services);
    REQUIRE(source);
    const auto kept = keep_practice(*source, world.services, [&](const Journal&) {
        return std::vector{practice_started_event("double-it", {"alpha"}, 2, "of yesterday", world.folder())};
    });
    REQUIRE(kept);
    const auto noted = run_assess_practice_check({}, world.services);
    REQUIRE(noted);
    REQUIRE(noted->notes.size() == 1);
    CHECK(noted->notes[0].starts_with("the exercise is not what it was"));
    CHECK(world.state().tries == 1);
    CHECK(run_assess_practice_check({}, world.services)->notes.empty());
}

TEST_CASE("hints are counted one by one, as far as there are some") {
    World world;
    world.start();
    for (const int seen : {1, 2, 2}) {
        REQUIRE(run_assess_practice_hint({}, world.services));
        CHECK(world.state().hints == seen);
    }
}
