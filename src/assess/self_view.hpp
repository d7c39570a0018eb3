// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>

#include "onramp/assess/assessment.hpp"

namespace onramp {

// How the ratings compare with what was measured; nothing where one of the two is missing.
std::optional<SelfView> self_view_of(const Role& role, const EvidenceLog& log, Instant as_of);

} // namespace onramp
