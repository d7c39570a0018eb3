// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/selection_repair.hpp"

#include <algorithm>
#include <utility>

namespace onramp {

namespace {

using Fixed = ClosureCut::Fixed;
using Piece = SelectionSpace::Piece;

class Repair {
public:
    Repair(const SelectionSpace& space, const SelectionFixed& fixed, SelectionMarks& marks)
        : m_space(space), m_fixed(fixed), m_marks(marks) {}

    void drop_broken();
    void fill_up();
    void trim();

private:
    std::vector<Piece> take_with_needs(Piece piece);

    const SelectionSpace& m_space;
    const SelectionFixed& m_fixed;
    SelectionMarks& m_marks;
    std::int64_t m_room = 0;
};

// Takes out what lacks its needs, and what rests on it.
void Repair::drop_broken() {
    while (const SelectionSpace::Choice* broken = m_space.broken_choice(m_marks)) {
        std::vector<Piece> gone = {broken->owner};
        while (!gone.empty()) {
            const Piece piece = gone.back();
            gone.pop_back();
            if (!m_marks[piece]) {
                continue;
            }
            m_marks[piece] = false;
            for (const Piece user : m_space.needed_by(piece)) {
                for (const SelectionNeed& need : m_space.piece(user).needs) {
                    if (m_marks[user] && need.at_least == need.of.size() &&
                        std::find(need.of.begin(), need.of.end(), piece) != need.of.end()) {
                        gone.push_back(user);
                    }
                }
            }
        }
    }
}

// Takes the piece with all that it needs, of alternatives the shortest, and returns what was taken; nothing, and
// nothing changes, where that does not fit.
std::vector<Piece> Repair::take_with_needs(Piece piece) {
    std::vector<Piece> taken;
    std::vector<Piece> open = {piece};
    std::vector<std::pair<std::int64_t, Piece>> others;
    const auto put_back = [&] {
        for (const Piece each : taken) {
            m_marks[each] = false;
            m_room += m_space.piece(each).minutes;
        }
        taken.clear();
        return taken;
    };
    while (!open.empty()) {
        const Piece each = open.back();
        open.pop_back();
        if (m_marks[each]) {
            continue;
        }
        if (m_fixed[each] == Fixed::out || m_space.piece(each).minutes > m_room) {
            return put_back();
        }
        m_marks[each] = true;
        m_room -= m_space.piece(each).minutes;
        taken.push_back(each);
        for (const SelectionNeed& need : m_space.piece(each).needs) {
            std::size_t have = 0;
            others.clear();
            for (const Piece other : need.of) {
                if (m_marks[other]) {
                    ++have;
                } else if (m_fixed[other] != Fixed::out) {
                    others.emplace_back(m_space.piece(other).minutes, other);
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
void Repair::fill_up() {
    m_room = m_space.budget() - m_space.minutes_of(m_marks);
    std::vector<std::pair<double, Piece>> order;
    for (Piece i = 0; i < m_space.size(); ++i) {
        if (m_marks[i] || m_fixed[i] == Fixed::out || m_space.piece(i).minutes > m_room) {
            continue;
        }
        const std::int64_t before = m_room;
        const std::vector<Piece> taken = take_with_needs(i);
        if (taken.empty()) {
            continue;
        }
        std::int64_t value = 0;
        for (const Piece each : taken) {
            m_marks[each] = false;
            value += m_space.value(each);
        }
        if (value <= 0) {
            m_room = before;
            continue;
        }
        order.emplace_back(
            -static_cast<double>(value) / static_cast<double>(std::max<std::int64_t>(1, before - m_room)), i);
        m_room = before;
    }
    std::sort(order.begin(), order.end());
    for (const auto& [worth, piece] : order) {
        if (!m_marks[piece]) {
            take_with_needs(piece);
        }
    }
}

// Takes out what gains nothing and is not needed by others, the longest first.
void Repair::trim() {
    const auto is_needed = [&](Piece piece) {
        return std::any_of(m_space.needed_by(piece).begin(), m_space.needed_by(piece).end(), [&](Piece user) {
            return m_marks[user] &&
                   std::any_of(m_space.piece(user).needs.begin(), m_space.piece(user).needs.end(),
                               [&](const SelectionNeed& need) {
                                   const auto have = std::count_if(need.of.begin(), need.of.end(),
                                                                   [&](Piece each) { return m_marks[each]; });
                                   return static_cast<std::size_t>(have) <= need.at_least &&
                                          std::find(need.of.begin(), need.of.end(), piece) != need.of.end();
                               });
        });
    };
    std::vector<std::pair<std::int64_t, Piece>> idle;
    for (Piece i = 0; i < m_space.size(); ++i) {
        if (m_marks[i] && m_space.piece(i).gain == 0) {
            idle.emplace_back(-m_space.piece(i).minutes, i);
        }
    }
    std::sort(idle.begin(), idle.end());
    for (bool again = true; again;) {
        again = false;
        for (const auto& [minutes, piece] : idle) {
            if (m_marks[piece] && !is_needed(piece)) {
                m_marks[piece] = false;
                again = true;
            }
        }
    }
}

} // namespace

void repair_selection(const SelectionSpace& space, const SelectionFixed& fixed, SelectionMarks& marks) {
    Repair repair(space, fixed, marks);
    repair.drop_broken();
    repair.fill_up();
    repair.trim();
}

} // namespace onramp
