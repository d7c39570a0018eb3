// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/bank_health.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "assess/aims.hpp"
#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/irt_model.hpp"

namespace onramp {

namespace {

constexpr int k_most_difficulty = 5;

// An item with what it tells at the target of its skill.
struct Telling {
    double information = 0;
    const QuizItem* item = nullptr; // none: an item that is yet to be written
    std::uint32_t place = 0;        // in the bank
};

bool gives_away(const Telling& one, const Telling& other) {
    const auto names = [](const Telling& from, const Telling& to) {
        return from.item != nullptr && to.item != nullptr &&
               std::find(from.item->enemies.begin(), from.item->enemies.end(), to.place) != from.item->enemies.end();
    };
    return names(one, other) || names(other, one);
}

// The most that a session's items of one skill tell together, by branch and bound.
class BestItems {
public:
    explicit BestItems(std::vector<Telling> items) : m_items(std::move(items)) {
        std::stable_sort(m_items.begin(), m_items.end(),
                         [](const Telling& a, const Telling& b) { return a.information > b.information; });
        extend(0, 0);
    }

    double information() const { return m_best; }

private:
    void extend(std::size_t from, double sum) {
        m_best = std::max(m_best, sum);
        const auto left = static_cast<double>(Blueprint{}.most_of_skill) - static_cast<double>(m_taken.size());
        for (std::size_t i = from; i < m_items.size() && sum + left * m_items[i].information > m_best; ++i) {
            if (std::none_of(m_taken.begin(), m_taken.end(),
                             [&](std::size_t taken) { return gives_away(m_items[taken], m_items[i]); })) {
                m_taken.push_back(i);
                extend(i + 1, sum + m_items[i].information);
                m_taken.pop_back();
            }
        }
    }

    std::vector<Telling> m_items;
    std::vector<std::size_t> m_taken;
    double m_best = 0;
};

QuizItem usual_item(const DifficultyScale& scale, int difficulty) {
    QuizItem item;
    item.curve = {1, scale.logit(difficulty), k_usual_guessing, 1 - AnswerModel{}.slip};
    item.difficulty_sd = scale.sd;
    return item;
}

void measure(SkillHealth& skill, const Measurement& measurement, int level, std::vector<Telling> items) {
    const double cut = cut_of(measurement.cuts, level).at;
    double usual = 0;
    for (int difficulty = 1; difficulty <= k_most_difficulty; ++difficulty) {
        const double told = information_at(usual_item(measurement.difficulty, difficulty), cut);
        if (told > usual) {
            usual = told;
            skill.difficulty = difficulty;
        }
    }
    for (Telling& each : items) {
        each.information = information_at(*each.item, cut);
        skill.all += each.information;
        skill.near += each.information >= k_near * usual ? 1 : 0;
    }
    skill.best = BestItems(items).information();
    items.push_back({usual, nullptr, 0});
    skill.adds = BestItems(std::move(items)).information() - skill.best;
}

AreaHealth area_health(const RoleArea& area, const std::vector<SkillHealth>& skills) {
    AreaHealth sum;
    double weight = 0;
    for (const std::uint32_t at : area.skills) {
        const SkillHealth& skill = skills[at];
        sum.items += skill.items;
        if (skill.reach == SkillHealth::Reach::questions) {
            ++sum.within_reach;
            sum.lacking += skill.lacks() ? 1 : 0;
            sum.best_share += skill.weight * skill.best_share();
            sum.all_share += skill.weight * skill.all_share();
            weight += skill.weight;
        }
    }
    if (weight > 0) {
        sum.best_share /= weight;
        sum.all_share /= weight;
    }
    return sum;
}

} // namespace

double information_at(const QuizItem& item, double ability) {
    const ResponseCurve curve = item.curve.blurred(item.difficulty_sd);
    return irt::information(irt::Item{curve.slope, curve.at, curve.lower, curve.upper}, ability);
}

double level_width(const std::vector<CutPoint>& cuts) {
    return (cuts.back().at - cuts.front().at) / static_cast<double>(cuts.size() - 1);
}

std::optional<double> information_needed(const Measurement& measurement, int level) {
    const double sd = level_width(measurement.cuts) / k_z_of_90_percent; // of what is believed and the cut together
    const double cut_sd = cut_of(measurement.cuts, level).sd;
    if (cut_sd >= sd) {
        return std::nullopt;
    }
    const double before = measurement.covariance.sd * measurement.covariance.sd;
    return std::max(0.0, 1 / (sd * sd - cut_sd * cut_sd) - 1 / before);
}

BankHealth bank_health(const Role& role, const std::vector<QuizItem>& bank) {
    std::vector<std::vector<Telling>> items(role.skills.size());
    for (std::uint32_t i = 0; i < bank.size(); ++i) {
        items[bank[i].skill].push_back({0, &bank[i], i});
    }
    const Measurement& measurement = role.measurement;
    BankHealth health;
    for (std::uint32_t i = 0; i < role.skills.size(); ++i) {
        const Target& target = role.skills[i].target;
        SkillHealth& skill = health.skills.emplace_back();
        skill.skill = i;
        skill.weight = target_weight(target);
        skill.items = items[i].size();
        const std::optional<double> needed = information_needed(measurement, target.level);
        if (target.level > measurement.ceilings.quiz) {
            skill.reach = SkillHealth::Reach::beyond;
        } else if (!needed) {
            skill.reach = SkillHealth::Reach::vague;
        } else {
            skill.needed = *needed;
            measure(skill, measurement, target.level, std::move(items[i]));
            health.write_next.push_back(i);
        }
    }
    for (const RoleArea& area : role.areas) {
        health.areas.push_back(area_health(area, health.skills));
    }
    std::stable_sort(health.write_next.begin(), health.write_next.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto rank = [&](const SkillHealth& skill) {
            return std::tuple(!skill.lacks(), -skill.weight * (1 - skill.best_share()));
        };
        return rank(health.skills[a]) < rank(health.skills[b]);
    });
    return health;
}

bool lacks_required(const Role& role, const BankHealth& health) {
    return std::any_of(health.skills.begin(), health.skills.end(), [&](const SkillHealth& skill) {
        return skill.lacks() && role.skills[skill.skill].target.need == Need::required;
    });
}

} // namespace onramp
