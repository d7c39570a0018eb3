// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/session_words.hpp"

#include "onramp/schedule/focus.hpp"

namespace onramp {

std::string clock_time(LocalTime time) {
    return format_time_of_day(std::chrono::duration_cast<Minutes>(time - std::chrono::floor<std::chrono::days>(time)));
}

std::string session_times(const Session& session) {
    const bool at_midnight = session.end == std::chrono::floor<std::chrono::days>(session.end);
    return clock_time(session.start) + "-" + (at_midnight ? "24:00" : clock_time(session.end));
}

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

std::string_view session_bar(const Session& session, const Style& style) {
    if (needs_focus(session.kind, session.load)) {
        return style.unicode ? "┃" : "#";
    }
    return style.unicode ? "│" : "|";
}

std::string_view busy_bar(const Style& style) {
    return style.unicode ? "░" : "%";
}

std::string_view free_bar(const Style& style) {
    return style.unicode ? "·" : ".";
}

std::string session_marks(const Session& session) {
    std::string marks = needs_focus(session.kind, session.load) ? "focus" : "";
    if (session.place != Place::any) {
        marks += (marks.empty() ? "" : ", ") + std::string(session.place == Place::office ? "office" : "remote");
    }
    return marks;
}

} // namespace onramp
