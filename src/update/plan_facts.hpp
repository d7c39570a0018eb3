// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"
#include "onramp/update/update.hpp"

namespace onramp {

// What the plan has for today and the days to come. What it is made from has to outlive it.
class PlanFacts {
public:
    PlanFacts(const Role& role, const Journal& journal, const UpdateRequest& request);

    std::pair<int, int> progress() const;          // the plan's steps, and how many of them are done
    std::vector<UpdateFact> milestones() const;    // the plan's end, and goals that need steps
    std::vector<UpdateFact> goals_at_risk() const; // how many have steps that are late, come late or not at all
    std::vector<UpdateFact> in_hand() const;       // started, worked on, or a run that is open
    std::vector<UpdateFact> next() const;          // of this week and the next, what is in hand or late aside
    std::vector<UpdateFact> late() const;          // and tasks that wait for others although their days have begun
    std::vector<UpdateFact> help() const;          // skills to lead others in, and whose word is needed

private:
    bool is_closed(const std::string& id) const { return m_closed.contains(id); }
    bool is_late(const PathStep& step) const;
    bool is_in_hand(const std::string& id) const;
    bool is_given_up(const std::string& id) const; // a step of a run that was
    std::optional<UpdateFact> plan_end() const;
    UpdateFact planned_fact(const std::string& id) const;
    std::vector<const PathStep*> next_steps() const;
    std::vector<std::string> waits_for(const PathTask& task) const; // titles

    const Role& m_role;
    const Journal& m_journal;
    const UpdateRequest& m_request;
    const Path* m_path;             // may be null
    std::set<std::string> m_done;   // with the levels below
    std::set<std::string> m_closed; // with what was left out
    std::map<std::string, Date> m_by;
};

} // namespace onramp
