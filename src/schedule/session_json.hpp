// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "onramp/schedule/schedule.hpp"
#include "json/object_reader.hpp"

namespace onramp {

// One session as it stands in every document that has sessions.
nlohmann::ordered_json session_value(const Session& session);

Session read_session(ObjectReader& reader);

SessionKind read_session_kind(ObjectReader& reader);
Place read_place(ObjectReader& reader, const char* name);

} // namespace onramp
