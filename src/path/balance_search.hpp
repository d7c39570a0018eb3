// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "path/balance_space.hpp"
#include "path/balance_windows.hpp"

namespace onramp::balance {

enum class Verdict : std::uint8_t { found, refuted, open };

// Looks for a plan under a peak, depth first: it finds one, proves that there is none, or comes to the end of
// its steps. It goes on to the piece with the most load times contradictions that it led to for each period
// left to it (after Boussemart et al. 2004, "Boosting systematic search by weighting constraints"), the
// heavier and then the lower number where they are equal. It tries the period that will be the least full,
// the earlier where they are equal, and starts anew after ever more contradictions.
class Search {
public:
    explicit Search(const Space& space);

    // A step is a placement tried: `most` at most, taken off `steps`.
    Verdict run(Load peak, std::uint64_t most, std::uint64_t& steps);

    // The smallest peak from `least` to `most` that the rules of Windows do not refute; nothing where they
    // refute them all.
    std::optional<Load> smallest_open_peak(Load least, Load most);

    const Plan& plan() const { return m_plan; } // of the last verdict `found`

private:
    struct Choice {
        std::size_t piece;
        std::size_t period;
        std::size_t mark;
    };

    std::optional<std::size_t> choose_piece() const;
    std::size_t choose_period(std::size_t piece);
    bool go_back();

    const Space& m_space;
    Windows m_windows;
    std::vector<Choice> m_choices;
    std::vector<Load> m_contradictions; // of each piece, and 1
    std::vector<Load> m_expected;       // of each period
    std::vector<std::size_t> m_alike;
    Plan m_plan;
};

} // namespace onramp::balance
