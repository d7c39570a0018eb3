// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <map>
#include <set>
#include <utility>

#include "onramp/render/path_export.hpp"
#include "render/drawing_text.hpp"

namespace onramp {

namespace {

struct Node {
    std::string id; // of the step or task
    std::string title;
    Standing standing = Standing::waiting;
};

struct Group {
    std::string name; // "week-1", "later", "tasks"
    std::string label;
    std::vector<std::size_t> nodes;
};

struct Drawing {
    std::vector<Node> nodes; // steps, then tasks
    std::size_t steps = 0;
    std::vector<Group> groups;
    std::vector<std::pair<std::size_t, std::size_t>> arrows; // from what comes before
};

void add_groups(Drawing& drawing, const Path& path) {
    std::map<int, std::vector<std::size_t>> weeks;
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
        weeks[path.steps[i].first_week].push_back(i);
    }
    for (auto& [number, nodes] : weeks) {
        if (number > 0) {
            std::string label = "Week " + std::to_string(number);
            if (const PathWeek* week = path.find_week(number)) {
                label += ", from " + format_date(week->monday);
            }
            drawing.groups.push_back({"week-" + std::to_string(number), std::move(label), std::move(nodes)});
        }
    }
    if (const auto later = weeks.find(0); later != weeks.end()) {
        drawing.groups.push_back({"later", "Then", std::move(later->second)});
    }
    if (!path.tasks.empty()) {
        Group& tasks = drawing.groups.emplace_back(Group{"tasks", "Onboarding tasks", {}});
        for (std::size_t i = 0; i < path.tasks.size(); ++i) {
            tasks.nodes.push_back(path.steps.size() + i);
        }
    }
}

Drawing drawing_of(const Path& path, const PathProgress& progress) {
    Drawing drawing;
    std::map<std::string_view, std::size_t> places;
    const auto add_node = [&](const std::string& id, const std::string& title) {
        places.emplace(id, drawing.nodes.size());
        drawing.nodes.push_back({id, title, progress.of(id)});
    };
    for (const PathStep& step : path.steps) {
        add_node(step.id, step.title);
    }
    drawing.steps = path.steps.size();
    for (const PathTask& task : path.tasks) {
        add_node(task.id, task.title);
    }
    const auto add_arrows = [&](std::size_t to, const std::vector<std::string>& after) {
        std::set<std::size_t> befores;
        for (const std::string& id : after) {
            if (const auto found = places.find(id); found != places.end()) {
                befores.insert(found->second);
            }
        }
        for (const std::size_t from : befores) {
            drawing.arrows.emplace_back(from, to);
        }
    };
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
        add_arrows(i, path.steps[i].after);
    }
    for (std::size_t i = 0; i < path.tasks.size(); ++i) {
        add_arrows(drawing.steps + i, path.tasks[i].after);
    }
    add_groups(drawing, path);
    return drawing;
}

std::string_view class_of(Standing standing) {
    switch (standing) {
    case Standing::done:
        return "done";
    case Standing::skipped:
        return "skipped";
    case Standing::open:
        return "now";
    case Standing::waiting:
        break;
    }
    return "later";
}

std::string_view fill_of(Standing standing) {
    switch (standing) {
    case Standing::done:
        return "#d1e7dd";
    case Standing::skipped:
        return "#e2e3e5";
    case Standing::open:
        return "#fff3cd";
    case Standing::waiting:
        break;
    }
    return "#ffffff";
}

constexpr Standing k_standings[] = {Standing::done, Standing::skipped, Standing::open, Standing::waiting};

} // namespace

PathDrawing draw_path_mermaid(const Path& path, const PathProgress& progress) {
    const Drawing drawing = drawing_of(path, progress);
    // Never a word of Mermaid's own, and nothing of what an id may hold.
    const auto name = [&](std::size_t node) {
        return node < drawing.steps ? "step-" + std::to_string(node + 1)
                                    : "task-" + std::to_string(node - drawing.steps + 1);
    };
    std::string text = "flowchart LR\n";
    for (const Group& group : drawing.groups) {
        text += "  subgraph " + group.name + "[" + mermaid_label(group.label) + "]\n";
        for (const std::size_t at : group.nodes) {
            const Node& node = drawing.nodes[at];
            text += "    " + name(at) + "[" + mermaid_label(node.title) +
                    "]:::" + std::string(class_of(node.standing)) + "\n";
        }
        text += "  end\n";
    }
    for (const auto& [from, to] : drawing.arrows) {
        text += "  " + name(from) + " --> " + name(to) + "\n";
    }
    for (const Standing standing : k_standings) {
        text += "  classDef " + std::string(class_of(standing)) + " fill:" + std::string(fill_of(standing)) +
                ",stroke:#495057,color:#212529" + (standing == Standing::skipped ? ",stroke-dasharray:4" : "") + "\n";
    }
    return {std::move(text), drawing.arrows.size()};
}

PathDrawing draw_path_dot(const Path& path, const PathProgress& progress) {
    const Drawing drawing = drawing_of(path, progress);
    constexpr std::size_t k_label_cells = 28;
    std::string text = "digraph path {\n  rankdir=LR;\n  node [shape=box, style=filled, color=\"#495057\"];\n";
    for (const Group& group : drawing.groups) {
        text += "  subgraph " + dot_name("cluster_" + group.name) + " {\n    label=" + dot_label(group.label) + ";\n";
        for (const std::size_t at : group.nodes) {
            const Node& node = drawing.nodes[at];
            text += "    " + dot_name(node.id) + " [label=" + dot_label(node.title, k_label_cells) +
                    ", class=" + std::string(class_of(node.standing)) + ", fillcolor=\"" +
                    std::string(fill_of(node.standing)) + "\"];\n";
        }
        text += "  }\n";
    }
    for (const auto& [from, to] : drawing.arrows) {
        text += "  " + dot_name(drawing.nodes[from].id) + " -> " + dot_name(drawing.nodes[to].id) + ";\n";
    }
    return {text + "}\n", drawing.arrows.size()};
}

} // namespace onramp
