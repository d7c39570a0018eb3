// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>

namespace onramp {

inline constexpr std::string_view k_version = "0.1.0";

} // namespace onramp
