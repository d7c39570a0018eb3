// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/ability_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <unordered_map>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr AnswerModel k_answers;
constexpr RatingModel k_ratings;

// An exercise is a harder thing to pass by luck than a question, and shows more of what it is about than
// of the skills beside it.
constexpr double k_practice_slope = 1.5;
constexpr double k_practice_luck = 0.02;
constexpr double k_practice_slip = 0.1; // of those who can give up all the same
constexpr double k_hint_luck = 0.12;    // more for each hint
constexpr double k_first_skill = 0.7;   // of an exercise's weight

constexpr double k_mentor_noise = 0.6;
constexpr double k_artifact_noise = 0.9;

using Names = std::unordered_map<std::string_view, std::uint32_t>;

Names name_skills(const Role& role) {
    Names names;
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        names.emplace(role.skills[i].skill.id, i);
    }
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        for (const std::string& alias : role.skills[i].skill.aliases) {
            names.emplace(alias, i);
        }
    }
    return names;
}

// Pairs of the role's skills of which one needs the other.
std::set<std::pair<std::uint32_t, std::uint32_t>> prerequisite_edges(const Role& role, const Names& names) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        for (const Requirement& requirement : role.skills[i].skill.requirements) {
            for (const SkillLevel& of : requirement.of) {
                if (const auto found = names.find(of.skill); found != names.end() && found->second != i) {
                    edges.emplace(std::min(i, found->second), std::max(i, found->second));
                }
            }
        }
    }
    return edges;
}

double years_shift(const BackgroundPrior& background, std::optional<int> years) {
    return years ? background.doubling * (std::log2(1.0 + *years) - std::log2(1.0 + background.usual_years)) : 0;
}

const PreviousRole* find_previous(const BackgroundPrior& background, const std::string& name) {
    const std::string wanted = lower(name);
    for (const PreviousRole& role : background.previous_roles) {
        if (std::any_of(role.words.begin(), role.words.end(), [&](const std::string& word) {
                return !wanted.empty() && wanted.find(lower(word)) != std::string::npos;
            })) {
            return &role;
        }
    }
    return nullptr;
}

double shift_of(const std::vector<BackgroundShift>& shifts, std::string_view id) {
    const auto found =
        std::find_if(shifts.begin(), shifts.end(), [&](const BackgroundShift& each) { return each.id == id; });
    return found == shifts.end() ? 0 : found->shift;
}

double years_between(Instant from, Instant to) {
    constexpr double k_days_per_year = 365.25;
    const auto days = std::chrono::floor<std::chrono::days>(to) - std::chrono::floor<std::chrono::days>(from);
    return std::max(0.0, static_cast<double>(days.count()) / k_days_per_year);
}

Direction single(std::uint32_t ability) {
    return {{{ability, 1.0}}};
}

class Collector {
public:
    Collector(const Role& role, Instant as_of) : m_role(role), m_as_of(as_of), m_names(name_skills(role)) {}

    void add_ratings(const SelfRatings& ratings);
    void add_answers(const std::vector<QuizAnswer>& answers);
    void add_practice(const std::vector<PracticeOutcome>& outcomes);
    void add_attestations(const std::vector<Attestation>& attestations);

    std::vector<Observation> take() { return std::move(m_observations); }

private:
    void add_rating(std::vector<std::uint32_t> skills, int level, double noise);

    const Role& m_role;
    Instant m_as_of;
    Names m_names;
    std::vector<Observation> m_observations;
};

void Collector::add_rating(std::vector<std::uint32_t> skills, int level, double noise) {
    std::sort(skills.begin(), skills.end());
    skills.erase(std::unique(skills.begin(), skills.end()), skills.end());
    Observation seen;
    for (const std::uint32_t skill : skills) {
        seen.of.parts.push_back({skill, k_ratings.slope / static_cast<double>(skills.size())});
    }
    seen.of.parts.push_back({static_cast<std::uint32_t>(offset_ability(m_role)), 1.0});
    seen.kind = Observation::Kind::interval;
    const Measurement& measurement = m_role.measurement;
    const double intercept = (1 - k_ratings.slope) * measurement.covariance.mean;
    if (level > 0) {
        seen.low = cut_of(measurement.cuts, level).at - intercept;
    }
    if (level < k_most_level) {
        seen.high = cut_of(measurement.cuts, level + 1).at - intercept;
    }
    seen.noise = noise;
    m_observations.push_back(std::move(seen));
}

void Collector::add_ratings(const SelfRatings& ratings) {
    for (const RoleArea& area : m_role.areas) {
        if (const auto rated = ratings.areas.find(area.id); rated != ratings.areas.end() && !area.skills.empty()) {
            add_rating(area.skills, rated->second, k_ratings.area_noise);
        }
    }
    for (const auto& [skill, level] : ratings.skills) {
        if (const auto found = m_names.find(skill); found != m_names.end()) {
            add_rating({found->second}, level, k_ratings.skill_noise);
        }
    }
}

void Collector::add_answers(const std::vector<QuizAnswer>& answers) {
    std::map<std::string_view, const QuizAnswer*> last; // by item
    for (const QuizAnswer& answer : answers) {
        const QuizAnswer*& known = last[answer.item];
        if (known == nullptr || answer.at >= known->at) {
            known = &answer;
        }
    }
    for (const auto& [item, answer] : last) {
        if (const auto found = m_names.find(answer->skill); found != m_names.end()) {
            const double sd = std::hypot(answer->difficulty_sd, drift_sd(answer->at, m_as_of));
            m_observations.push_back(
                observation_of(curve_of(*answer), sd, answer->response, answer->hinted, single(found->second)));
        }
    }
}

