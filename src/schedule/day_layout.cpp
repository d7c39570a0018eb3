// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/day_layout.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace onramp {

namespace {

constexpr std::size_t k_nowhere = std::numeric_limits<std::size_t>::max();

// A day while things are put into it.
struct Filling {
    const Role* role;
    const std::vector<Slot>* slots;
    const std::vector<Duty>* duties;
    LearningRules rules;
    std::vector<std::size_t> slot_of; // by duty
    std::vector<Minutes> room;        // by slot
    std::vector<bool> learns;         // by slot
};

// Whether a duty that no longer fits would be the last to be left out.
bool stays_longer(const Role& role, const Duty& one, const Duty& other) {
    const auto rank = [&](const Duty& duty) {
        return activity_of(role, duty).plan.yields.value_or(std::numeric_limits<int>::max());
    };
    return rank(one) > rank(other);
}

// The first slot of each duty's own block with room for it; k_nowhere where there is none.
Filling fill_duties(const Role& role, const std::vector<Slot>& slots, const std::vector<Duty>& duties,
                    const LearningRules& rules) {
    Filling filling{&role,
                    &slots,
                    &duties,
                    rules,
                    std::vector<std::size_t>(duties.size(), k_nowhere),
                    {},
                    std::vector<bool>(slots.size(), false)};
    for (const Slot& slot : slots) {
        filling.room.push_back(slot.length);
    }
    std::vector<std::size_t> order(duties.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return stays_longer(role, duties[one], duties[other]);
    });
    for (const std::size_t i : order) {
        for (std::size_t s = 0; s < slots.size(); ++s) {
            if (slots[s].block == duties[i].block && filling.room[s] >= duties[i].minutes) {
                filling.slot_of[i] = s;
                filling.room[s] -= duties[i].minutes;
                break;
            }
        }
    }
    return filling;
}

bool all_placed(const Filling& filling) {
    for (std::size_t i = 0; i < filling.duties->size(); ++i) {
        if (filling.slot_of[i] == k_nowhere && (*filling.duties)[i].minutes > Minutes(0)) {
            return false;
        }
    }
    return true;
}

Minutes pause_in(const Filling& filling, std::size_t s) {
    bool just_before = false;
    for (std::size_t before = s; before-- > 0 && !just_before;) {
        if ((*filling.slots)[s].start - (*filling.slots)[before].end() >= filling.rules.pause) {
            break;
        }
        just_before = filling.learns[before];
    }
    return filling.learns[s] || just_before ? filling.rules.pause : Minutes(0);
}

// How much of `rest` one session in `room` can take so that what is left is nothing or a session.
Minutes session_length(Minutes rest, Minutes room, const LearningRules& rules) {
    Minutes length = std::min({rest, room, rules.most});
    if (length < rest && rest - length < rules.least) {
        length = rest - rules.least;
    }
    return length < rules.least ? Minutes(0) : length;
}

// The duty in slot `s` to move to a later block so that `wanted` more minutes are free: the shortest
// that is enough, else the longest. Only what gives way to learning and is not heavy moves.
std::pair<std::size_t, std::size_t> movable(const Filling& filling, std::size_t s, Minutes wanted) {
    std::size_t best = k_nowhere;
    std::size_t target = k_nowhere;
    for (std::size_t i = 0; i < filling.duties->size(); ++i) {
        const ActivityPlan& plan = activity_of(*filling.role, (*filling.duties)[i]).plan;
        const Minutes minutes = (*filling.duties)[i].minutes;
        if (filling.slot_of[i] != s || !plan.yields || plan.load == Load::heavy || minutes == Minutes(0)) {
            continue;
        }
        if (best != k_nowhere) {
            const Minutes so_far = (*filling.duties)[best].minutes;
            const bool better = so_far < wanted ? minutes > so_far : minutes >= wanted && minutes < so_far;
            if (!better) {
                continue;
            }
        }
        for (std::size_t t = s + 1; t < filling.slots->size(); ++t) {
            if ((*filling.slots)[t].block != (*filling.slots)[s].block && filling.room[t] >= minutes) {
                best = i;
                target = t;
                break;
            }
        }
    }
    return {best, target};
}

