// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/deck.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace onramp {

namespace {

using std::chrono::days;

// A review that was failed.
struct Failure {
    std::size_t card = 0;
    Date day{};
};

// For `for_level` of a skill and above: another skill, up to a level.
struct Need {
    int for_level = 1;
    std::size_t skill = 0;
    int level = 1;
};

class DeckMaker {
public:
    DeckMaker(const Role& role, const Zone& zone, const ReviewRule& rule) : m_role(role), m_zone(zone) {
        m_deck.rule = rule;
    }

    void add_items(const std::vector<ReviewItem>& items) {
        for (const ReviewItem& item : items) {
            const std::size_t skill = m_role.find_skill(item.skill);
            if (skill < m_role.skills.size()) {
                Card card;
                card.item = item.id;
                card.skill = skill;
                card.level = item.level;
                card.seconds = item.seconds;
                m_deck.cards.push_back(std::move(card));
            }
        }
        std::sort(m_deck.cards.begin(), m_deck.cards.end(),
                  [](const Card& one, const Card& other) { return one.item < other.item; });
    }

    void add_learnt(const std::vector<LearntLevel>& learnt) {
        for (const LearntLevel& each : learnt) {
            const std::size_t skill = m_role.find_skill(each.skill);
            const Date day = day_of(each.at);
            for (Card& card : m_deck.cards) {
                if (card.skill == skill && card.level <= each.level) {
                    card.learnt = card.learnt ? std::min(*card.learnt, day) : day;
                }
            }
        }
    }

    void add_reviews(const ReviewLog& log) {
        for (std::size_t i = 0; i < m_deck.cards.size(); ++i) {
            const auto found = log.find(m_deck.cards[i].item);
            if (found != log.end()) {
                replay(i, found->second);
            }
        }
        set_usual_seconds(log);
    }

    void pull_forward() {
        for (const Failure& failure : m_failures) {
            const Card& failed = m_deck.cards[failure.card];
            for (const Need& need : needs_of(failed.skill)) {
                if (need.for_level <= failed.level) {
                    pull(need, failure);
                }
            }
        }
    }

    Deck take() { return std::move(m_deck); }

private:
    Date day_of(Instant at) const { return std::chrono::floor<days>(m_zone.to_local(at)); }

    void replay(std::size_t place, const ReviewHistory& history) {
        Card& card = m_deck.cards[place];
        bool failed_on_last = false;
        for (const ReviewMark& mark : history.marks) {
            const Date day = day_of(mark.at);
            const bool failed = mark.rating == fsrs::Rating::again;
            const bool same_day = card.last && *card.last >= day;
            if (!card.last) {
                card.memory = fsrs::first_state(mark.rating);
                card.first = day;
            } else {
                const int gap = same_day ? 0 : static_cast<int>((day - *card.last).count());
                card.memory = fsrs::next_state(card.memory, mark.rating, gap);
                card.lapses += failed && !same_day ? 1 : 0;
            }
            failed_on_last = failed || (same_day && failed_on_last);
            card.last = same_day ? card.last : day;
            ++card.reviews;
            if (failed) {
                m_failures.push_back({place, day});
            }
        }
        if (card.last) {
            const int interval =
                failed_on_last ? 1 : fsrs::interval_days(card.memory.stability, {.retention = m_deck.rule.retention});
            card.due = *card.last + days(interval);
        }
    }

    void set_usual_seconds(const ReviewLog& log) {
        std::vector<int> seconds;
        for (const auto& [item, history] : log) {
            for (const ReviewMark& mark : history.marks) {
                if (mark.seconds > 0) {
                    seconds.push_back(mark.seconds);
                }
            }
        }
        if (seconds.size() < k_least_timed_reviews) {
            return;
        }
        const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
        std::nth_element(seconds.begin(), middle, seconds.end());
        int median = *middle;
        if (seconds.size() % 2 == 0) {
            median = (median + *std::max_element(seconds.begin(), middle) + 1) / 2;
        }
        m_deck.usual_seconds = median;
        for (Card& card : m_deck.cards) {
            card.seconds = median;
        }
    }

    // What the levels of a skill need, found once.
    const std::vector<Need>& needs_of(std::size_t skill) {
        m_needs.resize(m_role.skills.size());
        if (!m_needs[skill]) {
            std::vector<Need>& needs = m_needs[skill].emplace();
            for (const Requirement& requirement : m_role.skills[skill].skill.requirements) {
                for (const SkillLevel& each : requirement.of) {
                    needs.push_back({requirement.for_level, m_role.find_skill(each.skill), each.level});
                }
            }
        }
        return *m_needs[skill];
    }

