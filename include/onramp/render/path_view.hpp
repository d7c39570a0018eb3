// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "onramp/path/path.hpp"
#include "onramp/path/path_progress.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// Whether long lists are cut after some lines, with a line that counts the rest.
enum class Extent : std::uint8_t { brief, whole };

// Role, hours and dates; the weeks with their steps; the outline by skill; what is cut and why; what
// is counted as held.
std::string render_path_text(const Path& path, Extent extent, const Style& style);

// A checklist in Markdown, week by week, then the tasks and the outline: ticked is what is done.
std::string render_path_checklist(const Path& path, const PathProgress& progress);

// The plan as it was made: the checklist with nothing ticked, what is cut and why, what is counted as held.
std::string render_path_markdown(const Path& path);

// Steps that can be worked on now. `handles` are what a person may type for each id.
struct NextView {
    std::vector<const PathStep*> steps;
    std::size_t more = 0; // further ones that are not listed
    std::map<std::string, std::string> handles;
    std::size_t waiting = 0; // that are neither open nor closed
};

std::string render_next_text(const NextView& view, const Style& style);
std::string render_next_markdown(const NextView& view);

} // namespace onramp
