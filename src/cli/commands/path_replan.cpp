// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_replan.hpp"

#include "cli/commands/path_diff.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "cli/store_access.hpp"
#include "onramp/path/replan.hpp"
#include "onramp/path/step_reasons.hpp"

namespace onramp {

namespace {

Result<ReplanRules> rules_of(const Arguments& arguments, const Role& role) {
    ReplanRules rules;
    rules.freeze_weeks = arguments.integer("freeze").value_or(rules.freeze_weeks);
    for (const std::string& name : arguments.texts("pin")) {
        const auto id = resolve_step(role, name);
        if (!id) {
            return fail(id.error());
        }
        rules.pins.insert(*id);
    }
    return rules;
}

} // namespace

Result<Answer> run_path_replan(const Arguments& arguments, Services& services) {
    if (arguments.flag("deadline") && arguments.flag("no-deadline")) {
        return fail(ErrorKind::usage, "--deadline and --no-deadline exclude each other");
    }
    auto plan = read_plan(arguments, services);
    if (!plan) {
        return fail(plan.error());
    }
    const auto today = local_today(services, plan->role, plan->journal);
    if (!today) {
        return fail(today.error());
    }
    const auto rules = rules_of(arguments, plan->role);
    if (!rules) {
        return fail(rules.error());
    }
    const auto request =
        changed_request(arguments, replan_request(plan->path, *today, done_work(plan->journal), *rules));
    if (!request) {
        return fail(request.error());
    }
    if (request->deadline && *request->deadline < request->start && !arguments.flag("deadline")) {
        return fail(ErrorKind::usage, "the plan's deadline, " + format_date(*request->deadline) + ", is over",
                    "give a later one with --deadline, or --no-deadline");
    }
    const Renewal renewal{plan->path, *rules};
    const auto planned = make_plan(services, plan->role, plan->assessment(services), plan->journal, *request,
                                   taste_of(arguments), planning_effort(arguments), &renewal);
    if (!planned) {
        return fail(planned.error());
    }
    if (!arguments.flag("dry-run")) {
        const auto store = open_store(services, OpenMode::write);
        if (!store) {
            return fail(store.error());
        }
        if (const auto kept =
                keep_events(**store, plan->journal.last_event,
                            stamped({planned_event(planned->path)}, services, plan->role), plan->role.profile_id);
            !kept) {
            return fail(kept.error());
        }
    }
    Answer answer = answer_diff(diff_paths(plan->path, planned->path),
                                arguments.flag("all") ? Extent::whole : Extent::brief, services);
    answer.notes = plan->notes;
    answer.notes.insert(answer.notes.end(), planned->notes.begin(), planned->notes.end());
    return answer;
}

} // namespace onramp
