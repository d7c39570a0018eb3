// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "cli/services.hpp"

namespace onramp {

// The text of an answer in the format that was asked for: of the three functions that make one, that one is called.
template <class Json, class Markdown, class Text>
std::string in_format(const Services& services, Json json, Markdown markdown, Text text) {
    switch (services.settings.format) {
    case Format::json:
        return json();
    case Format::markdown:
        return markdown();
    case Format::text:
        break;
    }
    return text();
}

} // namespace onramp
