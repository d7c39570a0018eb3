// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/schedule.hpp"

#include "onramp/schedule/focus.hpp"

namespace onramp {

Schedule::Schedule() = default;
Schedule::Schedule(const Schedule&) = default;
Schedule::Schedule(Schedule&&) noexcept = default;
Schedule& Schedule::operator=(const Schedule&) = default;
Schedule& Schedule::operator=(Schedule&&) noexcept = default;
Schedule::~Schedule() = default;

std::string_view session_kind_name(SessionKind kind) {
    switch (kind) {
    case SessionKind::learning:
        return "learning";
    case SessionKind::review:
        return "review";
    case SessionKind::task:
        return "task";
    case SessionKind::activity:
        break;
    }
    return "activity";
}

bool needs_focus(SessionKind kind, Load load) {
    return kind == SessionKind::learning ? load != Load::light : load == Load::heavy;
}

} // namespace onramp
