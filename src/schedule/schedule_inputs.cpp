// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/schedule_inputs.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone.hpp"
#include "schedule/core_hours.hpp"
#include "schedule/duties.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_profile = "profile";

std::string span_words(Minutes from, Minutes to) {
    return format_time_of_day(from) + " to " + format_time_of_day(to);
}

std::string minutes_words(int minutes) {
    return format_duration(Minutes(minutes));
}

class InputList {
public:
    void section(std::string name) { m_section = std::move(name); }
    void add(std::string name, std::string value, std::string source, std::string basis = {}) {
        m_inputs.push_back({m_section, std::move(name), std::move(value), std::move(source), std::move(basis)});
    }
    std::vector<ScheduleInput> take() { return std::move(m_inputs); }

private:
    std::string m_section;
    std::vector<ScheduleInput> m_inputs;
};

void add_person(InputList& list, const Role& role, const Zone& zone, const ScheduleRequest& request,
                const ScheduleOrigins& origins) {
    const WorkingHours& hours = role.hours;
    const std::string profile(k_profile);
    list.section("Person");
    list.add("zone", zone.name(), origins.zone);
    list.add("working days", join(hours.working_days, ", "), profile, std::string(hours.basis.view()));
    list.add("core hours", span_words(hours.core_start, hours.core_end), profile);
    if (request.team_zone != nullptr) {
        const CoreHours core = core_hours(role, zone, request.team_zone, request.first);
        list.add("their clock", request.team_zone->name(), origins.team_zone,
                 "on " + format_date(request.first) + " that is " +
                     (core.begin < core.end ? format_local(zone.to_local(core.begin)).substr(11) + " to " +
                                                  format_local(zone.to_local(core.end)).substr(11) + " of your blocks"
                                            : std::string("at no time of your blocks")));
    }
    for (const RoleBlock& block : role.blocks) {
        list.add(block.name, block.start < block.end ? span_words(block.start, block.end) : "no times", "persona");
    }
}

void add_learning(InputList& list, const Role& role, const ScheduleRequest& request, const ScheduleOrigins& origins) {
    const Capacity& capacity = role.capacity;
    const std::string profile(k_profile);
    list.section("Learning");
    if (const Path* path = request.path) {
        list.add("hours a week", format("{:g} h", path->hours_per_week), origins.path);
        list.add("begins", format_date(path->start), origins.path);
        if (path->deadline) {
            list.add("deadline", format_date(*path->deadline), origins.path);
        }
        for (const AwayDays& away : path->away) {
            list.add("away", format_date(away.from) + " to " + format_date(away.to), origins.path);
        }
        list.add("leading", std::to_string(leading_percent(role, path->job_start, monday_of(request.first))) + " %",
                 profile, "counted from the first day of the job, " + format_date(path->job_start));
    } else {
        list.add("hours a week", "none", "there is no plan");
    }
    list.add("a session",
             minutes_words(capacity.min_session_minutes) + " to " + minutes_words(capacity.max_session_minutes),
             profile, std::string(capacity.basis.view()));
    list.add("a day", minutes_words(capacity.daily_cap_minutes) + " at most", profile);
    list.add("between sessions", minutes_words(capacity.break_minutes), profile);
}

std::string activity_words(const ActivityPlan& plan) {
    std::string words = minutes_words(plan.minutes);
    if (plan.times > 1 || plan.per == Period::week) {
        words += ", " + counted(static_cast<std::size_t>(plan.times), "time");
    }
    words += plan.per == Period::week ? " a week" : " a day";
    const Minutes kept = std::max(Minutes(plan.min_minutes), std::min(k_least_piece, Minutes(plan.minutes)));
    words += !plan.yields ? std::string("; never gives way")
                          : "; down to " + format_duration(kept) + (plan.min_minutes == 0 ? ", then altogether" : "");
    words += ", " + std::string(load_name(plan.load));
    return plan.place == Place::any ? words : words + ", " + std::string(place_name(plan.place));
}

void add_activities(InputList& list, const Role& role) {
    list.section("Activities, in the order in which they give way");
    std::vector<const RoleActivity*> activities;
    for (const RoleBlock& block : role.blocks) {
        for (const RoleActivity& activity : block.activities) {
            activities.push_back(&activity);
        }
    }
    std::stable_sort(activities.begin(), activities.end(), [](const RoleActivity* one, const RoleActivity* other) {
        return one->plan.yields.value_or(INT32_MAX) < other->plan.yields.value_or(INT32_MAX);
    });
    for (const RoleActivity* activity : activities) {
        list.add(activity->text, activity_words(activity->plan), std::string(k_profile),
                 std::string(activity->plan.basis.view()));
    }
}

void add_calendars(InputList& list, const ScheduleRequest& request, const ScheduleOrigins& origins) {
    list.section("Calendars");
    for (const auto& [file, count] : origins.calendars) {
        list.add(file, counted(count, "busy time"), "calendar");
    }
    if (origins.calendars.empty()) {
        list.add("none", "nothing is busy", "--busy, schedule.calendars");
    }
    list.add("around each event", format_duration(request.buffer), origins.buffer);
}

} // namespace

std::vector<ScheduleInput> schedule_inputs(const Role& role, const Zone& zone, const ScheduleRequest& request,
                                           const ScheduleOrigins& origins) {
    InputList list;
    add_person(list, role, zone, request, origins);
    add_learning(list, role, request, origins);
    add_activities(list, role);
    add_calendars(list, request, origins);
    return list.take();
}

std::string render_schedule_inputs_json(const std::vector<ScheduleInput>& inputs) {
    using nlohmann::ordered_json;
    ordered_json items = ordered_json::array();
    for (const ScheduleInput& input : inputs) {
        items.push_back({{"section", input.section},
                         {"name", input.name},
                         {"value", input.value},
                         {"source", input.source},
                         {"basis", input.basis}});
    }
    return dump_document({{"kind", "schedule_inputs"}, {"schema_version", 1}, {"items", std::move(items)}});
}

} // namespace onramp
