// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/undo.hpp"

#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/store/event_documents.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

Result<Answer> run_undo(const Arguments&, Services& services) {
    // Read first: where there is nothing to take back, no store is created.
    auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    const auto events = (*store)->events_after(0);
    if (!events) {
        return fail(events.error());
    }
    const std::vector<const Event*> last = last_to_undo(*events, services.settings.person);
    if (last.empty()) {
        return fail(ErrorKind::answer_no, "there is nothing to undo");
    }
    store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    std::vector<Event> undos;
    std::vector<Event> undone;
    std::string text;
    for (const Event* event : last) {
        Event undo = undone_event(event->id);
        undo.time = services.clock.now();
        undo.person = event->person;
        undo.role = event->role;
        undo.versions = event->versions;
        undos.push_back(std::move(undo));
        undone.push_back(*event);
        text += "Undone: " + visible(describe_event(*event)) + " (" + format_instant(event->time) + ")\n";
    }
    if (const auto kept = keep_events(**store, events->back().id, undos, last.front()->role); !kept) {
        return fail(kept.error());
    }
    if (services.settings.format == Format::json) {
        return Answer{render_events_json(undone), 0, {}};
    }
    return Answer{std::move(text), 0, {}};
}

} // namespace onramp
