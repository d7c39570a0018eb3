// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

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

// The name of an area in the form in which `name` was written: whole, or its last part. For suggestions.
inline std::string area_name_like(std::string_view name, const RoleArea& area) {
    return name.find('.') == std::string_view::npos ? std::string(last_part_of_id(area.id)) : area.id;
}

} // namespace onramp
