// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/persona/import.hpp"
#include "onramp/persona/persona.hpp"

namespace onramp_test {

// A file of the source tree.
inline std::string source_file(const std::string& path) {
    std::ifstream file(std::string(ONRAMP_SOURCE_DIR "/") + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string seed_text() {
    return source_file("data/personas/senior-rust-developer.md");
}

inline onramp::Persona imported(std::string_view text) {
    return onramp::import_persona(text, "test.md").value();
}

inline const onramp::Persona& seed() {
    static const onramp::Persona persona = imported(seed_text());
    return persona;
}

} // namespace onramp_test
