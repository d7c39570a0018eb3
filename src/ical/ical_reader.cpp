// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_reader.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "calendar/ical_value.hpp"
#include "ical/ical_property.hpp"
#include "ical/ical_time.hpp"

namespace onramp {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using OwnComponent = std::unique_ptr<icalcomponent, FreeComponent>;

std::vector<icalcomponent*> children(icalcomponent* parent, icalcomponent_kind kind) {
    std::vector<icalcomponent*> found;
    for (icalcomponent* each = icalcomponent_get_first_component(parent, kind); each != nullptr;
         each = icalcomponent_get_next_component(parent, kind)) {
        found.push_back(each);
    }
    return found;
}

// The busy periods of free-busy times.
void add_free_busy(icalcomponent* component, const IcalRequest& request, Calendar& calendar) {
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_FREEBUSY_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(component, ICAL_FREEBUSY_PROPERTY)) {
        const icalperiodtype period = icalproperty_get_freebusy(each);
        const auto from = local_time_of(period.start);
        const auto end = local_time_of(period.end);
        if (!from) {
            continue;
        }
        CalendarTime time;
        time.uid = clean_text(value_of(component, "UID"));
        time.from = Instant(from->time_since_epoch()); // always in UTC
        time.until = end ? Instant(end->time_since_epoch())
                         : time.from + std::chrono::seconds(icaldurationtype_as_int(period.duration));
        time.busy = capitals(parameter_of(each, "FBTYPE")) != "FREE";
        if (time.busy && time.from < time.until && time.until > request.from && time.from < request.until) {
            calendar.times.push_back(std::move(time));
        }
    }
}

void add_todos(icalcomponent* parent, Calendar& calendar) {
    for (icalcomponent* each : children(parent, ICAL_VTODO_COMPONENT)) {
        const std::string uid = clean_text(value_of(each, "UID"));
        if (!uid.empty()) {
            const bool done = capitals(value_of(each, "STATUS")) == "COMPLETED" || !value_of(each, "COMPLETED").empty();
            calendar.todos.push_back({uid, done});
        }
    }
}

void add_calendar(icalcomponent* component, const IcalRequest& request, const FileSystem& files,
                  const Environment& environment, Calendar& calendar) {
    EventZones zones(files, environment, component);
    Occurrences occurrences(request, zones, calendar);
    if (calendar.name.empty()) {
        calendar.name = clean_text(value_of(component, "X-WR-CALNAME"));
    }
    std::map<std::string, std::vector<icalcomponent*>> by_uid;
    const bool withdrawn = capitals(value_of(component, "METHOD")) == "CANCEL";
    for (icalcomponent* each : withdrawn ? std::vector<icalcomponent*>() : children(component, ICAL_VEVENT_COMPONENT)) {
        const std::string uid = value_of(each, "UID");
        if (uid.empty()) {
            occurrences.add({each});
        } else {
            by_uid[uid].push_back(each);
        }
    }
    for (const auto& [uid, events] : by_uid) {
        occurrences.add(events);
    }
    for (icalcomponent* each : children(component, ICAL_VFREEBUSY_COMPONENT)) {
        add_free_busy(each, request, calendar);
    }
    add_todos(component, calendar);
}

// Whether the last line that is not empty is the end of a calendar.
bool ends_whole(const std::string& bytes) {
    const std::size_t last = bytes.find_last_not_of("\r\n \t");
    const std::size_t line = last == std::string::npos ? 0 : bytes.find_last_of('\n', last) + 1; // npos + 1 is 0
    return capitals(bytes.substr(line)).starts_with("END:VCALENDAR");
}

} // namespace

Result<Calendar> read_ical(const std::string& bytes, const IcalRequest& request, const FileSystem& files,
                           const Environment& environment) {
    icalerror_set_errors_are_fatal(0);
    const std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (bytes.find('\0') != std::string::npos) {
        return fail(ErrorKind::invalid, "not an iCalendar file: it has zero bytes",
                    "a file in UTF-16 has to be converted to UTF-8");
    }
    const OwnComponent root(icalparser_parse_string(bytes.c_str() + begin));
    std::vector<icalcomponent*> calendars;
    if (root && icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT) {
        calendars.push_back(root.get());
    } else if (root && icalcomponent_isa(root.get()) == ICAL_XROOT_COMPONENT) {
        calendars = children(root.get(), ICAL_VCALENDAR_COMPONENT);
    }
    if (calendars.empty()) {
        return fail(ErrorKind::invalid, "not an iCalendar file: it has no whole VCALENDAR");
    }
    Calendar calendar;
    calendar.from = request.from;
    calendar.until = request.until;
    for (icalcomponent* each : calendars) {
        add_calendar(each, request, files, environment, calendar);
    }
    if (const int bad = icalcomponent_count_errors(root.get()); bad > 0) {
        calendar.notes.push_back((bad == 1 ? std::string("1 line") : std::to_string(bad) + " lines") +
                                 " could not be read");
    }
    if (!ends_whole(bytes)) {
        calendar.notes.emplace_back("it does not end with END:VCALENDAR: it may have been cut off");
    }
    std::sort(calendar.times.begin(), calendar.times.end(), [](const CalendarTime& one, const CalendarTime& other) {
        return std::tie(one.from, one.until, one.uid, one.title) <
               std::tie(other.from, other.until, other.uid, other.title);
    });
    return calendar;
}

} // namespace onramp
