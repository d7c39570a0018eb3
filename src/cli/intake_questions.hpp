// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/answers.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/ports/environment.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/ports/prompter.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What the questions offer when a person only presses Enter.
struct IntakeDefaults {
    std::vector<std::string> previous_roles; // the persona's, offered by number
    double hours_per_week = 0;
    Date start{};
    std::string zone;
};

// Asks the eight questions of `init` one by one: "b" goes back, "?" explains, "q" quits. A wrong
// answer is asked again with the reason. Fails with kind `interrupted` where the person quits or
// the input ends; nothing is kept then.
Result<Answers> ask_intake(const Role& role, const IntakeDefaults& defaults, Prompter& prompter,
                           const FileSystem& files, const Environment& environment, const Style& style);

} // namespace onramp