    void pull(const Need& need, const Failure& failure) {
        for (Card& card : m_deck.cards) {
            if (card.skill != need.skill || card.level > need.level || !card.is_known() || *card.last >= failure.day) {
                continue;
            }
            const std::string& by = m_deck.cards[failure.card].item;
            const bool first = !card.pulled || std::tie(failure.day, by) < std::tie(card.pulled->on, card.pulled->by);
            if (failure.day < *card.due || (card.pulled && first)) {
                card.due = std::min(*card.due, failure.day);
                card.pulled = first ? CardPull{by, failure.day} : card.pulled;
            }
        }
    }

    const Role& m_role;
    const Zone& m_zone;
    Deck m_deck;
    std::vector<Failure> m_failures;
    std::vector<std::optional<std::vector<Need>>> m_needs;
};

bool before_in_queue(const Card& one, const Card& other) {
    return std::tie(*one.learnt, one.level, one.item) < std::tie(*other.learnt, other.level, other.item);
}

} // namespace

const Card* Deck::find(std::string_view item) const {
    const auto found = std::lower_bound(cards.begin(), cards.end(), item,
                                        [](const Card& card, std::string_view wanted) { return card.item < wanted; });
    return found == cards.end() || found->item != item ? nullptr : &*found;
}

Deck make_deck(const Role& role, const std::vector<ReviewItem>& items, const std::vector<LearntLevel>& learnt,
               const ReviewLog& log, const Zone& zone, const ReviewRule& rule) {
    DeckMaker maker(role, zone, rule);
    maker.add_items(items);
    maker.add_learnt(learnt);
    maker.add_reviews(log);
    maker.pull_forward();
    return maker.take();
}

DueCards due_on(const Deck& deck, Date today) {
    DueCards due;
    int introduced = 0;
    for (std::size_t i = 0; i < deck.cards.size(); ++i) {
        const Card& card = deck.cards[i];
        introduced += card.first == today ? 1 : 0;
        if (card.is_known()) {
            if (*card.due <= today) {
                due.known.push_back(i);
            }
        } else if (card.learnt && *card.learnt <= today) {
            due.waiting.push_back(i);
        }
    }
    // Cards stand by id: what is equal otherwise keeps that order.
    std::stable_sort(due.known.begin(), due.known.end(),
                     [&](std::size_t a, std::size_t b) { return *deck.cards[a].due < *deck.cards[b].due; });
    std::sort(due.waiting.begin(), due.waiting.end(),
              [&](std::size_t a, std::size_t b) { return before_in_queue(deck.cards[a], deck.cards[b]); });
    const auto left = static_cast<std::size_t>(std::max(0, deck.rule.new_per_day - introduced));
    const auto end = due.waiting.begin() + static_cast<std::ptrdiff_t>(std::min(left, due.waiting.size()));
    due.fresh.assign(due.waiting.begin(), end);
    due.waiting.erase(due.waiting.begin(), end);
    return due;
}

Minutes expected_minutes(const Deck& deck, const std::vector<std::size_t>& cards) {
    std::chrono::seconds seconds(0);
    for (const std::size_t place : cards) {
        seconds += std::chrono::seconds(deck.cards[place].seconds);
    }
    return std::chrono::ceil<Minutes>(seconds);
}

std::optional<NextDue> next_due(const Deck& deck, Date today) {
    const DueCards now = due_on(deck, today);
    std::optional<Date> day;
    const auto offer = [&](Date other) {
        if (other > today && (!day || other < *day)) {
            day = other;
        }
    };
    for (const Card& card : deck.cards) {
        if (card.is_known()) {
            offer(*card.due);
        } else if (card.learnt && deck.rule.new_per_day > 0) {
            offer(*card.learnt);
        }
    }
    if (!now.waiting.empty() && deck.rule.new_per_day > 0) {
        offer(today + days(1));
    }
    if (!day) {
        return std::nullopt;
    }
    // Today's are answered: they are not counted again.
    NextDue next{*day, 0};
    std::size_t fresh = now.waiting.size();
    for (const Card& card : deck.cards) {
        if (card.is_known()) {
            next.cards += *card.due > today && *card.due <= *day ? 1 : 0;
        } else if (card.learnt && *card.learnt > today && *card.learnt <= *day) {
            ++fresh;
        }
    }
    next.cards += std::min(fresh, static_cast<std::size_t>(deck.rule.new_per_day));
    return next;
}

} // namespace onramp
