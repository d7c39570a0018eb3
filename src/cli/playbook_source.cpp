// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/playbook_source.hpp"

#include <algorithm>
#include <utility>

#include "cli/day_source.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/store/handle.hpp"

namespace onramp {

std::vector<RunStanding> PlaybookSource::runs_of(const Playbook& playbook) const {
    std::vector<RunStanding> found;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(found),
                 [&](const RunStanding& standing) { return standing.run.playbook == playbook.id; });
    return found;
}

std::map<std::string, std::string> PlaybookSource::handles() const {
    return short_handles(work_ids(role, journal.plan ? &*journal.plan : nullptr, journal));
}

Result<PlaybookSource> read_playbooks(Services& services) {
    auto loaded = load_role_with_persona(services);
    if (!loaded) {
        return fail(std::move(loaded.error()));
    }
    auto state = read_state(services, loaded->role);
    if (!state) {
        return fail(std::move(state.error()));
    }
    PlaybookSource source;
    source.playbooks = playbooks_of(loaded->persona);
    source.role = std::move(loaded->role);
    source.journal = std::move(state->journal);
    source.runs = playbook_runs(source.journal);
    source.notes = std::move(state->notes);
    show_days_of(services, source.role, source.journal);
    return source;
}

Result<PlaybookLog> PlaybookLog::open(const Services& services, const PlaybookSource& source) {
    auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(std::move(store.error()));
    }
    return PlaybookLog(services, source.role, std::move(*store), source.journal.last_event);
}

Result<std::int64_t> PlaybookLog::keep(std::vector<Event> events) {
    for (const Event& event : events) {
        if (!is_readable(event)) {
            return fail(ErrorKind::bug, "what was to be kept could not be read again: " + event.type,
                        "nothing was kept");
        }
    }
    auto kept = m_store->append_after(m_last, stamped(std::move(events), *m_services, *m_role));
    if (kept) {
        m_last = *kept;
    }
    return kept;
}

Result<Journal> PlaybookLog::journal() {
    return load_journal(*m_store, m_role->profile_id);
}

} // namespace onramp
