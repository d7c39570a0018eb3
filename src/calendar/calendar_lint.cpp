// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/calendar_lint.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "calendar/calendar_components.hpp"
#include "calendar/content_lines.hpp"
#include "calendar/ical_value.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_times(std::string_view name) {
    return is_one_of(name, {"DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "DTSTAMP", "CREATED",
                            "LAST-MODIFIED", "COMPLETED"});
}

class CalendarChecker {
public:
    explicit CalendarChecker(std::string_view bytes) : m_source(read_content_lines(bytes)) {}

    std::vector<Problem> check(const std::string& file) {
        m_problems = m_source.problems;
        const auto calendars = nest_components(m_source.lines, [&](Problem problem) { note(std::move(problem)); });
        for (const Component& calendar : calendars) {
            check_calendar(calendar);
        }
        if (calendars.empty()) {
            error("no-calendar", 0, "there is no VCALENDAR in the file");
        }
        for (const auto& [rule, count] : m_counts) {
            if (count > k_most_alike) {
                m_problems.push_back({Severity::warning,
                                      rule,
                                      std::to_string(count - k_most_alike) + " more problems of this kind",
                                      "",
                                      {}});
            }
        }
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& one, const Problem& other) {
            const auto place = [](const Problem& each) { return each.where.line == 0 ? SIZE_MAX : each.where.line; };
            return place(one) < place(other);
        });
        for (Problem& problem : m_problems) {
            problem.message = visible(problem.message);
            problem.where.file = file;
        }
        return std::move(m_problems);
    }

