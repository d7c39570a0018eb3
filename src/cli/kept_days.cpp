// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/kept_days.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// The kept plan, where it is what the days are asked of.
const Schedule* kept_plan(const DaySource& source) {
    const auto& kept = source.journal.days;
    const bool is_its = kept && source.path_is_kept && kept->zone == source.zone.name();
    return is_its ? &*kept : nullptr;
}

const DayPlan* find_day(const Schedule& schedule, Date date) {
    const auto day = std::lower_bound(schedule.days.begin(), schedule.days.end(), date,
                                      [](const DayPlan& each, Date wanted) { return each.date < wanted; });
    return day != schedule.days.end() && day->date == date ? &*day : nullptr;
}

} // namespace

Result<Schedule> days_of(const DaySource& source, const ScheduleRequest& request) {
    const Schedule* kept = kept_plan(source);
    const Date last = request.first + std::chrono::days(request.days - 1);
    const bool is_whole = kept != nullptr && request.days >= 1 && find_day(*kept, request.first) != nullptr &&
                          find_day(*kept, last) != nullptr;
    Schedule schedule;
    if (is_whole) {
        schedule.persona = kept->persona;
        schedule.profile = kept->profile;
        schedule.role_name = kept->role_name;
        schedule.as_of = request.as_of;
        schedule.zone = kept->zone;
        for (Date date = request.first; date <= last; date += std::chrono::days(1)) {
            schedule.days.push_back(*find_day(*kept, date));
        }
    } else {
        auto draft = plan_schedule(source.role, source.zone, request);
        if (!draft) {
            return draft;
        }
        schedule = std::move(*draft);
    }
    std::vector<std::vector<BusyTime>> busy =
        is_whole ? busy_days(request, source.zone) : std::vector<std::vector<BusyTime>>();
    for (std::size_t i = 0; i < schedule.days.size(); ++i) {
        DayPlan& day = schedule.days[i];
        const DayPlan* planned = kept == nullptr ? nullptr : find_day(*kept, day.date);
        if (planned == nullptr) {
            continue;
        }
        std::vector<BusyTime> taken = is_whole ? std::move(busy[i]) : std::move(day.busy);
        day = *planned;
        day.busy = std::move(taken);
        std::erase_if(day.tasks, [&](const std::string& task) { return request.done.contains(task); });
    }
    return schedule;
}

std::vector<std::string> stale_notes(const DaySource& source, const ScheduleRequest& request,
                                     const Schedule& schedule) {
    std::vector<std::string> notes;
    const Schedule* kept = kept_plan(source);
    if (kept == nullptr) {
        return notes;
    }
    std::size_t covered = 0;
    for (const DayPlan& day : schedule.days) {
        for (const Session& session : day.sessions) {
            const bool is_ahead = session.start_utc >= request.as_of && find_day(*kept, day.date) != nullptr;
            covered +=
                is_ahead && std::any_of(day.busy.begin(), day.busy.end(),
                                        [&](const BusyTime& busy) {
                                            return busy.start_utc < session.end_utc && busy.end_utc > session.start_utc;
                                        })
                    ? 1U
                    : 0U;
        }
    }
    if (covered > 0) {
        notes.push_back("warning: " + counted(covered, "session") + (covered == 1 ? " lies" : " lie") +
                        " over what is busy by now; 'onramp schedule replan' moves what has to move");
    }
    const auto planned = source.journal.last_of.find("planned");
    if (planned != source.journal.last_of.end() && planned->second > kept->as_of) {
        notes.emplace_back("note: the path was planned anew after these days; 'onramp schedule replan' follows it");
    }
    return notes;
}

} // namespace onramp
