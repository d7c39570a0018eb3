// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a book's SUMMARY.md: chapters have pages below the book.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imported.hpp"
#include "onramp/exchange/mdbook.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_import(text, [](std::string_view summary, const std::string& file) {
        return onramp::read_mdbook(summary, file, "https://example.org/");
    });
    const auto reading = onramp::read_mdbook(text, "fuzz", "https://example.org/");
    if (!reading.value) {
        return 0;
    }
    for (const onramp::ImportedTopic& each : reading.value->topics) {
        promise(each.draft == each.page.empty(), "drafts alone have no page");
        promise(each.draft || each.page.ends_with(".html"), "a page is HTML");
        promise(each.url.find_first_of(" \"<>\\^`{|}") == std::string::npos, "an address has no other characters");
        promise(!each.page.starts_with("../") && each.page.find("/../") == std::string::npos, "pages stay below");
    }
    return 0;
}
