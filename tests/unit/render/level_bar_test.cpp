// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/level_bar.hpp"

#include "support/catch.hpp"

using namespace onramp;

TEST_CASE("a bar of levels shows the band and the target, three cells a level") {
    CHECK(level_bar(LevelBand{1, 1.5, 2}, 3, true) == "···▒▒▒···|·····");
    CHECK(level_bar(LevelBand{0, 2, 5}, 3, true) == "▒▒▒▒▒▒▒▒▒|▒▒▒▒▒");
    CHECK(level_bar(LevelBand{0.4, 1, 3.1}, 2.7, false) == ".=======|=.....");
    CHECK(level_bar(LevelBand{4.9, 5, 5}, 5, true) == "··············|");
    CHECK(level_bar(LevelBand{2, 2, 2}, 4, true) == "······▒·····|··"); // never nothing
    CHECK(level_bar(std::nullopt, 3, true) == "·········|·····");
    CHECK(level_bar(LevelBand{1, 1.5, 2}, std::nullopt, true) == "···▒▒▒·········");
    CHECK(level_bar_alone(LevelBand{0.7, 2, 2.3}, 3, true) == "0 ··▒▒▒▒▒··|····· 5");
}

TEST_CASE("each level of the axis stands above the first cell of the level") {
    for (int level = 0; level < 5; ++level) {
        const std::size_t at = k_level_axis.find(static_cast<char>('0' + level));
        CHECK(level_bar(std::nullopt, level, false).find('|') == at);
    }
    CHECK(k_level_axis.size() == level_bar(std::nullopt, 1, false).size() + 1); // level 5 is where the cells end
}

TEST_CASE("a band in words") {
    CHECK(band_words(LevelBand{0.44, 1, 3.96}, "–") == "0.4–4.0");
    CHECK(band_words(std::nullopt, "-") == "unknown");
    CHECK(target_words(3) == "alone (3)");
}
