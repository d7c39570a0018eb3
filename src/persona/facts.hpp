// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "persona/outline.hpp"

namespace onramp {

// The typed facts of three sections, from their labelled blocks; what is not stated stays empty.
RoleOverview read_role_overview(const OutlineNode& section);
Background read_background(const OutlineNode& section);
WorkEnvironment read_environment(const OutlineNode& section);

} // namespace onramp
