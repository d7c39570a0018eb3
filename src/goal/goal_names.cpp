// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <set>

#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/goal/milestones.hpp"

namespace onramp {

namespace {

std::string_view last_part(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    return dot == std::string_view::npos ? id : id.substr(dot + 1);
}

// The first `count` words of an id's part; all of it where it has no more.
std::string_view first_words(std::string_view part, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t word = 0; word < count; ++word) {
        at = part.find('-', word == 0 ? 0 : at + 1);
        if (at == std::string_view::npos) {
            return part;
        }
    }
    return part.substr(0, at);
}

void name_all(std::vector<PersonaGoal>& goals) {
    constexpr std::size_t k_least_words = 2;
    for (PersonaGoal& goal : goals) {
        const std::string_view part = last_part(goal.id);
        for (std::size_t count = k_least_words;; ++count) {
            const std::string_view words = first_words(part, count);
            const auto same = std::count_if(goals.begin(), goals.end(), [&](const PersonaGoal& other) {
                return last_part(other.id).starts_with(words);
            });
            if (same <= 1) {
                goal.name = words;
                break;
            }
            if (words == part) { // another one begins with all of its words
                goal.name = goal.id;
                break;
            }
        }
    }
}

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

std::vector<std::string> names_of(const std::vector<PersonaGoal>& goals, const std::vector<std::size_t>& places) {
    constexpr std::size_t k_most_listed = 5;
    std::vector<std::string> names;
    for (const std::size_t place : places) {
        if (names.size() == k_most_listed) {
            names.push_back(std::to_string(places.size() - k_most_listed) + " more");
            break;
        }
        names.push_back(goals[place].name);
    }
    return names;
}

// Whether the id ends with the word, after the beginning of one of its own words.
bool ends_with_word(std::string_view id, std::string_view word) {
    return id.size() > word.size() && id.ends_with(word) &&
           (id[id.size() - word.size() - 1] == '.' || id[id.size() - word.size() - 1] == '-');
}

} // namespace

std::vector<PersonaGoal> goals_of(const std::vector<GoalArea>& areas, const std::vector<GoalValue>& values) {
    Collector collector;
    for (const GoalArea& area : areas) {
        collector.add(area);
    }
    std::vector<PersonaGoal> goals = collector.take();
    name_all(goals);
    add_values(goals, values);
    return goals;
}

Result<std::size_t> find_goal(std::string_view word, const std::vector<PersonaGoal>& goals) {
    constexpr std::size_t k_shown = 60;
    const std::string wanted = lower(trim(word));
    const std::string words = wanted.empty() ? std::string() : kebab(wanted);
    std::vector<std::size_t> whole; // all of the words of its id
    std::vector<std::size_t> begun;
    std::vector<std::size_t> ended;
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const std::string_view id = goals[i].id;
        if (id == wanted || goals[i].name == wanted) {
            return i;
        }
        if (wanted.empty()) {
            continue;
        }
        if (last_part(id) == words) {
            whole.push_back(i);
        } else if (last_part(id).starts_with(words) || kebab(goals[i].text).starts_with(words) ||
                   id.starts_with(wanted)) {
            begun.push_back(i);
        } else if (ends_with_word(id, wanted) || ends_with_word(id, words)) {
            ended.push_back(i);
        }
    }
    const std::vector<std::size_t>& found = !whole.empty() ? whole : !begun.empty() ? begun : ended;
    if (found.size() == 1) {
        return found.front();
    }
    const std::string shown = shorten(replace_invalid_utf8(trim(word)), k_shown);
    if (found.size() > 1) {
        return fail(ErrorKind::unknown_name, "'" + shown + "' can be more than one goal",
                    "it can be " + listed(names_of(goals, found)));
    }
    std::vector<std::string> candidates;
    candidates.reserve(goals.size());
    for (const PersonaGoal& goal : goals) {
        candidates.push_back(goal.name);
    }
    const std::string near = nearest(wanted, candidates);
    return fail(ErrorKind::unknown_name, "the persona has no goal '" + shown + "'",
                near.empty() ? "'onramp goal list' shows them" : "did you mean '" + near + "'?");
}

} // namespace onramp
