// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/free_time_view.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

std::string times_of(const FreeStretch& stretch) {
    const Date day = std::chrono::floor<std::chrono::days>(stretch.start);
    const auto clock = [&](LocalTime time) {
        return format_time_of_day(std::chrono::duration_cast<Minutes>(time - LocalTime(day)));
    };
    return clock(stretch.start) + "-" + clock(stretch.end);
}

std::string length_of(const FreeStretch& stretch) {
    return format_duration(std::chrono::duration_cast<Minutes>(stretch.end_utc - stretch.start_utc));
}

Minutes total_of(const FreeTime& free) {
    Minutes sum{0};
    for (const FreeDay& day : free.days) {
        sum += day.total;
    }
    return sum;
}

std::string nothing_on(const FreeDay& day, const FreeTime& free) {
    return day.working_day ? "nothing of " + format_duration(free.least) + " or more"
                           : std::string("not a working day");
}

} // namespace

std::string render_free_time_text(const FreeTime& free, const Style& style) {
    if (free.days.empty()) {
        return "No days.\n";
    }
    std::string text = style.paint(Ink::bold, "Free: " + format_duration(total_of(free))) + "  in stretches of " +
                       format_duration(free.least) + " or more, " + free.zone + "\n\n";
    TextTable table({{"day"}, {"free", Align::right, false, true}, {"time"}, {"", Align::right, false, true}});
    for (const FreeDay& day : free.days) {
        std::vector<Cell> row = {{weekday_name(day.date) + " " + format_date(day.date)},
                                 {day.total == Minutes(0) ? std::string() : format_time_of_day(day.total)}};
        if (day.stretches.empty()) {
            row.push_back({nothing_on(day, free), Ink::dim});
            table.add(std::move(row));
        }
        for (const FreeStretch& stretch : day.stretches) {
            row.push_back({times_of(stretch)});
            row.push_back({length_of(stretch), Ink::dim});
            table.add(std::move(row));
            row = {{}, {}};
        }
    }
    return text + table.render(style);
}

std::string render_free_time_markdown(const FreeTime& free) {
    std::string text = "# Free time\n\nTimes are in " + markdown_text(free.zone) + "; stretches of " +
                       format_duration(free.least) + " or more.\n\n";
    for (const FreeDay& day : free.days) {
        text += "- " + weekday_name(day.date) + " " + format_date(day.date) + ": ";
        if (day.stretches.empty()) {
            text += nothing_on(day, free);
        }
        for (std::size_t i = 0; i < day.stretches.size(); ++i) {
            text += (i == 0 ? "" : ", ") + times_of(day.stretches[i]);
        }
        text += "\n";
    }
    return text;
}

} // namespace onramp
