// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <set>

#include "onramp/goal/milestones.hpp"
#include "onramp/persona/line_names.hpp"

namespace onramp {

namespace {

class Collector {
public:
    std::vector<PersonaGoal> take() { return std::move(m_goals); }

    void add(const GoalArea& area) {
        for (const Goal& goal : area.goals) {
            add(goal.line, area, area.name);
            if (!m_goals.empty() && m_goals.back().id == goal.line.id) {
                for (const NumericTarget& target : goal.targets) {
                    add_target(m_goals.back(), target);
                }
            }
        }
        for (const PersonaArea& below : area.areas) {
            add(below, area);
        }
    }

private:
    void add(const PersonaArea& below, const GoalArea& area) {
        for (const PersonaBlock& block : below.blocks) {
            add(block, area, below.name);
        }
        for (const PersonaArea& each : below.areas) {
            add(each, area);
        }
    }

    void add(const PersonaBlock& block, const GoalArea& area, const std::string& name) {
        if ((block.kind != BlockKind::bullet && block.kind != BlockKind::step) || !m_known.insert(block.id).second) {
            return;
        }
        const std::string text = block.label.empty() ? block.text : block.label + ": " + block.text;
        m_goals.push_back({block.id, {}, text, name, area.kind, area.months, {}});
    }

    // A line that says one number twice counts it once.
    static void add_target(PersonaGoal& goal, const NumericTarget& target) {
        if (std::none_of(goal.series.begin(), goal.series.end(),
                         [&](const GoalSeries& each) { return each.unit == target.unit && each.of == target.of; })) {
            goal.series.push_back({target.unit, target.of, target, {}});
        }
    }

    std::vector<PersonaGoal> m_goals;
    std::set<std::string> m_known;
};

void add_values(std::vector<PersonaGoal>& goals, const std::vector<GoalValue>& values) {
    for (const GoalValue& value : values) {
        const auto goal =
            std::find_if(goals.begin(), goals.end(), [&](const PersonaGoal& each) { return each.id == value.goal; });
        if (goal == goals.end()) {
            continue;
        }
        auto series = std::find_if(goal->series.begin(), goal->series.end(), [&](const GoalSeries& each) {
            return each.unit == value.unit && each.of == value.of;
        });
        if (series == goal->series.end()) {
            const auto place = std::find_if(goal->series.begin(), goal->series.end(), [&](const GoalSeries& each) {
                return !each.target && std::pair(each.unit, each.of) > std::pair(value.unit, value.of);
            });
            series = goal->series.insert(place, {value.unit, value.of, {}, {}});
        }
        const auto after = std::upper_bound(series->values.begin(), series->values.end(), value,
                                            [](const GoalValue& a, const GoalValue& b) { return a.on < b.on; });
        series->values.insert(after, value);
    }
}

} // namespace

std::vector<PersonaGoal> goals_of(const std::vector<GoalArea>& areas, const std::vector<GoalValue>& values) {
    Collector collector;
    for (const GoalArea& area : areas) {
        collector.add(area);
    }
    std::vector<PersonaGoal> goals = collector.take();
    std::vector<std::string> ids;
    ids.reserve(goals.size());
    for (const PersonaGoal& goal : goals) {
        ids.push_back(goal.id);
    }
    const std::vector<std::string> names = short_line_names(ids);
    for (std::size_t i = 0; i < goals.size(); ++i) {
        goals[i].name = names[i];
    }
    add_values(goals, values);
    return goals;
}

Result<std::size_t> find_goal(std::string_view word, const std::vector<PersonaGoal>& goals) {
    std::vector<LineName> lines;
    lines.reserve(goals.size());
    for (const PersonaGoal& goal : goals) {
        lines.push_back({goal.id, goal.name, goal.text});
    }
    return find_line(word, lines, "goal", "'onramp goal list' shows them");
}

} // namespace onramp
