// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "base/snapshot.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, Effort& value) {
    archive(value.low, value.likely, value.high);
}

} // namespace onramp
