// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/py_fsrs.hpp"

#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using onramp_test::replaced;
using Rules = std::vector<std::string>;
using Verdict = onramp::ImportedCard::Verdict;

namespace {

const std::string k_card = R"({"card_id": 1732353600000, "state": 2, "step": null, "stability": 2.3065,
 "difficulty": 2.118103970459016, "due": "2022-12-01T12:30:00+00:00", "last_review": "2022-11-29T12:30:00.25+00:00"})";
const std::string k_review =
    R"({"card_id": 1732353600000, "rating": 3, "review_datetime": "2022-11-29T12:30:00.25+00:00", "review_duration": null})";

onramp::Reading<onramp::Import> cards(const std::string& text) {
    auto reading = onramp::read_py_fsrs(text, "cards.json");
    CHECK(reading.value.has_value() != onramp::has_errors(reading.problems));
    return reading;
}

onramp::ImportedCard only_card(const std::string& text) {
    const auto reading = cards(text);
    CHECK(found(reading.problems) == Rules{});
    REQUIRE(reading.value);
    REQUIRE(reading.value->cards.size() == 1);
    CHECK(reading.value->evidence.empty());
    return reading.value->cards.front();
}

Rules card_faults(const std::string& from, const std::string& to) {
    return found(cards(replaced(k_card, from, to)).problems);
}

std::string scheduler(std::size_t parameters) {
    std::string numbers;
    for (std::size_t i = 0; i < parameters; ++i) {
        numbers += (i == 0 ? "" : ", ") +
                   std::to_string(i < onramp::fsrs::k_parameter_count ? onramp::fsrs::k_default_parameters.at(i) : 1.0);
    }
    return R"({"parameters": [)" + numbers +
           R"(], "desired_retention": 0.9, "learning_steps": [60, 600], "relearning_steps": [600],
            "maximum_interval": 36500, "enable_fuzzing": true})";
}

} // namespace

TEST_CASE("a card is held against what its reviews make of it") {
    const onramp::ImportedCard card = only_card("[" + k_card + "," + k_review + "]");
    CHECK(card.id == "1732353600000");
    CHECK(card.state == onramp::ImportedCard::State::review);
    CHECK(card.reviews == 1);
    CHECK(card.verdict == Verdict::agrees);
    REQUIRE(card.memory);
    CHECK(card.memory->stability == 2.3065);
    CHECK(only_card("[" + replaced(k_card, "2.3065", "2.4") + "," + k_review + "]").verdict == Verdict::differs);
    CHECK(only_card(k_card).verdict == Verdict::no_reviews);
    CHECK(only_card(k_review).verdict == Verdict::no_card);
    CHECK(only_card("[" + replaced(k_card, "29T12:30:00.25", "29T12:30:00.26") + "," + k_review + "]").verdict ==
          Verdict::reviews_missing);
    // A card before its first review has no memory.
    CHECK_FALSE(only_card(R"({"card_id": 1, "state": 1, "step": 0, "stability": null, "difficulty": null,
                              "due": "2022-12-01T12:30:00+00:00", "last_review": null})")
                    .memory);
}

// py-fsrs 6, tests/test_basic.py, test_memo_state: ratings again, good, good, good, good, good after 0, 0, 1, 3, 8 and
// 21 days.
TEST_CASE("the published sequence of reviews, in any order, makes the published memory") {
    std::string logs;
    for (const char* each : {"\"2022-12-11T", "\"2023-01-01T", "\"2022-11-30T", "\"2022-12-03T"}) {
        logs += R"({"card_id": 5, "rating": 3, "review_datetime": )" + std::string(each) + R"(12:31:00+00:00"},)";
    }
    // py-fsrs 4 and 5 write the card as it was into the log.
    logs += R"({"card": {"card_id": 5, "state": 1}, "rating": 3, "review_datetime": "2022-11-29T12:31:00+00:00"},)";
    logs += R"({"card_id": 5, "rating": 1, "review_datetime": "2022-11-29T13:30:00+01:00", "review_duration": 1200})";
    const onramp::ImportedCard card = only_card("[" + logs + "]");
    CHECK(card.reviews == 6);
    REQUIRE(card.computed);
    CHECK(card.computed->stability == Approx(53.62691).margin(1e-4).epsilon(0));
    CHECK(card.computed->difficulty == Approx(6.3574867).margin(1e-4).epsilon(0));
}

