// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// The UUID of a name in a namespace, itself a UUID in its usual form: version 5 (RFC 9562, section 5.5), in lower case.
// The same name always has the same one; SHA-1 is not for what somebody might want to forge.
std::string name_uuid(std::string_view space, std::string_view name);

// 32 hexadecimal digits in lower case with hyphens after 8, 12, 16 and 20.
bool is_uuid(std::string_view text);

} // namespace onramp
