// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "onramp/pack/pack_document.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

namespace {

using onramp::Pack;
using Step = std::pair<std::size_t, int>;

std::size_t index_of(const std::string& id) {
    return std::stoul(id.substr(1));
}

// Skills "s0" ... with plain prerequisites among themselves.
Pack random_pack() {
    Pack pack;
    pack.areas = {{"core", "Core", "All.", "", 0, 0}};
    const auto count = *rc::gen::inRange<std::size_t>(1, 6);
    for (std::size_t i = 0; i < count; ++i) {
        onramp::Skill skill;
        skill.id = "s" + std::to_string(i);
        skill.area = "core";
        const int edges = *rc::gen::inRange(0, 4);
        for (int edge = 0; edge < edges; ++edge) {
            const auto other = *rc::gen::inRange<std::size_t>(0, count);
            skill.requirements.push_back({{{"s" + std::to_string(other), *rc::gen::inRange(1, 6)}},
                                          1,
                                          *rc::gen::inRange(1, 6),
                                          0,
                                          static_cast<std::uint32_t>(edge + 1)});
        }
        skill.line = static_cast<std::uint32_t>(i + 1);
        for (onramp::Requirement& requirement : skill.requirements) {
            requirement.line = skill.line;
        }
        pack.skills.push_back(std::move(skill));
    }
    return pack;
}

// Every step that `start` needs, by the plainest closure there is; `without` is left out.
std::set<Step> closure(const Pack& pack, Step start, const onramp::Requirement* without) {
    std::set<Step> found;
    std::vector<Step> open = {start};
    while (!open.empty()) {
        const auto [skill, level] = open.back();
        open.pop_back();
        std::vector<Step> next;
        if (level > 1) {
            next.emplace_back(skill, level - 1);
        }
        for (const onramp::Requirement& requirement : pack.skills[skill].requirements) {
            if (requirement.for_level == level && &requirement != without) {
                next.emplace_back(index_of(requirement.of[0].skill), requirement.of[0].level);
            }
        }
        for (const Step& step : next) {
            if (found.insert(step).second) {
                open.push_back(step);
            }
        }
    }
    return found;
}

bool has_circle(const Pack& pack) {
    for (std::size_t i = 0; i < pack.skills.size(); ++i) {
        for (int level = 1; level <= onramp::k_most_level; ++level) {
            if (closure(pack, {i, level}, nullptr).contains({i, level})) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("a circle is found exactly where a step needs itself") {
    CHECK(onramp_test::holds([] {
        const Pack pack = random_pack();
        const auto problems = lint_pack(pack);
        const bool reported = std::any_of(problems.begin(), problems.end(),
                                          [](const onramp::Problem& problem) { return problem.rule == "cycle"; });
        RC_CLASSIFY(reported);
        RC_ASSERT(reported == has_circle(pack));
    }));
}

TEST_CASE("a prerequisite is redundant exactly where the rest implies it") {
    CHECK(onramp_test::holds([] {
        const Pack pack = random_pack();
        RC_PRE(!has_circle(pack));
        std::set<std::pair<std::size_t, std::size_t>> expected; // line and column
        for (std::size_t i = 0; i < pack.skills.size(); ++i) {
            const auto& requirements = pack.skills[i].requirements;
            for (std::size_t at = 0; at < requirements.size(); ++at) {
                const onramp::Requirement& requirement = requirements[at];
                const Step needed{index_of(requirement.of[0].skill), requirement.of[0].level};
                // Of two that are the same the second is the redundant one.
                const bool first_of_two =
                    std::any_of(requirements.begin() + static_cast<std::ptrdiff_t>(at) + 1, requirements.end(),
                                [&](const onramp::Requirement& other) {
                                    return other.for_level == requirement.for_level && other.of == requirement.of;
                                });
                Pack pruned = pack;
                if (first_of_two) {
                    auto& list = pruned.skills[i].requirements;
                    for (std::size_t other = list.size(); other-- > at + 1;) {
                        if (list[other].for_level == requirement.for_level && list[other].of == requirement.of) {
                            list.erase(list.begin() + static_cast<std::ptrdiff_t>(other));
                        }
                    }
                }
                const Step start{i, requirement.for_level};
                if (closure(pruned, start, &pruned.skills[i].requirements[at]).contains(needed)) {
                    expected.emplace(requirement.line, requirement.column);
                }
            }
        }
        std::set<std::pair<std::size_t, std::size_t>> reported;
        for (const onramp::Problem& problem : lint_pack(pack)) {
            RC_ASSERT(problem.rule == "redundant");
            reported.emplace(problem.where.line, problem.where.column);
        }
        RC_CLASSIFY(!expected.empty());
        RC_ASSERT(reported == expected);
    }));
}
