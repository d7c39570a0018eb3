// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

#include "base/format.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/text.hpp"
#include "onramp/review/fsrs.hpp"
#include "oracle/oracle_command.hpp"
#include "oracle/oracle_csv.hpp"

// How well things are remembered.
namespace onramp_oracle {

using namespace onramp::fsrs;
using onramp::fail;
using onramp::Result;

namespace {

// No prediction counts as surer than this in the log loss, or a single surprise would make it infinite.
constexpr double k_least_doubt = 1e-15;

constexpr std::size_t k_seconds_end = std::string_view("2026-03-29T10:00:00").size();
constexpr std::size_t k_most_places = 9; // nanoseconds

using Moment = std::chrono::sys_time<std::chrono::nanoseconds>;

struct Review {
    std::string time; // as it stands in the file
    Moment at;
    Rating rating = Rating::again;
};

struct Card {
    std::string id;
    std::vector<Review> reviews; // in the order of time
};

// The digits behind the point of the seconds as nanoseconds, taken out of `text`.
std::optional<std::chrono::nanoseconds> take_fraction(std::string& text) {
    if (text.size() <= k_seconds_end || text[k_seconds_end] != '.') {
        return std::chrono::nanoseconds(0);
    }
    const std::size_t end = std::min(text.find_first_not_of("0123456789", k_seconds_end + 1), text.size());
    const std::size_t places = end - k_seconds_end - 1;
    if (places == 0 || places > k_most_places) {
        return std::nullopt;
    }
    long long value = std::stoll(text.substr(k_seconds_end + 1, places));
    for (std::size_t i = places; i < k_most_places; ++i) {
        value *= 10;
    }
    text.erase(k_seconds_end, end - k_seconds_end);
    return std::chrono::nanoseconds(value);
}

// "+02" and "+0200" written as "+02:00". False where there is no offset at all.
bool write_offset_in_full(std::string& text) {
    const std::size_t at = text.find_first_of("Zz+-", std::string_view("2026-03-29").size());
    if (at == std::string::npos) {
        return false;
    }
    if (text.size() - at == std::string_view("+02").size()) {
        text += ":00";
    } else if (text.size() - at == std::string_view("+0200").size()) {
        text.insert(text.size() - 2, ":");
    }
    return true;
}

std::optional<Moment> parse_moment(std::string text) {
    const auto fraction = take_fraction(text);
    if (!fraction || !write_offset_in_full(text)) {
        return std::nullopt;
    }
    const auto whole = onramp::parse_instant(text);
    return whole ? std::optional(Moment(*whole) + *fraction) : std::nullopt;
}

onramp::Reading<std::vector<Card>> read_log(std::string_view text, const std::string& file) {
    Findings findings(file);
    std::vector<Card> cards;
    std::map<std::string, std::size_t> places;
    const std::vector<Row> rows = read_columns(text, {"card_id", "review_datetime", "rating"}, findings);
    for (const Row& row : rows) {
        const std::string& id = row.cells[0];
        const std::string& rating = row.cells[2];
        const auto at = parse_moment(row.cells[1]);
        const bool rated = rating.size() == 1 && rating[0] >= '1' && rating[0] <= '4';
        if (id.empty()) {
            findings.error(row.line, "card", "card_id is empty");
        }
        if (!at) {
            findings.error(row.line, "time",
                           "review_datetime is " + quoted(row.cells[1]) + ", not a time with its offset",
                           "write it as 2026-03-29T10:00:00Z or 2026-03-29T12:00:00.25+02:00, years 1900 to 2199");
        }
        if (!rated) {
            findings.error(row.line, "rating", "rating is " + quoted(rating) + ", not 1, 2, 3 or 4",
                           "1 is again, 2 hard, 3 good, 4 easy");
        }
        if (id.empty() || !at || !rated) {
            continue;
        }
        const auto [place, fresh] = places.emplace(id, cards.size());
        if (fresh) {
            cards.push_back({id, {}});
        }
        cards[place->second].reviews.push_back({row.cells[1], *at, static_cast<Rating>(rating[0] - '0')});
    }
    if (rows.empty() && findings.none()) {
        findings.error(1, "empty", "there are no reviews below the header line");
    }
    for (Card& card : cards) {
        std::stable_sort(card.reviews.begin(), card.reviews.end(),
                         [](const Review& a, const Review& b) { return a.at < b.at; });
    }
    return findings.reading_of(std::move(cards));
}

int whole_days(Moment from, Moment to) {
    return static_cast<int>(std::chrono::floor<std::chrono::days>(to - from).count());
}

double loss(bool recalled, double predicted) {
    const double bounded = std::clamp(predicted, k_least_doubt, 1 - k_least_doubt);
    return recalled ? -std::log(bounded) : -std::log1p(-bounded);
}

class Predictions {
public:
    void add(const Card& card, const Review& review, int gap_days, double predicted) {
        m_rows += cell(card.id) + "," + cell(review.time) +
                  onramp::format(",{},{},{:.12f}\n", static_cast<int>(review.rating), gap_days, predicted);
        ++m_count;
        m_sum += predicted;
        m_loss += loss(review.rating > Rating::again, predicted);
    }

    const std::string& rows() const { return m_rows; }

    std::string summary() const {
        const auto count = static_cast<double>(m_count);
        return m_count == 0 ? "0,,\n" : onramp::format("{},{:.12f},{:.12f}\n", m_count, m_sum / count, m_loss / count);
    }

private:
    std::string m_rows;
    std::size_t m_count = 0;
    double m_sum = 0;
    double m_loss = 0;
};

Result<std::string> run_fsrs(const Options& options) {
    const auto text = read_file(options, "--log");
    if (!text) {
        return fail(text.error());
    }
    const auto cards = onramp::into_result(read_log(*text, options.at("--log")));
    if (!cards) {
        return fail(cards.error());
    }
    Predictions predictions;
    std::string states;
    for (const Card& card : *cards) {
        MemoryState state = first_state(card.reviews.front().rating);
        for (std::size_t i = 1; i < card.reviews.size(); ++i) {
            const Review& review = card.reviews[i];
            const int gap_days = whole_days(card.reviews[i - 1].at, review.at);
            if (gap_days > 0) {
                predictions.add(card, review, gap_days, retrievability(gap_days, state.stability));
            }
            state = next_state(state, review.rating, gap_days);
        }
        states += cell(card.id) + onramp::format(",{:.12f},{:.12f}\n", state.stability, state.difficulty);
    }
    return "card_id,review_datetime,rating,gap_days,predicted\n" + predictions.rows() +
           "\npredictions,mean,log_loss\n" + predictions.summary() + "\ncard_id,stability,difficulty\n" + states;
}

} // namespace

std::vector<Command> memory_commands() {
    return {{"fsrs", "--log FILE", {"--log"}, run_fsrs}};
}

} // namespace onramp_oracle
