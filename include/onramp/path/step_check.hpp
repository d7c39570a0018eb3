// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string_view>

#include "onramp/assess/evidence.hpp"

namespace onramp {

// By what the check of a step is passed: somebody's word for that level or a higher one; an exercise of that level or
// a higher one that was passed; or the last two answers to questions of the skill at that level or a higher one, both
// right and without a hint. The strongest of these; nothing where none is there.
std::optional<EvidenceKind> passed_check(const EvidenceLog& log, std::string_view skill, int level);

} // namespace onramp
