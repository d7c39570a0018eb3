// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/goal/milestones.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"
#include "onramp/update/audience.hpp"

namespace onramp {

// What a line of an update is about.
enum class FactKind : std::uint8_t {
    step,        // done, in hand, next, late or left out: as its section says
    task,        // likewise
    run,         // of a playbook
    exercise,    // passed
    questions,   // answered
    cards,       // reviewed
    word,        // somebody's word for a skill, or something to look at
    offer,       // a skill in which one leads others
    line_steps,  // steps that count for one line of the persona
    other_steps, // steps that count for none
    goal,        // of the persona, with what the plan has of its steps; of risks all that have one
    plan,        // when all of it is done
    number,      // measured of a goal
    time,        // spent
};
std::string_view fact_kind_name(FactKind kind); // "line_steps"

// A fact of the log or of the plan. Fields that do not belong to its kind are empty.
struct UpdateFact {
    FactKind kind = FactKind::step;
    std::vector<std::string> ids; // of steps, tasks, ticks, exercises, skills, lines of the persona
    std::string title;            // of a skill, task, run, exercise, goal
    int level = 0;                // of a step, word or offer
    std::optional<Date> on;       // of the log
    std::optional<Date> by;       // of the plan
    std::optional<Date> safe_by;  // plan: with a chance of 90 %
    Minutes minutes{0};           // that it took, or is planned for; 0: not known
    int count = 0;                // steps, answers, cards ...
    int good = 0;                 // of these: right, remembered, done or held, ticked or left out
    bool skipped = false;         // left out
    bool overdue = false;         // a task: its last day is over
    bool started = false;         // open since `on`
    std::string note;             // in the person's own words, or the reason
    std::string detail;     // of a run its steps, of a task its owner, of a number "40 % code reuse", of a word whose
    std::string before;     // of a number what it was before, of a task what it waits for
    std::string link_title; // what to learn it from
    std::string link;
    std::optional<GoalWindow> window; // of a goal
    GoalOutlook outlook = GoalOutlook::no_steps;

    bool operator==(const UpdateFact&) const = default;
};

struct UpdatePart {
    UpdateSection section = UpdateSection::done;
    bool full = false; // it is what was done or is in hand, or a line of the persona asks for it: all of it is told,
                       // otherwise the first few facts
    std::vector<UpdateFact> facts;

    std::size_t told() const; // facts that are told

    bool operator==(const UpdatePart&) const = default;
};

// What there is in the log of the days, whoever is told.
struct UpdateCounts {
    int steps = 0;
    int tasks = 0;
    int ticks = 0; // steps of playbooks, ticked
    int exercises = 0;
    int questions = 0;
    int cards = 0;
    int words = 0;
    int numbers = 0;
    int left_out = 0; // steps and tasks
    Minutes minutes{0};

    bool any() const {
        return steps + tasks + ticks + exercises + questions + cards + words + numbers + left_out > 0 ||
               minutes > Minutes(0);
    }
    bool operator==(const UpdateCounts&) const = default;
};

struct Update {
    std::string role; // its name
    std::string profile;
    Audience audience;
    UpdateVoice voice = UpdateVoice::engineering;
    Date since{};
    Date until{}; // that day included
    UpdateCounts counts;
    bool planned = false;          // there is a plan
    int planned_steps = 0;         // of the plan
    int steps_closed = 0;          // of these, done by now
    std::vector<UpdatePart> parts; // in the order in which they are told; none without facts

    bool operator==(const Update&) const = default;
};

struct UpdateRequest {
    Audience audience;
    UpdateVoice voice = UpdateVoice::engineering;
    bool whole = false; // tell every part in full
    Date since{};
    Date today{};
    std::function<Date(Instant)> date_of;         // in the person's zone
    std::vector<WorkedTime> times;                // of all of the log
    std::vector<Milestone> milestones;            // of all goals
    std::map<std::string, std::string> exercises; // titles, by id; the id where there is none
};

// What the log of the days from `since` to `today` and the plan of the journal say, chosen for the audience.
Update draft_update(const Role& role, const Journal& journal, const UpdateRequest& request);

} // namespace onramp
