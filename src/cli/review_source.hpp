// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <vector>

#include "cli/services.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/review/deck.hpp"
#include "onramp/schedule/today.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// What can be reviewed in the role, in outline; nothing is parsed for a pack of the program's own.
Result<std::vector<ReviewItem>> load_review_items(const Services& services, const Role& role);

// The same items as they are shown.
Result<std::vector<Item>> load_review_pool(const Services& services, const Role& role);

// The reviews of a day at the cost of a few of them: nothing where nothing is due. With a pack that stands in files
// these are not read: only what was reviewed before counts then.
std::optional<TodayReviews> todays_reviews(const Services& services, const Role& role, const Journal& journal,
                                           const Zone& zone, Date today);

} // namespace onramp
