// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/content_lines.hpp"
#include "onramp/base/error.hpp"

namespace onramp {

// BEGIN to END, with the components inside. The lines are not owned.
struct Component {
    std::string kind; // "VEVENT"
    std::size_t line = 0;
    std::vector<const ContentLine*> properties;
    std::vector<Component> inside;

    std::vector<const ContentLine*> all(std::string_view name) const;
    const ContentLine* first(std::string_view name) const; // null where there is none
    bool has(std::string_view name) const { return first(name) != nullptr; }
};

// The VCALENDARs of the lines. What stands outside of one, and what has no begin or no end, is told to `tell`, without
// a file's name.
std::vector<Component> nest_components(const std::vector<ContentLine>& lines, const std::function<void(Problem)>& tell);

// Properties that the component must have and has not, and those that stand twice (RFC 5545 3.6). Nothing of
// components that are not of the standard.
std::vector<Problem> problems_of_shape(const Component& component);

} // namespace onramp
