// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/balance_windows.hpp"

#include <algorithm>

namespace onramp::balance {

namespace {

// Beyond these, pieces come to nearly every sum, and finding that out costs more than it closes.
constexpr Load k_most_loose_pieces = 20;
constexpr Load k_most_sum = 4096;

constexpr std::size_t k_loads = 0;

// The sums that are reached with one more weight.
void add_weight(std::vector<std::uint64_t>& reachable, Load weight) {
    const std::size_t jump = static_cast<std::size_t>(weight) / 64;
    const std::size_t shift = static_cast<std::size_t>(weight) % 64;
    for (std::size_t word = reachable.size(); word-- > jump;) {
        reachable[word] |= reachable[word - jump] << shift;
        if (shift > 0 && word > jump) {
            reachable[word] |= reachable[word - jump - 1] >> (64 - shift);
        }
    }
}

} // namespace

Windows::Windows(const Space& space)
    : m_space(space), m_words((space.periods + 63) / 64), m_open(space.pieces * m_words), m_choices(space.pieces),
      m_first(space.pieces), m_last(space.pieces), m_needed(space.periods), m_allowed(space.periods),
      m_needed_up(space.periods + 1), m_allowed_up(space.periods + 1), m_begun(space.periods + 1),
      m_ended(space.periods + 1), m_lengths(space.periods) {}

void Windows::reset(Load peak) {
    const std::size_t periods = m_space.periods;
    for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
        for (std::size_t word = 0; word < m_words; ++word) {
            const std::size_t rest = periods - 64 * word;
            m_open[piece * m_words + word] = rest >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << rest) - 1;
        }
        m_choices[piece] = periods;
        m_first[piece] = 0;
        m_last[piece] = periods - 1;
    }
    for (std::size_t measure = 0; measure < m_sums.size(); ++measure) {
        const Measure& bounds = m_space.measures[measure];
        m_sums[measure].most = bounds.most;
        m_sums[measure].placed.assign(periods, periods == 1 ? bounds.total : 0);
        m_sums[measure].open.assign(periods, bounds.total);
    }
    for (Load& most : m_sums[k_loads].most) {
        most = std::min(most, peak);
    }
    m_closed.clear();
    m_failed = false;
}

void Windows::close(std::size_t piece, std::size_t period) {
    if (!is_open(piece, period)) {
        return;
    }
    m_open[piece * m_words + period / 64] &= ~(std::uint64_t{1} << (period % 64));
    m_closed.push_back({piece, period});
    --m_choices[piece];
    m_failed = m_failed || m_choices[piece] == 0;
    if (m_choices[piece] > 0) {
        while (!is_open(piece, m_first[piece])) {
            ++m_first[piece];
        }
        while (!is_open(piece, m_last[piece])) {
            --m_last[piece];
        }
    }
    for (std::size_t measure = 0; measure < m_sums.size(); ++measure) {
        const Load weight = m_space.measures[measure].weights[piece];
        m_sums[measure].open[period] -= weight;
        if (m_choices[piece] == 0) {
            m_sums[measure].placed[period] -= weight;
        } else if (m_choices[piece] == 1) {
            m_sums[measure].placed[m_first[piece]] += weight;
        }
    }
}

void Windows::undo_to(std::size_t mark) {
    for (; m_closed.size() > mark; m_closed.pop_back()) {
        const auto [piece, period] = m_closed.back();
        for (std::size_t measure = 0; measure < m_sums.size(); ++measure) {
            const Load weight = m_space.measures[measure].weights[piece];
            m_sums[measure].open[period] += weight;
            if (m_choices[piece] == 0) {
                m_sums[measure].placed[period] += weight;
            } else if (m_choices[piece] == 1) {
                m_sums[measure].placed[m_first[piece]] -= weight;
            }
        }
        m_open[piece * m_words + period / 64] |= std::uint64_t{1} << (period % 64);
        m_first[piece] = m_choices[piece] == 0 ? period : std::min(m_first[piece], period);
        m_last[piece] = m_choices[piece] == 0 ? period : std::max(m_last[piece], period);
        ++m_choices[piece];
    }
    m_failed = false;
}

void Windows::close_range(std::size_t piece, std::size_t from, std::size_t to) {
    for (std::size_t period = from; period <= to && !m_failed; ++period) {
        close(piece, period);
    }
}

void Windows::keep_only(std::size_t piece, std::size_t from, std::size_t to) {
    if (m_first[piece] < from) {
        close_range(piece, m_first[piece], from - 1);
    }
    if (m_last[piece] > to && !m_failed) {
        close_range(piece, to + 1, m_last[piece]);
    }
}

void Windows::place(std::size_t piece, std::size_t period) {
    keep_only(piece, period, period);
}

