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

TEST_CASE("a day is a line a session, then tasks and notes") {
    CHECK(render_schedule_day_text(schedule_of("Lifetimes: alone", 1), Style{}) ==
          "Mon 2026-11-23  learning 1 h 10 min\n"
          "  08:00-09:10  learn  Lifetimes: alone  (heavy)\n"
          "  09:10-09:55  work   Do reviews        (medium)\n"
          "  09:55-10:55  work   Do meeting        (light)\n"
          "\n"
          "Open onboarding tasks\n"
          "  • accounts-and-access\n");
}

TEST_CASE("a week is a line a day, or a line for each session of learning") {
    CHECK(render_schedule_week_text(schedule_of("Lifetimes: alone", 7), Style{}) ==
          "Mon 2026-11-23 to Sun 2026-11-29  learning 6 h\n"
          "\n"
          "day         work  learn  time         step\n"
          "Mon 11-23  01:45  01:10  08:00-09:10  Lifetimes: alone   (heavy)\n"
          "Tue 11-24  00:45  01:10  08:00-09:10  Lifetimes: alone   (heavy)\n"
          "Wed 11-25  00:45  01:15  08:00-09:15  Lifetimes: alone   (heavy)\n"
          "Thu 11-26  00:45  01:10  08:00-09:10  Lifetimes: alone   (heavy)\n"
          "Fri 11-27  00:45  01:15  08:00-09:15  Lifetimes: alone   (heavy)\n"
          "Sat 11-28                             not a working day\n"
          "Sun 11-29                             not a working day\n"
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
          "| time | what | load |\n"
          "|---|---|---|\n"
          "| 08:00-09:10 | **Lifetimes \\| 'a** | heavy |\n"
          "| 09:10-09:55 | Do reviews | medium |\n"
          "| 09:55-10:55 | Do meeting | light |\n"
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
