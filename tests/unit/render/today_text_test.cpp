// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/today_view.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

TodaySession session(int hour, const std::string& title, SessionKind kind) {
    TodaySession made;
    made.session.kind = kind;
    made.session.reference = made.session.id = title;
    made.session.title = title;
    made.session.start = LocalTime(*parse_date("2026-11-24")) + std::chrono::hours(hour);
    made.session.end = made.session.start + std::chrono::minutes(45);
    made.handle = kind == SessionKind::learning ? "bcd" : "";
    return made;
}

// More of everything than one screen can hold.
TodayView full_view(const std::string& title) {
    TodayView view;
    view.role_name = "Senior Rust Developer";
    view.zone = "Europe/Berlin";
    view.date = *parse_date("2026-11-24");
    view.now = LocalTime(view.date) + std::chrono::hours(8);
    view.open = TodayOpen{{"ownership@3", "fgh", title}, view.now - std::chrono::minutes(30), Minutes(30)};
    view.current = session(8, title, SessionKind::activity);
    for (int hour = 9; hour < 20; ++hour) {
        view.later.push_back(session(hour, title, hour == 11 ? SessionKind::learning : SessionKind::activity));
    }
    view.next_learning = view.later[2];
    for (int i = 0; i < 9; ++i) {
        view.tasks.push_back({{"task", "jkm", title}, view.date + std::chrono::days(i - 1), i == 0});
        view.closed.push_back({{"step", "npq", title}, i % 2 == 0, Minutes(45)});
    }
    view.notes = {title, title};
    return view;
}

} // namespace

TEST_CASE("today is one screen, whatever the day") {
    for (const std::string& title : {std::string("Short"), std::string(200, 'x'), std::string("\x1b[2Jclear\nline")}) {
        const std::string text = render_today_text(full_view(title), Style{});
        CHECK(split_lines(text).size() <= 20);
        CHECK(text.find('\x1b') == std::string::npos);
        for (const std::string_view line : split_lines(text)) {
            CHECK(display_width(line) <= 80);
        }
    }
}

TEST_CASE("today says what to type beside each thing") {
    CHECK(render_today_text(full_view("Read"), Style{}) ==
          "Tue 2026-11-24  08:00  Senior Rust Developer, Europe/Berlin\n"
          "\n"
          "open   since 07:30    Read (30 min)  onramp done fgh\n"
          "now    08:00-08:45    Read\n"
          "next   11:00-11:45    Read           onramp start bcd\n"
          "later  09:00-09:45    Read\n"
          "       10:00-10:45    Read\n"
          "       12:00-12:45    Read\n"
          "       13:00-13:45    Read\n"
          "       14:00-14:45    Read\n"
          "                      and 5 more\n"
          "tasks  was due 11-23  Read           onramp done jkm\n"
          "       until 11-24    Read           onramp done jkm\n"
          "       until 11-25    Read           onramp done jkm\n"
          "                      and 6 more\n"
          "done   45 min         Read\n"
          "       skipped        Read\n"
          "                      and 7 more\n"
          "\n"
          "Note: Read\n");
}

TEST_CASE("reviews that are due have a line of their own, and the screen stays one") {
    TodayView view = full_view("Read");
    view.reviews = TodayReviews{4, 3, Minutes(9)};
    const std::string text = render_today_text(view, Style{});
    CHECK(split_lines(text).size() <= 20);
    CHECK(text.find("\nreview  9 min          7 cards, 3 of them new  onramp review session\n") != std::string::npos);
    CHECK(text.find("and 6 more") != std::string::npos); // of what is later
    view.reviews = TodayReviews{1, 0, Minutes(1)};
    CHECK(render_today_text(view, Style{}).find("  1 card  ") != std::string::npos);
}

TEST_CASE("a day without sessions has the next step") {
    TodayView view;
    view.date = *parse_date("2026-11-28");
    view.now = LocalTime(view.date) + std::chrono::hours(8);
    view.role_name = "R";
    view.zone = "UTC";
    view.working_day = false;
    view.next_step = TodayThing{"ownership@3", "fgh", "Ownership: alone"};
    CHECK(render_today_text(view, Style{}) == "Sat 2026-11-28  08:00  R, UTC\n"
                                              "Not a working day.\n"
                                              "\n"
                                              "next    Ownership: alone  onramp start fgh\n");
}
