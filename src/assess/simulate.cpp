// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "assess/aims.hpp"
#include "base/parallel.hpp"
#include "base/random.hpp"
#include "onramp/assess/assessment.hpp"

namespace onramp {

namespace {

// L of L L' = matrix, for the first `size` rows. Precondition: positive semidefinite.
Matrix cholesky(const Matrix& matrix, std::size_t size) {
    Matrix lower(size, size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix(i, j);
            for (std::size_t k = 0; k < j; ++k) {
                sum -= lower(i, k) * lower(j, k);
            }
            if (i == j) {
                lower(i, i) = std::sqrt(std::max(sum, 0.0));
            } else {
                lower(i, j) = lower(j, j) > 0 ? sum / lower(j, j) : 0;
            }
        }
    }
    return lower;
}

constexpr RatingModel k_rating_model;

// One developer: what is true of them.
struct Developer {
    std::vector<double> abilities;
    std::vector<CutPoint> cuts; // where levels truly begin
    SelfRatings ratings;
    std::uint64_t answers_seed = 0;
};

class WorldRun {
public:
    WorldRun(const Role& role, const std::vector<QuizItem>& bank, const SimulationRequest& request, const World& world,
             std::uint64_t seed)
        : m_role(role), m_bank(bank), m_request(request), m_world(world), m_seed(seed) {
        Role of_world = role;
        of_world.measurement.covariance = world.covariance;
        m_spread = cholesky(prior_of(of_world, {}).covariance, role.skills.size());
    }

    WorldResult run(std::vector<std::int64_t>& item_uses) const;

private:
    struct One {
        PolicyResult results[k_policies.size()];
        std::vector<std::size_t> asked;
    };

    Developer draw(Random& random) const;
    QuizAnswer answer_of(const Developer& developer, std::size_t at) const;
    One one(std::size_t index) const;
    void quiz(const Developer& developer, SimulatedPolicy policy, One& one) const;
    void judge(const Developer& developer, const EvidenceLog& log, const Belief& belief, PolicyResult& result) const;

    const Role& m_role;
    const std::vector<QuizItem>& m_bank;
    const SimulationRequest& m_request;
    const World& m_world;
    std::uint64_t m_seed;
    Matrix m_spread;
};

Developer WorldRun::draw(Random& random) const {
    const std::vector<PreviousRole>& roles = m_role.measurement.background.previous_roles;
    Developer developer;
    developer.answers_seed = random.bits();
    constexpr std::size_t k_years = 12;
    developer.ratings.years = static_cast<int>(random.below(k_years + 1));
    if (const std::size_t from = random.below(roles.size() + 1); from < roles.size()) {
        developer.ratings.previous_role = roles[from].words.front();
    }
    developer.abilities = prior_of(m_role, developer.ratings).mean;
    developer.abilities.pop_back();
    for (double& ability : developer.abilities) {
        ability += m_world.ability_shift;
    }
    std::vector<double> spread(m_role.skills.size());
    for (double& each : spread) {
        each = random.normal();
    }
    for (std::size_t i = 0; i < spread.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            developer.abilities[i] += m_spread(i, j) * spread[j];
        }
    }
    developer.cuts = m_role.measurement.cuts;
    for (CutPoint& cut : developer.cuts) {
        cut.at += cut.sd * random.normal();
    }
    for (std::size_t i = 1; i < developer.cuts.size(); ++i) {
        constexpr double k_least_distance = 0.1;
        developer.cuts[i].at = std::max(developer.cuts[i].at, developer.cuts[i - 1].at + k_least_distance);
    }
    const double offset = m_world.rating_offset + k_rating_model.offset_sd * random.normal();
    const double mean = m_role.measurement.covariance.mean;
    for (const RoleArea& area : m_role.areas) {
        double ability = 0;
        for (const std::uint32_t skill : area.skills) {
            ability += developer.abilities[skill] / static_cast<double>(area.skills.size());
        }
        const double felt = mean + k_rating_model.slope * (ability - mean) + offset +
                            m_world.rating_noise * k_rating_model.area_noise * random.normal();
        developer.ratings.areas[area.id] =
            static_cast<int>(std::clamp(std::floor(level_at(m_role.measurement.cuts, felt)), 0.0, 5.0));
    }
    return developer;
}

