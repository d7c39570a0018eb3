// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/profile/profile.hpp"

namespace onramp {

// One document of a profile: the base, or an overlay that extends what comes before it.
struct ProfileLayer {
    std::string file; // shown with problems; a path, or the name of built-in content
    std::string text;
};

// Where each value of an effective profile comes from.
struct ProfileOrigins {
    // The base first, then the overlays in the order in which they apply.
    std::vector<ProfileLayer> layers;

    // The layers (by index) that set a value other than the base, and that removed one, by pointer.
    // A layer that sets an object sets every value in it that no later layer sets.
    std::map<std::string, std::size_t> set_by;
    std::map<std::string, std::size_t> removed_by;

    // The index of the layer that the value at `pointer` comes from.
    std::size_t layer_of(const std::string& pointer) const;

    // Fills in file, line and column of problems that have a pointer into the effective profile. A
    // member that is missing because a layer removed it is placed at the removing null.
    void locate(std::vector<Problem>& problems) const;

    // Places of the values at `pointers`, in their order.
    std::vector<Location> places(const std::vector<std::string>& pointers) const;
};

struct LayeredProfile {
    Profile profile; // after every overlay
    ProfileOrigins origins;
};

// Finds what `extends` names: a built-in name, or a file relative to the file that says so.
using ProfileLoader = std::function<Result<ProfileLayer>(const std::string& name, const std::string& from_file)>;

// A profile, or an overlay applied to what it extends, over any number of steps; a circle of them is
// an error that prints it whole. An overlay is a JSON Merge Patch (RFC 7386): objects are merged key
// by key, null removes, anything else replaces. Checks the form only; see check_profile.
Reading<LayeredProfile> read_layered_profile(ProfileLayer top, const ProfileLoader& load_base);

// A profile that extends nothing. The problems are located.
Reading<Profile> read_profile(std::string_view text, const std::string& file);

// What is wrong with the form of an overlay by itself: wrong types, values out of range.
std::vector<Problem> check_profile_overlay(std::string_view text, const std::string& file);

// Rules that no schema can say: groups, hours, minutes, days and the order of tasks; at most 25
// skills in the first 90 days. The problems have pointers and no places.
std::vector<Problem> check_profile(const Profile& profile);

// The same, located: where two values do not fit together, at the one that the later layer set.
std::vector<Problem> check_profile(const LayeredProfile& layered);

std::string render_profile_json(const Profile& profile);

// One value of an effective profile.
struct ExplainedValue {
    std::string pointer;
    std::string json;  // compact
    std::string text;  // for people: a string without its quotes
    std::string basis; // why, as the nearest entry around the value says; may be empty
    Location where;    // the text that set it, or the entry around it where it is a default
};

// Every value that is no object or array, in the order of render_profile_json.
std::vector<ExplainedValue> explain_profile(const LayeredProfile& layered);

// How many skills the first 90 days may hold.
inline constexpr std::size_t k_most_first_skills = 25;

} // namespace onramp
