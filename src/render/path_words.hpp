// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/path/path.hpp"

namespace onramp {

// What text and Markdown say alike of a path.

std::string title_of(const Path& path, std::string_view id); // of a step; the id, where there is none

std::string skill_name_of(const PathStep& step); // "Lifetimes" of "Lifetimes: alone"

std::string path_heading(const Path& path); // "Senior Rust Developer: the path from 2026-11-23"

// "78 h in 13 weeks at 6 h a week, then 540 h until about 2028-08-11." And how much of what comes
// after the weeks the role wants in them.
std::string path_summary(const Path& path);

// Where no step is open, and so many wait for others.
std::string no_step_words(std::size_t waiting);

// Whether another choice of steps could gain more. Empty where nothing had to be chosen.
std::string proof_words(const Path& path);

// When it will be over, and what makes that uncertain; empty without a forecast.
std::string forecast_words(const Path& path);

// "in 97 % of plans", "a coin toss"; empty where it is not known.
std::string share_words(const std::optional<double>& share);

// 100 minutes are 1.7 hours.
double hours_to_a_tenth(Minutes minutes);

// "12 h", "1.5 h": to a tenth, from 100 on to an hour.
std::string hours_words(double hours);

// "about 2 h (1 to 4)", "up to 4 h, starts with a check".
std::string effort_words(const PathStep& step);

// "45 skills are counted as held; 12 of them are undecided and worth a check." Empty without any.
std::string waived_words(const Path& path);

// "Away: 2026-12-24 to 2027-01-03, 2027-02-01."
std::string away_words(const Path& path);

std::string cut_hours(const PathCut& cut); // "12 h", "unknown"

// The steps of one skill that the weeks do not finish.
struct OutlineRow {
    std::string skill;
    std::string name;
    int from = 0; // the level before
    int to = 0;
    Minutes minutes{0};     // that are left after the weeks
    Minutes first_phase{0}; // of these, what the first 90 days need
};

// In the order of the path, by where a skill comes first.
std::vector<OutlineRow> outline_rows(const Path& path);

} // namespace onramp
