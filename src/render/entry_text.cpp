// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/entry_view.hpp"
#include "render/session_words.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_title = 44; // cells, so that a line with its command fits

std::string title_of(const TodayThing& thing, const Style& style) {
    return "'" + shorten(visible(thing.title), k_most_title, style.ellipsis()) + "'";
}

// "09:10", or "2026-11-23 09:10" where that is not today.
std::string moment(const Entry& entry) {
    const Date date = std::chrono::floor<std::chrono::days>(entry.local);
    return (date == entry.today ? "" : format_date(date) + " ") + clock_time(entry.local);
}

std::string what_happened(const Entry& entry, const Style& style) {
    const std::string title = title_of(entry.thing, style);
    switch (entry.verb) {
    case EntryVerb::started:
        if (entry.unchanged) {
            return title + " is open already, since " + moment(entry) + ".";
        }
        return "Started " + title + " at " + moment(entry) + ".";
    case EntryVerb::stopped:
        return "Stopped " + title + " after " + format_duration(entry.took.value_or(Minutes(0))) + "; " +
               format_duration(entry.worked) + " so far.";
    case EntryVerb::done:
        if (entry.unchanged) {
            return title + " is done already, since " + moment(entry) + ".";
        }
        return "Done: " + title + (entry.took ? " in " + format_duration(*entry.took) : std::string()) + ".";
    case EntryVerb::skipped:
        break;
    }
    return entry.unchanged ? title + " is skipped already, since " + moment(entry) + "." : "Skipped " + title + ".";
}

} // namespace

std::string render_entry_text(const Entry& entry, const Style& style) {
    std::string text = what_happened(entry, style) + "\n";
    if (entry.ended) {
        text +=
            "Stopped " + title_of(entry.ended->thing, style) + " after " + format_duration(entry.ended->took) + ".\n";
    }
    if (entry.verb == EntryVerb::started) {
        return text + "Next: " + style.paint(Ink::accent, command_for(entry.thing, "done")) + ", or onramp stop\n";
    }
    if (entry.next) {
        text += "Next: " + title_of(*entry.next, style) + "  " +
                style.paint(Ink::accent, command_for(*entry.next, "start")) + "\n";
    }
    return text;
}

} // namespace onramp
