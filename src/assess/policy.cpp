// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/policy.hpp"

#include <algorithm>

#include "assess/area_names.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

std::string_view rule_kind_name(RuleKind kind) {
    constexpr std::array<std::string_view, k_rule_kinds.size()> k_names = {
        "tasks_done", "steps_done", "plan_current", "evidence_fresh", "export_fresh", "skill_level", "area_level"};
    return k_names[static_cast<std::size_t>(kind)];
}

bool needs_export(RuleKind kind) {
    return kind == RuleKind::export_fresh || kind == RuleKind::skill_level || kind == RuleKind::area_level;
}

namespace {

// Puts one rule under the role's own ids.
class Resolver {
public:
    Resolver(const Role& role, std::vector<Problem>& problems) : m_role(role), m_problems(problems) {}

    void resolve(GateRule& rule, const std::string& pointer) {
        switch (rule.kind) {
        case RuleKind::tasks_done:
            for (std::size_t i = 0; i < rule.tasks.size(); ++i) {
                resolve_task(rule.tasks[i], pointer + "/tasks/" + std::to_string(i));
            }
            break;
        case RuleKind::skill_level:
            resolve_skill(rule, pointer);
            break;
        case RuleKind::area_level:
            resolve_area(rule, pointer + "/area");
            break;
        case RuleKind::steps_done:
        case RuleKind::plan_current:
        case RuleKind::evidence_fresh:
        case RuleKind::export_fresh:
            break;
        }
    }

private:
    void unknown(std::string_view what, const std::string& name, const std::string& pointer,
                 const std::vector<std::string>& known) {
        const std::string near = nearest(name, known);
        m_problems.push_back({Severity::error,
                              "unknown-" + std::string(what),
                              "this role has no " + std::string(what) + " '" + shorten(name, 60) + "'",
                              near.empty() ? std::string() : "did you mean '" + near + "'?",
                              {{}, 0, 0, pointer}});
    }

    void resolve_task(const std::string& task, const std::string& pointer) {
        std::vector<std::string> known;
        for (const RoleTask& each : m_role.tasks) {
            known.push_back(each.id);
        }
        if (std::find(known.begin(), known.end(), task) == known.end()) {
            unknown("task", task, pointer, known);
        }
    }

    void resolve_skill(GateRule& rule, const std::string& pointer) {
        const std::size_t at = m_role.find_skill(rule.subject);
        if (at == m_role.skills.size()) {
            std::vector<std::string> known;
            for (const RoleSkill& each : m_role.skills) {
                known.push_back(each.skill.id);
            }
            unknown("skill", rule.subject, pointer + "/skill", known);
            return;
        }
        rule.subject = m_role.skills[at].skill.id;
        const Ceilings& ceilings = m_role.measurement.ceilings;
        const int most = std::max({ceilings.quiz, ceilings.practice, ceilings.artifact, ceilings.mentor});
        const int wanted = rule.level.value_or(rule.verdict == Verdict::met ? m_role.skills[at].target.level : 0);
        if (wanted > most) {
            m_problems.push_back(
                {Severity::warning,
                 "unreachable",
                 "nobody can meet '" + rule.id + "': no kind of evidence shows more than level " + std::to_string(most),
                 "ask for level " + std::to_string(most) + " or less",
                 {{}, 0, 0, pointer}});
        }
    }

    void resolve_area(GateRule& rule, const std::string& pointer) {
        if (const RoleArea* area = find_area(m_role, rule.subject)) {
            rule.subject = area->id;
            return;
        }
        unknown("area", rule.subject, pointer, area_names_like(rule.subject, m_role));
    }

    const Role& m_role;
    std::vector<Problem>& m_problems;
};

} // namespace

Reading<Policy> resolve_policy(const Role& role, const Policy& policy) {
    Reading<Policy> reading;
    Policy resolved = policy;
    if (!policy.profile.empty() && policy.profile != role.profile_id) {
        reading.problems.push_back(
            {Severity::error,
             "other-role",
             "the policy is for the profile '" + shorten(policy.profile, 60) + "', not '" + role.profile_id + "'",
             "name its profile with --profile",
             {{}, 0, 0, "/profile"}});
        return reading;
    }
    Resolver resolver(role, reading.problems);
    for (std::size_t i = 0; i < resolved.rules.size(); ++i) {
        resolver.resolve(resolved.rules[i], "/rules/" + std::to_string(i));
    }
    if (!has_errors(reading.problems)) {
        reading.value = std::move(resolved);
    }
    return reading;
}

} // namespace onramp
