// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/exercise.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

// The files of a cargo package to do an exercise in, by their paths below its folder, in the order in which
// they are to be written: Cargo.toml, which says what the folder is, first; src/lib.rs, which a person
// changes, last. The package is a workspace of its own, wherever it stands.
std::vector<ExerciseFile> practice_package(const Pack& pack, const Exercise& exercise);

// Whether a Cargo.toml is that of a package to do the exercise of that id in.
bool is_practice_manifest(std::string_view manifest, std::string_view exercise);

} // namespace onramp
