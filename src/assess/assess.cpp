// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "assess/aims.hpp"
#include "assess/look_ahead.hpp"
#include "assess/self_view.hpp"
#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/assessment.hpp"

namespace onramp {

namespace {

constexpr double k_sure = 0.95;

Verdict verdict_of(double probability, bool measurable) {
    if (probability >= k_sure && measurable) {
        return Verdict::met;
    }
    return probability <= 1 - k_sure ? Verdict::not_met : Verdict::undecided;
}

// The 90 % band of a normal ability; nothing above the ceiling is claimed.
LevelBand band_of(const std::vector<CutPoint>& cuts, double mean, double variance, int ceiling) {
    const double reach = k_z_of_90_percent * std::sqrt(variance);
    LevelBand band{level_at(cuts, mean - reach), level_at(cuts, mean), level_at(cuts, mean + reach)};
    band.low = std::min(band.low, static_cast<double>(ceiling));
    return band;
}

// The strongest kind of evidence on each skill itself, and the highest level that it can show.
class Reach {
public:
    Reach(const Role& role, const EvidenceLog& log)
        : m_evidence(role.skills.size(), Evidence::none),
          m_ceiling(role.skills.size(), role.measurement.ceilings.quiz) {
        const Ceilings& ceilings = role.measurement.ceilings;
        for (const RoleArea& area : role.areas) {
            if (log.ratings.areas.contains(area.id)) {
                for (const std::uint32_t skill : area.skills) {
                    note(skill, Evidence::area_rating, 0);
                }
            }
        }
        for (const auto& [skill, level] : log.ratings.skills) {
            note(role.find_skill(skill), Evidence::skill_rating, 0);
        }
        for (const QuizAnswer& answer : log.answers) {
            note(role.find_skill(answer.skill), Evidence::quiz, ceilings.quiz);
        }
        for (const PracticeOutcome& outcome : log.practice) {
            for (const std::string& skill : outcome.skills) {
                const int shown = outcome.passed ? std::min(outcome.level, ceilings.practice) : 0;
                note(role.find_skill(skill), Evidence::practice, shown);
            }
        }
        for (const Attestation& each : log.attestations) {
            const int most = each.by == Attestation::By::mentor ? ceilings.mentor : ceilings.artifact;
            note(role.find_skill(each.skill), Evidence::attestation, std::min(each.level, most));
        }
        // One skill of the role that something is known of says something of the others.
        if (std::any_of(m_evidence.begin(), m_evidence.end(), [](Evidence each) { return each != Evidence::none; })) {
            std::replace(m_evidence.begin(), m_evidence.end(), Evidence::none, Evidence::inferred);
        }
    }

    Evidence evidence(std::size_t skill) const { return m_evidence[skill]; }
    int ceiling(std::size_t skill) const { return m_ceiling[skill]; }

private:
    void note(std::size_t skill, Evidence evidence, int ceiling) {
        if (skill < m_evidence.size()) {
            m_evidence[skill] = std::max(m_evidence[skill], evidence);
            m_ceiling[skill] = std::max(m_ceiling[skill], ceiling);
        }
    }

    std::vector<Evidence> m_evidence;
    std::vector<int> m_ceiling;
};

class Assessor {
public:
    Assessor(const Role& role, const EvidenceLog& log, Instant as_of, const Belief& belief, Silence silence)
        : m_role(role), m_reach(role, log), m_belief(belief), m_silence(silence) {
        m_assessment.persona = role.persona_id;
        m_assessment.profile = role.profile_id;
        m_assessment.pack = role.pack_id;
        m_assessment.role_name = role.name;
        m_assessment.as_of = as_of;
        m_assessment.ratings = log.ratings;
        count(log);
    }

    Assessment run() {
        assess_skills();
        for (const RoleArea& area : m_role.areas) {
            add_readiness(m_assessment.areas, area.id, area.name, area.skills);
        }
        const auto serving = serving_skills(m_role);
        for (std::size_t i = 0; i < serving.size(); ++i) {
            const RoleLine& line = m_role.responsibilities[i];
            add_readiness(m_assessment.responsibilities, line.id, line.text, serving[i]);
        }
        return std::move(m_assessment);
    }

private:
    void count(const EvidenceLog& log);
    void assess_skills();
    void add_readiness(std::vector<Readiness>& all, const std::string& id, const std::string& name,
                       const std::vector<std::uint32_t>& named);
    LevelBand skill_band(const Belief& belief, std::size_t skill, int ceiling) const;

