// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/selection.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "path/closure_cut.hpp"

namespace onramp {

namespace {

using Fixed = ClosureCut::Fixed;
using Piece = std::uint32_t;
using Marks = std::vector<bool>;

Result<void> check(const SelectionProblem& problem) {
    const auto wrong = [](std::size_t piece, const std::string& what) {
        return fail(ErrorKind::invalid, "piece " + std::to_string(piece) + ": " + what);
    };
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

// Needs of which all are wanted: the arcs of the closure.
std::vector<std::pair<Piece, Piece>> arcs_of(const SelectionProblem& problem) {
    std::vector<std::pair<Piece, Piece>> arcs;
    for (Piece i = 0; i < problem.pieces.size(); ++i) {
        for (const SelectionNeed& need : problem.pieces[i].needs) {
            if (need.at_least == need.of.size()) {
                for (const Piece other : need.of) {
                    arcs.emplace_back(i, other);
                }
            }
        }
    }
    std::sort(arcs.begin(), arcs.end());
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
    return arcs;
}

class Selector {
public:
    Selector(const SelectionProblem& problem, std::int64_t most_cuts);
    Selection run();

private:
    // A need of some of several pieces.
    struct Choice {
        Piece owner = 0;
        const SelectionNeed* need = nullptr;
        std::int64_t price = 0; // in the scale of the prices
    };
    struct Node {
        std::vector<Fixed> fixed;
        std::int64_t price = 0;
        std::int64_t bound = 0;
    };
    // The last cut on either side of the budget.
    struct Sides {
        std::optional<Marks> within;
        std::optional<Marks> beyond;
    };

    bool settle(std::vector<Fixed>& fixed) const;
    bool keep_needs(std::vector<Fixed>& fixed) const;
    std::int64_t bound_at(std::int64_t price, const std::vector<Fixed>& fixed);
    std::int64_t improve(Node& node, int most_cuts, Sides& sides);
    void price_choices(Node& root);
    void explore(Node node);
    void explore_all(std::int64_t most_cuts);
    std::optional<Piece> branching_piece(const Node& node, const Sides& sides) const;

    std::int64_t minutes_of(const Marks& marks) const;
    std::int64_t gain_of(const Marks& marks) const;
    std::int64_t value_of(const Marks& marks) const;
    bool may_gain_more(const Node& node) const;
    std::int64_t gain_within(std::int64_t value) const;
    void trim(Marks& marks) const;
    const Choice* broken_choice(const Marks& marks) const;
    void offer(Marks marks, const std::vector<Fixed>& fixed);
    void fill_up(Marks& marks, const std::vector<Fixed>& fixed) const;
    std::vector<Piece> take_with_needs(Piece piece, const std::vector<Fixed>& fixed, Marks& marks,
                                       std::int64_t& room) const;

    const SelectionProblem& m_problem;
    const std::size_t m_size;
    const std::int64_t m_most_cuts;
    std::int64_t m_budget = 0;
    std::int64_t m_unit = 1;            // of gain, in values; more than all minutes, or 1 where that is too much
    std::vector<std::int64_t> m_values; // gains in units less minutes: of equal gains the shorter counts more
    std::int64_t m_scale = 1;           // of prices and weights
    std::int64_t m_most_price = 0;      // of a minute
    std::vector<Choice> m_choices;
    std::vector<std::vector<Piece>> m_needed_by; // through any need
    ClosureCut m_cut;
    std::vector<std::int64_t> m_weights;
    std::vector<Node> m_open;
    std::vector<Node> m_later; // that can be shorter, but not gain more
    Marks m_best;
    std::int64_t m_best_value = 0;
    std::int64_t m_cuts = 0;
    bool m_for_minutes = false; // the gain is proved
};

Selector::Selector(const SelectionProblem& problem, std::int64_t most_cuts)
    : m_problem(problem), m_size(problem.pieces.size()), m_most_cuts(most_cuts), m_needed_by(m_size),
      m_cut(m_size, arcs_of(problem)), m_weights(m_size), m_best(m_size) {
    constexpr int k_gain_bits = 55;
    constexpr int k_price_bits = 58;
    constexpr int k_scale_bits = 20;
    std::int64_t gains = 0;
    std::int64_t minutes = 0;
    for (Piece i = 0; i < m_size; ++i) {
        gains += problem.pieces[i].gain;
        minutes += problem.pieces[i].minutes;
        for (const SelectionNeed& need : problem.pieces[i].needs) {
            if (need.at_least > 0 && need.at_least < need.of.size()) {
                m_choices.push_back({i, &need, 0});
            }
            for (const Piece other : need.of) {
                m_needed_by[other].push_back(i);
            }
        }
    }
    constexpr std::int64_t k_most_values = std::int64_t{1} << 44;
    m_unit = gains <= k_most_values / (minutes + 1) ? minutes + 1 : 1;
    for (const SelectionPiece& piece : problem.pieces) {
        m_values.push_back(m_unit > 1 ? piece.gain * m_unit - piece.minutes : piece.gain);
    }
    gains *= m_unit;
    m_budget = std::min(problem.budget, minutes);
    while (m_scale < (std::int64_t{1} << k_scale_bits) && gains * m_scale < (std::int64_t{1} << k_gain_bits)) {
        m_scale *= 2;
    }
    m_most_price = (std::int64_t{1} << k_price_bits) / std::max<std::int64_t>(1, minutes);
}

std::int64_t Selector::minutes_of(const Marks& marks) const {
    std::int64_t minutes = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        minutes += marks[i] ? m_problem.pieces[i].minutes : 0;
    }
    return minutes;
}

std::int64_t Selector::gain_of(const Marks& marks) const {
    std::int64_t gain = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        gain += marks[i] ? m_problem.pieces[i].gain : 0;
    }
    return gain;
}

std::int64_t Selector::value_of(const Marks& marks) const {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        value += marks[i] ? m_values[i] : 0;
    }
    return value;
}