TEST_CASE("days between reviews are whole ones, to the microsecond") {
    const auto two = [](const std::string& first, const std::string& second) {
        return only_card(R"([{"card_id": 5, "rating": 3, "review_datetime": ")" + first +
                         R"("}, {"card_id": 5, "rating": 3, "review_datetime": ")" + second + R"("}])")
            .computed->stability;
    };
    const onramp::fsrs::MemoryState state = onramp::fsrs::first_state(onramp::fsrs::Rating::good);
    const auto after = [&](int days) {
        return onramp::fsrs::next_state(state, onramp::fsrs::Rating::good, days).stability;
    };
    CHECK(two("2022-11-29T12:30:00.000001+00:00", "2022-11-30T12:30:00+00:00") == after(0));
    CHECK(two("2022-11-29T12:30:00.000001+00:00", "2022-11-30T12:30:00.000001+00:00") == after(1));
    CHECK(two("2022-11-29T12:30:00Z", "2022-12-01T12:29:59.999999+00:00") == after(1));
}

TEST_CASE("parameters are the scheduler's where they are of FSRS-6") {
    const auto own = cards("[" + k_card + "," + k_review + "," + scheduler(21) + "]");
    REQUIRE(own.value);
    CHECK(own.value->own_parameters);
    CHECK(own.value->cards.at(0).verdict == Verdict::agrees);
    const std::string other = replaced(scheduler(21), "2.306500", "3.5");
    CHECK(cards("[" + k_card + "," + k_review + "," + other + "]").value->cards.at(0).verdict == Verdict::differs);
    CHECK(cards("[" + k_card + "," + scheduler(19) + "]").value->cards.at(0).verdict == Verdict::other_parameters);
    CHECK(found(cards("[" + k_card + "," + scheduler(20) + "]").problems) == Rules{"range 2 /1/parameters"});
    CHECK(found(cards("[" + k_card + "," + replaced(scheduler(21), "2.306500", "300") + "]").problems) ==
          Rules{"range 2 /1/parameters"});
    CHECK(found(cards("[" + k_card + "," + replaced(scheduler(21), "2.306500", "null") + "]").problems) ==
          Rules{"type 2 /1/parameters/2"});
    CHECK(found(cards("[" + k_card + "," + scheduler(21) + "," + scheduler(21) + "]").problems)
              .back()
              .rfind("duplicate", 0) == 0);
}

TEST_CASE("every problem of a card has its pointer and line") {
    CHECK(card_faults("\"state\": 2", "\"state\": 0") == Rules{"range 1 /state"});
    CHECK(card_faults("\"step\": null", "\"step\": -1") == Rules{"range 1 /step"});
    CHECK(card_faults("2.3065", "0") == Rules{"range 1 /stability"});
    CHECK(card_faults("2.118103970459016", "11") == Rules{"range 2 /difficulty"});
    CHECK(card_faults("2.118103970459016", "null") == Rules{"memory 1"});
    CHECK(card_faults("1732353600000", "\"1\"") == Rules{"type 1 /card_id"});
    CHECK(card_faults("1732353600000", "1.5") == Rules{"type 1 /card_id"});
    CHECK(card_faults("12-01T12:30:00+00:00", "12-01T12:30:00") == Rules{"pattern 2 /due"});
    CHECK(card_faults("12-01T12:30:00+00:00", "12-01T12:30:00.1234567+00:00") == Rules{"pattern 2 /due"});
    CHECK(card_faults("12-01T12:30:00+00:00", "12-32T12:30:00+00:00") == Rules{"pattern 2 /due"});
    CHECK(card_faults("2022-12-01", "2021-12-01") == Rules{"order 2 /due"});
    CHECK(found(cards("[" + k_card + "," + k_card + "]").problems) == Rules{"duplicate-id 2 /1/card_id"});
    CHECK(found(cards("[" + replaced(k_review, "\"rating\": 3", "\"rating\": 5") + "]").problems) ==
          Rules{"range 1 /0/rating"});
    CHECK(found(cards(R"({"due": "2022-12-01 12:30:00+00:00", "stability": 1, "difficulty": 5, "elapsed_days": 1,
                          "scheduled_days": 2, "reps": 1, "lapses": 0, "state": 2})")
                    .problems) == Rules{"version 1"});
    CHECK(found(cards("[" + k_review + "," + k_review + "]").problems) == Rules{"?same-moment 1 /1"});
    CHECK(found(cards("[]").problems) == Rules{"empty 1"});
    CHECK(found(cards("{}").problems) == Rules{"kind 1"});
}

TEST_CASE("what is no card has a problem and no value") {
    for (const std::string& text : onramp_test::rubbish()) {
        CHECK(onramp::has_errors(cards(text).problems));
    }
}
