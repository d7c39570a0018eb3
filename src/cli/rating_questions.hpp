// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/ports/prompter.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

enum class Rated : std::uint8_t { skip, ask_again };

// Keeps one answer, at once.
using KeepRating = std::function<Result<void>(const std::string& skill, int level)>;

// Asks for a level skill by skill: those of the first 90 days first, then the other required ones,
// then electives. A number is kept, Enter or "s" skips (the skill stays as it was), "b" goes back,
// "?" shows what the levels mean, "q" and the end of input stop. Skills that `known` rates are not
// asked unless `rated` says so. Fails where an answer cannot be kept.
Result<void> ask_ratings(const Role& role, const SelfRatings& known, Rated rated, Prompter& prompter,
                         const Style& style, const KeepRating& keep);

} // namespace onramp
