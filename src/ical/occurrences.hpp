// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <libical/ical.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "calendar/recurrence.hpp"
#include "ical/calendar_times.hpp"
#include "ical/event_zone.hpp"
#include "ical/ical_property.hpp"
#include "onramp/base/date.hpp"

namespace onramp {

// Which stretch is asked for, and in which zone times without one are.
struct IcalRequest {
    Instant from{};
    Instant until{};
    Zone home = Zone::utc();
};

// A component and the zones of the calendar that it stands in.
struct IcalComponent {
    icalcomponent* component = nullptr;
    EventZones* zones = nullptr;
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
    // Adds to `times` and `notes`.
    Occurrences(const IcalRequest& request, CalendarTimes& times, std::vector<std::string>& notes)
        : m_request(request), m_times(times), m_notes(notes) {}

    // `events` are components of kind VEVENT.
    void add(const std::vector<IcalComponent>& events);

    // The busy periods of a component of kind VFREEBUSY.
    void add_free_busy(icalcomponent* component);

    void note(const std::string& words);

private:
    // Whose time it is: UTC's ("Z"), a zone's of a calendar, and, without a name, that of home.
    struct Clock {
        EventZones* zones = nullptr;
        std::string tzid;
    };
    struct Moment {
        LocalTime local{};
        Instant instant{};
        bool is_date = false;
        Clock clock;
    };
    struct Span {
        Moment from;
        IcalLength length;
    };
    struct Event {
        icalcomponent* component = nullptr;
        Span first;
        std::optional<Moment> stands_for;
        bool and_later = false; // RANGE=THISANDFUTURE
        bool cancelled = false;
        std::string uid;
        std::string title;
        bool busy = true;
        std::chrono::seconds travel{0}; // before it
        int sequence = 0;
    };
    // The changes of a series.
    struct Changes {
        std::set<Instant> times;
        std::set<Date> dates;                  // where a date stands for times, or the other way round
        std::map<Instant, const Event*> later; // RANGE=THISANDFUTURE
        std::chrono::seconds reach{0};         // by which they move and lengthen occurrences at most
    };

    std::optional<Event> read(const IcalComponent& of);
    bool read_length(Event& event);
    Changes changes_of(const Event& master, const std::vector<Event>& changed);
    void add_series(const Event& master, const std::vector<Event>& changed);
    std::vector<Span> starts_of(const Event& master, std::chrono::seconds reach);
    void add_rule(const Event& master, icalrecurrencetype rule, std::chrono::seconds reach, std::vector<Span>& spans);
    void put_until_on_clock(const Moment& first, icalrecurrencetype& rule);
    void add_dates(const Event& master, std::vector<Span>& spans);
    void take_away(const Event& master, std::chrono::seconds reach, std::vector<Span>& spans);
    void add_time(const Event& event, const Moment& from, const IcalLength& length);

    std::optional<Moment> moment_of(const icaltimetype& time, icalproperty* property, EventZones* zones);
    Moment moment_at(LocalTime local, bool is_date, Clock clock);
    LocalTime shown_at(Instant instant, const Clock& clock);
    LocalTime shown_as(const Moment& moment, const Moment& other);
    Instant end_of(const Moment& from, const IcalLength& length);
    std::string name_of(icalcomponent* component) const;

    const IcalRequest& m_request;
    CalendarTimes& m_times;
    std::vector<std::string>& m_notes;
};

} // namespace onramp
