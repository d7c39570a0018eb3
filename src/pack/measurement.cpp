// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/measurement.hpp"

#include <algorithm>

#include "onramp/pack/pack.hpp"

namespace onramp {

Measurement usual_measurement() {
    constexpr double k_first = -0.75;
    constexpr double k_distance = 1.5;
    constexpr double k_disagreement = 0.3;
    Measurement usual;
    for (int level = 1; level <= k_most_level; ++level) {
        usual.cuts.push_back({level, k_first + k_distance * (level - 1), k_disagreement, {}});
    }
    usual.difficulty = {-1.5, 0.5, 0.5, {}};
    usual.covariance = {0, 1.6, 0.25, 0.1, 0.1, 0.1, 0.45, {}};
    return usual;
}

double level_at(const std::vector<CutPoint>& cuts, double ability) {
    const auto above =
        std::upper_bound(cuts.begin(), cuts.end(), ability, [](double a, const CutPoint& cut) { return a < cut.at; });
    const CutPoint& high = above == cuts.begin() ? cuts[1] : above == cuts.end() ? cuts.back() : *above;
    const CutPoint& low = above == cuts.begin() ? cuts[0] : above == cuts.end() ? cuts[cuts.size() - 2] : above[-1];
    const double level = low.level + (ability - low.at) / (high.at - low.at);
    return std::clamp(level, 0.0, static_cast<double>(k_most_level));
}

CutPoint cut_of(const std::vector<CutPoint>& cuts, int level) {
    if (level >= 1 && static_cast<std::size_t>(level) <= cuts.size()) {
        return cuts[static_cast<std::size_t>(level) - 1];
    }
    const bool below = level < 1;
    const CutPoint& end = below ? cuts.front() : cuts.back();
    const CutPoint& inner = below ? cuts[1] : cuts[cuts.size() - 2];
    const double distance = below ? inner.at - end.at : end.at - inner.at;
    return {level, end.at + distance * (level - end.level), end.sd, {}};
}

} // namespace onramp
