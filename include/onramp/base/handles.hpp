// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// A short word to type for each id: 3 consonants made from a hash of the id, more only where two of
// `ids` would share them. An id keeps its word as long as no other one comes to share it.
std::map<std::string, std::string> short_handles(const std::vector<std::string>& ids);

// The id that `word` means: an id, a handle, or the beginning of exactly one id, in this order. Fails
// with kind unknown_name, with what it could mean or what is near as the hint.
Result<std::string> resolve_handle(std::string_view word, const std::map<std::string, std::string>& handles);

} // namespace onramp
