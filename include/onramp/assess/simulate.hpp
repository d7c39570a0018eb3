// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "onramp/assess/quiz.hpp"

namespace onramp {

// How simulated developers differ from what the model takes them for.
struct World {
    std::string id;
    std::string words;
    Covariance covariance;    // of their abilities; the mean is the model's, with ability_shift
    double difficulty_sd = 0; // of items around what the pack says, logits
    double difficulty_shift = 0;
    double discrimination = 1; // factor
    double rating_noise = 1;   // factor
    double rating_offset = 0;  // mean of the persons' offsets, logits
    double dont_know = 0;      // part of those who do not know that say so
    double ability_shift = 0;  // of everybody, logits
};

// The model's own world and the others that the engine is held against.
std::vector<World> simulation_worlds(const Measurement& measurement);

// Who decides, and on what.
enum class SimulatedPolicy : std::uint8_t { engine, random, random_long, ratings, background, nobody };
inline constexpr std::array k_policies = {SimulatedPolicy::engine,      SimulatedPolicy::random,
                                          SimulatedPolicy::random_long, SimulatedPolicy::ratings,
                                          SimulatedPolicy::background,  SimulatedPolicy::nobody};
std::string_view policy_name(SimulatedPolicy policy);

// Verdicts held against the truth.
struct Tally {
    std::int64_t all = 0;
    std::int64_t decided = 0;
    std::int64_t decided_right = 0;
    std::int64_t bands = 0;
    std::int64_t covered = 0; // bands that hold the true level
    // The more likely verdict of each, decided or not.
    std::int64_t met_as_met = 0;
    std::int64_t met_as_not = 0;
    std::int64_t not_as_met = 0;
    std::int64_t not_as_not = 0;

    double share_decided() const;
    double accuracy() const; // among the decided; 1 where there are none
    double coverage() const; // of the bands; 1 where there are none
    double sensitivity() const;
    double specificity() const;
    double kappa() const; // Cohen 1960

    void add(const Tally& other);
    bool operator==(const Tally&) const = default;
};

struct PolicyResult {
    SimulatedPolicy policy = SimulatedPolicy::engine;
    Tally areas;
    Tally skills;
    double questions = 0; // mean
    double loss = 0;      // mean over developers of the role-weighted squared error of the chances of meeting
                          // the targets (Brier), half of it on areas

    bool operator==(const PolicyResult&) const = default;
};

struct WorldResult {
    std::string world;
    std::string words;
    std::vector<PolicyResult> policies;

    bool operator==(const WorldResult&) const = default;
};

struct SimulationRequest {
    int developers = 200;
    int questions = 25;
    int long_questions = 40;
    std::uint64_t seed = 1;
    int threads = 1;                 // the result is the same with any number
    std::vector<std::string> worlds; // ids; empty: all
    // Whose results are wanted. Without the engine, no item counts as used.
    std::vector<SimulatedPolicy> policies{k_policies.begin(), k_policies.end()};
};

struct Simulation {
    SimulationRequest request;
    std::vector<WorldResult> worlds;
    std::vector<std::int64_t> item_uses; // by the engine, of each item of the bank, over all worlds
};

// Developers with known abilities, drawn by the seed, answer the ratings of every area and a quiz through the
// real engine.
Simulation simulate(const Role& role, const std::vector<QuizItem>& bank, const SimulationRequest& request);

} // namespace onramp
