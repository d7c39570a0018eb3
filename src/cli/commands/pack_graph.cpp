// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_graph.hpp"

#include <algorithm>
#include <set>

#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/pack_graph_view.hpp"

namespace onramp {

namespace {

Result<void> keep_area(PackGraph& graph, const std::string& area) {
    std::vector<std::string> names;
    for (const PackArea& each : graph.pack.areas) {
        names.push_back(each.id);
    }
    if (std::find(names.begin(), names.end(), area) == names.end()) {
        const std::string near = nearest(area, names);
        return fail(ErrorKind::unknown_name, "the pack '" + graph.pack.id + "' has no area '" + area + "'",
                    near.empty() ? "the areas are " + listed(names) : "did you mean '" + near + "'?");
    }
    std::erase_if(graph.skills, [&](const Skill* skill) { return skill->area != area; });
    return {};
}

// The skill, all that it rests on, and what needs it directly.
Result<void> keep_around(PackGraph& graph, const std::string& name) {
    const auto center = find_skill(graph.pack, name);
    if (!center) {
        return fail(center.error());
    }
    std::set<const Skill*> kept = {*center};
    std::vector<const Skill*> open = {*center};
    while (!open.empty()) {
        const Skill* skill = open.back();
        open.pop_back();
        for (const Requirement& requirement : skill->requirements) {
            for (const SkillLevel& needed : requirement.of) {
                if (const Skill* below = graph.pack.find(needed.skill); kept.insert(below).second) {
                    open.push_back(below);
                }
            }
        }
    }
    for (const Dependent& dependent : dependents_of(graph.pack, **center)) {
        kept.insert(graph.pack.find(dependent.step.skill));
    }
    std::erase_if(graph.skills, [&](const Skill* skill) { return !kept.contains(skill); });
    return {};
}

std::string render(const PackGraph& graph, const Services& services) {
    const std::string& format = services.settings.format_name;
    if (format == "dot") {
        return render_pack_graph_dot(graph);
    }
    if (format == "mermaid") {
        return render_pack_graph_mermaid(graph);
    }
    if (format == "markdown") {
        return "```mermaid\n" + render_pack_graph_mermaid(graph) + "```\n";
    }
    return format == "json" ? render_pack_graph_json(graph) : render_pack_graph_text(graph, services.terminal.style);
}

} // namespace

Result<Answer> run_pack_graph(const Arguments& arguments, Services& services) {
    const auto name = named_pack(arguments, services);
    if (!name) {
        return fail(name.error());
    }
    const auto pack = load_pack(services, *name);
    if (!pack) {
        return fail(pack.error());
    }
    PackGraph graph{*pack, {}};
    for (const Skill& skill : pack->skills) {
        graph.skills.push_back(&skill);
    }
    Result<void> kept;
    if (const auto area = arguments.text("area")) {
        kept = keep_area(graph, *area);
    }
    if (const auto skill = arguments.text("around"); skill && kept) {
        kept = keep_around(graph, *skill);
    }
    if (!kept) {
        return fail(kept.error());
    }
    return Answer{render(graph, services), 0, {}};
}

} // namespace onramp
