// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace onramp {

// The value of the component's first property of that name, its escapes taken out; empty where there is none.
std::string value_of(icalcomponent* component, std::string_view name);

// The same as a duration; nothing where it is none.
std::optional<std::chrono::seconds> duration_of(icalcomponent* component, std::string_view name);

// The value of that parameter, without quotes; empty where there is none.
std::string parameter_of(icalproperty* property, const char* name);

// Valid UTF-8 on one line, at most 500 bytes.
std::string clean_text(std::string text);

} // namespace onramp
