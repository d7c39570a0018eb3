// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "onramp/playbook/playbook.hpp"
#include "onramp/playbook/playbook_run.hpp"
#include "onramp/render/days.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What `playbook list` shows.
struct PlaybooksView {
    std::string role; // its name
    std::string profile;
    std::vector<Playbook> playbooks;
    std::vector<RunStanding> runs; // of these, in the order of their beginnings
};

std::string render_playbooks_text(const PlaybooksView& view, const Style& style);
std::string render_playbooks_markdown(const PlaybooksView& view, const Days& days);
std::string render_playbooks_json(const PlaybooksView& view); // kind "playbooks"

// What `playbook show` shows: the steps as the persona has them, or with what was ticked in each run that is shown.
struct PlaybookView {
    std::string profile;
    Playbook playbook;
    std::vector<RunStanding> runs;              // of the playbook, in the order of their beginnings
    std::vector<std::size_t> shown;             // places of the runs that are shown step by step
    std::map<std::string, std::string> handles; // of the steps of runs, by tick_id
};

std::string render_playbook_text(const PlaybookView& view, const Style& style);
std::string render_playbook_markdown(const PlaybookView& view, const Days& days);
std::string render_playbook_json(const PlaybookView& view); // kind "playbook"

// What `playbook run` did.
struct PlaybookRunView {
    std::string profile;
    Playbook playbook;
    RunStanding standing;
    bool begun = false;               // a new run
    bool abandoned = false;           // now
    std::vector<std::size_t> settled; // steps that were ticked or left out now
    std::map<std::string, std::string> handles;
};

std::string render_playbook_run_text(const PlaybookRunView& view, const Style& style);
std::string render_playbook_run_markdown(const PlaybookRunView& view, const Days& days);
std::string render_playbook_run_json(const PlaybookRunView& view); // kind "playbook_run"

} // namespace onramp
