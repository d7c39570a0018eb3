// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/core_hours.hpp"

#include <algorithm>

namespace onramp {

CoreHours core_hours(const Role& role, const Zone& zone, const Zone* team, Date date) {
    const Zone& theirs = team == nullptr ? zone : *team;
    Minutes from{24 * 60};
    Minutes to{0};
    for (const RoleBlock& block : role.blocks) {
        if (block.start < block.end) {
            from = std::min(from, block.start);
            to = std::max(to, block.end);
        }
    }
    CoreHours best;
    if (from >= to) {
        return best;
    }
    const Instant begin = zone.to_instant(LocalTime(date) + from).instant;
    const Instant end = zone.to_instant(LocalTime(date) + to).instant;
    for (int days = -1; days <= 1; ++days) {
        const LocalTime day(date + std::chrono::days(days));
        const Instant first = std::max(begin, theirs.to_instant(day + role.hours.core_start).instant);
        const Instant last = std::min(end, theirs.to_instant(day + role.hours.core_end).instant);
        if (last - first > best.end - best.begin) {
            best = {first, last};
        }
    }
    return best;
}

} // namespace onramp
