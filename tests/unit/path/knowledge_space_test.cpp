// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <set>

#include "onramp/path/knowledge_space.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp::knowledge;
using onramp::Natural;

namespace {

using Names = std::vector<std::string>;
using Edges = std::vector<std::pair<std::size_t, std::size_t>>;

// Items "0", "1", ... with those edges.
ItemOrder order_of(std::size_t size, const Edges& edges) {
    Names items;
    for (std::size_t i = 0; i < size; ++i) {
        items.push_back(std::to_string(i));
    }
    std::vector<Prerequisite> prerequisites;
    for (const auto& [before, after] : edges) {
        prerequisites.push_back({items[before], items[after]});
    }
    return order_items(items, prerequisites).value.value();
}

ItemOrder chain(std::size_t size) {
    Edges edges;
    for (std::size_t i = 1; i < size; ++i) {
        edges.emplace_back(i - 1, i);
    }
    return order_of(size, edges);
}

// 0 < 1 > 2 < 3 > ...
ItemOrder fence(std::size_t size) {
    Edges edges;
    for (std::size_t i = 1; i < size; ++i) {
        edges.push_back(i % 2 == 1 ? std::pair(i - 1, i) : std::pair(i, i - 1));
    }
    return order_of(size, edges);
}

// Subsets of so many things, each after those it holds.
ItemOrder subsets(std::size_t things) {
    Edges edges;
    for (std::size_t set = 0; set < std::size_t{1} << things; ++set) {
        for (std::size_t thing = 0; thing < things; ++thing) {
            if ((set >> thing & 1U) == 0) {
                edges.emplace_back(set, set | std::size_t{1} << thing);
            }
        }
    }
    return order_of(std::size_t{1} << things, edges);
}

ItemOrder rows_and_columns(std::size_t rows, std::size_t columns) {
    Edges edges;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t at = row * columns + column;
            if (row + 1 < rows) {
                edges.emplace_back(at, at + columns);
            }
            if (column + 1 < columns) {
                edges.emplace_back(at, at + 1);
            }
        }
    }
    return order_of(rows * columns, edges);
}

struct Counted {
    std::string states;
    std::string paths;

    bool operator==(const Counted&) const = default;
};

Counted counted(const ItemOrder& order) {
    return {count_states(order).value().text(), count_paths(order).value().text()};
}

std::vector<State> all_states(const ItemOrder& order) {
    std::vector<State> states;
    for (std::size_t bits = 0; bits < std::size_t{1} << order.items.size(); ++bits) {
        State state;
        bool closed = true;
        for (std::size_t item = 0; item < order.items.size(); ++item) {
            if ((bits >> item & 1U) != 0) {
                state.push_back(item);
                for (const std::size_t before : order.before[item]) {
                    closed = closed && (bits >> before & 1U) != 0;
                }
            }
        }
        if (closed) {
            states.push_back(state);
        }
    }
    return states;
}

std::set<std::pair<std::size_t, std::size_t>> set_of(const std::vector<Pair>& pairs) {
    std::set<std::pair<std::size_t, std::size_t>> all;
    for (const Pair& pair : pairs) {
        all.emplace(pair.before, pair.after);
    }
    return all;
}

// a < b where the edges lead from a to b: Warshall's algorithm.
std::set<std::pair<std::size_t, std::size_t>> closed(std::size_t size,
                                                     std::set<std::pair<std::size_t, std::size_t>> edges) {
    for (std::size_t between = 0; between < size; ++between) {
        for (std::size_t from = 0; from < size; ++from) {
            for (std::size_t to = 0; to < size; ++to) {
                if (edges.contains({from, between}) && edges.contains({between, to})) {
                    edges.emplace(from, to);
                }
            }
        }
    }
    return edges;
}

std::vector<std::string> rules_of(const std::vector<onramp::Problem>& problems) {
    std::vector<std::string> rules;
    for (const onramp::Problem& problem : problems) {
        rules.push_back(problem.rule + " " + problem.where.pointer);
    }
    return rules;
}

} // namespace

