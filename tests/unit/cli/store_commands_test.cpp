// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <filesystem>

#include "cli/commands/data_export.hpp"
#include "cli/commands/data_forget.hpp"
#include "cli/commands/undo.hpp"
#include "cli/store_access.hpp"
#include "onramp/store/journal.hpp"
#include "support/catch.hpp"
#include "support/services.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::FakeWorld;
using onramp_test::TempFolder;

namespace {

// Two events of "me" in the store of --store.
void fill(FakeWorld& world) {
    Role role;
    role.profile_id = "senior-rust-developer";
    role.content_hash = "c0ffee";
    const auto store = open_store(world.services, OpenMode::write);
    REQUIRE(store);
    REQUIRE((*store)->append(stamped({started_event("a@1"), done_event("a@1", Minutes(5))}, world.services, role)));
}

std::size_t event_count(FakeWorld& world) {
    return (*open_store(world.services, OpenMode::read))->events_after(0)->size();
}

} // namespace

TEST_CASE("the store is where the flag or XDG says, and nowhere without a home") {
    FakeWorld world;
    CHECK(store_path(world.services).empty());
    const auto homeless = open_store(world.services, OpenMode::write);
    REQUIRE_FALSE(homeless);
    CHECK(homeless.error().kind == ErrorKind::io);
    CHECK(homeless.error().message == "there is no place for the store: HOME is not set");

    world.environment.values["HOME"] = "/home/me";
    CHECK(store_path(world.services) == "/home/me/.local/share/onramp/onramp.db");
    world.environment.values["XDG_DATA_HOME"] = "relative";
    CHECK(store_path(world.services) == "/home/me/.local/share/onramp/onramp.db");
    world.environment.values["XDG_DATA_HOME"] = "/data";
    CHECK(store_path(world.services) == "/data/onramp/onramp.db");
    world.services.settings.store = "./mine.db";
    CHECK(store_path(world.services) == "./mine.db");
    world.services.settings.store = "none";
    REQUIRE(open_store(world.services, OpenMode::write));
    CHECK_FALSE(std::filesystem::exists("none"));
}

TEST_CASE("events carry the time, person and role that they are made under") {
    const TempFolder folder;
    FakeWorld world;
    world.services.settings.store = folder / "store.db";
    fill(world);
    const auto events = (*open_store(world.services, OpenMode::read))->events_after(0).value();
    REQUIRE(events.size() == 2);
    CHECK(events[0].time == world.clock.now());
    CHECK(events[1].person == "me");
    CHECK(events[1].role == "senior-rust-developer");
    CHECK(events[1].versions == "c0ffee");
}

TEST_CASE("forgetting asks first, and deletes on the whole word only") {
    const TempFolder folder;
    FakeWorld world;
    world.services.settings.store = folder / "store.db";
    fill(world);

    for (const char* answer : {"", "y", "yes", "forge", "Forget it"}) {
        CAPTURE(answer);
        world.prompter.answers = {answer};
        const auto refused = run_data_forget({}, world.services);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::answer_no);
        CHECK(refused.error().message == "nothing was deleted");
    }
    CHECK(run_data_forget({}, world.services).error().kind == ErrorKind::answer_no); // end of input
    world.prompter.at_terminal = false;
    CHECK(run_data_forget({}, world.services).error().kind == ErrorKind::usage);
    CHECK(event_count(world) == 2);

    world.prompter.at_terminal = true;
    world.prompter.shown.clear();
    world.prompter.answers = {" forget "};
    const auto forgotten = run_data_forget({}, world.services);
    REQUIRE(forgotten);
    CHECK(forgotten->text == "Forgot 2 events.\n");
    CHECK(world.prompter.shown ==
          "This deletes 2 events in " + folder / "store.db" + ", for good.\nType forget to go on: ");
    CHECK(event_count(world) == 0);
    CHECK(run_undo({}, world.services).error().kind == ErrorKind::answer_no);
}

TEST_CASE("forgetting with --yes asks nobody") {
    const TempFolder folder;
    FakeWorld world;
    world.prompter.at_terminal = false;
    world.services.settings.store = folder / "store.db";
    fill(world);
    Arguments arguments;
    arguments.set("yes", {"true"});
    CHECK(run_data_forget(arguments, world.services)->text == "Forgot 2 events.\n");
    CHECK(run_data_forget(arguments, world.services)->text == "There was nothing to forget.\n");
    CHECK(world.prompter.shown.empty());
}

TEST_CASE("undo takes back one thing at a time, and a damaged name cannot steer the terminal") {
    const TempFolder folder;
    FakeWorld world;
    world.services.settings.store = folder / "store.db";
    fill(world);
    Event odd;
    odd.type = "x\x1b[31m";
    odd.person = "me";
    odd.time = world.clock.now();
    REQUIRE((*open_store(world.services, OpenMode::write))->append({odd}));
    CHECK(run_undo({}, world.services)->text == "Undone: x\\u{1b}[31m (2026-03-30T09:00:00Z)\n");
    CHECK(run_undo({}, world.services)->text == "Undone: done a@1 in 5 min (2026-03-30T09:00:00Z)\n");
    const auto journal = load_journal(**open_store(world.services, OpenMode::read), "senior-rust-developer");
    REQUIRE(journal);
    CHECK(journal->items.empty());
    CHECK(journal->open->id == "a@1");
    CHECK(run_undo({}, world.services)->text == "Undone: started a@1 (2026-03-30T09:00:00Z)\n");
    const auto nothing = run_undo({}, world.services);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == ErrorKind::answer_no);
}
