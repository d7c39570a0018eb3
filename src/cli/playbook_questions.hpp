// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/playbook/playbook.hpp"
#include "onramp/playbook/playbook_run.hpp"
#include "onramp/ports/prompter.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What came of a step at a terminal; both at once, before the next question.
struct TickKeeper {
    // Keeps that the step is ticked, or left out; returns the event's number.
    std::function<Result<std::int64_t>(std::size_t step, bool left_out, const std::string& note)> keep;
    std::function<Result<std::int64_t>(std::int64_t event)> take_back;
};

// Asks for the steps of a run that are open, in their order: Enter ticks one, "n" ticks it with a note, "s" leaves it
// out and asks why, "l" leaves a checklist's point for later, "b" goes back and takes back what was said last, "q" and
// the end of input stop. Returns the steps that were settled and not taken back. Fails where an answer cannot be kept.
Result<std::vector<std::size_t>> ask_run_steps(const Playbook& playbook, const RunStanding& standing,
                                               Prompter& prompter, const Style& style, const TickKeeper& keeper);

} // namespace onramp
