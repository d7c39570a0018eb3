// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/uri.hpp"

#include "support/catch.hpp"

using onramp::uri_part;
using onramp::uri_text;

TEST_CASE("what may not stand in a URI is percent-encoded") {
    CHECK(uri_text("https://doc.rust-lang.org/book/?a=1&b=%20#x(y)") ==
          "https://doc.rust-lang.org/book/?a=1&b=%20#x(y)");
    CHECK(uri_text("https://example.org/a b<\"\\\n\xC3\xA9>") == "https://example.org/a%20b%3C%22%5C%0A%C3%A9%3E");
    CHECK(uri_text("http://[::1]:80/a[x]?[#[") == "http://[::1]:80/a%5Bx%5D?%5B#%5B");
    CHECK(uri_text("a/[x]//") == "a/%5Bx%5D//");
    CHECK(uri_text("[x]").substr(0, 3) == "%5B");
    CHECK(uri_text("").empty());
    CHECK(uri_text("100%/%zz%4") == "100%25/%25zz%254");
    CHECK(uri_part("lifetimes@3") == "lifetimes@3");
    CHECK(uri_part("a/b?#% [") == "a%2Fb%3F%23%25%20%5B");
}
