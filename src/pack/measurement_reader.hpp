// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>

#include "onramp/pack/measurement.hpp"
#include "pack/table_reader.hpp"

namespace onramp {

// The table [measurement] of a pack.toml; nothing where it has none.
std::optional<Measurement> read_measurement(TableReader& head);

} // namespace onramp
