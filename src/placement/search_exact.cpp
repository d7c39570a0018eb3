// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "placement/search.hpp"

namespace onramp::placement {

namespace {

constexpr std::size_t k_most_places = 10; // of a job
constexpr int k_most_nodes = 400;

void add(Cost& cost, const Cost& more, std::int64_t sign) {
    for (std::size_t goal = 0; goal < cost.size(); ++goal) {
        cost[goal] += sign * more[goal];
    }
}

} // namespace

void Search::insert_place(std::vector<Place>& places, const Place& place) {
    const auto behind = std::upper_bound(places.begin(), places.end(), place,
                                         [](const Place& a, const Place& b) { return a.cost < b.cost; });
    places.insert(behind, place);
    if (places.size() > k_most_places) {
        places.pop_back();
    }
}

// The runs in which the job can stand while nothing of what was taken out does, those that cost least.
bool Search::find_places(std::size_t job, std::vector<Place>& places) const {
    const SpaceJob& each = m_space.jobs[job];
    const auto [first, last] = m_board.window(job);
    places.clear();
    auto run = std::lower_bound(each.runs.begin(), each.runs.end(), first,
                                [](const Run& other, Slot start) { return other.last < start; });
    std::uint64_t seen = 0;
    for (; run != each.runs.end() && run->first <= last; ++run, ++seen) {
        const Slot begin = std::max(run->first, first);
        const Slot end = std::min(run->last, last);
        const bool is_promised = begin <= each.promised && each.promised <= end;
        if (places.size() == k_most_places && !is_promised && !(each.cost_in(*run, begin) < places.back().cost)) {
            continue;
        }
        const Slot start = begin <= end ? m_board.next_start(job, begin, end) : Board::k_none;
        if (start == Board::k_none) {
            continue;
        }
        insert_place(places, {start, run->last, each.cost_in(*run, start)});
        if (is_promised && start < each.promised &&
            m_board.next_start(job, each.promised, each.promised) == each.promised) {
            insert_place(places, {each.promised, each.promised, each.cost_in(*run, each.promised)});
        }
    }
    m_budget.charge(4 * seen + 16);
    return !places.empty();
}

bool Search::recreate_exactly() {
    m_open.clear();
    for (const auto& [job, start] : m_before) {
        m_open.push_back(job);
    }
    list_by(m_random.below(6), m_open);
    m_places.resize(std::max(m_places.size(), m_open.size()));
    m_rest.assign(m_open.size() + 1, Cost{});
    for (std::size_t i = m_open.size(); i-- > 0;) {
        if (!find_places(m_open[i], m_places[i])) {
            return false;
        }
        m_rest[i] = m_rest[i + 1];
        add(m_rest[i], m_places[i].front().cost, 1);
        add(m_rest[i], m_space.cost_left_out(m_open[i]), -1);
    }
    m_limit = m_current;
    m_nodes = k_most_nodes;
    m_chosen.assign(m_open.size(), Board::k_none);
    m_found.clear();
    branch(0);
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        m_before.emplace_back(m_open[i], Board::k_none);
        m_board.place(m_open[i], m_found[i]);
    }
    return !m_found.empty();
}

// Places the jobs from there on in every way that may cost less than the limit.
void Search::branch(std::size_t depth) {
    if (depth == m_open.size()) {
        m_limit = m_board.cost();
        m_found = m_chosen;
        return;
    }
    const std::size_t job = m_open[depth];
    const auto [first, last] = m_board.window(job);
    for (const Place& place : m_places[depth]) {
        Cost least = m_board.cost();
        add(least, m_rest[depth + 1], 1);
        add(least, place.cost, 1);
        add(least, m_space.cost_left_out(job), -1);
        if (!(least < m_limit) || --m_nodes < 0) {
            return; // the other places cost no less
        }
        const Slot begin = std::max(place.first, first);
        const Slot end = std::min(place.last, last);
        const Slot start = begin <= end ? m_board.next_start(job, begin, end) : Board::k_none;
        if (start == Board::k_none) {
            continue;
        }
        m_board.place(job, start);
        m_chosen[depth] = start;
        least = m_board.cost();
        add(least, m_rest[depth + 1], 1);
        if (least < m_limit) {
            branch(depth + 1);
        }
        m_board.remove(job);
    }
}

} // namespace onramp::placement
