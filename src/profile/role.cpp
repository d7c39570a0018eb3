// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/profile/role.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/suggestions.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "onramp/persona/persona.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

void collect_lines(const std::vector<PersonaBlock>& blocks, const std::string& area, std::vector<RoleLine>& lines) {
    for (const PersonaBlock& block : blocks) {
        if (block.kind == BlockKind::bullet || block.kind == BlockKind::step) {
            lines.push_back({block.id, area, block.label.empty() ? block.text : block.label + ": " + block.text});
        }
    }
}

void collect_lines(const std::vector<PersonaArea>& areas, std::vector<RoleLine>& lines) {
    for (const PersonaArea& area : areas) {
        collect_lines(area.blocks, area.name, lines);
        collect_lines(area.areas, lines);
    }
}

std::vector<RoleLine> goal_lines(const Persona& persona) {
    std::vector<RoleLine> lines;
    for (const GoalArea& area : persona.goals) {
        for (const Goal& goal : area.goals) {
            collect_lines({goal.line}, area.name, lines);
        }
        collect_lines(area.areas, lines);
    }
    return lines;
}

class Joiner {
public:
    Joiner(const Persona& persona, const Profile& profile, const Pack& pack)
        : m_persona(persona), m_profile(profile), m_pack(pack) {}

    Reading<Role> run() {
        m_role.name = m_profile.name;
        m_role.persona_id = m_persona.id;
        m_role.profile_id = m_profile.id;
        m_role.pack_id = m_pack.id;
        m_role.pack_version = m_pack.version;
        m_role.groups = m_profile.groups;
        m_role.capacity = m_profile.capacity;
        m_role.hours = m_profile.hours;
        m_role.leading = m_profile.leading;
        m_role.office_percent = m_persona.environment.office_percent;
        m_role.measurement = m_pack.measurement.value_or(usual_measurement());
        collect_lines(m_persona.responsibilities, m_role.responsibilities);
        collect_lines(m_persona.pain_points, m_role.pain_points);
        m_role.goals = goal_lines(m_persona);
        index_skills();
        join_skills();
        join_areas();
        join_blocks();
        join_learning();
        join_tasks();
        Reading<Role> reading;
        if (!has_errors(m_problems)) {
            m_role.content_hash = hash_of(m_role);
            reading.value = std::move(m_role);
        }
        reading.problems = std::move(m_problems);
        return reading;
    }

private:
    static constexpr std::size_t k_none = static_cast<std::size_t>(-1);

    void report(std::string rule, std::string message, std::string pointer, std::string hint = {},
                Severity severity = Severity::error) {
        m_problems.push_back(
            {severity, std::move(rule), std::move(message), std::move(hint), {{}, 0, 0, std::move(pointer)}});
    }

    // The same content at other places of its files is the same role.
    static std::string hash_of(Role role) {
        for (RoleSkill& entry : role.skills) {
            entry.skill.file = {};
            entry.skill.line = entry.skill.column = 0;
            for (Requirement& requirement : entry.skill.requirements) {
                requirement.line = requirement.column = 0;
            }
            for (ResourceUse& use : entry.skill.resources) {
                use.line = use.column = 0;
            }
        }
        return hash_hex(write_role_snapshot(role));
    }

    void index_skills() {
        for (std::size_t i = 0; i < m_pack.skills.size(); ++i) {
            m_skills.emplace(m_pack.skills[i].id, i);
            m_skill_names.push_back(m_pack.skills[i].id);
        }
        for (std::size_t i = 0; i < m_pack.skills.size(); ++i) {
            for (const std::string& alias : m_pack.skills[i].aliases) {
                m_skills.emplace(alias, i);
            }
        }
    }

    // The index in the pack; k_none, with a problem, where there is no such skill.
    std::size_t skill_index(const std::string& name, const std::string& pointer) {
        const auto found = m_skills.find(name);
        if (found != m_skills.end()) {
            return found->second;
        }
        report("unknown-skill", "the pack '" + m_pack.id + "' has no skill '" + name + "'", pointer,
               m_suggestions.of(name, m_skill_names));
        return k_none;
    }

