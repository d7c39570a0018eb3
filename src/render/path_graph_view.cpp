// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_graph_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/path_export.hpp"
#include "render/path_words.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

int layer_of(const PathGraphView& view, std::string_view id) {
    const auto found = view.layers.find(id);
    return found == view.layers.end() ? 0 : found->second;
}

// What waits for each id, of what is shown, in the order of the path.
std::map<std::string_view, std::vector<std::string>> opens_of(const Path& path) {
    std::map<std::string_view, std::vector<std::string>> opens;
    const auto note = [&](const std::string& id, const std::vector<std::string>& after) {
        for (const std::string_view before : std::set<std::string_view>(after.begin(), after.end())) {
            opens[before].push_back(id);
        }
    };
    for (const PathStep& step : path.steps) {
        note(step.id, step.after);
    }
    for (const PathTask& task : path.tasks) {
        note(task.id, task.after);
    }
    return opens;
}

std::string layer_heading(int layer) {
    if (layer == 0) {
        return "Done or skipped";
    }
    return layer == 1 ? "Open now" : counted(static_cast<std::size_t>(layer - 1), "step") + " away";
}

std::string hung(std::string_view text, std::size_t indent, const Style& style) {
    const std::string blank(indent, ' ');
    return blank + wrap(visible(text), style.width - indent, blank) + "\n";
}

std::string step_lines(const PathGraphView& view, const PathStep& step, const std::vector<std::string>& opens,
                       const Style& style) {
    std::string title = step.title + " (" + step.id + ")";
    if (const Standing standing = view.progress.of(step.id); standing == Standing::skipped) {
        title += ", skipped";
    } else if (step.first_week > 0 && standing != Standing::done) {
        title += ", week " + std::to_string(step.first_week);
    }
    const bool center = step.id == view.around;
    std::string text = (center ? "> " : "  ") +
                       style.paint(center ? Ink::bold : Ink::plain, wrap(visible(title), style.width - 2, "      ")) +
                       "\n";
    if (!opens.empty()) {
        text += style.paint(Ink::dim, hung("opens " + join(opens, ", "), 4, style));
    }
    return text;
}

std::string task_lines(const PathGraphView& view, const PathTask& task, const Style& style) {
    std::vector<std::string> befores;
    for (const std::string& id : task.after) {
        if (view.progress.standings.contains(id) && !is_settled(view.progress.of(id))) {
            befores.push_back(id);
        }
    }
    const Standing standing = view.progress.of(task.id);
    std::string title = task.title + " (" + task.id + ")";
    title += standing == Standing::waiting ? "" : ", " + std::string(standing_name(standing));
    std::string text = hung(title, 2, style);
    if (standing == Standing::waiting && !befores.empty()) {
        text += style.paint(Ink::dim, hung("waits for " + join(befores, ", "), 4, style));
    }
    return text;
}

std::string graph_heading(const PathGraphView& view) {
    if (!view.around.empty()) {
        return "What comes before and after " + title_of(view.path, view.around);
    }
    return (view.path.role_name.empty() ? view.path.profile : view.path.role_name) + ": what opens what";
}

} // namespace

std::string render_path_graph_text(const PathGraphView& view, const Style& style) {
    std::string text = style.paint(Ink::bold, wrap(visible(graph_heading(view)), style.width)) + "\n";
    const auto opens = opens_of(view.path);
    std::map<int, std::vector<const PathStep*>> layers;
    for (const PathStep& step : view.path.steps) {
        layers[layer_of(view, step.id)].push_back(&step);
    }
    for (const auto& [layer, steps] : layers) {
        text += "\n" + style.paint(Ink::bold, layer_heading(layer)) + "\n";
        for (const PathStep* step : steps) {
            const auto found = opens.find(step->id);
            text += step_lines(view, *step, found == opens.end() ? std::vector<std::string>() : found->second, style);
        }
    }
    if (layers.empty()) {
        text += "\nNo step is planned.\n";
    }
    if (!view.path.tasks.empty()) {
        text += "\n" + style.paint(Ink::bold, "Onboarding tasks") + "\n";
        for (const PathTask& task : view.path.tasks) {
            text += task_lines(view, task, style);
        }
    }
    if (view.more > 0) {
        text +=
            "\n" + wrap(counted(view.more, "step") + " more after the weeks (--all shows them)", style.width) + "\n";
    }
    return text;
}

std::string render_path_graph_markdown(const PathGraphView& view) {
    return "```mermaid\n" + draw_path_mermaid(view.path, view.progress).text + "```\n";
}

std::string render_path_graph_json(const PathGraphView& view) {
    ordered_json document = {{"kind", "path_graph"}, {"schema_version", 1}, {"profile", view.path.profile}};
    if (!view.around.empty()) {
        document["around"] = view.around;
    }
    document["nodes"] = ordered_json::array();
    document["edges"] = ordered_json::array();
    const auto add = [&](std::string_view type, const std::string& id, const std::string& title) -> ordered_json& {
        document["nodes"].push_back({{"id", id},
                                     {"type", type},
                                     {"title", title},
                                     {"status", standing_name(view.progress.of(id))},
                                     {"layer", layer_of(view, id)}});
        return document["nodes"].back();
    };
    for (const PathStep& step : view.path.steps) {
        ordered_json& node = add("step", step.id, step.title);
        if (step.first_week > 0) {
            node["first_week"] = step.first_week;
            node["last_week"] = step.last_week;
        }
    }
    for (const PathTask& task : view.path.tasks) {
        add("task", task.id, task.title);
    }
    std::set<std::string_view> ids;
    for (const auto& node : view.path.steps) {
        ids.insert(node.id);
    }
    for (const auto& node : view.path.tasks) {
        ids.insert(node.id);
    }
    for (const auto& [before, after] : opens_of(view.path)) {
        for (const std::string& id : after) {
            if (ids.contains(before)) {
                document["edges"].push_back({{"from", before}, {"to", id}});
            }
        }
    }
    return dump_document(document);
}

} // namespace onramp
