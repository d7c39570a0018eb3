// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onramp {

// All properties of that kind. Their component has one place to go on from, for every loop and every look at a
// property: whoever walks along it and looks at another property inside the loop begins anew, for ever.
std::vector<icalproperty*> properties_of(icalcomponent* component, icalproperty_kind kind);

// The value of the component's first property of that name, its escapes taken out; empty where there is none.
std::string value_of(icalcomponent* component, std::string_view name);

// What a DURATION says: days on the event's clock, then time as it passes (RFC 5545 3.3.6, 3.8.5.3).
struct IcalLength {
    std::chrono::days days{0};
    std::chrono::seconds time{0};

    std::chrono::seconds about() const { return days + time; }
};

// Nothing where it is none, or of more than 100 years.
std::optional<IcalLength> length_of(const icaldurationtype& duration);

// The value of that parameter, without quotes; empty where there is none.
std::string parameter_of(icalproperty* property, const char* name);

// Valid UTF-8 on one line, at most so many characters.
inline constexpr std::size_t k_most_characters = 200;
std::string clean_text(std::string text, std::size_t most = k_most_characters);

} // namespace onramp
