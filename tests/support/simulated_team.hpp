// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "onramp/assess/ability_model.hpp"
#include "onramp/assess/evidence.hpp"
#include "onramp/pack/item.hpp"
#include "support/items.hpp"
#include "support/measured.hpp"

namespace onramp_test {

// The same normal and uniform numbers on every machine.
class TeamNumbers {
public:
    explicit TeamNumbers(std::uint64_t seed) : m_bits(seed) {}
    double uniform() { return (static_cast<double>(m_bits() >> 11U) + 0.5) * 0x1.0p-53; }
    double normal() {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_bits() % bound); }

private:
    std::mt19937_64 m_bits;
};

// `of_each` items for each skill of measured_role(), of difficulties 1 to 5 in turn, with three options.
inline std::vector<onramp::Item> team_items(int of_each) {
    std::vector<onramp::PackFile> files;
    for (const char* skill : {"alpha", "beta", "gamma", "delta"}) {
        for (int i = 0; i < of_each; ++i) {
            ItemText text;
            text.skill = skill;
            text.difficulty = std::to_string(1 + i % 5);
            text.question += std::string(static_cast<std::size_t>(i), '\n') + "Number " + std::to_string(i) + ".\n";
            files.push_back(item_file(text, "n" + std::to_string(i)));
        }
    }
    return onramp::read_items(files).items;
}

// What is true of an item.
struct TrueItem {
    double difficulty = 0;
    double discrimination = 1;
};

// People whose abilities are drawn from the prior of the role, and who answer as docs/assessment.md says that they do.
class SimulatedTeam {
public:
    SimulatedTeam(const onramp::Role& role, const std::vector<onramp::Item>& items, std::uint64_t seed)
        : m_role(role), m_items(items), m_numbers(seed) {
        for (const onramp::Item& item : items) {
            m_truth.push_back({role.measurement.difficulty.logit(item.difficulty), item.discrimination});
        }
    }

    std::vector<TrueItem>& truth() { return m_truth; }
    TeamNumbers& numbers() { return m_numbers; }
    double dont_know = 0; // part of those who do not know that say so

    // Moves every true difficulty.
    void scatter(double sd) {
        for (TrueItem& item : m_truth) {
            item.difficulty += sd * m_numbers.normal();
        }
    }

    // One person's answers to `count` different items.
    onramp::EvidenceLog person(std::size_t count) {
        const std::vector<double> abilities = draw_abilities();
        std::vector<std::size_t> order(m_items.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        onramp::EvidenceLog log;
        for (std::size_t i = 0; i < count; ++i) {
            std::swap(order[i], order[i + m_numbers.below(order.size() - i)]);
            log.answers.push_back(answer(order[i], abilities));
            log.answers.back().number = static_cast<int>(i) + 1;
        }
        return log;
    }

    std::vector<onramp::EvidenceLog> people(std::size_t count, std::size_t answers_each) {
        std::vector<onramp::EvidenceLog> people;
        for (std::size_t i = 0; i < count; ++i) {
            people.push_back(person(answers_each));
        }
        return people;
    }

private:
    std::vector<double> draw_abilities() {
        const onramp::Belief prior = prior_of(m_role, {});
        const std::size_t size = m_role.skills.size();
        onramp::Matrix lower(size, size);
        std::vector<double> drawn(size);
        std::vector<double> abilities(prior.mean.begin(), prior.mean.begin() + static_cast<long>(size));
        for (std::size_t j = 0; j < size; ++j) { // Cholesky, column by column
            for (std::size_t i = j; i < size; ++i) {
                double rest = prior.covariance(i, j);
                for (std::size_t k = 0; k < j; ++k) {
                    rest -= lower(i, k) * lower(j, k);
                }
                lower(i, j) = i == j ? std::sqrt(rest) : rest / lower(j, j);
            }
            drawn[j] = m_numbers.normal();
        }
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                abilities[i] += lower(i, j) * drawn[j];
            }
        }
        return abilities;
    }

    onramp::QuizAnswer answer(std::size_t at, const std::vector<double>& abilities) {
        constexpr double k_slip = 0.02;
        const onramp::Item& item = m_items[at];
        const double ability = abilities[m_role.find_skill(item.skill)];
        const double knows = 1 / (1 + std::exp(-m_truth[at].discrimination * (ability - m_truth[at].difficulty)));
        onramp::QuizAnswer given;
        given.session = "quiz-1";
        given.item = item.id;
        given.hash = content_hash(item, variant_of(item, 0));
        given.skill = item.skill;
        given.difficulty = m_role.measurement.difficulty.logit(item.difficulty);
        given.difficulty_sd = m_role.measurement.difficulty.sd;
        given.guessing = item.guessing;
        if (m_numbers.uniform() < knows) {
            given.response = m_numbers.uniform() < k_slip ? onramp::Response::wrong : onramp::Response::right;
        } else if (m_numbers.uniform() < dont_know) {
            given.response = onramp::Response::dont_know;
        } else {
            given.response = m_numbers.uniform() < item.guessing ? onramp::Response::right : onramp::Response::wrong;
        }
        return given;
    }

    const onramp::Role& m_role;
    const std::vector<onramp::Item>& m_items;
    TeamNumbers m_numbers;
    std::vector<TrueItem> m_truth;
};

} // namespace onramp_test
