// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/vtimezone.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/format.hpp"

namespace onramp {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

std::string offset_words(seconds offset) {
    const long size = std::abs(static_cast<long>(offset.count()));
    std::string text = format("{}{:02}{:02}", offset.count() < 0 ? "-" : "+", size / 3600, size / 60 % 60);
    return size % 60 == 0 ? text : text + format("{:02}", size % 60);
}

// What the clock shows at the change, before it.
LocalTime onset_of(const ClockChange& change) {
    return LocalTime(change.at.time_since_epoch() + change.before);
}

bool is_on(const ClockChange& change, const YearlyChange& rule) {
    const LocalTime onset = onset_of(change);
    const Date day = floor<days>(onset);
    const std::chrono::year_month_day civil(day);
    const bool last = std::chrono::year_month_day(day + days(7)).month() != civil.month();
    const unsigned week = (static_cast<unsigned>(civil.day()) + 6) / 7;
    return static_cast<unsigned>(civil.month()) == rule.month &&
           std::chrono::weekday(day).c_encoding() == rule.weekday && (rule.week == 5 ? last : week == rule.week) &&
           onset - LocalTime(day) == rule.time;
}

// One STANDARD or DAYLIGHT, from its first onset on.
void write_observance(IcalWriter& calendar, const ClockChange& change, LocalTime onset,
                      const std::optional<YearlyChange>& rule, const std::vector<LocalTime>& more) {
    constexpr std::array<const char*, 7> k_days{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const char* kind = change.daylight ? "DAYLIGHT" : "STANDARD";
    calendar.begin(kind);
    calendar.local_time("DTSTART", onset);
    calendar.word("TZOFFSETFROM", offset_words(change.before));
    calendar.word("TZOFFSETTO", offset_words(change.after));
    if (!change.abbreviation.empty()) {
        calendar.text("TZNAME", change.abbreviation);
    }
    if (rule) {
        calendar.word("RRULE", format("FREQ=YEARLY;BYMONTH={};BYDAY={}{}", rule->month,
                                      rule->week == 5 ? std::string("-1") : std::to_string(rule->week),
                                      k_days.at(rule->weekday)));
    }
    for (const LocalTime& each : more) {
        calendar.local_time("RDATE", each);
    }
    calendar.end(kind);
}

// What holds from the beginning on, as if it had always.
ClockChange state_at(const Zone& zone, Instant at) {
    const seconds offset = zone.offset_at(at);
    return {at, offset, offset, zone.daylight_at(at), zone.abbreviation_at(at)};
}

// The last change of each kind before the time, where the zone's rule says them and all changes up to `until`.
std::vector<std::pair<ClockChange, YearlyChange>> changes_by_rule(const Zone& zone, Instant from, Instant until) {
    const std::vector<YearlyChange> rules = zone.yearly_changes();
    if (rules.empty()) {
        return {};
    }
    std::vector<std::pair<ClockChange, YearlyChange>> found;
    for (const ClockChange& change : zone.changes_between(from - days(366), until)) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const YearlyChange& each) { return is_on(change, each); });
        if (rule == rules.end()) {
            return {};
        }
        const auto same = std::find_if(found.begin(), found.end(),
                                       [&](const auto& each) { return each.first.daylight == change.daylight; });
        if (same == found.end()) {
            found.emplace_back(change, *rule);
        } else if (same->first.before != change.before || same->first.after != change.after ||
                   same->first.abbreviation != change.abbreviation) {
            return {};
        }
    }
    return found.size() == 2 ? found : std::vector<std::pair<ClockChange, YearlyChange>>();
}

void write_one_by_one(IcalWriter& calendar, const Zone& zone, Instant from, Instant until) {
    const LocalTime long_ago{Date(std::chrono::year(1970) / 1 / 1)};
    ClockChange first = state_at(zone, from);
    std::vector<ClockChange> changes = zone.changes_between(from, until);
    const bool daylight = first.daylight;
    first.daylight = changes.empty() ? false : daylight; // one component has to be STANDARD
    write_observance(calendar, first, long_ago, std::nullopt, {});
    while (!changes.empty()) {
        const ClockChange change = changes.front();
        std::vector<LocalTime> more;
        std::vector<ClockChange> others;
        for (auto each = changes.begin() + 1; each != changes.end(); ++each) {
            const bool alike = each->before == change.before && each->after == change.after &&
                               each->daylight == change.daylight && each->abbreviation == change.abbreviation;
            if (alike) {
                more.push_back(onset_of(*each));
            } else {
                others.push_back(*each);
            }
        }
        write_observance(calendar, change, onset_of(change), std::nullopt, more);
        changes = std::move(others);
    }
}

} // namespace

void write_vtimezone(IcalWriter& calendar, const Zone& zone, std::string_view tzid, Instant from, Instant until) {
    calendar.begin("VTIMEZONE");
    calendar.text("TZID", tzid);
    const auto by_rule = changes_by_rule(zone, from, until);
    for (const auto& [change, rule] : by_rule) {
        write_observance(calendar, change, onset_of(change), rule, {});
    }
    if (by_rule.empty()) {
        write_one_by_one(calendar, zone, from, until);
    }
    calendar.end("VTIMEZONE");
}

} // namespace onramp
