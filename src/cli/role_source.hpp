// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/named_source.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/learning_aids.hpp"
#include "onramp/pack/pack_contents.hpp"
#include "onramp/persona/persona.hpp"
#include "onramp/profile/profile_document.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

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

// Which files of a pack to read, by their paths below its folder.
using PackFileFilter = std::function<bool(std::string_view inner_path)>;
bool all_of_pack(std::string_view inner_path);
bool skills_of_pack(std::string_view inner_path); // what makes a Pack

// Those files of the pack of that name or folder.
Result<std::vector<PackFile>> find_pack(const Services& services, const std::string& name,
                                        const PackFileFilter& wanted);

// The pack that the positional PACK of a command names; without one --pack's, or the profile's.
Result<std::string> named_pack(const Arguments& arguments, const Services& services);

// All that the pack holds, without errors.
Result<PackContents> load_contents(const Services& services, const std::string& name);

// What names the role's pack: --pack, otherwise the profile.
Result<std::string> pack_of_role(const Services& services, const Role& role);

// What the program has made of the role's pack of that name at its build, below a folder ("items/"); nothing where
// the pack is not one of its own.
std::optional<std::string_view> stored_of_pack(const Services& services, const Role& role, const std::string& name,
                                               std::string_view folder);

// The items of the role's pack, without errors.
Result<std::vector<Item>> load_items(const Services& services, const Role& role);

// What the role's pack has to learn from.
Result<LearningAids> load_aids(const Services& services, const Role& role);

// The pack of that name or folder, without errors.
Result<Pack> load_pack(const Services& services, const std::string& name);

// The skill of that id or alias; fails with kind `unknown_name`.
Result<const Skill*> find_skill(const Pack& pack, const std::string& name);

// What names the persona and the pack of a profile: --persona and --pack, otherwise the profile.
std::string persona_of(const Services& services, const LayeredProfile& layered);
std::string pack_of(const Services& services, const LayeredProfile& layered);

// The role, or every problem of an effective profile beyond its form: its rules, and the names in it
// that persona and pack do not have. The problems are located.
Reading<Role> join_layered_profile(const LayeredProfile& layered, const Persona& persona, const Pack& pack);

// That the role asks for no such skill; the hint names one that is near.
Error unknown_skill(const Role& role, const std::string& name);

// What --profile, --persona and --pack make together. Of a built-in profile without the others its
// snapshot is read.
Result<Role> load_role(const Services& services);

struct RoleWithPersona {
    Role role;
    Persona persona;
};

// The same with the persona that it was made from. Standard input is read once.
Result<RoleWithPersona> load_role_with_persona(const Services& services);

} // namespace onramp
