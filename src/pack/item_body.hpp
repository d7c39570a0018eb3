// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onramp/pack/item.hpp"
#include "pack/item_sections.hpp"

namespace onramp {

// Something wrong in the body, at a line of the file.
struct BodyProblem {
    std::string rule;
    std::string message;
    std::uint32_t line = 0;
};

// What the body says; problems are added to `problems`.
ItemVariant read_body(const Item& item, const TracedText& body, std::vector<BodyProblem>& problems);

} // namespace onramp
