// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/py_fsrs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "exchange/foreign_json.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using nlohmann::json;
using std::chrono::microseconds;
using Moment = std::chrono::sys_time<microseconds>;

constexpr double k_tolerance = 1e-6;     // relative; both programs compute in doubles
constexpr double k_most_stability = 1e9; // days
constexpr int k_most_steps = 1000;
constexpr int k_most_milliseconds = std::numeric_limits<int>::max();

// What datetime.isoformat() writes: "2026-11-23T08:00:00.123456+00:00", the fraction only where there is one.
std::optional<Moment> parse_moment(std::string_view text) {
    constexpr std::size_t k_seconds = 19; // "2026-11-23T08:00:00"
    if (text.size() <= k_seconds || (text[10] != 'T' && text[10] != ' ')) {
        return std::nullopt;
    }
    std::string_view rest = text.substr(k_seconds);
    std::int64_t micros = 0;
    if (rest.front() == '.') {
        rest.remove_prefix(1);
        std::size_t digits = 0;
        while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') {
            micros = digits < 6 ? micros * 10 + (rest[digits] - '0') : micros;
            ++digits;
        }
        if (digits == 0 || digits > 6) {
            return std::nullopt;
        }
        for (std::size_t i = digits; i < 6; ++i) {
            micros *= 10;
        }
        rest.remove_prefix(digits);
    }
    if (rest.empty()) {
        return std::nullopt; // no offset
    }
    const auto whole = parse_instant(std::string(text.substr(0, k_seconds)) + std::string(rest));
    if (!whole) {
        return std::nullopt;
    }
    return Moment(*whole) + microseconds(micros);
}

Instant seconds_of(Moment moment) {
    return std::chrono::floor<std::chrono::seconds>(moment);
}

bool is_near(double a, double b) {
    return std::abs(a - b) <= k_tolerance * std::max({std::abs(a), std::abs(b), 1e-3});
}

bool is_near(const fsrs::MemoryState& a, const fsrs::MemoryState& b) {
    return is_near(a.stability, b.stability) && is_near(a.difficulty, b.difficulty);
}

struct Review {
    Moment at;
    fsrs::Rating rating = fsrs::Rating::good;
    std::string pointer = {};
};

struct CardFile {
    ImportedCard card;
    bool is_there = false;
    std::optional<Moment> last_review = {};
    std::vector<Review> reviews = {};
};

class CardsReader {
public:
    CardsReader(Import& import, Findings& findings) : m_import(import), m_findings(findings) {}

    void read(const json& document) {
        m_import.format = ImportFormat::py_fsrs;
        if (!document.is_array()) {
            read_value(document, "");
        } else {
            for (std::size_t i = 0; i < document.size(); ++i) {
                read_value(document[i], "/" + std::to_string(i));
            }
        }
        if (m_cards.empty() && !has_errors(m_findings.problems)) {
            m_findings.error("empty", "there is no card and no review", "");
        }
        if (!has_errors(m_findings.problems)) {
            for (CardFile& each : m_cards) {
                judge(each);
                m_import.cards.push_back(std::move(each.card));
            }
        }
    }

private:
    void read_value(const json& value, const std::string& pointer) {
        ObjectReader object(value, pointer, m_findings);
        if (!value.is_object()) {
            return;
        }
        if (object.has("elapsed_days") || object.has("scheduled_days")) {
            m_findings.error("version", "this is of py-fsrs 3 or older; this program reads 4 to 6", pointer,
                             "read it with a newer py-fsrs and write it again");
        } else if (object.has("rating")) {
            read_review(object);
        } else if (object.has("parameters")) {
            read_scheduler(object);
        } else if (object.has("due") || object.has("card_id")) {
            read_card(object);
        } else {
            m_findings.error("kind", "this is no card, review log or scheduler of py-fsrs", pointer);
        }
    }

