// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/asked_item.hpp"
#include "cli/services.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/render/review_session_view.hpp"
#include "onramp/review/deck.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

struct ReviewOptions {
    ReviewRule rule;
    int cards = 0;   // at most, those that come once more aside; 0: no limit
    int minutes = 0; // by the time that cards are expected to take; 0: no limit
};

// The card that is open.
struct OpenCard : AskedItem {
    Card card; // as it was before
    bool repeat = false;
};

// What is left of a session.
struct ReviewState {
    int to_go = 0; // cards, the open one included
    int minutes_left = 0;
};

// A session of reviews: first what is due, what failures pull forward as soon as they do, then the day's new cards,
// then once more what was failed. Every answer is stored before the next card is chosen.
class LiveReview {
public:
    // Fails where the role, the pack, the zone or the store cannot be read.
    static Result<LiveReview> open(Services& services, const ReviewOptions& options);

    const std::optional<OpenCard>& question() const { return m_question; }
    ReviewEnd end() const { return m_end; }
    const Role& role() const { return *m_role; }
    const Deck& deck() const { return m_deck; }
    ReviewState state() const;
    bool any_answer() const { return !m_answers.empty(); }

    // The hint; empty where there is none. An answer after it counts as hard at most.
    std::string hint();

    // "again" for what is not right, "hard" after a hint, otherwise what is said of it, or "good".
    fsrs::Rating rating_of(const JudgedReply& reply, std::optional<fsrs::Rating> said) const;

    // Stores the answer to the open card, and returns what it came to. Fails with kind `io` where it cannot be stored
    // or somebody else wrote to the store in between; the card stays open then.
    Result<AnsweredCard> answer(const JudgedReply& reply, fsrs::Rating rating, int seconds);

    // Takes the last answer of the session back, so that its card is asked again; false where there is none. Fails as
    // answer().
    Result<bool> back();

    ReviewSession session() const;
    std::vector<std::string> notes() const;

private:
    LiveReview() = default;

    struct Place {
        std::size_t card = 0; // in the deck
        bool repeat = false;
    };
    void look();
    void remake_deck();
    std::vector<Place> places() const;
    std::vector<std::string> pulled_now() const;
    Result<void> keep(Event event);
    Date day_now() const;
    const Item& item_of(const Card& card) const;

    Services* m_services = nullptr;
    std::unique_ptr<Role> m_role;
    std::unique_ptr<std::vector<Item>> m_items; // by id
    std::vector<ReviewItem> m_outlines;
    std::unique_ptr<EventStore> m_store;
    std::int64_t m_last_event = 0;
    std::vector<LearntLevel> m_learnt;
    ReviewLog m_before; // the session
    Zone m_zone = Zone::utc();
    ReviewOptions m_options;
    Date m_today{};                 // when the session began
    std::vector<std::string> m_due; // items, in the order in which they are asked
    std::vector<std::string> m_fresh;
    std::set<std::string> m_already_pulled; // before the session
    Deck m_deck;
    std::vector<AnsweredCard> m_answers;
    std::vector<std::pair<std::int64_t, int>> m_kept; // of each answer: its event, and the seconds expected of it
    std::set<std::pair<std::string, bool>> m_hinted;  // item, and whether it came once more
    std::optional<OpenCard> m_question;
    ReviewEnd m_end = ReviewEnd::left;
};

} // namespace onramp
