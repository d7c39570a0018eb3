// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/item.hpp"

namespace onramp {

// What can be said of an item of the review pool without showing it.
struct ReviewItem {
    std::string id; // "SKILL.SLUG"
    std::string skill;
    int level = 1;
    int seconds = 60; // to read and answer

    bool operator==(const ReviewItem&) const = default;
};

// Those of the review pool, in the order of `items`.
std::vector<ReviewItem> review_items(const std::vector<Item>& items);

// Compact form for the program's own content: a day's reviews are counted without an item being read. Fails with
// kind `invalid` where the bytes are no whole snapshot.
std::string write_review_items(const std::vector<ReviewItem>& items);
Result<std::vector<ReviewItem>> read_review_items(std::string_view bytes);

} // namespace onramp
