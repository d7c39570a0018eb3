// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <vector>

#include "path/selection_space.hpp"

namespace onramp {

// Makes a set into one that keeps every need, within the budget, and that nothing can be added to or left out of with
// profit. Precondition: it is closed but for its choices, within the budget, and has nothing that is out.
void repair_selection(const SelectionSpace& space, const SelectionFixed& fixed, SelectionMarks& marks);

} // namespace onramp
