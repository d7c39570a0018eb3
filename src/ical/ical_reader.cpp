// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/ical_reader.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "calendar/ical_value.hpp"
#include "ical/ical_property.hpp"
#include "ical/occurrences.hpp"

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

void add_todos(icalcomponent* parent, Calendar& calendar) {
    for (icalcomponent* each : children(parent, ICAL_VTODO_COMPONENT)) {
        const std::string uid = clean_text(value_of(each, "UID"));
        if (!uid.empty()) {
            const bool done = capitals(value_of(each, "STATUS")) == "COMPLETED" || !value_of(each, "COMPLETED").empty();
            calendar.todos.push_back({uid, done});
        }
    }
}

// What several calendars of a file say: an event's changes may stand in another one than the event.
class CalendarFile {
public:
    CalendarFile(const IcalRequest& request, const FileSystem& files, const Environment& environment)
        : m_files(files), m_environment(environment), m_occurrences(request, m_times, m_calendar.notes) {
        m_calendar.from = request.from;
        m_calendar.until = request.until;
    }

    void add(icalcomponent* component) {
        EventZones* zones = m_zones.emplace_back(std::make_unique<EventZones>(m_files, m_environment, component)).get();
        if (m_calendar.name.empty()) {
            m_calendar.name = clean_text(value_of(component, "X-WR-CALNAME"));
        }
        if (capitals(value_of(component, "METHOD")) != "CANCEL") {
            for (icalcomponent* each : children(component, ICAL_VEVENT_COMPONENT)) {
                const std::string uid = value_of(each, "UID");
                auto& events = uid.empty() ? m_without_uid.emplace_back() : m_by_uid[uid];
                events.push_back({each, zones});
            }
        }
        for (icalcomponent* each : children(component, ICAL_VFREEBUSY_COMPONENT)) {
            m_occurrences.add_free_busy(each);
        }
        add_todos(component, m_calendar);
    }

    Calendar take() {
        for (const auto& events : m_without_uid) {
            m_occurrences.add(events);
        }
        for (const auto& [uid, events] : m_by_uid) {
            m_occurrences.add(events);
        }
        m_calendar.times = m_times.take();
        if (m_times.are_cut()) {
            m_calendar.notes.push_back("it has too many times: only the first " + std::to_string(k_most_times) +
                                       " count");
        }
        return std::move(m_calendar);
    }

private:
    const FileSystem& m_files;
    const Environment& m_environment;
    Calendar m_calendar;
    CalendarTimes m_times;
    Occurrences m_occurrences;
    std::vector<std::unique_ptr<EventZones>> m_zones; // of each calendar
    std::vector<std::vector<IcalComponent>> m_without_uid;
    std::map<std::string, std::vector<IcalComponent>> m_by_uid;
};

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
    CalendarFile file(request, files, environment);
    for (icalcomponent* each : calendars) {
        file.add(each);
    }
    Calendar calendar = file.take();
    if (const int bad = icalcomponent_count_errors(root.get()); bad > 0) {
        calendar.notes.push_back((bad == 1 ? std::string("1 line") : std::to_string(bad) + " lines") +
                                 " could not be read");
    }
    if (!ends_whole(bytes)) {
        calendar.notes.emplace_back("it does not end with END:VCALENDAR: it may have been cut off");
    }
    return calendar;
}

} // namespace onramp
