// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as Rustlings' info.toml, and as its state.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imported.hpp"
#include "onramp/exchange/rustlings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_import(text, onramp::read_rustlings);
    promise_answered(onramp::read_rustlings_state(text, "fuzz"));
    return 0;
}
