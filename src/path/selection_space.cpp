// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/selection_space.hpp"

#include <algorithm>

namespace onramp {

namespace {

using Fixed = ClosureCut::Fixed;
using Piece = SelectionSpace::Piece;

} // namespace

SelectionSpace::SelectionSpace(const SelectionProblem& problem)
    : m_problem(problem), m_needed_by(problem.pieces.size()) {
    for (Piece i = 0; i < size(); ++i) {
        m_all_gains += problem.pieces[i].gain;
        m_all_minutes += problem.pieces[i].minutes;
        for (const SelectionNeed& need : problem.pieces[i].needs) {
            if (need.at_least > 0 && need.at_least < need.of.size()) {
                m_choices.push_back({i, &need});
            }
            for (const Piece other : need.of) {
                m_needed_by[other].push_back(i);
            }
        }
    }
    constexpr std::int64_t k_most_values = std::int64_t{1} << 44;
    m_unit = m_all_gains <= k_most_values / (m_all_minutes + 1) ? m_all_minutes + 1 : 1;
    for (const SelectionPiece& piece : problem.pieces) {
        m_values.push_back(m_unit > 1 ? piece.gain * m_unit - piece.minutes : piece.gain);
    }
    m_budget = std::min(problem.budget, m_all_minutes);
}

std::vector<std::pair<Piece, Piece>> SelectionSpace::arcs() const {
    std::vector<std::pair<Piece, Piece>> arcs;
    for (Piece i = 0; i < m_problem.pieces.size(); ++i) {
        for (const SelectionNeed& need : m_problem.pieces[i].needs) {
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

std::int64_t SelectionSpace::minutes_of(const SelectionMarks& marks) const {
    std::int64_t minutes = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        minutes += marks[i] ? m_problem.pieces[i].minutes : 0;
    }
    return minutes;
}

std::int64_t SelectionSpace::gain_of(const SelectionMarks& marks) const {
    std::int64_t gain = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        gain += marks[i] ? m_problem.pieces[i].gain : 0;
    }
    return gain;
}

std::int64_t SelectionSpace::value_of(const SelectionMarks& marks) const {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        value += marks[i] ? m_values[i] : 0;
    }
    return value;
}

const SelectionSpace::Choice* SelectionSpace::broken_choice(const SelectionMarks& marks) const {
    const auto broken = std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice& choice) {
        return marks[choice.owner] &&
               static_cast<std::size_t>(std::count_if(choice.need->of.begin(), choice.need->of.end(),
                                                      [&](Piece each) { return marks[each]; })) < choice.need->at_least;
    });
    return broken == m_choices.end() ? nullptr : &*broken;
}

// Draws what follows from needs: what is in brings what it cannot do without, what cannot have its needs is out. False
// where something is to be both.
bool SelectionSpace::keep_needs(SelectionFixed& fixed) const {
    std::vector<Piece> changed;
    for (Piece i = 0; i < size(); ++i) {
        changed.push_back(i);
    }
    std::vector<bool> waiting(size(), true);
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

// What is left of the budget beside what is in.
std::int64_t SelectionSpace::room_beside(const SelectionFixed& fixed) const {
    std::int64_t room = m_budget;
    for (std::size_t i = 0; i < size(); ++i) {
        room -= fixed[i] == Fixed::in ? m_problem.pieces[i].minutes : 0;
    }
    return room;
}

// Whether anything had to go.
bool SelectionSpace::drop_what_is_too_long(SelectionFixed& fixed, std::int64_t room) const {
    bool dropped = false;
    std::vector<Piece> seen_by(size(), static_cast<Piece>(size()));
    std::vector<Piece> open;
    for (Piece i = 0; i < size(); ++i) {
        if (fixed[i] != Fixed::free) {
            continue;
        }
        std::int64_t minutes = 0; // of the piece and all that it needs in any case
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
            dropped = true;
        }
    }
    return dropped;
}

bool SelectionSpace::settle(SelectionFixed& fixed) const {
    for (;;) {
        if (!keep_needs(fixed)) {
            return false;
        }
        const std::int64_t room = room_beside(fixed);
        if (room < 0) {
            return false;
        }
        if (!drop_what_is_too_long(fixed, room)) {
            return true;
        }
    }
}

} // namespace onramp