private:
    void note(Problem problem) {
        if (++m_counts[problem.rule] <= k_most_alike) {
            m_problems.push_back(std::move(problem));
        }
    }
    void note(Severity severity, const std::string& rule, std::size_t line, std::string message, std::string hint) {
        note({severity, rule, std::move(message), std::move(hint), {"", line, 0, ""}});
    }
    void error(const std::string& rule, std::size_t line, std::string message, std::string hint = {}) {
        note(Severity::error, rule, line, std::move(message), std::move(hint));
    }
    void warn(const std::string& rule, std::size_t line, std::string message, std::string hint = {}) {
        note(Severity::warning, rule, line, std::move(message), std::move(hint));
    }

    void check_calendar(const Component& calendar) {
        check_shape(calendar);
        if (const ContentLine* version = calendar.first("VERSION"); version != nullptr && version->value != "2.0") {
            warn("version", version->line, "VERSION is '" + version->value + "', not 2.0");
        }
        m_zones.clear();
        for (const Component& each : calendar.inside) {
            if (each.kind == "VTIMEZONE") {
                check_zone(each);
            }
        }
        find_series(calendar);
        std::map<std::string, std::size_t> uids;
        for (const Component& each : calendar.inside) {
            check_shape(each);
            if (is_one_of(each.kind, {"VEVENT", "VTODO", "VJOURNAL"})) {
                check_entry(each, calendar.has("METHOD"));
                check_uid(each, uids);
            } else if (each.kind != "VTIMEZONE" && each.kind != "VFREEBUSY" && !each.kind.starts_with("X-")) {
                warn("unknown-component", each.line, "the component " + each.kind + " is not of RFC 5545");
            }
            check_times(each);
            check_free_busy(each);
        }
        if (calendar.inside.empty()) {
            error("empty-calendar", calendar.line, "the VCALENDAR has nothing in it");
        }
    }

    void check_shape(const Component& component) {
        for (Problem& problem : problems_of_shape(component)) {
            note(std::move(problem));
        }
    }

    // What each UID's series begins with; a change that repeats is one where there is no other.
    void find_series(const Component& calendar) {
        m_series.clear();
        for (const bool changed : {false, true}) {
            for (const Component& each : calendar.inside) {
                const ContentLine* uid = each.first("UID");
                const ContentLine* start = each.first("DTSTART");
                const auto begin = start == nullptr ? std::nullopt : parse_ical_moment(start->value);
                const bool repeats = each.has("RRULE") || each.has("RDATE");
                if (uid != nullptr && begin && each.has("RECURRENCE-ID") == changed && (repeats || !changed)) {
                    m_series.emplace(uid->value, *begin);
                }
            }
        }
    }

    void check_zone(const Component& zone) {
        if (const ContentLine* id = zone.first("TZID")) {
            const std::string name = unescaped_text(id->value); // a parameter has no backslashes
            if (!m_zones.insert(name).second) {
                error("twice", id->line, "the zone '" + name + "' is defined twice");
            }
        }
        const auto is_part = [](const Component& each) { return each.kind == "STANDARD" || each.kind == "DAYLIGHT"; };
        if (std::none_of(zone.inside.begin(), zone.inside.end(), is_part)) {
            error("empty-zone", zone.line, "the VTIMEZONE has neither STANDARD nor DAYLIGHT");
        }
        for (const Component& each : zone.inside) {
            check_shape(each);
            const ContentLine* start = each.first("DTSTART");
            const auto begin = start == nullptr ? std::nullopt : parse_ical_moment(start->value);
            if (start != nullptr && (!begin || begin->is_date || begin->is_utc)) {
                error("time", start->line, "a " + each.kind + " begins at a local time, not at '" + start->value + "'");
            }
            for (const char* name : {"TZOFFSETFROM", "TZOFFSETTO"}) {
                const ContentLine* offset = each.first(name);
                if (offset != nullptr && !is_offset(offset->value)) {
                    error("offset", offset->line, std::string(name) + " is '" + offset->value + "'",
                          "as +0100 or -053000");
                }
            }
            for (const ContentLine* rule : each.all("RRULE")) {
                check_rule(*rule, begin, true);
            }
            for (const ContentLine* dates : each.all("RDATE")) {
                check_changes(each, *dates);
            }
        }
    }

    // The days on which a zone's clock changes.
    void check_changes(const Component& part, const ContentLine& dates) {
        const bool are_periods = capitals(dates.parameter("VALUE")) == "PERIOD";
        for (const std::string_view each : split_values(dates.value, ',')) {
            const auto at = are_periods ? parse_ical_period(each) : parse_ical_moment(each);
            if (!at || at->is_date || at->is_utc) {
                error("time", dates.line,
                      "RDATE of a " + part.kind + " is a local time, not '" + std::string(each) + "'");
            }
        }
    }

    static bool is_offset(std::string_view text) {
        const bool formed = (text.size() == 5 || text.size() == 7) && (text.front() == '+' || text.front() == '-') &&
                            text.find_first_not_of("0123456789", 1) == std::string_view::npos;
        return formed && text[1] <= '2' && text[3] <= '5' && text != "-0000" && text != "-000000";
    }

    void check_uid(const Component& entry, std::map<std::string, std::size_t>& uids) {
        const ContentLine* uid = entry.first("UID");
        if (uid == nullptr) {
            return;
        }
        if (uid->value.empty()) {
            error("missing", uid->line, "the UID is empty");
        }
        const ContentLine* id = entry.first("RECURRENCE-ID");
        const auto [known, added] = uids.emplace(uid->value + "\n" + (id == nullptr ? "" : id->value), uid->line);
        if (!added) {
            error("same-uid", uid->line, "the UID is that of line " + std::to_string(known->second) + " again",
                  id == nullptr ? "a changed occurrence needs a RECURRENCE-ID" : "");
        }
    }

    void check_entry(const Component& entry, bool has_method) {
        const ContentLine* start = entry.first("DTSTART");
        const auto begin = start == nullptr ? std::nullopt : parse_ical_moment(start->value);
        if (entry.kind == "VEVENT" && start == nullptr && !has_method) {
            error("missing", entry.line, "the VEVENT has no DTSTART");
        }
        const char* end_name = entry.kind == "VTODO" ? "DUE" : "DTEND";
        const ContentLine* end = entry.first(end_name);
        if (end != nullptr && entry.has("DURATION")) {
            error("two-ends", end->line, std::string("there are both ") + end_name + " and DURATION");
        }
        if (start != nullptr && end != nullptr && begin) {
            check_end(*start, *begin, *end, end_name);
        }
        if (entry.kind == "VTODO" && start == nullptr && entry.has("DURATION")) {
            error("missing", entry.line, "the VTODO has a DURATION and no DTSTART");
        }
        for (const ContentLine* each : entry.properties) {
            check_property(entry, *each, begin, start != nullptr && !start->parameter("TZID").empty());
        }
        for (const Component& alarm : entry.inside) {
            check_shape(alarm);
            const ContentLine* action = alarm.first("ACTION");
            if (action != nullptr && capitals(action->value) == "DISPLAY" && !alarm.has("DESCRIPTION")) {
                error("missing", alarm.line, "an alarm that is displayed has no DESCRIPTION");
            }
        }
    }

    void check_end(const ContentLine& start, const IcalMoment& begin, const ContentLine& end, const char* name) {
        const auto until = parse_ical_moment(end.value);
        if (!until) {
            return; // told with the other times
        }
        if (until->is_date != begin.is_date) {
            error("other-type", end.line,
                  std::string(name) + " is a " + (until->is_date ? "date" : "time") + ", and DTSTART a " +
                      (begin.is_date ? "date" : "time"));
            return;
        }
        const bool same_clock = start.parameter("TZID") == end.parameter("TZID") && until->is_utc == begin.is_utc;
        if (same_clock && until->at < begin.at) {
            error("end-before-start", end.line, std::string(name) + " is before DTSTART");
        } else if (same_clock && until->at == begin.at) {
            error("no-length", end.line, std::string(name) + " is DTSTART again: it takes no time",
                  begin.is_date ? "the end of a whole day is the next day" : "");
        }
    }

    void check_property(const Component& entry, const ContentLine& line, const std::optional<IcalMoment>& begin,
                        bool in_zone) {
        if (line.name == "RRULE" || line.name == "EXRULE") {
            check_rule(line, begin, in_zone);
            if (line.name == "EXRULE") {
                warn("old", line.line, "EXRULE is of RFC 2445 and no longer in use", "write EXDATE");
            }
        } else if (line.name == "DURATION") {
            const auto length = parse_ical_duration(line.value);
            if (!length || *length < std::chrono::seconds(0)) {
                error("duration", line.line, "DURATION is '" + line.value + "'");
            }
        } else if (line.name == "STATUS") {
            if (entry.kind == "VEVENT") {
                check_word(line, {"TENTATIVE", "CONFIRMED", "CANCELLED"});
            } else if (entry.kind == "VTODO") {
                check_word(line, {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"});
            } else {
                check_word(line, {"DRAFT", "FINAL", "CANCELLED"});
            }
        } else if (line.name == "TRANSP") {
            check_word(line, {"OPAQUE", "TRANSPARENT"});
        } else if (line.name == "CLASS" && !capitals(line.value).starts_with("X-")) {
            check_word(line, {"PUBLIC", "PRIVATE", "CONFIDENTIAL"});
        } else if (line.name == "PRIORITY") {
            check_number(line, 9);
        } else if (line.name == "PERCENT-COMPLETE") {
            check_number(line, 100);
        } else if (line.name == "SEQUENCE") {
            check_number(line, 2'147'483'647);
        } else if (is_one_of(line.name, {"SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT"})) {
            check_text(line);
        } else if (line.name == "EXDATE" && begin) {
            check_type(line, *begin, Severity::warning, "DTSTART");
        } else if (line.name == "RECURRENCE-ID" && begin) {
            const ContentLine* uid = entry.first("UID");
            const auto series = uid == nullptr ? m_series.end() : m_series.find(uid->value);
            if (series != m_series.end()) {
                check_type(line, series->second, Severity::error, "DTSTART of its series");
            } else { // which may be of another type than the one that is changed
                check_type(line, *begin, Severity::warning, "DTSTART");
            }
        }
    }

    void check_rule(const ContentLine& line, const std::optional<IcalMoment>& begin, bool in_zone) {
        for (const std::string& fault : faults_of_rule(line.value, begin, in_zone)) {
            error("rule", line.line, line.name + ": " + fault);
        }
    }

    void check_type(const ContentLine& line, const IcalMoment& begin, Severity severity, const std::string& of) {
        const auto moment = parse_ical_moment(split_values(line.value, ',').front());
        if (moment && moment->is_date != begin.is_date) {
            note(severity, "other-type", line.line,
                 line.name + " is a " + (moment->is_date ? "date" : "time") + ", and " + of + " a " +
                     (begin.is_date ? "date" : "time"),
                 "");
        }
    }

    void check_word(const ContentLine& line, std::initializer_list<std::string_view> words) {
        if (!is_one_of(capitals(line.value), words)) {
            error("word", line.line, line.name + " is '" + line.value + "'",
                  "one of " + join(std::vector<std::string>(words.begin(), words.end()), ", "));
        }
    }

    void check_number(const ContentLine& line, long most) {
        const bool digits = !line.value.empty() && line.value.size() <= 10 &&
                            line.value.find_first_not_of("0123456789") == std::string::npos;
        if (!digits || std::stol(line.value) > most) {
            error("number", line.line, line.name + " is '" + line.value + "'", "0 to " + std::to_string(most));
        }
    }

    void check_text(const ContentLine& line) {
        const std::string& text = line.value;
        bool told = false;
        for (std::size_t i = 0; i < text.size() && !told; ++i) {
            if (text[i] == '\\') {
                const char next = i + 1 < text.size() ? text[i + 1] : '\0';
                told = std::string_view("\\;,nN").find(next) == std::string_view::npos || next == '\0';
                if (told) {
                    error("escape", line.line, line.name + " has a backslash that stands for nothing",
                          "write \\\\ for a backslash");
                }
                ++i;
            } else if (text[i] == ',' || text[i] == ';') {
                told = true;
                warn("escape", line.line, line.name + " has a '" + text[i] + "' without a backslash before it");
            }
        }
    }

    // Every time of the component: its form, and its zone.
    void check_times(const Component& component) {
        for (const ContentLine* line : component.properties) {
            if (!holds_times(line->name)) {
                continue;
            }
            const bool is_date = capitals(line->parameter("VALUE")) == "DATE";
            const bool is_period = capitals(line->parameter("VALUE")) == "PERIOD";
            const std::string_view zone = line->parameter("TZID");
            for (const std::string_view each : split_values(line->value, ',')) {
                const auto moment = is_period ? parse_ical_period(each) : parse_ical_moment(each);
                if (!moment) {
                    error("time", line->line, line->name + " is '" + std::string(each) + "'",
                          is_period ? k_as_period
                                    : "as 20261123T080000Z, 20261123T080000 or, of a day, 20261123 with VALUE=DATE");
                    continue;
                }
                if (moment->is_date != is_date) {
                    error("value-type", line->line,
                          moment->is_date ? line->name + " is a date without VALUE=DATE"
                                          : line->name + " is a time with VALUE=DATE");
                }
                const bool in_utc = is_one_of(line->name, {"DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED"});
                if (in_utc && !moment->is_utc) {
                    error("not-utc", line->line, line->name + " is not in UTC");
                }
                if (!zone.empty() && moment->is_utc) {
                    error("zone", line->line, line->name + " is in UTC and has a TZID as well");
                }
            }
            const bool known = zone.starts_with('/') || m_zones.contains(std::string(zone));
            if (!zone.empty() && !known && m_told_zones.insert(std::string(zone)).second) {
                error("zone", line->line, "the zone '" + std::string(zone) + "' has no VTIMEZONE");
            }
        }
    }

    // Periods, each in UTC (RFC 5545 3.8.2.6).
    void check_free_busy(const Component& component) {
        for (const ContentLine* line : component.all("FREEBUSY")) {
            for (const std::string_view each : split_values(line->value, ',')) {
                const auto moment = parse_ical_period(each);
                if (!moment) {
                    error("time", line->line, "FREEBUSY is '" + std::string(each) + "'", k_as_period);
                } else if (!moment->is_utc) {
                    error("not-utc", line->line, "FREEBUSY is not in UTC");
                }
            }
        }
    }

    static constexpr const char* k_as_period =
        "as 20261123T080000Z/20261123T090000Z or 20261123T080000Z/PT1H, which ends after it begins";
    ContentLines m_source;
    std::vector<Problem> m_problems;
    std::map<std::string, std::size_t> m_counts;
    std::set<std::string, std::less<>> m_zones; // that the calendar defines
    std::set<std::string> m_told_zones;
    std::map<std::string, IcalMoment> m_series; // DTSTART by UID
};

} // namespace

std::vector<Problem> lint_calendar(std::string_view bytes, const std::string& file) {
    return CalendarChecker(bytes).check(file);
}

} // namespace onramp
