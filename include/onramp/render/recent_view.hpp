// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

struct RecentStep {
    std::string id;
    std::string title;
    std::string words; // what a person at that level does
    bool done = false; // and not only counted as held
    Instant at{};      // when it was done; the epoch where that is not known

    bool operator==(const RecentStep&) const = default;
};

// What was learnt last, the latest first.
struct RecentView {
    std::vector<RecentStep> steps;

    bool operator==(const RecentView&) const = default;
};

std::string render_recent_text(const RecentView& view, const Style& style);
std::string render_recent_markdown(const RecentView& view, const Days& days);
// As a document of kind "list".
std::string render_recent_json(const RecentView& view);

} // namespace onramp
