// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/session_source.hpp"

#include <algorithm>
#include <utility>

#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

Result<StoredSessions> read_sessions(const Services& services, const Role& role) {
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    const auto events = (*store)->events_after(0);
    if (!events) {
        return fail(events.error());
    }
    Journal journal = fold_events(*events, role.profile_id);
    std::vector<std::string> notes = store_notes(**store, journal);
    return StoredSessions{std::move(journal), session_evidence(role, *events), std::move(notes)};
}

Result<SessionEvidence> take_session(std::vector<SessionEvidence>& sessions, const std::optional<std::string>& name) {
    if (!name) {
        return sessions.empty() ? fail(ErrorKind::answer_no, "there is no session of questions yet",
                                       "'onramp assess quiz' begins one")
                                : Result<SessionEvidence>(std::move(sessions.back()));
    }
    const auto found = std::find_if(sessions.begin(), sessions.end(),
                                    [&](const SessionEvidence& each) { return each.session.id == *name; });
    if (found != sessions.end()) {
        return std::move(*found);
    }
    std::vector<std::string> ids;
    ids.reserve(sessions.size());
    for (const SessionEvidence& each : sessions) {
        ids.push_back(each.session.id);
    }
    const std::string close = nearest(*name, ids);
    return fail(ErrorKind::unknown_name, "there is no session '" + *name + "'",
                close.empty() ? "'onramp assess history' lists them" : "did you mean '" + close + "'?");
}

} // namespace onramp
