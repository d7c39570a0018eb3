// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <memory>
#include <string>

#include "onramp/calendar/zone.hpp"

namespace onramp {

// Which day an instant is written as: that of a person's zone, of UTC where none is given.
class Days {
public:
    Days() = default;
    explicit Days(Zone zone);

    Date of(Instant instant) const;
    std::string text(Instant instant) const; // as 2026-11-23

private:
    std::shared_ptr<const Zone> m_zone;
};

} // namespace onramp
