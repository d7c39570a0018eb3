// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <iterator>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/goal/milestones.hpp"

namespace onramp {

namespace {

bool falls(const GoalSeries& series) {
    return series.target && series.target->comparison == Comparison::at_most;
}

bool is_at(const GoalSeries& series, double value) {
    return falls(series) ? value <= series.target->value : value >= series.target->value;
}

// "%", "% code reuse" and "code reuse" mean the same, and so does what they begin with.
bool is_meant(const GoalSeries& series, const std::string& unit) {
    const std::string wanted = lower(unit);
    return lower(series_name(series)).starts_with(wanted) ||
           (!series.of.empty() && lower(series.of).starts_with(wanted));
}

std::string quoted_names(const std::vector<GoalSeries>& series) {
    std::vector<std::string> names;
    names.reserve(series.size());
    for (const GoalSeries& each : series) {
        names.push_back("'" + series_name(each) + "'");
    }
    return listed(names);
}

Result<GoalSeries> checked(const GoalSeries& series, const GoalNumber& number) {
    if (number.percent && series.unit != "%") {
        const std::string name = series_name(series);
        return fail(ErrorKind::usage, "a percentage was given, but what is counted is '" + name + "'",
                    "leave the % out, or say with --unit of what it is");
    }
    return series;
}

Result<GoalSeries> by_unit(const PersonaGoal& goal, const std::string& unit) {
    std::vector<GoalSeries> meant;
    for (const GoalSeries& each : goal.series) {
        if (series_name(each) == unit) {
            return each;
        }
        if (is_meant(each, unit)) {
            meant.push_back(each);
        }
    }
    if (meant.size() > 1) {
        return fail(ErrorKind::usage, "--unit '" + unit + "' can be more than one thing",
                    "it can be " + quoted_names(meant));
    }
    return meant.empty() ? GoalSeries{unit, {}, {}, {}} : meant.front();
}

} // namespace

bool GoalSeries::reached() const {
    return target && last() != nullptr && is_at(*this, last()->value);
}

std::optional<double> GoalSeries::share() const {
    if (!target || last() == nullptr) {
        return std::nullopt;
    }
    if (reached()) {
        return 1;
    }
    const double first = falls(*this) ? values.front().value : 0;
    const double way = target->value - first;
    const double gone = last()->value - first;
    // Whoever was there once, and is no more, or is asked for less than nothing, has come no way.
    return is_at(*this, first) || way == 0 ? 0 : std::clamp(gone / way, 0.0, 1.0);
}

std::string series_name(const GoalSeries& series) {
    return series.unit.empty() || series.of.empty() ? series.unit + series.of : series.unit + " " + series.of;
}

std::string goal_number_words(double value, const GoalSeries& series) {
    const std::string name = series_name(series);
    return format("{}", value) + (name.empty() || series.unit == "x" ? "" : " ") + name;
}

Result<GoalSeries> choose_series(const PersonaGoal& goal, const GoalNumber& number,
                                 const std::optional<std::string>& unit) {
    if (unit) {
        const auto series = by_unit(goal, *unit);
        return series ? checked(*series, number) : series;
    }
    std::vector<GoalSeries> possible;
    std::copy_if(goal.series.begin(), goal.series.end(), std::back_inserter(possible),
                 [](const GoalSeries& each) { return each.target.has_value(); });
    if (possible.empty()) {
        possible = goal.series;
    }
    if (possible.empty()) {
        return fail(ErrorKind::usage, "'" + goal.text + "' names no number",
                    "say with --unit what is counted, as in --unit 'talks given'");
    }
    if (possible.size() > 1 && number.percent) {
        std::erase_if(possible, [](const GoalSeries& each) { return each.unit != "%"; });
        if (possible.empty()) {
            possible = goal.series;
        }
    }
    if (possible.size() > 1) {
        return fail(ErrorKind::usage, "'" + goal.text + "' has more than one number",
                    "say with --unit which one: " + quoted_names(possible));
    }
    return checked(possible.front(), number);
}

} // namespace onramp
