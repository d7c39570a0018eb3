// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_property.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// The component's first property of that name; null where there is none.
icalproperty* property_of(icalcomponent* component, std::string_view name) {
    const icalproperty_kind kind =
        name.starts_with("X-") ? ICAL_X_PROPERTY : icalproperty_string_to_kind(std::string(name).c_str());
    for (icalproperty* each = icalcomponent_get_first_property(component, kind); each != nullptr;
         each = icalcomponent_get_next_property(component, kind)) {
        const char* own = kind == ICAL_X_PROPERTY ? icalproperty_get_x_name(each) : nullptr;
        if (kind != ICAL_X_PROPERTY || (own != nullptr && name == own)) {
            return each;
        }
    }
    return nullptr;
}

// The text, which libical has given away.
std::string taken(char* text) {
    std::string result = text == nullptr ? std::string() : text;
    icalmemory_free_buffer(text);
    return result;
}

} // namespace

std::string value_of(icalcomponent* component, std::string_view name) {
    icalproperty* property = property_of(component, name);
    if (property == nullptr) {
        return {};
    }
    icalvalue* value = icalproperty_get_value(property);
    const icalvalue_kind kind = value == nullptr ? ICAL_NO_VALUE : icalvalue_isa(value);
    if (kind == ICAL_TEXT_VALUE || kind == ICAL_X_VALUE) { // as it was meant
        const char* text = kind == ICAL_TEXT_VALUE ? icalvalue_get_text(value) : icalvalue_get_x(value);
        return text == nullptr ? std::string() : text;
    }
    return taken(icalproperty_get_value_as_string_r(property));
}

std::optional<std::chrono::seconds> duration_of(icalcomponent* component, std::string_view name) {
    const std::string text = value_of(component, name);
    if (text.empty()) {
        return std::nullopt;
    }
    const icaldurationtype duration = icaldurationtype_from_string(text.c_str());
    if (icaldurationtype_is_bad_duration(duration) != 0) {
        return std::nullopt;
    }
    return std::chrono::seconds(icaldurationtype_as_int(duration));
}

std::string parameter_of(icalproperty* property, const char* name) {
    std::string text = taken(icalproperty_get_parameter_as_string_r(property, name));
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        text = text.substr(1, text.size() - 2);
    }
    return text;
}

std::string clean_text(std::string text) {
    constexpr std::size_t k_longest = 500;
    text = replace_invalid_utf8(text);
    std::replace_if(
        text.begin(), text.end(), [](char each) { return static_cast<unsigned char>(each) < ' ' || each == '\x7f'; },
        ' ');
    if (text.size() > k_longest) {
        std::size_t end = k_longest;
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) { // not inside a character
            --end;
        }
        text.resize(end);
    }
    return text;
}

} // namespace onramp
