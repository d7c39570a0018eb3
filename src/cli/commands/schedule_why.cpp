// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schedule_why.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "onramp/render/session_reasons_view.hpp"
#include "onramp/schedule/session_reasons.hpp"

namespace onramp {

namespace {

// The session that begins at that time, or that the word names.
Result<std::string> named_session(const Schedule& schedule, const std::string& word) {
    if (const auto at = parse_local(word)) {
        for (const DayPlan& day : schedule.days) {
            for (const Session& session : day.sessions) {
                if (session.start <= *at && *at < session.end) {
                    return session.id;
                }
            }
        }
        return fail(ErrorKind::unknown_name, "no session stands at " + word);
    }
    return find_session(schedule, word);
}

} // namespace

Result<Answer> run_schedule_why(const Arguments& arguments, Services& services) {
    auto source = load_fit_source(arguments, services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    FitRequest& request = (*source)->request;
    if (request.before == nullptr) {
        return fail(ErrorKind::answer_no, "there is no plan of days yet", "'onramp schedule plan' makes one");
    }
    // What the plan does not have is not compared with.
    const auto left = (request.before->days.back().date - request.days.first).count() + 1;
    request.days.days = static_cast<int>(std::max<std::int64_t>(1, left));
    const auto session = named_session(*request.before, arguments.text("SESSION").value_or(""));
    if (!session) {
        return fail(session.error());
    }
    const Role& role = (*source)->source.role;
    const Zone& zone = (*source)->source.zone;
    Answer answer{{}, 0, (*source)->source.notes};
    if (const auto word = arguments.text("not")) {
        const auto at = parse_local(*word);
        if (!at) {
            return fail(at.error());
        }
        const auto reasons = explain_slot(role, zone, request, *session, *at);
        if (!reasons) {
            return fail(reasons.error());
        }
        answer.text = in_format(
            services, [&] { return render_slot_reasons_json(*reasons); },
            [&] { return render_slot_reasons_text(*reasons, Style{}); },
            [&] { return render_slot_reasons_text(*reasons, services.terminal.style); });
        return answer;
    }
    const auto reasons = explain_session(role, zone, request, *session);
    if (!reasons) {
        return fail(reasons.error());
    }
    answer.text = in_format(
        services, [&] { return render_session_reasons_json(*reasons); },
        [&] { return render_session_reasons_text(*reasons, Style{}); },
        [&] { return render_session_reasons_text(*reasons, services.terminal.style); });
    return answer;
}

} // namespace onramp
