// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>

#include "onramp/assess/calibrate.hpp"
#include "onramp/assess/quiz_bank.hpp"
#include "support/catch.hpp"
#include "support/simulated_team.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

const Instant k_then{std::chrono::seconds(1'700'000'000)};

QuizAnswer given(const Item& item, Response response, int number = 1, Instant at = k_then) {
    QuizAnswer answer;
    answer.session = "quiz-1";
    answer.number = number;
    answer.item = item.id;
    answer.hash = content_hash(item, variant_of(item, 0));
    answer.skill = item.skill;
    answer.guessing = item.guessing;
    answer.response = response;
    answer.at = at;
    return answer;
}

EvidenceLog log_of(std::vector<QuizAnswer> answers) {
    EvidenceLog log;
    log.answers = std::move(answers);
    return log;
}

} // namespace

TEST_CASE("of a person the first plain answer to an item as it is now counts, and the rest is counted") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(3);
    QuizAnswer hinted = given(items[0], Response::right, 1);
    hinted.hinted = true;
    QuizAnswer old = given(items[1], Response::right, 2);
    old.hash = "0000000000000000";
    QuizAnswer variant = given(items[2], Response::right, 3);
    variant.variant = 7;
    QuizAnswer gone = given(items[3], Response::right, 4);
    gone.item = "alpha.gone";
    const QuizAnswer plain = given(items[4], Response::wrong, 5);
    const Instant later = k_then + std::chrono::hours(1);
    const Calibration calibration =
        calibrate(role, items,
                  {log_of({hinted, old, variant, gone, given(items[4], Response::right, 6, later),
                           given(items[0], Response::right, 7, later), plain})},
                  1);
    CHECK(calibration.counts == AnswerCounts{1, 1, 2, 2, 1});
    CHECK(calibration.people == 1);
    REQUIRE(calibration.items.size() == 1);
    CHECK(calibration.items[0].id == items[4].id);
    CHECK(calibration.items[0].wrong == 1);
    CHECK(calibration.items[0].right == 0);
    CHECK(calibration.unanswered.size() == items.size() - 1);
    CHECK(calibration.pack == role.pack_id);
}

TEST_CASE("without answers nothing moves") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(2);
    const Calibration calibration = calibrate(role, items, {}, 1);
    CHECK(calibration.items.empty());
    CHECK(calibration.unanswered.size() == items.size());
    CHECK(calibration.settled);
    const DifficultyPosterior same = difficulty_posterior({0.3, 0.5, 1.2, 0.25}, {});
    CHECK(same.mean == 0.3);
    CHECK(same.sd == 0.5);
}

TEST_CASE("an item whose difficulty is certain does not move") {
    const AbilityAnswer answer{{-3, 1}, Response::right};
    const DifficultyPosterior same = difficulty_posterior({0.3, 0, 1, 0}, std::vector(9, answer));
    CHECK(same.mean == 0.3);
    CHECK(same.sd == 0);
    REQUIRE(same.without_each.size() == 9);
    CHECK(same.without_each[4] == Normal{0.3, 0});
}

// Nothing else is known of the person: the answer is held against the prior of the ability alone.
TEST_CASE("an answer is not held against itself") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(1);
    const Belief prior = prior_of(role, {});
    for (const Response response : {Response::right, Response::wrong, Response::dont_know}) {
        const Calibration calibration = calibrate(role, items, {log_of({given(items[0], response)})}, 1);
        REQUIRE(calibration.items.size() == 1);
        const AbilityAnswer alone{{prior.mean[0], prior.covariance(0, 0)}, response};
        const DifficultyPosterior expected =
            difficulty_posterior(numbers_of(role.measurement.difficulty, items[0]), std::vector{alone});
        CHECK(calibration.items[0].difficulty == Approx(expected.mean).margin(1e-4));
        CHECK(calibration.items[0].difficulty_sd == Approx(expected.sd).margin(1e-4));
        CHECK((calibration.items[0].shift() < 0) == (response == Response::right));
    }
}

