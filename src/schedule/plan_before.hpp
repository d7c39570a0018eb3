// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <vector>

#include "onramp/schedule/fit.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

// From when on something can be placed: from now, or from the end of what goes on.
Instant open_from(const FitRequest& request);

// Whether it stays where it stands: it is pinned, or it begins soon.
bool is_held(const FitRequest& request, const Session& session);

// The plan that a request changes, empty where there is none: what of it is still to be done, and the next names.
class PlanBefore {
public:
    explicit PlanBefore(const FitRequest& request);

    const Session* current() const;                           // that goes on; null where none does
    const Session* find(const std::string& id) const;         // null where there is none, or it was taken
    bool was(const std::string& id) const;                    // whether it began before now
    std::size_t count_ahead(const std::string& prefix) const; // sessions "PREFIX/..." that have not begun
    // Sessions for that reference which are not taken and do not go on: in those days and from now on, then those
    // that were missed, the last one first.
    std::vector<const Session*> open_of(const std::string& reference, Date first, Date last) const;

    void take(const std::string& id) { m_sessions.erase(id); }
    std::string next_id(const std::string& reference);                      // "REFERENCE/7", which no session has had
    const std::map<std::string, int>& numbers() const { return m_numbers; } // of Planning::numbers

private:
    void know(const Session& session);

    const FitRequest& m_request;
    std::map<std::string, const Session*> m_sessions; // by id
    std::map<std::string, int> m_numbers;             // the last one of each reference
};

} // namespace onramp
