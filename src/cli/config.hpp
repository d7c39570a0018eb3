// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The settings of one run: flags, then ONRAMP_* variables, then the project's .onramp/config.toml,
// then $XDG_CONFIG_HOME/onramp/config.toml, then the defaults. An unknown key of a configuration
// file and a value that does not fit are errors with file, line and column.
Result<Settings> decide_settings(const Arguments& arguments, const FileSystem& files, const Environment& environment);

// $XDG_CONFIG_HOME/onramp, $XDG_DATA_HOME/onramp and $XDG_CACHE_HOME/onramp with the defaults of the
// XDG specification; a relative value is ignored. Empty where there is neither a value nor HOME.
std::string config_folder(const Environment& environment);
std::string data_folder(const Environment& environment);
std::string cache_folder(const Environment& environment);

} // namespace onramp