// The gain of a set of that value, and no set of a lower value gains more.
std::int64_t Selector::gain_within(std::int64_t value) const {
    return value <= 0 ? 0 : (value + m_unit - 1) / m_unit;
}

bool Selector::may_gain_more(const Node& node) const {
    return gain_within(node.bound) > gain_within(m_best_value);
}

const Selector::Choice* Selector::broken_choice(const Marks& marks) const {
    const auto broken = std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice& choice) {
        return marks[choice.owner] &&
               static_cast<std::size_t>(std::count_if(choice.need->of.begin(), choice.need->of.end(),
                                                      [&](Piece each) { return marks[each]; })) < choice.need->at_least;
    });
    return broken == m_choices.end() ? nullptr : &*broken;
}

// Draws what follows from needs: what is in brings what it cannot do without, what cannot have its needs is out. False
// where something is to be both.
bool Selector::keep_needs(std::vector<Fixed>& fixed) const {
    std::vector<Piece> changed;
    for (Piece i = 0; i < m_size; ++i) {
        changed.push_back(i);
    }
    std::vector<bool> waiting(m_size, true);
    const auto set = [&](Piece piece, Fixed to) {
        fixed[piece] = to;
        const auto look_at = [&](Piece each) {
            if (!waiting[each]) {
                waiting[each] = true;
                changed.push_back(each);
            }
        };
        look_at(piece);
        std::for_each(m_needed_by[piece].begin(), m_needed_by[piece].end(), look_at);
    };
    while (!changed.empty()) {
        const Piece piece = changed.back();
        changed.pop_back();
        waiting[piece] = false;
        if (fixed[piece] == Fixed::out) {
            continue;
        }
        for (const SelectionNeed& need : m_problem.pieces[piece].needs) {
            const auto able = static_cast<std::size_t>(
                std::count_if(need.of.begin(), need.of.end(), [&](Piece each) { return fixed[each] != Fixed::out; }));
            if (able < need.at_least) {
                if (fixed[piece] == Fixed::in) {
                    return false;
                }
                set(piece, Fixed::out);
                break;
            }
            if (fixed[piece] == Fixed::in && able == need.at_least) {
                for (const Piece each : need.of) {
                    if (fixed[each] == Fixed::free) {
                        set(each, Fixed::in);
                    }
                }
            }
        }
    }
    return true;
}

