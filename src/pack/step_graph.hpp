// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onramp/pack/pack.hpp"

namespace onramp {

// The steps of a pack, "skill@level", and what each needs right before it: the level below of its
// own skill, and the prerequisites that begin at its level. Steps are numbered by skill, then level.
class StepGraph {
public:
    using Step = std::uint32_t;
    static constexpr std::uint32_t k_no_requirement = UINT32_MAX;

    struct Edge {
        Step to = 0;
        std::uint32_t requirement = k_no_requirement; // index in the skill's requirements
        bool certain = true;                          // not one of several alternatives
    };

    explicit StepGraph(const Pack& pack);

    std::size_t size() const { return m_first.size() - 1; }
    const Edge* begin_of(Step step) const { return m_edges.data() + m_first[step]; }
    const Edge* end_of(Step step) const { return m_edges.data() + m_first[step + 1]; }
    std::size_t skill_of(Step step) const { return step / k_levels; }
    int level_of(Step step) const { return static_cast<int>(step % k_levels) + 1; }
    Step step_of(std::size_t skill, int level) const;
    std::string name_of(Step step) const;

    // The index of the skill of that id or alias; the number of skills where there is none.
    std::size_t find(std::string_view skill) const;

    // Steps that need each other, in groups of at least one circle; and every step in an order in
    // which what it needs comes first (within a group in any order). Tarjan 1972, without recursion.
    struct Components {
        std::vector<Step> order;
        std::vector<std::uint32_t> component; // of each step
        std::vector<Step> circular;           // the lowest step of each group with a circle
    };
    Components components() const;

    // The shortest circle through `start`, as the edges from `start` back to it.
    struct Hop {
        Step from = 0;
        Edge edge;
    };
    std::vector<Hop> circle_through(Step start, const Components& components) const;

private:
    static constexpr std::uint32_t k_levels = k_most_level;

    const Pack& m_pack;
    std::unordered_map<std::string_view, std::size_t> m_skills;
    std::vector<std::size_t> m_first;
    std::vector<Edge> m_edges;
};

} // namespace onramp
