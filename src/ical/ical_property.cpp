// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_property.hpp"

#include <algorithm>
#include <cstdint>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// The component's first property of that name; null where there is none.
icalproperty* property_of(icalcomponent* component, std::string_view name) {
    const icalproperty_kind kind =
        name.starts_with("X-") ? ICAL_X_PROPERTY : icalproperty_string_to_kind(std::string(name).c_str());
    if (kind != ICAL_X_PROPERTY) {
        return icalcomponent_get_first_property(component, kind);
    }
    for (icalproperty* each : properties_of(component, kind)) {
        const char* own = icalproperty_get_x_name(each);
        if (own != nullptr && name == own) {
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

std::vector<icalproperty*> properties_of(icalcomponent* component, icalproperty_kind kind) {
    std::vector<icalproperty*> found;
    for (icalproperty* each = icalcomponent_get_first_property(component, kind); each != nullptr;
         each = icalcomponent_get_next_property(component, kind)) {
        found.push_back(each);
    }
    return found;
}

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

std::optional<IcalLength> length_of(const icaldurationtype& duration) {
    constexpr std::chrono::days k_longest(36'525);
    if (icaldurationtype_is_bad_duration(duration) != 0) {
        return std::nullopt;
    }
    const int sign = duration.is_neg != 0 ? -1 : 1;
    const std::int64_t days = std::int64_t{7} * duration.weeks + duration.days;
    const std::int64_t seconds =
        std::int64_t{3600} * duration.hours + std::int64_t{60} * duration.minutes + duration.seconds;
    if (days > k_longest.count() || std::chrono::seconds(seconds) > k_longest) {
        return std::nullopt;
    }
    return IcalLength{std::chrono::days(sign * days), std::chrono::seconds(sign * seconds)};
}

std::string parameter_of(icalproperty* property, const char* name) {
    std::string text = taken(icalproperty_get_parameter_as_string_r(property, name));
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
        text = text.substr(1, text.size() - 2);
    }
    return text;
}

std::string clean_text(std::string text, std::size_t most) {
    text = replace_invalid_utf8(text);
    std::replace_if(
        text.begin(), text.end(), [](char each) { return static_cast<unsigned char>(each) < ' ' || each == '\x7f'; },
        ' ');
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (begins && ++count > most) {
            text.resize(i);
        }
    }
    return text;
}

} // namespace onramp
