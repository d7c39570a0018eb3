// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/system_clock.hpp"

namespace onramp {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace onramp
