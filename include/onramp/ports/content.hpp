// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace onramp {

// The content that comes with the program: personas, profiles, packs, schemas, examples, by their
// path below data/ ("packs/rust/pack.toml"). Nothing is parsed or copied to find a file.
class ContentSource {
public:
    virtual ~ContentSource() = default;

    // The bytes of one file; nothing where there is no such file. Valid as long as the source.
    virtual std::optional<std::string_view> find(std::string_view path) const = 0;

    // Sorted paths that begin with `prefix`.
    virtual std::vector<std::string_view> list(std::string_view prefix) const = 0;
};

} // namespace onramp
