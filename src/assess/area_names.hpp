// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/profile/role.hpp"

namespace onramp {

inline std::string_view last_part_of_id(std::string_view id) {
    return id.substr(id.rfind('.') == std::string_view::npos ? 0 : id.rfind('.') + 1);
}

// The area of that whole id, or the only one whose id ends in that part; null where there is none.
inline const RoleArea* find_area(const Role& role, std::string_view name) {
    const RoleArea* found = nullptr;
    bool unique = true;
    for (const RoleArea& area : role.areas) {
        if (area.id == name) {
            return &area;
        }
        if (last_part_of_id(area.id) == name) {
            unique = found == nullptr;
            found = &area;
        }
    }
    return unique ? found : nullptr;
}

// The names of the areas in the form in which `name` was written: whole, or their last parts. For suggestions.
inline std::vector<std::string> area_names_like(std::string_view name, const Role& role) {
    const bool whole = name.find('.') != std::string_view::npos;
    std::vector<std::string> names;
    names.reserve(role.areas.size());
    for (const RoleArea& area : role.areas) {
        names.push_back(whole ? area.id : std::string(last_part_of_id(area.id)));
    }
    return names;
}

} // namespace onramp
