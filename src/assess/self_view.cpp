// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "assess/self_view.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "onramp/assess/ability_model.hpp"

namespace onramp {

namespace {

// The skills that something measured is about.
std::set<std::size_t> measured_skills(const Role& role, const EvidenceLog& log) {
    std::set<std::size_t> skills;
    for (const QuizAnswer& answer : log.answers) {
        skills.insert(role.find_skill(answer.skill));
    }
    for (const PracticeOutcome& outcome : log.practice) {
        for (const std::string& skill : outcome.skills) {
            skills.insert(role.find_skill(skill));
        }
    }
    for (const Attestation& each : log.attestations) {
        skills.insert(role.find_skill(each.skill));
    }
    skills.erase(role.skills.size());
    return skills;
}

// Ratings beside what is believed without them.
class Comparison {
public:
    Comparison(const Role& role, const Belief& measured, SelfView& view)
        : m_role(role), m_measured(measured), m_view(view) {}

    void add(const std::string& id, const std::string& name, int rating, const std::set<std::uint32_t>& skills,
             bool of_area);
    void finish() {
        if (m_view.ratings > 0) {
            m_view.bias = m_sum / m_view.ratings;
        }
    }

private:
    const Role& m_role;
    const Belief& m_measured;
    SelfView& m_view;
    double m_sum = 0;
};

// A rating of k says "from where k begins to where k + 1 does", on the whole its middle. It is contradicted
// only where no level of the band is rated so.
void Comparison::add(const std::string& id, const std::string& name, int rating, const std::set<std::uint32_t>& skills,
                     bool of_area) {
    const std::vector<CutPoint>& cuts = m_role.measurement.cuts;
    Direction direction;
    for (const std::uint32_t skill : skills) {
        direction.parts.push_back({skill, 1.0 / static_cast<double>(skills.size())});
    }
    const double mean = mean_of(m_measured, direction);
    const double cut_sd = cut_of(cuts, std::clamp(rating, 1, k_most_level)).sd;
    const double reach = k_z_of_90_percent * std::sqrt(variance_of(m_measured, direction) + cut_sd * cut_sd);
    const LevelBand band{level_at(cuts, mean - reach), level_at(cuts, mean), level_at(cuts, mean + reach)};
    const double middle = std::min(rating + 0.5, static_cast<double>(k_most_level));
    ++m_view.ratings;
    m_sum += middle - band.likely;
    if (rating > band.high || rating + 1 <= band.low) {
        m_view.misjudgements.push_back({id, name, of_area, rating, band});
    }
}

// Brier (1950): how far the chances that the ratings alone give were from what happened.
void forecast_answers(const Role& role, const EvidenceLog& log, const Belief& rated, SelfView& view) {
    double squares = 0;
    for (const QuizAnswer& answer : log.answers) {
        const std::size_t skill = role.find_skill(answer.skill);
        if (skill >= role.skills.size()) {
            continue;
        }
        const Observation right = observation_of(curve_of(answer), answer.difficulty_sd, Response::right, answer.hinted,
                                                 {{{static_cast<std::uint32_t>(skill), 1.0}}});
        const double forecast = moments_after(right, rated.mean[skill], rated.covariance(skill, skill)).mass;
        const double missed = (answer.response == Response::right ? 1.0 : 0.0) - forecast;
        squares += missed * missed;
        ++view.answers;
    }
    if (view.answers > 0) {
        view.brier = squares / view.answers;
    }
}

} // namespace

std::optional<SelfView> self_view_of(const Role& role, const EvidenceLog& log, Instant as_of) {
    const std::set<std::size_t> touched = measured_skills(role, log);
    const SelfRatings& ratings = log.ratings;
    if (touched.empty() || (ratings.areas.empty() && ratings.skills.empty())) {
        return std::nullopt;
    }
    const Belief prior = prior_of(role, ratings);
    EvidenceLog without = log;
    without.ratings.areas.clear();
    without.ratings.skills.clear();
    const Belief measured = posterior_of(prior, observations_of(role, without, as_of));

    SelfView view;
    Comparison comparison(role, measured, view);
    for (const RoleArea& area : role.areas) {
        const std::set<std::uint32_t> skills(area.skills.begin(), area.skills.end());
        const auto rated = ratings.areas.find(area.id);
        if (rated != ratings.areas.end() &&
            std::any_of(skills.begin(), skills.end(), [&](std::uint32_t skill) { return touched.contains(skill); })) {
            comparison.add(area.id, area.name, rated->second, skills, true);
        }
    }
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        const Skill& skill = role.skills[i].skill;
        const auto rated = ratings.skills.find(skill.id);
        if (rated != ratings.skills.end() && touched.contains(i)) {
            comparison.add(skill.id, skill.name, rated->second, {i}, false);
        }
    }
    comparison.finish();
    const EvidenceLog ratings_alone = only(log, EvidenceKind::rating);
    forecast_answers(role, log, posterior_of(prior, observations_of(role, ratings_alone, as_of)), view);
    return view;
}

} // namespace onramp
