// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/selection.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "path/selection_repair.hpp"
#include "path/selection_space.hpp"

namespace onramp {

namespace {

using Fixed = ClosureCut::Fixed;
using Marks = SelectionMarks;
using Piece = SelectionSpace::Piece;

Result<void> check(const SelectionProblem& problem) {
    const auto wrong = [](std::size_t piece, const std::string& what) {
        return fail(ErrorKind::invalid, "piece " + std::to_string(piece) + ": " + what);
    };
    if (problem.pieces.size() > k_most_selection_pieces) {
        return fail(ErrorKind::invalid, "there are " + std::to_string(problem.pieces.size()) + " pieces, more than " +
                                            std::to_string(k_most_selection_pieces));
    }
    for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
        const SelectionPiece& piece = problem.pieces[i];
        for (const std::int64_t number : {piece.minutes, piece.gain}) {
            if (number < 0 || number > k_most_selection_number) {
                return wrong(i, "minutes and gain are 0 to " + std::to_string(k_most_selection_number));
            }
        }
        for (const SelectionNeed& need : piece.needs) {
            std::vector<Piece> of = need.of;
            std::sort(of.begin(), of.end());
            if (std::adjacent_find(of.begin(), of.end()) != of.end()) {
                return wrong(i, "a need names a piece twice");
            }
            if (need.at_least > of.size()) {
                return wrong(i, "a need wants more pieces than it names");
            }
            if (std::any_of(of.begin(), of.end(),
                            [&](Piece each) { return each == i || each >= problem.pieces.size(); })) {
                return wrong(i, "a need names the piece itself, or one that there is not");
            }
        }
    }
    return {};
}

class Selector {
public:
    Selector(const SelectionProblem& problem, std::int64_t most_cuts);
    Selection run();

private:
    struct Node {
        SelectionFixed fixed;
        std::int64_t price = 0;
        std::int64_t bound = 0; // of values
    };
    // The last cut on either side of the budget.
    struct Sides {
        std::optional<Marks> within;
        std::optional<Marks> beyond;
    };

    std::int64_t bound_at(std::int64_t price, const SelectionFixed& fixed);
    void improve(Node& node, int most_cuts, Sides& sides);
    void price_choices(Node& root);
    std::vector<std::int64_t> slopes_at(const Marks& marks) const;
    void explore(Node node);
    void explore_all(std::int64_t most_cuts);
    std::optional<Piece> branching_piece(const Node& node, const Sides& sides) const;
    bool may_gain_more(const Node& node) const;
    void offer(Marks marks, const SelectionFixed& fixed);