// Doignon & Falmagne (1999), Knowledge Spaces, chapter 7, also the data set DoignonFalmagne7 of the R package
// pks: the nine states of five problems. They are those of the prerequisites below.
TEST_CASE("the published knowledge structure of five problems") {
    const std::vector<Prerequisite> prerequisites = {{"a", "c"}, {"b", "c"}, {"a", "d"}, {"b", "d"}, {"c", "e"}};
    const ItemOrder order = order_items({"a", "b", "c", "d", "e"}, prerequisites).value.value();
    std::set<std::string> states;
    for (const State& state : all_states(order)) {
        std::string names;
        for (const std::size_t item : state) {
            names += order.items[item];
        }
        states.insert(names);
    }
    CHECK(states == std::set<std::string>{"", "a", "b", "ab", "abc", "abd", "abcd", "abce", "abcde"});
    CHECK(counted(order) == Counted{"9", "6"});
}

TEST_CASE("orders whose counts are known") {
    CHECK(counted(order_of(0, {})) == Counted{"1", "1"});
    CHECK(counted(order_of(1, {})) == Counted{"2", "1"});
    // Nothing before anything: 2^n and n!.
    CHECK(counted(order_of(10, {})) == Counted{"1024", "3628800"});
    CHECK(counted(order_of(30, {})) == Counted{"1073741824", "265252859812191058636308480000000"});
    CHECK(counted(chain(12)) == Counted{"13", "1"});
    CHECK(counted(chain(k_most_items)) == Counted{"1001", "1"});
    // Three pairs: 3^3 states, 6! / 2^3 paths.
    CHECK(counted(order_of(6, {{0, 1}, {2, 3}, {4, 5}})) == Counted{"27", "90"});
    // The N, the smallest order that can be neither divided side by side nor one after the other.
    CHECK(counted(order_of(4, {{0, 2}, {1, 2}, {1, 3}})) == Counted{"8", "5"});
}

// Fences: Fibonacci numbers and Euler's zigzag numbers (OEIS A000045, A000111).
TEST_CASE("fences") {
    CHECK(counted(fence(5)) == Counted{"13", "16"});
    CHECK(counted(fence(10)) == Counted{"144", "50521"});
    CHECK(counted(fence(20)) == Counted{"17711", "370371188237525"});
}

// Boolean lattices: Dedekind's numbers and the linear extensions (OEIS A000372, A046873).
TEST_CASE("the subsets of a set") {
    CHECK(counted(subsets(3)) == Counted{"20", "48"});
    CHECK(counted(subsets(4)) == Counted{"168", "1680384"});
    CHECK(counted(subsets(5)) == Counted{"7581", "14807804035657359360"});
}

// Standard Young tableaux by the hook length formula (Frame, Robinson & Thrall 1954), lattice paths for states.
TEST_CASE("rows and columns") {
    CHECK(counted(rows_and_columns(2, 10)) == Counted{"66", "16796"});
    CHECK(counted(rows_and_columns(3, 3)) == Counted{"20", "42"});
    CHECK(counted(rows_and_columns(5, 6)) == Counted{"462", "396499770810"});
}

TEST_CASE("what is too much is refused") {
    const ItemOrder order = subsets(5);
    for (const auto& [result, what] :
         {std::pair(count_states(order, 100), "states"), std::pair(count_paths(order, 100), "paths")}) {
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == onramp::ErrorKind::invalid);
        CHECK(result.error().message == "too many " + std::string(what) +
                                            " to count: the order of these items has more than 100 parts that are "
                                            "counted one by one");
    }
    // A thousand parts inside each other are no matter.
    CHECK_FALSE(count_paths(rows_and_columns(2, 500), 1500).has_value());
    // What falls apart needs few parts, however many states there are.
    CHECK(count_states(order_of(k_most_items, {}), 1).has_value());
    CHECK(count_paths(order_of(k_most_items, {}), 1).has_value());
}

