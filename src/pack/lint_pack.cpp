// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/problem_order.hpp"
#include "base/suggestions.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/pack_document.hpp"
#include "pack/step_graph.hpp"

namespace onramp {

namespace {

// Steps that the search for implied prerequisites may visit in all. Packs made to be slow reach it,
// packs that people write stay far below.
constexpr std::size_t k_most_visits = 20'000'000;

class Linter {
public:
    explicit Linter(const Pack& pack) : m_pack(pack), m_graph(pack) {}

    std::vector<Problem> run() {
        check_ids();
        check_areas();
        check_requirements();
        check_background();
        const StepGraph::Components components = m_graph.components();
        for (const StepGraph::Step step : components.circular) {
            report_circle(step, components);
        }
        if (components.circular.empty()) {
            check_implied(components.order);
        }
        sort_by_place(m_problems);
        return std::move(m_problems);
    }

private:
    // What a previous role shifts has to be there.
    void check_background() {
        if (!m_pack.measurement) {
            return;
        }
        std::vector<std::string> areas;
        for (const PackArea& area : m_pack.areas) {
            areas.push_back(area.id);
        }
        std::vector<std::string> skills;
        for (const Skill& skill : m_pack.skills) {
            skills.push_back(skill.id);
        }
        const auto check = [&](std::string_view what, const BackgroundShift& shift,
                               const std::vector<std::string>& known) {
            if (std::find(known.begin(), known.end(), shift.id) == known.end()) {
                const std::string near = nearest(shift.id, known);
                report(Severity::error, "unknown-" + std::string(what),
                       "measurement, background: there is no " + std::string(what) + " '" + shorten(shift.id, 60) + "'",
                       {shift.file, shift.line, shift.column, {}},
                       near.empty() ? std::string() : "did you mean '" + near + "'?");
            }
        };
        for (const PreviousRole& role : m_pack.measurement->background.previous_roles) {
            for (const BackgroundShift& shift : role.areas) {
                check("area", shift, areas);
            }
            for (const BackgroundShift& shift : role.skills) {
                check("skill", shift, skills);
            }
        }
    }

    static Location where(const Skill& skill) { return {skill.file.str(), skill.line, skill.column, {}}; }

    static Location where(const Skill& skill, const Requirement& requirement) {
        return {skill.file.str(), requirement.line, requirement.column, {}};
    }

    void report(Severity severity, std::string rule, std::string message, Location at, std::string hint = {}) {
        m_problems.push_back({severity, std::move(rule), std::move(message), std::move(hint), std::move(at)});
    }

    void check_ids() {
        std::unordered_map<std::string_view, const Skill*> owners;
        const auto claim = [&](const std::string& id, const Skill& skill, std::string_view as) {
            const auto [found, fresh] = owners.emplace(id, &skill);
            if (!fresh) {
                report(Severity::error, "duplicate-id", "the " + std::string(as) + " '" + id + "' is taken",
                       where(skill), "it is first used at " + format_location(where(*found->second)));
            }
        };
        for (const Skill& skill : m_pack.skills) {
            claim(skill.id, skill, "id");
        }
        for (const Skill& skill : m_pack.skills) {
            for (const std::string& alias : skill.aliases) {
                claim(alias, skill, "alias");
            }
        }
    }

    void check_areas() {
        std::unordered_map<std::string_view, std::size_t> sizes;
        std::vector<std::string> names;
        for (const PackArea& area : m_pack.areas) {
            if (!sizes.emplace(area.id, 0).second) {
                report(Severity::error, "duplicate-id", "the area '" + area.id + "' is declared twice",
                       {area.file, area.line, area.column, {}});
            }
            names.push_back(area.id);
        }
        for (const Skill& skill : m_pack.skills) {
            const auto found = sizes.find(skill.area);
            if (found != sizes.end()) {
                ++found->second;
                continue;
            }
            report(Severity::error, "unknown-area",
                   "the skill '" + skill.id + "' is of the area '" + skill.area + "', which pack.toml does not have",
                   where(skill), m_suggestions.of(skill.area, names));
        }
        for (const PackArea& area : m_pack.areas) {
            if (sizes[area.id] == 0) {
                report(Severity::warning, "empty-area", "the area '" + area.id + "' has no skills",
                       {area.file, area.line, area.column, {}}, "add skills/" + area.id + ".toml or drop the area");
            }
        }
    }