// What the developer says to an item: the same whenever it is asked.
QuizAnswer WorldRun::answer_of(const Developer& developer, std::size_t at) const {
    constexpr AnswerModel k_model;
    const QuizItem& item = m_bank[at];
    Random random(developer.answers_seed + at * 0x9E3779B97F4A7C15ULL);
    ResponseCurve knows{item.curve.slope * m_world.discrimination,
                        item.curve.at + m_world.difficulty_shift + m_world.difficulty_sd * random.normal(), 0, 1};
    QuizAnswer answer;
    answer.item = item.id;
    answer.skill = m_role.skills[item.skill].skill.id;
    answer.level = item.level;
    answer.difficulty = item.curve.at;
    answer.difficulty_sd = item.difficulty_sd;
    answer.discrimination = item.curve.slope;
    answer.guessing = item.curve.lower;
    if (random.uniform() < knows.chance(developer.abilities[item.skill])) {
        answer.response = random.uniform() < k_model.slip ? Response::wrong : Response::right;
    } else if (random.uniform() < m_world.dont_know) {
        answer.response = Response::dont_know;
    } else {
        answer.response = random.uniform() < item.curve.lower ? Response::right : Response::wrong;
    }
    return answer;
}

// What is said of one skill or area.
struct Statement {
    double probability = 0; // that the target is met
    Verdict verdict = Verdict::not_met;
    std::optional<LevelBand> band;
};

void count(Tally& tally, const Statement& said, bool truth, double level) {
    const bool guess = said.probability >= 0.5;
    ++tally.all;
    tally.decided += said.verdict == Verdict::undecided ? 0 : 1;
    tally.decided_right += said.verdict == (truth ? Verdict::met : Verdict::not_met) ? 1 : 0;
    tally.met_as_met += truth && guess ? 1 : 0;
    tally.met_as_not += truth && !guess ? 1 : 0;
    tally.not_as_met += !truth && guess ? 1 : 0;
    tally.not_as_not += !truth && !guess ? 1 : 0;
    tally.bands += said.band ? 1 : 0;
    tally.covered += said.band && said.band->low <= level && level <= said.band->high ? 1 : 0;
}

double squared_error(bool truth, double probability) {
    const double off = (truth ? 1.0 : 0.0) - probability;
    return off * off;
}

// What is true of the skills and areas of a developer.
struct Truth {
    Truth(const Role& role, const Developer& developer) {
        for (std::size_t i = 0; i < role.skills.size(); ++i) {
            margins.push_back(developer.abilities[i] - cut_of(developer.cuts, role.skills[i].target.level).at);
        }
        for (const RoleArea& area : role.areas) { // the best of a group are those that are best in truth
            const std::vector<std::uint32_t> counted = counted_for(role, area.skills, margins);
            double margin = 0;
            double ability = 0;
            for (const std::uint32_t skill : counted) {
                margin += margins[skill];
                ability += developer.abilities[skill] / static_cast<double>(counted.size());
            }
            area_met.push_back(margin >= 0);
            area_levels.push_back(level_at(developer.cuts, ability));
        }
    }

    std::vector<double> margins; // of skills above their targets
    std::vector<bool> area_met;
    std::vector<double> area_levels;
};

