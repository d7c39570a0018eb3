// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

namespace onramp {

// A field of a document that this version does not know: kept as it was and written back in its
// place. `json` is the value's compact JSON text.
struct UnknownField {
    std::string pointer;
    std::string json;

    bool operator==(const UnknownField&) const = default;
};

} // namespace onramp
