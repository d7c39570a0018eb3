// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/journal.hpp"

#include "onramp/path/path_documents.hpp"
#include "store/event_payloads.hpp"
#include "store/journal_snapshot.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr std::string_view k_role = "senior-rust-developer";
const Instant k_nine = *parse_instant("2026-03-30T09:00:00Z");

// Events of one person and role, a minute apart unless said otherwise.
class Log {
public:
    Log& add(Event event, Instant time) {
        event.id = static_cast<std::int64_t>(m_events.size()) + 1;
        event.person = "me";
        event.role = k_role;
        event.time = time;
        m_events.push_back(std::move(event));
        return *this;
    }
    Log& add(Event event) { return add(std::move(event), k_nine + minutes(m_events.size())); }
    Log& add(std::string type, std::string payload) {
        Event event;
        event.type = std::move(type);
        event.payload = std::move(payload);
        return add(std::move(event));
    }
    std::vector<Event>& events() { return m_events; }
    Journal fold() const { return fold_events(m_events, k_role); }

private:
    std::vector<Event> m_events;
};

Path small_path(std::string step) {
    Path path;
    path.persona = "senior-rust-developer";
    path.profile = "senior-rust-developer";
    path.pack = "rust";
    path.role_name = "Senior Rust Developer";
    path.as_of = k_nine;
    path.start = *parse_date("2026-03-30");
    path.hours_per_week = 6.5;
    path.deadline = *parse_date("2026-09-01");
    PathStep made;
    made.id = std::move(step);
    made.skill = "ownership";
    made.title = "Ownership: alone";
    made.words = "moves \"and\" borrows \xC3\xA9";
    made.level = 3;
    made.need = Need::any_of;
    made.phase = Phase::first_90_days;
    made.load = Load::heavy;
    made.hours = {2, 3.5, 8};
    made.planned = Minutes(210);
    made.start_unknown = true;
    made.because = "core";
    made.first_week = made.last_week = 1;
    path.steps = {made};
    path.weeks = {{1, path.start, Minutes(390), {{made.id, Minutes(210)}}}};
    path.cut = {{"ffi@2", "FFI", 12, "after the deadline"}};
    path.waived = {{"traits", "Traits", 3, Evidence::skill_rating, Verdict::met}};
    path.done = {"traits@1"};
    path.hours_first_90_days = 3.5;
    return path;
}

} // namespace

TEST_CASE("nothing folds to an empty journal") {
    CHECK(fold_events({}, k_role) == Journal());
}

TEST_CASE("later ratings replace earlier ones, skill by skill") {
    const Journal journal = Log()
                                .add(rated_event({"Backend developer", 6, {{"systems", 2}}, {{"ownership", 1}}}))
                                .add(rated_event({"", std::nullopt, {{"web", 0}}, {{"ownership", 4}, {"traits", 2}}}))
                                .fold();
    CHECK(journal.ratings ==
          SelfRatings{"Backend developer", 6, {{"systems", 2}, {"web", 0}}, {{"ownership", 4}, {"traits", 2}}});
    CHECK(journal.any_rating);
    CHECK(journal.last_event == 2);
    CHECK_FALSE(Log().add(rated_event({"Backend developer", 6, {}, {}})).fold().any_rating);
}

TEST_CASE("the last intake and the last plan count") {
    const Intake first{6, *parse_date("2026-03-30"), "Europe/Berlin", {"/home/me/work.ics"}};
    const Intake second{7.5, *parse_date("2026-04-06"), "", {}};
    const Journal journal = Log()
                                .add(intake_event(first))
                                .add(planned_event(small_path("ownership@3")))
                                .add(intake_event(second))
                                .add(planned_event(small_path("ownership@4")))
                                .fold();
    CHECK(journal.intake == second);
    CHECK(journal.plan == small_path("ownership@4"));
    CHECK(Log().add(intake_event(first)).fold().intake == first);
}

TEST_CASE("start and stop count the minutes, done settles them") {
    Log log;
    log.add(started_event("ownership@3"), k_nine);
    CHECK(log.fold().open == OpenWork{"ownership@3", k_nine});
    log.add(stopped_event("ownership@3", Minutes(25)), k_nine + minutes(25));
    CHECK_FALSE(log.fold().open);
    CHECK(log.fold().worked == std::map<std::string, Minutes>{{"ownership@3", Minutes(25)}});
    log.add(started_event("ownership@3"), k_nine + minutes(60));
    log.add(done_event("ownership@3", std::nullopt), k_nine + minutes(80));
    const Journal journal = log.fold();
    CHECK_FALSE(journal.open);
    CHECK(journal.worked.empty());
    REQUIRE(journal.items.size() == 1);
    CHECK(journal.items.at("ownership@3") == ClosedWork{ItemStatus::done, k_nine + minutes(80), Minutes(45)});
}

