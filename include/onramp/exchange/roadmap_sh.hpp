// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/exchange/import.hpp"

namespace onramp {

// The picture of a roadmap of roadmap.sh ("nodes" and "edges" as React Flow keeps them): nodes of type topic and
// subtopic as topics. Edges are lines of the picture and no prerequisites: one from a topic to a subtopic puts that
// below it, and those between topics, the main line, give the order, otherwise the place from the top and the left.
// Errors: ids that stand twice, topics without label or place, none at all.
Reading<Import> read_roadmap_sh(std::string_view text, const std::string& file);

} // namespace onramp