void WorldRun::judge(const Developer& developer, const EvidenceLog& log, const Belief& belief,
                     PolicyResult& result) const {
    const Assessment assessment = assess_belief(m_role, log, Instant{}, belief, Silence::expected);
    const bool nobody = result.policy == SimulatedPolicy::nobody;
    const Truth truth(m_role, developer);
    double skill_loss = 0;
    double skill_weight = 0;
    for (std::size_t i = 0; i < m_role.skills.size(); ++i) {
        const SkillAssessment& skill = assessment.skills[i];
        const bool met = truth.margins[i] >= 0;
        const Statement said = nobody ? Statement() : Statement{*skill.probability, skill.verdict, skill.band};
        count(result.skills, said, met, level_at(developer.cuts, developer.abilities[i]));
        const double weight = need_weight(skill.need);
        skill_loss += weight * squared_error(met, said.probability);
        skill_weight += weight;
    }
    double area_loss = 0;
    for (const Readiness& readiness : assessment.areas) {
        const auto at =
            static_cast<std::size_t>(std::find_if(m_role.areas.begin(), m_role.areas.end(),
                                                  [&](const RoleArea& each) { return each.id == readiness.id; }) -
                                     m_role.areas.begin());
        const Statement said =
            nobody ? Statement() : Statement{*readiness.probability, readiness.verdict, readiness.band};
        count(result.areas, said, truth.area_met[at], truth.area_levels[at]);
        area_loss += squared_error(truth.area_met[at], said.probability);
    }
    const auto areas = static_cast<double>(std::max<std::size_t>(1, assessment.areas.size()));
    result.loss = 0.5 * skill_loss / skill_weight + 0.5 * area_loss / areas;
    result.questions = static_cast<double>(log.answers.size());
}

void WorldRun::quiz(const Developer& developer, SimulatedPolicy policy, One& one) const {
    PolicyResult& result = one.results[static_cast<std::size_t>(policy)];
    EvidenceLog log{developer.ratings, {}, {}, {}};
    if (policy == SimulatedPolicy::engine) {
        QuizPlan plan;
        plan.most_questions = m_request.questions;
        plan.seed = developer.answers_seed;
        Quiz quiz(m_role, m_bank, log, plan, Instant{});
        while (quiz.question()) {
            const std::size_t item = quiz.question()->item;
            quiz.answer(item, answer_of(developer, item));
        }
        one.asked = quiz.asked();
        judge(developer, quiz.log(), quiz.belief(), result);
        return;
    }
    const int most = policy == SimulatedPolicy::random ? m_request.questions : m_request.long_questions;
    Random random(developer.answers_seed ^ 0xD1B54A32D192ED03ULL);
    std::vector<std::size_t> order(m_bank.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    for (std::size_t i = 0; i < order.size() && static_cast<int>(i) < most; ++i) { // Fisher & Yates
        std::swap(order[i], order[i + random.below(order.size() - i)]);
        log.answers.push_back(answer_of(developer, order[i]));
    }
    judge(developer, log, belief_of(m_role, log, Instant{}), result);
}

WorldRun::One WorldRun::one(std::size_t index) const {
    Random random(m_seed + 0xA0761D6478BD642FULL * (index + 1));
    const Developer developer = draw(random);
    One one;
    for (const SimulatedPolicy policy : m_request.policies) {
        PolicyResult& result = one.results[static_cast<std::size_t>(policy)];
        result.policy = policy;
        switch (policy) {
        case SimulatedPolicy::engine:
        case SimulatedPolicy::random:
        case SimulatedPolicy::random_long:
            quiz(developer, policy, one);
            break;
        case SimulatedPolicy::ratings: {
            const EvidenceLog log{developer.ratings, {}, {}, {}};
            judge(developer, log, belief_of(m_role, log, Instant{}), result);
            break;
        }
        case SimulatedPolicy::background:
        case SimulatedPolicy::nobody: {
            const EvidenceLog log = only({developer.ratings, {}, {}, {}}, EvidenceKind::background);
            judge(developer, log, belief_of(m_role, log, Instant{}), result);
            break;
        }
        }
    }
    return one;
}

WorldResult WorldRun::run(std::vector<std::int64_t>& item_uses) const {
    const auto developers = static_cast<std::size_t>(m_request.developers);
    std::vector<One> all(developers);
    for_each_index(developers, m_request.threads, [&](std::size_t i) { all[i] = one(i); });
    WorldResult result{m_world.id, m_world.words, {}};
    for (const SimulatedPolicy policy : m_request.policies) {
        PolicyResult sum;
        sum.policy = policy;
        for (const One& each : all) {
            const PolicyResult& of_one = each.results[static_cast<std::size_t>(policy)];
            sum.areas.add(of_one.areas);
            sum.skills.add(of_one.skills);
            sum.questions += of_one.questions / m_request.developers;
            sum.loss += of_one.loss / m_request.developers;
        }
        result.policies.push_back(sum);
    }
    for (const One& each : all) {
        for (const std::size_t item : each.asked) {
            ++item_uses[item];
        }
    }
    return result;
}

double part(std::int64_t some, std::int64_t all, double none) {
    return all == 0 ? none : static_cast<double>(some) / static_cast<double>(all);
}

} // namespace

