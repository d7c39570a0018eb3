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
    const Event* last = last_to_undo(*events, services.settings.person);
    if (last == nullptr) {
        return fail(ErrorKind::answer_no, "there is nothing to undo");
    }
    store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    Event undo = undone_event(last->id);
    undo.time = services.clock.now();
    undo.person = last->person;
    undo.role = last->role;
    undo.versions = last->versions;
    if (const auto appended = (*store)->append_after(events->back().id, {undo}); !appended) {
        return fail(appended.error());
    }
    if (services.settings.format == Format::json) {
        return Answer{render_events_json({*last}), 0, {}};
    }
    const std::string when = format_instant(last->time);
    return Answer{"Undone: " + visible(describe_event(*last)) + " (" + when + ")\n", 0, {}};
}

} // namespace onramp
