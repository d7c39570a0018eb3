// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/schedule/schedule.hpp"

namespace onramp {

std::string_view session_kind_name(SessionKind kind) {
    return kind == SessionKind::learning ? "learning" : "activity";
}

} // namespace onramp
