// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/goal/milestones.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

Date day(const char* text) {
    return *parse_date(text);
}

GoalSeries series_of(const NumericTarget& target, const std::vector<double>& values) {
    GoalSeries series{target.unit, target.of, target, {}};
    for (const double value : values) {
        series.values.push_back({"g", value, target.unit, target.of, "", day("2026-12-01"), {}});
    }
    return series;
}

PersonaGoal goal_of(std::vector<GoalSeries> series) {
    return {"goals.x.ship-it", "ship-it", "Ship it", "X", GoalKind::horizon, {}, std::move(series)};
}

const NumericTarget k_reuse{80, Comparison::equal, "%", "code reuse"};
const NumericTarget k_users{1000, Comparison::at_least, "external developers", ""};
const NumericTarget k_latency{10, Comparison::at_most, "ms", ""};

} // namespace

TEST_CASE("how far a number has come") {
    struct Case {
        NumericTarget target;
        std::vector<double> values;
        std::optional<double> share;
        bool reached;
    };
    const NumericTarget k_nothing{0, Comparison::at_most, "bugs", ""};
    const NumericTarget k_none{0, Comparison::equal, "", ""};
    const Case cases[] = {
        {k_reuse, {}, std::nullopt, false}, {k_reuse, {40}, 0.5, false},
        {k_reuse, {80}, 1.0, true},         {k_reuse, {95}, 1.0, true},
        {k_reuse, {-5}, 0.0, false},        {k_reuse, {80, 60}, 0.75, false}, // the last one counts
        {k_users, {0}, 0.0, false},         {k_users, {999}, 0.999, false},
        {k_users, {1000}, 1.0, true},       {k_latency, {30}, 0.0, false}, // falls from its first value
        {k_latency, {30, 20}, 0.5, false},  {k_latency, {30, 40}, 0.0, false},
        {k_latency, {30, 10}, 1.0, true},   {k_latency, {5}, 1.0, true},
        {k_latency, {5, 20}, 0.0, false}, // was there, and is no more
        {k_nothing, {4, 1}, 0.75, false},   {k_nothing, {4, 0}, 1.0, true},
        {k_none, {-1}, 0.0, false},         {k_none, {0}, 1.0, true},
    };
    for (const Case& each : cases) {
        CAPTURE(each.target.value, each.values.size());
        const GoalSeries series = series_of(each.target, each.values);
        CHECK(series.share() == each.share);
        CHECK(series.reached() == each.reached);
    }
    GoalSeries own = series_of(k_users, {5});
    own.target.reset();
    CHECK_FALSE(own.share());
    CHECK_FALSE(own.reached());
}

TEST_CASE("numbers in words") {
    CHECK(goal_number_words(12.5, series_of(k_reuse, {})) == "12.5 % code reuse");
    CHECK(goal_number_words(300, series_of(k_users, {})) == "300 external developers");
    CHECK(goal_number_words(10, series_of({10, Comparison::equal, "x", "speedup"}, {})) == "10x speedup");
    CHECK(goal_number_words(2, series_of({2, Comparison::equal, "x", ""}, {})) == "2x");
    CHECK(goal_number_words(7, series_of({7, Comparison::at_least, "", ""}, {})) == "7");
    CHECK(goal_number_words(1e12, series_of(k_latency, {})) == "1000000000000 ms");
}

TEST_CASE("which number is meant") {
    const PersonaGoal none = goal_of({});
    const PersonaGoal one = goal_of({series_of(k_users, {})});
    const PersonaGoal two = goal_of({series_of(k_reuse, {}), series_of(k_users, {})});
    GoalSeries talks = series_of({0, Comparison::equal, "talks given", ""}, {1});
    talks.target.reset();
    const PersonaGoal own = goal_of({talks});
    const PersonaGoal mixed = goal_of({series_of(k_users, {}), talks});

    struct Case {
        const PersonaGoal* goal;
        GoalNumber number;
        std::optional<std::string> unit;
        std::string meant; // empty: refused
    };
    const Case cases[] = {
        {&none, {5, false}, std::nullopt, ""},
        {&none, {5, true}, std::nullopt, ""},
        {&none, {5, false}, "talks given", "talks given"},
        {&none, {5, true}, "%", "%"},
        {&none, {5, true}, "talks given", ""},
        {&one, {5, false}, std::nullopt, "external developers"},
        {&one, {5, true}, std::nullopt, ""},
        {&one, {5, false}, "external", "external developers"},
        {&one, {5, false}, "EXTERNAL", "external developers"},
        {&one, {5, false}, "stars", "stars"},
        {&two, {5, false}, std::nullopt, ""},
        {&two, {5, true}, std::nullopt, "% code reuse"},
        {&two, {5, false}, "code", "% code reuse"},
        {&two, {5, false}, "%", "% code reuse"},
        {&two, {5, true}, "external", ""},
        {&own, {5, false}, std::nullopt, "talks given"},
        {&own, {5, true}, std::nullopt, ""},
        {&mixed, {5, false}, std::nullopt, "external developers"}, // what the line names comes first
        {&mixed, {5, false}, "talks", "talks given"},
    };
    for (const Case& each : cases) {
        CAPTURE(&each - cases);
        const auto series = choose_series(*each.goal, each.number, each.unit);
        CHECK(series.has_value() == !each.meant.empty());
        if (series) {
            CHECK(series_name(*series) == each.meant);
        } else {
            CHECK(series.error().kind == ErrorKind::usage);
            CHECK_FALSE(series.error().hint.empty());
        }
    }
    const PersonaGoal alike =
        goal_of({series_of(k_users, {}), series_of({9, Comparison::equal, "external talks", ""}, {})});
    CHECK(choose_series(alike, {5, false}, "external").error().hint ==
          "it can be 'external developers' and 'external talks'");
    CHECK(series_name(*choose_series(alike, {5, false}, "external t")) == "external talks");
}
