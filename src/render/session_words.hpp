// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/schedule/schedule.hpp"

namespace onramp {

// "08:00".
std::string clock_time(LocalTime time);

// "08:00-09:30".
std::string session_times(const Session& session);

} // namespace onramp
