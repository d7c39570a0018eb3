// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <climits>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/posterior.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// An item that measures, as far as the choice of questions needs it.
struct QuizItem {
    std::string id;
    std::uint32_t skill = 0; // of the role
    int level = 1;
    ResponseCurve curve;
    double difficulty_sd = 0;
    ItemKind kind = ItemKind::compiles;
    int seconds = 60;
    std::vector<std::uint32_t> enemies; // indices of items that it gives away, or they it
    bool fresh = true;                  // never asked of this person; an unseen variant of one that was is not fresh

    bool operator==(const QuizItem&) const = default;
};

// What a quiz keeps to whatever the questions are worth.
struct Blueprint {
    int most_in_a_row = 2; // of one skill
    int most_of_skill = 3; // in one session
    int least_of_area = 1; // of every area that needs skills which have items, as far as the budget reaches
    int most_of_kind = 2;  // items of one kind in a row

    bool operator==(const Blueprint&) const = default;
};

// The best question, and why it is that.
struct QuestionChoice {
    std::size_t item = 0;
    double gain = 0;     // expected fall of what is undecided: 0-1, all of the role being undecided is 1
    double chance = 0;   // that it is answered right
    double before = 0;   // what is undecided now, on the same scale
    bool covers = false; // it was taken for an area that had no question yet, whatever it is worth
    int near = 0;        // other items worth within 2 % of the best, among which it was drawn

    bool operator==(const QuestionChoice&) const = default;
};

// Chooses questions for a role from a bank. What is undecided is the sum over the role's areas and skills of
// weight times 4 p (1 - p), p being the chance that the target (or the ceiling of answers, where that is lower)
// is met: 1 where p is a half, 0 where it is certain. Half of the weight is on areas; skills share theirs by
// need (required 4, any_of 2, elective 1, on demand 1) and phase (twice in the first 90 days). The expectation is
// over right and wrong; ties and what is within 2 % of the best are drawn by the seed.
class QuestionChooser {
public:
    // `role` and `bank` have to outlive it.
    QuestionChooser(const Role& role, const std::vector<QuizItem>& bank, const Blueprint& blueprint = {});

    // The next question after those `asked` in this session (indices, in order) where `budget` may be asked in
    // all. Areas without a question come first where no more questions are left than they need, and where no
    // other question would gain `least_gain`. Only items that take `most_seconds` at most. Nothing where none is left.
    std::optional<QuestionChoice> next(const Belief& belief, const std::vector<std::size_t>& asked, int budget,
                                       double least_gain, std::uint64_t seed, int most_seconds = INT_MAX) const;

    // What is undecided, as above.
    double undecided(const Belief& belief) const;

private:
    struct Aims;
    Aims aims_of(const Belief& belief) const;
    struct Open {
        std::vector<bool> items;    // that the blueprint lets through
        std::vector<bool> covering; // of these, those of areas without a question
        int missing = 0;            // questions that areas need
    };
    Open open_items(const std::vector<std::size_t>& asked, int most_seconds) const;
    std::vector<QuestionChoice> values(const Belief& belief, const std::vector<bool>& open) const;
    std::optional<QuestionChoice> best_of(const std::vector<bool>& open, const std::vector<QuestionChoice>& values,
                                          std::size_t asked, std::uint64_t seed) const;

    const Role& m_role;
    const std::vector<QuizItem>& m_bank;
    Blueprint m_blueprint;
    std::vector<std::size_t> m_classes;                 // of each item: those of one class are worth the same
    std::vector<std::size_t> m_firsts;                  // of each class: one of its items
    std::vector<std::vector<std::size_t>> m_item_areas; // of each skill: areas that have to be covered
    std::vector<bool> m_covered_areas;                  // of each area: whether it has to be
};

} // namespace onramp
