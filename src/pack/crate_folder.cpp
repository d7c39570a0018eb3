// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/crate_folder.hpp"

#include <algorithm>
#include <string_view>

namespace onramp {

namespace {

// The crate that "libserde_json-0123abcd.rlib" is of.
std::string crate_of(std::string_view name) {
    constexpr std::string_view k_prefix = "lib";
    const std::size_t dash = name.rfind('-');
    if (!name.starts_with(k_prefix) || !name.ends_with(".rlib") || dash == std::string_view::npos) {
        return {};
    }
    return std::string(name.substr(k_prefix.size(), dash - k_prefix.size()));
}

} // namespace

CrateFolder::CrateFolder(std::string folder, FileSystem& files) : m_folder(std::move(folder)) {
    if (m_folder.empty()) {
        return;
    }
    for (const std::string& name : files.list(m_folder)) {
        if (std::string crate = crate_of(name); !crate.empty()) {
            m_libraries.emplace(std::move(crate), name);
        }
    }
}

bool CrateFolder::has(const std::vector<std::string>& crates) const {
    return std::all_of(crates.begin(), crates.end(),
                       [&](const std::string& crate) { return m_libraries.contains(crate); });
}

std::vector<std::string> CrateFolder::compiler_words(const std::vector<std::string>& crates) const {
    std::vector<std::string> words;
    if (!crates.empty()) {
        words.insert(words.end(), {"-L", "dependency=" + m_folder});
    }
    for (const std::string& crate : crates) {
        words.insert(words.end(), {"--extern", crate + "=" + m_folder + "/" + m_libraries.at(crate)});
    }
    return words;
}

} // namespace onramp
