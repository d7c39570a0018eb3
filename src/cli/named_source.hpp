// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// Something that can be named on the command line, and where it comes from.
struct NamedSource {
    std::string name;
    std::string origin; // "built-in", "user" or "project"
    std::string path;   // below data/, or on disk
};

// Stands before the paths of built-in content in messages.
inline constexpr std::string_view k_builtin_prefix = "builtin:";

// The user's ($XDG_DATA_HOME/onramp) and the project's (.onramp) folder for `kind`, with their origins.
std::vector<std::pair<std::string, std::string>> content_folders(const Services& services, const std::string& kind);

// Adds a source unless there is one of its name: the first counts.
void add_source(std::vector<NamedSource>& sources, NamedSource source);

// Adds the files of all three places whose names end in `ending`.
void add_files(std::vector<NamedSource>& sources, const Services& services, const std::string& kind,
               std::string_view ending);

// Null where there is none of that name.
const NamedSource* find_source(const std::vector<NamedSource>& sources, const std::string& name);

// "there is no WHAT 'NAME'", with a suggestion or the names that there are.
Error unknown_source(const std::string& what, const std::string& name, const std::vector<NamedSource>& sources);

// A text with the name to show in messages.
struct NamedText {
    std::string file;
    std::string text;
};

// The bytes of a file that was found by name.
Result<NamedText> read_source(const Services& services, const NamedSource& source);

// The bytes of a file, or of standard input for "-".
Result<NamedText> read_file_or_stdin(const Services& services, const std::string& path);

} // namespace onramp
