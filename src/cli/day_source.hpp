// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/schedule/plan.hpp"
#include "onramp/schedule/schedule_inputs.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// What the days of a person are made from.
struct DaySource {
    Role role;
    Zone zone;
    std::string zone_name; // as it was asked for: "local", too
    ScheduleOrigins origins;
    Journal journal;
    std::optional<Path> path;                  // of --path, otherwise of the store
    bool path_is_kept = true;                  // it is the store's
    std::vector<std::string> notes;            // for standard error
    std::optional<Zone> team_zone = {};        // by whose clock the core hours are
    std::vector<CalendarTime> own_events = {}; // of onramp's, as calendars have them
    std::set<std::string> done_todos = {};     // UIDs, likewise

    Date date_of(Instant now) const; // in the zone
    ScheduleRequest request(Date first, int days, Instant as_of) const;
};

// The zone is that of --zone, otherwise the one chosen at `init`, otherwise the profile's.
Result<DaySource> load_day_source(const Arguments& arguments, const Services& services);

// What can be started, done and skipped: steps, tasks and the steps of playbooks' runs that are open.
std::vector<std::string> work_ids(const Role& role, const Path* path, const Journal& journal);

// What is called something by its run: the steps of all runs of playbooks, "Analyze (memory leak in ingest)".
std::map<std::string, std::string> run_step_titles(const Journal& journal);

// The rows of the commands that show days.
inline constexpr OptionSpec k_zone_option = {
    .name = "zone", .kind = ValueKind::text, .value_name = "ZONE", .help = "The time zone, as Europe/Berlin or local"};
inline constexpr OptionSpec k_team_zone_option = {
    .name = "team-zone",
    .kind = ValueKind::text,
    .value_name = "ZONE",
    .help = "The zone in which the core hours are, as America/New_York; yours by default"};
inline constexpr OptionSpec k_path_option = {
    .name = "path",
    .kind = ValueKind::path,
    .value_name = "FILE",
    .help = "A path from a file, or - for standard input, in place of the store's"};

} // namespace onramp
