// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/board.hpp"

#include <algorithm>

namespace onramp::placement {

namespace {

std::int64_t overlap(std::int64_t begin, std::int64_t end, const PlacementBucket& bucket) {
    return std::max<std::int64_t>(0, std::min(end, bucket.end) - std::max(begin, bucket.begin));
}

// The first bucket that ends after the slot.
std::size_t bucket_after(const PlacementGroup& group, std::int64_t slot) {
    const auto found =
        std::upper_bound(group.buckets.begin(), group.buckets.end(), slot,
                         [](std::int64_t value, const PlacementBucket& each) { return value < each.end; });
    return static_cast<std::size_t>(found - group.buckets.begin());
}

} // namespace

Board::Board(const Space& space, Budget& budget)
    : m_space(space), m_budget(budget), m_starts(space.jobs.size(), k_none),
      m_loads(space.capacities.size(), std::vector<std::int32_t>(static_cast<std::size_t>(space.horizon))) {
    for (const PlacementGroup& group : space.problem->groups) {
        m_filled.emplace_back(group.buckets.size());
    }
    for (std::size_t job = 0; job < space.jobs.size(); ++job) {
        m_longest = std::max(m_longest, space.jobs[job].duration);
        m_missing += space.jobs[job].is_mandatory ? 1 : 0;
        const Cost cost = space.cost_left_out(job);
        for (std::size_t goal = 0; goal < cost.size(); ++goal) {
            m_cost[goal] += cost[goal];
        }
    }
}

void Board::clear() {
    while (!m_in_time.empty()) {
        remove(m_in_time.back().second);
    }
}

void Board::add_cost(std::size_t job, Slot start, std::int64_t sign) {
    const Cost placed = m_space.cost_at(job, start);
    const Cost left_out = m_space.cost_left_out(job);
    for (std::size_t goal = 0; goal < placed.size(); ++goal) {
        m_cost[goal] += sign * (placed[goal] - left_out[goal]);
    }
}

void Board::mark(std::size_t job, Slot start, std::int64_t sign) {
    const SpaceJob& each = m_space.jobs[job];
    for (const Touch& touch : each.touches) {
        std::int32_t* loads = m_loads[touch.layer].data();
        const Slot end = std::min(start + each.duration + touch.widen, m_space.horizon);
        const auto amount = static_cast<std::int32_t>(sign * touch.amount);
        for (Slot slot = std::max(start - touch.widen, 0); slot < end; ++slot) {
            loads[slot] += amount;
        }
    }
    for (const std::size_t group : each.caps) {
        const PlacementGroup& all = m_space.problem->groups[group];
        for (std::size_t i = bucket_after(all, start); i < all.buckets.size(); ++i) {
            if (all.buckets[i].begin >= start + each.duration) {
                break;
            }
            m_filled[group][i] += sign * overlap(start, start + each.duration, all.buckets[i]);
        }
    }
    m_budget.charge(static_cast<std::uint64_t>(each.duration) / 4 + 24 + m_in_time.size() / 8);
}

void Board::place(std::size_t job, Slot start) {
    mark(job, start, 1);
    add_cost(job, start, 1);
    m_starts[job] = start;
    m_missing -= m_space.jobs[job].is_mandatory ? 1 : 0;
    const std::pair<Slot, std::size_t> entry{start, job};
    m_in_time.insert(std::lower_bound(m_in_time.begin(), m_in_time.end(), entry), entry);
}

void Board::remove(std::size_t job) {
    const Slot start = m_starts[job];
    mark(job, start, -1);
    add_cost(job, start, -1);
    m_starts[job] = k_none;
    m_missing += m_space.jobs[job].is_mandatory ? 1 : 0;
    m_in_time.erase(std::lower_bound(m_in_time.begin(), m_in_time.end(), std::pair<Slot, std::size_t>{start, job}));
}

std::pair<Slot, Slot> Board::window(std::size_t job) const {
    const SpaceJob& each = m_space.jobs[job];
    Slot first = 0;
    Slot last = m_space.horizon - each.duration;
    for (const std::size_t before : each.after) {
        if (is_placed(before)) {
            first = std::max(first, end(before));
        }
    }
    for (const std::size_t next : each.before) {
        if (is_placed(next)) {
            last = std::min(last, m_starts[next] - each.duration);
        }
    }
    return {first, last};
}

// Behind the last slot in the way, again and again.
Slot Board::skip_loads(std::size_t job, Slot from, Slot last) const {
    const SpaceJob& each = m_space.jobs[job];
    std::uint64_t work = 1;
    for (bool moved = true; moved && from <= last;) {
        moved = false;
        for (const Touch& touch : each.touches) {
            const std::int32_t* loads = m_loads[touch.layer].data();
            const auto room = static_cast<std::int32_t>(touch.room);
            Slot clear = from; // slots from here to the end were seen to be free
            Slot end = from + each.duration;
            Slot slot = end;
            while (slot > clear) {
                if (loads[--slot] > room) {
                    work += static_cast<std::uint64_t>(end - slot);
                    from = slot + 1;
                    if (from > last) {
                        m_budget.charge(work);
                        return from;
                    }
                    clear = end;
                    end = from + each.duration;
                    slot = end;
                    moved = true;
                }
            }
            work += static_cast<std::uint64_t>(end - clear);
        }
    }
    m_budget.charge(work);
    return from;
}

// The first start from there on that the caps allow.
Slot Board::skip_caps(std::size_t job, Slot from) const {
    const SpaceJob& each = m_space.jobs[job];
    for (const std::size_t group : each.caps) {
        const PlacementGroup& all = m_space.problem->groups[group];
        for (std::size_t i = bucket_after(all, from); i < all.buckets.size(); ++i) {
            const PlacementBucket& bucket = all.buckets[i];
            if (bucket.begin >= from + each.duration) {
                break;
            }
            const std::int64_t room = bucket.most - m_filled[group][i];
            if (overlap(from, from + each.duration, bucket) > room) {
                // What lies within grows and then shrinks with the start: it fits again where only `room` is left.
                return static_cast<Slot>(bucket.end - room);
            }
        }
    }
    return from;
}

Slot Board::next_start(std::size_t job, Slot from, Slot last) const {
    while (from <= last) {
        const Slot free = skip_loads(job, from, last);
        if (free > last) {
            return k_none;
        }
        from = skip_caps(job, free);
        if (from == free) {
            return free;
        }
    }
    return k_none;
}

template <class Visit>
void Board::visit_near(Slot begin, Slot end, const Visit& visit) const {
    const std::pair<Slot, std::size_t> first{begin - m_longest, 0};
    for (auto each = std::lower_bound(m_in_time.begin(), m_in_time.end(), first);
         each != m_in_time.end() && each->first < end; ++each) {
        if (this->end(each->second) > begin) {
            visit(each->second);
        }
        m_budget.charge(2);
    }
}

void Board::collect_of_layer(std::size_t job, Slot start, const Touch& touch,
                             std::vector<std::size_t>& obstacles) const {
    const Slot end = start + m_space.jobs[job].duration;
    const std::int32_t* loads = m_loads[touch.layer].data();
    // Whoever takes a slot of which there is too little goes, until there is enough.
    std::vector<std::int64_t> excess(static_cast<std::size_t>(end - start));
    bool fits = true;
    for (Slot slot = start; slot < end; ++slot) {
        excess[static_cast<std::size_t>(slot - start)] = loads[slot] - touch.room;
        fits = fits && loads[slot] <= touch.room;
    }
    m_budget.charge(static_cast<std::uint64_t>(end - start));
    if (fits) {
        return;
    }
    visit_near(start - touch.widen, end + touch.widen, [&](std::size_t other) {
        for (const Touch& theirs : m_space.jobs[other].touches) {
            if (theirs.layer != touch.layer || other == job) {
                continue;
            }
            const Slot first = std::max(m_starts[other] - theirs.widen, start) - start;
            const Slot last = std::min(this->end(other) + theirs.widen, end) - start;
            const auto is_short = [](std::int64_t each) { return each > 0; };
            if (first < last && std::any_of(excess.begin() + first, excess.begin() + last, is_short)) {
                obstacles.push_back(other);
                for (Slot i = first; i < last; ++i) {
                    excess[static_cast<std::size_t>(i)] -= theirs.amount;
                }
            }
        }
    });
}

void Board::collect_of_cap(std::size_t job, Slot start, std::size_t group, std::vector<std::size_t>& obstacles) const {
    const Slot end = start + m_space.jobs[job].duration;
    const PlacementGroup& all = m_space.problem->groups[group];
    for (std::size_t i = bucket_after(all, start); i < all.buckets.size() && all.buckets[i].begin < end; ++i) {
        const PlacementBucket& bucket = all.buckets[i];
        std::int64_t excess = m_filled[group][i] + overlap(start, end, bucket) - bucket.most;
        const auto lies_within = [&](std::size_t other) { return overlap(m_starts[other], this->end(other), bucket); };
        for (const std::size_t other : obstacles) {
            const auto& caps = m_space.jobs[other].caps;
            excess -= std::find(caps.begin(), caps.end(), group) != caps.end() ? lies_within(other) : 0;
        }
        visit_near(static_cast<Slot>(bucket.begin), static_cast<Slot>(bucket.end), [&](std::size_t other) {
            const auto& caps = m_space.jobs[other].caps;
            if (excess > 0 && other != job && std::find(caps.begin(), caps.end(), group) != caps.end() &&
                std::find(obstacles.begin(), obstacles.end(), other) == obstacles.end() &&
                !m_space.jobs[other].is_pinned) {
                obstacles.push_back(other);
                excess -= lies_within(other);
            }
        });
        if (excess > 0) {
            obstacles.push_back(job); // it cannot be had
        }
    }
}

bool Board::collect_obstacles(std::size_t job, Slot start, std::vector<std::size_t>& obstacles) const {
    obstacles.clear();
    const SpaceJob& each = m_space.jobs[job];
    for (const Touch& touch : each.touches) {
        collect_of_layer(job, start, touch, obstacles);
    }
    for (const std::size_t before : each.after) {
        if (is_placed(before) && end(before) > start) {
            obstacles.push_back(before);
        }
    }
    for (const std::size_t next : each.before) {
        if (is_placed(next) && m_starts[next] < start + each.duration) {
            obstacles.push_back(next);
        }
    }
    std::sort(obstacles.begin(), obstacles.end());
    obstacles.erase(std::unique(obstacles.begin(), obstacles.end()), obstacles.end());
    for (const std::size_t group : each.caps) {
        collect_of_cap(job, start, group, obstacles);
    }
    return std::none_of(obstacles.begin(), obstacles.end(),
                        [&](std::size_t other) { return other == job || m_space.jobs[other].is_pinned; });
}

} // namespace onramp::placement
