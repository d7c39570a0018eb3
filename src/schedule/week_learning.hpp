// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/schedule/plan.hpp"

namespace onramp {

// The sizes of learning, in force for every day.
struct LearningRules {
    Minutes least{25}; // of one session
    Minutes most{90};
    Minutes cap{120}; // a day
    Minutes pause{5}; // between two sessions
};
LearningRules learning_rules(const Capacity& capacity);

// Whether a path has learning on that date: from its start to its deadline, but for the days away.
bool learns_on(const Path* path, Date date);

// The steps of a path by id; empty without a path.
using StepIndex = std::map<std::string_view, const PathStep*>;
StepIndex index_steps(const Path* path);

// What is left of one week's learning while its days are filled one after the other.
class WeekLearning {
public:
    // The pieces of `path` for the week of `monday`, short ones joined with a neighbour. Nothing
    // where the path has no such week.
    WeekLearning(const ScheduleRequest& request, const StepIndex& steps, Date monday, const LearningRules& rules);

    bool has_week() const { return m_has_week; }
    Minutes total() const { return m_total; }
    Minutes left() const;
    const std::vector<std::string>& notes() const { return m_notes; }

    // On how many of `days` the week is best spread: as many as give each a session.
    std::size_t days_used(std::size_t days) const;

    // Takes about `want` minutes from the front, in pieces that leave nothing too short behind, and
    // returns what of them is still to be learned: without the steps done and the minutes worked.
    std::vector<WeekPiece> take(Minutes want);

    // What is still to be learned, with what is left of the weeks from `since` on before this one: without the steps
    // done and the minutes worked. One that is shorter than a session goes with the one beside it.
    std::vector<WeekPiece> open_pieces(Date since) const;

    // "40 min of X and 1 h of Y", of steps that are not done; empty where nothing is left.
    std::string left_in_words() const;

private:
    void join_short_pieces();
    // The most of `minutes` that sessions of least to most minutes can make up.
    Minutes in_sessions(Minutes minutes) const;
    // How much of a piece to take where `want` are wanted and `cap` allowed.
    Minutes part_of(Minutes piece, Minutes want, Minutes cap) const;
    std::string title_of(const std::string& step) const;

    const ScheduleRequest* m_request;
    const StepIndex* m_steps;
    LearningRules m_rules;
    Date m_monday{};
    bool m_has_week = false;
    Minutes m_total{0};
    std::vector<WeekPiece> m_pieces;
    std::map<std::string, Minutes> m_worked; // to be taken off in this week
    std::vector<std::string> m_notes;
};

} // namespace onramp
