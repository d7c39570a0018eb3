// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// record_sessions STORE [COUNT [altered]]: a store of the Senior Rust Developer with a background, ratings of
// three areas and a skill, COUNT (2) sessions of 12 questions a fortnight apart from 2026-10-05T09:00:00Z on, and
// a mentor's word after the first. Altered, the third answer's gain is not what it was, and the role's hash is another.
#include <cstdio>
#include <string>

#include "cli/role_source.hpp"
#include "support/quiz_sessions.hpp"
#include "support/services.hpp"

using namespace onramp;

namespace {

std::vector<Event> recorded(const Role& role, const std::vector<Item>& items, int sessions) {
    constexpr int k_questions = 12;
    constexpr std::uint64_t k_seed = 7;
    const Instant first = *parse_instant("2026-10-05T09:00:00Z");
    std::vector<Event> events;
    SelfRatings ratings;
    ratings.previous_role = "C++ developer";
    ratings.years = 6;
    ratings.areas = {{role.areas[0].id, 4}, {role.areas[1].id, 3}, {role.areas[2].id, 1}};
    ratings.skills = {{"ownership", 5}};
    onramp_test::append_event(events, role, rated_event(ratings), first - Minutes(60));
    for (int i = 0; i < sessions; ++i) {
        QuizSession session;
        session.id = "quiz-" + std::to_string(i + 1);
        session.started = first + std::chrono::days(14 * i);
        session.most_questions = k_questions;
        session.seed = k_seed + static_cast<std::uint64_t>(i);
        onramp_test::append_session(events, role, items, session);
        if (i == 0) {
            Attestation word;
            word.skill = "ownership";
            word.level = 4;
            word.note = "A colleague";
            onramp_test::append_event(events, role, attested_event(word), session.started + std::chrono::days(1));
        }
    }
    return events;
}

void alter(std::vector<Event>& events) {
    for (Event& event : events) {
        event.versions = "c0ffee";
        const std::size_t number = event.payload.find("\"number\":3,");
        const std::size_t gain = event.payload.find("\"gain\":0");
        if (number != std::string::npos && gain != std::string::npos) {
            event.payload.replace(gain, 8, "\"gain\":1");
            event.payload.erase(gain + 8, event.payload.find(',', gain) - gain - 8);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        return 2;
    }
    const onramp_test::FakeWorld world;
    const auto role = load_role(world.services);
    const auto contents = load_contents(world.services, "rust");
    const auto store = open_event_store(argv[1], OpenMode::write);
    if (!role || !contents || !store) {
        std::fputs("record_sessions: cannot read the content or open the store\n", stderr);
        return 1;
    }
    std::vector<Event> events = recorded(*role, contents->items, argc > 2 ? std::stoi(argv[2]) : 2);
    if (argc > 3) {
        alter(events);
    }
    return (*store)->append(events) ? 0 : 1;
}
