// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/pack/exercise.hpp"
#include "onramp/pack/import_map.hpp"
#include "onramp/pack/item_document.hpp"
#include "onramp/pack/pack_document.hpp"
#include "onramp/pack/resource.hpp"

namespace onramp {

// All that a pack holds.
struct PackContents {
    Pack pack;
    std::vector<Item> items;
    std::vector<Resource> resources;
    std::vector<Exercise> exercises;
    std::vector<ImportMap> imports;
};

// What is sound in form of a pack, and every problem of all that it holds.
struct ContentsReading {
    PackContents contents;
    std::vector<Problem> problems;
};

// Reads and lints every file of a pack: read_pack, read_items, read_resources, read_exercises and read_import_map
// for the form, lint_... of each for what they say together. Nothing is held against a part with errors of form.
ContentsReading read_contents(const std::vector<PackFile>& files);

// The contents where there are no errors; warnings are dropped.
Result<PackContents> sound_contents(const std::vector<PackFile>& files);

} // namespace onramp
