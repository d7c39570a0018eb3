// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/render/style.hpp"
#include "onramp/review/review_due.hpp"

namespace onramp {

// What `review due` shows; nothing is owned.
struct ReviewDueView {
    const Role& role;
    const Deck& deck;
    const ReviewDue& due;
    std::string zone;
    bool all_cards = false; // of every card that was introduced, in JSON
};

// How much is due by area and skill, what was pulled forward and why, and a chart of the load: of weeks where there
// are any, of days otherwise.
std::string render_review_due_text(const ReviewDueView& view, const Style& style);
std::string render_review_due_markdown(const ReviewDueView& view);
std::string render_review_due_json(const ReviewDueView& view); // kind "review_due"

} // namespace onramp
