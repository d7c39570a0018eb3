// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

namespace onramp {

// `text` as a URI: every byte that may not stand in one (RFC 3986) is percent-encoded; what is encoded already and
// the characters that part a URI stay.
std::string uri_text(std::string_view text);

// `text` as one part of a URI: all but letters, digits and "-._~@" is percent-encoded.
std::string uri_part(std::string_view text);

} // namespace onramp
