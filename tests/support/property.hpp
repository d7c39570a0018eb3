// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <rapidcheck.h>

namespace onramp_test {

// Whether the property holds on random inputs; a counterexample is printed by RapidCheck. The seed
// is fixed, so that a run repeats; RC_PARAMS="seed=N" tries another.
template <class Property>
bool holds(Property&& property) {
    return rc::check(std::forward<Property>(property));
}

} // namespace onramp_test
