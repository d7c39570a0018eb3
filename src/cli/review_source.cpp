// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/review_source.hpp"

#include <algorithm>
#include <utility>

#include "cli/role_source.hpp"
#include "onramp/pack/item_document.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_outlines = "reviews/";

// Reviewed items as the journal knows them.
std::vector<ReviewItem> items_of(const ReviewLog& log) {
    std::vector<ReviewItem> items;
    for (const auto& [id, history] : log) {
        ReviewItem item;
        item.id = id;
        item.skill = history.skill;
        item.level = history.level;
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

Result<std::vector<ReviewItem>> load_review_items(const Services& services, const Role& role) {
    const auto name = pack_of_role(services, role);
    if (!name) {
        return fail(name.error());
    }
    if (const auto snapshot = stored_of_pack(services, role, *name, k_outlines)) {
        return read_review_items(*snapshot);
    }
    return load_contents(services, *name).map([](const PackContents& contents) {
        return review_items(contents.items);
    });
}

Result<std::vector<Item>> load_review_pool(const Services& services, const Role& role) {
    const auto name = pack_of_role(services, role);
    if (!name) {
        return fail(name.error());
    }
    if (const auto snapshot = stored_of_pack(services, role, *name, "review-items/")) {
        return read_items_snapshot(*snapshot);
    }
    auto contents = load_contents(services, *name);
    if (!contents) {
        return fail(contents.error());
    }
    std::erase_if(contents->items, [](const Item& item) { return item.pool != ItemPool::review; });
    return std::move(contents->items);
}

std::optional<TodayReviews> todays_reviews(const Services& services, const Role& role, const Journal& journal,
                                           const Zone& zone, Date today) {
    const std::vector<LearntLevel> learnt = learnt_levels(journal);
    if (learnt.empty() && journal.reviews.empty()) {
        return std::nullopt;
    }
    std::vector<ReviewItem> items;
    const auto name = pack_of_role(services, role);
    const auto snapshot = name ? stored_of_pack(services, role, *name, k_outlines) : std::optional<std::string_view>();
    if (snapshot) {
        items = read_review_items(*snapshot).value_or(std::vector<ReviewItem>());
    } else {
        items = items_of(journal.reviews);
    }
    const Deck deck = make_deck(role, items, learnt, journal.reviews, zone, services.settings.review);
    const DueCards due = due_on(deck, today);
    if (due.count() == 0) {
        return std::nullopt;
    }
    std::vector<std::size_t> cards = due.known;
    cards.insert(cards.end(), due.fresh.begin(), due.fresh.end());
    return TodayReviews{static_cast<int>(due.known.size()), static_cast<int>(due.fresh.size()),
                        expected_minutes(deck, cards)};
}

} // namespace onramp
