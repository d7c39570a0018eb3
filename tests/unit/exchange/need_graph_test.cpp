// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "exchange/need_graph.hpp"

#include <random>

#include "support/catch.hpp"

using onramp::NeedGraph;
using Places = std::vector<std::size_t>;

namespace {

// Which reach which along one edge or more, by trying.
std::vector<std::vector<bool>> reach(const NeedGraph& graph) {
    std::vector<std::vector<bool>> all(graph.size(), std::vector<bool>(graph.size(), false));
    for (std::size_t i = 0; i < graph.size(); ++i) {
        for (const std::size_t need : graph[i]) {
            all[i][need] = true;
        }
    }
    for (std::size_t k = 0; k < graph.size(); ++k) {
        for (std::size_t i = 0; i < graph.size(); ++i) {
            for (std::size_t j = 0; all[i][k] && j < graph.size(); ++j) {
                all[i][j] = all[i][j] || all[k][j];
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("needs come first, and of several the lowest") {
    CHECK(onramp::order_by_needs({{2}, {}, {1}}) == Places{1, 2, 0});
    CHECK(onramp::order_by_needs({{}, {}, {}}) == Places{0, 1, 2});
    CHECK(onramp::order_by_needs({{1}, {0}, {}, {0}}) == Places{2});
    CHECK(onramp::order_by_needs({}).empty());
    CHECK(onramp::circles_of({{1}, {0}, {2}, {0}}) == std::vector<Places>{{0, 1}, {2}});
}

TEST_CASE("orders and circles agree with closures of small graphs") {
    std::mt19937 source(20261123);
    for (int round = 0; round < 2000; ++round) {
        const std::size_t size = 1 + source() % 8;
        NeedGraph graph(size);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j) {
                if (source() % 6 == 0) {
                    graph[i].push_back(j);
                }
            }
        }
        const auto all = reach(graph);
        Places free; // of circles, and of needing one
        std::size_t groups = 0;
        for (std::size_t i = 0; i < size; ++i) {
            bool circular = all[i][i];
            bool lowest = all[i][i];
            for (std::size_t j = 0; j < size; ++j) {
                circular = circular || (all[i][j] && all[j][j]);
                lowest = lowest && !(j < i && all[i][j] && all[j][i]);
            }
            if (!circular) {
                free.push_back(i);
            }
            groups += lowest ? 1U : 0U;
        }
        Places order = onramp::order_by_needs(graph);
        for (std::size_t at = 0; at < order.size(); ++at) {
            for (std::size_t later = at; later < order.size(); ++later) {
                CHECK_FALSE(all[order[at]][order[later]]);
            }
        }
        std::sort(order.begin(), order.end());
        CHECK(order == free);
        const auto circles = onramp::circles_of(graph);
        CHECK(circles.size() == groups);
        for (const Places& circle : circles) {
            for (std::size_t at = 0; at < circle.size(); ++at) {
                const std::size_t next = circle[(at + 1) % circle.size()];
                const Places& needs = graph[circle[at]];
                CHECK(std::find(needs.begin(), needs.end(), next) != needs.end());
            }
        }
    }
}
