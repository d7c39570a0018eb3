// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/store/event_store.hpp"

namespace onramp {

// The events as one document of kind "events" (data/schemas/events.schema.json). A payload that is
// not a JSON object stands as "payload_text".
std::string render_events_json(const std::vector<Event>& events);

// The events one a line (NDJSON), each with "kind": "event" and "schema_version" before its fields.
std::string render_events_ndjson(const std::vector<Event>& events);

// Reads what either wrote, as it stands; a text without anything in it holds no event. The problems carry `file`,
// and line and column. Payloads are not looked at, unknown fields are passed over.
Reading<std::vector<Event>> read_events(std::string_view text, const std::string& file);

} // namespace onramp
