// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as cards of py-fsrs: memory that is computed is within its bounds.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imported.hpp"
#include "onramp/exchange/py_fsrs.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_import(text, onramp::read_py_fsrs);
    const auto reading = onramp::read_py_fsrs(text, "fuzz");
    if (!reading.value) {
        return 0;
    }
    for (const onramp::ImportedCard& card : reading.value->cards) {
        if (card.computed) {
            promise(card.computed->stability >= onramp::fsrs::k_least_stability, "stability is at least its least");
            promise(card.computed->difficulty >= onramp::fsrs::k_least_difficulty &&
                        card.computed->difficulty <= onramp::fsrs::k_most_difficulty,
                    "difficulty is within its bounds");
            promise(card.reviews > 0, "memory comes of reviews");
        }
    }
    return 0;
}
