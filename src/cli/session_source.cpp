// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/session_source.hpp"

#include "cli/store_access.hpp"

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
    return StoredSessions{session_evidence(role, *events), store_notes(**store)};
}

} // namespace onramp
