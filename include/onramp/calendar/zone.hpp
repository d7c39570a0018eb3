// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// What a local time means: `unique` one instant; `repeated` two (clocks went back): the first is
// taken; `skipped` none (clocks went forward): the instant that the clock shows after the gap by
// as much as the time lies in it, as in RFC 5545 3.3.5.
enum class LocalMeaning : std::uint8_t { unique, repeated, skipped };

// A change of the clock.
struct ClockChange {
    Instant at{};
    std::chrono::seconds before{0}; // offset: local time minus UTC
    std::chrono::seconds after{0};
    bool daylight = false;    // after it
    std::string abbreviation; // likewise

    bool operator==(const ClockChange&) const = default;
};

// A day of each year on which the clock changes: the `week`th `weekday` of `month`, the last one for 5, at `time` of
// the clock before the change.
struct YearlyChange {
    unsigned month = 1;
    unsigned week = 1;
    unsigned weekday = 0; // 0 is Sunday
    std::chrono::seconds time{0};
};

struct LocalInstant {
    Instant instant{};
    LocalMeaning meaning = LocalMeaning::unique;
};

// A time zone, read from TZif data (RFC 8536, versions 1-4), its footer (a POSIX TZ string) included.
// Before the first transition the file's first local time type holds, after the last one the footer,
// up to the year 9999. Times are POSIX times: leap seconds of a "right" zone are taken out.
class Zone {
public:
    static Zone utc();

    // Fails with kind `invalid` on bytes that are not TZif; `name` is for messages and name().
    static Result<Zone> parse(std::string_view tzif, std::string name);

    // A zone of one rule, "CET-1CEST,M3.5.0,M10.5.0/3" (POSIX.1-2017 8.3, with the extension of RFC
    // 8536 3.3.1; without a rule, daylight saving time is that of the United States, as in glibc).
    // Fails with kind `invalid` on any other text.
    static Result<Zone> from_rule(std::string_view rule, std::string name);

    const std::string& name() const { return m_name; }
    std::chrono::seconds offset_at(Instant instant) const; // local time minus UTC
    std::string abbreviation_at(Instant instant) const;
    bool daylight_at(Instant instant) const;

    // After `from` and up to `until`, in order; those that change neither offset, name nor kind are none.
    std::vector<ClockChange> changes_between(Instant from, Instant until) const;

    // The two changes of each year of the zone's rule for the years to come, to daylight saving time and back; empty
    // where it has none, or says its days in another way.
    std::vector<YearlyChange> yearly_changes() const;

    LocalTime to_local(Instant instant) const;
    LocalInstant to_instant(LocalTime local) const;

private:
    struct LocalType {
        std::int32_t offset = 0; // seconds
        bool daylight = false;
        std::string abbreviation;
    };
    // A day of a POSIX TZ rule: Mm.w.d, Jn or n, at a time of day.
    struct RuleDay {
        enum class Form : std::uint8_t { month_week_day, julian_no_leap, julian_leap } form = Form::month_week_day;
        int month = 1;
        int week = 1;
        int day = 0;
        std::int32_t time = 7200; // seconds after midnight, may be negative or beyond a day
    };
    struct Footer {
        bool present = false;
        bool has_daylight = false;
        LocalType standard;
        LocalType daylight;
        RuleDay to_daylight;
        RuleDay to_standard;
    };
    struct Transition {
        std::int64_t at = 0; // seconds since 1970; what `type` says holds from then on
        const LocalType* type = nullptr;
    };
    friend class TzifReader;
    friend class RuleReader;

    static std::int64_t day_of_rule(const RuleDay& rule, int year);
    std::vector<Transition> footer_transitions(int first_year, int last_year) const;
    const LocalType& footer_type_at(std::int64_t second) const;
    const LocalType& type_at(std::int64_t second) const;
    std::vector<Transition> transitions_between(std::int64_t from, std::int64_t to) const;

    std::string m_name;
    std::vector<std::int64_t> m_transitions; // ascending, seconds since 1970
    std::vector<std::uint8_t> m_transition_types;
    std::vector<LocalType> m_types; // at least one
    Footer m_footer;
};

} // namespace onramp
