// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/question_view.hpp"

namespace onramp {

// The places of an item's options, shuffled by the session's seed, so that the session shows the same order again.
std::vector<std::size_t> option_order(std::uint64_t seed, const Item& item, std::size_t options);

// Whether both are the same number, whatever stands between the digits: "1_000" is "1 000".
bool same_number(std::string_view typed, std::string_view right);

// The answered questions as that session showed them. Left out are those that are gone, or not what they were.
std::vector<ReviewEntry> review_of(const Role& role, const std::vector<Item>& items, std::uint64_t seed,
                                   const std::vector<QuizAnswer>& answers);

} // namespace onramp
