// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_history.hpp"

#include "cli/answer_format.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "cli/session_source.hpp"
#include "onramp/assess/session_change.hpp"
#include "onramp/render/history_view.hpp"

namespace onramp {

Result<Answer> run_assess_history(const Arguments&, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto stored = read_sessions(services, *role);
    if (!stored) {
        return fail(stored.error());
    }
    show_days_of(services, *role, stored->journal);
    std::vector<SessionChange> changes;
    for (const SessionEvidence& each : stored->sessions) {
        SessionChange change = session_change(*role, each.session.id, each.before, each.after, each.until);
        change.started = each.session.started;
        change.ended = each.session.ended;
        changes.push_back(std::move(change));
    }
    Answer answer{{}, 0, std::move(stored->notes)};
    answer.text = in_format(
        services, [&] { return render_history_json(changes); },
        [&] { return render_history_markdown(role->name, changes, services.terminal.style.days); },
        [&] { return render_history_text(role->name, changes, services.terminal.style); });
    return answer;
}

} // namespace onramp
