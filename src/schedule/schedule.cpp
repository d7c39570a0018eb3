// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/schedule.hpp"

namespace onramp {

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

} // namespace onramp
