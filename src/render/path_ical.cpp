// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "base/uuid.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/ical_writer.hpp"
#include "onramp/render/path_export.hpp"
#include "render/path_words.hpp"

namespace onramp {

namespace {

// Of the UIDs, which are version 5 UUIDs of "PROFILE/week/MONDAY" and "PROFILE/task/ID".
constexpr std::string_view k_calendar_space = "3ad0a4f2-6c0e-4d57-9f0e-6c4b9d1c2a75";

constexpr std::chrono::days k_day{1};

struct Days {
    Date first;
    Date last;
};

// The working days of the week, from the start of the plan and up to its deadline, as far as there are any.
Days days_of(const Path& path, const PathWeek& week, const std::vector<std::string>& working_days) {
    std::vector<Date> days;
    for (int i = 0; i < 7; ++i) {
        const Date day = week.monday + i * k_day;
        const bool works = std::find(working_days.begin(), working_days.end(), weekday_id(day)) != working_days.end();
        if (works && day >= path.start && (!path.deadline || day <= *path.deadline)) {
            days.push_back(day);
        }
    }
    if (days.empty()) {
        return {std::max(week.monday, path.start), std::max(week.monday, path.start)};
    }
    return {days.front(), days.back()};
}

std::string standing_note(Standing standing) {
    return is_settled(standing) ? " (" + std::string(standing_name(standing)) + ")" : std::string();
}

void add_week(IcalWriter& calendar, const Path& path, const PathProgress& progress, const PathWeek& week,
              const std::vector<std::string>& working_days, Instant now) {
    Minutes minutes = week.reviews;
    std::vector<std::string> lines;
    for (const WeekPiece& piece : week.pieces) {
        minutes += piece.minutes;
        lines.push_back(title_of(path, piece.step) + ", " + format_duration(piece.minutes) +
                        standing_note(progress.of(piece.step)));
    }
    if (week.reviews > Minutes(0)) {
        lines.push_back("Reviews, " + format_duration(week.reviews));
    }
    const Days days = days_of(path, week, working_days);
    calendar.begin("VEVENT");
    calendar.word("UID", calendar_week_uid(path.profile, week.monday));
    calendar.instant("DTSTAMP", now);
    calendar.date("DTSTART", days.first);
    calendar.date("DTEND", days.last + k_day); // the day after
    calendar.text("SUMMARY", "Learning: " + hours_words(hours_to_a_tenth(minutes)));
    calendar.text("DESCRIPTION", join(lines, "\n"));
    calendar.word("TRANSP", "TRANSPARENT");
    calendar.word("CLASS", "PRIVATE");
    calendar.end("VEVENT");
}

std::string task_description(const PathTask& task) {
    std::vector<std::string> lines;
    if (!task.owner.empty()) {
        lines.push_back("Owner: " + task.owner);
    }
    if (!task.check.empty()) {
        lines.push_back("Check: " + task.check);
    }
    lines.push_back("About " + format_duration(task.minutes));
    return join(lines, "\n");
}

void add_task(IcalWriter& calendar, const Path& path, const PathProgress& progress, const PathTask& task, Instant now) {
    constexpr Minutes k_end_of_day{24 * 60 - 1};
    const Standing standing = progress.of(task.id);
    calendar.begin("VTODO");
    calendar.word("UID", calendar_task_uid(path.profile, task.id));
    calendar.instant("DTSTAMP", now);
    // Times of whoever reads it: a due date has to be after the start, and would mean before that day.
    calendar.local_time("DTSTART", task.from);
    calendar.local_time("DUE", task.to + k_end_of_day);
    calendar.text("SUMMARY", task.title);
    calendar.text("DESCRIPTION", task_description(task));
    if (!task.link.empty()) {
        calendar.uri("URL", task.link);
    }
    if (standing == Standing::done) {
        calendar.word("STATUS", "COMPLETED");
        calendar.word("PERCENT-COMPLETE", "100");
        if (const auto since = progress.since.find(task.id); since != progress.since.end()) {
            calendar.instant("COMPLETED", since->second);
        }
    } else {
        calendar.word("STATUS", standing == Standing::skipped ? "CANCELLED" : "NEEDS-ACTION");
    }
    calendar.word("CLASS", "PRIVATE");
    calendar.end("VTODO");
}

} // namespace

std::string calendar_week_uid(std::string_view profile, Date monday) {
    return name_uuid(k_calendar_space, std::string(profile) + "/week/" + format_date(monday));
}

std::string calendar_task_uid(std::string_view profile, std::string_view task) {
    return name_uuid(k_calendar_space, std::string(profile) + "/task/" + std::string(task));
}

std::string render_path_ical(const Path& path, const PathProgress& progress,
                             const std::vector<std::string>& working_days, Instant now) {
    IcalWriter calendar;
    calendar.begin("VCALENDAR");
    calendar.word("VERSION", "2.0");
    calendar.word("PRODID", "-//onramp//onramp//EN");
    bool any = false;
    for (const PathWeek& week : path.weeks) {
        if (!week.pieces.empty()) {
            add_week(calendar, path, progress, week, working_days, now);
            any = true;
        }
    }
    for (const PathTask& task : path.tasks) {
        add_task(calendar, path, progress, task, now);
        any = true;
    }
    calendar.end("VCALENDAR");
    return any ? calendar.lines() : std::string();
}

} // namespace onramp
