// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "cli/services.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// The name of the zone chosen at `init`, otherwise the profile's.
std::string person_zone(const Role& role, const Journal& journal);

// Instants are written as days of that zone from here on. They stay days of UTC where the machine does not know it.
void show_days_of(Services& services, const Role& role, const Journal& journal);

} // namespace onramp
