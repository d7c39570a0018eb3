// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/week_grid.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "onramp/schedule/focus.hpp"
#include "render/session_words.hpp"

namespace onramp {

namespace {

constexpr Minutes k_row{30};

// Something that takes time of a day, in minutes after midnight of its clock.
struct Span {
    Minutes begin{0};
    Minutes end{0};
    std::string title;
    Ink ink = Ink::plain;
    std::string_view bar;
};

Minutes minutes_of(LocalTime time, Date date) {
    return std::chrono::duration_cast<Minutes>(time - LocalTime(date));
}

std::vector<Span> spans_of(const DayPlan& day, const Style& style) {
    std::vector<Span> spans;
    for (const Session& session : day.sessions) {
        spans.push_back({minutes_of(session.start, day.date), minutes_of(session.end, day.date), session.title,
                         ink_of(session.kind), session_bar(session, style)});
    }
    for (const BusyTime& busy : day.busy) {
        spans.push_back({minutes_of(busy.start, day.date), minutes_of(busy.end, day.date),
                         busy.title.empty() ? "busy" : busy.title, Ink::dim, busy_bar(style)});
    }
    return spans;
}

// What takes most of the row that begins then; null where nothing does. Of two alike the one that begins in it.
const Span* span_in(const std::vector<Span>& spans, Minutes row) {
    const Span* best = nullptr;
    Minutes most{0};
    for (const Span& span : spans) {
        const Minutes in_row = std::min(span.end, row + k_row) - std::max(span.begin, row);
        if (in_row > most || (in_row == most && in_row > Minutes(0) && span.begin >= row)) {
            best = &span;
            most = in_row;
        }
    }
    return best;
}

std::string heading_of(const DayPlan& day) {
    std::string heading = weekday_name(day.date) + " " + format_date(day.date).substr(5);
    if (day.place != Place::any) {
        heading += day.place == Place::office ? " o" : " r";
    }
    return heading;
}

Minutes minutes_of_kind(const DayPlan& day, bool learning) {
    Minutes sum{0};
    for (const Session& session : day.sessions) {
        sum += (session.kind == SessionKind::learning) == learning ? session.length() : Minutes(0);
    }
    return sum;
}

// "1:25"; nothing for none.
std::string hours_and_minutes(Minutes minutes) {
    if (minutes == Minutes(0)) {
        return {};
    }
    const auto rest = minutes.count() % 60;
    return std::to_string(minutes.count() / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

std::vector<Cell> sums(std::string label, const std::vector<const DayPlan*>& days, bool learning) {
    std::vector<Cell> cells = {{std::move(label), Ink::dim}};
    bool any = false;
    for (const DayPlan* day : days) {
        cells.push_back({hours_and_minutes(minutes_of_kind(*day, learning)), learning ? Ink::accent : Ink::plain});
        any = any || !cells.back().text.empty();
    }
    return any ? cells : std::vector<Cell>();
}

} // namespace

std::string week_grid(std::span<const DayPlan> days, const Style& style) {
    std::vector<Column> columns = {{"", Align::left}};
    std::vector<std::vector<Span>> spans;
    std::vector<const DayPlan*> shown;
    Minutes first{24 * 60};
    Minutes last{0};
    for (const DayPlan& day : days) {
        std::vector<Span> its = spans_of(day, style);
        if (its.empty() && !day.working_day) {
            continue;
        }
        for (const Span& span : its) {
            const bool whole = span.end - span.begin >= Minutes(24 * 60);
            first = whole ? first : std::min(first, span.begin);
            last = whole ? last : std::max(last, span.end);
        }
        columns.push_back({heading_of(day), Align::left, true});
        spans.push_back(std::move(its));
        shown.push_back(&day);
    }
    if (spans.empty() || first >= last) {
        return {};
    }
    first = first / k_row * k_row;
    // Every column has the same width, however short what stands in it is.
    const std::size_t width = std::clamp<std::size_t>((style.width - 7) / spans.size() - 2, 8, 24);
    TextTable table(std::move(columns));
    std::vector<const Span*> named(spans.size(), nullptr);
    for (Minutes row = first; row < last; row += k_row) {
        std::vector<Cell> cells = {{format_time_of_day(row), Ink::dim}};
        for (std::size_t day = 0; day < spans.size(); ++day) {
            const Span* span = span_in(spans[day], row);
            if (span == nullptr) {
                cells.push_back({std::string(free_bar(style)), Ink::dim});
            } else {
                const std::string title = span == named[day] ? std::string() : visible(span->title);
                cells.push_back({shorten(std::string(span->bar) + title, width, style.ellipsis()), span->ink});
            }
            named[day] = span;
        }
        table.add(std::move(cells));
    }
    for (const auto& row : {sums("work", shown, false), sums("learn", shown, true)}) {
        if (!row.empty()) {
            table.add(row);
        }
    }
    return table.render(style);
}

std::string week_grid_legend(std::span<const DayPlan> days, const Style& style) {
    std::set<SessionKind> kinds;
    std::string_view focus; // bars, as far as there are any
    std::string_view other;
    bool has_busy = false;
    std::set<Place> places;
    for (const DayPlan& day : days) {
        for (const Session& session : day.sessions) {
            kinds.insert(session.kind);
            (needs_focus(session.kind, session.load) ? focus : other) = session_bar(session, style);
        }
        has_busy = has_busy || !day.busy.empty();
        places.insert(day.place);
    }
    std::vector<std::string> words;
    if (!focus.empty()) {
        words.push_back(std::string(focus) + " focus");
    }
    if (!other.empty()) {
        words.push_back(std::string(other) + " other work");
    }
    if (has_busy) {
        words.push_back(style.paint(Ink::dim, std::string(busy_bar(style)) + " busy"));
    }
    if (places.contains(Place::office)) {
        words.emplace_back("o office");
    }
    if (places.contains(Place::remote)) {
        words.emplace_back("r remote");
    }
    if (style.color) {
        for (const SessionKind kind : kinds) {
            words.push_back(style.paint(ink_of(kind), kind_word(kind)));
        }
    }
    return words.empty() ? std::string() : join(words, "  ") + "\n";
}

} // namespace onramp
