// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/question_choice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "assess/aims.hpp"

namespace onramp {

namespace {

constexpr double k_area_share = 0.5; // of all weight

// 4 p (1 - p) where p = P(Z < z), by linear interpolation: it is asked for some 100,000 times a question.
class Doubt {
public:
    Doubt() {
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const double p = normal_cdf(static_cast<double>(i) / k_per_unit);
            m_values[i] = 4 * p * (1 - p);
        }
    }

    double at(double z) const {
        const double place = std::abs(z) * k_per_unit;
        if (!(place < k_cells)) {
            return 0;
        }
        const auto cell = static_cast<std::size_t>(place);
        const double part = place - static_cast<double>(cell);
        return m_values[cell] + part * (m_values[cell + 1] - m_values[cell]);
    }

private:
    static constexpr double k_per_unit = 128;
    static constexpr double k_cells = 6 * k_per_unit;
    std::array<double, static_cast<std::size_t>(k_cells) + 1> m_values{};
};

const Doubt& doubt() {
    static const Doubt k_doubt;
    return k_doubt;
}

// A number below 1 that item, place in the session and seed decide.
double lot(std::uint64_t seed, std::size_t item, std::size_t asked) {
    std::uint64_t x = seed + 0x9E3779B97F4A7C15ULL * (item * 64 + asked + 1); // splitmix64 (Steele et al. 2014)
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    x ^= x >> 31U;
    return static_cast<double>(x >> 11U) * 0x1.0p-53;
}

} // namespace

// What the role asks, held against one belief.
struct QuestionChooser::Aims {
    std::vector<double> margin;   // mean above the cut
    std::vector<double> variance; // of it, the cut's included
    std::vector<double> weight;
    Matrix cross; // covariance of each skill with each aim
};

QuestionChooser::QuestionChooser(const Role& role, const std::vector<QuizItem>& bank, const Blueprint& blueprint)
    : m_role(role), m_bank(bank), m_blueprint(blueprint), m_item_areas(role.skills.size()),
      m_covered_areas(role.areas.size()) {
    std::map<std::tuple<std::uint32_t, ResponseCurve, double>, std::size_t> classes;
    std::vector<bool> has_items(role.skills.size());
    for (std::size_t i = 0; i < bank.size(); ++i) {
        const auto [found, added] =
            classes.emplace(std::tuple(bank[i].skill, bank[i].curve, bank[i].difficulty_sd), m_firsts.size());
        if (added) {
            m_firsts.push_back(i);
        }
        m_classes.push_back(found->second);
        has_items[bank[i].skill] = true;
    }
    for (std::size_t area = 0; area < role.areas.size(); ++area) {
        for (const std::uint32_t skill : role.areas[area].skills) {
            const Need need = role.skills[skill].target.need;
            if (has_items[skill] && (need == Need::required || need == Need::any_of)) {
                m_item_areas[skill].push_back(area);
                m_covered_areas[area] = true;
            }
        }
    }
}

QuestionChooser::Aims QuestionChooser::aims_of(const Belief& belief) const {
    const std::size_t skills = m_role.skills.size();
    const int ceiling = m_role.measurement.ceilings.quiz;
    const auto asked_level = [&](std::size_t skill) { return std::min(m_role.skills[skill].target.level, ceiling); };
    std::vector<Aim> aims;
    std::vector<double> chances;
    std::vector<double> weights;
    double all = 0;
    for (std::size_t i = 0; i < skills; ++i) {
        const Target& target = m_role.skills[i].target;
        aims.push_back(skill_aim(m_role, i, asked_level(i)));
        chances.push_back(normal_cdf(aims.back().z(belief)));
        weights.push_back(target_weight(target));
        all += weights.back();
    }
    std::vector<Aim> areas;
    for (const RoleArea& area : m_role.areas) {
        std::vector<LevelledSkill> members;
        for (const std::uint32_t skill : counted_for(m_role, area.skills, chances)) {
            members.push_back({skill, asked_level(skill)});
        }
        if (!members.empty()) {
            areas.push_back(joint_aim(m_role, members));
        }
    }
    const double skill_share = areas.empty() ? 1 : 1 - k_area_share;
    for (double& weight : weights) {
        weight *= skill_share / all;
    }
    for (Aim& area : areas) {
        weights.push_back(k_area_share / static_cast<double>(areas.size()));
        aims.push_back(std::move(area));
    }

    Aims held;
    held.weight = std::move(weights);
    held.cross = Matrix(skills, aims.size());
    for (std::size_t at = 0; at < aims.size(); ++at) {
        const Aim& aim = aims[at];
        double variance = aim.cut_variance;
        for (const auto& [ability, weight] : aim.of.parts) {
            const double* row = belief.covariance.row(ability);
            for (std::size_t i = 0; i < skills; ++i) {
                held.cross(i, at) += weight * row[i];
            }
        }
        for (const auto& [ability, weight] : aim.of.parts) {
            variance += weight * held.cross(ability, at);
        }
        held.margin.push_back(mean_of(belief, aim.of) - aim.cut);
        held.variance.push_back(variance);
    }
    return held;
}