    void check_lines(const std::vector<std::string>& ids, const std::vector<RoleLine>& lines, std::string_view what,
                     const std::string& pointer) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const bool known =
                std::any_of(lines.begin(), lines.end(), [&](const RoleLine& line) { return line.id == ids[i]; });
            if (!known) {
                std::vector<std::string> names;
                names.reserve(lines.size());
                for (const RoleLine& line : lines) {
                    names.push_back(line.id);
                }
                report("unknown-line", "the persona has no " + std::string(what) + " '" + ids[i] + "'",
                       pointer + "/" + std::to_string(i), m_suggestions.of(ids[i], names));
            }
        }
    }

    void join_skills() {
        std::vector<const Target*> targets(m_pack.skills.size(), nullptr);
        for (const auto& [id, target] : m_profile.targets) {
            const std::string pointer = "/targets/" + pointer_token(id);
            check_lines(target.responsibilities, m_role.responsibilities, "responsibility",
                        pointer + "/responsibilities");
            check_lines(target.goals, m_role.goals, "goal", pointer + "/goals");
            check_lines(target.pain_points, m_role.pain_points, "pain point", pointer + "/pain_points");
            const std::size_t skill = skill_index(id, pointer);
            if (skill == k_none) {
                continue;
            }
            if (targets[skill] != nullptr) {
                report("duplicate-target",
                       "'" + id + "' is another name of '" + m_pack.skills[skill].id + "', which has a target already",
                       pointer);
                continue;
            }
            targets[skill] = &target;
        }
        m_places.assign(m_pack.skills.size(), k_none);
        for (std::size_t i = 0; i < m_pack.skills.size(); ++i) {
            if (targets[i] != nullptr) {
                m_places[i] = m_role.skills.size();
                m_role.skills.push_back({m_pack.skills[i], *targets[i]});
            }
        }
        for (const RoleSkill& entry : m_role.skills) {
            for (const Requirement& requirement : entry.skill.requirements) {
                if (requirement.for_level <= entry.target.level) {
                    check_requirement(entry.skill, requirement);
                }
            }
        }
    }

    // A path can only hold skills with a target: enough of what a skill needs has to have one.
    void check_requirement(const Skill& skill, const Requirement& requirement) {
        std::vector<std::string> without;
        int with = 0;
        for (const SkillLevel& needed : requirement.of) {
            const auto found = m_skills.find(needed.skill);
            if (found != m_skills.end() && m_places[found->second] != k_none) {
                ++with;
            } else {
                without.push_back("'" + needed.skill + "'");
            }
        }
        if (with < requirement.at_least) {
            report("need-without-target",
                   "'" + skill.id + "@" + std::to_string(requirement.for_level) + "' needs " + listed(without) +
                       (with + static_cast<int>(without.size()) > requirement.at_least
                            ? ", of which too few have a target"
                        : without.size() == 1 ? ", which has no target"
                                              : ", which have no target"),
                   "/targets/" + pointer_token(skill.id),
                   "add a target: with the need \"on_demand\" it is learnt only where something needs it");
        }
    }

    void join_areas() {
        std::set<std::string, std::less<>> leaves;
        std::vector<std::string> names;
        for (const auto* list : {&m_persona.skills, &m_persona.expertise}) {
            for (const SkillArea& area : *list) {
                m_role.areas.push_back(joined(area));
                for (const SkillGroup& group : area.groups) {
                    for (const NamedItem& leaf : group.skills) {
                        leaves.insert(leaf.id);
                        names.push_back(leaf.id);
                    }
                }
            }
        }
        for (const auto& [id, leaf] : m_profile.leaves) {
            const std::string pointer = "/leaves/" + pointer_token(id);
            skill_index(leaf.skill, pointer + "/skill");
            if (!leaves.contains(id)) {
                report("unknown-leaf", "the persona has no skill '" + id + "'", pointer, m_suggestions.of(id, names));
            }
        }
    }

    RoleArea joined(const SkillArea& area) {
        RoleArea result{area.id, area.name, {}};
        for (const SkillGroup& group : area.groups) {
            for (const NamedItem& leaf : group.skills) {
                const auto mapping = m_profile.leaves.find(leaf.id);
                if (mapping == m_profile.leaves.end()) {
                    report("leaf-without-skill",
                           "the persona's '" + leaf.name + "' (" + leaf.id + ") has no skill of the pack", "/leaves",
                           "add \"" + leaf.id + "\": {\"skill\": \"...\"}");
                    continue;
                }
                const auto skill = m_skills.find(mapping->second.skill);
                if (skill == m_skills.end() || m_places[skill->second] == k_none) {
                    continue;
                }
                const auto place = static_cast<std::uint32_t>(m_places[skill->second]);
                if (std::find(result.skills.begin(), result.skills.end(), place) == result.skills.end()) {
                    result.skills.push_back(place);
                }
            }
        }
        return result;
    }

    void join_blocks() {
        std::set<std::string, std::less<>> known;
        std::vector<std::string> names;
        for (const DayBlock& day : m_persona.daily_activities) {
            RoleBlock block{day.id, day.name, {}, {}, {}};
            for (const PersonaBlock& activity : day.activities) {
                known.insert(activity.id);
                names.push_back(activity.id);
                const auto plan = m_profile.activities.find(activity.id);
                if (plan == m_profile.activities.end()) {
                    report("activity-without-plan",
                           "the persona's activity '" + activity.id + "' has no entry: no time is kept for it",
                           "/activities", "add an entry with its minutes", Severity::warning);
                    continue;
                }
                block.activities.push_back({activity.id, activity.text, plan->second});
                if (!day.start || !day.end) {
                    report("block-without-times",
                           "the persona's '" + day.name + "' has no times, so the activity cannot be placed",
                           "/activities/" + pointer_token(activity.id),
                           "add the times to the persona's heading, like (8:00 AM - 12:00 PM)");
                }
            }
            if (day.start && day.end) {
                block.start = *day.start;
                block.end = *day.end;
                m_role.blocks.push_back(std::move(block));
            }
        }
        std::stable_sort(m_role.blocks.begin(), m_role.blocks.end(),
                         [](const RoleBlock& a, const RoleBlock& b) { return a.start < b.start; });
        for (const auto& [id, plan] : m_profile.activities) {
            if (!known.contains(id)) {
                report("unknown-activity", "the persona has no activity '" + id + "'",
                       "/activities/" + pointer_token(id), m_suggestions.of(id, names));
            }
        }
    }

    void join_learning() {
        std::vector<RoleLine> lines;
        collect_lines(m_persona.learning, lines);
        std::vector<std::string> names;
        names.reserve(lines.size());
        for (const RoleLine& line : lines) {
            names.push_back(line.id);
        }
        for (const auto& [id, entry] : m_profile.learning) {
            const std::string pointer = "/learning/" + pointer_token(id);
            if (std::find(names.begin(), names.end(), id) == names.end()) {
                report("unknown-line", "the persona has no learning line '" + id + "'", pointer,
                       m_suggestions.of(id, names));
            }
            for (std::size_t i = 0; i < entry.skills.size(); ++i) {
                skill_index(entry.skills[i], pointer + "/skills/" + std::to_string(i));
            }
        }
        for (const RoleLine& line : lines) {
            if (const auto entry = m_profile.learning.find(line.id); entry != m_profile.learning.end()) {
                m_role.learning.push_back({line.id, line.text, entry->second.kinds, entry->second.skills});
            }
        }
    }

    void join_tasks() {
        for (const auto& [id, task] : m_profile.tasks) {
            m_role.tasks.push_back({id, task});
        }
        std::stable_sort(m_role.tasks.begin(), m_role.tasks.end(),
                         [](const RoleTask& a, const RoleTask& b) { return a.task.from_day < b.task.from_day; });
    }

    const Persona& m_persona;
    const Profile& m_profile;
    const Pack& m_pack;
    Role m_role;
    std::vector<Problem> m_problems;
    Suggestions m_suggestions;
    std::unordered_map<std::string, std::size_t> m_skills;
    std::vector<std::string> m_skill_names;
    std::vector<std::size_t> m_places; // of the pack's skills in the role
};

} // namespace

Role::Role() = default;
Role::Role(const Role&) = default;
Role::Role(Role&&) noexcept = default;
Role& Role::operator=(const Role&) = default;
Role& Role::operator=(Role&&) noexcept = default;
Role::~Role() = default;

std::size_t Role::find_skill(std::string_view id) const {
    const auto by_id =
        std::find_if(skills.begin(), skills.end(), [&](const RoleSkill& entry) { return entry.skill.id == id; });
    const auto found =
        by_id != skills.end() ? by_id : std::find_if(skills.begin(), skills.end(), [&](const RoleSkill& entry) {
            const auto& aliases = entry.skill.aliases;
            return std::find(aliases.begin(), aliases.end(), id) != aliases.end();
        });
    return static_cast<std::size_t>(found - skills.begin());
}

Reading<Role> join_role(const Persona& persona, const Profile& profile, const Pack& pack) {
    return Joiner(persona, profile, pack).run();
}

Result<Role> resolve_role(const Persona& persona, const Profile& profile, const Pack& pack,
                          const std::string& profile_name) {
    Reading<Role> reading = join_role(persona, profile, pack);
    for (Problem& problem : reading.problems) {
        problem.where.file = profile_name;
    }
    return into_result(std::move(reading));
}

} // namespace onramp
