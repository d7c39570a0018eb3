// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "base/suggestions.hpp"
#include "onramp/base/text.hpp"
#include "onramp/profile/profile_document.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

class Checker {
public:
    Checker(const Profile& profile, const ProfileOrigins* origins) : m_profile(profile), m_origins(origins) {}

    std::vector<Problem> run() {
        check_targets();
        check_groups();
        check_activities();
        check_capacity();
        check_hours();
        check_leading();
        check_tasks();
        return std::move(m_problems);
    }

private:
    void report(std::string rule, std::string message, std::string pointer, std::string hint = {}) {
        m_problems.push_back(
            {Severity::error, std::move(rule), std::move(message), std::move(hint), {{}, 0, 0, std::move(pointer)}});
    }

    // Of two values that do not fit together the one that a later layer set; `usual` where it is one layer.
    std::string later_of(const std::string& entry, const char* usual, const char* other) const {
        const std::string first = entry + "/" + usual;
        const std::string second = entry + "/" + other;
        return m_origins != nullptr && m_origins->layer_of(second) > m_origins->layer_of(first) ? second : first;
    }

    void check_targets() {
        std::size_t first = 0;
        for (const auto& [id, target] : m_profile.targets) {
            const std::string pointer = "/targets/" + pointer_token(id);
            first += target.phase == Phase::first_90_days ? 1 : 0;
            if (target.need == Need::any_of && target.group.empty()) {
                report("any-of-group", "the target '" + id + "' is one of a group and names none", pointer,
                       "add \"group\", the id of an entry of \"groups\"");
            }
            if (!target.group.empty() && target.need != Need::any_of) {
                report("any-of-group",
                       "the target '" + id + "' names a group, but its need is " + std::string(need_name(target.need)),
                       later_of(pointer, "group", "need"), "set \"need\" to \"any_of\" or drop \"group\"");
            }
            if (!target.group.empty() && !m_profile.groups.contains(target.group)) {
                report("unknown-group", "there is no group '" + target.group + "'", pointer + "/group",
                       m_suggestions.of(target.group, m_profile.groups));
            }
        }
        if (first > k_most_first_skills) {
            report("first-skills",
                   std::to_string(first) + " skills are for the first 90 days; at most " +
                       std::to_string(k_most_first_skills) + " can be",
                   "/targets", "give some of them \"phase\": \"role\"");
        }
    }

    void check_groups() {
        for (const auto& [id, group] : m_profile.groups) {
            const std::string& name = id;
            const auto members =
                std::count_if(m_profile.targets.begin(), m_profile.targets.end(), [&](const auto& entry) {
                    return entry.second.need == Need::any_of && entry.second.group == name;
                });
            if (members < group.choose) {
                report("group-size",
                       "the group '" + id + "' asks for " + std::to_string(group.choose) + " of " +
                           counted(static_cast<std::size_t>(members), "skill"),
                       "/groups/" + pointer_token(id) + "/choose");
            }
        }
    }

    void check_activities() {
        for (const auto& [id, plan] : m_profile.activities) {
            if (plan.min_minutes > plan.minutes) {
                report("min-minutes",
                       "'min_minutes' is " + std::to_string(plan.min_minutes) + ", more than the activity's " +
                           std::to_string(plan.minutes),
                       later_of("/activities/" + pointer_token(id), "min_minutes", "minutes"));
            }
        }
    }

    void check_capacity() {
        const Capacity& capacity = m_profile.capacity;
        if (capacity.max_session_minutes < capacity.min_session_minutes) {
            report("session-minutes", "'max_session_minutes' is less than 'min_session_minutes'",
                   later_of("/capacity", "max_session_minutes", "min_session_minutes"));
        }
        if (capacity.daily_cap_minutes < capacity.min_session_minutes) {
            report("session-minutes", "'daily_cap_minutes' leaves no room for one session",
                   later_of("/capacity", "daily_cap_minutes", "min_session_minutes"));
        }
    }

    void check_hours() {
        if (m_profile.hours.core_end <= m_profile.hours.core_start) {
            report("core-hours",
                   "'core_end' is " + format_time_of_day(m_profile.hours.core_end) + ", not after 'core_start', " +
                       format_time_of_day(m_profile.hours.core_start),
                   later_of("/hours", "core_end", "core_start"));
        }
        if (m_profile.hours.working_days.empty()) {
            report("working-days", "there is no working day", "/hours/working_days");
        }
    }

    void check_leading() {
        for (std::size_t i = 1; i < m_profile.leading.size(); ++i) {
            if (m_profile.leading[i].from_day <= m_profile.leading[i - 1].from_day) {
                report("leading-order", "'from_day' should be later than the entry before",
                       "/leading/" + std::to_string(i) + "/from_day");
            }
        }
    }

    void check_tasks() {
        for (const auto& [id, task] : m_profile.tasks) {
            const std::string pointer = "/tasks/" + pointer_token(id);
            if (task.to_day < task.from_day) {
                report("task-days",
                       "'to_day' is " + std::to_string(task.to_day) + ", before 'from_day', " +
                           std::to_string(task.from_day),
                       later_of(pointer, "to_day", "from_day"));
            }
            for (std::size_t i = 0; i < task.after.size(); ++i) {
                if (!m_profile.tasks.contains(task.after[i])) {
                    report("unknown-task", "there is no task '" + task.after[i] + "'",
                           pointer + "/after/" + std::to_string(i), m_suggestions.of(task.after[i], m_profile.tasks));
                }
            }
        }
        check_task_circles();
    }

    // Walks down `after` with a stack of its own; a task on the way that is met again closes a circle.
    void check_task_circles() {
        enum class State { fresh, open, done };
        struct Frame {
            const std::string* id;
            const OnboardingTask* task;
            std::size_t next;
        };
        std::map<std::string_view, State> states;
        for (const auto& [id, task] : m_profile.tasks) {
            if (states[id] != State::fresh) {
                continue;
            }
            std::vector<Frame> frames = {{&id, &task, 0}};
            states[id] = State::open;
            while (!frames.empty()) {
                Frame& frame = frames.back();
                if (frame.next == frame.task->after.size()) {
                    states[*frame.id] = State::done;
                    frames.pop_back();
                    continue;
                }
                const auto next = m_profile.tasks.find(frame.task->after[frame.next++]);
                if (next == m_profile.tasks.end()) {
                    continue;
                }
                State& state = states[next->first];
                if (state == State::fresh) {
                    state = State::open;
                    frames.push_back({&next->first, &next->second, 0});
                } else if (state == State::open) {
                    std::string words;
                    auto at = std::find_if(frames.begin(), frames.end(),
                                           [&](const Frame& each) { return *each.id == next->first; });
                    const std::string pointer =
                        "/tasks/" + pointer_token(*frame.id) + "/after/" + std::to_string(frame.next - 1);
                    for (; at != frames.end(); ++at) {
                        words += *at->id + " -> ";
                    }
                    report("cycle", "tasks wait for each other in a circle: " + words + next->first, pointer,
                           "drop one of the \"after\" entries");
                }
            }
        }
    }

    const Profile& m_profile;
    const ProfileOrigins* m_origins; // may be null
    std::vector<Problem> m_problems;
    Suggestions m_suggestions;
};

} // namespace

std::vector<Problem> check_profile(const Profile& profile) {
    return Checker(profile, nullptr).run();
}

std::vector<Problem> check_profile(const LayeredProfile& layered) {
    std::vector<Problem> problems = Checker(layered.profile, &layered.origins).run();
    layered.origins.locate(problems);
    return problems;
}

} // namespace onramp
