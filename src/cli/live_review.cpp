// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/live_review.hpp"

#include <algorithm>
#include <utility>

#include "cli/person_zone.hpp"
#include "cli/review_source.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/calendar/zone_source.hpp"

namespace onramp {

namespace {

constexpr int k_minute_seconds = 60;

std::vector<std::string> items_at(const Deck& deck, const std::vector<std::size_t>& places) {
    std::vector<std::string> items;
    items.reserve(places.size());
    for (const std::size_t place : places) {
        items.push_back(deck.cards[place].item);
    }
    return items;
}

bool contains(const std::vector<std::string>& items, const std::string& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

} // namespace

Result<LiveReview> LiveReview::open(Services& services, const ReviewOptions& options) {
    LiveReview review;
    review.m_services = &services;
    review.m_options = options;
    auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    review.m_role = std::make_unique<Role>(std::move(*role));
    auto items = load_review_pool(services, *review.m_role);
    if (!items) {
        return fail(items.error());
    }
    std::sort(items->begin(), items->end(), [](const Item& one, const Item& other) { return one.id < other.id; });
    review.m_outlines = review_items(*items);
    review.m_items = std::make_unique<std::vector<Item>>(std::move(*items));
    auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    review.m_store = std::move(*store);
    auto journal = load_journal(*review.m_store, review.m_role->profile_id);
    if (!journal) {
        return fail(journal.error());
    }
    auto zone = load_zone(services.files, services.environment, person_zone(*review.m_role, *journal));
    if (!zone) {
        return fail(zone.error());
    }
    review.m_zone = std::move(*zone);
    review.m_last_event = journal->last_event;
    review.m_learnt = learnt_levels(*journal);
    review.m_before = std::move(journal->reviews);
    review.m_today = review.day_now();
    review.remake_deck();
    const DueCards due = due_on(review.m_deck, review.m_today);
    review.m_due = items_at(review.m_deck, due.known);
    review.m_fresh = items_at(review.m_deck, due.fresh);
    for (const Card& card : review.m_deck.cards) {
        if (card.pulled) {
            review.m_already_pulled.insert(card.item);
        }
    }
    review.look();
    return review;
}

Date LiveReview::day_now() const {
    return std::chrono::floor<std::chrono::days>(m_zone.to_local(m_services->clock.now()));
}

const Item& LiveReview::item_of(const Card& card) const {
    return *std::lower_bound(m_items->begin(), m_items->end(), card.item,
                             [](const Item& item, const std::string& id) { return item.id < id; });
}

void LiveReview::remake_deck() {
    ReviewLog log = m_before;
    for (const AnsweredCard& answer : m_answers) {
        add_review(log, answer.review);
    }
    m_deck = make_deck(*m_role, m_outlines, m_learnt, log, m_zone, m_options.rule);
}

// Items that this session's failures have pulled forward.
std::vector<std::string> LiveReview::pulled_now() const {
    std::vector<std::string> items;
    for (const Card& card : m_deck.cards) {
        if (card.pulled && !m_already_pulled.contains(card.item) && card.pulled->on >= m_today) {
            items.push_back(card.item);
        }
    }
    return items;
}

// What is still to be asked, in its order. It follows from the answers alone, so that one that is taken back is
// asked again.
std::vector<LiveReview::Place> LiveReview::places() const {
    std::vector<std::string> order = m_due;
    for (std::string& item : pulled_now()) {
        if (!contains(order, item)) {
            order.push_back(std::move(item));
        }
    }
    order.insert(order.end(), m_fresh.begin(), m_fresh.end());
    std::vector<Place> places;
    std::size_t asked = 0;
    const auto place_of = [&](const std::string& item) {
        return static_cast<std::size_t>(m_deck.find(item) - m_deck.cards.data());
    };
    for (const std::string& item : order) {
        const bool answered = std::any_of(m_answers.begin(), m_answers.end(),
                                          [&](const AnsweredCard& answer) { return answer.review.item == item; });
        if (!answered) {
            places.push_back({place_of(item), false});
        }
    }
    for (const AnsweredCard& answer : m_answers) {
        asked += answer.repeat ? 0U : 1U;
    }
    if (m_options.cards > 0) {
        const auto limit = static_cast<std::size_t>(m_options.cards);
        places.resize(std::min(places.size(), limit - std::min(limit, asked)));
    }
    for (const AnsweredCard& answer : m_answers) {
        const auto of_item = std::count_if(m_answers.begin(), m_answers.end(), [&](const AnsweredCard& other) {
            return other.review.item == answer.review.item;
        });
        if (answer.review.rating == fsrs::Rating::again && of_item == 1) {
            places.push_back({place_of(answer.review.item), true});
        }
    }
    return places;
}

void LiveReview::look() {
    m_question.reset();
    const std::vector<Place> left = places();
    if (left.empty()) {
        const bool limited = m_options.cards > 0 && due_on(m_deck, m_today).count() > 0;
        m_end = limited ? ReviewEnd::cards_used : ReviewEnd::nothing_left;
        return;
    }
    const Card& card = m_deck.cards[left.front().card];
    int used = 0;
    for (const auto& [event, seconds] : m_kept) {
        used += seconds;
    }
    // One card is asked in any case.
    if (m_options.minutes > 0 && used > 0 && used + card.seconds > m_options.minutes * k_minute_seconds) {
        m_end = ReviewEnd::minutes_used;
        return;
    }
    m_end = ReviewEnd::left;
    const Item& item = item_of(card);
    // Another form of the question, and another order of its options, each time.
    const int variant = card.reviews % static_cast<int>(item.parameters.size());
    OpenCard open{asked_item(item, variant, m_services->settings.seed + static_cast<std::uint64_t>(card.reviews)), card,
                  left.front().repeat};
    open.number = static_cast<int>(m_answers.size()) + 1;
    open.hinted = m_hinted.contains({card.item, open.repeat});
    m_question = std::move(open);
}

ReviewState LiveReview::state() const {
    ReviewState state;
    int seconds = 0;
    for (const Place& place : places()) {
        ++state.to_go;
        seconds += m_deck.cards[place.card].seconds;
    }
    if (m_options.minutes > 0) {
        int used = 0;
        for (const auto& [event, expected] : m_kept) {
            used += expected;
        }
        seconds = std::min(seconds, std::max(1, m_options.minutes * k_minute_seconds - used));
    }
    state.minutes_left = static_cast<int>(std::chrono::ceil<Minutes>(std::chrono::seconds(seconds)).count());
    return state;
}

std::string LiveReview::hint() {
    if (!m_question->item->hint.empty()) {
        m_hinted.insert({m_question->item->id, m_question->repeat});
        m_question->hinted = true;
    }
    return m_question->item->hint;
}

fsrs::Rating LiveReview::rating_of(const JudgedReply& reply, std::optional<fsrs::Rating> said) const {
    return reply.response != Response::right ? fsrs::Rating::again
           : m_question->hinted              ? fsrs::Rating::hard
                                             : said.value_or(fsrs::Rating::good);
}

Result<void> LiveReview::keep(Event event) {
    const auto last = m_store->append_after(m_last_event, stamped({std::move(event)}, *m_services, *m_role));
    if (!last) {
        return fail(last.error());
    }
    m_last_event = *last;
    return {};
}

Result<AnsweredCard> LiveReview::answer(const JudgedReply& reply, fsrs::Rating rating, int seconds) {
    const OpenCard& open = *m_question;
    AnsweredCard answer;
    answer.number = open.number;
    answer.fresh = !open.card.is_known();
    answer.repeat = open.repeat;
    Review& review = answer.review;
    review.item = open.item->id;
    review.hash = open.hash;
    review.skill = m_role->skills[open.card.skill].skill.id;
    review.level = open.item->level;
    review.rating = rating;
    review.response = reply.response;
    review.hinted = open.hinted;
    review.seconds = seconds;
    review.given = reply.given;
    review.at = m_services->clock.now();
    if (auto kept = keep(reviewed_event(review)); !kept) {
        return fail(kept.error());
    }
    const std::vector<std::string> pulled_before = pulled_now();
    m_kept.emplace_back(m_last_event, open.card.seconds);
    m_answers.push_back(answer);
    remake_deck();
    AnsweredCard& kept = m_answers.back();
    kept.after = *m_deck.find(review.item);
    for (std::string& item : pulled_now()) {
        if (!contains(pulled_before, item)) {
            kept.pulled.push_back(std::move(item));
        }
    }
    answer = kept;
    look();
    return answer;
}

Result<bool> LiveReview::back() {
    if (m_answers.empty()) {
        return false;
    }
    if (auto kept = keep(undone_event(m_kept.back().first)); !kept) {
        return fail(kept.error());
    }
    m_answers.pop_back();
    m_kept.pop_back();
    remake_deck();
    look();
    return true;
}

ReviewSession LiveReview::session() const {
    ReviewSession session;
    session.today = m_today;
    session.zone = m_zone.name();
    session.rule = m_options.rule;
    session.end = m_question ? ReviewEnd::left : m_end;
    session.answers = m_answers;
    for (const AnsweredCard& answer : m_answers) {
        session.seconds += answer.review.seconds;
    }
    session.left = review_due(*m_role, m_deck, m_today, 0, 0).count;
    session.next = next_due(m_deck, m_today);
    return session;
}

std::vector<std::string> LiveReview::notes() const {
    return store_notes(*m_store);
}

} // namespace onramp
