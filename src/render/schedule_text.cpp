// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"
#include "render/session_words.hpp"
#include "render/week_grid.hpp"

namespace onramp {

namespace {

std::string day_name(Date date) {
    return weekday_name(date) + " " + format_date(date);
}

std::string learning_words(Minutes learning) {
    return learning == Minutes(0) ? "no learning" : "learning " + format_duration(learning);
}

Minutes learning_of(const Schedule& schedule) {
    Minutes sum{0};
    for (const DayPlan& day : schedule.days) {
        sum += day.learning;
    }
    return sum;
}

// Bulleted lines, wrapped.
std::string bullets(const std::vector<std::string>& lines, const Style& style) {
    std::string text;
    for (const std::string& line : lines) {
        text += "  " + wrap(std::string(style.bullet()) + " " + visible(line), style.width - 2, "    ") + "\n";
    }
    return text;
}

std::string section(std::string_view heading, const std::string& body, const Style& style) {
    return body.empty() ? std::string() : "\n" + style.paint(Ink::bold, heading) + "\n" + body;
}

// "Mon-Wed, Fri"; with dates where the days are more than a week.
std::string days_in_words(const std::vector<Date>& dates, bool one_week) {
    const auto name = [&](Date date) { return one_week ? weekday_name(date) : format_date(date); };
    std::vector<std::string> runs;
    for (std::size_t i = 0; i < dates.size();) {
        std::size_t last = i;
        while (last + 1 < dates.size() && dates[last + 1] - dates[last] == std::chrono::days(1)) {
            ++last;
        }
        runs.push_back(last == i ? name(dates[i]) : name(dates[i]) + (one_week ? "-" : " to ") + name(dates[last]));
        i = last + 1;
    }
    return join(runs, ", ");
}

// Each text once, in the order of its first day, after the days it holds on.
std::vector<std::string> by_days(const Schedule& schedule, std::vector<std::string> DayPlan::*member) {
    std::vector<std::pair<std::string_view, std::vector<Date>>> found;
    std::map<std::string_view, std::size_t> places; // in `found`
    for (const DayPlan& day : schedule.days) {
        for (const std::string& text : day.*member) {
            const auto [place, is_new] = places.emplace(text, found.size());
            if (is_new) {
                found.emplace_back(text, std::vector<Date>());
            }
            found[place->second].second.push_back(day.date);
        }
    }
    std::vector<std::string> lines;
    lines.reserve(found.size());
    for (const auto& [text, dates] : found) {
        lines.push_back(days_in_words(dates, schedule.days.size() <= 7) + ": " + std::string(text));
    }
    return lines;
}

// One line of a day: a session, or what calendars take.
struct DayLine {
    Instant at{};
    const Session* session = nullptr;
    const BusyTime* busy = nullptr;
};

std::vector<DayLine> lines_of(const DayPlan& day) {
    std::vector<DayLine> lines;
    for (const BusyTime& busy : day.busy) {
        lines.push_back({busy.start_utc, nullptr, &busy});
    }
    for (const Session& session : day.sessions) {
        lines.push_back({session.start_utc, &session, nullptr});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const DayLine& one, const DayLine& other) { return one.at < other.at; });
    return lines;
}

std::string busy_times(const BusyTime& busy) {
    const auto clock = [&](LocalTime time) {
        const Date day = std::chrono::floor<std::chrono::days>(busy.start);
        return format_time_of_day(std::chrono::duration_cast<Minutes>(time - LocalTime(day)));
    };
    return busy.all_day ? std::string("all day") : clock(busy.start) + "-" + clock(busy.end);
}

std::string busy_title(const BusyTime& busy) {
    return busy.title.empty() ? std::string("(no title)") : visible(busy.title);
}

std::string place_words(Place place) {
    return place == Place::office ? ", in the office" : place == Place::remote ? ", remote" : "";
}

// A row for every half hour of a timeline, one at least.
std::size_t rows_of(Minutes minutes) {
    constexpr std::int64_t k_row = 30;
    constexpr std::int64_t k_most_rows = 8;
    return static_cast<std::size_t>(std::clamp<std::int64_t>((minutes.count() + k_row / 2) / k_row, 1, k_most_rows));
}

std::vector<Cell> row_of(const DayLine& line, std::string_view bar) {
    if (line.busy != nullptr) {
        return {{busy_times(*line.busy)},
                {std::string(bar), Ink::dim},
                {"busy", Ink::dim},
                {busy_title(*line.busy), Ink::dim},
                {}};
    }
    const Session& session = *line.session;
    const Ink ink = ink_of(session.kind);
    return {{session_times(session)},
            {std::string(bar), ink},
            {std::string(kind_word(session.kind)), session.kind == SessionKind::activity ? Ink::dim : ink},
            {session.title, session.kind == SessionKind::learning ? Ink::bold : Ink::plain},
            {session_marks(session), Ink::dim}};
}

// A line for each thing; drawn to scale, as many rows as it has half hours, and free time between.
std::string lines_text(const DayPlan& day, bool to_scale, const Style& style) {
    TextTable table({{}, {}, {"", Align::left, false, true}, {"", Align::left, true}, {"", Align::left, false, true}});
    std::optional<Instant> end; // of what was drawn so far
    for (const DayLine& line : lines_of(day)) {
        const bool whole = line.busy != nullptr && line.busy->all_day;
        const Instant until = line.busy != nullptr ? line.busy->end_utc : line.session->end_utc;
        const std::string_view bar = line.busy != nullptr ? busy_bar(style) : session_bar(*line.session, style);
        const Minutes open = end ? std::chrono::duration_cast<Minutes>(line.at - *end) : Minutes(0);
        if (to_scale && !whole && open >= Minutes(15)) {
            for (std::size_t row = 0; row < rows_of(open); ++row) {
                table.add({{}, {std::string(free_bar(style)), Ink::dim}, {}, {}, {}});
            }
        }
        std::vector<Cell> row = row_of(line, bar);
        const Cell drawn = row[1];
        table.add(std::move(row));
        if (whole) {
            continue;
        }
        const Instant from =
            end ? std::max(line.at, *end) : line.at; // what lies over something else is not drawn twice
        const Minutes rest = std::chrono::duration_cast<Minutes>(until - std::min(from, until));
        for (std::size_t more = 1; to_scale && more < rows_of(rest); ++more) {
            table.add({{}, drawn, {}, {}, {}});
        }
        end = end ? std::max(*end, until) : until;
    }
    return table.render(style, 2);
}

std::string day_text(const DayPlan& day, bool to_scale, const Style& style) {
    std::string text = style.paint(Ink::bold, day_name(day.date)) + "  " +
                       (day.working_day ? learning_words(day.learning) : std::string("not a working day")) +
                       place_words(day.place) + "\n" + lines_text(day, to_scale, style);
    text += section("Open onboarding tasks", bullets(day.tasks, style), style);
    text += section("Notes", bullets(day.notes, style), style);
    return text;
}

std::string days_text(const Schedule& schedule, bool to_scale, const Style& style) {
    std::string text;
    for (const DayPlan& day : schedule.days) {
        text += (text.empty() ? "" : "\n") + day_text(day, to_scale, style);
    }
    return text;
}

} // namespace

