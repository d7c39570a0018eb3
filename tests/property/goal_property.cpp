// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <rapidcheck.h>
#include <set>

#include "base/format.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/goal/milestones.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

using namespace onramp;

TEST_CASE("a number is read as it is written") {
    CHECK(onramp_test::holds([] {
        const double value = static_cast<double>(*rc::gen::inRange(-1000000000, 1000000000)) / 1000.0;
        const bool percent = *rc::gen::arbitrary<bool>();
        const auto read = parse_goal_number(format("{}", value) + (percent ? "%" : ""));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == GoalNumber({value, percent}));
    }));
}

TEST_CASE("whatever is typed is a number within bounds, or refused with a text that can be shown") {
    CHECK(onramp_test::holds([] {
        const auto letter = rc::gen::elementOf(std::string("0159.-+% e,x"));
        const auto text = *rc::gen::oneOf(rc::gen::arbitrary<std::string>(), rc::gen::container<std::string>(letter));
        const auto read = parse_goal_number(text);
        if (read) {
            RC_ASSERT(std::abs(read->value) <= k_most_goal_value);
        } else {
            RC_ASSERT(is_valid_utf8(read.error().message));
        }
    }));
}

TEST_CASE("every goal is found by its name and by its id, whatever the others are called") {
    CHECK(onramp_test::holds([] {
        const auto word = rc::gen::element<std::string>("Launch", "the", "library", "a", "Blog", "x");
        const auto lines = *rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::container<std::vector<std::string>>(word));
        std::vector<std::string> texts;
        for (const std::vector<std::string>& words : lines) {
            texts.push_back(join(words, " "));
        }
        const std::vector<std::string> ids = sibling_ids("goals.soon", texts, 8);
        GoalArea soon;
        GoalArea later; // the same lines once more
        for (std::size_t i = 0; i < texts.size(); ++i) {
            Goal goal;
            goal.line.text = texts[i];
            goal.line.id = ids[i];
            soon.goals.push_back(goal);
            goal.line.id = "goals.later." + ids[i].substr(ids[i].rfind('.') + 1);
            later.goals.push_back(goal);
        }
        const auto goals = goals_of(*rc::gen::arbitrary<bool>() ? std::vector{soon} : std::vector{soon, later}, {});
        std::set<std::string> names;
        for (std::size_t i = 0; i < goals.size(); ++i) {
            RC_ASSERT(names.insert(goals[i].name).second);
            RC_ASSERT(find_goal(goals[i].name, goals).value() == i);
            RC_ASSERT(find_goal(goals[i].id, goals).value() == i);
        }
    }));
}

TEST_CASE("how far a number has come is between nothing and all, and all where it is reached") {
    CHECK(onramp_test::holds([] {
        GoalSeries series;
        const auto number = [] { return *rc::gen::inRange(-50, 50) / 4.0; };
        series.target = NumericTarget{
            number(), *rc::gen::element(Comparison::equal, Comparison::at_least, Comparison::at_most), "", ""};
        const int count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i) {
            series.values.push_back({"g", number(), "", "", "", {}, {}});
        }
        const double share = series.share().value();
        RC_ASSERT(share >= 0 && share <= 1);
        RC_ASSERT(series.reached() == (share == 1));
        // A number nearer to the target is never less.
        GoalSeries better = series;
        better.values.push_back(better.values.back());
        better.values.back().value += series.target->comparison == Comparison::at_most ? -0.25 : 0.25;
        RC_ASSERT(better.share().value() >= share);
    }));
}
