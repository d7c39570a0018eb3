// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "fuzzing.hpp"
#include "onramp/store/event_documents.hpp"
#include "onramp/store/journal.hpp"
#include "store/journal_snapshot.hpp"

// The first byte chooses the type of the event; the rest is its payload, and, read as a saved view,
// bytes of a damaged store.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr const char* k_types[] = {
        "rated",          "intake",          "planned",   "started",      "stopped",
        "done",           "skipped",         "undone",    "of-tomorrow",  "practice_started",
        "practice_tried", "practice_hinted", "practised", "pack_trusted", "quiz_started",
        "answered",       "quiz_ended",      "attested",  "reviewed",     "measured"};
    if (size == 0) {
        return 0;
    }
    onramp::Event event;
    event.id = 2;
    event.type = k_types[data[0] % std::size(k_types)];
    event.person = "me";
    event.role = "role";
    event.payload = std::string(reinterpret_cast<const char*>(data) + 1, size - 1);
    onramp::QuizSession session;
    session.id = "quiz-1";
    session.most_questions = 25;
    std::vector<onramp::Event> events = {onramp::done_event("a@1", onramp::Minutes(5)),
                                         onramp::quiz_started_event(session)};
    for (onramp::Event& each : events) {
        each.id = static_cast<std::int64_t>(&each - events.data());
        each.person = "me";
        each.role = "role";
    }
    events.push_back(event);

    const onramp::Journal journal = onramp::fold_events(events, "role");
    promise(onramp::read_journal_view(onramp::write_journal_view(journal)) == journal, "a view gives back its journal");
    static_cast<void>(onramp::describe_event(event));
    static_cast<void>(onramp::render_events_json({event}));
    static_cast<void>(onramp::read_journal_view(event.payload));
    return 0;
}
