// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/skill_reasons.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/questions_to_decide.hpp"

namespace onramp {

namespace {

struct Piece {
    Reason reason;
    EvidenceLog rest; // without it
    bool own = false;
};

class Pieces {
public:
    Pieces(const Role& role, const EvidenceLog& log, std::size_t skill) : m_role(role), m_log(log), m_skill(skill) {
        add_ratings();
        add_answers();
        add_practice();
        add_attestations();
    }

    std::vector<Piece>& all() { return m_all; }

private:
    Piece& add(EvidenceKind kind, std::string id, std::string about, bool own) {
        Piece& piece = m_all.emplace_back();
        piece.reason.kind = kind;
        piece.reason.id = std::move(id);
        piece.reason.about = std::move(about);
        piece.own = own;
        piece.rest = m_log;
        return piece;
    }

    void add_ratings() {
        for (const RoleArea& area : m_role.areas) {
            if (const auto rated = m_log.ratings.areas.find(area.id); rated != m_log.ratings.areas.end()) {
                const bool own = std::find(area.skills.begin(), area.skills.end(), m_skill) != area.skills.end();
                Piece& piece = add(EvidenceKind::rating, area.id, area.name, own);
                piece.reason.level = rated->second;
                piece.rest.ratings.areas.erase(area.id);
            }
        }
        for (const auto& [id, level] : m_log.ratings.skills) {
            if (const std::size_t at = m_role.find_skill(id); at < m_role.skills.size()) {
                Piece& piece = add(EvidenceKind::rating, id, m_role.skills[at].skill.name, at == m_skill);
                piece.reason.level = level;
                piece.rest.ratings.skills.erase(id);
            }
        }
    }

    // Of an item asked twice the later answer counts: the piece is the item.
    void add_answers() {
        std::map<std::string_view, const QuizAnswer*> last;
        for (const QuizAnswer& answer : m_log.answers) {
            const QuizAnswer*& known = last[answer.item];
            known = known == nullptr || answer.at >= known->at ? &answer : known;
        }
        for (const QuizAnswer& answer : m_log.answers) {
            const std::size_t at = m_role.find_skill(answer.skill);
            if (last.at(answer.item) != &answer || at >= m_role.skills.size()) {
                continue;
            }
            Piece& piece = add(EvidenceKind::quiz, answer.item, m_role.skills[at].skill.name, at == m_skill);
            piece.reason.level = answer.level;
            piece.reason.response = answer.response;
            piece.reason.hinted = answer.hinted;
            piece.reason.session = answer.session;
            piece.reason.number = answer.number;
            piece.reason.at = answer.at;
            std::erase_if(piece.rest.answers, [&](const QuizAnswer& each) { return each.item == answer.item; });
        }
    }

    void add_practice() {
        for (std::size_t i = 0; i < m_log.practice.size(); ++i) {
            const PracticeOutcome& outcome = m_log.practice[i];
            std::vector<std::size_t> skills;
            for (const std::string& name : outcome.skills) {
                if (const std::size_t at = m_role.find_skill(name); at < m_role.skills.size()) {
                    skills.push_back(at);
                }
            }
            if (skills.empty()) {
                continue;
            }
            const bool own = std::find(skills.begin(), skills.end(), m_skill) != skills.end();
            Piece& piece = add(EvidenceKind::practice, outcome.exercise, m_role.skills[skills.front()].skill.name, own);
            piece.reason.level = outcome.level;
            piece.reason.passed = outcome.passed;
            piece.reason.hinted = outcome.hints > 0;
            piece.reason.at = outcome.at;
            piece.rest.practice.erase(piece.rest.practice.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    void add_attestations() {
        for (std::size_t i = 0; i < m_log.attestations.size(); ++i) {
            const Attestation& each = m_log.attestations[i];
            const std::size_t at = m_role.find_skill(each.skill);
            if (at >= m_role.skills.size()) {
                continue;
            }
            Piece& piece = add(EvidenceKind::attestation, each.skill, m_role.skills[at].skill.name, at == m_skill);
            piece.reason.level = each.level;
            piece.reason.by = each.by;
            piece.reason.at = each.at;
            piece.rest.attestations.erase(piece.rest.attestations.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    const Role& m_role;
    const EvidenceLog& m_log;
    std::size_t m_skill;
    std::vector<Piece> m_all;
};

} // namespace

SkillReasons reasons_of(const Role& role, const EvidenceLog& log, Instant as_of, std::size_t skill,
                        std::size_t most_others) {
    SkillReasons reasons;
    reasons.role_name = role.name.empty() ? role.profile_id : role.name;
    reasons.as_of = as_of;
    reasons.ceilings = role.measurement.ceilings;
    reasons.background = !log.ratings.previous_role.empty() || log.ratings.years.has_value();
    const Belief belief = belief_of(role, log, as_of);
    reasons.skill = assess_belief(role, log, as_of, belief).skills[skill];
    if (reasons.skill.band && reasons.skill.verdict == Verdict::undecided) {
        reasons.questions =
            questions_to_decide(role, belief, {static_cast<std::uint32_t>(skill)}, reasons.skill.measurable());
    }
    // The ceilings stay those of all the evidence, so that bands differ by what is believed alone.
    const auto read = [&](const Belief& rest) {
        return assess_belief(role, log, as_of, rest, Silence::expected).skills[skill];
    };
    const SkillAssessment expected = read(prior_of(role, log.ratings));
    reasons.expected_probability = expected.probability.value_or(0);
    reasons.expected_band = expected.band.value_or(LevelBand());

    Pieces pieces(role, log, skill);
    for (Piece& piece : pieces.all()) {
        const SkillAssessment without = read(belief_of(role, piece.rest, as_of));
        piece.reason.probability_without = without.probability.value_or(0);
        piece.reason.band_without = without.band.value_or(LevelBand());
        (piece.own ? reasons.own : reasons.others).push_back(std::move(piece.reason));
    }
    const double now = reasons.skill.probability.value_or(expected.probability.value_or(0));
    std::stable_sort(reasons.others.begin(), reasons.others.end(), [&](const Reason& a, const Reason& b) {
        return std::abs(now - a.probability_without) > std::abs(now - b.probability_without);
    });
    reasons.others_all = reasons.others.size();
    reasons.others.resize(std::min(reasons.others.size(), most_others));
    return reasons;
}

} // namespace onramp
