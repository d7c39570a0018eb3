// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/step_graph.hpp"

#include <algorithm>
#include <limits>

namespace onramp {

StepGraph::StepGraph(const Pack& pack) : m_pack(pack) {
    for (std::size_t i = 0; i < pack.skills.size(); ++i) {
        m_skills.emplace(pack.skills[i].id, i);
    }
    for (std::size_t i = 0; i < pack.skills.size(); ++i) {
        for (const std::string& alias : pack.skills[i].aliases) {
            m_skills.emplace(alias, i);
        }
    }
    m_first.push_back(0);
    for (std::size_t i = 0; i < pack.skills.size(); ++i) {
        const auto& requirements = pack.skills[i].requirements;
        for (int level = 1; level <= k_most_level; ++level) {
            if (level > 1) {
                m_edges.push_back({step_of(i, level - 1), k_no_requirement, true});
            }
            for (std::size_t at = 0; at < requirements.size(); ++at) {
                const Requirement& requirement = requirements[at];
                if (requirement.for_level != level) {
                    continue;
                }
                const bool certain = requirement.at_least >= static_cast<int>(requirement.of.size());
                for (const SkillLevel& needed : requirement.of) {
                    const std::size_t skill = find(needed.skill);
                    if (skill < pack.skills.size() && needed.level >= 1 && needed.level <= k_most_level) {
                        m_edges.push_back({step_of(skill, needed.level), static_cast<std::uint32_t>(at), certain});
                    }
                }
            }
            m_first.push_back(m_edges.size());
        }
    }
}

StepGraph::Step StepGraph::step_of(std::size_t skill, int level) const {
    return static_cast<Step>(skill) * k_levels + static_cast<Step>(level - 1);
}

std::string StepGraph::name_of(Step step) const {
    return m_pack.skills[skill_of(step)].id + "@" + std::to_string(level_of(step));
}

std::size_t StepGraph::find(std::string_view skill) const {
    const auto found = m_skills.find(skill);
    return found == m_skills.end() ? m_pack.skills.size() : found->second;
}

StepGraph::Components StepGraph::components() const {
    constexpr std::uint32_t k_unseen = std::numeric_limits<std::uint32_t>::max();
    struct Frame {
        Step step = 0;
        std::size_t next = 0; // edge to follow next
    };
    Components result;
    result.component.assign(size(), k_unseen);
    result.order.reserve(size());
    std::vector<std::uint32_t> index(size(), k_unseen);
    std::vector<std::uint32_t> low(size(), 0);
    std::vector<Step> open;
    std::vector<Frame> frames;
    std::uint32_t next_index = 0;
    std::uint32_t next_component = 0;

    const auto enter = [&](Step step) {
        index[step] = low[step] = next_index++;
        open.push_back(step);
        frames.push_back({step, 0});
    };
    const auto close = [&](Step root) {
        Step lowest = root;
        std::size_t members = 0;
        Step member = 0;
        do {
            member = open.back();
            open.pop_back();
            result.component[member] = next_component;
            result.order.push_back(member);
            lowest = std::min(lowest, member);
            ++members;
        } while (member != root);
        const bool needs_itself =
            std::any_of(begin_of(root), end_of(root), [&](const Edge& edge) { return edge.to == root; });
        if (members > 1 || needs_itself) {
            result.circular.push_back(lowest);
        }
        ++next_component;
    };

    for (Step start = 0; start < size(); ++start) {
        if (index[start] != k_unseen) {
            continue;
        }
        enter(start);
        while (!frames.empty()) {
            const Step step = frames.back().step;
            const Edge* edge = begin_of(step) + frames.back().next;
            if (edge != end_of(step)) {
                ++frames.back().next;
                if (index[edge->to] == k_unseen) {
                    enter(edge->to);
                } else if (result.component[edge->to] == k_unseen) {
                    low[step] = std::min(low[step], index[edge->to]);
                }
                continue;
            }
            frames.pop_back();
            if (!frames.empty()) {
                low[frames.back().step] = std::min(low[frames.back().step], low[step]);
            }
            if (low[step] == index[step]) {
                close(step);
            }
        }
    }
    return result;
}

std::vector<StepGraph::Hop> StepGraph::circle_through(Step start, const Components& components) const {
    std::unordered_map<Step, Hop> reached; // how each step was first reached
    std::vector<Step> queue = {start};
    for (std::size_t head = 0; head < queue.size() && !reached.contains(start); ++head) {
        const Step step = queue[head];
        for (const Edge* edge = begin_of(step); edge != end_of(step); ++edge) {
            if (components.component[edge->to] == components.component[start] &&
                reached.emplace(edge->to, Hop{step, *edge}).second) {
                queue.push_back(edge->to);
            }
        }
    }
    std::vector<Hop> circle;
    Step at = start;
    do {
        const Hop& hop = reached.at(at);
        circle.push_back(hop);
        at = hop.from;
    } while (at != start);
    std::reverse(circle.begin(), circle.end());
    return circle;
}

} // namespace onramp