    void check_requirements() {
        std::vector<std::string> names;
        for (const Skill& skill : m_pack.skills) {
            names.push_back(skill.id);
        }
        for (const Skill& skill : m_pack.skills) {
            for (const Requirement& requirement : skill.requirements) {
                check_requirement(skill, requirement, names);
            }
        }
    }

    void check_requirement(const Skill& skill, const Requirement& requirement, const std::vector<std::string>& names) {
        std::set<std::size_t> alternatives;
        for (const SkillLevel& needed : requirement.of) {
            const std::size_t other = m_graph.find(needed.skill);
            if (other < m_pack.skills.size() && !alternatives.insert(other).second) {
                report(Severity::error, "duplicate-alternative",
                       "'" + skill.id + "' names '" + m_pack.skills[other].id + "' twice among its alternatives",
                       where(skill, requirement), "name it once, at the lowest level that is enough");
            }
            if (other == m_pack.skills.size()) {
                report(Severity::error, "dangling",
                       "'" + skill.id + "' needs the skill '" + needed.skill + "', which the pack does not have",
                       where(skill, requirement), m_suggestions.of(needed.skill, names));
            } else if (needed.level < 1 || needed.level > k_most_level) {
                report(Severity::error, "unreachable",
                       "'" + skill.id + "' needs '" + needed.skill + "' at level " + std::to_string(needed.level) +
                           ", but levels go from 1 to " + std::to_string(k_most_level),
                       where(skill, requirement));
            }
        }
        if (requirement.at_least > static_cast<int>(requirement.of.size())) {
            report(Severity::error, "unreachable",
                   "'" + skill.id + "' needs at least " + std::to_string(requirement.at_least) + " of " +
                       counted(requirement.of.size(), "alternative"),
                   where(skill, requirement), "lower at_least or name more skills");
        }
    }

    const Requirement* requirement_of(const StepGraph::Hop& hop) const {
        if (hop.edge.requirement == StepGraph::k_no_requirement) {
            return nullptr;
        }
        return &m_pack.skills[m_graph.skill_of(hop.from)].requirements[hop.edge.requirement];
    }

    void report_circle(StepGraph::Step start, const StepGraph::Components& components) {
        std::vector<StepGraph::Hop> circle = m_graph.circle_through(start, components);
        // Begin with a step that names another skill: there the file can be mended.
        const auto first = std::find_if(circle.begin(), circle.end(),
                                        [&](const StepGraph::Hop& hop) { return requirement_of(hop) != nullptr; });
        std::rotate(circle.begin(), first, circle.end());
        std::string words;
        std::vector<std::string> places;
        for (const StepGraph::Hop& hop : circle) {
            words += m_graph.name_of(hop.from) + " -> ";
            if (const Requirement* requirement = requirement_of(hop)) {
                const Skill& skill = m_pack.skills[m_graph.skill_of(hop.from)];
                places.push_back("'" + skill.id + "' at " + format_location(where(skill, *requirement)));
            }
        }
        words += m_graph.name_of(circle.front().from);
        constexpr std::size_t k_most_places = 6;
        std::string hint = "lower or drop one of the prerequisites";
        if (places.size() <= k_most_places) {
            hint += ": " + listed(places);
        }
        const Skill& skill = m_pack.skills[m_graph.skill_of(circle.front().from)];
        report(Severity::error, "cycle", "steps need each other in a circle: " + words,
               where(skill, *requirement_of(circle.front())), hint);
    }

