// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/review_due.hpp"

#include <algorithm>

namespace onramp {

namespace {

std::size_t area_of(const Role& role, std::size_t skill) {
    const auto found = std::find_if(role.areas.begin(), role.areas.end(), [&](const RoleArea& area) {
        return std::find(area.skills.begin(), area.skills.end(), skill) != area.skills.end();
    });
    return static_cast<std::size_t>(found - role.areas.begin());
}

std::vector<DueArea> areas_of(const Role& role, const std::vector<DueCount>& by_skill) {
    std::vector<DueArea> areas(role.areas.size() + 1);
    for (std::size_t skill = 0; skill < by_skill.size(); ++skill) {
        const DueCount& count = by_skill[skill];
        if (count.cards() > 0) {
            DueArea& area = areas[area_of(role, skill)];
            area.count.known += count.known;
            area.count.fresh += count.fresh;
            area.count.seconds += count.seconds;
            area.skills.push_back({skill, count});
        }
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        areas[i].area = i;
    }
    std::erase_if(areas, [](const DueArea& area) { return area.skills.empty(); });
    return areas;
}

} // namespace

ReviewDue review_due(const Role& role, const Deck& deck, Date today, int days, int weeks) {
    ReviewDue due;
    due.today = today;
    due.cards = due_on(deck, today);
    std::vector<DueCount> by_skill(role.skills.size());
    const auto count = [&](std::size_t place, int DueCount::*kind) {
        const Card& card = deck.cards[place];
        for (DueCount* each : {&due.count, &by_skill[card.skill]}) {
            ++(each->*kind);
            each->seconds += card.seconds;
        }
    };
    for (const std::size_t place : due.cards.known) {
        count(place, &DueCount::known);
        if (deck.cards[place].pulled) {
            due.pulled.push_back(place);
        }
    }
    for (const std::size_t place : due.cards.fresh) {
        count(place, &DueCount::fresh);
    }
    due.areas = areas_of(role, by_skill);
    due.next = next_due(deck, today);
    due.days = forecast_days(role, deck, today, days);
    due.weeks = forecast_weeks(role, deck, today, monday_of(today), weeks);
    return due;
}

} // namespace onramp
