// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/plan.hpp"
#include "path/step_choice.hpp"
#include "path/step_cuts.hpp"
#include "path/step_order.hpp"
#include "path/step_selection.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

namespace {

using Step = StepSpace::Step;

Result<void> check_request(const Role& role, const Assessment& assessment, const PathRequest& request) {
    if (!(request.hours_per_week >= 0.5 && request.hours_per_week <= 80)) {
        return fail(ErrorKind::usage, format("{} hours per week are outside 0.5 to 80", request.hours_per_week));
    }
    if (request.deadline && *request.deadline < request.start) {
        return fail(ErrorKind::usage, "the deadline " + format_date(*request.deadline) + " is before the start " +
                                          format_date(request.start));
    }
    if (assessment.profile != role.profile_id) {
        return fail(ErrorKind::invalid,
                    "the assessment is of the profile '" + assessment.profile + "', not of '" + role.profile_id + "'",
                    "choose the profile with --profile, or assess anew");
    }
    return {};
}

// The levels that are held: rated ones, noted as waivers, and done steps.
class Holdings {
public:
    Holdings(const Role& role, const Assessment& assessment, const std::set<std::string>& done)
        : m_held(role.skills.size()), m_unknown(role.skills.size(), true) {
        std::unordered_map<std::string_view, const SkillAssessment*> by_skill;
        for (const SkillAssessment& each : assessment.skills) {
            by_skill.emplace(each.skill, &each);
        }
        for (std::size_t i = 0; i < role.skills.size(); ++i) {
            const auto found = by_skill.find(role.skills[i].skill.id);
            if (found != by_skill.end() && found->second->band) {
                hold(role.skills[i], i, *found->second);
            }
        }
        for (const std::string& id : done) {
            note_done(role, id);
        }
        std::sort(m_done.begin(), m_done.end());
        m_done.erase(std::unique(m_done.begin(), m_done.end()), m_done.end());
    }

    const std::vector<int>& held() const { return m_held; }
    bool unknown(std::size_t skill) const { return m_unknown[skill]; }
    std::vector<PathWaiver>& waived() { return m_waived; }
    std::vector<std::string>& done() { return m_done; }

private:
    void hold(const RoleSkill& skill, std::size_t index, const SkillAssessment& assessed) {
        m_unknown[index] = false;
        m_held[index] = std::clamp(static_cast<int>(std::floor(assessed.band->likely)), 0, k_most_level);
        if (m_held[index] > 0) {
            const bool sure = assessed.band->low >= std::min(m_held[index], skill.target.level);
            m_waived.push_back({skill.skill.id, skill.skill.name, m_held[index], assessed.evidence,
                                sure ? Verdict::met : Verdict::undecided});
        }
    }

    void note_done(const Role& role, const std::string& id) {
        const std::size_t at = id.rfind('@');
        if (at == std::string::npos || at + 2 != id.size() || id[at + 1] < '1' || id[at + 1] > '0' + k_most_level) {
            return;
        }
        const std::size_t skill = role.find_skill(std::string_view(id).substr(0, at));
        if (skill < role.skills.size()) {
            m_held[skill] = std::max(m_held[skill], id[at + 1] - '0');
            m_done.push_back(role.skills[skill].skill.id + id.substr(at));
        }
    }

    std::vector<int> m_held;
    std::vector<bool> m_unknown;
    std::vector<PathWaiver> m_waived;
    std::vector<std::string> m_done;
};

// The first line of the persona that the skill serves, in words.
class Reasons {
public:
    explicit Reasons(const Role& role) {
        for (const auto* lines : {&role.responsibilities, &role.goals, &role.pain_points}) {
            for (const RoleLine& line : *lines) {
                m_lines.emplace(line.id, line.text);
            }
        }
    }

    std::string of(const Target& target) const {
        for (const auto* ids : {&target.responsibilities, &target.goals, &target.pain_points}) {
            for (const std::string& id : *ids) {
                if (const auto found = m_lines.find(id); found != m_lines.end()) {
                    return std::string(found->second);
                }
            }
        }
        return "the profile asks for it";
    }

private:
    std::unordered_map<std::string_view, std::string_view> m_lines;
};

PathStep make_step(const Role& role, const StepSpace& space, const StepChoice& choice, Step step, Phase phase,
                   bool start_unknown) {
    const RoleSkill& skill = role.skills[space.skill_of(step)];
    const auto level = static_cast<std::size_t>(space.level_of(step));
    PathStep made;
    made.id = space.id_of(step);
    made.skill = skill.skill.id;
    made.title = space.title_of(step);
    made.words = skill.skill.levels[level - 1];
    made.level = space.level_of(step);
    made.need = skill.target.need;
    made.phase = phase;
    made.load = skill.skill.load;
    made.hours = *skill.skill.effort[level - 1];
    made.start_unknown = start_unknown;
    if (start_unknown) {
        made.hours.low = 0;
    }
    made.planned = Minutes(space.minutes(step));
    for (const Step before : choice.after[step]) {
        made.after.push_back(space.id_of(before));
    }
    return made;
}

} // namespace

Result<Path> plan_path(const Role& role, const Assessment& assessment, const PathRequest& request) {
    if (auto good = check_request(role, assessment, request); !good) {
        return fail(std::move(good.error()));
    }
    Holdings holdings(role, assessment, request.done);
    auto space = StepSpace::make(role, holdings.held());
    if (!space) {
        return fail(std::move(space.error()));
    }
    const Pace pace = make_pace(role.hours, request);
    const StepChoice goals = choose_steps(role, *space);
    auto selection = select_steps(role, *space, goals, pace);
    if (!selection) {
        return fail(std::move(selection.error()));
    }
    const StepChoice choice = choose_around(role, *space, goals, selection->stages);
    const StepOrder order = order_steps(role, *space, choice, selection->stages, !request.deadline);

    Path path;
    path.persona = role.persona_id;
    path.profile = role.profile_id;
    path.pack = role.pack_id;
    path.role_name = role.name;
    path.as_of = assessment.as_of;
    path.start = request.start;
    path.hours_per_week = request.hours_per_week;
    path.deadline = request.deadline;
    path.waived = std::move(holdings.waived());
    path.done = std::move(holdings.done());
    path.selections = std::move(selection->told);

    const Reasons reasons(role);
    std::vector<std::string> opens(space->size()); // the first step that rests on it
    for (const Step step : order.placed) {
        for (const Step before : choice.after[step]) {
            if (opens[before].empty()) {
                opens[before] = space->title_of(step);
            }
        }
    }
    for (const Step step : order.placed) {
        const std::size_t skill = space->skill_of(step);
        const Target& target = role.skills[skill].target;
        PathStep& made =
            path.steps.emplace_back(make_step(role, *space, choice, step, order.phases[step], holdings.unknown(skill)));
        const bool own = choice.wanted[skill] && space->level_of(step) <= target.level;
        made.because = own || opens[step].empty() ? reasons.of(target) : "opens " + opens[step];
    }
    path.cut = list_cuts(role, *space, choice, order, request.deadline);
    fill_weeks(path, pace, role.hours);
    return path;
}

std::vector<const PathStep*> ready_steps(const Path& path, const std::set<std::string>& done) {
    std::vector<const PathStep*> ready;
    for (const PathStep& step : path.steps) {
        const bool open = std::all_of(step.after.begin(), step.after.end(),
                                      [&](const std::string& before) { return done.contains(before); });
        if (open && !done.contains(step.id)) {
            ready.push_back(&step);
        }
    }
    return ready;
}

} // namespace onramp
