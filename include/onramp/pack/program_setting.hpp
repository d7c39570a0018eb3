// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

namespace onramp {

// How the programs of an item or an exercise are compiled, and what they need.
struct ProgramSetting {
    std::string edition = "2021";
    std::string profile = "debug"; // or "release"
    std::vector<std::string> crates;
    std::string rust; // the oldest release that it holds for ("1.85"); empty: any
    std::string host; // what the machine must be: of 64-bit, linux, unix, x86-64, little-endian; several have commas
                      // between; empty: any

    bool operator==(const ProgramSetting&) const = default;
};

} // namespace onramp
