// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/knowledge_space.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "onramp/base/text.hpp"
#include "path/item_set.hpp"

namespace onramp::knowledge {

namespace {

constexpr std::size_t k_shown_cells = 40;
constexpr std::size_t k_most_in_a_circle = 8; // names of one circle that a message lists

std::string quoted(std::string_view name) {
    return "'" + visible(shorten(name, k_shown_cells)) + "'";
}

Problem problem(std::string rule, std::string message, std::string pointer) {
    return {Severity::error, std::move(rule), std::move(message), {}, {{}, 0, 0, std::move(pointer)}};
}

std::string place(std::string_view list, std::size_t index) {
    return "/" + std::string(list) + "/" + std::to_string(index);
}

using Places = std::map<std::string, std::size_t, std::less<>>;

Places places_of(const std::vector<std::string>& items) {
    Places places;
    for (std::size_t i = 0; i < items.size(); ++i) {
        places.emplace(items[i], i);
    }
    return places;
}

std::optional<std::size_t> find_place(const Places& places, const std::string& name, const std::string& pointer,
                                      std::vector<Problem>& problems) {
    const auto found = places.find(name);
    if (found == places.end()) {
        problems.push_back(problem("unknown-item", "there is no item " + quoted(name), pointer));
        return std::nullopt;
    }
    return found->second;
}

// What a prerequisite says, with its own place in the list.
struct Edge {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t index = 0;
};

std::vector<Edge> find_edges(const Places& places, const std::vector<Prerequisite>& prerequisites,
                             std::vector<Problem>& problems) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < prerequisites.size(); ++i) {
        const std::string pointer = place("prerequisites", i);
        const auto before = find_place(places, prerequisites[i].before, pointer + "/0", problems);
        const auto after = find_place(places, prerequisites[i].after, pointer + "/1", problems);
        if (before && after) {
            edges.push_back({*before, *after, i});
        }
    }
    return edges;
}

// One circle among items each of which has an edge from another of them: back along such edges until an item
// comes again.
Problem describe_circle(const std::vector<std::string>& items, const std::vector<std::optional<Edge>>& edge_to) {
    const auto first = std::find_if(edge_to.begin(), edge_to.end(), [](const auto& edge) { return edge.has_value(); });
    std::vector<bool> seen(items.size());
    std::size_t at = static_cast<std::size_t>(first - edge_to.begin());
    for (; !seen[at]; at = edge_to[at]->before) {
        seen[at] = true;
    }
    std::vector<std::string> circle;
    std::size_t item = at;
    do {
        circle.push_back(quoted(items[item]));
        item = edge_to[item]->before;
    } while (item != at);
    std::reverse(circle.begin(), circle.end());
    const std::string where = place("prerequisites", edge_to[at]->index);
    if (circle.size() == 1) {
        return problem("cycle", "the item " + circle[0] + " comes before itself", where);
    }
    if (circle.size() > k_most_in_a_circle) {
        const std::string more = std::to_string(circle.size() - k_most_in_a_circle) + " more";
        circle.resize(k_most_in_a_circle);
        circle.push_back(more);
    }
    return problem("cycle", "items come before each other in a circle: " + listed(circle), where);
}

// All that comes before each item; where there is a circle nothing, and the problem.
std::vector<ItemSet> close_edges(const std::vector<std::string>& items, const std::vector<Edge>& edges,
                                 std::vector<Problem>& problems) {
    std::vector<std::vector<std::size_t>> after(items.size());
    std::vector<std::size_t> open(items.size()); // edges from items whose turn has not come
    for (const Edge& edge : edges) {
        after[edge.before].push_back(edge.after);
        ++open[edge.after];
    }
    std::vector<std::size_t> turn;
    for (std::size_t item = 0; item < items.size(); ++item) {
        if (open[item] == 0) {
            turn.push_back(item);
        }
    }
    std::vector<ItemSet> before(items.size(), ItemSet(items.size()));
    for (std::size_t i = 0; i < turn.size(); ++i) {
        for (const std::size_t next : after[turn[i]]) {
            before[next].insert(before[turn[i]]);
            before[next].insert(turn[i]);
            if (--open[next] == 0) {
                turn.push_back(next);
            }
        }
    }
    if (turn.size() < items.size()) {
        std::vector<std::optional<Edge>> edge_to(items.size());
        for (const Edge& edge : edges) {
            if (open[edge.before] > 0 && open[edge.after] > 0) {
                edge_to[edge.after] = edge;
            }
        }
        problems.push_back(describe_circle(items, edge_to));
        return {};
    }
    return before;
}

