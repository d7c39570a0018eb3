// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/calendar_source.hpp"

#include <csignal>

#include "support/catch.hpp"
#include "support/services.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::FakeWorld;
using onramp_test::TempFolder;
using onramp_test::write_bytes;

namespace {

// onramp-calendar, as it would answer.
class FakeReader final : public ProcessRunner {
public:
    ProcessOutcome outcome;
    std::vector<std::vector<std::string>> runs; // words

    Result<ProcessOutcome> run_limited(const ProcessRequest& request) override {
        runs.push_back(request.words);
        return outcome;
    }
};

// A home with a calendar, a zone database and the program that reads calendars.
struct Home {
    TempFolder folder;
    FakeWorld world;
    FakeReader reader;
    Services services{world.clock,
                      world.files,
                      world.services.content,
                      world.environment,
                      world.prompter,
                      world.lines,
                      reader,
                      world.log,
                      Terminal(),
                      {},
                      folder.path()};

    Home() {
        write_bytes(folder / "onramp-calendar", "");
        write_bytes(folder / "busy.ics", "BEGIN:VCALENDAR");
        world.files.make_folder(folder / "zones");
        write_bytes(folder / "zones/UTC", "TZif");
        world.environment.values["TZDIR"] = folder / "zones";
        world.environment.values["XDG_CACHE_HOME"] = folder / "cache";
        reader.outcome.output = render_calendar_json({});
    }
    Result<Calendar> load(std::string_view date = "2026-11-24") {
        return load_calendar(services, folder / "busy.ics", "UTC", Zone::utc(), parse_date(date).value(), 1);
    }
    std::string refused() {
        const auto calendar = load();
        REQUIRE_FALSE(calendar);
        CHECK(calendar.error().kind == ErrorKind::invalid);
        CHECK(calendar.error().where.file == folder / "busy.ics");
        return calendar.error().message;
    }
};

} // namespace

TEST_CASE("onramp-calendar is asked for times that it can read") {
    Home home;
    REQUIRE(home.load("2026-11-24"));
    REQUIRE(home.load("1900-01-01"));
    REQUIRE(home.load("2199-12-31"));
    REQUIRE(home.reader.runs.size() == 3);
    const auto stretch = [&](std::size_t run) {
        return home.reader.runs[run].at(2) + " " + home.reader.runs[run].at(3);
    };
    CHECK(stretch(0) == "2026-11-01T00:00:00Z 2027-03-01T00:00:00Z");
    CHECK(stretch(1) == "1900-01-01T00:00:00Z 1900-05-01T00:00:00Z");
    CHECK(stretch(2) == "2199-12-01T00:00:00Z 2199-12-31T23:59:59Z");
    for (const auto& run : home.reader.runs) {
        CHECK(parse_instant(run.at(2)));
        CHECK(parse_instant(run.at(3)));
    }
}

TEST_CASE("what ended onramp-calendar is told apart") {
    Home home;
    const auto killed_by = [&](int signal) {
        home.reader.outcome.signal = signal;
        home.reader.outcome.exit_status = 128 + signal;
        return home.refused();
    };
    CHECK(killed_by(SIGXCPU) == "the calendar takes too much time or memory to read");
    CHECK(killed_by(SIGKILL) == "the calendar takes too much time or memory to read");
    CHECK(killed_by(SIGSEGV) == "the calendar cannot be read: signal 11 ended onramp-calendar");
    home.reader.outcome = {};
    home.reader.outcome.exit_status = 3;
    home.reader.outcome.errors = "the calendar takes too much memory to read\n";
    CHECK(home.refused() == "the calendar takes too much memory to read");
    home.reader.outcome = {};
    home.reader.outcome.output = std::string(std::size_t{64} << 20U, ' ');
    CHECK(home.refused() == "the calendar has too much in it to be read");
}

TEST_CASE("what a calendar says is kept until the zone database changes, and not where that cannot be told") {
    Home home;
    REQUIRE(home.load());
    REQUIRE(home.load());
    CHECK(home.reader.runs.size() == 2); // no version of the database
    CHECK(home.world.files.list(home.folder / "cache").empty());
    for (const std::string name : {"+VERSION", "tzdata.zi"}) {
        CAPTURE(name);
        home.reader.runs.clear();
        write_bytes(home.folder / "zones/" + name, "2025b\n");
        REQUIRE(home.load());
        REQUIRE(home.load());
        CHECK(home.reader.runs.size() == 1);
        write_bytes(home.folder / "zones/" + name, "another version\n");
        REQUIRE(home.load());
        REQUIRE(home.load());
        CHECK(home.reader.runs.size() == 2);
    }
}
