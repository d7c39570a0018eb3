// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/days.hpp"

#include <utility>

namespace onramp {

Days::Days(Zone zone) : m_zone(std::make_shared<const Zone>(std::move(zone))) {}

Date Days::of(Instant instant) const {
    const LocalTime local = m_zone ? m_zone->to_local(instant) : LocalTime(instant.time_since_epoch());
    return std::chrono::floor<std::chrono::days>(local);
}

std::string Days::text(Instant instant) const {
    return format_date(of(instant));
}

} // namespace onramp
