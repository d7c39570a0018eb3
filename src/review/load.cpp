// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/load.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace onramp {

namespace {

using std::chrono::days;

// A card that will be reviewed for the first time.
struct NewCard {
    const Card* card = nullptr;
    Date learnt{};
};

class Forecast {
public:
    Forecast(const Deck& deck, Date today, int count) : m_deck(deck), m_today(today) {
        for (int i = 0; i < count; ++i) {
            m_loads.push_back({today + days(i), 0, 0, 0});
        }
    }

    // All reviews from `day` on, the one before having been on `last` and left the memory as it is.
    void follow(const Card& card, Date day, Date last, fsrs::MemoryState memory) {
        while (day < end()) {
            add(day, card.seconds);
            memory = fsrs::next_state(memory, fsrs::Rating::good, static_cast<int>((day - last).count()));
            last = day;
            day += days(fsrs::interval_days(memory.stability, {.retention = m_deck.rule.retention}));
        }
    }

    // The first review and those after it.
    void begin(const Card& card, Date day) {
        if (day >= end()) {
            return;
        }
        add(day, card.seconds);
        ++load(day).fresh;
        const fsrs::MemoryState memory = fsrs::first_state(fsrs::Rating::good);
        follow(card, day + days(fsrs::interval_days(memory.stability, {.retention = m_deck.rule.retention})), day,
               memory);
    }

    Date end() const { return m_today + days(static_cast<int>(m_loads.size())); }
    std::vector<ReviewLoad> take() { return std::move(m_loads); }

private:
    ReviewLoad& load(Date day) { return m_loads[static_cast<std::size_t>((day - m_today).count())]; }
    void add(Date day, int seconds) {
        ++load(day).reviews;
        load(day).seconds += seconds;
    }

    const Deck& m_deck;
    Date m_today;
    std::vector<ReviewLoad> m_loads;
};

// The cards without reviews in the order in which their turn comes.
std::vector<NewCard> new_cards(const Role& role, const Deck& deck, Date today,
                               const std::vector<PlannedLevel>& planned) {
    std::vector<std::vector<PlannedLevel>> by_skill(role.skills.size());
    for (const PlannedLevel& each : planned) {
        if (const std::size_t skill = role.find_skill(each.skill); skill < by_skill.size()) {
            by_skill[skill].push_back({{}, each.level, std::max(each.day, today)});
        }
    }
    std::vector<NewCard> cards;
    for (const Card& card : deck.cards) {
        if (card.is_known()) {
            continue;
        }
        std::optional<Date> learnt = card.learnt;
        for (const PlannedLevel& each : by_skill[card.skill]) {
            if (card.level <= each.level && (!learnt || each.day < *learnt)) {
                learnt = each.day;
            }
        }
        if (learnt) {
            cards.push_back({&card, *learnt});
        }
    }
    std::sort(cards.begin(), cards.end(), [](const NewCard& one, const NewCard& other) {
        return std::tie(one.learnt, one.card->level, one.card->item) <
               std::tie(other.learnt, other.card->level, other.card->item);
    });
    return cards;
}

} // namespace

std::vector<ReviewLoad> forecast_days(const Role& role, const Deck& deck, Date today, int count,
                                      const std::vector<PlannedLevel>& planned) {
    Forecast forecast(deck, today, count);
    int introduced = 0;
    for (const Card& card : deck.cards) {
        introduced += card.first == today ? 1 : 0;
        if (card.is_known()) {
            forecast.follow(card, std::max(*card.due, today), *card.last, card.memory);
        }
    }
    const std::vector<NewCard> queue = new_cards(role, deck, today, planned);
    auto next = queue.begin();
    for (Date day = today; day < forecast.end(); day += days(1)) {
        int left = deck.rule.new_per_day - (day == today ? introduced : 0);
        for (; left > 0 && next != queue.end() && next->learnt <= day; --left, ++next) {
            forecast.begin(*next->card, day);
        }
    }
    return forecast.take();
}

std::vector<ReviewLoad> forecast_weeks(const Role& role, const Deck& deck, Date today, Date monday, int weeks,
                                       const std::vector<PlannedLevel>& planned) {
    constexpr int k_week = 7;
    const Date end = monday + days(k_week * weeks);
    std::vector<ReviewLoad> loads;
    loads.reserve(static_cast<std::size_t>(weeks));
    for (int week = 0; week < weeks; ++week) {
        loads.push_back({monday + days(k_week * week), 0, 0, 0});
    }
    const int count = std::max(0, static_cast<int>((end - today).count()));
    for (const ReviewLoad& day : forecast_days(role, deck, today, count, planned)) {
        if (day.day >= monday) {
            ReviewLoad& week = loads[static_cast<std::size_t>((day.day - monday).count()) / k_week];
            week.reviews += day.reviews;
            week.fresh += day.fresh;
            week.seconds += day.seconds;
        }
    }
    return loads;
}

} // namespace onramp
