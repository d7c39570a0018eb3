// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/store_access.hpp"

#include "cli/config.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

std::string store_path(const Services& services) {
    if (!services.settings.store.empty()) {
        return services.settings.store;
    }
    const std::string folder = data_folder(services.environment);
    return folder.empty() ? std::string() : folder + "/onramp.db";
}

Result<std::unique_ptr<EventStore>> open_store(const Services& services, OpenMode mode) {
    const std::string path = store_path(services);
    if (path == "none") {
        return make_memory_store();
    }
    if (path.empty()) {
        return fail(ErrorKind::io, "there is no place for the store: HOME is not set",
                    "set HOME or XDG_DATA_HOME, name a file with --store PATH, or keep nothing with --store none");
    }
    services.log.info("store: " + path);
    return open_event_store(path, mode);
}

std::vector<std::string> store_notes(const EventStore& store) {
    const std::string limitation = store.limitation();
    return limitation.empty() ? std::vector<std::string>() : std::vector<std::string>{"warning: " + limitation};
}

std::vector<std::string> store_notes(const EventStore& store, const Journal& journal) {
    std::vector<std::string> notes = store_notes(store);
    const std::vector<std::string> warnings = journal_warnings(journal);
    notes.insert(notes.end(), warnings.begin(), warnings.end());
    return notes;
}

Result<void> keep_events(EventStore& store, std::int64_t last_event, const std::vector<Event>& events,
                         const std::string& role) {
    for (const Event& event : events) {
        if (!is_readable(event)) {
            return fail(ErrorKind::bug, "what was to be kept could not be read again: " + event.type,
                        "nothing was kept");
        }
    }
    if (const auto appended = store.append_after(last_event, events); !appended) {
        return fail(appended.error());
    }
    // The events are kept: a view that cannot be brought up to date is made by whoever needs it.
    static_cast<void>(load_journal(store, role));
    return {};
}

std::vector<Event> stamped(std::vector<Event> events, const Services& services, const Role& role) {
    for (Event& event : events) {
        event.time = services.clock.now();
        event.person = services.settings.person;
        event.role = role.profile_id;
        event.versions = role.content_hash;
    }
    return events;
}

} // namespace onramp
