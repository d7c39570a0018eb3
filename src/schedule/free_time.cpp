// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/free_time.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "onramp/calendar/zone.hpp"
#include "schedule/busy_days.hpp"
#include "schedule/core_hours.hpp"
#include "schedule/slots.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

// What the day's sessions take, joined with what is busy.
std::vector<Stretch> taken_on(const DayPlan& day, const BusyDays& busy, bool activities) {
    std::vector<Stretch> taken = busy.taken_on(day.date);
    for (const Session& session : day.sessions) {
        if (activities || session.kind == SessionKind::learning) {
            taken.emplace_back(session.start_utc, session.end_utc);
        }
    }
    return joined(std::move(taken));
}

std::vector<Slot> within(std::vector<Slot> slots, Minutes begin, Minutes end) {
    for (Slot& slot : slots) {
        const Minutes until = std::min(slot.end(), end);
        slot.start = std::max(slot.start, begin);
        slot.length = until - slot.start;
    }
    std::erase_if(slots, [](const Slot& slot) { return slot.length <= Minutes(0); });
    return slots;
}

FreeDay free_day(const Role& role, const Zone& zone, const DayPlan& day, const BusyDays& busy,
                 const FreeRequest& request) {
    FreeDay free;
    free.date = day.date;
    free.working_day = day.working_day;
    if (!day.working_day) {
        return free;
    }
    // What is over is not free.
    const Instant now = std::chrono::ceil<std::chrono::duration<int, std::ratio<5 * 60>>>(request.schedule.as_of);
    std::vector<Slot> slots = slots_of(role.blocks, zone, day.date).slots;
    if (request.core_only) {
        const CoreHours core = core_hours(role, zone, request.schedule.team_zone, day.date);
        const auto of_day = [&](Instant at) {
            return std::chrono::duration_cast<Minutes>(zone.to_local(at) - LocalTime(day.date));
        };
        slots = core.begin < core.end ? within(std::move(slots), of_day(core.begin), of_day(core.end))
                                      : std::vector<Slot>();
    }
    for (const Slot& slot : slots_beside(slots, taken_on(day, busy, request.beside_activities), zone, day.date)) {
        FreeStretch stretch;
        stretch.start = LocalTime(day.date) + slot.start;
        stretch.end = stretch.start + slot.length;
        stretch.start_utc = zone.to_instant(stretch.start).instant;
        stretch.end_utc = stretch.start_utc + slot.length;
        if (stretch.start_utc < now) {
            stretch.start += now - stretch.start_utc;
            stretch.start_utc = now;
        }
        if (stretch.start_utc >= stretch.end_utc) {
            continue;
        }
        if (!free.stretches.empty() && free.stretches.back().end_utc == stretch.start_utc) {
            free.stretches.back().end = stretch.end;
            free.stretches.back().end_utc = stretch.end_utc;
        } else {
            free.stretches.push_back(stretch);
        }
    }
    std::erase_if(free.stretches,
                  [&](const FreeStretch& each) { return each.end_utc - each.start_utc < request.least; });
    for (const FreeStretch& each : free.stretches) {
        free.total += std::chrono::duration_cast<Minutes>(each.end_utc - each.start_utc);
    }
    return free;
}

} // namespace

Result<FreeTime> free_time(const Role& role, const Zone& zone, const FreeRequest& request) {
    const auto schedule = plan_schedule(role, zone, request.schedule);
    if (!schedule) {
        return fail(schedule.error());
    }
    const BusyDays busy(request.schedule.busy, zone, request.schedule.buffer);
    FreeTime free{role.profile_id, zone.name(), request.least, {}};
    for (const DayPlan& day : schedule->days) {
        free.days.push_back(free_day(role, zone, day, busy, request));
    }
    return free;
}

std::string render_free_time_json(const FreeTime& free) {
    using nlohmann::ordered_json;
    ordered_json days = ordered_json::array();
    for (const FreeDay& day : free.days) {
        ordered_json stretches = ordered_json::array();
        for (const FreeStretch& each : day.stretches) {
            stretches.push_back({{"start", format_local(each.start)},
                                 {"end", format_local(each.end)},
                                 {"start_utc", format_instant(each.start_utc)},
                                 {"end_utc", format_instant(each.end_utc)}});
        }
        days.push_back({{"date", format_date(day.date)},
                        {"working_day", day.working_day},
                        {"free_minutes", day.total.count()},
                        {"free", std::move(stretches)}});
    }
    return dump_document({{"kind", "free_time"},
                          {"schema_version", 1},
                          {"profile", free.profile},
                          {"zone", free.zone},
                          {"least_minutes", free.least.count()},
                          {"days", std::move(days)}});
}

} // namespace onramp
