// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <signal.h>
#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "onramp/store/event_store.hpp"
#include "support/catch.hpp"
#include "support/processes.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::start_process;
using onramp_test::TempFolder;
using onramp_test::wait_for;

namespace {

Event numbered(int number, const std::string& person = "me") {
    Event event;
    event.type = "done";
    event.person = person;
    event.payload = std::to_string(number);
    return event;
}

// Appends `count` events, opening the store anew for each as commands do.
int append_some(const std::string& path, int count, const std::string& person) {
    for (int i = 0; i < count; ++i) {
        auto store = open_event_store(path, OpenMode::write);
        const auto appended =
            store ? (*store)->append({numbered(i, person)}) : Result<std::int64_t>(fail(store.error()));
        if (!appended) {
            std::cerr << format_error(appended.error());
            return 1;
        }
    }
    return 0;
}

// Appends 1, 2, 3 ... and writes each number to `pipe` once the store has confirmed it.
int append_and_confirm(const std::string& path, int pipe) {
    for (int i = 0;; ++i) {
        auto store = open_event_store(path, OpenMode::write);
        if (!store) {
            return 1;
        }
        // A few in one process, then a new one: kills hit the opening and closing, too.
        for (int k = 0; k < 4; ++k) {
            const auto last = (*store)->append({numbered(0)});
            if (!last || ::write(pipe, &*last, sizeof *last) != static_cast<ssize_t>(sizeof *last)) {
                return 1;
            }
            (*store)->save_view("journal", "1", {*last, std::string(5000, 'v')});
        }
    }
}

} // namespace

TEST_CASE("twenty processes that append at once lose nothing, the one that creates the store included") {
    const TempFolder folder;
    const std::string path = folder / "new/store.db";
    constexpr int k_processes = 20;
    constexpr int k_each = 5;
    std::vector<pid_t> children;
    for (int i = 0; i < k_processes; ++i) {
        children.push_back(start_process([&] { return append_some(path, k_each, std::to_string(i)); }));
    }
    for (const pid_t child : children) {
        CHECK(wait_for(child) == 0);
    }
    const auto store = open_event_store(path, OpenMode::read);
    REQUIRE(store);
    const auto events = (*store)->events_after(0).value();
    REQUIRE(events.size() == std::size_t{k_processes} * k_each);
    std::map<std::string, std::string> last; // by person: each one's events stand in its order
    std::int64_t id = 0;
    for (const Event& event : events) {
        CHECK(event.id == ++id);
        const auto found = last.find(event.person);
        CHECK(event.payload == (found == last.end() ? "0" : std::to_string(std::stoi(found->second) + 1)));
        last[event.person] = event.payload;
    }
    CHECK(last.size() == std::size_t{k_processes});
}

TEST_CASE("only one of the processes that saw the same last event appends after it") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE((*open_event_store(path, OpenMode::write))->append({numbered(0)}));
    std::vector<pid_t> children;
    for (int i = 0; i < 8; ++i) {
        children.push_back(start_process([&] {
            auto store = open_event_store(path, OpenMode::write);
            return store && (*store)->append_after(1, {numbered(1)}) ? 0 : 1;
        }));
    }
    int appended = 0;
    for (const pid_t child : children) {
        appended += wait_for(child) == 0 ? 1 : 0;
    }
    CHECK(appended == 1);
    CHECK((*open_event_store(path, OpenMode::read))->last_id().value() == 2);
}

TEST_CASE("a process killed at any moment loses no event that was confirmed") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    std::mt19937 random(20260329);
    std::int64_t before = 0;
    constexpr int k_rounds = 60;
    for (int round = 0; round < k_rounds; ++round) {
        CAPTURE(round);
        int ends[2] = {-1, -1};
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = start_process([&] { return append_and_confirm(path, ends[1]); });
        ::close(ends[1]);
        std::int64_t confirmed = before;
        const auto read_confirmation = [&] {
            std::int64_t id = 0;
            if (::read(ends[0], &id, sizeof id) != static_cast<ssize_t>(sizeof id)) {
                return false;
            }
            CHECK(id == confirmed + 1);
            confirmed = id;
            return true;
        };
        // After a few confirmations, and then at any moment of the next append, open or close.
        for (auto wanted = random() % 6; wanted > 0; --wanted) {
            REQUIRE(read_confirmation());
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
        ::kill(child, SIGKILL);
        REQUIRE(wait_for(child) == 128 + SIGKILL);
        while (read_confirmation()) {
        }
        ::close(ends[0]);

        const auto store = open_event_store(path, OpenMode::write);
        REQUIRE(store);
        const auto events = (*store)->events_after(0).value();
        const auto count = static_cast<std::int64_t>(events.size());
        CHECK((count == confirmed || count == confirmed + 1)); // one may be stored and not yet confirmed
        CHECK((count == 0 || events.back().id == count));
        before = count;
    }
    CHECK(before > k_rounds); // enough was written for the kills to hit something
}