void Collector::add_practice(const std::vector<PracticeOutcome>& outcomes) {
    for (const PracticeOutcome& outcome : outcomes) {
        std::vector<std::uint32_t> skills;
        for (const std::string& name : outcome.skills) {
            if (const auto found = m_names.find(name); found != m_names.end()) {
                skills.push_back(found->second);
            }
        }
        if (skills.empty()) {
            continue;
        }
        std::map<std::uint32_t, double> weights;
        const auto others = static_cast<double>(skills.size() - 1);
        weights[skills.front()] += others > 0 ? k_first_skill : 1;
        for (std::size_t i = 1; i < skills.size(); ++i) {
            weights[skills[i]] += (1 - k_first_skill) / others;
        }
        Observation seen;
        for (const auto& [skill, weight] : weights) {
            seen.of.parts.push_back({skill, weight});
        }
        seen.kind = outcome.passed ? Observation::Kind::yes : Observation::Kind::no;
        const CutPoint cut = cut_of(m_role.measurement.cuts, outcome.level);
        ResponseCurve curve{k_practice_slope, cut.at, std::min(0.5, k_practice_luck + k_hint_luck * outcome.hints),
                            1 - k_practice_slip};
        seen.curve = curve.blurred(std::hypot(m_role.measurement.difficulty.sd, drift_sd(outcome.at, m_as_of)));
        m_observations.push_back(std::move(seen));
    }
}

void Collector::add_attestations(const std::vector<Attestation>& attestations) {
    for (const Attestation& each : attestations) {
        if (const auto found = m_names.find(each.skill); found != m_names.end()) {
            const bool mentor = each.by == Attestation::By::mentor;
            Observation seen;
            seen.of = single(found->second);
            seen.kind = Observation::Kind::interval;
            seen.low = cut_of(m_role.measurement.cuts, each.level).at;
            if (mentor && each.level < k_most_level) {
                seen.high = cut_of(m_role.measurement.cuts, each.level + 1).at;
            }
            seen.noise = std::hypot(mentor ? k_mentor_noise : k_artifact_noise, drift_sd(each.at, m_as_of));
            m_observations.push_back(std::move(seen));
        }
    }
}

} // namespace

double drift_sd(Instant from, Instant to) {
    return std::sqrt(k_answers.drift_per_year * years_between(from, to));
}

Belief prior_of(const Role& role, const SelfRatings& background) {
    const Measurement& measurement = role.measurement;
    const Covariance& shares = measurement.covariance;
    const std::size_t skills = role.skills.size();
    const PreviousRole* previous = find_previous(measurement.background, background.previous_role);
    const double general = shares.mean + years_shift(measurement.background, background.years);
    const double variance = shares.sd * shares.sd;

    Belief prior;
    prior.covariance = Matrix(skills + 1, skills + 1);
    for (std::size_t i = 0; i < skills; ++i) {
        const Skill& skill = role.skills[i].skill;
        prior.mean.push_back(
            general +
            (previous == nullptr ? 0 : shift_of(previous->areas, skill.area) + shift_of(previous->skills, skill.id)));
        double* row = prior.covariance.row(i);
        for (std::size_t j = 0; j < skills; ++j) {
            const Skill& other = role.skills[j].skill;
            row[j] = variance * (shares.general + (skill.area == other.area ? shares.area : 0) +
                                 (skill.group == other.group ? shares.group : 0));
        }
        row[i] += variance * (shares.own + shares.prerequisite);
    }
    const auto edges = prerequisite_edges(role, name_skills(role));
    std::vector<int> neighbours(skills);
    for (const auto& [a, b] : edges) {
        ++neighbours[a];
        ++neighbours[b];
    }
    for (const auto& [a, b] : edges) {
        const double share =
            variance * shares.prerequisite / std::sqrt(static_cast<double>(neighbours[a] * neighbours[b]));
        prior.covariance(a, b) += share;
        prior.covariance(b, a) += share;
    }
    prior.mean.push_back(0);
    prior.covariance(skills, skills) = k_ratings.offset_sd * k_ratings.offset_sd;
    return prior;
}

ResponseCurve curve_of(const QuizAnswer& answer) {
    return {answer.discrimination, answer.difficulty, answer.guessing, 1 - k_answers.slip};
}

Observation observation_of(const ResponseCurve& item, double extra_sd, Response response, bool hinted,
                           const Direction& of) {
    Observation seen;
    seen.of = of;
    seen.kind = response == Response::right ? Observation::Kind::yes : Observation::Kind::no;
    ResponseCurve curve = item;
    if (response == Response::dont_know) {
        curve.lower = 0; // nothing was guessed
        curve.upper = 1 - k_answers.caution;
    } else if (hinted) {
        curve.at -= k_answers.hint_ease;
        curve.lower += (curve.upper - curve.lower) * k_answers.hint_giving;
    }
    seen.curve = curve.blurred(extra_sd);
    return seen;
}

std::vector<Observation> observations_of(const Role& role, const EvidenceLog& log, Instant as_of) {
    Collector collector(role, as_of);
    collector.add_ratings(log.ratings);
    collector.add_answers(log.answers);
    collector.add_practice(log.practice);
    collector.add_attestations(log.attestations);
    return collector.take();
}

} // namespace onramp