    // Ids are whole numbers of up to 64 bits: milliseconds since 1970 where nobody chose another.
    std::string card_id(ObjectReader& object) {
        const json* id = object.raw("card_id");
        if (id == nullptr) {
            m_findings.error("missing", "'card_id' is missing", object.pointer());
            return {};
        }
        if (!id->is_number_integer()) {
            m_findings.error("type", "'card_id' should be a whole number", object.pointer_to("card_id"));
            return {};
        }
        return id->dump();
    }

    std::optional<Moment> moment(ObjectReader& object, std::string_view key) {
        const auto text = object.optional_text(key);
        if (!text) {
            return std::nullopt;
        }
        const auto found = parse_moment(*text);
        if (!found) {
            m_findings.error("pattern",
                             "'" + std::string(key) + "' is '" + shorten(*text, 40) + "', not a time with its offset",
                             object.pointer_to(key), "py-fsrs writes 2026-11-23T08:00:00+00:00");
        }
        return found;
    }

    std::optional<Moment> required_moment(ObjectReader& object, std::string_view key) {
        if (!object.has(key)) {
            m_findings.error("missing", "'" + std::string(key) + "' is missing", object.pointer());
            return std::nullopt;
        }
        return moment(object, key);
    }

    CardFile& card_of(const std::string& id) {
        const auto [at, fresh] = m_places.emplace(id, m_cards.size());
        if (fresh) {
            m_cards.emplace_back();
            m_cards.back().card.id = id;
        }
        return m_cards[at->second];
    }

    void read_card(ObjectReader& object) {
        ImportedCard card;
        card.id = card_id(object);
        constexpr int k_states = 3;
        card.state = static_cast<ImportedCard::State>(object.integer("state", 1, k_states));
        card.step = object.optional_integer("step", 0, k_most_steps);
        const auto stability = object.optional_number("stability", fsrs::k_least_stability, k_most_stability);
        const auto difficulty = object.optional_number("difficulty", fsrs::k_least_difficulty, fsrs::k_most_difficulty);
        const auto due = required_moment(object, "due");
        const auto last_review = moment(object, "last_review");
        if (object.has("stability") != object.has("difficulty")) {
            m_findings.error("memory", "a card has both stability and difficulty, or neither", object.pointer());
        }
        if (stability && difficulty) {
            card.memory = {*stability, *difficulty};
        }
        if (due && last_review && *due < *last_review) {
            m_findings.error("order", "'due' lies before 'last_review'", object.pointer_to("due"));
        }
        if (due) {
            card.due = seconds_of(*due);
        }
        if (last_review) {
            card.last_review = seconds_of(*last_review);
        }
        if (card.id.empty()) {
            return;
        }
        CardFile& file = card_of(card.id);
        if (file.is_there) {
            m_findings.error("duplicate-id", "the card " + card.id + " stands twice", object.pointer_to("card_id"));
            return;
        }
        file.is_there = true;
        file.last_review = last_review;
        file.card = std::move(card);
    }

    void read_review(ObjectReader& object) {
        constexpr int k_ratings = 4;
        const int rating = object.integer("rating", 1, k_ratings);
        const auto at = required_moment(object, "review_datetime");
        object.optional_integer("review_duration", 0, k_most_milliseconds);
        std::string id;
        if (object.has("card")) { // py-fsrs 4 and 5: the card as it was before the review
            foreign_object(object, "card", [&](ObjectReader& card) { id = card_id(card); });
        } else {
            id = card_id(object);
        }
        if (id.empty() || !at) {
            return;
        }
        card_of(id).reviews.push_back({*at, static_cast<fsrs::Rating>(rating), object.pointer()});
    }

