// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a track's config.json, and as what is done of it.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imported.hpp"
#include "onramp/exchange/exercism.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_import(text, onramp::read_exercism);
    promise_answered(onramp::read_exercism_solutions(text, "fuzz"));
    return 0;
}