void make_room(Filling& filling, std::size_t s, Minutes wanted) {
    while (filling.room[s] < wanted) {
        const auto [duty, target] = movable(filling, s, wanted - filling.room[s]);
        if (duty == k_nowhere) {
            return;
        }
        filling.slot_of[duty] = target;
        filling.room[target] -= (*filling.duties)[duty].minutes;
        filling.room[s] += (*filling.duties)[duty].minutes;
    }
}

void put(Filling& filling, std::vector<Placed>& placed, std::size_t lesson, std::size_t s, Minutes length) {
    filling.room[s] -= length + pause_in(filling, s);
    filling.learns[s] = true;
    placed.push_back({true, lesson, s, length});
}

// The slot and length of the next session of `rest`, not before slot `from`.
std::pair<std::size_t, Minutes> find_place(Filling& filling, Load rank, Minutes rest, std::size_t from) {
    const auto length_in = [&](std::size_t s) {
        return session_length(rest, filling.room[s] - pause_in(filling, s), filling.rules);
    };
    if (rank == Load::light) {
        for (std::size_t s = filling.slots->size(); s-- > from;) {
            if (length_in(s) == rest) {
                return {s, rest};
            }
        }
    }
    for (std::size_t s = from; s < filling.slots->size(); ++s) {
        const bool first_block = (*filling.slots)[s].block == filling.slots->front().block;
        const Minutes before = length_in(s);
        if (first_block && rank != Load::light && before < std::min(rest, filling.rules.most)) {
            Filling moved = filling;
            make_room(moved, s, std::min(rest, filling.rules.most) + pause_in(filling, s));
            const Minutes length = session_length(rest, moved.room[s] - pause_in(moved, s), moved.rules);
            if (length > before) {
                filling.slot_of = moved.slot_of;
                filling.room = moved.room;
                return {s, length};
            }
        }
        if (before > Minutes(0)) {
            return {s, before};
        }
    }
    return {k_nowhere, Minutes(0)};
}

// Sorts what stands in one slot: smaller comes first.
std::tuple<int, int, int> order_key(const Role& role, const Slot& slot, Load load, bool learning, bool together) {
    const Minutes block_start = role.blocks[slot.block].start;
    const bool in_core = block_start >= role.hours.core_start && block_start < role.hours.core_end;
    return {in_core && together ? 0 : 1, -static_cast<int>(load), learning ? 0 : 1};
}

bool with_others(const ActivityPlan& plan) {
    return plan.place == Place::office || plan.kind == "mentor" || plan.kind == "review";
}

// The duties of one block, shortened until they fit into it, without those that never do.
std::vector<Duty> settle_block(const Role& role, const std::vector<Slot>& slots, std::vector<Duty> duties,
                               const LearningRules& rules) {
    for (;;) {
        std::vector<Duty> shorter = duties;
        Filling filling = fill_duties(role, slots, shorter, rules);
        for (const Yield& yield : yields_of(role, duties)) {
            if (all_placed(filling)) {
                break;
            }
            shorter[yield.duty].minutes = yield.minutes;
            filling = fill_duties(role, slots, shorter, rules);
        }
        if (all_placed(filling)) {
            return shorter;
        }
        for (std::size_t i = 0; i < duties.size(); ++i) {
            if (filling.slot_of[i] == k_nowhere) {
                duties[i].minutes = Minutes(0);
            }
        }
    }
}

} // namespace

std::vector<Lesson> lessons_of(const StepIndex& steps, const std::vector<WeekPiece>& pieces) {
    std::vector<Lesson> lessons;
    for (const WeekPiece& piece : pieces) {
        if (const auto step = steps.find(piece.step); step != steps.end()) {
            lessons.push_back({step->second, piece.minutes, step->second->load});
        }
    }
    // Later steps build on earlier ones only, so one pass from the back is enough.
    for (std::size_t i = lessons.size(); i-- > 0;) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& after = lessons[i].step->after;
            if (std::find(after.begin(), after.end(), lessons[j].step->id) != after.end()) {
                lessons[j].rank = std::max(lessons[j].rank, lessons[i].rank);
            }
        }
    }
    std::stable_sort(lessons.begin(), lessons.end(),
                     [](const Lesson& one, const Lesson& other) { return one.rank > other.rank; });
    return lessons;
}