bool Windows::are_alike(std::size_t period, std::size_t other) const {
    for (std::size_t measure = 0; measure < m_sums.size(); ++measure) {
        const Sums& sums = m_sums[measure];
        const std::vector<Load>& least = m_space.measures[measure].least;
        if (sums.placed[period] != sums.placed[other] || sums.open[period] != sums.open[other] ||
            sums.most[period] != sums.most[other] || least[period] != least[other]) {
            return false;
        }
    }
    const auto placed = [&](std::size_t each) { return is_placed(each); };
    const auto all_placed = [&](const std::vector<std::size_t>& pieces) {
        return std::all_of(pieces.begin(), pieces.end(), placed);
    };
    for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
        const bool open = is_open(piece, period);
        if (!is_placed(piece) && (open != is_open(piece, other) ||
                                  (open && !(all_placed(m_space.before[piece]) && all_placed(m_space.after[piece]))))) {
            return false;
        }
    }
    return true;
}

bool Windows::settle(Rules rules) {
    std::size_t before = 0;
    do {
        before = mark();
        settle_precedences();
        for (std::size_t measure = 0; measure < m_sums.size() && !m_failed; ++measure) {
            if (!settle_periods(measure)) {
                return false;
            }
        }
        if (mark() > before) {
            continue; // the dearer rules when the cheaper ones see no more
        }
        for (std::size_t measure = 0; measure < m_sums.size() && !m_failed; ++measure) {
            if (!settle_stretches(measure)) {
                return false;
            }
            if (rules == Rules::all && !m_failed) {
                settle_chains(measure);
            }
        }
    } while (!m_failed && mark() > before);
    return !m_failed;
}

void Windows::settle_precedences() {
    for (const std::size_t piece : m_space.order) {
        for (const std::size_t each : m_space.before[piece]) {
            if (!m_failed && m_first[piece] <= m_first[each]) {
                close_range(piece, m_first[piece], m_first[each]);
            }
        }
    }
    for (std::size_t place = m_space.order.size(); place-- > 0;) {
        const std::size_t piece = m_space.order[place];
        for (const std::size_t each : m_space.after[piece]) {
            if (!m_failed && m_last[piece] >= m_last[each]) {
                close_range(piece, m_last[each], m_last[piece]);
            }
        }
    }
}

bool Windows::settle_periods(std::size_t measure) {
    const Measure& bounds = m_space.measures[measure];
    const Sums& sums = m_sums[measure];
    Load needed = 0;
    Load allowed = 0;
    for (std::size_t period = 0; period < m_space.periods; ++period) {
        m_needed[period] = std::max(bounds.least[period], sums.placed[period]);
        m_allowed[period] = std::min(sums.most[period], sums.open[period]);
        if (m_needed[period] > m_allowed[period] || (measure == k_loads && !round_to_sums(period))) {
            return false;
        }
        needed += m_needed[period];
        allowed += m_allowed[period];
    }
    if (needed > bounds.total || allowed < bounds.total) {
        return false;
    }
    for (std::size_t period = 0; period < m_space.periods && !m_failed; ++period) {
        // What the others cannot hold has to stand here; what they have to hold cannot.
        const Load least = std::max(m_needed[period], bounds.total - (allowed - m_allowed[period]));
        const Load most = std::min(m_allowed[period], bounds.total - (needed - m_needed[period]));
        if (!settle_period(measure, period, least, most)) {
            return false;
        }
    }
    return true;
}

// Knapsack reasoning (Trick 2003, "A dynamic programming approach for consistency and propagation for
// knapsack constraints"): only the ends of what the period can hold are looked at.
bool Windows::round_to_sums(std::size_t period) {
    const Load placed = m_sums[k_loads].placed[period];
    const Load room = m_allowed[period] - placed;
    const Load lacking = m_needed[period] - placed;
    if (m_sums[1].open[period] - m_sums[1].placed[period] > k_most_loose_pieces || room > k_most_sum) {
        return true;
    }
    m_reachable.assign(static_cast<std::size_t>(room) / 64 + 1, 0);
    m_reachable[0] = 1;
    for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
        if (!is_placed(piece) && is_open(piece, period) && m_space.loads().weights[piece] <= room) {
            add_weight(m_reachable, m_space.loads().weights[piece]);
        }
    }
    const auto reaches = [&](Load sum) {
        return (m_reachable[static_cast<std::size_t>(sum) / 64] >> (static_cast<std::size_t>(sum) % 64) & 1U) != 0;
    };
    Load most = room;
    while (!reaches(most)) {
        --most; // at the latest 0 is reached
    }
    if (most < lacking) {
        return false;
    }
    Load least = lacking;
    while (!reaches(least)) {
        ++least;
    }
    m_needed[period] = placed + least;
    m_allowed[period] = placed + most;
    return true;
}

bool Windows::settle_period(std::size_t measure, std::size_t period, Load needed, Load allowed) {
    const Measure& bounds = m_space.measures[measure];
    const Load room = allowed - m_sums[measure].placed[period];
    const Load surplus = m_sums[measure].open[period] - needed;
    if (needed > allowed || room < 0 || surplus < 0) {
        return false;
    }
    if (room >= bounds.heaviest && surplus >= bounds.heaviest) {
        return true;
    }
    for (std::size_t piece = 0; piece < m_space.pieces && !m_failed; ++piece) {
        if (is_placed(piece) || !is_open(piece, period)) {
            continue;
        }
        if (bounds.weights[piece] > room) {
            close(piece, period);
        } else if (bounds.weights[piece] > surplus) {
            place(piece, period);
        }
    }
    return true;
}