std::string render_schedule_day_text(const Schedule& schedule, const Style& style) {
    return days_text(schedule, true, style);
}

std::string render_schedule_agenda_text(const Schedule& schedule, const Style& style) {
    return days_text(schedule, false, style);
}

std::string render_schedule_week_text(const Schedule& schedule, const Style& style) {
    if (schedule.days.empty()) {
        return "No days.\n";
    }
    std::string text =
        style.paint(Ink::bold, day_name(schedule.days.front().date) + " to " + day_name(schedule.days.back().date)) +
        "  " + learning_words(learning_of(schedule)) + "\n";
    const std::string grid = week_grid(schedule.days, style);
    text += grid.empty() ? std::string() : "\n" + grid + week_grid_legend(schedule.days, style);
    text += section("Open onboarding tasks", bullets(by_days(schedule, &DayPlan::tasks), style), style);
    text += section("Notes", bullets(by_days(schedule, &DayPlan::notes), style), style);
    return text;
}

std::string render_schedule_markdown(const Schedule& schedule) {
    std::string text =
        "# Schedule: " + markdown_text(schedule.role_name) + "\n\nTimes are in " + markdown_text(schedule.zone) + ".\n";
    const auto list = [&](std::string_view heading, const std::vector<std::string>& lines) {
        if (!lines.empty()) {
            text += "\n" + std::string(heading) + ":\n\n";
            for (const std::string& line : lines) {
                text += "- " + markdown_text(line) + "\n";
            }
        }
    };
    for (const DayPlan& day : schedule.days) {
        text +=
            "\n## " + day_name(day.date) + "\n\n" +
            (day.working_day ? "Learning: " + format_duration(day.learning) + "." : std::string("Not a working day.")) +
            "\n";
        const std::vector<DayLine> lines = lines_of(day);
        if (!lines.empty()) {
            text += "\n| time | what | kind |\n|---|---|---|\n";
        }
        for (const DayLine& line : lines) {
            if (line.busy != nullptr) {
                text += "| " + busy_times(*line.busy) + " | " + markdown_text(busy_title(*line.busy)) + " | busy |\n";
                continue;
            }
            const Session& session = *line.session;
            const std::string title = markdown_text(session.title);
            const std::string marks = session_marks(session);
            text += "| " + session_times(session) + " | " +
                    (session.kind == SessionKind::learning ? "**" + title + "**" : title) + " | " +
                    std::string(kind_word(session.kind)) + (marks.empty() ? "" : ", " + marks) + " |\n";
        }
        list("Open onboarding tasks", day.tasks);
        list("Notes", day.notes);
    }
    return text;
}

} // namespace onramp
