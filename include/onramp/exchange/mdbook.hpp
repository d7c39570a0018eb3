// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "onramp/exchange/import.hpp"

namespace onramp {

// The chapters of a book from its SUMMARY.md, by mdBook's grammar (crates/mdbook-summary): chapters before and after
// the numbered ones, parts, nesting, drafts. Ids are paths below the book's source folder, "#draft-1" ... for
// drafts. URLs are there where `base`, the book's address with a final slash, is not empty.
// Errors: what mdBook refuses (an item that is no link, chapters after the suffix, a file that stands twice), paths
// that leave the book, a book without chapters, what is far beyond any book in size or depth.
Reading<Import> read_mdbook(std::string_view text, const std::string& file, const std::string& base);

// Where mdBook writes a source file: its ending becomes ".html", and a README an index, as in "a/index.html".
std::string mdbook_page(std::string_view path);

// The page's address below `base`, with what an address may not have as "%20".
std::string mdbook_url(const std::string& base, std::string_view page);

// `address` as the base of a book: http or https, and a final slash. Fails with kind `usage`.
Result<std::string> book_base(std::string_view address);

} // namespace onramp