double QuestionChooser::undecided(const Belief& belief) const {
    const Aims aims = aims_of(belief);
    double sum = 0;
    for (std::size_t i = 0; i < aims.weight.size(); ++i) {
        sum += aims.weight[i] * doubt().at(aims.margin[i] / std::sqrt(aims.variance[i]));
    }
    return sum;
}

QuestionChooser::Open QuestionChooser::open_items(const std::vector<std::size_t>& asked, int most_seconds) const {
    Open open{std::vector<bool>(m_bank.size(), true), std::vector<bool>(m_bank.size()), 0};
    std::vector<int> of_skill(m_role.skills.size());
    std::vector<int> of_area(m_role.areas.size());
    for (const std::size_t item : asked) {
        open.items[item] = false;
        for (const std::uint32_t enemy : m_bank[item].enemies) {
            open.items[enemy] = false;
        }
        ++of_skill[m_bank[item].skill];
        for (const std::size_t area : m_item_areas[m_bank[item].skill]) {
            ++of_area[area];
        }
    }
    const auto run_of = [&](auto same) { // how many of the last questions are the same in that
        std::size_t run = 0;
        while (run < asked.size() && same(m_bank[asked[asked.size() - 1 - run]], m_bank[asked.back()])) {
            ++run;
        }
        return static_cast<int>(run);
    };
    const bool no_skill =
        run_of([](const QuizItem& a, const QuizItem& b) { return a.skill == b.skill; }) >= m_blueprint.most_in_a_row;
    const bool no_kind =
        run_of([](const QuizItem& a, const QuizItem& b) { return a.kind == b.kind; }) >= m_blueprint.most_of_kind;
    std::vector<bool> of_other_kind = open.items;
    for (std::size_t i = 0; i < m_bank.size(); ++i) {
        const std::uint32_t skill = m_bank[i].skill;
        open.items[i] = open.items[i] && m_bank[i].seconds <= most_seconds &&
                        of_skill[skill] < m_blueprint.most_of_skill &&
                        !(no_skill && !asked.empty() && skill == m_bank[asked.back()].skill);
        of_other_kind[i] = open.items[i] && !(no_kind && !asked.empty() && m_bank[i].kind == m_bank[asked.back()].kind);
    }
    if (std::find(of_other_kind.begin(), of_other_kind.end(), true) != of_other_kind.end()) {
        open.items = std::move(of_other_kind);
    }
    std::vector<bool> lacking(m_role.areas.size());
    for (std::size_t area = 0; area < lacking.size(); ++area) {
        lacking[area] = m_covered_areas[area] && of_area[area] < m_blueprint.least_of_area;
        open.missing += lacking[area] ? m_blueprint.least_of_area - of_area[area] : 0;
    }
    for (std::size_t i = 0; i < m_bank.size(); ++i) {
        const auto& areas = m_item_areas[m_bank[i].skill];
        open.covering[i] =
            open.items[i] && std::any_of(areas.begin(), areas.end(), [&](std::size_t area) { return lacking[area]; });
    }
    return open;
}

