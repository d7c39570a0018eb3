// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schedule/duties.hpp"
#include "schedule/slots.hpp"
#include "schedule/week_learning.hpp"

namespace onramp {

// Learning to be placed on a day. `rank` is the load it is placed by: its own, or that of a heavier
// step of the day that builds on it.
struct Lesson {
    const PathStep* step = nullptr;
    Minutes minutes{0};
    Load rank = Load::medium;
};

// In the order to place them: the heaviest first, never a step before one that it builds on.
std::vector<Lesson> lessons_of(const StepIndex& steps, const std::vector<WeekPiece>& pieces);

// A duty or a part of a lesson, with its slot.
struct Placed {
    bool learning = false;
    std::size_t index = 0; // into the duties or the lessons
    std::size_t slot = 0;
    Minutes minutes{0};
};

// How much of the learning that is not light has to be in the day's first block: the whole, its
// beginning, nothing.
enum class Morning : std::uint8_t { whole, begins, any };

// One day's slots and the duties in them.
class DayLayout {
public:
    DayLayout(const Role& role, const std::vector<Slot>& slots, const LearningRules& rules)
        : m_role(&role), m_slots(&slots), m_rules(rules) {}

    // Shortens the duties of each block until they fit into it, and takes out those that never do
    // (their minutes are 0 afterwards). Returns a note for each of those.
    std::vector<std::string> settle(std::vector<Duty>& duties) const;

    // Every duty and every minute of the lessons in a slot, or nothing where they do not fit.
    std::optional<std::vector<Placed>> place(const std::vector<Duty>& duties, const std::vector<Lesson>& lessons,
                                             Morning morning) const;

    // The sessions, by start, of what was placed; ids, instants and sums are not set.
    std::vector<Session> sessions(Date date, const std::vector<Duty>& duties, const std::vector<Lesson>& lessons,
                                  const std::vector<Placed>& placed) const;

private:
    const Role* m_role;
    const std::vector<Slot>* m_slots;
    LearningRules m_rules;
};

} // namespace onramp
