// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/pack/pack_contents.hpp"
#include "onramp/pack/resource.hpp"

namespace onramp {

struct ExerciseAid {
    std::string id;
    std::string title;
    std::vector<std::string> skills; // the one that it is about first
    int level = 3;
    int minutes = 0;

    bool operator==(const ExerciseAid&) const = default;
};

// What of a pack helps to learn, and to show what was learnt: without texts and programs.
struct LearningAids {
    std::vector<Resource> resources;
    std::vector<ExerciseAid> exercises;            // by id
    std::map<std::string, std::vector<int>> items; // of a skill: how many measure level 1, 2, ... 5

    bool operator==(const LearningAids&) const = default;
};

LearningAids aids_of(const PackContents& contents);

// Compact form for the program's own content. Fails with kind `invalid` where the bytes are no whole snapshot.
std::string write_aids_snapshot(const LearningAids& aids);
Result<LearningAids> read_aids_snapshot(std::string_view bytes);

} // namespace onramp
