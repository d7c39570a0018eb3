// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/week_grid.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
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
};

Minutes minutes_of(LocalTime time, Date date) {
    return std::chrono::duration_cast<Minutes>(time - LocalTime(date));
}

std::vector<Span> spans_of(const DayPlan& day) {
    std::vector<Span> spans;
    for (const Session& session : day.sessions) {
        spans.push_back({minutes_of(session.start, day.date), minutes_of(session.end, day.date), session.title,
                         ink_of(session.kind)});
    }
    for (const BusyTime& busy : day.busy) {
        spans.push_back({minutes_of(busy.start, day.date), minutes_of(busy.end, day.date),
                         busy.title.empty() ? "busy" : busy.title, Ink::dim});
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

} // namespace

Ink ink_of(SessionKind kind) {
    switch (kind) {
    case SessionKind::learning:
        return Ink::accent;
    case SessionKind::review:
        return Ink::good;
    case SessionKind::task:
        return Ink::warn;
    case SessionKind::activity:
        break;
    }
    return Ink::plain;
}

std::string_view kind_word(SessionKind kind) {
    switch (kind) {
    case SessionKind::learning:
        return "learn";
    case SessionKind::review:
        return "review";
    case SessionKind::task:
        return "task";
    case SessionKind::activity:
        break;
    }
    return "work";
}

std::string week_grid(std::span<const DayPlan> days, const Style& style) {
    std::vector<Column> columns = {{"", Align::left}};
    std::vector<std::vector<Span>> spans;
    Minutes first{24 * 60};
    Minutes last{0};
    for (const DayPlan& day : days) {
        std::vector<Span> its = spans_of(day);
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
                cells.push_back({std::string(style.unicode ? "·" : "."), Ink::dim});
            } else if (span == named[day]) {
                cells.push_back({std::string(style.unicode ? "│" : "|"), span->ink});
            } else {
                cells.push_back({shorten(visible(span->title), width, style.ellipsis()), span->ink});
            }
            named[day] = span;
        }
        table.add(std::move(cells));
    }
    return table.render(style);
}

} // namespace onramp
