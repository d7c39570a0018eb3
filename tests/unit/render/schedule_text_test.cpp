// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/render/schedule_view.hpp"
#include "onramp/schedule/plan.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"

using namespace onramp;
using namespace onramp_test;

namespace {

Schedule schedule_of(const std::string& title, int days) {
    const Date monday = *parse_date("2026-11-23");
    Path path = path_of(monday, {step("lifetimes@3", 600, Load::heavy)}, 360);
    path.steps[0].title = title;
    Role role = sample_role();
    role.blocks = {block("Morning", 8, 12 * 60,
                         {activity("reviews", 45, Period::day, 1, 30, Load::medium, 7),
                          activity("meeting", 60, Period::week, 1, 60, Load::light, std::nullopt)})};
    ScheduleRequest request;
    request.first = monday;
    request.days = days;
    request.path = &path;
    return plan_schedule(role, Zone::utc(), request).value();
}

} // namespace

TEST_CASE("a day is a timeline, then tasks and notes") {
    CHECK(render_schedule_day_text(schedule_of("Lifetimes: alone", 1), Style{}) ==
          "Mon 2026-11-23  learning 1 h 10 min\n"
          "  08:00-09:10  ┃  learn  Lifetimes: alone  focus\n"
          "               ┃\n"
          "  09:10-09:55  │  work   Do reviews\n"
          "               │\n"
          "  09:55-10:55  │  work   Do meeting\n"
          "               │\n"
          "\n"
          "Open onboarding tasks\n"
          "  • accounts-and-access\n");
}

TEST_CASE("free time and meetings that overlap are drawn once") {
    const Date monday = *parse_date("2026-11-23");
    Schedule schedule;
    DayPlan& day = schedule.days.emplace_back();
    day.date = monday;
    const auto at = [&](int hour, int minute) { return LocalTime(monday) + Minutes(hour * 60 + minute); };
    const auto busy = [&](LocalTime from, LocalTime to, const std::string& title) {
        day.busy.push_back({from, to, Instant(from.time_since_epoch()), Instant(to.time_since_epoch()), title, false});
    };
    busy(at(8, 30), at(10, 0), "Dentist");
    busy(at(9, 30), at(9, 45), "Stand-up");
    busy(at(11, 0), at(11, 30), "Planning");
    Style style;
    style.unicode = false;
    CHECK(render_schedule_day_text(schedule, style) == "Mon 2026-11-23  no learning\n"
                                                       "  08:30-10:00  %  busy  Dentist\n"
                                                       "               %\n"
                                                       "               %\n"
                                                       "  09:30-09:45  %  busy  Stand-up\n"
                                                       "               .\n"
                                                       "               .\n"
                                                       "  11:00-11:30  %  busy  Planning\n");
}

TEST_CASE("an agenda is a line a session") {
    CHECK(render_schedule_agenda_text(schedule_of("Lifetimes: alone", 1), Style{}) ==
          "Mon 2026-11-23  learning 1 h 10 min\n"
          "  08:00-09:10  ┃  learn  Lifetimes: alone  focus\n"
          "  09:10-09:55  │  work   Do reviews\n"
          "  09:55-10:55  │  work   Do meeting\n"
          "\n"
          "Open onboarding tasks\n"
          "  • accounts-and-access\n");
}

TEST_CASE("a week is a grid, with the hours of each day") {
    CHECK(render_schedule_week_text(schedule_of("Lifetimes: alone", 7), Style{}) ==
          "Mon 2026-11-23 to Sun 2026-11-29  learning 6 h\n"
          "\n"
          "       Mon 11-23     Tue 11-24     Wed 11-25     Thu 11-26     Fri 11-27\n"
          "08:00  ┃Lifetimes:…  ┃Lifetimes:…  ┃Lifetimes:…  ┃Lifetimes:…  ┃Lifetimes:…\n"
          "08:30  ┃             ┃             ┃             ┃             ┃\n"
          "09:00  │Do reviews   │Do reviews   │Do reviews   │Do reviews   │Do reviews\n"
          "09:30  │             │             │             │             │\n"
          "10:00  │Do meeting   ·             ·             ·             ·\n"
          "10:30  │             ·             ·             ·             ·\n"
          "work   1:45          0:45          0:45          0:45          0:45\n"
          "learn  1:10          1:10          1:15          1:10          1:15\n"
          "┃ focus  │ other work\n"
          "\n"
          "Open onboarding tasks\n"
          "  • Mon-Tue: accounts-and-access\n"
          "  • Tue-Sun: architecture-tour\n");
}

TEST_CASE("Markdown has a table a day") {
    CHECK(render_schedule_markdown(schedule_of("Lifetimes | 'a", 1)) ==
          "# Schedule: Senior Rust Developer\n"
          "\n"
          "Times are in UTC.\n"
          "\n"
          "## Mon 2026-11-23\n"
          "\n"
          "Learning: 1 h 10 min.\n"
          "\n"
          "| time | what | kind |\n"
          "|---|---|---|\n"
          "| 08:00-09:10 | **Lifetimes \\| 'a** | learn, focus |\n"
          "| 09:10-09:55 | Do reviews | work |\n"
          "| 09:55-10:55 | Do meeting | work |\n"
          "\n"
          "Open onboarding tasks:\n"
          "\n"
          "- accounts-and-access\n");
}

TEST_CASE("no line is wider than the terminal, and no text steers it") {
    const Schedule schedule = schedule_of("Lifetimes \x1b[31m" + std::string(120, 'x'), 7);
    for (const std::string& text :
         {render_schedule_day_text(schedule, Style{}), render_schedule_week_text(schedule, Style{})}) {
        CHECK(text.find('\x1b') == std::string::npos);
        for (const std::string_view line : split_lines(text)) {
            CHECK(display_width(line) <= 80);
        }
    }
    CHECK(render_schedule_markdown(schedule).find('\x1b') == std::string::npos);
}
