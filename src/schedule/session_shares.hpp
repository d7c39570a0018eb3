// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onramp/schedule/fit.hpp"
#include "schedule/plan_before.hpp"
#include "schedule/session_lengths.hpp"

namespace onramp {

// What a week is to have of a step; of a task there is one share.
struct WeekShare {
    Date monday;
    Minutes minutes{0};
    Lengths lengths;
};

struct SharedSession {
    std::string id;
    Minutes length{0};
    const Session* before = nullptr; // where it is promised; null: nowhere
};

// The sessions of one step or task, week by week: those of the plan before as far as they are needed, each in the week
// in which it stands or, come late, in an earlier one; then what was missed or left out; then new ones. A plan that has
// all that is asked for keeps its sessions as they are.
class SessionShares {
public:
    SessionShares(const FitRequest& request, PlanBefore& before, std::string reference, std::vector<WeekShare> weeks)
        : m_request(request), m_before(before), m_reference(std::move(reference)), m_weeks(std::move(weeks)),
          m_covered(m_weeks.size()), m_sessions(m_weeks.size()) {}

    // For each week, what of the plan before comes first. `first` to `last`: the days in which that has to stand.
    std::vector<std::vector<SharedSession>> make(Date first, Date last);

private:
    void take_off_current();
    void give_standing(std::vector<const Session*> standing);
    void cut(Minutes excess);
    void give_back(const std::vector<const Session*>& missed);
    void add_new();
    bool lengthen(std::size_t week, Minutes minutes);

    std::size_t week_of(const Session& session) const;
    std::size_t week_for(Minutes length) const; // that needs so much most
    bool keeps(const SharedSession& session) const;
    void add(std::size_t week, SharedSession session);
    Minutes open_in(std::size_t week) const { return m_weeks[week].minutes - m_covered[week]; }
    Minutes open() const;

    const FitRequest& m_request;
    PlanBefore& m_before;
    std::string m_reference;
    std::vector<WeekShare> m_weeks;
    std::vector<Minutes> m_covered; // of each week
    std::vector<std::vector<SharedSession>> m_sessions;
};

} // namespace onramp
