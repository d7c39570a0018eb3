// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/assess/policy.hpp"
#include "onramp/assess/shared_export.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// Tasks or steps that are due.
struct WorkTally {
    int due = 0;
    int done = 0;
    int skipped = 0;
    std::vector<const WorkItem*> open; // not owned
};

std::string rule_title(const Role& role, const GateRule& rule);            // "Lifetimes: alone (3)"
std::string rule_wanted(const GateRule& rule, bool accept_ratings);        // "alone (3), measured"
std::string tally_words(const WorkTally& tally, const std::string& thing); // "2 of 3 tasks that are due are done; ..."

// "undecided: with help (1.2 to 3.4)", with the notes of who attested it.
std::string standing_words(const SkillStanding& standing, const SharedStanding& shared);

// What could show the level that the rule asks for.
std::string level_todo(const Role& role, const GateRule& rule);

} // namespace onramp
