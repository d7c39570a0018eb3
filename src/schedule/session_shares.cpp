// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/session_shares.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "schedule/slots.hpp"

namespace onramp {

std::vector<std::vector<SharedSession>> SessionShares::make(Date first, Date last) {
    take_off_current();
    std::vector<const Session*> standing = m_before.open_of(m_reference, first, last);
    const auto missed = std::find_if(standing.begin(), standing.end(),
                                     [&](const Session* session) { return session->start_utc < m_request.days.as_of; });
    const std::vector<const Session*> again(missed, standing.end());
    standing.erase(missed, standing.end());
    give_standing(std::move(standing));
    cut(-open());
    give_back(again);
    add_new();
    return std::move(m_sessions);
}

void SessionShares::take_off_current() {
    const Session* now = m_before.current();
    if (now == nullptr || now->reference != m_reference) {
        return;
    }
    Minutes goes_on = now->length();
    for (WeekShare& week : m_weeks) {
        const Minutes off = std::min(goes_on, week.minutes);
        week.minutes -= off;
        goes_on -= off;
    }
}

// The last ones to the last week, as long as at least half of each is needed there; none to a later week than its own.
void SessionShares::give_standing(std::vector<const Session*> standing) {
    std::size_t week = m_weeks.size() - 1;
    std::reverse(standing.begin(), standing.end());
    for (const Session* session : standing) {
        week = std::min(week, week_of(*session));
        while (week > 0 && open_in(week) < session->length() / 2) {
            --week;
        }
        add(week, {session->id, session->length(), session});
    }
    for (std::vector<SharedSession>& sessions : m_sessions) {
        std::reverse(sessions.begin(), sessions.end());
    }
}

// Takes off what is not needed: the last sessions of the weeks that have most too much, those that are held last.
void SessionShares::cut(Minutes excess) {
    const auto last_of = [&](std::size_t week, bool any) {
        const std::vector<SharedSession>& sessions = m_sessions[week];
        return std::find_if(sessions.rbegin(), sessions.rend(),
                            [&](const SharedSession& session) { return any || !keeps(session); });
    };
    while (excess > Minutes(0)) {
        std::size_t from = m_weeks.size();
        bool any = false;
        for (const bool all : {false, true}) {
            for (std::size_t week = 0; week < m_weeks.size() && (from == m_weeks.size() || any == all); ++week) {
                if (last_of(week, all) != m_sessions[week].rend() &&
                    (from == m_weeks.size() || open_in(week) <= open_in(from))) {
                    from = week;
                    any = all;
                }
            }
        }
        if (from == m_weeks.size()) {
            return;
        }
        const auto found = std::prev(last_of(from, any).base());
        const auto session = m_sessions[from].begin() + (found - m_sessions[from].cbegin());
        if (session->length - excess >= m_weeks[from].lengths.least) {
            session->length -= excess;
            m_covered[from] -= excess;
            return;
        }
        excess -= session->length;
        m_covered[from] -= session->length;
        m_sessions[from].erase(session);
    }
}

// What was missed, then what had no place.
void SessionShares::give_back(const std::vector<const Session*>& missed) {
    std::vector<SharedSession> again;
    again.reserve(missed.size());
    for (const Session* session : missed) {
        again.push_back({session->id, session->length(), nullptr});
    }
    if (!m_request.anew && m_request.before != nullptr && m_request.before->planning) {
        for (const LeftOut& left : m_request.before->planning->left_out) {
            const auto is_left = [&](const SharedSession& each) { return each.id == left.id; };
            if (left.reference == m_reference && std::none_of(again.begin(), again.end(), is_left)) {
                again.push_back({left.id, left.minutes, nullptr});
            }
        }
    }
    for (SharedSession& session : again) {
        const std::size_t week = week_for(session.length);
        if (open() <= Minutes(0) || open() < std::min(m_weeks[week].lengths.least, session.length)) {
            return;
        }
        session.length = std::min(session.length, open());
        add(week, std::move(session));
    }
}

void SessionShares::add_new() {
    const auto add_all = [&](std::size_t week, Minutes minutes) {
        for (const Minutes length : lengths_of(minutes, m_weeks[week].lengths)) {
            add(week, {m_before.next_id(m_reference), length, nullptr});
        }
    };
    for (std::size_t week = 0; week < m_weeks.size(); ++week) {
        const Minutes minutes = std::min(open(), open_in(week));
        if (minutes >= m_weeks[week].lengths.least) {
            add_all(week, minutes);
        }
    }
    const Minutes rest = open();
    if (rest <= Minutes(0)) {
        return;
    }
    const std::size_t week = week_for(rest);
    if (rest >= m_weeks[week].lengths.least || !lengthen(week, rest)) {
        add_all(week, rest);
    }
}

// A session of the week or, where none has room, of the nearest one before or after it.
bool SessionShares::lengthen(std::size_t week, Minutes minutes) {
    for (std::size_t distance = 0; distance < m_weeks.size(); ++distance) {
        for (const std::size_t near : {week - distance, week + distance}) { // below 0: beyond the last one
            if (near >= m_weeks.size()) {
                continue;
            }
            std::vector<SharedSession>& sessions = m_sessions[near];
            const auto found = std::find_if(sessions.rbegin(), sessions.rend(), [&](const SharedSession& session) {
                return !keeps(session) && session.length + minutes <= m_weeks[near].lengths.most;
            });
            if (found != sessions.rend()) {
                found->length += minutes;
                m_covered[near] += minutes;
                return true;
            }
        }
    }
    return false;
}

std::size_t SessionShares::week_of(const Session& session) const {
    const Date monday = monday_of(std::chrono::floor<std::chrono::days>(session.start));
    const auto later =
        std::find_if(m_weeks.begin(), m_weeks.end(), [&](const WeekShare& week) { return week.monday > monday; });
    return later == m_weeks.begin() ? 0 : static_cast<std::size_t>(later - m_weeks.begin()) - 1;
}

std::size_t SessionShares::week_for(Minutes length) const {
    std::size_t best = 0;
    for (std::size_t week = 0; week < m_weeks.size(); ++week) {
        if (open_in(week) >= (length + Minutes(1)) / 2) {
            return week;
        }
        best = open_in(week) > open_in(best) ? week : best;
    }
    return best;
}

bool SessionShares::keeps(const SharedSession& session) const {
    return session.before != nullptr && is_held(m_request, *session.before);
}

void SessionShares::add(std::size_t week, SharedSession session) {
    if (m_before.find(session.id) != nullptr) {
        m_before.take(session.id);
    }
    if (m_request.anew) {
        session.before = nullptr;
    }
    m_covered[week] += session.length;
    m_sessions[week].push_back(std::move(session));
}

Minutes SessionShares::open() const {
    Minutes sum{0};
    for (std::size_t week = 0; week < m_weeks.size(); ++week) {
        sum += open_in(week);
    }
    return sum;
}

} // namespace onramp