TEST_CASE("what else is known of a person counts: a strong one's error makes an item harder") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(1);
    EvidenceLog strong = log_of({given(items[0], Response::wrong)});
    EvidenceLog weak = strong;
    strong.attestations = {{"alpha", 3, Attestation::By::mentor, "", k_then}};
    weak.ratings.skills = {{"alpha", 0}};
    const double after_strong = calibrate(role, items, {strong}, 1).items[0].shift();
    const double after_weak = calibrate(role, items, {weak}, 1).items[0].shift();
    CHECK(after_weak > 0);
    CHECK(after_strong > after_weak + 0.03);
}

TEST_CASE("a calibration is read as it is written") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(4);
    SimulatedTeam team(role, items, 2);
    Calibration calibration = calibrate(role, items, team.people(6, 10), 1);
    calibration.date = *parse_date("2026-11-23");
    calibration.logs = {7, 1, 2};
    calibration.items[1].discrimination_sd = 0.25;
    const std::string text = render_calibration_json(calibration);
    const Reading<Calibration> reading = read_calibration(text, "c.json");
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    CHECK(render_calibration_json(*reading.value) == text);
    CHECK(calibration_hash(*reading.value) == calibration_hash(calibration));
    Calibration moved = calibration;
    moved.items[0].difficulty += 0.0001;
    CHECK(calibration_hash(moved) != calibration_hash(calibration));
    moved = calibration;
    ++moved.people;
    CHECK(calibration_hash(moved) == calibration_hash(calibration));
}

TEST_CASE("an item twice, and a sum that is none, are errors of a calibration") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(1);
    Calibration calibration = calibrate(role, items, {log_of({given(items[0], Response::wrong)})}, 1);
    calibration.date = *parse_date("2026-11-23");
    calibration.items.push_back(calibration.items[0]);
    const Reading<Calibration> twice = read_calibration(render_calibration_json(calibration), "c.json");
    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems[0].rule == "item-twice");
    CHECK(twice.problems[0].where.pointer == "/items/1/id");
    calibration.items.pop_back();
    std::string text = render_calibration_json(calibration);
    text.replace(text.find("\"wrong\": 1"), 10, "\"wrong\": 2");
    const Reading<Calibration> sum = read_calibration(text, "c.json");
    REQUIRE(sum.problems.size() == 1);
    CHECK(sum.problems[0].rule == "answers-sum");
}

TEST_CASE("items take their calibrated numbers where they are what they were") {
    const Role role = measured_role();
    std::vector<Item> items = team_items(1);
    std::vector<QuizAnswer> answers;
    for (const Item& item : items) {
        answers.push_back(given(item, Response::wrong, static_cast<int>(answers.size()) + 1));
    }
    Calibration calibration = calibrate(role, items, {log_of(answers)}, 1);
    REQUIRE(calibration.items.size() == 4); // alpha, beta, delta, gamma
    calibration.items[0].discrimination = 1.3;
    std::string& shown = items[1].body; // of beta
    shown.replace(shown.find("does"), 4, "will");
    items[2].difficulty += 1; // of delta
    items.pop_back();         // that of gamma
    const StaleItems stale = apply_calibration(calibration, role.measurement.difficulty, items);
    CHECK(stale.gone == std::vector<std::string>{"gamma.n0"});
    CHECK(stale.changed == std::vector<std::string>{"beta.n0"});
    CHECK(stale.rejudged == std::vector<std::string>{"delta.n0"});
    const std::vector<QuizItem> bank = quiz_items(role, items);
    REQUIRE(bank.size() == 3);
    CHECK(bank[0].curve.at == calibration.items[0].difficulty);
    CHECK(bank[0].difficulty_sd == calibration.items[0].difficulty_sd);
    CHECK(bank[0].curve.slope == 1.3);
    CHECK(bank[1].curve.at == role.measurement.difficulty.logit(items[1].difficulty));
    CHECK(bank[1].difficulty_sd == role.measurement.difficulty.sd);
    CHECK(bank[2].curve.at == role.measurement.difficulty.logit(items[2].difficulty));
}
