// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/item.hpp"

namespace onramp {

// A finding of rustc with the first line of its primary span.
struct RustcFinding {
    std::string code; // "E0502", a lint's name, or "-"
    std::uint32_t line = 0;

    bool operator==(const RustcFinding&) const = default;
};

// What rustc says of a program, and what the program does.
struct ProgramOutcome {
    std::vector<RustcFinding> errors;
    std::vector<RustcFinding> warnings;
    bool ran = false; // compiled, linked and started
    bool timed_out = false;
    int status = 0; // of the exit
    int signal = 0; // that ended it; 0: none
    std::string output;

    bool operator==(const ProgramOutcome&) const = default;
};

// The program that the option's verdicts are about: the option's own code, alone or in place of the
// question's line "// HERE", otherwise the question's.
std::string option_program(const ItemVariant& variant, const ItemOption& option);

// Whether the program has a main function; otherwise it is compiled as a library and never run.
bool has_main(std::string_view program);

// Whether the verdict can only be seen by running the program.
bool needs_run(const ProgramVerdict& verdict);

// The findings in what `rustc --error-format=json` wrote; lines that are none are left out.
void read_rustc_findings(std::string_view json_lines, ProgramOutcome& outcome);

bool holds(const ProgramVerdict& verdict, const ProgramOutcome& outcome);

// What is wrong with the option, given what became of the program of each of its verdicts (one outcome
// for each, in their order): a right option and one with code of its own is what it says, a wrong
// option without is not. Nothing where all is well.
std::optional<std::string> find_drift(const ItemOption& option, const std::vector<ProgramOutcome>& outcomes);

// "compiles, prints \"1\\n\"", "error E0502 @ 4".
std::string format_outcome(const ProgramOutcome& outcome);

} // namespace onramp
