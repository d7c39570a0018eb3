// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/calendar/zone.hpp"
#include "onramp/ports/environment.hpp"
#include "onramp/ports/filesystem.hpp"

namespace onramp {

// The zone of an IANA name ("Europe/Berlin"), from the first folder that has it of $TZDIR,
// /usr/share/zoneinfo, /usr/lib/zoneinfo and /usr/share/lib/zoneinfo. "UTC" is known without any.
// "local" is the machine's zone: $TZ where it is set (a name, ":" and a name, an absolute path or a
// POSIX rule; empty is UTC), otherwise /etc/localtime, otherwise UTC. Fails with kind unknown_name
// where there is no such zone, and with kind io where there is no zone database at all. A name never
// leads out of the folders.
Result<Zone> load_zone(const FileSystem& files, const Environment& environment, std::string_view name);

// The folder that zones are read from: the first of the above that has any. Empty where none has.
std::string zone_folder(const FileSystem& files, const Environment& environment);

// Every name below that folder, sorted.
std::vector<std::string> zone_names(const FileSystem& files, const Environment& environment);

} // namespace onramp