// What an item of each class is worth, where any of the class is open.
std::vector<QuestionChoice> QuestionChooser::values(const Belief& belief, const std::vector<bool>& open) const {
    constexpr double k_least_variance = 1e-9;
    const Aims aims = aims_of(belief);
    const std::size_t count = aims.weight.size();
    double before = 0;
    for (std::size_t i = 0; i < count; ++i) {
        before += aims.weight[i] * doubt().at(aims.margin[i] / std::sqrt(aims.variance[i]));
    }
    std::vector<bool> wanted(m_firsts.size());
    for (std::size_t i = 0; i < m_bank.size(); ++i) {
        wanted[m_classes[i]] = wanted[m_classes[i]] || open[i];
    }
    std::vector<QuestionChoice> values(m_firsts.size());
    for (std::size_t at = 0; at < m_firsts.size(); ++at) {
        if (!wanted[at]) {
            continue;
        }
        const QuizItem& item = m_bank[m_firsts[at]];
        const double mean = belief.mean[item.skill];
        const double variance = belief.covariance(item.skill, item.skill);
        const Observation right =
            observation_of(item.curve, item.difficulty_sd, Response::right, false, {{{item.skill, 1.0}}});
        const Moments yes = moments_after(right, mean, variance);
        // What is not right is wrong: the moments of both add up to those before.
        Moments no;
        no.mass = 1 - yes.mass;
        no.mean = (mean - yes.mass * yes.mean) / no.mass;
        const double second = (variance + mean * mean - yes.mass * (yes.variance + yes.mean * yes.mean)) / no.mass;
        no.variance = std::max(k_least_variance, second - no.mean * no.mean);
        const double* cross = aims.cross.row(item.skill);
        double after = 0;
        for (const Moments& outcome : {yes, no}) {
            const double step = (outcome.mean - mean) / variance;
            const double shrink = (variance - outcome.variance) / (variance * variance);
            double sum = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const double left = std::max(k_least_variance, aims.variance[i] - shrink * cross[i] * cross[i]);
                sum += aims.weight[i] * doubt().at((aims.margin[i] + step * cross[i]) / std::sqrt(left));
            }
            after += outcome.mass * sum;
        }
        values[at] = {m_firsts[at], before - after, yes.mass, before, false, 0};
    }
    return values;
}

std::optional<QuestionChoice> QuestionChooser::best_of(const std::vector<bool>& open,
                                                       const std::vector<QuestionChoice>& values, std::size_t asked,
                                                       std::uint64_t seed) const {
    constexpr double k_near = 0.98;
    constexpr double k_stale = 0.5; // what an item is worth of which another variant was asked
    const auto worth = [&](std::size_t i) { return values[m_classes[i]].gain * (m_bank[i].fresh ? 1 : k_stale); };
    double best = -1;
    for (std::size_t i = 0; i < m_bank.size(); ++i) {
        if (open[i]) {
            best = std::max(best, worth(i));
        }
    }
    const double enough = best - (1 - k_near) * std::abs(best);
    std::optional<QuestionChoice> choice;
    double drawn = -1;
    int near = -1;
    for (std::size_t i = 0; i < m_bank.size(); ++i) {
        if (!open[i] || worth(i) < enough) {
            continue;
        }
        ++near;
        if (const double number = lot(seed, i, asked); number > drawn) {
            drawn = number;
            choice = values[m_classes[i]];
            choice->item = i;
        }
    }
    if (choice) {
        choice->near = near;
    }
    return choice;
}

std::optional<QuestionChoice> QuestionChooser::next(const Belief& belief, const std::vector<std::size_t>& asked,
                                                    int budget, double least_gain, std::uint64_t seed,
                                                    int most_seconds) const {
    const Open open = open_items(asked, most_seconds);
    const std::vector<QuestionChoice> worth = values(belief, open.items);
    std::optional<QuestionChoice> choice = best_of(open.items, worth, asked.size(), seed);
    const int left = budget - static_cast<int>(asked.size());
    if (choice && open.missing > 0 && (left <= open.missing || choice->gain < least_gain)) {
        if (auto covering = best_of(open.covering, worth, asked.size(), seed)) {
            covering->covers = true;
            return covering;
        }
    }
    return choice;
}

} // namespace onramp
