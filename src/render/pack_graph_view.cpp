// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/pack_graph_view.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/drawing_text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

// All that one skill needs of another.
struct Arrow {
    const Skill* from = nullptr; // what is needed
    const Skill* to = nullptr;
    std::vector<std::string> levels; // "1>2": level needed, level reached
    bool certain = false;            // at least one of them is no choice
};

std::vector<Arrow> arrows_of(const PackGraph& graph) {
    std::vector<Arrow> arrows;
    for (const Skill* skill : graph.skills) {
        const std::size_t before = arrows.size();
        for (const Requirement& requirement : skill->requirements) {
            for (const SkillLevel& needed : requirement.of) {
                const Skill* from = graph.pack.find(needed.skill);
                if (from == nullptr || !graph.has(from->id)) {
                    continue;
                }
                const auto begin = arrows.begin() + static_cast<std::ptrdiff_t>(before);
                auto arrow = std::find_if(begin, arrows.end(), [&](const Arrow& each) { return each.from == from; });
                if (arrow == arrows.end()) {
                    arrows.push_back({from, skill, {}, false});
                    arrow = arrows.end() - 1;
                }
                arrow->levels.push_back(std::to_string(needed.level) + ">" + std::to_string(requirement.for_level));
                arrow->certain = arrow->certain || requirement.at_least == static_cast<int>(requirement.of.size());
            }
        }
    }
    return arrows;
}

// The skills of each area that has some.
std::vector<std::pair<const PackArea*, std::vector<const Skill*>>> by_area(const PackGraph& graph) {
    std::vector<std::pair<const PackArea*, std::vector<const Skill*>>> areas;
    for (const PackArea& area : graph.pack.areas) {
        std::vector<const Skill*> skills;
        std::copy_if(graph.skills.begin(), graph.skills.end(), std::back_inserter(skills),
                     [&](const Skill* skill) { return skill->area == area.id; });
        if (!skills.empty()) {
            areas.emplace_back(&area, std::move(skills));
        }
    }
    return areas;
}

// Never a word of Mermaid's own, like "end".
std::string mermaid_id(const Skill& skill) {
    return "skill-" + skill.id;
}

// Its id of today, where a requirement has an old one.
std::string id_of(const PackGraph& graph, const SkillLevel& needed) {
    const Skill* skill = graph.pack.find(needed.skill);
    return skill == nullptr ? needed.skill : skill->id;
}

} // namespace

bool PackGraph::has(std::string_view skill) const {
    return std::any_of(skills.begin(), skills.end(), [&](const Skill* each) { return each->id == skill; });
}

std::string render_pack_graph_text(const PackGraph& graph, const Style& style) {
    TextTable table({{"Step"}, {"Needs", Align::left, true}});
    for (const Skill* skill : graph.skills) {
        for (int level = 1; level <= k_most_level; ++level) {
            std::vector<std::string> needs;
            for (const Requirement& requirement : skill->requirements) {
                if (requirement.for_level == level) {
                    needs.push_back(requirement_words(graph.pack, requirement));
                }
            }
            if (!needs.empty()) {
                table.add({{skill->id + "@" + std::to_string(level), Ink::accent}, {join(needs, "; ")}});
            }
        }
    }
    return table.empty() ? "Nothing needs anything.\n" : table.render(style);
}

std::string render_pack_graph_dot(const PackGraph& graph) {
    std::string text = "digraph " + dot_name(graph.pack.id) + " {\n  rankdir=LR;\n  node [shape=box];\n";
    for (const auto& [area, skills] : by_area(graph)) {
        text += "  subgraph " + dot_name("cluster_" + area->id) + " {\n    label=" + dot_label(area->name) + ";\n";
        for (const Skill* skill : skills) {
            text += "    " + dot_name(skill->id) + " [label=" + dot_label(skill->name) + "];\n";
        }
        text += "  }\n";
    }
    for (const Arrow& arrow : arrows_of(graph)) {
        text += "  " + dot_name(arrow.from->id) + " -> " + dot_name(arrow.to->id) +
                " [label=" + dot_label(join(arrow.levels, " ")) + (arrow.certain ? "" : ", style=dashed") + "];\n";
    }
    return text + "}\n";
}

std::string render_pack_graph_mermaid(const PackGraph& graph) {
    std::string text = "flowchart LR\n";
    for (const auto& [area, skills] : by_area(graph)) {
        text += "  subgraph area-" + area->id + "[" + mermaid_label(area->name) + "]\n";
        for (const Skill* skill : skills) {
            text += "    " + mermaid_id(*skill) + "[" + mermaid_label(skill->name) + "]\n";
        }
        text += "  end\n";
    }
    for (const Arrow& arrow : arrows_of(graph)) {
        text += "  " + mermaid_id(*arrow.from) + (arrow.certain ? " -->|" : " -.->|") +
                mermaid_label(join(arrow.levels, " ")) + "| " + mermaid_id(*arrow.to) + "\n";
    }
    return text;
}

std::string render_pack_graph_json(const PackGraph& graph) {
    ordered_json document = {{"kind", "pack_graph"},           {"schema_version", 1},
                             {"pack", graph.pack.id},          {"version", graph.pack.version},
                             {"nodes", ordered_json::array()}, {"requirements", ordered_json::array()}};
    for (const Skill* skill : graph.skills) {
        document["nodes"].push_back(
            {{"id", skill->id}, {"name", skill->name}, {"area", skill->area}, {"group", skill->group}});
        for (const Requirement& requirement : skill->requirements) {
            ordered_json of = ordered_json::array();
            for (const SkillLevel& needed : requirement.of) {
                of.push_back({{"skill", id_of(graph, needed)}, {"level", needed.level}});
            }
            document["requirements"].push_back({{"skill", skill->id},
                                                {"for_level", requirement.for_level},
                                                {"at_least", requirement.at_least},
                                                {"of", std::move(of)}});
        }
    }
    return dump_document(document);
}

} // namespace onramp
