// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/pack_health_view.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_rows = 20; // of what to write next

using Reach = SkillHealth::Reach;

std::string title_of(const PackHealthView& view) {
    return visible(view.role.name) + ": " + counted(view.bank.size(), "item") + " of " + visible(view.role.pack_id) +
           " " + visible(view.role.pack_version) + " to measure " + counted(view.role.skills.size(), "skill");
}

std::string percent(double share) {
    constexpr double k_whole = 100;
    return format("{:.0f}", share * k_whole);
}

std::string legend_of(const PackHealthView& view) {
    const int most = Blueprint{}.most_of_skill;
    return "What items tell at the targets, in percent of what a clear verdict takes where the mean is a level (" +
           format("{:.2f}", level_width(view.role.measurement.cuts)) +
           " logits) away and nothing else is known: the best " + std::to_string(most) +
           " of a skill, as many as a session asks, and all. A skill lacks items where none tells " + percent(k_near) +
           " % of what one of the best difficulty would.";
}

struct Row {
    std::string name;
    std::vector<std::string> cells;
};

// Of each area, and of all skills.
std::vector<Row> area_rows(const PackHealthView& view) {
    std::vector<std::size_t> never(view.role.skills.size());
    for (std::size_t i = 0; i < view.bank.size(); ++i) {
        never[view.bank[i].skill] += view.uses[i] == 0 ? 1 : 0;
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < view.role.areas.size(); ++i) {
        const RoleArea& area = view.role.areas[i];
        const AreaHealth& health = view.health.areas[i];
        std::size_t unused = 0;
        for (const std::uint32_t skill : area.skills) {
            unused += never[skill];
        }
        const bool any = health.within_reach > 0;
        rows.push_back(
            {area.name,
             {std::to_string(area.skills.size()), std::to_string(health.items), any ? percent(health.best_share) : "-",
              any ? percent(health.all_share) : "-", std::to_string(health.lacking), std::to_string(unused)}});
    }
    return rows;
}

// Skills whose targets answers do not show, and why.
std::vector<std::string> beyond_words(const PackHealthView& view) {
    std::vector<std::string> beyond;
    std::vector<std::string> vague;
    for (const SkillHealth& health : view.health.skills) {
        const auto& [skill, target] = view.role.skills[health.skill];
        const std::string words = skill.id + " (level " + std::to_string(target.level) + ")";
        if (health.reach == Reach::beyond) {
            beyond.push_back(words);
        } else if (health.reach == Reach::vague) {
            vague.push_back(words);
        }
    }
    std::vector<std::string> lines;
    if (!beyond.empty()) {
        lines.push_back("above level " + std::to_string(view.role.measurement.ceilings.quiz) +
                        ", the highest that answers show: " + join(beyond, ", "));
    }
    if (!vague.empty()) {
        lines.push_back("where the level begins is too uncertain: " + join(vague, ", "));
    }
    return lines;
}

Row skill_row(const PackHealthView& view, std::uint32_t at) {
    const SkillHealth& health = view.health.skills[at];
    const auto& [skill, target] = view.role.skills[at];
    return {skill.id,
            {std::string(need_name(target.need)), std::to_string(target.level), std::to_string(health.near),
             percent(health.best_share()), percent(health.all_share()), std::to_string(health.difficulty),
             health.needed > 0 ? "+" + percent(health.adds / health.needed) : std::string("-")}};
}

std::vector<Row> skill_rows(const PackHealthView& view) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::min(k_most_rows, view.health.write_next.size()); ++i) {
        rows.push_back(skill_row(view, view.health.write_next[i]));
    }
    return rows;
}

std::string lacking_words(const PackHealthView& view) {
    std::size_t lacking = 0;
    std::size_t required = 0;
    for (const SkillHealth& health : view.health.skills) {
        lacking += health.lacks() ? 1 : 0;
        required += health.lacks() && view.role.skills[health.skill].target.need == Need::required ? 1 : 0;
    }
    if (lacking == 0) {
        return "Every skill that answers can show has an item near its target. The weakest first:";
    }
    return counted(lacking, "skill") + (lacking == 1 ? " lacks an item" : " lack items") + " near the target, " +
           std::to_string(required) + " of them required. By what they weigh in the role and what is missing:";
}

std::string rest_words(const PackHealthView& view) {
    const std::size_t all = view.health.write_next.size();
    return all > k_most_rows ? std::to_string(all - k_most_rows) + " more: --json" : std::string();
}

