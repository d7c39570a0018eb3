// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/pack_document.hpp"
#include "onramp/profile/profile_document.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// Something that can be named on the command line, and where it comes from.
struct NamedSource {
    std::string name;
    std::string origin; // "built-in", "user" or "project"
    std::string path;   // below data/, or on disk
};

// Profiles and packs by name: built-in ones, those of $XDG_DATA_HOME/onramp, those of .onramp. The
// first of a name counts.
std::vector<NamedSource> list_profiles(const Services& services);
std::vector<NamedSource> list_packs(const Services& services);

// The text of a profile: a name, a file (it has a "/" or ends in ".json") or "-" for standard input.
// Fails with kind `unknown_name`, or `io` where a file cannot be read.
Result<ProfileLayer> find_profile(const Services& services, const std::string& name);

// Finds what a profile extends: a name, or a file relative to the one that says so.
ProfileLoader profile_loader(const Services& services);

// The effective profile of that name, file or "-". Only its form has been checked.
Reading<LayeredProfile> read_named_profile(const Services& services, const ProfileLayer& top);

// The profile of --profile, sound in form and content; warnings are dropped.
Result<LayeredProfile> load_profile(const Services& services);

// The files of the pack of that name or folder.
Result<std::vector<PackFile>> find_pack(const Services& services, const std::string& name);

// The pack of that name or folder, without errors.
Result<Pack> load_pack(const Services& services, const std::string& name);

// What --profile, --persona and --pack make together.
Result<Role> load_role(const Services& services);

} // namespace onramp
