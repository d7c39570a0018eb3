// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// A set of step numbers.
class StepSet {
public:
    explicit StepSet(std::size_t size) : m_words((size + 63) / 64) {}

    bool contains(std::uint32_t step) const { return (m_words[step / 64] >> (step % 64) & 1U) != 0; }
    void insert(std::uint32_t step) { m_words[step / 64] |= std::uint64_t{1} << (step % 64); }
    void insert(const StepSet& other);

    std::size_t count() const;

    std::vector<std::uint32_t> members() const; // in ascending order

private:
    std::vector<std::uint64_t> m_words;
};

// Why a step can be in no plan.
enum class Obstacle : std::uint8_t { none, unknown_effort, outside_role };

// The steps "skill@level" of a role that a person does not hold yet, and what each needs.
class StepSpace {
public:
    using Step = std::uint32_t;

    // At least `at_least` of `of`, none of which is held.
    struct Requisite {
        std::vector<Step> of;
        std::size_t at_least = 1;
        bool all() const { return at_least >= of.size(); }
    };

    // `held` is a level for each skill of the role. Fails (invalid) where prerequisites go in a circle.
    static Result<StepSpace> make(const Role& role, std::vector<int> held);

    std::size_t size() const { return m_requisites.size(); }
    std::size_t skill_of(Step step) const { return step / k_most_level; }
    int level_of(Step step) const { return static_cast<int>(step % k_most_level) + 1; }
    Step step_of(std::size_t skill, int level) const;
    int held(std::size_t skill) const { return m_held[skill]; }
    bool is_held(Step step) const { return level_of(step) <= m_held[skill_of(step)]; }

    std::string id_of(Step step) const;
    std::string title_of(Step step) const;
    std::uint32_t rank(Step step) const { return m_ranks[step]; } // by skill id, then level
    std::int64_t minutes(Step step) const { return m_minutes[step]; }
    const std::vector<Requisite>& requisites(Step step) const { return m_requisites[step]; }

    // Steps that are not held, each after everything that it may need.
    const std::vector<Step>& order() const { return m_order; }

    Obstacle obstacle(Step step) const { return m_obstacles[step].kind; }
    // The step whose effort is unknown or that needs a skill outside the role: itself or another.
    Step obstacle_at(Step step) const { return m_obstacles[step].at; }
    const std::string& missing_skill(Step step) const { return m_missing[step]; } // outside the role

    // The step and all it needs, with the alternatives that are cheapest each for itself.
    const StepSet& closure(Step step) const { return m_closures[step]; }
    // The step and all it needs beside `planned`: of alternatives those in it first, then the cheapest.
    StepSet missing(Step first, const StepSet& planned) const;
    std::int64_t minutes_beyond(Step step, const StepSet& planned) const; // of these

private:
    struct Blocked {
        Obstacle kind = Obstacle::none;
        Step at = 0;
    };

    StepSpace(const Role& role, std::vector<int> held);
    using Names = std::unordered_map<std::string_view, std::size_t>; // ids and aliases
    void add_requisites(std::size_t skill, int level, const Names& names);
    void rank_steps();
    Result<void> sort_steps();
    void find_obstacle(Step step);
    void close(Step step);
    bool is_cheaper(Step a, Step b) const; // each for itself; what cannot be planned is dear
    Error circle_error(const std::vector<std::size_t>& waiting) const;

    const Role* m_role;
    std::vector<int> m_held;
    std::vector<std::vector<Requisite>> m_requisites;
    std::vector<std::string> m_missing;
    std::vector<std::int64_t> m_minutes;
    std::vector<std::uint32_t> m_ranks;
    std::vector<Step> m_order;
    std::vector<Blocked> m_obstacles;
    std::vector<StepSet> m_closures;
    std::vector<std::int64_t> m_closure_minutes;
};

} // namespace onramp
