// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "onramp/assess/question_choice.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// What an answer to the item tells about an ability there: Fisher's information dP^2 / (P (1 - P)) of the curve that
// answers are read by, the blurred one (ResponseCurve). Birnbaum 1968 (in Lord & Novick, Statistical Theories of Mental
// Test Scores, chapter 20) for three parameters, Magis 2013 (irt_model.hpp) for four.
double information_at(const QuizItem& item, double ability);

// How far levels are from each other, on the mean, in logits. Precondition: two cuts at least.
double level_width(const std::vector<CutPoint>& cuts);

// The information about one ability from which on a verdict is clear where the mean of what is believed stands a level
// from the cut: 1 / ((w / z)^2 - s^2) - 1 / v, w being level_width, z = k_z_of_90_percent, s the cut's standard
// deviation and v the variance of the ability before anything is known, of other skills neither. 0 where v is small
// enough; nothing where the cut is so uncertain (s >= w / z) that no answers make it clear.
std::optional<double> information_needed(const Measurement& measurement, int level);

// How well a bank measures one skill of the role at its target.
struct SkillHealth {
    enum class Reach : std::uint8_t {
        questions, // answers can show the target
        beyond,    // it is above the ceiling of answers
        vague      // information_needed has no answer
    };

    std::uint32_t skill = 0; // of the role
    Reach reach = Reach::questions;
    double weight = 0; // target_weight
    std::size_t items = 0;

    // Of skills within reach only, at the target's cut.
    double needed = 0;
    double best = 0;      // of as many items as a session asks of a skill, none giving another away
    double all = 0;       // of all items
    std::size_t near = 0; // items that tell at least k_near of what a usual one of the best difficulty does
    int difficulty = 0;   // 1-5: of the usual item (k_usual_guessing) that would add most
    double adds = 0;      // that item, to `best`

    bool lacks() const { return reach == Reach::questions && near == 0; }
    // How much of what is needed there is: 0-1.
    double best_share() const { return share(best); }
    double all_share() const { return share(all); }

    bool operator==(const SkillHealth&) const = default;

private:
    double share(double some) const { return some < needed ? some / needed : 1; }
};
inline constexpr double k_near = 0.75;

// One of the role's areas.
struct AreaHealth {
    std::size_t within_reach = 0; // skills
    std::size_t items = 0;        // of all its skills
    std::size_t lacking = 0;      // skills
    double best_share = 0;        // mean over skills within reach by weight; 0 where there are none
    double all_share = 0;

    bool operator==(const AreaHealth&) const = default;
};

struct BankHealth {
    std::vector<SkillHealth> skills;       // all of the role
    std::vector<AreaHealth> areas;         // likewise
    std::vector<std::uint32_t> write_next; // skills within reach, those that lack an item near the target first, then
                                           // by weight times what is missing of the need

    bool operator==(const BankHealth&) const = default;
};

BankHealth bank_health(const Role& role, const std::vector<QuizItem>& bank);

// Whether a required skill lacks an item near its target.
bool lacks_required(const Role& role, const BankHealth& health);

} // namespace onramp
