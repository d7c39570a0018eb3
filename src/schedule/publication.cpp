// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/publication.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "onramp/calendar/zone.hpp"

namespace onramp {

namespace {

using Sessions = std::map<std::string, const Session*>;

Sessions sessions_of(const Schedule& schedule) {
    Sessions sessions;
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            sessions.emplace(session.id, &session);
        }
    }
    return sessions;
}

class Publication {
public:
    Publication(Schedule& schedule, const Schedule& before, const Zone& zone)
        : m_schedule(schedule), m_before(before), m_zone(zone), m_old(sessions_of(before)) {
        if (before.planning) {
            for (const Session& session : before.planning->cancelled) {
                m_cancelled.emplace(session.id, &session);
            }
        }
    }

    void run() {
        count_up();
        cancel();
    }

private:
    void count_up() {
        for (DayPlan& day : m_schedule.days) {
            for (Session& session : day.sessions) {
                if (const auto old = m_old.find(session.id); old != m_old.end()) {
                    const Session& was = *old->second;
                    const bool changed = was.start_utc != session.start_utc || was.end_utc != session.end_utc ||
                                         was.place != session.place;
                    session.sequence = was.sequence + (changed ? 1 : 0);
                } else if (const auto gone = m_cancelled.find(session.id); gone != m_cancelled.end()) {
                    session.sequence = gone->second->sequence + 1;
                } else {
                    session.sequence = 0;
                }
            }
        }
    }

    void cancel() {
        const Sessions planned = sessions_of(m_schedule);
        std::set<std::string> left_out; // and so to come again
        for (const LeftOut& left : m_schedule.planning->left_out) {
            left_out.insert(left.id);
        }
        std::vector<Session>& cancelled = m_schedule.planning->cancelled;
        cancelled.clear();
        for (const auto& [id, session] : m_old) {
            const bool is_told = session->start_utc >= m_schedule.as_of || left_out.contains(id);
            if (is_told && !planned.contains(id)) {
                cancelled.push_back(here(*session));
                cancelled.back().pinned = false;
                ++cancelled.back().sequence;
            }
        }
        const LocalTime this_week(monday_of(std::chrono::floor<std::chrono::days>(m_zone.to_local(m_schedule.as_of))));
        for (const auto& [id, session] : m_cancelled) {
            const bool is_told = session->start >= this_week || left_out.contains(id);
            if (is_told && !planned.contains(id) && !m_old.contains(id)) {
                cancelled.push_back(here(*session));
            }
        }
        std::sort(cancelled.begin(), cancelled.end(), [](const Session& one, const Session& other) {
            return std::tie(one.start_utc, one.id) < std::tie(other.start_utc, other.id);
        });
    }

    // By the clock of this plan.
    Session here(Session session) const {
        if (m_before.zone != m_zone.name()) {
            session.start = m_zone.to_local(session.start_utc);
            session.end = session.start + session.length();
        }
        return session;
    }

    Schedule& m_schedule;
    const Schedule& m_before;
    const Zone& m_zone;
    Sessions m_old;
    Sessions m_cancelled; // in the plan before
};

} // namespace

bool is_same_plan(const Schedule& one, const Schedule& other) {
    const Sessions first = sessions_of(one);
    const Sessions second = sessions_of(other);
    return one.planning->left_out == other.planning->left_out &&
           std::equal(first.begin(), first.end(), second.begin(), second.end(),
                      [](const auto& here, const auto& there) {
                          const Session& session = *here.second;
                          const Session& again = *there.second;
                          return here.first == there.first && session.start_utc == again.start_utc &&
                                 session.end_utc == again.end_utc && session.place == again.place;
                      });
}

std::int64_t changes_from(const Schedule& before, const Schedule& schedule) {
    const Sessions planned = sessions_of(schedule);
    const std::vector<LeftOut>& left_out = schedule.planning->left_out;
    std::int64_t changes = 0;
    for (const auto& [id, session] : sessions_of(before)) {
        if (session->start_utc >= schedule.as_of) {
            const auto now = planned.find(id);
            const bool is_left_out = std::any_of(left_out.begin(), left_out.end(),
                                                 [&, name = &id](const LeftOut& left) { return left.id == *name; });
            changes += is_left_out || (now != planned.end() && now->second->start_utc != session->start_utc) ? 1 : 0;
        }
    }
    return changes;
}

void publish(Schedule& schedule, const Schedule* before, const Zone& zone) {
    if (before != nullptr) {
        Publication(schedule, *before, zone).run();
    }
}

} // namespace onramp
