// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <string>
#include <vector>

#include "ical/event_zone.hpp"
#include "onramp/base/date.hpp"
#include "onramp/calendar/calendar.hpp"

namespace onramp {

// Which stretch is asked for, and in which zone times without one are.
struct IcalRequest {
    Instant from{};
    Instant until{};
    Zone home = Zone::utc();
};

// The occurrences that touch the stretch of the events with one UID, an event and those that stand for some of its
// occurrences (RECURRENCE-ID), by RFC 5545: RRULE, RDATE (periods, too) and EXDATE; the first occurrence is DTSTART
// even where the rule does not have it; of two events the one with the higher SEQUENCE counts. Beyond the standard, as
// other programs write it: an EXDATE that is a date takes all occurrences of that date away, UNTIL that is a date or
// has no zone is of the event's zone, a day that ends on itself is a whole day, EXRULE takes away, Outlook's
// X-MICROSOFT-CDO-BUSYSTATUS FREE and WORKINGELSEWHERE are not busy, Apple's travel time is. Notes say what could not
// be taken as it stands.
class Occurrences {
public:
    Occurrences(const IcalRequest& request, EventZones& zones, Calendar& calendar)
        : m_request(request), m_zones(zones), m_calendar(calendar) {}

    // Adds to the calendar. `events` are components of kind VEVENT.
    void add(const std::vector<icalcomponent*>& events);

private:
    struct Moment {
        LocalTime local{};
        Instant instant{};
        bool is_date = false;
        std::string tzid; // empty: none; "Z": UTC
    };
    struct Span {
        Moment from;
        std::chrono::seconds length{0};
    };
    struct Event {
        icalcomponent* component = nullptr;
        Span first;
        int days = 0; // of a whole day's event
        std::optional<Moment> stands_for;
        bool and_later = false; // RANGE=THISANDFUTURE
        bool cancelled = false;
        std::string uid;
        std::string title;
        bool busy = true;
        std::chrono::seconds travel{0}; // before it
        int sequence = 0;
    };

    std::optional<Event> read(icalcomponent* component);
    std::optional<Moment> moment_of(const icaltimetype& time, icalproperty* property);
    std::optional<Moment> moment_at(LocalTime local, bool is_date, const std::string& tzid);
    void read_length(Event& event);
    void add_series(const Event& master, const std::vector<Event>& changed);
    std::vector<Span> starts_of(const Event& master);
    void add_rule(const Event& master, icalrecurrencetype rule, std::vector<Span>& spans);
    void add_dates(const Event& master, std::vector<Span>& spans);
    void take_away(const Event& master, std::vector<Span>& spans);
    void add_time(const Event& event, Instant from, std::chrono::seconds length, LocalTime local);
    void note(const std::string& words);
    std::string name_of(icalcomponent* component) const;

    const IcalRequest& m_request;
    EventZones& m_zones;
    Calendar& m_calendar;
};

} // namespace onramp