std::string_view policy_name(SimulatedPolicy policy) {
    switch (policy) {
    case SimulatedPolicy::engine:
        return "engine";
    case SimulatedPolicy::random:
        return "random";
    case SimulatedPolicy::random_long:
        return "random_long";
    case SimulatedPolicy::ratings:
        return "ratings";
    case SimulatedPolicy::background:
        return "background";
    case SimulatedPolicy::nobody:
        break;
    }
    return "nobody";
}

double Tally::share_decided() const {
    return part(decided, all, 0);
}
double Tally::accuracy() const {
    return part(decided_right, decided, 1);
}
double Tally::coverage() const {
    return part(covered, bands, 1);
}
double Tally::sensitivity() const {
    return part(met_as_met, met_as_met + met_as_not, 1);
}
double Tally::specificity() const {
    return part(not_as_not, not_as_met + not_as_not, 1);
}
double Tally::kappa() const {
    const double agreed = part(met_as_met + not_as_not, all, 1);
    const double met = part(met_as_met + met_as_not, all, 0);
    const double said = part(met_as_met + not_as_met, all, 0);
    const double by_chance = met * said + (1 - met) * (1 - said);
    return by_chance >= 1 ? 0 : (agreed - by_chance) / (1 - by_chance);
}

void Tally::add(const Tally& other) {
    all += other.all;
    decided += other.decided;
    decided_right += other.decided_right;
    bands += other.bands;
    covered += other.covered;
    met_as_met += other.met_as_met;
    met_as_not += other.met_as_not;
    not_as_met += other.not_as_met;
    not_as_not += other.not_as_not;
}

std::vector<World> simulation_worlds(const Measurement& measurement) {
    const Covariance& assumed = measurement.covariance;
    const double sd = measurement.difficulty.sd;
    const auto shares = [&](double general, double area, double group, double prerequisite, double own) {
        Covariance covariance = assumed;
        covariance.general = general;
        covariance.area = area;
        covariance.group = group;
        covariance.prerequisite = prerequisite;
        covariance.own = own;
        return covariance;
    };
    return {
        {"model", "as the engine takes them", assumed, sd},
        {"stronger", "skills that go together more", shares(0.5, 0.15, 0.1, 0.1, 0.15), sd},
        {"weaker", "skills that go together less", shares(0.1, 0.05, 0.05, 0.05, 0.75), sd},
        {"independent", "skills that have nothing to do with each other", shares(0, 0, 0, 0, 1), sd},
        {"difficulty", "items whose difficulty is off by 0.7", assumed, 0.7},
        {"flatter", "items that tell people apart by 0.8 of what is assumed", assumed, sd, 0, 0.8},
        {"ratings", "ratings with twice the noise, a level too high", assumed, sd, 0, 1, 2, 1.5},
        {"dont-know", "half of those who do not know say so", assumed, sd, 0, 1, 1, 0, 0.5},
        {"able", "people who are 1.5 logits above what is expected", assumed, sd, 0, 1, 1, 0, 0, 1.5},
    };
}

Simulation simulate(const Role& role, const std::vector<QuizItem>& bank, const SimulationRequest& request) {
    Simulation simulation{request, {}, std::vector<std::int64_t>(bank.size())};
    const std::vector<World> worlds = simulation_worlds(role.measurement);
    for (std::size_t i = 0; i < worlds.size(); ++i) {
        const auto& wanted = request.worlds;
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), worlds[i].id) != wanted.end()) {
            const WorldRun run(role, bank, request, worlds[i], request.seed + 0x8BB84B93962EACC9ULL * (i + 1));
            simulation.worlds.push_back(run.run(simulation.item_uses));
        }
    }
    return simulation;
}

} // namespace onramp