    const Role& m_role;
    Reach m_reach;
    const Belief& m_belief;
    Silence m_silence;
    Assessment m_assessment;
    std::vector<double> m_chances;
};

void Assessor::count(const EvidenceLog& log) {
    const auto is_asked_for = [&](const std::string& skill) { return m_role.find_skill(skill) < m_role.skills.size(); };
    std::set<std::string_view> items;
    for (const QuizAnswer& answer : log.answers) {
        if (is_asked_for(answer.skill)) {
            items.insert(answer.item);
        }
    }
    std::set<std::string_view> exercises;
    for (const PracticeOutcome& outcome : log.practice) {
        if (std::any_of(outcome.skills.begin(), outcome.skills.end(), is_asked_for)) {
            exercises.insert(outcome.exercise);
        }
    }
    std::set<std::string_view> attested;
    for (const Attestation& each : log.attestations) {
        if (is_asked_for(each.skill)) {
            attested.insert(each.skill);
        }
    }
    m_assessment.answers = static_cast<int>(items.size());
    m_assessment.practised = static_cast<int>(exercises.size());
    m_assessment.attested = static_cast<int>(attested.size());
    m_assessment.ceilings = m_role.measurement.ceilings;
    m_assessment.ceilings.basis.clear();
}

LevelBand Assessor::skill_band(const Belief& belief, std::size_t skill, int ceiling) const {
    const int target = m_role.skills[skill].target.level;
    const double sd = cut_of(m_role.measurement.cuts, target).sd; // the scale's uncertainty where it matters
    return band_of(m_role.measurement.cuts, belief.mean[skill], belief.covariance(skill, skill) + sd * sd, ceiling);
}

void Assessor::assess_skills() {
    for (std::size_t i = 0; i < m_role.skills.size(); ++i) {
        const auto& [skill, target] = m_role.skills[i];
        SkillAssessment& each = m_assessment.skills.emplace_back();
        each.skill = skill.id;
        each.name = skill.name;
        each.target = target.level;
        each.need = target.need;
        each.group = target.need == Need::any_of ? target.group : std::string();
        each.phase = target.phase;
        each.evidence = m_reach.evidence(i);
        each.ceiling = m_reach.ceiling(i);
        const double chance = chance_of_level(m_role, m_belief, i, target.level);
        m_chances.push_back(chance);
        if (each.evidence != Evidence::none || m_silence == Silence::expected) {
            each.band = skill_band(m_belief, i, each.ceiling);
            each.probability = chance;
            each.verdict = each.evidence == Evidence::none ? Verdict::undecided : verdict_of(chance, each.measurable());
        }
    }
    const std::vector<bool> counts = counted_skills(m_role, m_chances);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        m_assessment.skills[i].counts = counts[i];
    }
}

void Assessor::add_readiness(std::vector<Readiness>& all, const std::string& id, const std::string& name,
                             const std::vector<std::uint32_t>& named) {
    const std::vector<std::uint32_t> counted = counted_for(m_role, named, m_chances);
    if (counted.empty()) {
        return;
    }
    Readiness readiness;
    readiness.id = id;
    readiness.name = name;
    std::vector<LevelledSkill> members;
    int ceiling = 0;
    bool known = false;
    bool measurable = true;
    const bool measured = std::any_of(named.begin(), named.end(), [&](std::uint32_t index) {
        return m_assessment.skills[index].evidence >= Evidence::quiz;
    });
    for (const std::uint32_t index : counted) {
        const SkillAssessment& skill = m_assessment.skills[index];
        members.push_back({index, skill.target});
        readiness.met += skill.verdict == Verdict::met ? 1 : 0;
        readiness.not_met += skill.verdict == Verdict::not_met ? 1 : 0;
        readiness.undecided += skill.verdict == Verdict::undecided ? 1 : 0;
        readiness.not_measurable += skill.is_beyond() ? 1 : 0;
        measurable = measurable && skill.measurable();
        ceiling = std::max(ceiling, skill.ceiling);
        known = known || skill.band.has_value();
    }
    const Aim aim = joint_aim(m_role, members);
    const std::vector<CutPoint>& cuts = m_role.measurement.cuts;
    readiness.target = level_at(cuts, aim.cut);
    if (known) {
        const double variance = variance_of(m_belief, aim.of) + aim.cut_variance;
        readiness.band = band_of(cuts, mean_of(m_belief, aim.of), variance, ceiling);
        readiness.probability = normal_cdf(aim.z(m_belief));
        if (measured) {
            readiness.verdict = verdict_of(*readiness.probability, measurable);
        }
    }
    all.push_back(std::move(readiness));
}

} // namespace

double chance_of_level(const Role& role, const Belief& belief, std::size_t skill, int level) {
    return normal_cdf(skill_aim(role, skill, level).z(belief));
}

Belief belief_of(const Role& role, const EvidenceLog& log, Instant as_of) {
    return posterior_of(prior_of(role, log.ratings), observations_of(role, log, as_of));
}

Assessment assess_belief(const Role& role, const EvidenceLog& log, Instant as_of, const Belief& belief,
                         Silence silence) {
    return Assessor(role, log, as_of, belief, silence).run();
}

Assessment assess(const Role& role, const EvidenceLog& log, Instant as_of) {
    const Belief belief = belief_of(role, log, as_of);
    Assessment assessment = assess_belief(role, log, as_of, belief);
    look_ahead(role, belief, assessment);
    assessment.self_view = self_view_of(role, log, as_of);
    return assessment;
}

} // namespace onramp
