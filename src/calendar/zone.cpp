// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/zone.hpp"

#include <algorithm>
#include <utility>

#include "calendar/zone_readers.hpp"

namespace onramp {

namespace {

constexpr std::int64_t k_day = 86400;
// The years for which a rule is applied; beyond them its last word holds.
constexpr int k_first_year = 1;
constexpr int k_last_year = 9999;
constexpr std::int64_t k_first_second = -62135596800; // 0001-01-01
constexpr std::int64_t k_last_second = 253402300799;  // 9999-12-31 23:59:59
// A rule's time may lie a week after its day, so that what ends in one year began two years before.
constexpr int k_years_before = 2;
// No offset is larger, so no transition farther from a local time matters to it.
constexpr std::int64_t k_most_offset = std::int64_t{26} * 3600;

int year_of(std::int64_t second) {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(second)));
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

std::int64_t days_of(std::chrono::year_month_day date) {
    return std::chrono::sys_days(date).time_since_epoch().count();
}

} // namespace

Zone Zone::utc() {
    Zone zone;
    zone.m_name = "UTC";
    zone.m_types.push_back({0, false, "UTC"});
    return zone;
}

Result<Zone> Zone::parse(std::string_view tzif, std::string name) {
    Zone zone;
    if (!TzifReader(tzif).read(zone)) {
        return fail(ErrorKind::invalid, "the time zone '" + name + "' has no valid TZif data",
                    "install the package tzdata anew, or set TZDIR to a folder with time zones");
    }
    zone.m_name = std::move(name);
    return zone;
}

Result<Zone> Zone::from_rule(std::string_view rule, std::string name) {
    Zone zone;
    const auto footer = RuleReader(rule).read();
    if (!footer) {
        return fail(ErrorKind::invalid, "not a time zone rule: '" + std::string(rule) + "'",
                    "write it as in POSIX, for example CET-1CEST,M3.5.0,M10.5.0/3");
    }
    zone.m_name = std::move(name);
    zone.m_footer = *footer;
    zone.m_types.push_back(footer->standard);
    return zone;
}

// Days since 1970.
std::int64_t Zone::day_of_rule(const RuleDay& rule, int year) {
    namespace chrono = std::chrono;
    const chrono::year civil_year(year);
    const std::int64_t new_year = days_of(civil_year / 1 / 1);
    switch (rule.form) {
    case RuleDay::Form::julian_no_leap: // 1-365, 29 February is not counted
        return new_year + rule.day - 1 + (civil_year.is_leap() && rule.day >= 60 ? 1 : 0);
    case RuleDay::Form::julian_leap: // 0-365
        return new_year + rule.day;
    case RuleDay::Form::month_week_day:
        break;
    }
    const auto month = civil_year / chrono::month(static_cast<unsigned>(rule.month));
    const chrono::weekday weekday(static_cast<unsigned>(rule.day));
    return rule.week == 5
               ? chrono::sys_days(month / weekday[chrono::last]).time_since_epoch().count()
               : chrono::sys_days(month / weekday[static_cast<unsigned>(rule.week)]).time_since_epoch().count();
}

// In order. Where two coincide, the later year's stands last: daylight saving time all year round is
// a rule that ends at the moment at which it begins again.
std::vector<Zone::Transition> Zone::footer_transitions(int first_year, int last_year) const {
    std::vector<Transition> transitions;
    for (int year = std::max(first_year, k_first_year); year <= std::min(last_year, k_last_year); ++year) {
        transitions.push_back(
            {day_of_rule(m_footer.to_daylight, year) * k_day + m_footer.to_daylight.time - m_footer.standard.offset,
             &m_footer.daylight});
        transitions.push_back(
            {day_of_rule(m_footer.to_standard, year) * k_day + m_footer.to_standard.time - m_footer.daylight.offset,
             &m_footer.standard});
    }
    std::stable_sort(transitions.begin(), transitions.end(),
                     [](const Transition& a, const Transition& b) { return a.at < b.at; });
    return transitions;
}

const Zone::LocalType& Zone::footer_type_at(std::int64_t second) const {
    if (!m_footer.has_daylight) {
        return m_footer.standard;
    }
    const int year = year_of(std::clamp(second, k_first_second, k_last_second));
    const LocalType* type = &m_footer.standard;
    for (const Transition& transition : footer_transitions(year - k_years_before, year + 1)) {
        if (transition.at > second) {
            break;
        }
        type = transition.type;
    }
    return *type;
}

