// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onramp/assess/practice.hpp"
#include "onramp/pack/submission.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

struct PracticeRow {
    PracticeChoice choice;
    std::string handle;
};

// The exercises to choose from, the most useful first.
struct PracticeListView {
    std::string role_name;
    std::string skill; // whose exercises; empty: those of the role's skills
    std::vector<PracticeRow> rows;
};

std::string render_practice_list_text(const PracticeListView& view, const Style& style);
std::string render_practice_list_markdown(const PracticeListView& view);
std::string render_practice_list_json(const PracticeListView& view); // kind "practice_list"

enum class PracticeVerb : std::uint8_t { started, checked, hinted, solution_shown, reset };

// What a command did with one exercise, and how the exercise stands after that.
struct PracticeView {
    PracticeVerb verb = PracticeVerb::started;
    const Exercise& exercise;
    std::string handle;
    PracticeState state;
    std::string folder = {}; // of the state, as it is shown to people: "~/..."
    bool unchanged = false;  // started: the folder was there; checked, hinted, solution_shown: it had ended before
    std::optional<SubmissionResult> check = {};
    bool checks_changed = false;          // checked: those in the folder are not the pack's
    std::size_t hints = 0;                // hinted: how many are shown
    std::vector<std::string> copies = {}; // reset: of what was changed, below the folder
};

std::string render_practice_started_text(const PracticeView& view, const Style& style);
std::string render_practice_check_text(const PracticeView& view, const Style& style);
std::string render_practice_hint_text(const PracticeView& view, const Style& style);
std::string render_practice_reset_text(const PracticeView& view, const Style& style);
std::string render_practice_json(const PracticeView& view); // kind "practice_entry"

} // namespace onramp