    void read_scheduler(ObjectReader& object) {
        if (m_import.own_parameters) {
            m_findings.error("duplicate", "a second scheduler", object.pointer(),
                             "read the cards of each scheduler apart");
        }
        m_import.own_parameters = true;
        object.number("desired_retention", 0, 1);
        object.optional_integer("maximum_interval", 1, std::numeric_limits<int>::max());
        std::vector<double> values;
        const json* parameters = object.raw("parameters");
        if (!parameters->is_array()) {
            m_findings.error("type", "'parameters' should be an array of numbers", object.pointer_to("parameters"));
            return;
        }
        for (std::size_t i = 0; i < parameters->size(); ++i) {
            if (!(*parameters)[i].is_number()) {
                m_findings.error("type", "a parameter should be a number",
                                 object.pointer_to("parameters") + "/" + std::to_string(i));
                return;
            }
            values.push_back((*parameters)[i].get<double>());
        }
        constexpr std::size_t k_fsrs_5 = 19;
        constexpr std::size_t k_fsrs_4 = 17;
        m_older = values.size() == k_fsrs_5 || values.size() == k_fsrs_4;
        if (m_older) {
            return;
        }
        if (values.size() != fsrs::k_parameter_count) {
            m_findings.error("range",
                             "there are " + counted(values.size(), "parameter") + "; FSRS-6 has " +
                                 std::to_string(fsrs::k_parameter_count),
                             object.pointer_to("parameters"));
            return;
        }
        std::copy(values.begin(), values.end(), m_parameters.begin());
        if (const auto fault = fsrs::find_fault(m_parameters)) {
            m_findings.error("range", *fault, object.pointer_to("parameters"));
        }
    }

    // py-fsrs counts whole days between reviews, and less than one is the same day.
    fsrs::MemoryState memory_after(const std::vector<Review>& reviews) const {
        fsrs::MemoryState state = fsrs::first_state(reviews.front().rating, m_parameters);
        for (std::size_t i = 1; i < reviews.size(); ++i) {
            const auto gap = std::chrono::floor<std::chrono::days>(reviews[i].at - reviews[i - 1].at);
            state = fsrs::next_state(state, reviews[i].rating, static_cast<int>(gap.count()), m_parameters);
        }
        return state;
    }

    void judge(CardFile& file) {
        using Verdict = ImportedCard::Verdict;
        ImportedCard& card = file.card;
        card.reviews = file.reviews.size();
        std::stable_sort(file.reviews.begin(), file.reviews.end(),
                         [](const Review& a, const Review& b) { return a.at < b.at; });
        for (std::size_t i = 1; i < file.reviews.size(); ++i) {
            if (file.reviews[i].at == file.reviews[i - 1].at) {
                m_findings.warning("same-moment", "the card " + card.id + " is reviewed twice at one moment",
                                   file.reviews[i].pointer);
            }
        }
        if (m_older) {
            card.verdict = Verdict::other_parameters;
            return;
        }
        if (!file.reviews.empty()) {
            const fsrs::MemoryState state = memory_after(file.reviews);
            if (std::isfinite(state.stability)) { // hundreds of reviews at one moment go beyond every number
                card.computed = state;
            }
        }
        if (!file.is_there) {
            card.verdict = Verdict::no_card;
        } else if (file.reviews.empty()) {
            card.verdict = Verdict::no_reviews;
        } else if (file.last_review != file.reviews.back().at) {
            card.verdict = Verdict::reviews_missing;
        } else {
            const bool agrees = card.memory && card.computed && is_near(*card.memory, *card.computed);
            card.verdict = agrees ? Verdict::agrees : Verdict::differs;
        }
    }

    Import& m_import;
    Findings& m_findings;
    std::vector<CardFile> m_cards;
    std::map<std::string, std::size_t> m_places;
    fsrs::Parameters m_parameters = fsrs::k_default_parameters;
    bool m_older = false; // the parameters are those of an older FSRS
};

} // namespace

Reading<Import> read_py_fsrs(std::string_view text, const std::string& file) {
    return read_foreign<Import>(text, file, [&](const json& document, Import& import, Findings& findings) {
        import.source = file;
        CardsReader(import, findings).read(document);
    });
}

} // namespace onramp
