// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/roadmap_sh.hpp"

#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using onramp_test::replaced;
using Rules = std::vector<std::string>;
using Texts = std::vector<std::string>;

namespace {

const std::string k_poster = R"({
  "nodes": [
    {"id": "v", "type": "vertical", "position": {"x": 0, "y": 0}, "data": {"label": "vertical node"}},
    {"id": "second", "type": "topic", "position": {"x": 0, "y": 90.5}, "data": {"label": "Second", "style": {}}, "zIndex": 999},
    {"id": "first", "type": "topic", "position": {"x": 0, "y": 200}, "data": {"label": " First "}},
    {"id": "low", "type": "subtopic", "position": {"x": 5, "y": 230}, "data": {"label": "Low"}},
    {"id": "high", "type": "subtopic", "position": {"x": 5, "y": 10}, "data": {"label": "High"}},
    {"id": "alone", "type": "subtopic", "position": {"x": 9, "y": 150}, "data": {"label": "Alone"}}
  ],
  "edges": [
    {"id": "1", "source": "first", "target": "second", "data": {"edgeStyle": "solid"}},
    {"id": "2", "source": "first", "target": "low", "data": {"edgeStyle": "dashed"}},
    {"id": "3", "source": "first", "target": "high", "data": {"edgeStyle": "dashed"}},
    {"id": "4", "source": "v", "target": "second"}
  ]
})";

Rules faults(const std::string& from, const std::string& to) {
    const auto reading = onramp::read_roadmap_sh(replaced(k_poster, from, to), "r.json");
    CHECK(reading.value.has_value() != onramp::has_errors(reading.problems));
    return found(reading.problems);
}

Texts order_of(const std::string& text) {
    const auto reading = onramp::read_roadmap_sh(text, "r.json");
    CHECK_FALSE(onramp::has_errors(reading.problems));
    REQUIRE(reading.value);
    Texts order;
    for (const onramp::ImportedTopic& topic : reading.value->topics) {
        order.push_back(topic.parent.empty() ? topic.id : topic.parent + ">" + topic.id);
    }
    return order;
}

} // namespace

TEST_CASE("a roadmap is a hint along its main line, and no prerequisite") {
    const auto reading = onramp::read_roadmap_sh(k_poster, "r.json");
    CHECK(found(reading.problems) == Rules{});
    REQUIRE(reading.value);
    CHECK(reading.value->order == onramp::TopicOrder::hint);
    CHECK(reading.value->prerequisites.empty());
    CHECK(reading.value->topics.at(1).title == "First");
    CHECK(order_of(k_poster) == Texts{"alone", "first", "first>high", "first>low", "second"});
}

TEST_CASE("where the main line says nothing, or runs in a circle, the place does") {
    const std::string no_line =
        replaced(k_poster, R"("source": "first", "target": "second")", R"("source": "v", "target": "second")");
    CHECK(order_of(no_line) == Texts{"second", "alone", "first", "first>high", "first>low"});
    const std::string circle = replaced(k_poster, R"({"id": "4", "source": "v", "target": "second"})",
                                        R"({"id": "4", "source": "second", "target": "first"})");
    CHECK(order_of(circle) == Texts{"alone", "second", "first", "first>high", "first>low"});
}

TEST_CASE("every problem of a roadmap has its pointer and line") {
    CHECK(faults("\"id\": \"low\"", "\"id\": \"v\"") ==
          Rules{"duplicate-id 6 /nodes/3/id", "?dangling 12 /edges/1/target"});
    CHECK(faults("\"label\": \"Low\"", "\"name\": \"Low\"") == Rules{"missing 6 /nodes/3/data"});
    CHECK(faults("\"y\": 230", "\"y\": null") == Rules{"type 6 /nodes/3/position/y"});
    CHECK(faults("\"y\": 230", "\"y\": 1e300") == Rules{"range 6 /nodes/3/position/y"});
    CHECK(faults("\"target\": \"low\"", "\"target\": \"gone\"") == Rules{"?dangling 12 /edges/1/target"});
    CHECK(faults("\"edges\"", "\"lines\"") == Rules{"missing 1"});
    CHECK(found(onramp::read_roadmap_sh(R"({"nodes": [], "edges": []})", "r").problems) == Rules{"empty 1"});
}

TEST_CASE("what is no roadmap has a problem and no value") {
    for (const std::string& text : onramp_test::rubbish()) {
        const auto reading = onramp::read_roadmap_sh(text, "r");
        CHECK_FALSE(reading.value.has_value());
        CHECK(onramp::has_errors(reading.problems));
    }
}
