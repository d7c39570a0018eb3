// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// What a person types in place of an id: the first few letters of a code that only the id decides,
// from an alphabet without vowels (no words) and look-alikes. All handles of a set have one length,
// the shortest of 3 or more at which they differ; so a handle that was right in a smaller or larger
// set still finds its id. By id; an id that stands twice counts once.
std::map<std::string, std::string> short_handles(const std::vector<std::string>& ids);

// The id that `word` names: an id itself, a handle of any length from 3 (in any case), or the
// beginning of exactly one id. Fails with kind unknown_name where there is none or more than one;
// the hint names them, or what is near.
Result<std::string> find_by_handle(std::string_view word, const std::vector<std::string>& ids);

} // namespace onramp