// Beside the needs, the budget: what does not fit beside what is in, with all that it needs, is out.
bool Selector::settle(std::vector<Fixed>& fixed) const {
    for (bool again = true; again;) {
        again = false;
        if (!keep_needs(fixed)) {
            return false;
        }
        std::int64_t room = m_budget;
        for (std::size_t i = 0; i < m_size; ++i) {
            room -= fixed[i] == Fixed::in ? m_problem.pieces[i].minutes : 0;
        }
        if (room < 0) {
            return false;
        }
        std::vector<Piece> seen_by(m_size, static_cast<Piece>(m_size));
        std::vector<Piece> open;
        for (Piece i = 0; i < m_size; ++i) {
            if (fixed[i] != Fixed::free) {
                continue;
            }
            std::int64_t minutes = 0;
            open.assign(1, i);
            seen_by[i] = i;
            while (!open.empty() && minutes <= room) {
                const Piece piece = open.back();
                open.pop_back();
                minutes += m_problem.pieces[piece].minutes;
                for (const SelectionNeed& need : m_problem.pieces[piece].needs) {
                    if (need.at_least < need.of.size()) {
                        continue;
                    }
                    for (const Piece each : need.of) {
                        if (fixed[each] == Fixed::free && seen_by[each] != i) {
                            seen_by[each] = i;
                            open.push_back(each);
                        }
                    }
                }
            }
            if (minutes > room) {
                fixed[i] = Fixed::out;
                again = true;
            }
        }
    }
    return true;
}

// No set with these in and out gains more, in the scale of the prices. The sets stay in m_cut.
std::int64_t Selector::bound_at(std::int64_t price, const std::vector<Fixed>& fixed) {
    for (std::size_t i = 0; i < m_size; ++i) {
        m_weights[i] = m_values[i] * m_scale - m_problem.pieces[i].minutes * price;
    }
    for (const Choice& choice : m_choices) {
        if (choice.price > 0) {
            m_weights[choice.owner] -= choice.price * static_cast<std::int64_t>(choice.need->at_least);
            for (const Piece each : choice.need->of) {
                m_weights[each] += choice.price;
            }
        }
    }
    ++m_cuts;
    return price * m_budget + m_cut.solve(m_weights, fixed);
}

// Lowers the node's bound by looking for the best price of a minute: the bound is the highest of many lines over it,
// one a set, and falls to where the lines of a set within the budget and one beyond it meet.
std::int64_t Selector::improve(Node& node, int most_cuts, Sides& sides) {
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
        const bool least_fits = minutes_of(least) <= m_budget;
        const bool most_fits = minutes_of(most) <= m_budget;
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
            const std::int64_t minutes = minutes_of(*sides.beyond) - minutes_of(*sides.within);
            const std::int64_t value = value_of(*sides.beyond) - value_of(*sides.within);
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
    return best;
}

// Takes the piece with all that it needs, of alternatives the shortest, and returns what was taken; nothing, and
// nothing changes, where that does not fit.
std::vector<Piece> Selector::take_with_needs(Piece piece, const std::vector<Fixed>& fixed, Marks& marks,
                                             std::int64_t& room) const {
    std::vector<Piece> taken;
    std::vector<Piece> open = {piece};
    std::vector<std::pair<std::int64_t, Piece>> others;
    const auto put_back = [&] {
        for (const Piece each : taken) {
            marks[each] = false;
            room += m_problem.pieces[each].minutes;
        }
        taken.clear();
        return taken;
    };
    while (!open.empty()) {
        const Piece each = open.back();
        open.pop_back();
        if (marks[each]) {
            continue;
        }
        if (fixed[each] == Fixed::out || m_problem.pieces[each].minutes > room) {
            return put_back();
        }
        marks[each] = true;
        room -= m_problem.pieces[each].minutes;
        taken.push_back(each);
        for (const SelectionNeed& need : m_problem.pieces[each].needs) {
            std::size_t have = 0;
            others.clear();
            for (const Piece other : need.of) {
                if (marks[other]) {
                    ++have;
                } else if (fixed[other] != Fixed::out) {
                    others.emplace_back(m_problem.pieces[other].minutes, other);
                }
            }
            if (have < need.at_least && have + others.size() < need.at_least) {
                return put_back();
            }
            std::sort(others.begin(), others.end());
            for (std::size_t i = 0; have + i < need.at_least; ++i) {
                open.push_back(others[i].second);
            }
        }
    }
    return taken;
}