std::vector<std::string> DayLayout::settle(std::vector<Duty>& duties) const {
    std::vector<std::string> notes;
    for (std::size_t b = 0; b < m_role->blocks.size(); ++b) {
        const auto is_here = [&](const Duty& duty) { return duty.block == b; };
        std::vector<Duty> before;
        std::copy_if(duties.begin(), duties.end(), std::back_inserter(before), is_here);
        const std::vector<Duty> after = settle_block(*m_role, *m_slots, before, m_rules);
        std::size_t next = 0;
        for (Duty& duty : duties) {
            if (is_here(duty)) {
                duty = after[next++];
            }
        }
        const RoleBlock& block = m_role->blocks[b];
        for (std::size_t i = 0; i < after.size(); ++i) {
            const bool has_times = block.start < block.end; // the slots have a note where it has none
            if (has_times && before[i].minutes > Minutes(0) && after[i].minutes == Minutes(0)) {
                notes.push_back("'" + activity_of(*m_role, after[i]).text + "' does not fit in " + block.name);
            }
        }
    }
    return notes;
}

std::optional<std::vector<Placed>> DayLayout::place(const std::vector<Duty>& duties, const std::vector<Lesson>& lessons,
                                                    Morning morning) const {
    Filling filling = fill_duties(*m_role, *m_slots, duties, m_rules);
    if (!all_placed(filling)) {
        return std::nullopt;
    }
    std::vector<Placed> placed;
    std::size_t from = 0;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        for (Minutes rest = lessons[i].minutes; rest > Minutes(0);) {
            const auto [slot, length] = find_place(filling, lessons[i].rank, rest, from);
            if (slot == k_nowhere) {
                return std::nullopt;
            }
            const bool bound = lessons[i].rank != Load::light &&
                               (morning == Morning::whole || (morning == Morning::begins && placed.empty()));
            if (bound && (*m_slots)[slot].block != m_slots->front().block) {
                return std::nullopt;
            }
            put(filling, placed, i, slot, length);
            rest -= length;
            from = slot;
        }
    }
    for (std::size_t i = 0; i < duties.size(); ++i) {
        if (duties[i].minutes > Minutes(0)) {
            placed.push_back({false, i, filling.slot_of[i], duties[i].minutes});
        }
    }
    return placed;
}

std::vector<Session> DayLayout::sessions(Date date, const std::vector<Duty>& duties, const std::vector<Lesson>& lessons,
                                         const std::vector<Placed>& placed) const {
    std::vector<Session> sessions;
    Minutes last_learning{-24 * 60};
    for (std::size_t s = 0; s < m_slots->size(); ++s) {
        const Slot& slot = (*m_slots)[s];
        const auto key = [&](const Placed& one) {
            if (one.learning) {
                return order_key(*m_role, slot, lessons[one.index].rank, true, false);
            }
            const ActivityPlan& plan = activity_of(*m_role, duties[one.index]).plan;
            return order_key(*m_role, slot, plan.load, false, with_others(plan));
        };
        std::vector<Placed> here;
        std::copy_if(placed.begin(), placed.end(), std::back_inserter(here),
                     [&](const Placed& one) { return one.slot == s; });
        std::stable_sort(here.begin(), here.end(),
                         [&](const Placed& one, const Placed& other) { return key(one) < key(other); });
        Minutes at = slot.start;
        for (const Placed& one : here) {
            Session session;
            if (one.learning) {
                const PathStep& step = *lessons[one.index].step;
                at = std::max(at, last_learning + m_rules.pause);
                session.kind = SessionKind::learning;
                session.reference = step.id;
                session.title = step.title;
                session.load = step.load;
                last_learning = at + one.minutes;
            } else {
                const RoleActivity& activity = activity_of(*m_role, duties[one.index]);
                session.reference = activity.id;
                session.title = activity.text;
                session.load = activity.plan.load;
                session.place = activity.plan.place;
            }
            session.block = m_role->blocks[slot.block].id;
            session.start = LocalTime(date) + at;
            session.end = session.start + one.minutes;
            at += one.minutes;
            sessions.push_back(std::move(session));
        }
    }
    return sessions;
}

} // namespace onramp
