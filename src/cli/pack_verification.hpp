// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/pack/pack_contents.hpp"
#include "onramp/pack/verify_exercises.hpp"
#include "onramp/pack/verify_items.hpp"

namespace onramp {

// Verifies items and exercises with the rustc of the PATH, and shows how far it is where a person sees
// standard error. Results are kept in $XDG_CACHE_HOME/onramp/verify, crates are those of
// `crates_folder`, or of ONRAMP_CRATES where that is empty.
struct VerifiedContents {
    std::vector<Problem> problems;
    std::vector<std::string> notes; // what was checked in which time, and what was not
};
Result<VerifiedContents> verify_with_rustc(const PackContents& contents, const std::string& crates_folder,
                                           Services& services);

// What is kept of earlier verifications with the rustc of the PATH.
struct KnownStates {
    std::string compiler; // its release; empty: there is none, and nothing is known
    std::vector<ItemState> items;
    std::vector<ItemState> exercises;
};
KnownStates recall_states(const PackContents& contents, const std::string& crates_folder, Services& services);

} // namespace onramp
