// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "assess/look_ahead.hpp"

#include <algorithm>
#include <cmath>

#include "assess/aims.hpp"
#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/question_choice.hpp"
#include "onramp/assess/questions_to_decide.hpp"
#include "onramp/base/matrix.hpp"

namespace onramp {

namespace {

constexpr int k_most_questions = 15;
constexpr double k_as_likely_as_not = 0.5;

// Skills with what is believed of them, their mean distance from their targets, and questions yet to be asked.
class Outlook {
public:
    Outlook(const Role& role, const Belief& belief, const std::vector<std::uint32_t>& skills)
        : m_covariance(skills.size(), skills.size()), m_asked(skills.size()) {
        constexpr AnswerModel k_answers;
        std::vector<LevelledSkill> members;
        for (std::size_t i = 0; i < skills.size(); ++i) {
            const int target = role.skills[skills[i]].target.level;
            members.push_back({skills[i], target});
            m_mean.push_back(belief.mean[skills[i]]);
            for (std::size_t j = 0; j < skills.size(); ++j) {
                m_covariance(i, j) = belief.covariance(skills[i], skills[j]);
            }
            const double at = cut_of(role.measurement.cuts, std::min(target, role.measurement.ceilings.quiz)).at;
            m_rights.push_back(observation_of({1, at, k_usual_guessing, 1 - k_answers.slip},
                                              role.measurement.difficulty.sd, Response::right, false, {{{0, 1.0}}}));
        }
        const Aim aim = joint_aim(role, members);
        m_margin = mean_of(belief, aim.of) - aim.cut;
        m_cut_variance = aim.cut_variance;
        m_first = variance();
    }

    // The chance that a verdict is clear after the questions so far.
    double chance(bool can_be_met) const {
        const double left = variance();
        const double moves = std::sqrt(std::max(1e-12, m_first - left));
        const double sure = k_z_of_90_percent * std::sqrt(left + m_cut_variance);
        return normal_cdf((-sure - m_margin) / moves) + (can_be_met ? normal_cdf((m_margin - sure) / moves) : 0);
    }

    // Asks what narrows the whole the most; false where every skill was asked often enough.
    bool ask() {
        std::size_t best = m_mean.size();
        double most = 0;
        for (std::size_t i = 0; i < m_mean.size(); ++i) {
            const double cross = cross_of(i);
            if (m_asked[i] < Blueprint{}.most_of_skill && shrink_of(i) * cross * cross > most) {
                most = shrink_of(i) * cross * cross;
                best = i;
            }
        }
        if (best == m_mean.size()) {
            return false;
        }
        ++m_asked[best];
        const double shrink = shrink_of(best);
        const std::vector<double> row(m_covariance.row(best), m_covariance.row(best) + m_mean.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (std::size_t j = 0; j < row.size(); ++j) {
                m_covariance(i, j) -= shrink * row[i] * row[j];
            }
        }
        return true;
    }

private:
    double share() const { return 1.0 / static_cast<double>(m_mean.size()); }

    double cross_of(std::size_t skill) const {
        double sum = 0;
        for (std::size_t i = 0; i < m_mean.size(); ++i) {
            sum += m_covariance(skill, i);
        }
        return sum * share();
    }

    double variance() const {
        double sum = 0;
        for (std::size_t i = 0; i < m_mean.size(); ++i) {
            sum += cross_of(i);
        }
        return sum * share();
    }

    // By how much a question narrows its own skill, over the square of that skill's variance.
    double shrink_of(std::size_t skill) const {
        const double mean = m_mean[skill];
        const double before = m_covariance(skill, skill);
        const Moments yes = moments_after(m_rights[skill], mean, before);
        const double no = 1 - yes.mass;
        const double no_mean = (mean - yes.mass * yes.mean) / no;
        const double second = yes.mass * yes.mean * yes.mean + no * no_mean * no_mean;
        return (second - mean * mean) / (before * before); // law of total variance
    }

    std::vector<double> m_mean;
    Matrix m_covariance;
    std::vector<int> m_asked;
    std::vector<Observation> m_rights;
    double m_margin = 0;
    double m_cut_variance = 0;
    double m_first = 0;
};

} // namespace

std::optional<int> questions_to_decide(const Role& role, const Belief& belief, const std::vector<std::uint32_t>& skills,
                                       bool can_be_met) {
    Outlook outlook(role, belief, skills);
    for (int asked = 1; asked <= k_most_questions && outlook.ask(); ++asked) {
        if (outlook.chance(can_be_met) >= k_as_likely_as_not) {
            return asked;
        }
    }
    return std::nullopt;
}

void look_ahead(const Role& role, const Belief& belief, Assessment& assessment) {
    std::vector<double> chances;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        chances.push_back(chance_of_level(role, belief, i, role.skills[i].target.level));
    }
    for (Readiness& area : assessment.areas) {
        if (area.verdict != Verdict::undecided || !area.band) {
            continue;
        }
        const auto found = std::find_if(role.areas.begin(), role.areas.end(),
                                        [&](const RoleArea& each) { return each.id == area.id; });
        area.questions =
            questions_to_decide(role, belief, counted_for(role, found->skills, chances), area.not_measurable == 0);
    }
}

} // namespace onramp
