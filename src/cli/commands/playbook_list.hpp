// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The playbooks of the persona, and the runs of them.
Result<Answer> run_playbook_list(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_playbook_list_command = {
    .name = "playbook list",
    .summary = "Show the persona's methods and checklists, and how far they are",
    .category = k_category_days,
    .effect = Effect::reads,
    .details = "A playbook is a numbered method of the persona, whose steps are ticked in order, or a checklist of its "
               "preferences, whose points are ticked in any.",
    .example = "onramp playbook list",
    .run = run_playbook_list};

} // namespace onramp
