// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onramp {

// Without leading and trailing ASCII white space and no-break spaces.
std::string_view trim(std::string_view text);

// Pieces between `separator`, empty ones included; one piece for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

// Lines without their "\n" or "\r\n"; a final line break adds no empty line.
std::vector<std::string_view> split_lines(std::string_view text);

// Every "\r\n" as "\n".
std::string unix_lines(std::string_view text);

std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Simple lower case of every code point (Unicode, not locale dependent). Invalid bytes are kept.
std::string lower(std::string_view text);

bool is_valid_utf8(std::string_view text);

// Every invalid byte replaced by U+FFFD.
std::string replace_invalid_utf8(std::string_view text);

// Control, escape, bidirectional-override and other invisible formatting characters written as
// "\u{1b}", invalid bytes as "\x{ff}"; "\n" and "\t" are kept when `keep_lines` is set. What comes
// out cannot steer a terminal.
enum class Lines { escape, keep };
std::string visible(std::string_view text, Lines lines = Lines::escape);

// Terminal cells that the text takes: combining marks 0, wide and emoji 2 (utf8proc), a joined
// emoji sequence counted once. Control characters count 0.
std::size_t display_width(std::string_view text);

// Cut to at most `cells` cells, with the ellipsis in place of what was cut.
std::string shorten(std::string_view text, std::size_t cells, std::string_view ellipsis = "...");

// The longest beginning of `text` that takes at most `cells` cells and splits no character that is
// shown as one; one such character at least, so that cutting a text up comes to an end.
std::string_view fitting_prefix(std::string_view text, std::size_t cells);

// Lines of at most `width` cells, broken at spaces; a longer word stands alone. `indent` is put
// before every line but the first. No trailing spaces.
std::string wrap(std::string_view text, std::size_t width, std::string_view indent = {});

// Padded on the right with spaces to `cells` cells; a longer text is returned as it is.
std::string pad(std::string_view text, std::size_t cells);

// The candidate nearest to `word`, by optimal string alignment distance on lower case, no farther
// than a third of the word's length plus one; empty where none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& words);

// "1 step", "2 steps".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural = {});

} // namespace onramp
