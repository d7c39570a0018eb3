// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/schedule_diff.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "schedule/session_json.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

std::map<std::string, const Session*> sessions_of(const Schedule& schedule, Instant from) {
    std::map<std::string, const Session*> sessions;
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            if (session.end_utc > from) {
                sessions.emplace(session.id, &session);
            }
        }
    }
    return sessions;
}

// What the second plan has at that time in its place.
std::string taken_by(const Session& session, const Schedule& after) {
    for (const DayPlan& day : after.days) {
        for (const BusyTime& busy : day.busy) {
            if (busy.start_utc < session.end_utc && busy.end_utc > session.start_utc) {
                return busy.title.empty() ? std::string("its time is taken") : "'" + busy.title + "' takes its time";
            }
        }
    }
    return {};
}

std::string reason_of(const Session& before, const Session* after, const Schedule& second,
                      const std::set<std::string>& closed) {
    if (closed.contains(before.reference)) {
        return "done";
    }
    if (after != nullptr && before.start_utc < second.planning->from) {
        return "it was missed";
    }
    if (std::string taken = taken_by(before, second); !taken.empty()) {
        return taken;
    }
    if (after == nullptr) {
        for (const LeftOut& left : second.planning->left_out) {
            if (left.id == before.id) {
                return "no time for it";
            }
        }
        const bool is_beyond =
            !second.days.empty() && before.start >= LocalTime(second.days.back().date + std::chrono::days(1));
        return is_beyond ? "after the last day of this plan" : "no longer needed";
    }
    return after->pinned && !before.pinned ? "moved by hand" : "";
}

} // namespace

std::string_view schedule_change_name(ScheduleChangeKind kind) {
    switch (kind) {
    case ScheduleChangeKind::moved:
        return "moved";
    case ScheduleChangeKind::shortened:
        return "shortened";
    case ScheduleChangeKind::lengthened:
        return "lengthened";
    case ScheduleChangeKind::dropped:
        return "dropped";
    case ScheduleChangeKind::fresh:
        break;
    }
    return "new";
}

ScheduleDiff diff_schedules(const Schedule& before, const Schedule& after, const std::set<std::string>& closed) {
    ScheduleDiff diff;
    diff.from = after.planning->from;
    diff.least_moved = static_cast<int>(after.planning->levels[static_cast<std::size_t>(PlacementGoal::changes)].bound);
    std::map<std::string, const Session*> all_before = sessions_of(before, Instant::min());
    const std::map<std::string, const Session*> now = sessions_of(after, Instant::min());
    for (const auto& [id, session] : now) {
        const auto old = all_before.find(id);
        if (old == all_before.end()) {
            if (session->start_utc >= diff.from) {
                diff.changes.push_back({ScheduleChangeKind::fresh, std::nullopt, *session, {}});
            }
            continue;
        }
        const Session& was = *old->second;
        if (was.start_utc == session->start_utc && was.end_utc == session->end_utc) {
            diff.unchanged += session->start_utc >= diff.from ? 1 : 0;
            continue;
        }
        const ScheduleChangeKind kind = was.start_utc != session->start_utc ? ScheduleChangeKind::moved
                                        : session->end_utc < was.end_utc    ? ScheduleChangeKind::shortened
                                                                            : ScheduleChangeKind::lengthened;
        diff.changes.push_back({kind, was, *session, reason_of(was, session, after, closed)});
    }
    for (const auto& [id, session] : all_before) {
        if (session->start_utc >= diff.from && !now.contains(id)) {
            diff.changes.push_back(
                {ScheduleChangeKind::dropped, *session, std::nullopt, reason_of(*session, nullptr, after, closed)});
        }
    }
    std::stable_sort(diff.changes.begin(), diff.changes.end(),
                     [](const ScheduleChange& one, const ScheduleChange& other) {
                         const auto key = [](const ScheduleChange& change) {
                             const Session& session = change.before ? *change.before : *change.after;
                             return std::tuple(change.kind, session.start_utc, session.id);
                         };
                         return key(one) < key(other);
                     });
    return diff;
}

std::string render_schedule_diff_json(const ScheduleDiff& diff) {
    using nlohmann::ordered_json;
    ordered_json changes = ordered_json::array();
    for (const ScheduleChange& change : diff.changes) {
        ordered_json value = {{"change", schedule_change_name(change.kind)}};
        if (change.before) {
            value["before"] = session_value(*change.before);
        }
        if (change.after) {
            value["after"] = session_value(*change.after);
        }
        if (!change.reason.empty()) {
            value["reason"] = change.reason;
        }
        changes.push_back(std::move(value));
    }
    const ordered_json document = {{"kind", "schedule_diff"},           {"schema_version", 1},
                                   {"from", format_instant(diff.from)}, {"unchanged", diff.unchanged},
                                   {"least_moved", diff.least_moved},   {"changes", std::move(changes)}};
    return dump_document(document);
}

} // namespace onramp
