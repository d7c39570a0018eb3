// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/journal.hpp"
#include "store/journal_snapshot.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

constexpr std::string_view k_role = "r";
const Instant k_nine = *parse_instant("2026-03-30T09:00:00Z");

Instant minute(int count) {
    return k_nine + std::chrono::minutes(count);
}

PlaybookRun run_of(const std::string& id, const std::string& name = {}, const std::string& replaces = {}) {
    PlaybookRun run;
    run.id = id;
    run.playbook = "methods.bread";
    run.title = "Bread";
    run.name = name;
    run.kind = PlaybookKind::method;
    run.steps = {{"methods.bread.mix", "Mix", "Flour", {}}, {"methods.bread.wait", "", "Wait", {}}};
    run.replaces = replaces;
    return run;
}

// Events a minute apart.
std::vector<Event> log_of(std::vector<Event> events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = static_cast<std::int64_t>(i) + 1;
        events[i].person = "me";
        events[i].role = k_role;
        events[i].time = minute(static_cast<int>(i));
    }
    return events;
}

Journal fold_of(std::vector<Event> events) {
    return fold_events(log_of(std::move(events)), k_role);
}

} // namespace

TEST_CASE("steps of runs are done and skipped as any other thing") {
    const Journal journal = fold_of({playbook_started_event(run_of("playbook-1", "rye")),
                                     done_event("playbook-1/1", Minutes(20), false, "no salt"),
                                     skipped_event("playbook-1/2", "in a hurry")});
    const auto runs = playbook_runs(journal);
    REQUIRE(runs.size() == 1);
    PlaybookRun run = run_of("playbook-1", "rye");
    run.started = k_nine;
    CHECK(runs[0].run == run);
    CHECK(runs[0].ticks[0] == PlaybookTick{false, minute(1), Minutes(20), "no salt"});
    CHECK(runs[0].ticks[1] == PlaybookTick{true, minute(2), Minutes(0), "in a hurry"});
    CHECK(runs[0].state() == RunState::complete);
    CHECK(read_journal_view(write_journal_view(journal)) == journal);
}

TEST_CASE("a run is given up by itself, or for another") {
    const auto runs = playbook_runs(
        fold_of({playbook_started_event(run_of("playbook-1")), playbook_started_event(run_of("playbook-2", "rye")),
                 playbook_abandoned_event("playbook-1", "no flour"),
                 playbook_started_event(run_of("playbook-3", "rye", "playbook-2")),
                 playbook_abandoned_event("playbook-1", "once more"), playbook_abandoned_event("playbook-9", "")}));
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].run.abandoned == minute(2));
    CHECK(runs[0].run.why_abandoned == "no flour");
    CHECK(runs[1].run.abandoned == minute(3));
    CHECK(runs[1].run.why_abandoned.empty());
    CHECK(runs[2].state() == RunState::open);
}

TEST_CASE("what is taken back of a run leaves no trace") {
    const std::vector<Event> whole = {playbook_started_event(run_of("playbook-1")), done_event("playbook-1/1", {})};
    std::vector<Event> events = whole;
    events.push_back(playbook_started_event(run_of("playbook-2", "", "playbook-1")));
    events.push_back(undone_event(3));
    CHECK(playbook_runs(fold_of(events)) == playbook_runs(fold_of(whole)));
    events.push_back(undone_event(2));
    CHECK(playbook_runs(fold_of(events)) == playbook_runs(fold_of({whole[0]})));
    events.push_back(undone_event(1));
    CHECK(fold_of(events).playbooks.empty());
}

TEST_CASE("a run that is begun twice begins anew") {
    const auto runs =
        playbook_runs(fold_of({playbook_started_event(run_of("playbook-1")), done_event("playbook-1/1", {}),
                               playbook_started_event(run_of("playbook-1", "rye"))}));
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].run.name == "rye");
    CHECK(runs[0].settled() == 0);
}

TEST_CASE("a saved view with a run that is none is thrown away") {
    Journal journal = fold_of({playbook_started_event(run_of("playbook-1"))});
    journal.playbooks[0].kind = static_cast<PlaybookKind>(7);
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    journal.playbooks[0].kind = PlaybookKind::method;
    journal.playbooks[0].steps.clear();
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
}

TEST_CASE("events of playbooks in words, and damaged ones") {
    CHECK(describe_event(playbook_started_event(run_of("playbook-1", "rye"))) == "started playbook-1, Bread: rye");
    CHECK(describe_event(playbook_started_event(run_of("playbook-2", "", "playbook-1"))) ==
          "started playbook-2, Bread, in place of playbook-1");
    CHECK(describe_event(playbook_abandoned_event("playbook-1", "no flour")) == "abandoned playbook-1 (no flour)");
    CHECK(describe_event(done_event("playbook-1/1", {}, false, "no salt")) == "done playbook-1/1 (no salt)");
    const char* damaged[] = {
        "{}",
        R"({"run": "playbook-1", "playbook": "p", "title": "T", "form": "method", "steps": []})",
        R"({"run": "playbook-1", "playbook": "p", "title": "T", "form": "novel", "steps": [{"id": "a", "text": "A"}]})",
        R"({"run": "run-1", "playbook": "p", "title": "T", "form": "method", "steps": [{"id": "a", "text": "A"}]})",
        R"({"run": "playbook-1", "playbook": "p", "title": "T", "form": "method", "steps": [{"id": "a"}]})",
        R"({"run": "playbook-1", "playbook": "p", "title": "T", "form": "method", "steps": [{"text": "A"}]})",
    };
    for (const char* payload : damaged) {
        CAPTURE(payload);
        Event event;
        event.type = "playbook_started";
        event.payload = payload;
        CHECK(fold_of({event}).damaged == std::vector<std::int64_t>{1});
    }
    Event label_alone;
    label_alone.type = "playbook_started";
    label_alone.payload =
        R"({"run": "playbook-1", "playbook": "p", "title": "T", "form": "method", "steps": [{"id": "a", "label": "A"}]})";
    CHECK(fold_of({label_alone}).playbooks.size() == 1);
}

TEST_CASE("minutes are counted when they are written down") {
    const auto times = [](std::vector<Event> events) { return worked_times(log_of(std::move(events)), k_role); };
    using Times = std::vector<WorkedTime>;
    CHECK(times({started_event("a"), started_event("b"), stopped_event("b", Minutes(9))}) ==
          Times{{"a", minute(1), Minutes(1)}, {"b", minute(2), Minutes(9)}});
    CHECK(times({stopped_event("a", Minutes(30)), done_event("a", Minutes(20))}) ==
          Times{{"a", minute(0), Minutes(30)}, {"a", minute(1), Minutes(-10)}});
    CHECK(times({stopped_event("a", Minutes(30)), done_event("a", {}), done_event("a", Minutes(5))}) ==
          Times{{"a", minute(0), Minutes(30)}, {"a", minute(2), Minutes(5)}});
    CHECK(times({started_event("a"), skipped_event("a", "")}) == Times{{"a", minute(1), Minutes(1)}});
    CHECK(times({done_event("a", Minutes(5)), undone_event(1)}).empty());
    CHECK(worked_times(log_of({done_event("a", Minutes(5))}), "other").empty());
}