    const SelectionSpace m_space;
    const std::int64_t m_most_cuts;
    std::int64_t m_scale = 1;           // of prices and weights
    std::int64_t m_most_price = 0;      // of a minute
    std::vector<std::int64_t> m_prices; // of each choice
    ClosureCut m_cut;
    std::vector<std::int64_t> m_weights;
    std::vector<Node> m_open;
    std::vector<Node> m_later; // that can be shorter, but not gain more
    Marks m_best;
    std::int64_t m_best_value = 0;
    std::int64_t m_cuts = 0;
    bool m_for_minutes = false; // the gain is proved
};

// Weights are gains times the scale, less minutes and choices times their prices. Each of the three sums to 2^58 at
// most.
constexpr std::int64_t k_most_weights = std::int64_t{1} << 58;

Selector::Selector(const SelectionProblem& problem, std::int64_t most_cuts)
    : m_space(problem), m_most_cuts(most_cuts), m_prices(m_space.choices().size()),
      m_cut(m_space.size(), m_space.arcs()), m_weights(m_space.size()), m_best(m_space.size()) {
    constexpr std::int64_t k_most_scale = std::int64_t{1} << 20;
    while (m_scale < k_most_scale && m_space.all_values() * m_scale < k_most_weights / 4) {
        m_scale *= 2;
    }
    m_most_price = k_most_weights / std::max<std::int64_t>(1, m_space.all_minutes());
}

bool Selector::may_gain_more(const Node& node) const {
    return m_space.gain_within(node.bound) > m_space.gain_within(m_best_value);
}

// No set with these in and out gains more, in the scale of the prices. The sets stay in m_cut.
std::int64_t Selector::bound_at(std::int64_t price, const SelectionFixed& fixed) {
    for (Piece i = 0; i < m_space.size(); ++i) {
        m_weights[i] = m_space.value(i) * m_scale - m_space.piece(i).minutes * price;
    }
    for (std::size_t i = 0; i < m_prices.size(); ++i) {
        const SelectionSpace::Choice& choice = m_space.choices()[i];
        m_weights[choice.owner] -= m_prices[i] * static_cast<std::int64_t>(choice.need->at_least);
        for (const Piece each : choice.need->of) {
            m_weights[each] += m_prices[i];
        }
    }
    ++m_cuts;
    return price * m_space.budget() + m_cut.solve(m_weights, fixed);
}

// Lowers the node's bound by looking for the best price of a minute: the bound is the highest of many lines over it,
// one a set, and falls to where the lines of a set within the budget and one beyond it meet.
void Selector::improve(Node& node, int most_cuts, Sides& sides) {
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    std::int64_t price = node.price;
    std::int64_t low = 0;
    std::int64_t high = m_most_price;
    for (int i = 0; i < most_cuts; ++i) {
        const std::int64_t bound = bound_at(price, node.fixed);
        if (bound < best) {
            best = bound;
            node.price = price;
        }
        const Marks least = m_cut.least();
        const Marks most = m_cut.most();
        const bool least_fits = m_space.minutes_of(least) <= m_space.budget();
        const bool most_fits = m_space.minutes_of(most) <= m_space.budget();
        (least_fits ? sides.within : sides.beyond) = least;
        if (least_fits != most_fits) {
            sides.beyond = most;
            offer(least, node.fixed);
            break; // the price is right
        }
        if (most_fits) {
            sides.within = most;
            offer(most, node.fixed);
            high = price;
        } else {
            low = price;
        }
        if (best / m_scale <= m_best_value || high <= low || (most_fits && price == 0)) {
            break;
        }
        std::int64_t next = low + (high - low) / 2;
        if (sides.within && sides.beyond) {
            const std::int64_t minutes = m_space.minutes_of(*sides.beyond) - m_space.minutes_of(*sides.within);
            const std::int64_t value = m_space.value_of(*sides.beyond) - m_space.value_of(*sides.within);
            const std::int64_t met = minutes > 0 && value > 0 ? value * m_scale / minutes : 0;
            next = met > low && met < high ? met : next;
        } else if (most_fits) {
            next = 0;
        }
        if (next == price) {
            break;
        }
        price = next;
    }
    node.bound = std::min(node.bound, best / m_scale);
}

// Takes the set, made sound, for the best one where it is.
void Selector::offer(Marks marks, const SelectionFixed& fixed) {
    repair_selection(m_space, fixed, marks);
    if (const std::int64_t value = m_space.value_of(marks); value > m_best_value) {
        m_best = std::move(marks);
        m_best_value = value;
    }
}

// Prices for the choices, by subgradients (Held, Wolfe & Crowder 1974): one that the best set breaks gets dearer, one
// that it more than keeps cheaper.
void Selector::price_choices(Node& root) {
    constexpr int k_rounds = 60;
    constexpr int k_rounds_between_prices = 6;
    constexpr int k_cuts = 4;
    std::size_t uses = 1; // of prices in weights
    for (const SelectionSpace::Choice& choice : m_space.choices()) {
        uses += choice.need->of.size() + choice.need->at_least;
    }
    const double most_price = static_cast<double>(k_most_weights) / static_cast<double>(uses);
    std::vector<std::int64_t> best_prices = m_prices;
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    double stride = 1;
    for (int round = 0; round < k_rounds && may_gain_more(root) && m_cuts < m_most_cuts; ++round) {
        if (round % k_rounds_between_prices == 0) {
            Sides sides;
            improve(root, k_cuts, sides);
        }
        const std::int64_t bound = bound_at(root.price, root.fixed);
        if (bound < best) {
            best = bound;
            best_prices = m_prices;
        } else {
            stride *= 0.9;
        }
        const std::vector<std::int64_t> slopes = slopes_at(m_cut.least());
        double squares = 0;
        for (const std::int64_t slope : slopes) {
            squares += static_cast<double>(slope * slope);
        }
        if (squares == 0) {
            break;
        }
        const double step =
            stride * static_cast<double>(std::max<std::int64_t>(1, bound - m_best_value * m_scale)) / squares;
        for (std::size_t i = 0; i < m_prices.size(); ++i) {
            const double moved = static_cast<double>(m_prices[i]) - step * static_cast<double>(slopes[i]);
            m_prices[i] = static_cast<std::int64_t>(std::clamp(moved, 0.0, most_price));
        }
    }
    m_prices = std::move(best_prices);
}

// How the bound changes with each price, that set being the best; 0 where the price is 0 and would fall.
std::vector<std::int64_t> Selector::slopes_at(const Marks& marks) const {
    std::vector<std::int64_t> slopes;
    for (std::size_t i = 0; i < m_prices.size(); ++i) {
        const SelectionSpace::Choice& choice = m_space.choices()[i];
        std::int64_t slope = marks[choice.owner] ? -static_cast<std::int64_t>(choice.need->at_least) : 0;
        for (const Piece each : choice.need->of) {
            slope += marks[each] ? 1 : 0;
        }
        slopes.push_back(m_prices[i] == 0 && slope > 0 ? 0 : slope);
    }
    return slopes;
}

std::optional<Piece> Selector::branching_piece(const Node& node, const Sides& sides) const {
    std::optional<Piece> best;
    std::int64_t most = -1;
    const auto consider = [&](Piece piece, std::int64_t worth) {
        if (node.fixed[piece] == Fixed::free && worth > most) {
            best = piece;
            most = worth;
        }
    };
    if (sides.within && sides.beyond) {
        for (Piece i = 0; i < m_space.size(); ++i) {
            if ((*sides.beyond)[i] && !(*sides.within)[i]) {
                consider(i, m_space.piece(i).minutes);
            }
        }
    }
    if (!best && sides.within) {
        if (const SelectionSpace::Choice* broken = m_space.broken_choice(*sides.within)) {
            consider(broken->owner, 0);
            for (const Piece each : broken->need->of) {
                consider(each, k_most_selection_number - m_space.piece(each).minutes);
            }
        }
    }
    if (!best) {
        for (Piece i = 0; i < m_space.size(); ++i) {
            consider(i, m_space.piece(i).minutes);
        }
    }
    return best;
}

void Selector::explore(Node node) {
    constexpr int k_cuts = 8;
    if (node.bound <= m_best_value || !m_space.settle(node.fixed)) {
        return;
    }
    Sides sides;
    improve(node, k_cuts, sides);
    if (node.bound <= m_best_value) {
        return;
    }
    if (!m_for_minutes && !may_gain_more(node)) {
        m_later.push_back(std::move(node));
        return;
    }
    const auto piece = branching_piece(node, sides);
    if (!piece) {
        return; // all is decided, and improve() has seen it
    }
    Node without = node;
    without.fixed[*piece] = Fixed::out;
    node.fixed[*piece] = Fixed::in;
    m_open.push_back(std::move(without));
    m_open.push_back(std::move(node));
}

// Until nothing is open, or so many cuts were computed in all.
void Selector::explore_all(std::int64_t most_cuts) {
    while (!m_open.empty() && m_cuts < most_cuts) {
        Node node = std::move(m_open.back());
        m_open.pop_back();
        if (m_for_minutes || may_gain_more(node)) {
            explore(std::move(node));
        } else if (node.bound > m_best_value) {
            m_later.push_back(std::move(node));
        }
    }
}

Selection Selector::run() {
    constexpr int k_root_cuts = 40;
    constexpr std::int64_t k_cuts_for_minutes = 200;
    Node root{SelectionFixed(m_space.size(), Fixed::free), 0, std::numeric_limits<std::int64_t>::max()};
    if (m_space.budget() >= 0 && m_space.settle(root.fixed)) {
        Sides sides;
        improve(root, k_root_cuts, sides);
        if (!m_prices.empty()) {
            price_choices(root);
        }
        m_open.push_back(std::move(root));
    }
    explore_all(m_most_cuts);
    Selection selection;
    selection.gain = m_space.gain_of(m_best);
    selection.minutes = m_space.minutes_of(m_best);
    selection.bound = selection.gain;
    for (const Node& node : m_open) {
        selection.bound = std::max(selection.bound, m_space.gain_within(node.bound));
    }
    if (selection.proved()) { // what is left may still be shorter
        std::move(m_open.begin(), m_open.end(), std::back_inserter(m_later));
        m_open.clear();
        std::swap(m_open, m_later);
        m_for_minutes = true;
        explore_all(std::min(m_most_cuts, 2 * m_cuts + k_cuts_for_minutes));
        selection.minutes = m_space.minutes_of(m_best);
        selection.shortest =
            m_space.values_minutes() &&
            std::all_of(m_open.begin(), m_open.end(), [&](const Node& node) { return node.bound <= m_best_value; });
    }
    selection.iterations = m_cuts;
    for (Piece i = 0; i < m_space.size(); ++i) {
        if (m_best[i]) {
            selection.taken.push_back(i);
        }
    }
    return selection;
}

} // namespace

Result<Selection> select_pieces(const SelectionProblem& problem, std::int64_t most_cuts) {
    if (auto good = check(problem); !good) {
        return fail(std::move(good.error()));
    }
    return Selector(problem, most_cuts).run();
}

} // namespace onramp
