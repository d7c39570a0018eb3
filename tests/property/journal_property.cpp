// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <rapidcheck.h>

#include "onramp/path/path_documents.hpp"
#include "onramp/store/journal.hpp"
#include "store/journal_snapshot.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

using namespace onramp;

namespace {

constexpr std::string_view k_role = "r";

rc::Gen<std::string> any_id() {
    return rc::gen::element<std::string>("a@1", "a@2", "b@1", "2026-03-30/a@1", "task.laptop");
}

Path any_path() {
    Path path;
    path.persona = path.profile = path.pack = "p";
    path.hours_per_week = 6;
    for (int level = 1; level <= *rc::gen::inRange(0, 4); ++level) {
        PathStep step;
        step.id = "a@" + std::to_string(level);
        step.skill = "a";
        step.title = "A";
        step.level = level;
        path.steps.push_back(step);
    }
    return path;
}

SelfRatings any_ratings() {
    SelfRatings ratings;
    ratings.previous_role = *rc::gen::element<std::string>("", "Backend developer");
    if (*rc::gen::arbitrary<bool>()) {
        ratings.years = *rc::gen::inRange(0, 61);
    }
    ratings.skills = *rc::gen::container<std::map<std::string, int>>(rc::gen::element<std::string>("a", "b", "c"),
                                                                     rc::gen::inRange(0, 6));
    return ratings;
}

PracticeState any_practised() {
    PracticeState state;
    state.skills = {"a", "b"};
    state.level = *rc::gen::inRange(1, 6);
    state.hash = *rc::gen::element<std::string>("h1", "h2");
    state.result = *rc::gen::element(PracticeResult::passed, PracticeResult::solution_seen);
    state.hints = *rc::gen::inRange(0, 4);
    state.tries = *rc::gen::inRange(0, 4);
    state.took = Minutes(*rc::gen::inRange(0, 500));
    return state;
}

Event any_practice_event() {
    const std::string exercise = *rc::gen::element<std::string>("x", "y");
    switch (*rc::gen::inRange(0, 5)) {
    case 0:
        return practice_started_event(exercise, {"a"}, 3, *rc::gen::element<std::string>("h1", "h2"), "/f");
    case 1:
        return practice_tried_event(exercise);
    case 2:
        return practice_hinted_event(exercise, *rc::gen::inRange(1, 4));
    case 3:
        return practised_event(exercise, any_practised());
    default:
        return pack_trusted_event("p", *rc::gen::element<std::string>("h1", "h2"));
    }
}

Event any_reviewed_event() {
    Review review;
    review.item = *rc::gen::element<std::string>("a.one", "a.two");
    review.skill = "a";
    review.level = *rc::gen::inRange(1, 4);
    review.rating = *rc::gen::element(fsrs::Rating::again, fsrs::Rating::hard, fsrs::Rating::good, fsrs::Rating::easy);
    review.response = review.rating == fsrs::Rating::again ? Response::dont_know : Response::right;
    review.hinted = *rc::gen::arbitrary<bool>();
    review.seconds = *rc::gen::inRange(0, 100);
    review.given = *rc::gen::element<std::string>("", "2");
    return reviewed_event(review);
}

Event any_measured_event() {
    GoalValue value;
    value.goal = *rc::gen::element<std::string>("goals.a", "goals.b");
    value.value = *rc::gen::inRange(-1000000, 1000000) / 1000.0;
    value.unit = *rc::gen::element<std::string>("", "%", "external developers");
    value.of = *rc::gen::element<std::string>("", "code reuse");
    value.note = *rc::gen::element<std::string>("", "from the report");
    value.on = Date(std::chrono::days(*rc::gen::inRange(20000, 20100)));
    return measured_event(value);
}

Event any_playbook_event() {
    const auto any_run = rc::gen::element<std::string>("playbook-1", "playbook-2");
    const std::string run = *any_run;
    const std::string note = *rc::gen::element<std::string>("", "noted");
    switch (*rc::gen::inRange(0, 4)) {
    case 0: {
        PlaybookRun started;
        started.id = run;
        started.playbook = "methods.a";
        started.title = "A";
        started.name = note;
        started.kind = *rc::gen::element(PlaybookKind::method, PlaybookKind::checklist);
        started.steps = {{"methods.a.one", "One", "Do it", {}}, {"methods.a.two", "", "Do that", {}}};
        started.replaces = *rc::gen::element<std::string>("", "playbook-1");
        return playbook_started_event(started);
    }
    case 1:
        return playbook_abandoned_event(run, note);
    case 2:
        return skipped_event(run + "/1", "no need");
    default:
        return done_event(run + "/" + std::to_string(*rc::gen::inRange(1, 3)), std::nullopt, false, note);
    }
}

// Any event but an undo; damaged ones and unknown types, too.
Event any_event() {
    const Minutes took(*rc::gen::inRange(0, 500));
    switch (*rc::gen::inRange(0, 20)) {
    case 0:
        return rated_event(any_ratings());
    case 1:
        return intake_event({6, Date(std::chrono::days(20000)), "UTC", {}});
    case 2:
        return planned_event(any_path());
    case 3:
    case 4:
        return started_event(*any_id());
    case 5:
        return stopped_event(*any_id(), took);
    case 6:
    case 7:
        return done_event(*any_id(), *rc::gen::arbitrary<bool>() ? std::optional(took) : std::nullopt);
    case 8:
        return skipped_event(*any_id(), "");
    case 10:
    case 11:
    case 12:
        return any_practice_event();
    case 13:
    case 14:
        return any_reviewed_event();
    case 15:
    case 16:
        return any_measured_event();
    case 17:
    case 18:
    case 19:
        return any_playbook_event();
    default: {
        Event event;
        event.type =
            *rc::gen::element<std::string>("done", "planned", "undone", "practised", "reviewed", "measured", "");
        event.payload = *rc::gen::arbitrary<std::string>();
        return event;
    }
    }
}

Event placed(Event event, const std::vector<Event>& before) {
    event.id = before.empty() ? 1 : before.back().id + *rc::gen::inRange(1, 3);
    event.person = "me";
    event.role = *rc::gen::element<std::string>("r", "r", "r", "other");
    event.time = Instant(std::chrono::seconds(1774771200 + *rc::gen::inRange(0, 1000000)));
    return event;
}

std::vector<Event> undos_of(const std::vector<const Event*>& last, std::vector<Event> before) {
    std::vector<Event> undos;
    for (const Event* event : last) {
        Event undo = placed(undone_event(event->id), before);
        undo.role = event->role;
        before.push_back(undo);
        undos.push_back(std::move(undo));
    }
    return undos;
}

// A log as commands write it: an undo now and then, which takes back the last thing.
std::vector<Event> any_log() {
    std::vector<Event> events;
    const int count = *rc::gen::inRange(0, 30);
    for (int i = 0; i < count; ++i) {
        const auto last = last_to_undo(events, "me");
        if (!last.empty() && *rc::gen::inRange(0, 4) == 0) {
            const std::vector<Event> undos = undos_of(last, events);
            events.insert(events.end(), undos.begin(), undos.end());
        } else {
            events.push_back(placed(any_event(), events));
        }
    }
    return events;
}

Journal without_position(Journal journal) {
    journal.last_event = 0;
    return journal;
}

} // namespace

