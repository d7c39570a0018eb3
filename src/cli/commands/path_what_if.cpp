// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_what_if.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/planning.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/replan.hpp"
#include "onramp/render/path_diff_view.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_columns = 6;

struct Condition {
    std::string name;
    PathRequest request;
};

// Every combination of the hours and deadlines that are asked about.
Result<std::vector<Condition>> conditions(const Arguments& arguments, const PathRequest& now) {
    const auto away = days_away(arguments);
    if (!away) {
        return fail(away.error());
    }
    const std::vector<double> named_hours = arguments.numbers("hours-per-week");
    const std::vector<Date> named_deadlines = arguments.dates("deadline");
    std::vector<std::optional<double>> hours(named_hours.begin(), named_hours.end());
    std::vector<std::optional<Date>> deadlines(named_deadlines.begin(), named_deadlines.end());
    const bool no_deadline = arguments.flag("no-deadline");
    if (hours.empty() && deadlines.empty() && away->empty() && !no_deadline) {
        return fail(ErrorKind::usage, "what if what?", "give --hours-per-week, --deadline, --no-deadline or --away");
    }
    const std::size_t columns =
        std::max<std::size_t>(1, hours.size()) *
        std::max<std::size_t>(1, deadlines.size() + (no_deadline && !deadlines.empty() ? 1 : 0));
    if (columns > k_most_columns) {
        return fail(ErrorKind::usage, "these are " + std::to_string(columns) + " plans: too many to stand side by side",
                    "ask for up to " + std::to_string(k_most_columns));
    }
    if (hours.empty()) {
        hours.emplace_back();
    }
    const bool keeps_deadline = deadlines.empty() && !no_deadline;
    if (deadlines.empty() || no_deadline) {
        deadlines.emplace_back();
    }
    std::vector<Condition> found;
    for (const auto& each_hours : hours) {
        for (const auto& deadline : deadlines) {
            Condition& added = found.emplace_back();
            added.request = now;
            std::vector<std::string> words;
            if (each_hours) {
                added.request = with_hours(now, *each_hours);
                words.push_back(format("{:g} h", *each_hours));
            }
            if (!keeps_deadline) {
                added.request.deadline = deadline;
                words.push_back(deadline ? format_date(*deadline) : "no deadline");
            }
            if (!away->empty()) {
                added.request.away.insert(added.request.away.end(), away->begin(), away->end());
                words.emplace_back("away");
            }
            added.name = join(words, ", ");
        }
    }
    return found;
}

} // namespace

Result<Answer> run_path_what_if(const Arguments& arguments, Services& services) {
    const auto plan = read_plan(arguments, services);
    if (!plan) {
        return fail(plan.error());
    }
    const auto today = local_today(services, plan->role, plan->journal);
    if (!today) {
        return fail(today.error());
    }
    PathRequest now = replan_request(plan->path, *today, done_work(plan->journal), {});
    now.promised.clear();
    now.pinned.clear();
    std::vector<std::string> notes = plan->notes;
    if (now.deadline && *now.deadline < now.start) {
        notes.push_back("note: the deadline " + format_date(*now.deadline) + " is over: 'Now' has none");
        now.deadline.reset();
    }
    const auto asked = conditions(arguments, now);
    if (!asked) {
        return fail(asked.error());
    }
    const Assessment assessment = plan->assessment(services);
    const PlanningEffort effort{threads_of(arguments), 0};
    const auto current = make_plan(services, plan->role, assessment, plan->journal, now, {}, effort);
    if (!current) {
        return fail(current.error());
    }
    std::vector<WhatIf> others;
    for (const Condition& condition : *asked) {
        const auto planned = make_plan(services, plan->role, assessment, plan->journal, condition.request, {}, effort);
        if (!planned) {
            return fail(planned.error());
        }
        others.push_back({condition.name, summary_of(planned->path), diff_paths(current->path, planned->path)});
    }
    const PathSummary summary = summary_of(current->path);
    Answer answer{{}, 0, std::move(notes)};
    answer.text = in_format(
        services, [&] { return render_what_if_json(summary, others); },
        [&] { return render_what_if_markdown(summary, others); },
        [&] {
            return render_what_if_text(summary, others, arguments.flag("all") ? Extent::whole : Extent::brief,
                                       services.terminal.style);
        });
    return answer;
}

} // namespace onramp
