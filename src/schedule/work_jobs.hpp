// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "onramp/schedule/fit.hpp"
#include "onramp/schedule/schedule.hpp"
#include "schedule/plan_before.hpp"
#include "schedule/session_lengths.hpp"
#include "schedule/session_shares.hpp"
#include "schedule/week_learning.hpp"
#include "schedule/work_grid.hpp"

namespace onramp {

// One session to be placed.
struct WorkJob {
    std::string id; // as of a session
    SessionKind kind = SessionKind::activity;
    std::string reference;
    std::string title;
    Load load = Load::medium;
    Place place = Place::any;
    Minutes minutes{0};
    Minutes full{0};                  // what it would take
    Minutes least{0};                 // what it keeps when it gives way
    Minutes part{0};                  // it may be cut into parts of this or more; 0: it may not
    std::optional<int> yields;        // rank: 1 gives way first; nothing: never
    std::optional<std::size_t> block; // where it belongs
    bool with_others = false;
    bool place_is_binding = false;
    Date first{}; // days in which it may stand
    Date last{};
    std::optional<Date> target; // where it would be best
    std::optional<Instant> earliest;
    std::optional<Instant> deadline;
    std::optional<Instant> due;
    std::int64_t weight = 1; // of a slot of lateness
    std::int64_t worth = 0;  // of a slot, where it is left out
    bool mandatory = false;
    std::string once_a_day;         // of the jobs with the same name here one a day
    std::vector<std::size_t> after; // indices of jobs
    std::optional<Instant> promised;
    bool pinned = false;  // to where it is promised
    bool by_hand = false; // pinned until its pin is taken out, not for this plan alone
};

// All that is to be placed in the days of the grid, from the request's `as_of` on.
class WorkJobs {
public:
    WorkJobs(const Role& role, const WorkGrid& grid, const FitRequest& request);

    std::vector<WorkJob> make();
    // Cuts what has no place in two where its parts are long enough. Returns whether anything was.
    bool cut_left_out(const std::vector<std::optional<std::int64_t>>& starts, std::vector<WorkJob>& jobs);
    const std::vector<Place>& labels() const { return m_labels; }                    // of each day: where it is spent
    const std::map<std::string, int>& numbers() const { return m_before.numbers(); } // after all is made and cut
    const std::vector<LeftOut>& left_again() const { return m_left_again; } // as in the plan before: asked for no more
    const LearningRules& rules() const { return m_rules; }
    std::vector<std::string>& notes() { return m_notes; }

private:
    struct Week {
        Date monday;
        std::vector<std::size_t> days;     // working days of the week that are in the grid, from now on
        std::size_t all_days = 0;          // working days of the whole week
        std::vector<std::size_t> learning; // of `days`, those for learning
        bool is_first = false;             // of those that have any
        std::vector<WeekPiece> pieces;     // of learning
        std::map<std::string, std::vector<SharedSession>> sessions; // of the step of each piece
    };

    std::vector<Week> weeks() const;
    void add_activities(const Week& week);
    void add_activity(const Week& week, std::size_t block, const RoleActivity& activity);
    bool is_open(std::size_t day, std::size_t block) const;
    bool is_open_in(Date first, Date last, Date until) const;
    std::vector<WeekPiece> pieces_of(const Week& week) const;
    void add_more(std::vector<Week>& weeks) const;
    void share_learning(std::vector<Week>& weeks);
    Lengths lengths_in(const Week& week) const;
    void add_learning(const Week& week);
    void add_reviews(const Week& week);
    void add_tasks();
    void add_work(const WorkJob& sample, Minutes minutes, const Lengths& lengths);
    void add_sessions(WorkJob sample, const std::vector<SharedSession>& sessions, const Lengths& lengths);
    void order_work();
    void order(const std::string& reference, const std::vector<std::string>& after);
    void keep_promises();
    void leave_out_again();

    const Role& m_role;
    const WorkGrid& m_grid;
    const FitRequest& m_request;
    LearningRules m_rules;
    StepIndex m_steps;
    std::vector<Place> m_labels;
    std::vector<WorkJob> m_jobs;
    PlanBefore m_before;
    std::map<std::string, std::vector<std::size_t>> m_jobs_of; // by reference, in order
    std::vector<LeftOut> m_left_again;
    std::vector<std::string> m_notes;
};

} // namespace onramp
