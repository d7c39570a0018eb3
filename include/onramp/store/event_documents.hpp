// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/store/event_store.hpp"

namespace onramp {

// The events as one document of kind "events" (data/schemas/events.schema.json). A payload that is
// not a JSON object stands as "payload_text".
std::string render_events_json(const std::vector<Event>& events);

// The events one a line (NDJSON), each with "kind": "event" and "schema_version" before its fields.
std::string render_events_ndjson(const std::vector<Event>& events);

} // namespace onramp