// Adds what fits, the most gain a minute first.
void Selector::fill_up(Marks& marks, const std::vector<Fixed>& fixed) const {
    std::int64_t room = m_budget - minutes_of(marks);
    std::vector<std::pair<double, Piece>> order;
    for (Piece i = 0; i < m_size; ++i) {
        if (marks[i] || fixed[i] == Fixed::out || m_problem.pieces[i].minutes > room) {
            continue;
        }
        const std::int64_t before = room;
        const std::vector<Piece> taken = take_with_needs(i, fixed, marks, room);
        if (taken.empty()) {
            continue;
        }
        std::int64_t value = 0;
        for (const Piece each : taken) {
            marks[each] = false;
            value += m_values[each];
        }
        if (value <= 0) {
            room = before;
            continue;
        }
        order.emplace_back(-static_cast<double>(value) / static_cast<double>(std::max<std::int64_t>(1, before - room)),
                           i);
        room = before;
    }
    std::sort(order.begin(), order.end());
    for (const auto& [worth, piece] : order) {
        if (!marks[piece]) {
            take_with_needs(piece, fixed, marks, room);
        }
    }
}

// Takes out what gains nothing and is not needed by others, the longest first.
void Selector::trim(Marks& marks) const {
    const auto is_needed = [&](Piece piece) {
        return std::any_of(m_needed_by[piece].begin(), m_needed_by[piece].end(), [&](Piece user) {
            return marks[user] &&
                   std::any_of(m_problem.pieces[user].needs.begin(), m_problem.pieces[user].needs.end(),
                               [&](const SelectionNeed& need) {
                                   const auto have = std::count_if(need.of.begin(), need.of.end(),
                                                                   [&](Piece each) { return marks[each]; });
                                   return static_cast<std::size_t>(have) <= need.at_least &&
                                          std::find(need.of.begin(), need.of.end(), piece) != need.of.end();
                               });
        });
    };
    std::vector<std::pair<std::int64_t, Piece>> idle;
    for (Piece i = 0; i < m_size; ++i) {
        if (marks[i] && m_problem.pieces[i].gain == 0) {
            idle.emplace_back(-m_problem.pieces[i].minutes, i);
        }
    }
    std::sort(idle.begin(), idle.end());
    for (bool again = true; again;) {
        again = false;
        for (const auto& [minutes, piece] : idle) {
            if (marks[piece] && !is_needed(piece)) {
                marks[piece] = false;
                again = true;
            }
        }
    }
}

// Takes the set for the best one where it is: made sound and filled up first.
void Selector::offer(Marks marks, const std::vector<Fixed>& fixed) {
    while (const Choice* broken = broken_choice(marks)) { // what lacks its needs goes, and what rests on it
        std::vector<Piece> gone = {broken->owner};
        while (!gone.empty()) {
            const Piece piece = gone.back();
            gone.pop_back();
            if (!marks[piece]) {
                continue;
            }
            marks[piece] = false;
            for (const Piece user : m_needed_by[piece]) {
                for (const SelectionNeed& need : m_problem.pieces[user].needs) {
                    if (marks[user] && need.at_least == need.of.size() &&
                        std::find(need.of.begin(), need.of.end(), piece) != need.of.end()) {
                        gone.push_back(user);
                    }
                }
            }
        }
    }
    fill_up(marks, fixed);
    trim(marks);
    if (const std::int64_t value = value_of(marks); value > m_best_value) {
        m_best = std::move(marks);
        m_best_value = value;
    }
}

