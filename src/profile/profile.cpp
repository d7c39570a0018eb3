// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/profile/profile.hpp"

#include "profile/profile_names.hpp"

namespace onramp {

std::string_view need_name(Need need) {
    return k_need_names.at(static_cast<std::size_t>(need));
}

std::string_view phase_name(Phase phase) {
    return k_phase_names.at(static_cast<std::size_t>(phase));
}

std::string_view period_name(Period period) {
    return k_period_names.at(static_cast<std::size_t>(period));
}

std::string_view place_name(Place place) {
    return k_place_names.at(static_cast<std::size_t>(place));
}

} // namespace onramp