    // Longest way down from each step along certain edges: a step can only lead to lower ones.
    std::vector<std::uint32_t> depths(const std::vector<StepGraph::Step>& order) const {
        std::vector<std::uint32_t> depth(m_graph.size(), 0);
        for (const StepGraph::Step step : order) {
            for (const auto* edge = m_graph.begin_of(step); edge != m_graph.end_of(step); ++edge) {
                if (edge->certain) {
                    depth[step] = std::max(depth[step], depth[edge->to] + 1);
                }
            }
        }
        return depth;
    }

    void check_implied(const std::vector<StepGraph::Step>& order) {
        m_depth = depths(order);
        m_seen.assign(m_graph.size(), 0);
        for (std::size_t i = 0; i < m_pack.skills.size() && m_visits < k_most_visits; ++i) {
            const Skill& skill = m_pack.skills[i];
            for (std::size_t at = 0; at < skill.requirements.size(); ++at) {
                if (is_implied(i, at)) {
                    report(Severity::warning, "redundant",
                           "'" + skill.id + "' needs " + requirement_words(m_pack, skill.requirements[at]) +
                               " for level " + std::to_string(skill.requirements[at].for_level) +
                               ", which its other prerequisites already imply",
                           where(skill, skill.requirements[at]), "drop it");
                }
            }
        }
        if (m_visits >= k_most_visits) {
            report(Severity::warning, "redundant", "too many prerequisites to look for implied ones in all of them",
                   m_pack.areas.empty() ? Location{} : Location{m_pack.areas.front().file, 0, 0, {}});
        }
    }

    // Whether enough of the requirement's steps follow from the rest of what its step needs.
    bool is_implied(std::size_t skill, std::size_t at) {
        const auto& requirements = m_pack.skills[skill].requirements;
        const Requirement& wanted = requirements[at];
        std::vector<StepGraph::Step> targets;
        std::uint32_t least_depth = UINT32_MAX;
        for (const SkillLevel& needed : wanted.of) {
            const std::size_t other = m_graph.find(needed.skill);
            if (other < m_pack.skills.size() && needed.level >= 1 && needed.level <= k_most_level) {
                targets.push_back(m_graph.step_of(other, needed.level));
                least_depth = std::min(least_depth, m_depth[targets.back()]);
            }
        }
        ++m_round;
        std::vector<StepGraph::Step> queue;
        const auto visit = [&](StepGraph::Step step) {
            if (m_seen[step] != m_round && m_depth[step] >= least_depth) {
                m_seen[step] = m_round;
                queue.push_back(step);
            }
        };
        const auto same = [&](std::uint32_t other) {
            return other != StepGraph::k_no_requirement && other > at && requirements[other].of == wanted.of;
        };
        const StepGraph::Step start = m_graph.step_of(skill, wanted.for_level);
        for (const auto* edge = m_graph.begin_of(start); edge != m_graph.end_of(start); ++edge) {
            if (edge->certain && edge->requirement != at && !same(edge->requirement)) {
                visit(edge->to);
            }
        }
        for (std::size_t head = 0; head < queue.size(); ++head) { // NOLINT(modernize-loop-convert): it grows meanwhile
            for (const auto* edge = m_graph.begin_of(queue[head]); edge != m_graph.end_of(queue[head]); ++edge) {
                if (edge->certain) {
                    visit(edge->to);
                }
            }
        }
        m_visits += queue.size() + 1;
        const auto held = std::count_if(targets.begin(), targets.end(),
                                        [&](StepGraph::Step step) { return m_seen[step] == m_round; });
        return held >= wanted.at_least;
    }

    const Pack& m_pack;
    StepGraph m_graph;
    std::vector<Problem> m_problems;
    Suggestions m_suggestions;
    std::size_t m_visits = 0;
    std::vector<std::uint32_t> m_depth;
    std::vector<std::uint32_t> m_seen; // the round in which a step was last seen
    std::uint32_t m_round = 0;
};

} // namespace

std::vector<Problem> lint_pack(const Pack& pack) {
    return Linter(pack).run();
}

} // namespace onramp
