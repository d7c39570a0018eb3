// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/level_bar.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

namespace {

constexpr int k_cells = 15;
constexpr double k_cells_per_level = 3;

struct BarLook {
    std::string_view band;
    std::string_view rest;
};

BarLook bar_look(bool unicode) {
    return unicode ? BarLook{"▒", "·"} : BarLook{"=", "."};
}

int cell_of(double level) {
    return std::clamp(static_cast<int>(std::floor(level * k_cells_per_level)), 0, k_cells - 1);
}

} // namespace

std::string level_bar(const std::optional<LevelBand>& band, std::optional<double> target, bool unicode) {
    const BarLook look = bar_look(unicode);
    const int mark = target ? cell_of(*target) : k_cells;
    const int first = band ? cell_of(band->low) : k_cells;
    const int last = band ? std::max(first, static_cast<int>(std::ceil(band->high * k_cells_per_level)) - 1) : -1;
    std::string text;
    for (int cell = 0; cell < k_cells; ++cell) {
        text += cell == mark ? "|" : cell >= first && cell <= last ? look.band : look.rest;
    }
    return text;
}

std::string level_bar_alone(const std::optional<LevelBand>& band, std::optional<double> target, bool unicode) {
    return "0 " + level_bar(band, target, unicode) + " 5";
}

std::string band_words(const std::optional<LevelBand>& band, std::string_view dash) {
    return band ? format("{:.1f}", band->low) + std::string(dash) + format("{:.1f}", band->high) : "unknown";
}

std::string level_bar_key(bool unicode) {
    return std::string(bar_look(unicode).band) + " where you are with a chance of 90 %, | the target";
}

std::string target_words(int target) {
    return std::string(level_words(target)) + " (" + std::to_string(target) + ")";
}

} // namespace onramp
