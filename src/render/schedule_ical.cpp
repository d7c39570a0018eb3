// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <set>
#include <vector>

#include "base/uuid.hpp"
#include "onramp/calendar/ical_writer.hpp"
#include "onramp/calendar/vtimezone.hpp"
#include "onramp/render/schedule_export.hpp"
#include "render/session_words.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_neutral = "Focus";
constexpr std::string_view k_utc = "UTC";

class IcalSchedule {
public:
    IcalSchedule(const Schedule& schedule, const Zone& zone, const IcalExport& what, Instant now)
        : m_planning(*schedule.planning), m_zone(zone), m_what(what), m_now(now) {
        for (const DayPlan& day : schedule.days) {
            for (const Session& session : day.sessions) {
                add(session, m_sessions);
            }
        }
        for (const Session& session : m_planning.cancelled) {
            add(session, m_cancelled);
        }
    }

    std::string write() {
        m_calendar.begin("VCALENDAR");
        m_calendar.word("VERSION", "2.0");
        m_calendar.word("PRODID", "-//onramp//onramp//EN");
        write_zone();
        for (const Session* session : m_sessions) {
            write_event(*session, "CONFIRMED");
        }
        for (const Session* session : m_cancelled) {
            write_event(*session, "CANCELLED");
        }
        if (m_what.todos) {
            write_todos();
        }
        m_calendar.end("VCALENDAR");
        return m_calendar.lines();
    }

private:
    void add(const Session& session, std::vector<const Session*>& sessions) {
        if (session.kind == SessionKind::activity && !m_what.activities) {
            return;
        }
        sessions.push_back(&session);
        m_ids.insert(session.id);
    }

    void write_zone() {
        if (m_zone.name() == k_utc || (m_sessions.empty() && m_cancelled.empty())) {
            return;
        }
        Instant from = Instant::max();
        Instant until = Instant::min();
        for (const auto* sessions : {&m_sessions, &m_cancelled}) {
            for (const Session* session : *sessions) {
                from = std::min(from, session->start_utc);
                until = std::max(until, session->end_utc);
            }
        }
        write_vtimezone(m_calendar, m_zone, m_zone.name(), from - std::chrono::days(1), until + std::chrono::days(1));
    }

    void write_time(std::string_view name, Instant at) {
        if (m_zone.name() == k_utc) {
            m_calendar.instant(name, at);
        } else {
            m_calendar.zoned_time(name, m_zone.name(), m_zone.to_local(at));
        }
    }

    void write_event(const Session& session, std::string_view status) {
        m_calendar.begin("VEVENT");
        m_calendar.word("UID", session_uid(m_planning.space, session.id));
        m_calendar.instant("DTSTAMP", m_now);
        m_calendar.word("SEQUENCE", std::to_string(session.sequence));
        write_time("DTSTART", session.start_utc);
        write_time("DTEND", session.end_utc);
        m_calendar.text("SUMMARY", m_what.titles ? session.title : std::string(k_neutral));
        m_calendar.word("STATUS", status);
        m_calendar.word("CLASS", "PRIVATE");
        m_calendar.word("TRANSP", "OPAQUE");
        if (m_what.titles) {
            m_calendar.text("CATEGORIES", kind_word(session.kind));
            if (session.place != Place::any) {
                m_calendar.text("LOCATION", place_name(session.place));
            }
        }
        for (const std::string& before : session.after) {
            if (m_ids.contains(before)) {
                m_calendar.word("RELATED-TO;RELTYPE=DEPENDS-ON", session_uid(m_planning.space, before));
            }
        }
        if (m_what.alarm && status == "CONFIRMED") {
            write_alarm(session);
        }
        m_calendar.end("VEVENT");
    }

    void write_alarm(const Session& session) {
        m_calendar.begin("VALARM");
        m_calendar.word("ACTION", "DISPLAY");
        m_calendar.text("DESCRIPTION", m_what.titles ? session.title : std::string(k_neutral));
        m_calendar.word("TRIGGER", "-PT" + std::to_string(m_what.alarm->count()) + "M");
        m_calendar.end("VALARM");
    }

    void write_todos() {
        std::set<std::string> known;
        for (const Session* session : m_sessions) {
            const bool is_work = session->kind == SessionKind::learning || session->kind == SessionKind::task;
            if (!is_work || !known.insert(session->reference).second) {
                continue;
            }
            const auto done = m_what.completed.find(session->reference);
            m_calendar.begin("VTODO");
            m_calendar.word("UID", todo_uid(m_planning.space, session->reference));
            m_calendar.instant("DTSTAMP", m_now);
            m_calendar.text("SUMMARY", m_what.titles ? session->title : std::string(k_neutral));
            if (done != m_what.completed.end()) {
                m_calendar.word("STATUS", "COMPLETED");
                m_calendar.instant("COMPLETED", done->second);
            } else {
                m_calendar.word("STATUS", "NEEDS-ACTION");
            }
            m_calendar.word("CLASS", "PRIVATE");
            m_calendar.end("VTODO");
        }
    }

    const Planning& m_planning;
    const Zone& m_zone;
    const IcalExport& m_what;
    Instant m_now;
    IcalWriter m_calendar;
    std::vector<const Session*> m_sessions;
    std::vector<const Session*> m_cancelled;
    std::set<std::string> m_ids; // of all that are written
};

} // namespace

std::string session_uid(std::string_view space, std::string_view session) {
    return name_uuid(space, "session/" + std::string(session));
}

std::string todo_uid(std::string_view space, std::string_view reference) {
    return name_uuid(space, "todo/" + std::string(reference));
}

std::string render_schedule_ical(const Schedule& schedule, const Zone& zone, const IcalExport& what, Instant now) {
    return IcalSchedule(schedule, zone, what, now).write();
}

} // namespace onramp
