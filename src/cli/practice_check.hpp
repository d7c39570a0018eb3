// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/practice_source.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/rust_compiler.hpp"

namespace onramp {

// All that it takes to check a person's solution, more than once.
struct PracticeBench {
    std::unique_ptr<const PracticeSource> source;
    const Exercise& exercise; // of the source
    std::string folder;
    RustCompiler compiler;
    std::string crates_folder; // empty where the exercise needs none
    std::vector<std::string> notes;
};

// Finds the exercise that the positional ID means, its folder, the person's trust in the pack, the compiler and
// the crates. A pack that did not come with the program is trusted once the person said so, by the flag "trust" or at
// the prompt: that is kept until its programs change. Fails with kind `usage` where nobody can be asked, answer_no
// where the answer is no, otherwise as named_exercise and started_folder, and with kind `io` where there is no
// rustc, or no cargo for crates.
Result<PracticeBench> make_bench(const Arguments& arguments, Services& services);

// Checks the solution as it is now, and keeps what came of it: a try, or that it is passed.
Result<PracticeView> check_practice(const PracticeBench& bench, std::optional<Minutes> took, const Services& services);

inline constexpr OptionSpec k_trust_option = {.name = "trust",
                                              .kind = ValueKind::flag,
                                              .help =
                                                  "Run the programs of a pack that did not come with onramp, as you"};

} // namespace onramp