const Zone::LocalType& Zone::type_at(std::int64_t second) const {
    const bool after_last = m_transitions.empty() || second >= m_transitions.back();
    if (after_last && m_footer.present) {
        return footer_type_at(second);
    }
    const auto next = std::upper_bound(m_transitions.begin(), m_transitions.end(), second);
    if (next == m_transitions.begin()) {
        return m_types.front();
    }
    return m_types[m_transition_types[static_cast<std::size_t>(next - m_transitions.begin()) - 1]];
}

// The transitions after `from` and up to `to`, those of the footer included.
std::vector<Zone::Transition> Zone::transitions_between(std::int64_t from, std::int64_t to) const {
    std::vector<Transition> found;
    const auto first = std::upper_bound(m_transitions.begin(), m_transitions.end(), from);
    for (auto each = first; each != m_transitions.end() && *each <= to; ++each) {
        // At the last transition the footer takes over.
        found.push_back({*each, &type_at(*each)});
    }
    if (m_footer.has_daylight && (m_transitions.empty() || to > m_transitions.back())) {
        const int year = year_of(std::clamp(from, k_first_second, k_last_second));
        for (const Transition& each : footer_transitions(year - k_years_before, year + 1)) {
            if (each.at > from && each.at <= to && (m_transitions.empty() || each.at > m_transitions.back())) {
                found.push_back(each);
            }
        }
    }
    return found;
}

std::chrono::seconds Zone::offset_at(Instant instant) const {
    return std::chrono::seconds(type_at(instant.time_since_epoch().count()).offset);
}

std::string Zone::abbreviation_at(Instant instant) const {
    return type_at(instant.time_since_epoch().count()).abbreviation;
}

bool Zone::daylight_at(Instant instant) const {
    return type_at(instant.time_since_epoch().count()).daylight;
}

std::vector<ClockChange> Zone::changes_between(Instant from, Instant until) const {
    constexpr std::int64_t k_year = 365 * k_day; // the footer's transitions are made for few years at a time
    std::vector<ClockChange> changes;
    const std::int64_t end = until.time_since_epoch().count();
    for (std::int64_t begin = from.time_since_epoch().count(); begin < end; begin += k_year) {
        for (const Transition& each : transitions_between(begin, std::min(end, begin + k_year))) {
            const LocalType& before = type_at(each.at - 1);
            const LocalType& after = *each.type;
            if (before.offset != after.offset || before.daylight != after.daylight ||
                before.abbreviation != after.abbreviation) {
                changes.push_back({Instant(std::chrono::seconds(each.at)), std::chrono::seconds(before.offset),
                                   std::chrono::seconds(after.offset), after.daylight, after.abbreviation});
            }
        }
    }
    return changes;
}

std::vector<YearlyChange> Zone::yearly_changes() const {
    std::vector<YearlyChange> changes;
    for (const RuleDay& day : {m_footer.to_daylight, m_footer.to_standard}) {
        if (!m_footer.has_daylight || day.form != RuleDay::Form::month_week_day || day.time < 0 || day.time >= k_day) {
            return {};
        }
        changes.push_back({static_cast<unsigned>(day.month), static_cast<unsigned>(day.week),
                           static_cast<unsigned>(day.day), std::chrono::seconds(day.time)});
    }
    return changes;
}

LocalTime Zone::to_local(Instant instant) const {
    return LocalTime(instant.time_since_epoch() + offset_at(instant));
}

LocalInstant Zone::to_instant(LocalTime local) const {
    const std::int64_t wanted = local.time_since_epoch().count();
    const std::int64_t from = wanted - k_most_offset;
    std::int64_t start = from; // of the stretch of time in which one offset holds
    std::int64_t offset = type_at(from).offset;
    std::optional<std::int64_t> found;
    std::optional<std::int64_t> after_gap;
    const auto made = [](std::int64_t second, LocalMeaning meaning) {
        return LocalInstant{Instant(std::chrono::seconds(second)), meaning};
    };
    const auto look = [&](std::int64_t end) {
        const std::int64_t second = wanted - offset;
        if (second < start || second >= end) {
            return false;
        }
        if (found) {
            return true;
        }
        found = second;
        return false;
    };
    for (const Transition& next : transitions_between(from, wanted + k_most_offset)) {
        if (look(next.at)) {
            return made(*found, LocalMeaning::repeated);
        }
        if (next.at + offset <= wanted && wanted < next.at + next.type->offset && !after_gap) {
            after_gap = wanted - offset;
        }
        start = next.at;
        offset = next.type->offset;
    }
    if (look(wanted + k_most_offset + 1)) {
        return made(*found, LocalMeaning::repeated);
    }
    if (found) {
        return made(*found, LocalMeaning::unique);
    }
    return made(after_gap.value_or(wanted - offset), LocalMeaning::skipped);
}

} // namespace onramp
