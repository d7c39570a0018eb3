// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "cli/services.hpp"
#include "onramp/pack/verify_items.hpp"

namespace onramp {

// How items are verified here: results are kept in $XDG_CACHE_HOME/onramp/verify, crates are those of
// `crates_folder`, or of ONRAMP_CRATES where that is empty.
VerifyOptions verify_options(const Services& services, const std::string& crates_folder);

// Verifies with the rustc of the PATH, and shows how far it is where a person sees standard error.
struct VerifiedItems {
    Verification verification;
    std::vector<std::string> notes; // what was checked in which time, and what was not
};
Result<VerifiedItems> verify_with_rustc(const std::vector<Item>& items, const std::string& crates_folder,
                                        Services& services);

} // namespace onramp
