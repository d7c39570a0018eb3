// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/data_export.hpp"

#include <utility>

#include "cli/store_access.hpp"
#include "onramp/store/event_documents.hpp"

namespace onramp {

Result<Answer> run_data_export(const Arguments&, Services& services) {
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    auto events = (*store)->events_after(0);
    if (!events) {
        return fail(events.error());
    }
    std::erase_if(*events, [&](const Event& event) { return event.person != services.settings.person; });
    std::string text =
        services.settings.format == Format::json ? render_events_json(*events) : render_events_ndjson(*events);
    return Answer{std::move(text), 0, store_notes(**store)};
}

} // namespace onramp
