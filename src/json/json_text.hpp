// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"

namespace onramp {

// Levels of arrays and objects that a document may nest.
inline constexpr std::size_t k_most_json_depth = 64;

// The JSON value of `text` (one value, RFC 8259; a byte order mark is skipped). Fails with kind
// `invalid` and line and column on a syntax error, invalid UTF-8, a key that stands twice in one
// object, more than k_most_json_depth levels, and anything after the value.
Result<nlohmann::json> parse_json(std::string_view text, const std::string& file);

// Fills in line and column of every problem that has a pointer, by one scan of `text`, which must
// be the JSON text that the pointers are of. A pointer that is not found gets no position.
void locate_problems(std::string_view text, std::vector<Problem>& problems);

// Two-space indented text with a final newline; invalid UTF-8 is replaced.
std::string dump_document(const nlohmann::ordered_json& document);

// One line with a final newline.
std::string dump_line(const nlohmann::ordered_json& document);

// One line without a newline.
std::string compact_text(const nlohmann::ordered_json& document);

// The beginning of a document or line of that kind.
nlohmann::ordered_json document_head(std::string_view kind);

// Puts each field back at its pointer; an object that the writer left out for having no known field
// is made again, an element of a list is not.
void restore_unknown_fields(nlohmann::ordered_json& document, const std::vector<UnknownField>& fields);

// `key` as a reference token: "~" and "/" escaped (RFC 6901).
std::string pointer_token(std::string_view key);

} // namespace onramp
