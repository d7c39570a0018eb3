// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "exchange/need_graph.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <unordered_map>

namespace onramp {

namespace {

constexpr std::size_t k_none = static_cast<std::size_t>(-1);

NeedGraph reversed(const NeedGraph& graph) {
    NeedGraph needed_by(graph.size());
    for (std::size_t i = 0; i < graph.size(); ++i) {
        for (const std::size_t need : graph[i]) {
            needed_by[need].push_back(i);
        }
    }
    return needed_by;
}

// The indices, those first that a walk along the edges leaves last.
std::vector<std::size_t> leaving_order(const NeedGraph& graph) {
    struct Frame {
        std::size_t node = 0;
        std::size_t next = 0;
    };
    std::vector<bool> seen(graph.size(), false);
    std::vector<std::size_t> order;
    std::vector<Frame> frames;
    for (std::size_t start = 0; start < graph.size(); ++start) {
        if (seen[start]) {
            continue;
        }
        seen[start] = true;
        frames.push_back({start, 0});
        while (!frames.empty()) {
            Frame& frame = frames.back();
            if (frame.next == graph[frame.node].size()) {
                order.push_back(frame.node);
                frames.pop_back();
                continue;
            }
            const std::size_t to = graph[frame.node][frame.next++];
            if (!seen[to]) {
                seen[to] = true;
                frames.push_back({to, 0});
            }
        }
    }
    std::reverse(order.begin(), order.end());
    return order;
}

// The group of each index: those that reach each other (Kosaraju's two walks).
std::vector<std::size_t> groups_of(const NeedGraph& graph) {
    const NeedGraph back = reversed(graph);
    std::vector<std::size_t> group(graph.size(), k_none);
    for (const std::size_t root : leaving_order(graph)) {
        if (group[root] != k_none) {
            continue;
        }
        std::vector<std::size_t> open = {root};
        group[root] = root;
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const std::size_t to : back[node]) {
                if (group[to] == k_none) {
                    group[to] = root;
                    open.push_back(to);
                }
            }
        }
    }
    return group;
}

// The shortest circle through `start` within its group; empty where there is none.
std::vector<std::size_t> circle_through(const NeedGraph& graph, const std::vector<std::size_t>& group,
                                        std::size_t start) {
    std::unordered_map<std::size_t, std::size_t> from; // there may be many groups: no more than what is walked
    std::vector<std::size_t> queue = {start};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        for (const std::size_t to : graph[queue[head]]) {
            if (to == start) {
                std::vector<std::size_t> circle;
                for (std::size_t at = queue[head]; at != start; at = from.at(at)) {
                    circle.push_back(at);
                }
                circle.push_back(start);
                std::reverse(circle.begin(), circle.end());
                return circle;
            }
            if (group[to] == group[start] && from.emplace(to, queue[head]).second) {
                queue.push_back(to);
            }
        }
    }
    return {};
}

} // namespace

std::vector<std::size_t> order_by_needs(const NeedGraph& graph) {
    const NeedGraph needed_by = reversed(graph);
    std::vector<std::size_t> open(graph.size());
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        open[i] = graph[i].size();
        if (open[i] == 0) {
            ready.push(i);
        }
    }
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        order.push_back(next);
        for (const std::size_t to : needed_by[next]) {
            if (--open[to] == 0) {
                ready.push(to);
            }
        }
    }
    return order;
}

std::vector<std::vector<std::size_t>> circles_of(const NeedGraph& graph) {
    const std::vector<std::size_t> group = groups_of(graph);
    std::vector<bool> told(graph.size(), false); // by the group's root
    std::vector<std::vector<std::size_t>> circles;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        if (told[group[i]]) {
            continue;
        }
        told[group[i]] = true;
        if (std::vector<std::size_t> circle = circle_through(graph, group, i); !circle.empty()) {
            circles.push_back(std::move(circle));
        }
    }
    return circles;
}

} // namespace onramp
