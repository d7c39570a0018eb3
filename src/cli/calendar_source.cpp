// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/calendar_source.hpp"

#include <algorithm>
#include <csignal>
#include <set>

#include "cli/config.hpp"
#include "cli/input.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/render/path_export.hpp"
#include "pack/result_cache.hpp"

namespace onramp {

namespace {

using std::chrono::days;

// The first and the last month whole, so that a day, its week and its month are one entry of the cache; within the
// years that onramp-calendar is asked for.
struct Window {
    Instant from;
    Instant until;
};

Window window_around(const Zone& zone, Date first, int count) {
    const auto month_of = [](Date date) {
        const std::chrono::year_month_day civil(date);
        return civil.year() / civil.month();
    };
    constexpr int k_months_after = 3;
    const auto begin = month_of(first - days(7));
    const auto end = month_of(first + days(count)) + std::chrono::months(k_months_after + 1);
    const auto midnight = [&](std::chrono::year_month month) {
        return std::clamp(zone.to_instant(LocalTime(Date(month / 1))).instant, k_first_instant, k_last_instant);
    };
    return {midnight(begin), midnight(end)};
}

// Where onramp-calendar is: beside the program, as it is built, or in libexec, as it is installed.
std::string reader_program(const Services& services) {
    constexpr std::string_view k_name = "/onramp-calendar";
    std::vector<std::string> folders;
    if (const auto named = services.environment.get("ONRAMP_LIBEXEC"); named && !named->empty()) {
        folders.push_back(*named);
    }
    folders.push_back(services.program_folder + "/../libexec/onramp");
    folders.push_back(services.program_folder);
    for (const std::string& folder : folders) {
        if (services.files.is_file(folder + std::string(k_name))) {
            return folder + std::string(k_name);
        }
    }
    return {};
}

Error not_readable(const std::string& file, const ProcessOutcome& outcome) {
    const std::string lint = "onramp schedule lint says what is wrong with a calendar";
    if (outcome.timed_out || outcome.signal == SIGXCPU || outcome.signal == SIGKILL) {
        return {ErrorKind::invalid, "the calendar takes too much time or memory to read", "", {file, 0, 0, ""}, {}};
    }
    if (outcome.signal != 0) {
        return {ErrorKind::invalid,
                "the calendar cannot be read: signal " + std::to_string(outcome.signal) + " ended onramp-calendar",
                lint,
                {file, 0, 0, ""},
                {}};
    }
    const std::size_t end = outcome.errors.find('\n');
    const std::string message = outcome.errors.substr(0, end);
    std::string hint = end == std::string::npos ? std::string() : outcome.errors.substr(end + 1);
    hint.erase(std::remove(hint.begin(), hint.end(), '\n'), hint.end());
    return {ErrorKind::invalid,
            message.empty() ? "the calendar cannot be read" : message,
            hint.empty() ? lint : hint,
            {file, 0, 0, ""},
            {}};
}

Result<Calendar> run_reader(const Services& services, const std::string& file, const std::string& name,
                            const std::string& zone_name, const Window& window) {
    constexpr std::size_t k_most_output = std::size_t{64} << 20U; // the most times with the longest texts need less
    constexpr int k_most_seconds = 20;
    const std::string program = reader_program(services);
    if (program.empty()) {
        return fail(ErrorKind::io, "the program onramp-calendar, which reads calendars, is not there",
                    "install onramp anew, or name its folder with ONRAMP_LIBEXEC");
    }
    ProcessRequest request;
    request.words = {program,
                     file,
                     format_instant(window.from),
                     format_instant(window.until),
                     zone_name,
                     std::to_string(services.settings.max_bytes)};
    request.most_seconds = k_most_seconds;
    request.most_output = k_most_output;
    request.keep_errors = true;
    const auto outcome = services.processes.run_limited(request);
    if (!outcome) {
        return fail(outcome.error());
    }
    if (outcome->exit_status != 0) {
        return fail(not_readable(name, *outcome));
    }
    if (outcome->output.size() >= k_most_output) {
        return fail(ErrorKind::invalid, "the calendar has too much in it to be read", "", {name, 0, 0, ""});
    }
    return into_result(read_calendar(outcome->output, name));
}

Result<Calendar> read_from_input(const Services& services, const std::string& zone_name, const Window& window) {
    const auto bytes = read_input(services, "-");
    if (!bytes) {
        return fail(bytes.error());
    }
    const std::size_t first = bytes->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos && (*bytes)[first] == '{') {
        return into_result(read_calendar(*bytes, input_name("-")));
    }
    const auto folder = services.files.make_scratch_folder();
    if (!folder) {
        return fail(folder.error());
    }
    const std::string file = *folder + "/calendar.ics";
    auto calendar = [&]() -> Result<Calendar> {
        if (auto written = services.files.write_scratch(file, *bytes); !written) {
            return fail(written.error());
        }
        return run_reader(services, file, input_name("-"), zone_name, window);
    }();
    services.files.remove_tree(*folder);
    return calendar;
}

// Another text than before where the zone database has changed; empty where that cannot be told.
std::string zone_mark(const Services& services) {
    const std::string folder = zone_folder(services.files, services.environment);
    const std::string table = services.files.change_mark(folder + "/tzdata.zi");
    return table.empty() ? services.files.change_mark(folder + "/+VERSION") : table; // as macOS and BSD have it
}

// Home for a leading "~/", which no shell has seen in a configuration file.
std::string at_home(const std::string& file, const Environment& environment) {
    const auto home = environment.get("HOME");
    return file.starts_with("~/") && home ? *home + file.substr(1) : file;
}

// The UIDs that `path export ical` gives to weeks and tasks.
std::set<std::string> own_uids(const DaySource& source, const Window& window) {
    std::set<std::string> uids;
    const std::string& profile = source.role.profile_id;
    const Date first = monday_of(std::chrono::floor<days>(source.zone.to_local(window.from))) - days(7);
    const Date last = std::chrono::floor<days>(source.zone.to_local(window.until));
    for (Date monday = first; monday <= last; monday += days(7)) {
        uids.insert(calendar_week_uid(profile, monday));
    }
    for (const RoleTask& task : source.role.tasks) {
        uids.insert(calendar_task_uid(profile, task.id));
    }
    return uids;
}

// Of the request's busy times from that place on, those that touch its days.
std::size_t count_in_days(const DaySource& source, const ScheduleRequest& request, std::size_t first) {
    const Instant begin = source.zone.to_instant(LocalTime(request.first)).instant;
    const Instant end = source.zone.to_instant(LocalTime(request.first + days(request.days))).instant;
    return static_cast<std::size_t>(
        std::count_if(request.busy.begin() + static_cast<std::ptrdiff_t>(first), request.busy.end(),
                      [&](const CalendarTime& time) { return time.from < end && time.until > begin; }));
}

} // namespace

