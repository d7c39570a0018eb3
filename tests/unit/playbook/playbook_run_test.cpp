// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/playbook/playbook_run.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

const Instant k_nine = *parse_instant("2026-03-30T09:00:00Z");

Playbook bread(PlaybookKind kind = PlaybookKind::method) {
    Playbook playbook;
    playbook.id = "methods.bread";
    playbook.name = "bread";
    playbook.title = "Bread";
    playbook.kind = kind;
    playbook.steps = {{"methods.bread.mix", "Mix", "Flour and water", {}},
                      {"methods.bread.wait", "", "Wait an hour", {}},
                      {"methods.bread.wash", "", "Wash the bowl", {}}};
    return playbook;
}

RunStanding run_of(const std::string& id, const std::string& name, PlaybookKind kind = PlaybookKind::method) {
    RunStanding standing;
    standing.run.id = id;
    standing.run.playbook = "methods.bread";
    standing.run.title = "Bread";
    standing.run.name = name;
    standing.run.kind = kind;
    standing.run.steps = bread().steps;
    standing.run.started = k_nine;
    standing.ticks.resize(3);
    return standing;
}

PlaybookTick ticked(int minutes, bool left_out = false) {
    return {left_out, k_nine + std::chrono::minutes(minutes), Minutes(0), ""};
}

} // namespace

TEST_CASE("a run is open until each step is ticked or left out") {
    RunStanding standing = run_of("playbook-1", "");
    CHECK(standing.state() == RunState::open);
    CHECK(standing.next() == 0);
    CHECK(standing.last() == k_nine);
    standing.ticks[0] = ticked(5);
    standing.ticks[1] = ticked(3, true);
    CHECK(standing.next() == 2);
    CHECK(standing.settled() == 2);
    CHECK(standing.left_out() == 1);
    CHECK(standing.last() == k_nine + std::chrono::minutes(5));
    standing.run.abandoned = k_nine;
    CHECK(standing.state() == RunState::abandoned);
    standing.ticks[2] = ticked(9);
    CHECK(standing.state() == RunState::complete);
    CHECK_FALSE(standing.next());
    CHECK(run_title(standing.run) == "Bread");
    standing.run.name = "rye";
    CHECK(run_title(standing.run) == "Bread: rye");
}

TEST_CASE("a method's steps are settled in order, a checklist's in any") {
    RunStanding method = run_of("playbook-7", "");
    CHECK(check_turn(method, 0));
    const auto early = check_turn(method, 2);
    REQUIRE_FALSE(early);
    CHECK(early.error().kind == ErrorKind::answer_no);
    CHECK(early.error().message == "1 'Mix' comes before 3 'Wash the bowl'");
    CHECK(early.error().hint == "tick it first, or leave it out and say why");
    method.ticks[0] = ticked(1);
    method.ticks[1] = ticked(2, true);
    CHECK(check_turn(method, 2));
    CHECK(check_turn(method, 0));
    CHECK(check_turn(run_of("playbook-1", "", PlaybookKind::checklist), 2));
}

TEST_CASE("the ids of steps of runs") {
    const PlaybookRun run = run_of("playbook-12", "").run;
    CHECK(tick_id(run, 2) == "playbook-12/3");
    CHECK(parse_tick_id("playbook-12/3") == TickId{"playbook-12", 2});
    for (const char* text :
         {"", "playbook-1", "playbook-1/", "playbook-1/0", "playbook-/1", "playbook-01/1", "playbook-1/+1",
          "playbook-1/1x", "playbook-1/1/1", "ownership@3", "2026-03-30/a@1", "playbook-1/99999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_tick_id(text));
    }
}

TEST_CASE("a step of a run is named by its number, its words or its id") {
    const PlaybookRun run = run_of("playbook-1", "").run;
    for (const char* word : {"1", " 1 ", "mix", "MI", "flour and", "playbook-1/1", "methods.bread.mix"}) {
        CAPTURE(word);
        CHECK(find_run_step(word, run).value() == 0);
    }
    CHECK(find_run_step("wash", run).value() == 2);
    CHECK(find_run_step("wa", run).error().message == "'wa' can be more than one step");
    CHECK(find_run_step("wa", run).error().hint == "it can be 2 and 3");
    CHECK(find_run_step("mux", run).error().hint == "did you mean 'Mix'?");
    for (const char* word : {"", "0", "4", "-1", "1.5", "99999999999999999999", "playbook-2/1"}) {
        CAPTURE(word);
        const auto none = find_run_step(word, run);
        REQUIRE_FALSE(none);
        CHECK(none.error().kind == ErrorKind::unknown_name);
        CHECK(none.error().hint == "'Bread' has the steps 1 to 3");
    }
}

TEST_CASE("the run to go on with") {
    std::vector<RunStanding> runs = {run_of("playbook-1", "rye"), run_of("playbook-2", "wheat")};
    const std::optional<std::size_t> none;
    CHECK(find_open_run({}, bread(), {}).value() == none);
    CHECK(find_open_run(runs, bread(), "wheat").value() == 1);
    CHECK(find_open_run(runs, bread(), "corn").value() == none);
    const auto two = find_open_run(runs, bread(), {});
    REQUIRE_FALSE(two);
    CHECK(two.error().kind == ErrorKind::usage);
    CHECK(two.error().message == "2 runs of 'Bread' are open");
    CHECK(two.error().hint == "say with --name which is meant: 'rye' and 'wheat'");
    runs[1].run.abandoned = k_nine;
    CHECK(find_open_run(runs, bread(), {}).value() == 0);
    CHECK(find_open_run(runs, bread(), "wheat").value() == none);
    runs.push_back(run_of("playbook-3", ""));
    CHECK(find_open_run(runs, bread(), {}).value() == 2);
    runs[0].run.playbook = runs[2].run.playbook = "methods.other";
    CHECK(find_open_run(runs, bread(), {}).value() == none);
}

TEST_CASE("the next run has a number above all that are known") {
    CHECK(next_run_id({}) == "playbook-1");
    CHECK(next_run_id({"playbook-2", "playbook-10", "playbook-9"}) == "playbook-11");
    CHECK(next_run_id({"playbook-1", "playbook-4/12", "lifetimes@7", "playbook-x", "playbook-", "playbook-0007"}) ==
          "playbook-5");
}
