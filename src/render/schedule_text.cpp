// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
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

std::string day_text(const DayPlan& day, const Style& style) {
    std::string text = style.paint(Ink::bold, day_name(day.date)) + "  " +
                       (day.working_day ? learning_words(day.learning) : std::string("not a working day")) +
                       place_words(day.place) + "\n";
    if (const std::vector<DayLine> lines = lines_of(day); !lines.empty()) {
        TextTable table({{}, {"", Align::left, false, true}, {"", Align::left, true}, {"", Align::left, false, true}});
        for (const DayLine& line : lines) {
            if (line.busy != nullptr) {
                table.add({{busy_times(*line.busy)}, {"busy", Ink::dim}, {busy_title(*line.busy), Ink::dim}, {}});
                continue;
            }
            const Session& session = *line.session;
            const bool is_activity = session.kind == SessionKind::activity;
            table.add({{session_times(session)},
                       {std::string(kind_word(session.kind)), is_activity ? Ink::dim : ink_of(session.kind)},
                       {session.title, session.kind == SessionKind::learning ? Ink::bold : Ink::plain},
                       {"(" + std::string(load_name(session.load)) + ")", Ink::dim}});
        }
        text += table.render(style, 2);
    }
    text += section("Open onboarding tasks", bullets(day.tasks, style), style);
    text += section("Notes", bullets(day.notes, style), style);
    return text;
}

// "6:40"; nothing for none.
std::string hours_and_minutes(Minutes minutes) {
    return minutes == Minutes(0) ? std::string() : format_time_of_day(minutes);
}

Minutes work_of(const DayPlan& day) {
    Minutes sum{0};
    for (const Session& session : day.sessions) {
        if (session.kind != SessionKind::learning) {
            sum += std::chrono::duration_cast<Minutes>(session.end - session.start);
        }
    }
    return sum;
}

} // namespace

std::string render_schedule_day_text(const Schedule& schedule, const Style& style) {
    std::string text;
    for (const DayPlan& day : schedule.days) {
        text += (text.empty() ? "" : "\n") + day_text(day, style);
    }
    return text;
}

std::string render_schedule_week_text(const Schedule& schedule, const Style& style) {
    if (schedule.days.empty()) {
        return "No days.\n";
    }
    std::string text =
        style.paint(Ink::bold, day_name(schedule.days.front().date) + " to " + day_name(schedule.days.back().date)) +
        "  " + learning_words(learning_of(schedule)) + "\n\n";
    TextTable table({{"day"},
                     {"work", Align::right, false, true},
                     {"learn", Align::right, false, true},
                     {"time"},
                     {"step", Align::left, true},
                     {"", Align::left, false, true}});
    for (const DayPlan& day : schedule.days) {
        std::vector<Cell> row = {{weekday_name(day.date) + " " + format_date(day.date).substr(5)},
                                 {hours_and_minutes(work_of(day))},
                                 {hours_and_minutes(day.learning)}};
        bool any = false;
        for (const Session& session : day.sessions) {
            if (session.kind == SessionKind::learning) {
                row.push_back({session_times(session)});
                row.push_back({session.title, Ink::bold});
                row.push_back({"(" + std::string(load_name(session.load)) + ")", Ink::dim});
                table.add(std::move(row));
                row = {{}, {}, {}};
                any = true;
            }
        }
        if (!any) {
            row.push_back({});
            row.push_back({day.working_day ? "no learning" : "not a working day", Ink::dim});
            table.add(std::move(row));
        }
    }
    text += table.render(style);
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
            text += "\n| time | what | load |\n|---|---|---|\n";
        }
        for (const DayLine& line : lines) {
            if (line.busy != nullptr) {
                text += "| " + busy_times(*line.busy) + " | " + markdown_text(busy_title(*line.busy)) + " | busy |\n";
                continue;
            }
            const Session& session = *line.session;
            const std::string title = markdown_text(session.title);
            text += "| " + session_times(session) + " | " +
                    (session.kind == SessionKind::learning ? "**" + title + "**" : title) + " | " +
                    std::string(load_name(session.load)) + " |\n";
        }
        list("Open onboarding tasks", day.tasks);
        list("Notes", day.notes);
    }
    return text;
}

} // namespace onramp
