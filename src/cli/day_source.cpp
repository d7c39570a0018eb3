// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/day_source.hpp"

#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/planning.hpp"
#include "cli/role_source.hpp"
#include "onramp/calendar/zone_source.hpp"

namespace onramp {

Date DaySource::date_of(Instant now) const {
    return std::chrono::floor<std::chrono::days>(zone.to_local(now));
}

ScheduleRequest DaySource::request(Date first, int days, Instant as_of) const {
    ScheduleRequest request;
    request.first = first;
    request.days = days;
    request.path = path ? &*path : nullptr;
    request.as_of = as_of;
    request.worked = journal.worked;
    request.done = closed_work(request.path, journal);
    request.team_zone = team_zone ? &*team_zone : nullptr;
    return request;
}

Result<DaySource> load_day_source(const Arguments& arguments, const Services& services) {
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const std::string zone_name = arguments.text("zone").value_or(person_zone(known->role, known->journal));
    auto zone = load_zone(services.files, services.environment, zone_name);
    if (!zone) {
        return fail(zone.error());
    }
    ScheduleOrigins origins;
    origins.zone = arguments.text("zone")                                          ? "--zone"
                   : known->journal.intake && !known->journal.intake->zone.empty() ? "told to init"
                                                                                   : "profile";
    DaySource source{
        std::move(known->role), std::move(*zone), zone_name, std::move(origins), std::move(known->journal), {}, true,
        std::move(known->notes)};
    if (const std::string team = arguments.text("team-zone").value_or(services.settings.schedule.team_zone);
        !team.empty()) {
        auto theirs = load_zone(services.files, services.environment, team);
        if (!theirs) {
            return fail(theirs.error());
        }
        source.team_zone = std::move(*theirs);
        source.origins.team_zone = arguments.text("team-zone") ? "--team-zone" : "schedule.team-zone";
    }
    if (const auto file = arguments.text("path")) {
        auto path = read_path_input(services, *file);
        if (!path) {
            return fail(path.error());
        }
        source.path = std::move(*path);
        source.origins.path = "--path";
        source.path_is_kept = false;
    } else {
        source.path = source.journal.plan;
        source.origins.path = "plan";
    }
    if (source.path && source.path->profile != source.role.profile_id) {
        source.notes.push_back("warning: the path was made for the profile '" + source.path->profile + "', not '" +
                               source.role.profile_id + "'");
    }
    return source;
}

std::vector<std::string> work_ids(const Role& role, const Path* path, const Journal& journal) {
    std::vector<std::string> ids;
    if (path != nullptr) {
        for (const PathStep& step : path->steps) {
            ids.push_back(step.id);
        }
    }
    for (const RoleTask& task : role.tasks) {
        ids.push_back(task.id);
    }
    for (const RunStanding& standing : playbook_runs(journal)) {
        for (std::size_t step = 0; standing.state() == RunState::open && step < standing.ticks.size(); ++step) {
            ids.push_back(tick_id(standing.run, step));
        }
    }
    return ids;
}

std::map<std::string, std::string> run_step_titles(const Journal& journal) {
    std::map<std::string, std::string> titles;
    for (const PlaybookRun& run : journal.playbooks) {
        for (std::size_t step = 0; step < run.steps.size(); ++step) {
            titles[tick_id(run, step)] =
                step_title(run.steps[step]) + " (" + (run.name.empty() ? run.title : run.name) + ")";
        }
    }
    return titles;
}

} // namespace onramp
