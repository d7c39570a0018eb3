// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/render/style.hpp"
#include "onramp/schedule/schedule.hpp"

namespace onramp {

// "08:00".
std::string clock_time(LocalTime time);

// "08:00-09:30".
std::string session_times(const Session& session);

// In which colour a session is written.
Ink ink_of(SessionKind kind);
// "learn", "review", "task", "work".
std::string_view kind_word(SessionKind kind);

// What is drawn beside its time: one bar for what needs focus, another for other work, a third for what calendars take.
std::string_view session_bar(const Session& session, const Style& style);
std::string_view busy_bar(const Style& style);
// Beside time in which nothing stands.
std::string_view free_bar(const Style& style);

// "focus, office": what it asks of its time and place; empty for neither.
std::string session_marks(const Session& session);

} // namespace onramp