// What the simulated developers were asked.
std::vector<std::string> use_words(const PackHealthView& view) {
    if (view.bank.empty()) {
        return {"There is no item to ask."};
    }
    std::size_t never = 0;
    std::vector<bool> asked(view.role.skills.size());
    std::vector<bool> has_items(view.role.skills.size());
    std::vector<std::pair<std::int64_t, std::string>> often;
    for (std::size_t i = 0; i < view.bank.size(); ++i) {
        const std::uint32_t skill = view.bank[i].skill;
        never += view.uses[i] == 0 ? 1 : 0;
        has_items[skill] = true;
        asked[skill] = asked[skill] || view.uses[i] > 0;
        if (static_cast<double>(view.uses[i]) >= k_nearly_everybody * view.request.developers) {
            often.emplace_back(-view.uses[i], view.bank[i].id);
        }
    }
    std::sort(often.begin(), often.end());
    std::vector<std::string> lines = {
        counted(static_cast<std::size_t>(view.request.developers), "simulated developer") + ", " +
        std::to_string(view.request.questions) + " questions at most, seed " + std::to_string(view.request.seed) +
        ": " + std::to_string(never) + " of " + counted(view.bank.size(), "item") +
        " never asked; the more developers, the fewer."};
    std::vector<std::string> silent;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (has_items[i] && !asked[i]) {
            silent.push_back(view.role.skills[i].skill.id);
        }
    }
    if (!silent.empty()) {
        lines.push_back("No item was asked of " + counted(silent.size(), "skill") + ": " + join(silent, ", ") + ".");
    }
    if (!often.empty()) {
        std::vector<std::string> words;
        words.reserve(often.size());
        for (const auto& [uses, item] : often) {
            words.push_back(item + " (" +
                            percent(static_cast<double>(-uses) / static_cast<double>(view.request.developers)) + " %)");
        }
        lines.push_back("Asked of nearly everybody, so that another one as good should stand beside it: " +
                        join(words, ", ") + ".");
    }
    return lines;
}

std::string paragraph(const std::string& words, const Style& style) {
    return wrap(visible(words), style.width) + "\n";
}

std::string table_of(const std::vector<Row>& rows, std::vector<Column> columns, const Style& style, Ink ink) {
    TextTable table(std::move(columns));
    for (const Row& row : rows) {
        std::vector<Cell> cells = {{row.name, ink}};
        for (const std::string& cell : row.cells) {
            cells.push_back({cell});
        }
        table.add(std::move(cells));
    }
    return table.render(style);
}

std::string markdown_rows(const std::vector<Row>& rows) {
    std::string text;
    for (const Row& row : rows) {
        text += "| " + visible(row.name) + " | " + join(row.cells, " | ") + " |\n";
    }
    return text;
}

} // namespace

std::string render_pack_health_text(const PackHealthView& view, const Style& style) {
    const std::string best = "Best " + std::to_string(Blueprint{}.most_of_skill);
    std::string text = style.paint(Ink::bold, wrap(title_of(view), style.width)) + "\n" +
                       paragraph(legend_of(view), style) + "\n" +
                       table_of(area_rows(view),
                                {{"Area", Align::left, true},
                                 {"Skills", Align::right},
                                 {"Items", Align::right, false, true},
                                 {best, Align::right},
                                 {"All", Align::right},
                                 {"Lacking", Align::right},
                                 {"Never asked", Align::right, false, true}},
                                style, Ink::plain);
    if (const std::vector<std::string> beyond = beyond_words(view); !beyond.empty()) {
        text += "\n" + style.paint(Ink::bold, "Not measurable by questions") + "\n";
        for (const std::string& line : beyond) {
            text += paragraph(line, style);
        }
    }
    text += "\n" + style.paint(Ink::bold, "Write next") + "\n" + paragraph(lacking_words(view), style) +
            table_of(skill_rows(view),
                     {{"Skill", Align::left, true},
                      {"Need", Align::left, false, true},
                      {"Target", Align::right},
                      {"Near", Align::right},
                      {best, Align::right},
                      {"All", Align::right, false, true},
                      {"Difficulty", Align::right},
                      {"Adds", Align::right, false, true}},
                     style, Ink::accent);
    if (const std::string rest = rest_words(view); !rest.empty()) {
        text += paragraph(rest, style);
    }
    text += "\n" + style.paint(Ink::bold, "Items in use") + "\n";
    for (const std::string& line : use_words(view)) {
        text += paragraph(line, style);
    }
    return text;
}

std::string render_pack_health_markdown(const PackHealthView& view) {
    const std::string best = "best " + std::to_string(Blueprint{}.most_of_skill);
    std::string text = "# " + title_of(view) + "\n\n" + legend_of(view) + "\n\n| area | skills | items | " + best +
                       " | all | lacking | never asked |\n|---|---:|---:|---:|---:|---:|---:|\n" +
                       markdown_rows(area_rows(view));
    if (const std::vector<std::string> beyond = beyond_words(view); !beyond.empty()) {
        text += "\n## Not measurable by questions\n\n";
        for (const std::string& line : beyond) {
            text += "- " + visible(line) + "\n";
        }
    }
    text += "\n## Write next\n\n" + lacking_words(view) + "\n\n| skill | need | target | near | " + best +
            " | all | difficulty | adds |\n|---|---|---:|---:|---:|---:|---:|---:|\n" + markdown_rows(skill_rows(view));
    if (const std::string rest = rest_words(view); !rest.empty()) {
        text += "\n" + rest + "\n";
    }
    text += "\n## Items in use\n\n";
    for (const std::string& line : use_words(view)) {
        text += "- " + visible(line) + "\n";
    }
    return text;
}

} // namespace onramp
