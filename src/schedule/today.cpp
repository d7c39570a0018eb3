// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/today.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "onramp/calendar/zone.hpp"
#include "onramp/path/step_id.hpp"

namespace onramp {

namespace {

using std::chrono::days;

class Builder {
public:
    Builder(const Role& role, const Zone& zone, const TodayRequest& request)
        : m_role(role), m_zone(zone), m_request(request) {
        for (const auto& [id, item] : request.items) {
            if (!item.skipped) {
                m_closed.insert(id);
            }
        }
        m_closed = with_levels_below(std::move(m_closed));
    }

    TodayView build() const {
        TodayView view;
        view.role_name = m_role.name;
        view.zone = m_zone.name();
        view.now = m_zone.to_local(m_request.now);
        view.date = std::chrono::floor<days>(view.now);
        view.working_day = m_request.day->working_day;
        view.notes = m_request.day->notes;
        view.reviews = m_request.reviews;
        if (m_request.open) {
            const Instant since = m_request.open->since;
            view.open = TodayOpen{thing(m_request.open->id), m_zone.to_local(since),
                                  std::chrono::duration_cast<Minutes>(std::max(m_request.now, since) - since)};
        }
        add_sessions(view);
        add_tasks(view);
        add_closed(view);
        for (const PathStep& step : m_request.path->steps) {
            if (!is_closed(step.id)) {
                view.next_step = thing(step.id);
                break;
            }
        }
        return view;
    }

private:
    bool is_closed(const std::string& id) const { return m_request.items.contains(id) || m_closed.contains(id); }

    std::string handle(const std::string& id) const {
        const auto found = m_request.handles.find(id);
        return found == m_request.handles.end() ? std::string() : found->second;
    }

    TodayThing thing(const std::string& id) const {
        TodayThing thing = find_thing(m_role, m_request.path, m_request.handles, id);
        if (const auto title = m_request.titles.find(id); title != m_request.titles.end()) {
            thing.title = title->second;
        }
        return thing;
    }

    void add_sessions(TodayView& view) const {
        for (const Session& session : m_request.day->sessions) {
            const bool learning = session.kind == SessionKind::learning;
            if (learning && is_closed(session.reference)) {
                continue;
            }
            const TodaySession shown{session, learning ? handle(session.reference) : std::string()};
            if (session.start_utc <= m_request.now && m_request.now < session.end_utc) {
                view.current = shown;
            } else if (session.start_utc > m_request.now) {
                if (learning && !view.next_learning) {
                    view.next_learning = shown;
                }
                view.later.push_back(shown);
            }
        }
    }

    void add_tasks(TodayView& view) const {
        for (const PathTask& task : m_request.path->tasks) {
            if (task.from <= view.date && !is_closed(task.id)) {
                view.tasks.push_back({thing(task.id), task.to, task.to < view.date});
            }
        }
        std::stable_sort(view.tasks.begin(), view.tasks.end(),
                         [](const TodayTask& one, const TodayTask& other) { return one.due < other.due; });
    }

    void add_closed(TodayView& view) const {
        std::vector<std::pair<Instant, TodayClosed>> closed;
        for (const auto& [id, item] : m_request.items) {
            if (std::chrono::floor<days>(m_zone.to_local(item.at)) == view.date) {
                closed.push_back({item.at, {thing(id), item.skipped, item.took}});
            }
        }
        std::stable_sort(closed.begin(), closed.end(),
                         [](const auto& one, const auto& other) { return one.first < other.first; });
        for (auto& each : closed) {
            view.closed.push_back(std::move(each.second));
        }
    }

    const Role& m_role;
    const Zone& m_zone;
    const TodayRequest& m_request;
    std::set<std::string> m_closed; // done, with the levels below
};

} // namespace

std::string command_for(const TodayThing& thing, std::string_view verb) {
    return "onramp " + std::string(verb) + " " + (thing.handle.empty() ? thing.id : thing.handle);
}

TodayThing find_thing(const Role& role, const Path* path, const std::map<std::string, std::string>& handles,
                      const std::string& id) {
    const auto handle = handles.find(id);
    TodayThing thing{id, handle == handles.end() ? std::string() : handle->second, id};
    for (const RoleTask& task : role.tasks) {
        if (task.id == id) {
            thing.title = task.task.title;
        }
    }
    if (const PathStep* step = path == nullptr ? nullptr : path->find(id)) {
        thing.title = step->title;
    }
    return thing;
}

TodayView build_today(const Role& role, const Zone& zone, const TodayRequest& request) {
    return Builder(role, zone, request).build();
}

} // namespace onramp
