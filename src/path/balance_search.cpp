// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/balance_search.hpp"

#include <algorithm>

namespace onramp::balance {

namespace {

constexpr std::uint64_t k_first_limit = 100; // contradictions before the search starts anew

// With loads of 10^9 at most, 1000 periods and these, products stay below 2^63. Shares of a load are counted
// in parts, and so is how full a period is, so that every machine gets the same.
constexpr Load k_most_contradictions = Load{1} << 20;
constexpr Load k_parts = Load{1} << 12;

} // namespace

Search::Search(const Space& space)
    : m_space(space), m_windows(space), m_contradictions(space.pieces, 1), m_expected(space.periods) {}

std::optional<Load> Search::smallest_open_peak(Load least, Load most) {
    const auto is_open = [&](Load peak) {
        m_windows.reset(peak);
        return m_windows.settle(Windows::Rules::all);
    };
    // Mostly `least` or little more: longer and longer strides to a peak that is open, then halves between it
    // and the last one refuted.
    Load open = least;
    for (Load stride = 1; open <= most && !is_open(open); stride *= 2) {
        least = open + 1;
        open = open == most ? most + 1 : std::min(most, open + stride);
    }
    if (open > most) {
        return std::nullopt;
    }
    while (least < open) {
        const Load middle = least + (open - least) / 2;
        if (is_open(middle)) {
            open = middle;
        } else {
            least = middle + 1;
        }
    }
    return open;
}

Verdict Search::run(Load peak, std::uint64_t most, std::uint64_t& steps) {
    m_choices.clear();
    m_windows.reset(peak);
    if (!m_windows.settle(Windows::Rules::all)) {
        return Verdict::refuted;
    }
    std::size_t root = m_windows.mark();
    std::uint64_t limit = k_first_limit;
    std::uint64_t contradictions = 0;
    for (most = std::min(most, steps);; --most, --steps) {
        const auto piece = choose_piece();
        if (!piece) {
            m_plan.resize(m_space.pieces);
            for (std::size_t each = 0; each < m_space.pieces; ++each) {
                m_plan[each] = m_windows.first(each);
            }
            return Verdict::found;
        }
        if (most == 0) {
            return Verdict::open;
        }
        m_choices.push_back({*piece, choose_period(*piece), m_windows.mark()});
        m_windows.place(*piece, m_choices.back().period);
        if (m_windows.settle(Windows::Rules::quick)) {
            continue;
        }
        if (!go_back()) {
            return Verdict::refuted;
        }
        if (m_choices.empty()) {
            root = m_windows.mark(); // closed for good
        }
        if (++contradictions == limit) {
            contradictions = 0;
            limit += limit / 2;
            m_choices.clear();
            m_windows.undo_to(root);
        }
    }
}

bool Search::go_back() {
    while (!m_choices.empty()) {
        const Choice last = m_choices.back();
        m_choices.pop_back();
        m_contradictions[last.piece] = std::min(m_contradictions[last.piece] + 1, k_most_contradictions);
        m_windows.undo_to(last.mark);
        // What leads to a contradiction in one period does so in every period like it.
        m_alike.clear();
        for (std::size_t period = m_windows.first(last.piece); period <= m_windows.last(last.piece); ++period) {
            if (period == last.period ||
                (m_windows.is_open(last.piece, period) && m_windows.are_alike(period, last.period))) {
                m_alike.push_back(period);
            }
        }
        for (const std::size_t period : m_alike) {
            m_windows.close(last.piece, period);
        }
        if (m_windows.settle(Windows::Rules::quick)) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> Search::choose_piece() const {
    const std::vector<Load>& loads = m_space.loads().weights;
    std::optional<std::size_t> best;
    for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
        if (m_windows.is_placed(piece)) {
            continue;
        }
        if (!best) {
            best = piece;
            continue;
        }
        const auto choices = [&](std::size_t each) { return static_cast<Load>(m_windows.choices(each)); };
        const Load here = loads[piece] * m_contradictions[piece] * choices(*best);
        const Load there = loads[*best] * m_contradictions[*best] * choices(piece);
        if (here > there || (here == there && loads[piece] > loads[*best])) {
            best = piece;
        }
    }
    return best;
}

std::size_t Search::choose_period(std::size_t piece) {
    std::fill(m_expected.begin(), m_expected.end(), 0);
    for (std::size_t each = 0; each < m_space.pieces; ++each) {
        if (m_windows.is_placed(each)) {
            continue;
        }
        const Load share = m_space.loads().weights[each] * k_parts / static_cast<Load>(m_windows.choices(each));
        for (std::size_t period = m_windows.first(each); period <= m_windows.last(each); ++period) {
            if (m_windows.is_open(each, period)) {
                m_expected[period] += share;
            }
        }
    }
    const auto fullness = [&](std::size_t period) {
        const Load expected = m_windows.placed_load(period) * k_parts + m_expected[period];
        return expected * k_parts / std::max<Load>(m_windows.most_load(period), 1);
    };
    std::size_t best = m_windows.first(piece);
    for (std::size_t period = best + 1; period <= m_windows.last(piece); ++period) {
        if (m_windows.is_open(piece, period) && fullness(period) < fullness(best)) {
            best = period;
        }
    }
    return best;
}

} // namespace onramp::balance