TEST_CASE("undo restores the view") {
    CHECK(onramp_test::holds([] {
        std::vector<Event> events = any_log();
        const auto last = last_to_undo(events, "me");
        if (last.empty()) {
            return;
        }
        std::vector<Event> without;
        for (const Event& event : events) {
            if (std::none_of(last.begin(), last.end(), [&](const Event* gone) { return gone->id == event.id; })) {
                without.push_back(event);
            }
        }
        const std::vector<Event> undos = undos_of(last, events);
        events.insert(events.end(), undos.begin(), undos.end());
        RC_ASSERT(without_position(fold_events(events, k_role)) == without_position(fold_events(without, k_role)));
    }));
}

TEST_CASE("what was done and undone at once leaves no trace") {
    CHECK(onramp_test::holds([] {
        const std::vector<Event> before = any_log();
        std::vector<Event> after = before;
        after.push_back(placed(any_event(), after));
        RC_PRE(after.back().type != "undone");
        Event undo = placed(undone_event(after.back().id), after);
        undo.role = after.back().role;
        after.push_back(undo);
        RC_ASSERT(without_position(fold_events(after, k_role)) == without_position(fold_events(before, k_role)));
    }));
}

TEST_CASE("the journal of a store is the fold of its events, whatever views were saved on the way") {
    CHECK(onramp_test::holds([] {
        const auto store = make_memory_store();
        for (Event event : any_log()) {
            store->append({event}).value();
            if (*rc::gen::inRange(0, 3) == 0) {
                load_journal(*store, k_role).value();
            }
        }
        RC_ASSERT(load_journal(*store, k_role).value() == fold_events(store->events_after(0).value(), k_role));
    }));
}

TEST_CASE("a journal survives its view, and no bytes break its reader") {
    CHECK(onramp_test::holds([] {
        const Journal journal = fold_events(any_log(), k_role);
        std::string bytes = write_journal_view(journal);
        RC_ASSERT(read_journal_view(bytes) == journal);
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes[at] = static_cast<char>(*rc::gen::arbitrary<std::uint8_t>());
        const auto changed = read_journal_view(bytes);
        if (changed) {
            RC_ASSERT(write_journal_view(*changed).size() <= bytes.size());
        }
        RC_ASSERT(!read_journal_view(std::string_view(bytes).substr(0, at)));
    }));
}

TEST_CASE("no sequence of events breaks the fold") {
    CHECK(onramp_test::holds([](std::vector<std::tuple<std::int64_t, std::string, std::int64_t>> rows) {
        constexpr const char* k_types[] = {"rated",   "intake", "planned", "started",
                                           "stopped", "done",   "skipped", "undone"};
        std::vector<Event> events;
        for (const auto& [id, payload, time] : rows) {
            Event event;
            event.id = id;
            event.type = k_types[static_cast<std::size_t>(time & 7)];
            event.role = k_role;
            event.payload = payload;
            event.time = Instant(std::chrono::seconds(time));
            events.push_back(event);
        }
        RC_ASSERT(fold_events(events, k_role).unknown_events <= events.size());
    }));
}
