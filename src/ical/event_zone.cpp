// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/event_zone.hpp"

#include <unicode/ucal.h>

#include <algorithm>
#include <array>

#include "ical/ical_property.hpp"
#include "ical/ical_time.hpp"
#include "onramp/calendar/zone_source.hpp"

namespace onramp {

namespace {

// The system's name for a zone that Windows calls so; empty where it is none.
std::string name_of_windows(const std::string& name) {
    constexpr std::size_t k_longest = 128;
    if (name.empty() || name.size() >= k_longest) {
        return {};
    }
    std::u16string wide;
    for (const char each : name) {
        if (static_cast<unsigned char>(each) > 127) {
            return {};
        }
        wide.push_back(static_cast<char16_t>(each));
    }
    std::array<char16_t, k_longest> found{};
    UErrorCode status = U_ZERO_ERROR;
    const int length = ucal_getTimeZoneIDForWindowsID(wide.data(), static_cast<int>(wide.size()), nullptr, found.data(),
                                                      static_cast<int>(found.size()), &status);
    if (U_FAILURE(status) != 0 || length <= 0 || length >= static_cast<int>(found.size())) {
        return {};
    }
    std::string result;
    std::transform(found.begin(), found.begin() + length, std::back_inserter(result),
                   [](char16_t each) { return static_cast<char>(each); });
    return result;
}

// The component of kind VTIMEZONE with that TZID; null where there is none.
icalcomponent* timezone_component(icalcomponent* calendar, const std::string& tzid) {
    if (calendar == nullptr) {
        return nullptr;
    }
    for (icalcomponent* each = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT); each != nullptr;
         each = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)) {
        icalproperty* property = icalcomponent_get_first_property(each, ICAL_TZID_PROPERTY);
        const char* name = property == nullptr ? nullptr : icalproperty_get_tzid(property);
        if (name != nullptr && tzid == name) {
            return each;
        }
    }
    return nullptr;
}

std::string location_of(icalcomponent* timezone) {
    for (icalproperty* each : properties_of(timezone, ICAL_X_PROPERTY)) {
        const char* name = icalproperty_get_x_name(each);
        if (name != nullptr && std::string(name) == "X-LIC-LOCATION") {
            const char* value = icalproperty_get_x(each);
            return value == nullptr ? std::string() : value;
        }
    }
    return {};
}

// Local time minus UTC.
std::chrono::seconds offset_at(icaltimezone* zone, Instant instant) {
    icaltimetype time = ical_time_of(LocalTime(instant.time_since_epoch()), false);
    int is_daylight = 0;
    return std::chrono::seconds(icaltimezone_get_utc_offset_of_utc_time(zone, &time, &is_daylight));
}

} // namespace

EventZones::EventZones(const FileSystem& files, const Environment& environment, icalcomponent* calendar)
    : m_files(files), m_environment(environment), m_calendar(calendar) {}

EventZones::~EventZones() {
    for (auto& [name, found] : m_found) {
        if (found.own != nullptr) {
            icaltimezone_free(found.own, 1);
        }
    }
}

std::optional<Instant> EventZones::instant_of(const std::string& tzid, LocalTime local) {
    const Found& found = find(tzid);
    if (found.known) {
        return found.known->to_instant(local).instant;
    }
    if (found.own == nullptr) {
        return std::nullopt;
    }
    // libical has its own mind about what is skipped and what comes twice: from the offsets around, the earliest
    // instant at which the clock shows the time, and in a gap that of the offset before.
    const Instant same(local.time_since_epoch());
    const std::chrono::seconds before = offset_at(found.own, same - std::chrono::days(1));
    const std::chrono::seconds after = offset_at(found.own, same + std::chrono::days(1));
    for (const std::chrono::seconds offset : {std::max(before, after), std::min(before, after)}) {
        if (offset_at(found.own, same - offset) == offset) {
            return same - offset;
        }
    }
    return same - before;
}

std::optional<LocalTime> EventZones::local_of(const std::string& tzid, Instant instant) {
    const Found& found = find(tzid);
    if (found.known) {
        return found.known->to_local(instant);
    }
    if (found.own == nullptr) {
        return std::nullopt;
    }
    return LocalTime(instant.time_since_epoch()) + offset_at(found.own, instant);
}

const EventZones::Found& EventZones::find(const std::string& tzid) {
    const auto known = m_found.find(tzid);
    return known != m_found.end() ? known->second : m_found.emplace(tzid, look_up(tzid)).first->second;
}

EventZones::Found EventZones::look_up(const std::string& tzid) const {
    if (auto zone = zone_of_name(tzid)) {
        return {std::move(zone), nullptr};
    }
    icalcomponent* timezone = timezone_component(m_calendar, tzid);
    if (timezone == nullptr) {
        return {};
    }
    if (auto zone = zone_of_name(location_of(timezone))) {
        return {std::move(zone), nullptr};
    }
    icaltimezone* own = icaltimezone_new();
    icalcomponent* copy = icalcomponent_new_clone(timezone);
    if (icaltimezone_set_component(own, copy) == 0) {
        icaltimezone_free(own, 1);
        icalcomponent_free(copy);
        return {};
    }
    return {std::nullopt, own};
}

std::optional<Zone> EventZones::system_zone(const std::string& name) const {
    auto zone = name.empty() || name == "local" ? Result<Zone>(fail(ErrorKind::unknown_name, ""))
                                                : load_zone(m_files, m_environment, name);
    return zone ? std::optional(std::move(*zone)) : std::nullopt;
}

std::optional<Zone> EventZones::zone_of_name(const std::string& name) const {
    if (auto zone = system_zone(name)) {
        return zone;
    }
    // "Area/City" and "Area/Country/City" at the end of a longer name.
    std::size_t at = name.size();
    for (int parts = 1; parts <= 3 && at != 0 && at != std::string::npos; ++parts) {
        at = name.rfind('/', at - 1);
        if (parts >= 2 && at != std::string::npos) {
            if (auto zone = system_zone(name.substr(at + 1))) {
                return zone;
            }
        }
    }
    return system_zone(name_of_windows(name));
}

} // namespace onramp
