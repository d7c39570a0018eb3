// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/journal.hpp"
#include "store/journal_snapshot.hpp"
#include "support/catch.hpp"

using namespace onramp;
using std::chrono::minutes;

namespace {

constexpr std::string_view k_role = "senior-rust-developer";
const Instant k_nine = *parse_instant("2026-03-30T09:00:00Z");

// Events of one person and role, a minute apart.
Journal fold_of(std::vector<Event> events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = static_cast<std::int64_t>(i) + 1;
        events[i].person = "me";
        events[i].role = k_role;
        events[i].time = k_nine + minutes(i);
    }
    return fold_events(events, k_role);
}

Event started(const std::string& exercise, const std::string& hash = "h1", const std::string& folder = "/home/ann/a") {
    return practice_started_event(exercise, {"alpha", "beta"}, 3, hash, folder);
}

Event ended(const std::string& exercise, PracticeResult result, const std::string& hash = "h1") {
    PracticeState state;
    state.skills = {"alpha", "beta"};
    state.level = 3;
    state.hash = hash;
    state.result = result;
    state.hints = 1;
    state.tries = 2;
    state.took = result == PracticeResult::passed ? Minutes(35) : Minutes(0);
    return practised_event(exercise, state);
}

Event of_type(const std::string& type, const std::string& payload) {
    Event event;
    event.type = type;
    event.payload = payload;
    return event;
}

} // namespace

TEST_CASE("tries and hints of an exercise count until it is passed") {
    const Journal before = fold_of({started("a"), practice_tried_event("a"), practice_hinted_event("a", 1),
                                    practice_tried_event("a"), practice_tried_event("b")});
    const PracticeState& open = before.practice.at("a");
    CHECK(open ==
          PracticeState{{"alpha", "beta"}, 3, "h1", "/home/ann/a", k_nine, PracticeResult::started, {}, 1, 2, {}});
    CHECK(before.practice_last == "a");
    CHECK(before.practice.size() == 1); // what is not started has no tries

    const Journal after = fold_of(
        {started("a"), ended("a", PracticeResult::passed), practice_tried_event("a"), practice_hinted_event("a", 2)});
    CHECK(after.practice.at("a") == PracticeState{{"alpha", "beta"},
                                                  3,
                                                  "h1",
                                                  "/home/ann/a",
                                                  k_nine,
                                                  PracticeResult::passed,
                                                  k_nine + minutes(1),
                                                  1,
                                                  2,
                                                  Minutes(35)});
}

TEST_CASE("who has seen the solution shows nothing by passing, who has passed before does") {
    using R = PracticeResult;
    CHECK(fold_of({started("a"), ended("a", R::solution_seen), ended("a", R::passed)}).practice.at("a").result ==
          R::solution_seen);
    CHECK(fold_of({started("a"), ended("a", R::solution_seen), started("a", "h2"), ended("a", R::passed, "h2")})
              .practice.at("a")
              .result == R::solution_seen);
    const Journal passed = fold_of({started("a"), ended("a", R::passed), ended("a", R::solution_seen)});
    CHECK(passed.practice.at("a").result == R::passed);
    CHECK(passed.practice.at("a").ended == k_nine + minutes(1));
    const Journal unstarted = fold_of({ended("a", R::solution_seen)});
    CHECK(unstarted.practice.at("a").folder.empty());
    CHECK(unstarted.practice_last.empty());
}

TEST_CASE("a second start moves the folder, another exercise of the same name begins anew") {
    const Journal moved =
        fold_of({started("a"), practice_tried_event("a"), started("b"), started("a", "h1", "/home/ann/other")});
    CHECK(moved.practice.at("a").folder == "/home/ann/other");
    CHECK(moved.practice.at("a").started == k_nine);
    CHECK(moved.practice.at("a").tries == 1);
    CHECK(moved.practice_last == "a");

    const Journal changed = fold_of({started("a"), practice_tried_event("a"), started("a", "h2")});
    CHECK(changed.practice.at("a").tries == 0);
    CHECK(changed.practice.at("a").started == k_nine + minutes(2));
    const Journal again = fold_of({started("a"), ended("a", PracticeResult::passed), started("a", "h2")});
    CHECK(again.practice.at("a").result == PracticeResult::started);
}

TEST_CASE("what was done with an exercise can be taken back") {
    const Journal journal =
        fold_of({started("a"), ended("a", PracticeResult::solution_seen), undone_event(2), practice_tried_event("a"),
                 ended("a", PracticeResult::passed), pack_trusted_event("ours", "c0ffee"), undone_event(6)});
    CHECK(journal.practice.at("a").result == PracticeResult::passed);
    CHECK(journal.trusted_packs.empty());
    CHECK(fold_of({pack_trusted_event("ours", "c0ffee")}).trusted_packs.at("c0ffee") == "ours");
}

TEST_CASE("payloads of practice are read strictly") {
    const std::pair<const char*, const char*> damaged[] = {
        {"practice_started", R"({"exercise": "a", "skills": ["b"], "level": 3, "hash": "h"})"},
        {"practice_started", R"({"exercise": "a", "skills": ["b"], "level": 6, "hash": "h", "folder": "/"})"},
        {"practice_started", R"({"exercise": "a", "skills": "b", "level": 3, "hash": "h", "folder": "/"})"},
        {"practice_tried", "{}"},
        {"practice_hinted", R"({"exercise": "a", "hints": 0})"},
        {"practised", R"({"exercise": "a", "hash": "h", "skills": ["b"], "level": 3, "result": "started",
                          "hints": 0, "tries": 0})"},
        {"practised", R"({"exercise": "a", "hash": "h", "skills": ["b"], "level": 3, "result": "passed",
                          "hints": -1, "tries": 0})"},
        {"pack_trusted", R"({"pack": "p", "hash": 7})"},
    };
    for (const auto& [type, payload] : damaged) {
        CAPTURE(type, payload);
        const Journal journal = fold_of({of_type(type, payload)});
        CHECK(journal.damaged.size() == 1);
        CHECK(journal.practice.empty());
    }
    CHECK(fold_of({of_type("practised", R"({"exercise": "a", "hash": "h", "skills": ["b"], "level": 3,
                                            "result": "passed", "hints": 0, "tries": 0, "mood": 1})")})
              .practice.at("a")
              .took == Minutes(0));
}

TEST_CASE("a view gives back what became of exercises") {
    const Journal journal = fold_of({started("a"), practice_tried_event("a"), ended("b", PracticeResult::solution_seen),
                                     pack_trusted_event("ours", "c0ffee")});
    CHECK(read_journal_view(write_journal_view(journal)) == journal);
    Journal odd = journal;
    odd.practice.at("a").result = static_cast<PracticeResult>(7);
    CHECK_FALSE(read_journal_view(write_journal_view(odd)));
}

TEST_CASE("events of practice are described in a few words") {
    CHECK(describe_event(started("a")) == "started the exercise a");
    CHECK(describe_event(practice_tried_event("a")) == "tried the exercise a");
    CHECK(describe_event(practice_hinted_event("a", 2)) == "saw hint 2 of the exercise a");
    CHECK(describe_event(ended("a", PracticeResult::passed)) == "passed the exercise a in 35 min");
    CHECK(describe_event(ended("a", PracticeResult::solution_seen)) == "saw the solution of the exercise a");
    CHECK(describe_event(pack_trusted_event("ours", "c0ffee")) == "trusted the pack ours");
}