TEST_CASE("what the person says it took outweighs what was counted") {
    const Journal journal = Log()
                                .add(stopped_event("a", Minutes(25)))
                                .add(done_event("a", Minutes(90)))
                                .add(done_event("b", std::nullopt))
                                .add(skipped_event("c", "known already"))
                                .fold();
    CHECK(journal.items.at("a").took == Minutes(90));
    CHECK(journal.items.at("b").took == Minutes(0));
    CHECK(journal.items.at("c").status == ItemStatus::skipped);
}

TEST_CASE("starting something ends what was open, with the time in between") {
    Log log;
    log.add(started_event("a"), k_nine).add(started_event("b"), k_nine + minutes(30));
    CHECK(log.fold().open == OpenWork{"b", k_nine + minutes(30)});
    CHECK(log.fold().worked.at("a") == Minutes(30));
    log.add(started_event("c"), k_nine); // the clock went back
    CHECK(log.fold().worked.at("b") == Minutes(0));
    log.add(done_event("a", std::nullopt)); // something else than what is open
    CHECK(log.fold().open == OpenWork{"c", k_nine});
    CHECK(log.fold().items.at("a").took == Minutes(30));
}

TEST_CASE("the time of the last event of each type is kept, of those that can be read and were not undone") {
    Log log;
    log.add(attested_event({"ffi", 3, Attestation::By::mentor, "Ann", {}}), k_nine + minutes(9));
    log.add(attested_event({"ffi", 4, Attestation::By::mentor, "Ann", {}}), k_nine); // the clock went back
    log.add("rated", "{\"years\": -1}").add("of-tomorrow", "{}");
    log.add(done_event("a", std::nullopt), k_nine).add(undone_event(5), k_nine);
    CHECK(log.fold().last_of == std::map<std::string, Instant>{{"attested", k_nine + minutes(9)}});
}

TEST_CASE("an undo takes back what it names, the last thing first") {
    Log log;
    log.add(done_event("a", std::nullopt));
    const Journal before = log.fold();
    log.add(skipped_event("a", "")).add(rated_event({"", 3, {}, {}}));
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 3);
    log.add(undone_event(3));
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 2);
    log.add(undone_event(2));
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 1);
    Journal after = log.fold();
    after.last_event = before.last_event;
    CHECK(after == before);

    log.add(undone_event(2)); // again: takes back nothing more
    CHECK(log.fold().items.size() == 1);
    log.add(undone_event(1));
    CHECK(log.fold().items.empty());
    CHECK(last_to_undo(log.events(), "me").empty());
    log.add(undone_event(99)).add(undone_event(4)); // no such event, and an undo
    CHECK(log.fold().items.empty());
}

TEST_CASE("an undo takes back what one init appended as one") {
    Log log;
    log.add(done_event("a", std::nullopt))
        .add(intake_event({}), k_nine)
        .add(rated_event({"", 3, {}, {}}), k_nine)
        .add(planned_event({}), k_nine);
    const auto all = last_to_undo(log.events(), "me");
    REQUIRE(all.size() == 3);
    CHECK(all[0]->id == 4);
    CHECK(all[2]->id == 2);
    log.add(undone_event(4)).add(undone_event(3)).add(undone_event(2));
    REQUIRE(last_to_undo(log.events(), "me").size() == 1);
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 1);

    SECTION("but not what was planned later") {
        Log later;
        later.add(intake_event({}), k_nine)
            .add(rated_event({"", 3, {}, {}}), k_nine)
            .add(planned_event({}), k_nine)
            .add(planned_event({}), k_nine);
        REQUIRE(last_to_undo(later.events(), "me").size() == 1);
        later.add(undone_event(4));
        CHECK(last_to_undo(later.events(), "me").size() == 3);
    }
    SECTION("nor ratings of another time") {
        Log later;
        later.add(intake_event({}), k_nine)
            .add(rated_event({"", 3, {}, {}}), k_nine)
            .add(planned_event({}), k_nine + minutes(1));
        CHECK(last_to_undo(later.events(), "me").size() == 1);
    }
}

