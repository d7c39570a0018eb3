// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// 64 lower-case hex digits of SHA-256 (FIPS 180-4, section 6.2): for what somebody might want to forge.
std::string sha256_hex(std::string_view bytes);

} // namespace onramp
