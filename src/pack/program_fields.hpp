// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "onramp/pack/item.hpp"
#include "pack/table_reader.hpp"

namespace onramp {

// The keys edition, profile, crates, rust and host, each of which may be missing.
ProgramSetting read_program_setting(TableReader& table);

// The key "sources", [{ title, url }], at least one.
std::vector<ItemSource> read_sources(TableReader& table);

// "1.85" -> {1, 85}.
std::pair<int, int> release_of(std::string_view text);

// Whether a machine ("x86_64-unknown-linux-gnu") is all that the words of `host` ask for.
bool fits_host(std::string_view machine, std::string_view host);

// With "\n" for each line break.
std::string with_line_feeds(std::string_view text);

// The same without a byte order mark.
std::string plain_text(std::string_view text);

// Whether a file begins with a line that names a license and one that names who holds the copyright,
// each after the mark of a comment ("#", "//").
bool has_license(std::string_view text, std::string_view mark);

} // namespace onramp
