// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>

#include "onramp/assess/calibrate.hpp"
#include "support/catch.hpp"
#include "support/simulated_team.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

struct Recovery {
    int items = 0;
    int covered = 0; // by the 90 % interval
    double squared = 0;
    double squared_before = 0;
    double off = 0;

    void add(const Calibration& calibration, const std::vector<Item>& items_of, const std::vector<TrueItem>& truth) {
        for (const CalibratedItem& item : calibration.items) {
            const auto found =
                std::find_if(items_of.begin(), items_of.end(), [&](const Item& each) { return each.id == item.id; });
            const double difficulty = truth[static_cast<std::size_t>(found - items_of.begin())].difficulty;
            const double error = item.difficulty - difficulty;
            ++items;
            covered += std::abs(error) < k_z_of_90_percent * item.difficulty_sd ? 1 : 0;
            squared += error * error;
            squared_before += (item.prior.difficulty - difficulty) * (item.prior.difficulty - difficulty);
            off += error;
        }
    }
    double rmse() const { return std::sqrt(squared / items); }
    double rmse_before() const { return std::sqrt(squared_before / items); }
    double coverage() const { return static_cast<double>(covered) / items; }
    double bias() const { return off / items; }
};

Recovery recovered(double sd, double dont_know, std::size_t people, int seeds) {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(10);
    Recovery recovery;
    for (int seed = 1; seed <= seeds; ++seed) {
        SimulatedTeam team(role, items, static_cast<std::uint64_t>(seed));
        team.dont_know = dont_know;
        team.scatter(sd);
        const Calibration calibration = calibrate(role, items, team.people(people, 20), 2);
        CHECK(calibration.settled);
        CHECK(calibration.people == static_cast<int>(people));
        recovery.add(calibration, items, team.truth());
    }
    return recovery;
}

} // namespace

TEST_CASE("difficulties that are off by 0.7 are found by 200 people") {
    const Recovery recovery = recovered(0.7, 0, 200, 1);
    CAPTURE(recovery.rmse(), recovery.rmse_before(), recovery.coverage(), recovery.bias());
    REQUIRE(recovery.items == 40);
    CHECK(recovery.rmse_before() > 0.6);
    CHECK(recovery.rmse() < 0.7 * recovery.rmse_before());
    CHECK(recovery.coverage() > 0.7); // less than 0.9, as the pack takes the spread for 0.5
    CHECK(std::abs(recovery.bias()) < 0.15);
}

TEST_CASE("where the pack's spread is right the intervals hold what they say, with few people and with many") {
    for (const std::size_t people : {8U, 40U}) {
        const Recovery recovery = recovered(0.5, 0, people, 8);
        CAPTURE(people, recovery.rmse(), recovery.rmse_before(), recovery.coverage(), recovery.bias());
        REQUIRE(recovery.items >= 300);
        CHECK(recovery.coverage() > 0.86);
        CHECK(recovery.coverage() < 0.95);
        CHECK(recovery.rmse() < recovery.rmse_before());
    }
}

TEST_CASE("people who say that they do not know are no reason to take an item for easier") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(10);
    SimulatedTeam team(role, items, 3);
    team.dont_know = 0.5;
    std::vector<EvidenceLog> people = team.people(80, 20);
    Recovery with;
    with.add(calibrate(role, items, people, 2), items, team.truth());
    for (EvidenceLog& person : people) {
        std::erase_if(person.answers, [](const QuizAnswer& answer) { return answer.response == Response::dont_know; });
    }
    Recovery without;
    without.add(calibrate(role, items, people, 2), items, team.truth());
    CAPTURE(with.bias(), without.bias());
    CHECK(std::abs(with.bias()) < 0.12);
    CHECK(without.bias() < with.bias() - 0.1);
}

TEST_CASE("a calibration is the same in any order of people and with any number of threads") {
    const Role role = measured_role();
    const std::vector<Item> items = team_items(5);
    SimulatedTeam team(role, items, 5);
    std::vector<EvidenceLog> people = team.people(12, 8);
    people[3].ratings.years = 9;
    const Calibration first = calibrate(role, items, people, 1);
    std::reverse(people.begin(), people.end());
    std::swap(people[2], people[7]);
    CHECK(calibrate(role, items, people, 3) == first);
    std::reverse(people[5].answers.begin(), people[5].answers.end());
    CHECK(calibrate(role, items, people, 2) == first);
}

TEST_CASE("discriminations move from 500 answers on, towards the truth") {
    const Role role = measured_role();
    std::vector<Item> items = team_items(3);
    items.resize(6); // of two skills
    SimulatedTeam team(role, items, 11);
    for (TrueItem& item : team.truth()) {
        item.discrimination = std::exp(k_log_discrimination_sd * team.numbers().normal());
    }
    const std::vector<EvidenceLog> people = team.people(500, items.size());
    const Calibration calibration = calibrate(role, items, people, 2);
    REQUIRE(calibration.items.size() == items.size());
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto item = std::find_if(calibration.items.begin(), calibration.items.end(),
                                       [&](const CalibratedItem& each) { return each.id == items[i].id; });
        REQUIRE(item != calibration.items.end());
        const double truth = team.truth()[i].discrimination;
        CAPTURE(item->id, item->discrimination, truth);
        REQUIRE(item->answers() == 500);
        REQUIRE(item->discrimination_sd);
        CHECK(std::abs(item->discrimination - truth) < 3 * *item->discrimination_sd);
        before += (truth - 1) * (truth - 1);
        after += (truth - item->discrimination) * (truth - item->discrimination);
    }
    CAPTURE(before, after);
    CHECK(after < before);

    const Calibration fewer = calibrate(role, items, {people.begin(), people.end() - 1}, 2);
    for (const CalibratedItem& item : fewer.items) {
        CHECK(item.answers() == 499);
        CHECK_FALSE(item.discrimination_sd);
        CHECK(item.discrimination == 1);
    }
}