TEST_CASE("an undo takes back what one import appended as one") {
    const Attestation one{"a", 1, Attestation::By::artifact, "n", k_nine};
    const Attestation two{"b", 2, Attestation::By::artifact, "n", k_nine};
    Log log;
    log.add(attested_event(one), k_nine);
    for (int i = 0; i < 3; ++i) {
        log.add(attested_event(i == 1 ? two : one, "rustlings"), k_nine);
    }
    const auto all = last_to_undo(log.events(), "me");
    REQUIRE(all.size() == 3);
    CHECK(all[0]->id == 4);
    CHECK(all[2]->id == 2);
    CHECK(log.fold().attestations.size() == 2);
    log.add(undone_event(4)).add(undone_event(3)).add(undone_event(2));
    REQUIRE(last_to_undo(log.events(), "me").size() == 1); // entered by hand
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 1);
    CHECK(log.fold().attestations.size() == 1);

    SECTION("but not what another import, or the same at another time, did") {
        Log later;
        later.add(attested_event(one, "exercism"), k_nine)
            .add(attested_event(one, "rustlings"), k_nine)
            .add(attested_event(two, "rustlings"), k_nine + minutes(1));
        CHECK(last_to_undo(later.events(), "me").size() == 1);
        later.add(undone_event(3));
        REQUIRE(last_to_undo(later.events(), "me").size() == 1);
        CHECK(last_to_undo(later.events(), "me").at(0)->id == 2);
    }
}

TEST_CASE("an undo reaches nobody else's events and no other role's") {
    Log log;
    log.add(done_event("a", std::nullopt)).add(done_event("b", std::nullopt));
    log.events()[0].person = "other";
    log.events()[1].role = "embedded-developer";
    CHECK(last_to_undo(log.events(), "other").at(0)->id == 1);
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 2);
    log.add(undone_event(1)).add(undone_event(2));
    CHECK(log.fold().items.contains("a"));
    CHECK_FALSE(log.fold().items.contains("b"));
    CHECK(fold_events(log.events(), "embedded-developer").items.contains("b"));
}

TEST_CASE("damaged payloads and unknown types are passed over and counted") {
    const std::pair<const char*, const char*> damaged[] = {
        {"done", ""},
        {"done", "[]"},
        {"done", "{}"},
        {"done", R"({"id": 7})"},
        {"done", R"({"id": ""})"},
        {"done", R"({"id": "a", "took_minutes": -1})"},
        {"done", R"({"id": "a", "took_minutes": 1e300})"},
        {"rated", R"({"skills": {"ownership": 6}})"},
        {"rated", R"({"skills": {"ownership": "3"}})"},
        {"rated", R"({"skills": {"a": 1, "a": 2}})"},
        {"rated", "{\"previous_role\": \"\xFF\"}"},
        {"intake", R"({"hours_per_week": 6})"},
        {"intake", R"({"hours_per_week": 6, "start": "2026-02-30"})"},
        {"planned", R"({"kind": "path", "schema_version": 1})"},
        {"started", "null"},
        {"stopped", R"({"id": "a"})"},
        {"skipped", R"({"id": ["a"]})"},
        {"undone", R"({"event": "1"})"},
        {"undone", R"({"event": -1})"},
        {"undone", R"({"event": 18446744073709551615})"},
    };
    for (const auto& [type, payload] : damaged) {
        CAPTURE(type, payload);
        const Journal journal = Log().add(done_event("kept", std::nullopt)).add(type, payload).fold();
        CHECK(journal.unknown_events == 1);
        CHECK(journal.damaged == std::vector<std::int64_t>{2});
        CHECK(journal.items.size() == 1);
        CHECK(journal_warnings(journal).size() == 1);
    }
    const Journal journal = Log().add("of-tomorrow", "not even JSON").fold();
    CHECK(journal.unknown_events == 1);
    CHECK(journal.damaged.empty());
    CHECK(journal_warnings(journal).empty());

    Log far;
    far.add(done_event("a", std::nullopt), Instant(seconds(INT64_MAX)));
    CHECK(far.fold().damaged == std::vector<std::int64_t>{1});
}

TEST_CASE("fields that this version does not know damage nothing") {
    const Journal journal = Log().add("done", R"({"id": "a", "mood": {"of": "the day"}})").fold();
    CHECK(journal.items.contains("a"));
    CHECK(journal.unknown_events == 0);
}

TEST_CASE("events are described in a few words") {
    CHECK(describe_event(done_event("a@1", Minutes(45))) == "done a@1 in 45 min");
    CHECK(describe_event(done_event("a@1", std::nullopt)) == "done a@1");
    CHECK(describe_event(skipped_event("a@1", "known")) == "skipped a@1 (known)");
    CHECK(describe_event(stopped_event("a@1", Minutes(60))) == "stopped a@1 after 1 h");
    CHECK(describe_event(started_event("a@1")) == "started a@1");
    CHECK(describe_event(rated_event({"x", 2, {{"a", 1}}, {{"b", 1}, {"c", 2}}})) ==
          "rated background, 1 area and 2 skills");
    CHECK(describe_event(rated_event({})) == "rated nothing");
    CHECK(describe_event(intake_event({6.5, *parse_date("2026-03-30"), "", {}})) ==
          "intake: 6.5 h a week from 2026-03-30");
    CHECK(describe_event(planned_event(small_path("a@1"))) == "planned 1 step");
    Event unknown;
    unknown.type = "of-tomorrow";
    CHECK(describe_event(unknown) == "of-tomorrow");
    unknown.type = "done";
    CHECK(describe_event(unknown) == "done (damaged)");
}