TEST_CASE("random orders agree with all their subsets and all their paths") {
    onramp_test::Numbers numbers(17);
    for (int run = 0; run < 150; ++run) {
        const std::size_t size = 1 + static_cast<std::size_t>(numbers.below(8));
        const int density = 1 + numbers.below(8);
        std::vector<std::size_t> shuffled(size);
        for (std::size_t i = 0; i < size; ++i) {
            shuffled[i] = i;
            std::swap(shuffled[i], shuffled[static_cast<std::size_t>(numbers.below(static_cast<int>(i) + 1))]);
        }
        Edges edges;
        for (std::size_t after = 1; after < size; ++after) {
            for (std::size_t before = 0; before < after; ++before) {
                if (numbers.below(10) < density) {
                    edges.emplace_back(shuffled[before], shuffled[after]);
                }
            }
        }
        CAPTURE(run, size, edges);
        const ItemOrder order = order_of(size, edges);
        const std::vector<State> states = all_states(order);
        const std::set<State> all(states.begin(), states.end());
        // The paths to each state, from those to the states that its last items leave; and its fringes.
        std::map<State, std::uint64_t> paths = {{{}, 1}};
        for (std::size_t length = 0; length <= size; ++length) {
            for (const State& state : states) {
                if (state.size() != length) {
                    continue;
                }
                std::vector<std::size_t> next;
                std::vector<std::size_t> last;
                for (std::size_t item = 0; item < size; ++item) {
                    State other = state;
                    if (const auto at = std::find(other.begin(), other.end(), item); at != other.end()) {
                        other.erase(at);
                        if (all.contains(other)) {
                            last.push_back(item);
                            paths[state] += paths[other];
                        }
                    } else {
                        other.insert(std::upper_bound(other.begin(), other.end(), item), item);
                        if (all.contains(other)) {
                            next.push_back(item);
                        }
                    }
                }
                CHECK(outer_fringe(order, state) == next);
                CHECK(inner_fringe(order, state) == last);
            }
        }
        CHECK(counted(order) == Counted{std::to_string(states.size()), std::to_string(paths[states.back()])});

        const auto whole = set_of(closure(order));
        const auto least = set_of(reduction(order));
        CHECK(whole == closed(size, {edges.begin(), edges.end()}));
        CHECK(closed(size, least) == whole);
        for (const auto& edge : least) {
            auto without = least;
            without.erase(edge);
            CHECK(closed(size, without) != whole);
        }
    }
}

TEST_CASE("pairs come in order, and what is said twice counts once") {
    const ItemOrder order = order_of(4, {{2, 0}, {0, 3}, {2, 3}, {2, 0}, {2, 1}});
    CHECK(closure(order) == std::vector<Pair>{{0, 3}, {2, 0}, {2, 1}, {2, 3}});
    CHECK(reduction(order) == std::vector<Pair>{{0, 3}, {2, 0}, {2, 1}});
    CHECK(counted(order) == Counted{"7", "3"});
}

TEST_CASE("what makes no order is told with its place") {
    using Strings = std::vector<std::string>;
    CHECK(rules_of(order_items({"a", "b", "a"}, {{"a", "b"}, {"a", "c"}, {"d", "b"}}).problems) ==
          Strings{"duplicate /items/2", "unknown-item /prerequisites/1/1", "unknown-item /prerequisites/2/0"});
    CHECK(rules_of(order_items({"a"}, {{"a", "a"}}).problems) == Strings{"cycle /prerequisites/0"});
    const auto circle =
        order_items({"a", "b", "c", "d", "e"}, {{"a", "b"}, {"b", "c"}, {"c", "d"}, {"d", "b"}, {"d", "e"}});
    CHECK_FALSE(circle.value);
    REQUIRE(circle.problems.size() == 1);
    CHECK(circle.problems[0].rule == "cycle");
    CHECK(circle.problems[0].message == "items come before each other in a circle: 'c', 'd' and 'b'");
    CHECK(circle.problems[0].where.pointer == "/prerequisites/3");
    Names many(k_most_items + 1);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i] = std::to_string(i);
    }
    CHECK(rules_of(order_items(many, {}).problems) == Strings{"too-many /items"});
    // A circle of many names shows some.
    many.pop_back();
    std::vector<Prerequisite> around;
    for (std::size_t i = 0; i < many.size(); ++i) {
        around.push_back({many[i], many[(i + 1) % many.size()]});
    }
    const auto long_circle = order_items(many, around).problems;
    REQUIRE(long_circle.size() == 1);
    CHECK(long_circle[0].message.ends_with("and 992 more"));
}

TEST_CASE("a state is closed downwards") {
    using Strings = std::vector<std::string>;
    const ItemOrder order = chain(4);
    const auto state_of = [&](const Names& names) { return read_state(order, names); };
    CHECK(state_of({}).value == State{});
    CHECK(state_of({"1", "0"}).value == State{0, 1});
    CHECK(state_of({"3", "2", "1", "0"}).value == State{0, 1, 2, 3});
    CHECK(rules_of(state_of({"0", "2"}).problems) == Strings{"not-a-state /state/1"});
    CHECK(rules_of(state_of({"x", "0", "0"}).problems) == Strings{"unknown-item /state/0", "duplicate /state/2"});
    CHECK(state_of({"0", "2"}).problems[0].message == "the state holds '2' without '1', which comes before it");
}