Result<Calendar> load_calendar(const Services& services, const std::string& file, const std::string& zone_name,
                               const Zone& zone, Date first, int count) {
    const Window window = window_around(zone, first, count);
    if (file == "-") {
        return read_from_input(services, zone_name, window);
    }
    if (file.ends_with(".json")) {
        const auto text = read_input(services, file);
        return text ? into_result(read_calendar(*text, file)) : fail(text.error());
    }
    const std::string mark = services.files.change_mark(file);
    const std::string folder = cache_folder(services.environment);
    const std::string zones = zone_mark(services);
    const std::string cache = mark.empty() || zones.empty() || folder.empty() ? std::string() : folder + "/calendars";
    ResultCache kept(cache, services.files);
    // One entry for a file, its days and a zone: what came of an older file gives way to what comes of the newer one.
    const std::string key =
        join({"calendar 3", file, format_instant(window.from), format_instant(window.until), zone.name()}, "\n");
    const std::string state = join({mark, zones}, "\n") + "\n\n";
    if (const auto bytes = kept.recall(key); bytes && bytes->starts_with(state)) {
        if (auto calendar = read_calendar_snapshot(std::string_view(*bytes).substr(state.size()))) {
            return std::move(*calendar);
        }
    }
    auto calendar = run_reader(services, file, file, zone_name, window);
    if (calendar && !cache.empty() && services.files.make_folder(cache)) {
        kept.keep(key, state + write_calendar_snapshot(*calendar));
    }
    return calendar;
}

Result<void> add_busy_times(const Arguments& arguments, const Services& services, DaySource& source,
                            ScheduleRequest& request) {
    request.buffer = Minutes(arguments.integer("buffer").value_or(services.settings.schedule.buffer_minutes));
    source.origins.buffer = arguments.integer("buffer")                     ? "--buffer"
                            : services.settings.schedule.buffer_minutes > 0 ? "schedule.buffer"
                                                                            : "default";
    std::vector<std::string> files = arguments.texts("busy");
    if (files.empty()) {
        files = services.settings.schedule.calendars;
    }
    if (files.empty()) {
        return {};
    }
    const std::set<std::string> own = own_uids(source, window_around(source.zone, request.first, request.days));
    for (const std::string& name : files) {
        const std::string file = at_home(name, services.environment);
        auto calendar = load_calendar(services, file, source.zone_name, source.zone, request.first, request.days);
        if (!calendar) {
            return fail(std::move(calendar.error()));
        }
        for (const std::string& note : calendar->notes) {
            source.notes.push_back("warning: " + input_name(file) + ": " + note);
        }
        const std::size_t before = request.busy.size();
        for (CalendarTime& time : calendar->times) {
            if (time.busy && !own.contains(time.uid)) {
                request.busy.push_back(std::move(time));
            }
        }
        source.origins.calendars.emplace_back(input_name(file), count_in_days(source, request, before));
    }
    return {};
}

} // namespace onramp