TEST_CASE("the journal of a store comes from the saved view where that is right") {
    const auto store = make_memory_store();
    const auto append = [&](Event event) {
        event.person = "me";
        event.role = k_role;
        event.time = k_nine;
        return store->append({event}).value();
    };
    const auto view = [&] {
        return store->view("journal:" + std::string(k_role), journal_view_version()).value().view;
    };
    CHECK(load_journal(*store, k_role).value() == Journal());
    CHECK_FALSE(view());

    append(planned_event(small_path("ownership@3")));
    append(started_event("ownership@3"));
    const Journal first = load_journal(*store, k_role).value();
    CHECK(first == fold_events(store->events_after(0).value(), k_role));
    REQUIRE(view());
    CHECK(read_journal_view(view()->bytes) == first);

    append(done_event("ownership@3", Minutes(30)));
    CHECK(load_journal(*store, k_role).value() == fold_events(store->events_after(0).value(), k_role));
    CHECK(view()->last_event == 3);
    append(undone_event(3));
    CHECK(load_journal(*store, k_role).value() == fold_events(store->events_after(0).value(), k_role));
    CHECK(view()->last_event == 4);

    // A view that is wrong is used, so it was not folded anew; one that cannot be read is not.
    Journal marked = load_journal(*store, k_role).value();
    marked.worked["marked"] = Minutes(1);
    store->save_view("journal:" + std::string(k_role), journal_view_version(), {4, write_journal_view(marked)});
    CHECK(load_journal(*store, k_role).value() == marked);
    for (const std::string& bytes : {std::string(), std::string("x"), write_journal_view(marked) + "x"}) {
        store->save_view("journal:" + std::string(k_role), journal_view_version(), {4, bytes});
        CHECK(load_journal(*store, k_role).value() == fold_events(store->events_after(0).value(), k_role));
    }
    store->save_view("journal:" + std::string(k_role), "another version", {4, write_journal_view(marked)});
    CHECK_FALSE(load_journal(*store, k_role).value().worked.contains("marked"));
    store->forget("me").value();
    CHECK(load_journal(*store, k_role).value() == Journal());
}

TEST_CASE("a view with numbers that are no enumerators is not used") {
    Journal journal;
    journal.plan = small_path("ownership@3");
    CHECK(read_journal_view(write_journal_view(journal)) == journal);
    journal.plan->steps[0].need = static_cast<Need>(200);
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    journal.plan = small_path("ownership@3");
    journal.plan->waived[0].verdict = static_cast<Verdict>(3);
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    journal.plan.reset();
    journal.items["a"].status = static_cast<ItemStatus>(9);
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
}

TEST_CASE("a hint that was seen is known once, whatever is undone") {
    Log log;
    log.add(hinted_event("quiz-1", "alpha.one")).add(hinted_event("quiz-2", "alpha.one"));
    CHECK(log.fold().hints == std::vector<std::string>{"alpha.one"});
    CHECK(last_to_undo(log.events(), "me").empty());
    log.add(done_event("a", std::nullopt)).add(hinted_event("quiz-2", "beta.one"));
    REQUIRE(last_to_undo(log.events(), "me").size() == 1);
    CHECK(last_to_undo(log.events(), "me").at(0)->id == 3);
    CHECK(log.fold().hints.size() == 2);
    CHECK(describe_event(log.events().back()) == "saw the hint of beta.one");
    const auto again = read_journal_view(write_journal_view(log.fold()));
    REQUIRE(again);
    CHECK(*again == log.fold());
}

TEST_CASE("evidence of a skill that has a new id counts for it") {
    const Role role = onramp_test::learning_role(); // moves: an alias of ownership
    Journal journal;
    QuizAnswer answer;
    answer.skill = "moves";
    journal.answers = {answer};
    journal.attestations = {{"moves", 3, Attestation::By::mentor, "a mentor", {}}, {"gone", 1, {}, "x", {}}};
    journal.practice["exercise"].result = PracticeResult::passed;
    journal.practice["exercise"].skills = {"moves", "traits"};
    const EvidenceLog log = evidence_of(role, journal);
    REQUIRE(log.answers.size() == 1);
    CHECK(log.answers[0].skill == "ownership");
    REQUIRE(log.attestations.size() == 2);
    CHECK(log.attestations[0].skill == "ownership");
    CHECK(log.attestations[1].skill == "gone");
    REQUIRE(log.practice.size() == 1);
    CHECK(log.practice[0].skills == std::vector<std::string>{"ownership", "traits"});
}
