// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <rapidcheck.h>

namespace onramp_test {

// Whether the property holds on random inputs; a counterexample is printed by RapidCheck. ctest fixes
// the seed (RC_PARAMS), so that a run repeats; run by hand, every run tries other inputs.
template <class Property>
bool holds(Property&& property) {
    return rc::check(std::forward<Property>(property));
}

} // namespace onramp_test
