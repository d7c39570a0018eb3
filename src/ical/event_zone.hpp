// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "onramp/calendar/zone.hpp"
#include "onramp/ports/environment.hpp"
#include "onramp/ports/filesystem.hpp"

namespace onramp {

// The zones that the TZIDs of one calendar mean: the system's zone of that name; that of the name's end, where a
// program put its own address before it ("/freeassociation.sourceforge.net/Europe/Berlin"); that of a Windows name
// ("W. Europe Standard Time"), by Unicode's table; that which the calendar's VTIMEZONE names (X-LIC-LOCATION); and
// otherwise what the VTIMEZONE itself says.
class EventZones {
public:
    // `calendar` is not owned, may be null, and outlives this.
    EventZones(const FileSystem& files, const Environment& environment, icalcomponent* calendar);
    ~EventZones();
    EventZones(const EventZones&) = delete;
    EventZones& operator=(const EventZones&) = delete;

    // When the clock of that zone shows the time; nothing where the zone is not known.
    std::optional<Instant> instant_of(const std::string& tzid, LocalTime local);

    // What the clock of that zone shows then; nothing where the zone is not known.
    std::optional<LocalTime> local_of(const std::string& tzid, Instant instant);

private:
    struct Found {
        std::optional<Zone> known;
        icaltimezone* own = nullptr; // of the calendar
    };
    const Found& find(const std::string& tzid);
    Found look_up(const std::string& tzid) const;
    std::optional<Zone> system_zone(const std::string& name) const;
    std::optional<Zone> zone_of_name(const std::string& name) const;

    const FileSystem& m_files;
    const Environment& m_environment;
    icalcomponent* m_calendar;
    std::map<std::string, Found> m_found;
};

} // namespace onramp
