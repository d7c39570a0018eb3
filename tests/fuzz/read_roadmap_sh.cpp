// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a roadmap: it has no prerequisites.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imported.hpp"
#include "onramp/exchange/roadmap_sh.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_import(text, onramp::read_roadmap_sh);
    return 0;
}
