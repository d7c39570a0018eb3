// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/base/date.hpp"

namespace onramp {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

// Always the same instant: for `--now` and for tests.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : m_instant(instant) {}
    Instant now() const override { return m_instant; }

private:
    Instant m_instant;
};

} // namespace onramp
