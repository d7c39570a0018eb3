// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_replan.hpp"

#include "cli/answer_format.hpp"
#include "onramp/render/fit_view.hpp"
#include "onramp/schedule/schedule_diff.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

namespace {

Result<void> add_wishes(const Arguments& arguments, FitSource& source, Instant now) {
    FitRequest& request = source.request;
    constexpr Minutes k_freeze{120};
    request.frozen_until = now + arguments.duration("freeze").value_or(k_freeze);
    for (const auto& [option, ids] : {std::pair{"pin", &request.pins}, std::pair{"unpin", &request.unpinned}}) {
        for (const std::string& word : arguments.texts(option)) {
            auto id = find_session(*request.before, word);
            if (!id) {
                return fail(std::move(id.error()));
            }
            ids->insert(std::move(*id));
        }
    }
    const std::vector<std::string> known = work_ids(source.source.role, request.days.path, source.source.journal);
    for (const std::string& word : arguments.texts("more")) {
        const std::size_t equals = word.rfind('=');
        const auto time = equals == std::string::npos ? Result<Minutes>(fail(ErrorKind::usage, ""))
                                                      : parse_duration(word.substr(equals + 1));
        if (!time || *time <= Minutes(0)) {
            return fail(ErrorKind::usage, "--more: '" + word + "' is not a step or task with a time",
                        "for example --more ownership@3=1h");
        }
        auto id = find_by_handle(word.substr(0, equals), known);
        if (!id) {
            return fail(std::move(id.error()));
        }
        request.more[*id] += *time;
    }
    return {};
}

} // namespace

Result<Answer> run_schedule_replan(const Arguments& arguments, Services& services) {
    auto source = load_fit_source(arguments, services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    FitRequest& request = (*source)->request;
    if (request.before == nullptr) {
        return fail(ErrorKind::answer_no, "there is no plan of days yet", "'onramp schedule plan' makes one");
    }
    if (auto wishes = add_wishes(arguments, **source, services.clock.now()); !wishes) {
        return fail(std::move(wishes.error()));
    }
    auto fit = fit_schedule((*source)->source.role, (*source)->source.zone, request);
    if (!fit) {
        return fail(std::move(fit.error()));
    }
    if (fit->verdict != PlacementVerdict::plan) {
        return answer_without_plan(*fit, **source, services);
    }
    if (!arguments.flag("dry-run")) {
        if (auto kept = keep_schedule(services, **source, fit->schedule); !kept) {
            return fail(std::move(kept.error()));
        }
    }
    const ScheduleDiff diff = diff_schedules(*request.before, fit->schedule, request.days.done);
    Answer answer{{}, 0, (*source)->source.notes};
    answer.notes.insert(answer.notes.end(), fit->notes.begin(), fit->notes.end());
    answer.text = in_format(
        services, [&] { return render_schedule_diff_json(diff); }, [&] { return render_schedule_diff_markdown(diff); },
        [&] { return render_schedule_diff_text(diff, services.terminal.style); });
    return answer;
}

} // namespace onramp
