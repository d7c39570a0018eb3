// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace onramp::placement {

// What may still be spent. Work is counted in elementary operations, a few nanoseconds each, so that an iteration
// takes about as long in every part of the search.
class Budget {
public:
    static constexpr std::uint64_t k_work_of_iteration = 4096;

    explicit Budget(std::uint64_t iterations) : m_most(std::min(iterations, k_most_iterations) * k_work_of_iteration) {}

    void charge(std::uint64_t work) { m_spent += work; }
    bool is_spent() const { return m_spent >= std::min(m_most, m_pause); }
    std::uint64_t left() const { return m_spent >= m_most ? 0 : m_most - m_spent; }
    std::uint64_t iterations() const {
        return (std::min(m_spent, m_most) + k_work_of_iteration - 1) / k_work_of_iteration;
    }

    // A part of what is left; what it spends is charged here by the caller.
    Budget part(std::uint64_t numerator, std::uint64_t denominator) const {
        Budget budget(0);
        budget.m_most = left() / denominator * numerator;
        return budget;
    }
    std::uint64_t spent() const { return m_spent; }

    // Counts as spent after that share of what is left, until it is resumed.
    void pause_after(std::uint64_t numerator, std::uint64_t denominator) {
        m_pause = m_spent + left() / denominator * numerator;
    }
    void resume() { m_pause = std::numeric_limits<std::uint64_t>::max(); }

private:
    // So that nothing is lost where some work is added; no search takes so long.
    static constexpr std::uint64_t k_most_iterations =
        std::numeric_limits<std::uint64_t>::max() / k_work_of_iteration / 1024;

    std::uint64_t m_most;
    std::uint64_t m_pause = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t m_spent = 0;
};

} // namespace onramp::placement
