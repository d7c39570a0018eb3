// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "onramp/assess/irt_estimate.hpp"
#include "onramp/assess/irt_model.hpp"

namespace onramp::irt {

// How the next item is chosen, as nextItem of catR 3.17 does it: the most information (`mfi`) or the
// nearest difficulty (`urry`, bOpt) at the last estimate; over the grid the most information weighted by
// the likelihood (`mlwi`) or the posterior (`mpwi`), the most Kullback-Leibler information weighted by the
// likelihood (`kl`), or the least posterior variance expected after the answer (`mepv`).
enum class SelectionRule : std::uint8_t { mfi, urry, kl, mlwi, mpwi, mepv };

// The rule of a catR name in lower case ("bopt" is urry); nothing for other words.
std::optional<SelectionRule> find_selection_rule(std::string_view name);

// A bank with its probabilities and information at the nodes of a grid, made once for many tests.
class PreparedBank {
public:
    // Precondition: find_fault finds nothing in the items; the grid is not empty.
    PreparedBank(std::vector<Item> items, Quadrature grid, NormalPrior prior = {});

    const std::vector<Item>& items() const { return m_items; }
    const Quadrature& grid() const { return m_grid; }
    NormalPrior prior() const { return m_prior; }
    std::span<const double> log_weights() const { return m_log_weights; }
    std::span<const double> log_prior_weights() const { return m_log_prior_weights; }

    // Of one item, a value a node.
    std::span<const double> probability(std::size_t item, Answer answer) const {
        return row(answer == Answer::right ? m_right : m_wrong, item);
    }
    std::span<const double> information(std::size_t item) const { return row(m_information, item); }
    std::span<const double> log_probability(std::size_t item, Answer answer) const {
        return row(answer == Answer::right ? m_log_right : m_log_wrong, item);
    }

private:
    std::span<const double> row(const std::vector<double>& table, std::size_t item) const {
        return std::span(table).subspan(item * m_grid.points.size(), m_grid.points.size());
    }

    std::vector<Item> m_items;
    Quadrature m_grid;
    NormalPrior m_prior;
    std::vector<double> m_log_weights;
    std::vector<double> m_log_prior_weights;
    std::vector<double> m_right;
    std::vector<double> m_wrong;
    std::vector<double> m_log_right;
    std::vector<double> m_log_wrong;
    std::vector<double> m_information;
};

// What a test has shown so far.
struct Progress {
    std::vector<std::size_t> asked;     // indexes into the bank, in the order they were asked
    std::vector<Answer> answers;        // one for each
    std::vector<double> log_likelihood; // of the answers, at each node of the bank's grid
    double ability = 0;                 // estimated last
};

// Nothing asked yet.
Progress start_progress(const PreparedBank& bank);

void add_answer(Progress& progress, const PreparedBank& bank, std::size_t item, Answer answer);

// The next item by the rule, the one of the lowest index where several are equally good; nothing where
// every item has been asked. Precondition: the progress is of that bank.
std::optional<std::size_t> select_item(SelectionRule rule, const PreparedBank& bank, const Progress& progress);

} // namespace onramp::irt