void Windows::add_up(std::size_t measure) {
    const Sums& sums = m_sums[measure];
    for (std::size_t period = 0; period < m_space.periods; ++period) {
        const Load needed = std::max(m_space.measures[measure].least[period], sums.placed[period]);
        m_needed_up[period + 1] = m_needed_up[period] + needed;
        m_allowed_up[period + 1] = m_allowed_up[period] + std::min(sums.most[period], sums.open[period]);
    }
}

// Energetic reasoning of cumulative scheduling (Baptiste, Le Pape & Nuijten 2001, "Constraint-based
// scheduling", chapter 3) where a piece takes one period.
bool Windows::settle_stretches(std::size_t measure) {
    const Measure& bounds = m_space.measures[measure];
    const std::size_t periods = m_space.periods;
    // Of the windows from one period on and up to another; row `periods` and the first column stay 0.
    const auto at = [&](std::size_t from, std::size_t to) { return from * (periods + 1) + to + 1; };
    m_inside.assign((periods + 1) * (periods + 1), 0);
    std::fill(m_begun.begin(), m_begun.end(), 0);
    std::fill(m_ended.begin(), m_ended.end(), 0);
    for (std::size_t piece = 0; piece < m_space.pieces; ++piece) {
        m_inside[at(m_first[piece], m_last[piece])] += bounds.weights[piece];
        m_begun[m_first[piece] + 1] += bounds.weights[piece];
        m_ended[m_last[piece] + 1] += bounds.weights[piece];
    }
    for (std::size_t period = 0; period < periods; ++period) {
        m_begun[period + 1] += m_begun[period];
        m_ended[period + 1] += m_ended[period];
    }
    add_up(measure);
    for (std::size_t from = periods; from-- > 0;) {
        for (std::size_t to = from; to < periods; ++to) {
            Load& inside = m_inside[at(from, to)];
            inside += m_inside[at(from + 1, to)] + m_inside[at(from, to) - 1] - m_inside[at(from + 1, to) - 1];
            const Load touching = m_begun[to + 1] - m_ended[from];
            const Load room = m_allowed_up[to + 1] - m_allowed_up[from] - inside;
            const Load surplus = touching - (m_needed_up[to + 1] - m_needed_up[from]);
            if (room < 0 || surplus < 0) {
                return false;
            }
            if (room < bounds.heaviest || surplus < bounds.heaviest) {
                settle_stretch(bounds, from, to, room, surplus);
            }
            if (m_failed) {
                return false;
            }
        }
    }
    return true;
}

void Windows::settle_stretch(const Measure& measure, std::size_t from, std::size_t to, Load room, Load surplus) {
    for (std::size_t piece = 0; piece < m_space.pieces && !m_failed; ++piece) {
        const bool inside = m_first[piece] >= from && m_last[piece] <= to;
        if (inside || m_first[piece] > to || m_last[piece] < from) {
            continue;
        }
        if (measure.weights[piece] > room) {
            close_range(piece, from, to);
        } else if (measure.weights[piece] > surplus) {
            keep_only(piece, from, to);
        }
    }
}

void Windows::settle_chains(std::size_t measure) {
    add_up(measure);
    for (std::size_t piece = 0; piece < m_space.pieces && !m_failed; ++piece) {
        settle_start(m_space.measures[measure], piece);
        if (!m_failed) {
            settle_end(m_space.measures[measure], piece);
        }
    }
}

void Windows::settle_start(const Measure& measure, std::size_t piece) {
    std::fill(m_lengths.begin(), m_lengths.end(), 0);
    for (const std::size_t each : m_space.all_before[piece]) {
        m_lengths[m_first[each]] += measure.weights[each];
    }
    std::size_t earliest = m_first[piece];
    Load length = 0;
    for (std::size_t from = m_first[piece]; from-- > 0;) {
        length += m_lengths[from];
        while (earliest < m_space.periods && m_allowed_up[earliest] - m_allowed_up[from] < length) {
            ++earliest;
        }
    }
    if (earliest > m_first[piece]) {
        close_range(piece, m_first[piece], earliest - 1);
    }
}

void Windows::settle_end(const Measure& measure, std::size_t piece) {
    std::fill(m_lengths.begin(), m_lengths.end(), 0);
    for (const std::size_t each : m_space.all_after[piece]) {
        m_lengths[m_last[each]] += measure.weights[each];
    }
    std::size_t end = m_last[piece] + 1; // the period after the latest one
    Load length = 0;
    for (std::size_t to = m_last[piece] + 1; to < m_space.periods; ++to) {
        length += m_lengths[to];
        while (end > 0 && m_allowed_up[to + 1] - m_allowed_up[end] < length) {
            --end;
        }
    }
    if (end <= m_last[piece]) {
        close_range(piece, end, m_last[piece]);
    }
}

} // namespace onramp::balance
