// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "onramp/render/today_view.hpp"
#include "render/session_words.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_later = 5;
constexpr std::size_t k_most_tasks = 3;
constexpr std::size_t k_most_closed = 2;
constexpr std::size_t k_most_notes = 1;

// Rows under one label, which stands on the first of them only.
class Rows {
public:
    explicit Rows(TextTable& table) : m_table(table) {}

    void begin(std::string label) { m_label = std::move(label); }
    void add(std::string time, Cell text, std::string typed = {}) {
        m_table.add({{m_label, Ink::dim}, {std::move(time)}, std::move(text), {std::move(typed), Ink::accent}});
        m_label.clear();
    }
    void more(std::size_t count, std::size_t shown) {
        if (count > shown) {
            add({}, {"and " + std::to_string(count - shown) + " more", Ink::dim});
        }
    }

private:
    TextTable& m_table;
    std::string m_label;
};

void add_session(Rows& rows, const TodaySession& shown, const std::optional<TodayOpen>& open) {
    const Session& session = shown.session;
    const bool learning = session.kind == SessionKind::learning;
    const bool is_open = open && open->thing.id == session.reference;
    rows.add(session_times(session), {session.title, learning ? Ink::bold : Ink::plain},
             learning && !is_open ? command_for({session.reference, shown.handle, session.title}, "start")
                                  : std::string());
}

void add_sessions(Rows& rows, const TodayView& view) {
    if (view.current) {
        rows.begin("now");
        add_session(rows, *view.current, view.open);
    }
    std::vector<TodaySession> later = view.later;
    if (view.next_learning) {
        rows.begin("next");
        add_session(rows, *view.next_learning, view.open);
        std::erase(later, *view.next_learning);
    } else if (view.next_step && !(view.current && view.current->session.kind == SessionKind::learning)) {
        rows.begin("next");
        rows.add({}, {view.next_step->title}, command_for(*view.next_step, "start"));
    }
    rows.begin("later");
    const std::size_t most = k_most_later - (view.reviews ? 1 : 0);
    for (std::size_t i = 0; i < std::min(later.size(), most); ++i) {
        add_session(rows, later[i], view.open);
    }
    rows.more(later.size(), most);
}

void add_reviews(Rows& rows, const TodayView& view) {
    if (view.reviews) {
        const auto fresh = static_cast<std::size_t>(view.reviews->fresh);
        const auto cards = static_cast<std::size_t>(view.reviews->cards());
        rows.begin("review");
        rows.add(format_duration(view.reviews->minutes),
                 {fresh == cards ? counted(cards, "new card")
                                 : counted(cards, "card") +
                                       (fresh > 0 ? ", " + std::to_string(fresh) + " of them new" : std::string())},
                 std::string(k_review_command));
    }
}

void add_tasks(Rows& rows, const TodayView& view) {
    rows.begin("tasks");
    for (std::size_t i = 0; i < std::min(view.tasks.size(), k_most_tasks); ++i) {
        const TodayTask& task = view.tasks[i];
        rows.add((task.overdue ? "was due " : "until ") + format_date(task.due).substr(5),
                 {task.thing.title, task.overdue ? Ink::warn : Ink::plain}, command_for(task.thing, "done"));
    }
    rows.more(view.tasks.size(), k_most_tasks);
}

void add_closed(Rows& rows, const TodayView& view) {
    rows.begin("done");
    const std::size_t shown = std::min(view.closed.size(), k_most_closed);
    for (std::size_t i = view.closed.size() - shown; i < view.closed.size(); ++i) {
        const TodayClosed& closed = view.closed[i];
        const std::string how = closed.skipped              ? "skipped"
                                : closed.took == Minutes(0) ? ""
                                                            : format_duration(closed.took);
        rows.add(how, {closed.thing.title, closed.skipped ? Ink::dim : Ink::good});
    }
    rows.more(view.closed.size(), k_most_closed);
}

} // namespace

std::string render_today_text(const TodayView& view, const Style& style) {
    std::string text =
        style.paint(Ink::bold, weekday_name(view.date) + " " + format_date(view.date) + "  " + clock_time(view.now)) +
        "  " + shorten(visible(view.role_name + ", " + view.zone), style.width - 24, style.ellipsis()) + "\n";
    if (!view.working_day) {
        text += "Not a working day.\n";
    }
    TextTable table({{}, {}, {"", Align::left, true}, {}});
    Rows rows(table);
    if (view.open) {
        rows.begin("open");
        rows.add("since " + clock_time(view.open->since),
                 {view.open->thing.title + " (" + format_duration(view.open->minutes) + ")", Ink::bold},
                 command_for(view.open->thing, "done"));
    }
    add_sessions(rows, view);
    add_reviews(rows, view);
    add_tasks(rows, view);
    add_closed(rows, view);
    if (!table.empty()) {
        text += "\n" + table.render(style);
    }
    for (std::size_t i = 0; i < std::min(view.notes.size(), k_most_notes); ++i) {
        text += "\n" + shorten("Note: " + visible(view.notes[i]), style.width, style.ellipsis()) + "\n";
    }
    return text;
}

} // namespace onramp
