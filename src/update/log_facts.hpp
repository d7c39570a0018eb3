// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"
#include "onramp/update/update.hpp"

namespace onramp {

// The fact of a step or a task: its title and level, by the role or otherwise the plan. A tick's is its run's.
UpdateFact named_fact(const Role& role, const Journal& journal, const std::string& id);

// The line of the persona that a step counts for first: a goal, otherwise a responsibility; null for none.
const RoleLine* served_line(const Role& role, const UpdateFact& step);

// What the log has of the days of an update. What it is made from has to outlive it.
class LogFacts {
public:
    LogFacts(const Role& role, const Journal& journal, const UpdateRequest& request);

    UpdateCounts counts() const;
    std::vector<UpdateFact> done() const;     // steps, tasks and runs of playbooks, by time
    std::vector<UpdateFact> learnt() const;   // exercises, others' word, questions, cards
    std::vector<UpdateFact> left_out() const; // steps and tasks
    std::vector<UpdateFact> numbers() const;  // the last of each that moved
    std::vector<UpdateFact> times() const;    // by what they were spent on

private:
    bool is_in(Date day) const { return day >= m_request.since && day <= m_request.today; }
    bool is_in(Instant at) const { return is_in(m_request.date_of(at)); }
    std::vector<UpdateFact> closed(ItemStatus status) const;
    std::vector<UpdateFact> runs() const;

    const Role& m_role;
    const Journal& m_journal;
    const UpdateRequest& m_request;
};

} // namespace onramp
