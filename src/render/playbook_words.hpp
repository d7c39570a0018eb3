// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "onramp/playbook/playbook.hpp"
#include "onramp/playbook/playbook_run.hpp"
#include "onramp/render/days.hpp"

namespace onramp {

// What text and Markdown say alike of playbooks and their runs.

// "A method: 7 steps, in order."
std::string playbook_form_words(const Playbook& playbook);

// "3 of 7, begun 2026-11-23", "7 of 7, complete since 2026-11-25", "given up on 2026-11-25 after 3 of 7".
std::string run_state_words(const RunStanding& standing, const Days& days);

// What became of a step, with its note: "2026-11-23: flame graph in the ticket", "left out on 2026-11-24: no access".
std::string tick_words(const PlaybookTick& tick, const Days& days);

// What the run is of; "(no name)" where nothing was said.
std::string run_name_words(const PlaybookRun& run);

// What the document lists below a step that has that id now.
std::vector<std::string> details_of(const Playbook& playbook, const std::string& step);

// What was done now, a sentence each.
std::vector<std::string> settled_words(const RunStanding& standing, const std::vector<std::size_t>& settled);

// "onramp done bcd", by the handle where there is one.
std::string tick_command(const std::map<std::string, std::string>& handles, const PlaybookRun& run, std::size_t step);

// Whether the playbook has other steps now than the run.
bool has_changed(const Playbook& playbook, const PlaybookRun& run);

} // namespace onramp
