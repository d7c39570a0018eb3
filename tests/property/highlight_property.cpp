// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "onramp/render/rust_highlight.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

namespace {

bool is_kept(const std::string& program) {
    std::string joined;
    bool empty = false;
    for (const onramp::RustSpan& span : onramp::rust_spans(program)) {
        empty = empty || span.text.empty();
        joined += span.text;
    }
    return joined == program && !empty;
}

} // namespace

TEST_CASE("the parts of a program are the program, whatever bytes it has") {
    CHECK(onramp_test::holds(
        [](const std::vector<std::uint8_t>& bytes) { RC_ASSERT(is_kept(std::string(bytes.begin(), bytes.end()))); }));
    CHECK(onramp_test::holds([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "'", "\"", "\\", "#", "!", "[", "]", "r", "b", "c", "br", "r#", "/*", "*/", "//", "\n", " ", "a", "fn", "1",
            ".", "e", "-", "_", "é", "\xC3", "\xFF", std::string(1, '\0'), "'a", "{", "u{1}", "T"));
        std::string program;
        for (const std::string& piece : pieces) {
            program += piece;
        }
        RC_ASSERT(is_kept(program));
    }));
}
