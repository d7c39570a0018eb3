// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_export.hpp"

#include "cli/input.hpp"
#include "cli/path_source.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/render/schedule_export.hpp"
#include "onramp/schedule/schedule_documents.hpp"

namespace onramp {

namespace {

Result<Schedule> plan_to_export(const Arguments& arguments, const Services& services, const Journal& journal) {
    if (const auto file = arguments.text("schedule")) {
        const auto text = read_input(services, *file);
        if (!text) {
            return fail(text.error());
        }
        auto schedule = into_result(read_schedule(*text, input_name(*file)));
        if (schedule && !schedule->planning) {
            return fail(Error{ErrorKind::invalid,
                              "these days are a draft: they have no plan whose events could keep their names",
                              "onramp schedule plan --json gives a plan",
                              {input_name(*file), 0, 0, ""},
                              {}});
        }
        return schedule;
    }
    if (!journal.days) {
        return fail(ErrorKind::answer_no, "there is no plan of days yet", "'onramp schedule plan' makes one");
    }
    return *journal.days;
}

} // namespace

Result<Answer> run_schedule_export(const Arguments& arguments, Services& services) {
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto schedule = plan_to_export(arguments, services, known->journal);
    if (!schedule) {
        return fail(schedule.error());
    }
    const auto zone = load_zone(services.files, services.environment, schedule->zone);
    if (!zone) {
        return fail(zone.error());
    }
    IcalExport what;
    what.titles = arguments.flag("titles");
    what.activities = arguments.flag("activities");
    what.todos = arguments.flag("todos");
    what.alarm = arguments.duration("alarm");
    for (const auto& [id, item] : known->journal.items) {
        if (item.status == ItemStatus::done) {
            what.completed.emplace(id, item.at);
        }
    }
    return Answer{render_schedule_ical(*schedule, *zone, what, services.clock.now()), 0, std::move(known->notes)};
}

} // namespace onramp
