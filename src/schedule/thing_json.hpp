// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string_view>

#include "onramp/schedule/today.hpp"

namespace onramp {

// Id, handle, title, and "onramp VERB HANDLE" as the command to type.
nlohmann::ordered_json thing_value(const TodayThing& thing, std::string_view verb);

} // namespace onramp
