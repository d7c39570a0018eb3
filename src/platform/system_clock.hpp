// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/ports/clock.hpp"

namespace onramp {

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

} // namespace onramp
