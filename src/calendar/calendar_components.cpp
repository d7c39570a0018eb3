// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "calendar/calendar_components.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "calendar/ical_value.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using Names = std::vector<std::string_view>;

// What must stand once, and what may stand once at most, in a component (RFC 5545 3.6).
struct Shape {
    Names once;
    Names at_most_once;
};

const std::map<std::string_view, Shape>& shapes() {
    static const Names k_single{"CLASS",         "CREATED",       "DESCRIPTION", "DTSTART",   "DURATION",
                                "GEO",           "LAST-MODIFIED", "LOCATION",    "ORGANIZER", "PRIORITY",
                                "RECURRENCE-ID", "SEQUENCE",      "STATUS",      "SUMMARY",   "TRANSP",
                                "URL",           "DTEND",         "DUE",         "COMPLETED", "PERCENT-COMPLETE",
                                "RRULE"};
    static const std::map<std::string_view, Shape> k_shapes{
        {"VCALENDAR", {{"PRODID", "VERSION"}, {"CALSCALE", "METHOD"}}},
        {"VEVENT", {{"UID", "DTSTAMP"}, k_single}},
        {"VTODO", {{"UID", "DTSTAMP"}, k_single}},
        {"VJOURNAL",
         {{"UID", "DTSTAMP"},
          {"CLASS", "CREATED", "DTSTART", "LAST-MODIFIED", "ORGANIZER", "RECURRENCE-ID", "SEQUENCE", "STATUS",
           "SUMMARY", "URL", "RRULE"}}},
        {"VFREEBUSY", {{"UID", "DTSTAMP"}, {"CONTACT", "DTSTART", "DTEND", "ORGANIZER", "URL"}}},
        {"VTIMEZONE", {{"TZID"}, {"LAST-MODIFIED", "TZURL"}}},
        {"STANDARD", {{"DTSTART", "TZOFFSETTO", "TZOFFSETFROM"}, {"RRULE"}}},
        {"DAYLIGHT", {{"DTSTART", "TZOFFSETTO", "TZOFFSETFROM"}, {"RRULE"}}},
        {"VALARM", {{"ACTION", "TRIGGER"}, {"DURATION", "REPEAT"}}},
    };
    return k_shapes;
}

// Whether the kind has RRULE only as SHOULD (a warning).
bool is_advice(std::string_view property) {
    return property == "RRULE";
}

Problem problem_of(const std::string& rule, std::size_t line, std::string message, std::string hint = {}) {
    return {Severity::error, rule, std::move(message), std::move(hint), {"", line, 0, ""}};
}

} // namespace

std::vector<const ContentLine*> Component::all(std::string_view name) const {
    std::vector<const ContentLine*> found;
    std::copy_if(properties.begin(), properties.end(), std::back_inserter(found),
                 [&](const ContentLine* each) { return each->name == name; });
    return found;
}

const ContentLine* Component::first(std::string_view name) const {
    const auto found =
        std::find_if(properties.begin(), properties.end(), [&](const ContentLine* each) { return each->name == name; });
    return found == properties.end() ? nullptr : *found;
}

std::vector<Component> nest_components(const std::vector<ContentLine>& lines,
                                       const std::function<void(Problem)>& tell) {
    std::vector<Component> calendars;
    const auto error = [&](const std::string& rule, std::size_t line, std::string message, std::string hint = {}) {
        tell(problem_of(rule, line, std::move(message), std::move(hint)));
    };
    constexpr std::size_t k_most_levels = 8; // no component of the standard is as deep
    std::vector<Component> open;
    const auto close = [&] {
        Component done = std::move(open.back());
        open.pop_back();
        if (!open.empty()) {
            open.back().inside.push_back(std::move(done));
        } else if (done.kind == "VCALENDAR") {
            calendars.push_back(std::move(done));
        } else {
            error("outside", done.line, "the " + done.kind + " stands outside of a VCALENDAR");
        }
    };
    for (const ContentLine& line : lines) {
        const std::string kind = capitals(line.value);
        if (line.name == "BEGIN") {
            if (open.size() >= k_most_levels) {
                error("nesting", line.line, "components are nested too deeply: the rest is not looked at");
                break;
            }
            open.push_back({kind, line.line, {}, {}});
        } else if (line.name == "END") {
            const bool is_open =
                std::any_of(open.begin(), open.end(), [&](const Component& each) { return each.kind == kind; });
            if (!is_open) {
                error("nesting", line.line, "END:" + kind + " ends nothing that has begun");
                continue;
            }
            while (open.back().kind != kind) {
                error("nesting", open.back().line,
                      "the " + open.back().kind + " has no end before END:" + kind + " in line " +
                          std::to_string(line.line));
                close();
            }
            close();
        } else if (open.empty()) {
            error("outside", line.line, line.name + " stands outside of a component");
        } else {
            open.back().properties.push_back(&line);
        }
    }
    while (!open.empty()) {
        error("nesting", open.back().line, "the " + open.back().kind + " has no end", "the file may have been cut off");
        close();
    }
    return calendars;
}

std::vector<Problem> problems_of_shape(const Component& component) {
    std::vector<Problem> problems;
    const auto shape = shapes().find(component.kind);
    if (shape == shapes().end()) {
        return problems;
    }
    for (const std::string_view name : shape->second.once) {
        if (!component.has(name)) {
            problems.push_back(
                problem_of("missing", component.line, "the " + component.kind + " has no " + std::string(name)));
        }
    }
    for (const Names* names : {&shape->second.once, &shape->second.at_most_once}) {
        for (const std::string_view name : *names) {
            const auto all = component.all(name);
            if (all.size() > 1) {
                problems.push_back(
                    problem_of("twice", all[1]->line, std::string(name) + " stands twice in one " + component.kind));
                problems.back().severity = is_advice(name) ? Severity::warning : Severity::error;
            }
        }
    }
    return problems;
}

} // namespace onramp
