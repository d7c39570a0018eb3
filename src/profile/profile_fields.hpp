// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "onramp/profile/profile.hpp"
#include "json/object_reader.hpp"

namespace onramp {

// Whether every member must be there, or only those that an overlay changes.
enum class ProfileForm { full, overlay };

// Reads a profile's JSON value; what is wrong with its form goes to `findings`. An overlay should have
// its nulls taken out first: they stand for removals.
Profile read_profile_fields(const nlohmann::json& document, ProfileForm form, Findings& findings);

} // namespace onramp