// Prices for the k-of-n needs, by subgradients (Held, Wolfe & Crowder 1974): a need that the best set breaks gets
// dearer, one that it more than keeps cheaper.
void Selector::price_choices(Node& root) {
    constexpr int k_rounds = 60;
    constexpr int k_rounds_between_prices = 6;
    constexpr int k_cuts = 4;
    std::vector<std::int64_t> best_prices(m_choices.size());
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
            for (std::size_t i = 0; i < m_choices.size(); ++i) {
                best_prices[i] = m_choices[i].price;
            }
        } else {
            stride *= 0.9;
        }
        const Marks& marks = m_cut.least();
        std::vector<std::int64_t> slopes;
        double squares = 0;
        for (const Choice& choice : m_choices) {
            std::int64_t slope = marks[choice.owner] ? -static_cast<std::int64_t>(choice.need->at_least) : 0;
            for (const Piece each : choice.need->of) {
                slope += marks[each] ? 1 : 0;
            }
            slopes.push_back(choice.price == 0 && slope > 0 ? 0 : slope);
            squares += static_cast<double>(slopes.back() * slopes.back());
        }
        if (squares == 0) {
            break;
        }
        const double step =
            stride * static_cast<double>(std::max<std::int64_t>(1, bound - m_best_value * m_scale)) / squares;
        for (std::size_t i = 0; i < m_choices.size(); ++i) {
            constexpr double k_most = 1LL << 40;
            const double moved = static_cast<double>(m_choices[i].price) - step * static_cast<double>(slopes[i]);
            m_choices[i].price = static_cast<std::int64_t>(std::clamp(moved, 0.0, k_most));
        }
    }
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i].price = best_prices[i];
    }
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
        for (Piece i = 0; i < m_size; ++i) {
            if ((*sides.beyond)[i] && !(*sides.within)[i]) {
                consider(i, m_problem.pieces[i].minutes);
            }
        }
    }
    if (!best && sides.within) {
        if (const Choice* broken = broken_choice(*sides.within)) {
            consider(broken->owner, 0);
            for (const Piece each : broken->need->of) {
                consider(each, k_most_selection_number - m_problem.pieces[each].minutes);
            }
        }
    }
    if (!best) {
        for (Piece i = 0; i < m_size; ++i) {
            consider(i, m_problem.pieces[i].minutes);
        }
    }
    return best;
}

void Selector::explore(Node node) {
    constexpr int k_cuts = 8;
    if (node.bound <= m_best_value || !settle(node.fixed)) {
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
    Node root{std::vector<Fixed>(m_size, Fixed::free), 0, std::numeric_limits<std::int64_t>::max()};
    if (m_budget >= 0 && settle(root.fixed)) {
        Sides sides;
        improve(root, k_root_cuts, sides);
        if (!m_choices.empty()) {
            price_choices(root);
        }
        m_open.push_back(std::move(root));
    }
    explore_all(m_most_cuts);
    Selection selection;
    selection.gain = gain_of(m_best);
    selection.minutes = minutes_of(m_best);
    selection.bound = selection.gain;
    for (const Node& node : m_open) {
        selection.bound = std::max(selection.bound, gain_within(node.bound));
    }
    if (selection.proved()) { // what is left may still be shorter
        std::move(m_open.begin(), m_open.end(), std::back_inserter(m_later));
        m_open.clear();
        std::swap(m_open, m_later);
        m_for_minutes = true;
        explore_all(std::min(m_most_cuts, 2 * m_cuts + k_cuts_for_minutes));
        selection.minutes = minutes_of(m_best);
        selection.shortest = m_unit > 1 && std::all_of(m_open.begin(), m_open.end(),
                                                       [&](const Node& node) { return node.bound <= m_best_value; });
    }
    selection.iterations = m_cuts;
    for (Piece i = 0; i < m_size; ++i) {
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