std::vector<Pair> sorted(std::vector<Pair> pairs) {
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& a, const Pair& b) { return std::pair(a.before, a.after) < std::pair(b.before, b.after); });
    return pairs;
}

ItemSet set_of(const std::vector<std::size_t>& members, std::size_t size) {
    ItemSet set(size);
    for (const std::size_t item : members) {
        set.insert(item);
    }
    return set;
}

} // namespace

Reading<ItemOrder> order_items(std::vector<std::string> items, const std::vector<Prerequisite>& prerequisites) {
    Reading<ItemOrder> reading;
    if (items.size() > k_most_items) {
        reading.problems.push_back(
            problem("too-many", std::to_string(items.size()) + " items are more than " + std::to_string(k_most_items),
                    "/items"));
        return reading;
    }
    const Places places = places_of(items);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (places.at(items[i]) != i) {
            reading.problems.push_back(
                problem("duplicate", "the item " + quoted(items[i]) + " stands twice", place("items", i)));
        }
    }
    const std::vector<Edge> edges = find_edges(places, prerequisites, reading.problems);
    const std::vector<ItemSet> before = close_edges(items, edges, reading.problems);
    if (!reading.problems.empty()) {
        return reading;
    }
    reading.value = ItemOrder{std::move(items), {}};
    for (const ItemSet& each : before) {
        reading.value->before.push_back(each.members());
    }
    return reading;
}

std::vector<Pair> closure(const ItemOrder& order) {
    std::vector<Pair> pairs;
    for (std::size_t after = 0; after < order.items.size(); ++after) {
        for (const std::size_t before : order.before[after]) {
            pairs.push_back({before, after});
        }
    }
    return sorted(std::move(pairs));
}

std::vector<Pair> reduction(const ItemOrder& order) {
    std::vector<ItemSet> sets;
    for (const std::vector<std::size_t>& before : order.before) {
        sets.push_back(set_of(before, order.items.size()));
    }
    std::vector<Pair> pairs;
    for (std::size_t after = 0; after < order.items.size(); ++after) {
        ItemSet next = sets[after];
        for (const std::size_t between : order.before[after]) {
            next.erase(sets[between]);
        }
        next.each([&](std::size_t before) { pairs.push_back({before, after}); });
    }
    return sorted(std::move(pairs));
}

Reading<State> read_state(const ItemOrder& order, std::span<const std::string> names) {
    Reading<State> reading;
    const Places places = places_of(order.items);
    ItemSet held(order.items.size());
    std::vector<std::pair<std::size_t, std::size_t>> known; // an item and where its name stands
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto item = find_place(places, names[i], place("state", i), reading.problems);
        if (item && held.contains(*item)) {
            reading.problems.push_back(
                problem("duplicate", "the item " + quoted(names[i]) + " stands twice", place("state", i)));
        } else if (item) {
            held.insert(*item);
            known.emplace_back(*item, i);
        }
    }
    for (const auto& [item, index] : known) {
        for (const std::size_t before : order.before[item]) {
            if (!held.contains(before)) {
                reading.problems.push_back(problem("not-a-state",
                                                   "the state holds " + quoted(order.items[item]) + " without " +
                                                       quoted(order.items[before]) + ", which comes before it",
                                                   place("state", index)));
                break;
            }
        }
    }
    if (reading.problems.empty()) {
        reading.value = held.members();
    }
    return reading;
}

std::vector<std::size_t> outer_fringe(const ItemOrder& order, const State& state) {
    const ItemSet held = set_of(state, order.items.size());
    std::vector<std::size_t> fringe;
    for (std::size_t item = 0; item < order.items.size(); ++item) {
        const std::vector<std::size_t>& before = order.before[item];
        if (!held.contains(item) &&
            std::all_of(before.begin(), before.end(), [&](std::size_t needed) { return held.contains(needed); })) {
            fringe.push_back(item);
        }
    }
    return fringe;
}

std::vector<std::size_t> inner_fringe(const ItemOrder& order, const State& state) {
    ItemSet fringe = set_of(state, order.items.size());
    for (const std::size_t item : state) {
        for (const std::size_t before : order.before[item]) {
            fringe.erase(before);
        }
    }
    return fringe.members();
}

} // namespace onramp::knowledge
