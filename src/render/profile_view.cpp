// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/profile_view.hpp"

#include <algorithm>
#include <array>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"

namespace onramp {

namespace {

// One section of the profile as a table, for both renderers.
struct Section {
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

std::string need_words(const Target& target) {
    switch (target.need) {
    case Need::required:
        return "required";
    case Need::any_of:
        return "one of " + target.group;
    case Need::elective:
        return "elective";
    case Need::on_demand:
        break;
    }
    return "on demand";
}

// Targets of one phase, the highest levels first.
Section target_section(const Profile& profile, Phase phase, std::string title) {
    std::vector<std::pair<std::string, const Target*>> targets;
    for (const auto& [id, target] : profile.targets) {
        if (target.phase == phase) {
            targets.emplace_back(id, &target);
        }
    }
    std::stable_sort(targets.begin(), targets.end(),
                     [](const auto& a, const auto& b) { return a.second->level > b.second->level; });
    Section section{std::move(title) + " (" + counted(targets.size(), "skill") + ")",
                    {{"Skill"}, {"Level"}, {"Need", Align::left, true}},
                    {}};
    for (const auto& [id, target] : targets) {
        section.rows.push_back({{id},
                                {std::to_string(target->level) + " " + std::string(level_words(target->level))},
                                {need_words(*target)}});
    }
    return section;
}

Section group_section(const Profile& profile) {
    Section section{"Groups", {{"Group"}, {"Choose", Align::right}, {"Name", Align::left, true}}, {}};
    for (const auto& [id, group] : profile.groups) {
        section.rows.push_back({{id}, {std::to_string(group.choose)}, {group.name}});
    }
    return section;
}

// The last part of an activity's id says what it is; its part of the day stands before it.
std::string short_id(const std::string& id) {
    const std::size_t dot = id.find('.');
    return dot == std::string::npos ? id : id.substr(dot + 1);
}

Section activity_section(const Profile& profile) {
    Section section{"Activities, those that yield to learning first",
                    {{"Activity", Align::left, true}, {"Time"}, {"At least"}, {"Load"}, {"Place"}},
                    {}};
    std::vector<std::pair<std::string, const ActivityPlan*>> plans;
    for (const auto& [id, plan] : profile.activities) {
        plans.emplace_back(id, &plan);
    }
    const auto rank = [](const ActivityPlan& plan) { return plan.yields.value_or(INT32_MAX); };
    std::stable_sort(plans.begin(), plans.end(),
                     [&](const auto& a, const auto& b) { return rank(*a.second) < rank(*b.second); });
    for (const auto& [id, plan] : plans) {
        std::string time = plan->times == 1 ? "" : std::to_string(plan->times) + " x ";
        time += format_duration(Minutes(plan->minutes)) + " a " + std::string(period_name(plan->per));
        section.rows.push_back({{short_id(id)},
                                {time},
                                {plan->yields ? format_duration(Minutes(plan->min_minutes)) : "never yields"},
                                {std::string(load_name(plan->load))},
                                {std::string(place_name(plan->place))}});
    }
    return section;
}

Section task_section(const Profile& profile) {
    Section section{"First 90 days", {{"Days"}, {"Task", Align::left, true}, {"Owner"}, {"Time"}}, {}};
    std::vector<const OnboardingTask*> tasks;
    for (const auto& [id, task] : profile.tasks) {
        tasks.push_back(&task);
    }
    std::stable_sort(tasks.begin(), tasks.end(), [](const OnboardingTask* a, const OnboardingTask* b) {
        return std::pair(a->from_day, a->to_day) < std::pair(b->from_day, b->to_day);
    });
    for (const OnboardingTask* task : tasks) {
        section.rows.push_back({{std::to_string(task->from_day) + "-" + std::to_string(task->to_day)},
                                {task->title},
                                {task->owner},
                                {format_duration(Minutes(task->minutes))}});
    }
    return section;
}

Section leading_section(const Profile& profile) {
    Section section{"Load of leading", {{"From day", Align::right}, {"Share", Align::right}}, {}};
    for (const LeadingShare& share : profile.leading) {
        section.rows.push_back({{std::to_string(share.from_day)}, {std::to_string(share.share_percent) + " %"}});
    }
    return section;
}

Section learning_section(const Profile& profile) {
    Section section{"Learning", {{"Line", Align::left, true}, {"Kinds and skills", Align::left, true}}, {}};
    for (const auto& [id, line] : profile.learning) {
        std::vector<std::string> words;
        for (const ResourceKind kind : line.kinds) {
            words.emplace_back(resource_kind_name(kind));
        }
        words.insert(words.end(), line.skills.begin(), line.skills.end());
        section.rows.push_back({{id.substr(id.rfind('.') + 1)}, {join(words, ", ")}});
    }
    return section;
}

std::vector<Section> sections_of(const Profile& profile) {
    std::vector<Section> sections = {target_section(profile, Phase::first_90_days, "Targets of the first 90 days"),
                                     target_section(profile, Phase::role, "Targets of the role"),
                                     group_section(profile),
                                     activity_section(profile),
                                     task_section(profile),
                                     leading_section(profile),
                                     learning_section(profile)};
    std::erase_if(sections, [](const Section& section) { return section.rows.empty(); });
    return sections;
}

std::vector<std::pair<std::string, std::string>> facts_of(const Profile& profile) {
    const Capacity& capacity = profile.capacity;
    const WorkingHours& hours = profile.hours;
    return {{"Persona", profile.persona},
            {"Pack", profile.pack},
            {"Learning", std::to_string(capacity.hours_per_week) + " h a week, in sessions of " +
                             format_duration(Minutes(capacity.min_session_minutes)) + " to " +
                             format_duration(Minutes(capacity.max_session_minutes)) + ", at most " +
                             format_duration(Minutes(capacity.daily_cap_minutes)) + " a day"},
            {"Hours", join(hours.working_days, " ") + ", core " + format_time_of_day(hours.core_start) + "-" +
                          format_time_of_day(hours.core_end) + ", zone " + hours.zone}};
}

std::string markdown_cell(const std::string& text) {
    std::string cell;
    for (const char c : visible(text)) {
        cell += c == '|' ? "\\|" : std::string(1, c);
    }
    return cell;
}

// The pointer of the entry that holds a value: "/targets/ffi" of a map, "/hours" of an object.
std::string entry_of(const std::string& pointer) {
    constexpr std::array<std::string_view, 7> k_maps = {"groups",  "leaves",   "targets", "activities",
                                                        "leading", "learning", "tasks"};
    const std::size_t first = pointer.find('/', 1);
    if (first == std::string::npos) {
        return "/";
    }
    const bool is_map = std::find(k_maps.begin(), k_maps.end(), pointer.substr(1, first - 1)) != k_maps.end();
    const std::size_t second = is_map ? pointer.find('/', first + 1) : first;
    return pointer.substr(0, second);
}

std::string member_of(const ExplainedValue& value, const std::string& entry) {
    // An entry that is a value itself is its own last part.
    return value.pointer == entry ? entry.substr(entry.rfind('/') + 1)
                                  : value.pointer.substr(entry == "/" ? 1 : entry.size() + 1);
}

std::string place_words(const Location& where) {
    return where.file + (where.line == 0 ? "" : ":" + std::to_string(where.line));
}

} // namespace

std::string render_profile_text(const Profile& profile, const Style& style) {
    std::string text = style.paint(Ink::bold, visible(profile.name)) + " (" + visible(profile.id) + ")\n";
    TextTable facts({{}, {{}, Align::left, true}});
    for (const auto& [name, words] : facts_of(profile)) {
        facts.add({{name, Ink::dim}, {words}});
    }
    text += facts.render(style);
    for (const Section& section : sections_of(profile)) {
        TextTable table(section.columns);
        for (const std::vector<Cell>& row : section.rows) {
            table.add(row);
        }
        text += "\n" + style.paint(Ink::bold, section.title) + "\n" + table.render(style, 2);
    }
    return text;
}

std::string render_profile_markdown(const Profile& profile) {
    std::string text = "# " + visible(profile.name) + "\n\n";
    for (const auto& [name, words] : facts_of(profile)) {
        text += "- " + name + ": " + visible(words) + "\n";
    }
    for (const Section& section : sections_of(profile)) {
        text += "\n## " + section.title + "\n\n|";
        std::string rule = "|";
        for (const Column& column : section.columns) {
            text += " " + column.heading + " |";
            rule += column.align == Align::right ? "---:|" : "---|";
        }
        text += "\n" + rule + "\n";
        for (const std::vector<Cell>& row : section.rows) {
            text += "|";
            for (const Cell& cell : row) {
                text += " " + markdown_cell(cell.text) + " |";
            }
            text += "\n";
        }
    }
    return text;
}

std::string render_explanation_text(const std::vector<ExplainedValue>& values, const Style& style) {
    std::string text;
    std::string entry;
    for (const ExplainedValue& value : values) {
        if (const std::string own = entry_of(value.pointer); own != entry) {
            entry = own;
            text += (text.empty() ? "" : "\n") + style.paint(Ink::bold, visible(entry)) + "\n";
        }
        const std::string line =
            visible(member_of(value, entry) + " = " + value.text + " (" + place_words(value.where) + ")");
        text += "  " + wrap(line, style.width - 4, "      ") + "\n";
    }
    return text;
}

std::string render_explanation_markdown(const std::vector<ExplainedValue>& values) {
    std::string text;
    std::string entry;
    for (const ExplainedValue& value : values) {
        if (const std::string own = entry_of(value.pointer); own != entry) {
            entry = own;
            text += (text.empty() ? "## `" : "\n## `") + visible(entry) + "`\n\n";
        }
        text += "- " + visible(member_of(value, entry)) + ": " + visible(value.text) + " (`" +
                visible(place_words(value.where)) + "`)\n";
    }
    return text;
}

} // namespace onramp
