// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_plan.hpp"

#include <algorithm>

#include "cli/commands/path_show.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"

namespace onramp {

namespace {

Result<PathRequest> request_of(const Arguments& arguments, const Services& services, const Role& role,
                               const Journal& journal) {
    PathRequest request;
    const double usual =
        journal.intake ? journal.intake->hours_per_week : static_cast<double>(role.capacity.hours_per_week);
    request.hours_per_week = arguments.number("hours-per-week").value_or(usual);
    request.least_hours_per_week = arguments.number("least-hours").value_or(0);
    request.deadline = arguments.date("deadline");
    request.done = done_work(journal);
    request.even = arguments.flag("even");
    auto away = days_away(arguments);
    if (!away) {
        return fail(away.error());
    }
    request.away = std::move(*away);
    if (journal.intake) {
        request.job_start = journal.intake->start;
    }
    if (const auto start = arguments.date("start")) {
        request.start = *start;
        return request;
    }
    const auto now = local_today(services, role, journal);
    if (!now) {
        return fail(now.error());
    }
    request.start = journal.intake ? std::max(journal.intake->start, *now) : *now;
    return request;
}

} // namespace

Result<Answer> run_path_plan(const Arguments& arguments, Services& services) {
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto file = arguments.text("assessment");
    const Result<Assessment> assessment =
        file ? read_assessment_input(services, *file)
             : assess(known->role, evidence_of(known->role, known->journal), services.clock.now());
    if (!assessment) {
        return fail(assessment.error());
    }
    const auto request = request_of(arguments, services, known->role, known->journal);
    if (!request) {
        return fail(request.error());
    }
    const auto planned = make_plan(services, known->role, *assessment, known->journal, *request, taste_of(arguments),
                                   planning_effort(arguments));
    if (!planned) {
        return fail(planned.error());
    }
    const Path& path = planned->path;
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    if (const auto kept = keep_events(**store, known->journal.last_event,
                                      stamped({planned_event(path)}, services, known->role), known->role.profile_id);
        !kept) {
        return fail(kept.error());
    }
    Answer answer = answer_path(path, arguments.flag("all") ? Extent::whole : Extent::brief, services);
    answer.notes = std::move(known->notes);
    answer.notes.insert(answer.notes.end(), planned->notes.begin(), planned->notes.end());
    return answer;
}

} // namespace onramp
