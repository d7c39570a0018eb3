// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/calendar/calendar.hpp"
#include "onramp/schedule/plan.hpp"

namespace onramp {

// What one calendar says of `count` days from `first` on, of a month before and three after them: an iCalendar file, or
// a document of kind "calendar"; "-" is standard input. An iCalendar file is read by the program onramp-calendar, with
// limits on time and memory, and what it said is kept until the file, the days, the zone or the zone database change.
// Fails with kind `io` where the file or that program cannot be read, with `invalid` where it is no calendar.
Result<Calendar> load_calendar(const Services& services, const std::string& file, const std::string& zone_name,
                               const Zone& zone, Date first, int count);

// Gives the request the busy times of the calendars of --busy, otherwise of the configuration, and the buffer. Events
// that onramp itself has exported are not busy. Adds notes to the source. Fails as load_calendar does.
Result<void> add_busy_times(const Arguments& arguments, const Services& services, DaySource& source,
                            ScheduleRequest& request);

inline constexpr OptionSpec k_busy_option = {
    .name = "busy",
    .kind = ValueKind::path,
    .value_name = "FILE",
    .help = "A calendar (.ics) whose events take their time; again for another, - for standard input",
    .repeatable = true};
inline constexpr OptionSpec k_buffer_option = {.name = "buffer",
                                               .kind = ValueKind::integer,
                                               .value_name = "MINUTES",
                                               .help = "Kept free before and after what is busy (0)",
                                               .least = 0,
                                               .most = 120};
inline constexpr OptionSpec k_explain_inputs_option = {
    .name = "explain-inputs", .kind = ValueKind::flag, .help = "Show what the days are planned from, and why"};
inline constexpr OptionSpec k_calendar_options[] = {k_path_option, k_busy_option, k_buffer_option, k_zone_option};
inline constexpr OptionSpec k_schedule_options[] = {k_path_option, k_busy_option, k_buffer_option, k_zone_option,
                                                    k_explain_inputs_option};

} // namespace onramp
