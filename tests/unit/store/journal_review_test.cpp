// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/journal.hpp"
#include "store/journal_snapshot.hpp"
#include "support/catch.hpp"

using namespace onramp;
using fsrs::Rating;
using std::chrono::minutes;

namespace {

constexpr std::string_view k_role = "r";
const Instant k_nine = *parse_instant("2026-03-30T09:00:00Z");

Review review_of(std::string item, Rating rating) {
    Review review;
    review.item = std::move(item);
    review.hash = "00c0ffee00c0ffee";
    review.skill = "a";
    review.level = 2;
    review.rating = rating;
    review.response = rating == Rating::again ? Response::wrong : Response::right;
    review.seconds = 20;
    review.given = "1";
    return review;
}

Event of_type(std::string type, std::string payload) {
    Event event;
    event.type = std::move(type);
    event.payload = std::move(payload);
    return event;
}

// Events a minute apart.
std::vector<Event> log_of(std::vector<Event> events) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = static_cast<std::int64_t>(i) + 1;
        events[i].person = "me";
        events[i].role = k_role;
        events[i].time = k_nine + minutes(i);
    }
    return events;
}

Journal fold_of(std::vector<Event> events) {
    return fold_events(log_of(std::move(events)), k_role);
}

} // namespace

TEST_CASE("reviews are kept by item, in the order of their times") {
    std::vector<Event> events =
        log_of({reviewed_event(review_of("a.one", Rating::again)), reviewed_event(review_of("a.two", Rating::easy)),
                reviewed_event(review_of("a.one", Rating::good))});
    events[2].time = k_nine - minutes(5); // brought from elsewhere
    const Journal journal = fold_events(events, k_role);
    CHECK(journal.reviews.at("a.one") ==
          ReviewHistory{"a", 2, {{k_nine - minutes(5), Rating::good, 20}, {k_nine, Rating::again, 20}}});
    CHECK(journal.reviews.at("a.two").marks.size() == 1);
    CHECK(journal.last_of.contains("reviewed"));
}

TEST_CASE("reviews of one instant count in the order in which they were written") {
    std::vector<Event> events =
        log_of({reviewed_event(review_of("a.one", Rating::again)), reviewed_event(review_of("a.one", Rating::good))});
    events[1].time = events[0].time;
    const Journal journal = fold_events(events, k_role);
    CHECK(journal.reviews.at("a.one").marks ==
          std::vector<ReviewMark>{{k_nine, Rating::again, 20}, {k_nine, Rating::good, 20}});
}

TEST_CASE("a review that is taken back leaves no trace") {
    const Event first = reviewed_event(review_of("a.one", Rating::good));
    const Event second = reviewed_event(review_of("a.one", Rating::again));
    const Journal journal = fold_of({first, second, undone_event(2)});
    CHECK(journal.reviews == fold_of({first}).reviews);
    CHECK(fold_of({first, undone_event(1)}).reviews.empty());
}

TEST_CASE("a review says only what there is to say") {
    Review review = review_of("a.one", Rating::hard);
    CHECK(reviewed_event(review).payload == R"({"item":"a.one","hash":"00c0ffee00c0ffee","skill":"a","level":2,)"
                                            R"("rating":"hard","response":"right","seconds":20,"given":"1"})");
    review.hash = review.given = "";
    review.seconds = 0;
    review.hinted = true;
    review.rating = Rating::again;
    review.response = Response::dont_know;
    const Event event = reviewed_event(review);
    CHECK(event.payload ==
          R"({"item":"a.one","skill":"a","level":2,"rating":"again","response":"dont_know","hinted":true})");
    CHECK(describe_event([&] {
              Event described = event;
              described.time = k_nine;
              return described;
          }()) == "reviewed a.one (again)");
}

TEST_CASE("payloads of reviews are read strictly") {
    const char* const damaged[] = {
        "{}",
        "[]",
        "",
        "\xff",
        R"({"item": "a.one", "skill": "a", "level": 2, "rating": "fine", "response": "right"})",
        R"({"item": "a.one", "skill": "a", "level": 2, "rating": "good"})",
        R"({"item": "a.one", "skill": "a", "level": 0, "rating": "good", "response": "right"})",
        R"({"item": "a.one", "skill": "a", "level": 6, "rating": "good", "response": "right"})",
        R"({"item": "", "skill": "a", "level": 2, "rating": "good", "response": "right"})",
        R"({"item": 7, "skill": "a", "level": 2, "rating": "good", "response": "right"})",
        R"({"item": "a.one", "skill": "a", "level": 2, "rating": "good", "response": "right", "seconds": -1})",
        R"({"item": "a.one", "skill": "a", "level": 2, "rating": 3, "response": "right"})",
        R"({"item": "a.one", "item": "a.one", "skill": "a", "level": 2, "rating": "good", "response": "right"})",
    };
    for (const char* payload : damaged) {
        CAPTURE(payload);
        const Journal journal = fold_of({of_type("reviewed", payload)});
        CHECK(journal.damaged.size() == 1);
        CHECK(journal.reviews.empty());
    }
    const Journal more = fold_of(
        {of_type("reviewed",
                 R"({"item": "a.one", "skill": "a", "level": 2, "rating": "good", "response": "right", "mood": 1})")});
    CHECK(more.reviews.size() == 1);
}

TEST_CASE("a view gives back the reviews, and none that cannot be") {
    Journal journal = fold_of({reviewed_event(review_of("a.one", Rating::good))});
    CHECK(read_journal_view(write_journal_view(journal)) == journal);
    ReviewHistory& history = journal.reviews.at("a.one");
    const ReviewHistory sound = history;
    history.marks[0].rating = static_cast<Rating>(0);
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    history.marks[0].rating = static_cast<Rating>(5);
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    history = sound;
    history.marks.push_back({k_nine - minutes(1), Rating::good, 1}); // not by time
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
    history = sound;
    history.marks.clear();
    CHECK_FALSE(read_journal_view(write_journal_view(journal)));
}

TEST_CASE("levels are learnt by steps that are done and exercises that are passed") {
    PracticeState passed;
    passed.skills = {"c", "d"};
    passed.level = 3;
    passed.hash = "h";
    passed.result = PracticeResult::passed;
    PracticeState seen = passed;
    seen.result = PracticeResult::solution_seen;
    SelfRatings rated;
    rated.skills = {{"e", 4}};
    const Journal journal =
        fold_of({done_event("a@2", std::nullopt), skipped_event("b@1", ""), done_event("task.laptop", std::nullopt),
                 done_event("a@x", std::nullopt), done_event("a@2x", std::nullopt), done_event("a@", std::nullopt),
                 practised_event("x", passed), practised_event("y", seen), rated_event(rated)});
    CHECK(learnt_levels(journal) ==
          std::vector<LearntLevel>{{"a", 2, k_nine}, {"c", 3, k_nine + minutes(6)}, {"d", 3, k_nine + minutes(6)}});
}
