// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/store/event_documents.hpp"
#include "store/event_payloads.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

// A time beyond the years that this program knows is written as "@" and its seconds since 1970.
std::string time_text(const Event& event) {
    return has_sane_time(event) ? format_instant(event.time)
                                : "@" + std::to_string(event.time.time_since_epoch().count());
}

void add_fields(ordered_json& item, const Event& event) {
    item["id"] = event.id;
    item["type"] = event.type;
    item["time"] = time_text(event);
    item["person"] = event.person;
    item["role"] = event.role;
    item["versions"] = event.versions;
    const auto checked = parse_json(event.payload, {}); // depth and repeated keys, too
    auto payload = checked && checked->is_object()
                       ? ordered_json::parse(event.payload, nullptr, false) // with its order
                       : ordered_json(nullptr);
    if (payload.is_object()) {
        item["payload"] = std::move(payload);
    } else {
        item["payload_text"] = event.payload;
    }
}

} // namespace

std::string render_events_json(const std::vector<Event>& events) {
    ordered_json items = ordered_json::array();
    for (const Event& event : events) {
        ordered_json item = ordered_json::object();
        add_fields(item, event);
        items.push_back(std::move(item));
    }
    return dump_document({{"kind", "events"}, {"schema_version", 1}, {"items", std::move(items)}});
}

std::string render_events_ndjson(const std::vector<Event>& events) {
    std::string lines;
    for (const Event& event : events) {
        ordered_json item = {{"kind", "event"}, {"schema_version", 1}};
        add_fields(item, event);
        lines += dump_line(item);
    }
    return lines;
}

} // namespace onramp
