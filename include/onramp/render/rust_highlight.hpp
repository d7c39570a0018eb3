// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "onramp/render/style.hpp"

namespace onramp {

enum class RustPart : std::uint8_t {
    plain,
    keyword,
    type,    // primitive types and UpperCamelCase names, variants too
    literal, // strings and characters of every kind
    number,
    comment, // doc comments and a shebang line too
    macro,   // a name and its "!"
    attribute,
    lifetime,
};
std::string_view rust_part_name(RustPart part);
Ink ink_of(RustPart part);

struct RustSpan {
    RustPart part = RustPart::plain;
    std::string_view text; // a slice of the program
};

// The parts of a program, by the lexical rules of the Rust Reference ("Lexical structure"); neighbors
// differ in part or are tokens of their own. Joined they are the program, whatever bytes it has: what
// is not ended (a string, a comment, an attribute) goes on to the end. Does not fail; linear in time.
std::vector<RustSpan> rust_spans(std::string_view program);

} // namespace onramp
