// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/person_zone.hpp"

#include <utility>

#include "onramp/calendar/zone_source.hpp"

namespace onramp {

std::string person_zone(const Role& role, const Journal& journal) {
    return journal.intake && !journal.intake->zone.empty() ? journal.intake->zone : role.hours.zone;
}

void show_days_of(Services& services, const Role& role, const Journal& journal) {
    if (auto zone = load_zone(services.files, services.environment, person_zone(role, journal))) {
        services.terminal.style.days = Days(std::move(*zone));
    }
}

} // namespace onramp
