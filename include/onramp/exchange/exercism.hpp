// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/exchange/import.hpp"

namespace onramp {

// A track's config.json (version 3; exercism/docs, building/tracks/config-json.md): its concepts as topics in an order
// in which prerequisites come first, its exercises, and which concepts a concept needs: what the exercise that
// teaches it asks for. Exercises that are not ready ("wip") or no longer shown ("deprecated") teach nothing.
// Errors, one for each: slugs that stand twice, concepts that do not exist (a warning in exercises that are not
// ready), concepts that need each other in a circle.
Reading<Import> read_exercism(std::string_view text, const std::string& file);

// What a person has done, as the website's API answers /api/v2/solutions ("results") or a track's exercises with
// ?sideload=solutions ("solutions"), or an array of such pages: solutions that are completed or published. The
// command line's .exercism/metadata.json only says what was downloaded and is refused.
Reading<std::vector<DoneExercise>> read_exercism_solutions(std::string_view text, const std::string& file);

} // namespace onramp
