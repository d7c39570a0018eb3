// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/session_words.hpp"

namespace onramp {

std::string clock_time(LocalTime time) {
    return format_time_of_day(std::chrono::duration_cast<Minutes>(time - std::chrono::floor<std::chrono::days>(time)));
}

std::string session_times(const Session& session) {
    const bool at_midnight = session.end == std::chrono::floor<std::chrono::days>(session.end);
    return clock_time(session.start) + "-" + (at_midnight ? "24:00" : clock_time(session.end));
}

} // namespace onramp
