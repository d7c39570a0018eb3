// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_plan.hpp"

#include <algorithm>

#include "cli/commands/path_show.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/path/plan.hpp"

namespace onramp {

namespace {

Result<Date> today(const Services& services, const Role& role, const Journal& journal) {
    const auto zone = load_zone(services.files, services.environment, person_zone(role, journal));
    if (!zone) {
        return fail(zone.error());
    }
    return std::chrono::floor<std::chrono::days>(zone->to_local(services.clock.now()));
}

Result<PathRequest> request_of(const Arguments& arguments, const Services& services, const Role& role,
                               const Journal& journal) {
    PathRequest request;
    const double usual =
        journal.intake ? journal.intake->hours_per_week : static_cast<double>(role.capacity.hours_per_week);
    request.hours_per_week = arguments.number("hours-per-week").value_or(usual);
    request.deadline = arguments.date("deadline");
    for (const auto& [id, state] : journal.items) {
        if (state.status == ItemStatus::done) {
            request.done.insert(id);
        }
    }
    if (const auto start = arguments.date("start")) {
        request.start = *start;
        return request;
    }
    const auto now = today(services, role, journal);
    if (!now) {
        return fail(now.error());
    }
    request.start = journal.intake ? std::max(journal.intake->start, *now) : *now;
    return request;
}

} // namespace

Result<Answer> run_path_plan(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto state = read_state(services, *role);
    if (!state) {
        return fail(state.error());
    }
    const auto file = arguments.text("assessment");
    const Result<Assessment> assessment = file
                                              ? read_assessment_input(services, *file)
                                              : assess(*role, evidence_of(*role, state->journal), services.clock.now());
    if (!assessment) {
        return fail(assessment.error());
    }
    const auto request = request_of(arguments, services, *role, state->journal);
    if (!request) {
        return fail(request.error());
    }
    const auto path = plan_path(*role, *assessment, *request);
    if (!path) {
        return fail(path.error());
    }
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    if (const auto kept = keep_events(**store, state->journal.last_event,
                                      stamped({planned_event(*path)}, services, *role), role->profile_id);
        !kept) {
        return fail(kept.error());
    }
    Answer answer = answer_path(*path, arguments.flag("all") ? Extent::whole : Extent::brief, services);
    answer.notes = std::move(state->notes);
    return answer;
}

} // namespace onramp
