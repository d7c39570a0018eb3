// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/plan_before.hpp"

#include <algorithm>

namespace onramp {

namespace {

const Session* session_at(const Schedule* plan, Instant now) {
    if (plan != nullptr) {
        for (const DayPlan& day : plan->days) {
            for (const Session& session : day.sessions) {
                if (session.start_utc < now && now < session.end_utc) {
                    return &session;
                }
            }
        }
    }
    return nullptr;
}

} // namespace

Instant open_from(const FitRequest& request) {
    const Session* now = session_at(request.before, request.days.as_of);
    return now == nullptr ? request.days.as_of : now->end_utc;
}

bool is_held(const FitRequest& request, const Session& session) {
    const bool begins_soon = session.start_utc >= request.days.as_of && session.start_utc < request.frozen_until;
    return begins_soon || request.pins.contains(session.id) ||
           (session.pinned && !request.unpinned.contains(session.id));
}

PlanBefore::PlanBefore(const FitRequest& request) : m_request(request) {
    if (request.before == nullptr) {
        return;
    }
    if (request.before->planning) {
        m_numbers = request.before->planning->numbers;
    }
    for (const DayPlan& day : request.before->days) {
        for (const Session& session : day.sessions) {
            know(session);
        }
    }
    if (request.before->planning) {
        for (const Session& session : request.before->planning->cancelled) {
            know(session); // for its number
        }
        for (const Session& session : request.before->planning->cancelled) {
            m_sessions.erase(session.id);
        }
    }
}

void PlanBefore::know(const Session& session) {
    m_sessions.emplace(session.id, &session);
    const std::size_t slash = session.id.rfind('/');
    const std::string tail = slash == std::string::npos ? std::string() : session.id.substr(slash + 1);
    if (session.id.starts_with(session.reference + "/") && !tail.empty() && tail.size() < 7 &&
        std::all_of(tail.begin(), tail.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        int& number = m_numbers[session.reference];
        number = std::max(number, std::stoi(tail));
    }
}

const Session* PlanBefore::current() const {
    return session_at(m_request.before, m_request.days.as_of);
}

const Session* PlanBefore::find(const std::string& id) const {
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : found->second;
}

bool PlanBefore::was(const std::string& id) const {
    const Session* session = find(id);
    return session != nullptr && session->start_utc < m_request.days.as_of;
}

std::size_t PlanBefore::count_ahead(const std::string& prefix) const {
    std::size_t count = 0;
    for (auto next = m_sessions.lower_bound(prefix + "/");
         next != m_sessions.end() && next->first.starts_with(prefix + "/"); ++next) {
        count += next->second->start_utc >= m_request.days.as_of ? 1U : 0U;
    }
    return count;
}

std::vector<const Session*> PlanBefore::open_of(const std::string& reference, Date first, Date last) const {
    std::vector<const Session*> open;
    std::vector<const Session*> missed;
    if (m_request.before == nullptr) {
        return open;
    }
    const Instant now = m_request.days.as_of;
    for (const DayPlan& day : m_request.before->days) {
        for (const Session& session : day.sessions) {
            if (session.reference != reference || !m_sessions.contains(session.id)) {
                continue;
            }
            if (session.start_utc >= now) {
                if (day.date >= first && day.date <= last) {
                    open.push_back(&session);
                }
            } else if (session.end_utc <= now) {
                missed.push_back(&session);
            }
        }
    }
    open.insert(open.end(), missed.rbegin(), missed.rend());
    return open;
}

std::string PlanBefore::next_id(const std::string& reference) {
    return reference + "/" + std::to_string(++m_numbers[reference]);
}

} // namespace onramp
