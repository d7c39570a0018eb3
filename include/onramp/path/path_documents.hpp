// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"

namespace onramp {

// The path as a document of kind "path" (data/schemas/path.schema.json).
std::string render_path_json(const Path& path);

// Some steps as a document of kind "list"; each has its handle where `handles` (by id) has one.
std::string render_steps_json(const std::vector<const PathStep*>& steps,
                              const std::map<std::string, std::string>& handles);

// Reads what render_path_json wrote. The problems carry `file`. Beyond the schema it is an error
// where two steps or tasks have one id, or a week names a step that the path has not; whether the path is
// right for a role is verify_path's business.
Reading<Path> read_path(std::string_view text, const std::string& file);

} // namespace onramp
