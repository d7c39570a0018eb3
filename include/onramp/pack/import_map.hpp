// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/pack_document.hpp"

namespace onramp {

inline constexpr int k_most_import_level = 3;

// What having done exercises of another program's set shows: of a whole topic, or of some that are named.
struct ImportRule {
    std::string skill; // id or alias
    int level = 1;     // up to k_most_import_level
    std::string topic; // empty where exercises are named
    int percent = 100; // of the topic's exercises that have to be done
    std::vector<std::string> exercises;
    int at_least = 1; // of those named that have to be done
    std::string basis;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const ImportRule&) const = default;
};

// A pack's imports/FORMAT.toml.
struct ImportMap {
    std::string format; // "rustlings", "exercism"
    std::string file;
    std::vector<ImportRule> rules; // those that are sound in form

    bool operator==(const ImportMap&) const = default;
};

// The formats that exercises can be done in.
inline constexpr std::string_view k_import_map_formats[] = {"exercism", "rustlings"};

// Reads the form of such a file; the map holds what is sound (docs/packs.md).
struct ImportMapReading {
    ImportMap map;
    std::vector<Problem> problems;
};
ImportMapReading read_import_map(const PackFile& file);

// Errors: a format without exercises, a skill that the pack does not have, two rules of one topic or the same
// exercises for one skill.
std::vector<Problem> lint_import_maps(const Pack& pack, const std::vector<ImportMap>& maps);

} // namespace onramp
