// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/pack/pack_document.hpp"

namespace onramp {

PackFileKind pack_file_kind(std::string_view inner_path) {
    const std::string_view name = inner_path.substr(inner_path.rfind('/') + 1); // npos + 1 is 0
    if (name.starts_with(".") || inner_path == "evidence.toml") {
        return PackFileKind::other;
    }
    if (inner_path.starts_with("exercises/")) {
        const bool in_folder = std::count(inner_path.begin(), inner_path.end(), '/') == 2;
        const bool is_part = name == "exercise.toml" || name == "task.md" || name.ends_with(".rs");
        return in_folder && is_part ? PackFileKind::exercise : PackFileKind::other;
    }
    if (name.ends_with(".md")) {
        return inner_path.starts_with("items/") ? PackFileKind::item : PackFileKind::other;
    }
    if (!name.ends_with(".toml")) {
        return PackFileKind::other;
    }
    if (inner_path.starts_with("imports/")) {
        return std::count(inner_path.begin(), inner_path.end(), '/') == 1 ? PackFileKind::imports : PackFileKind::other;
    }
    if (inner_path == "pack.toml") {
        return PackFileKind::head;
    }
    return inner_path == "resources.toml" ? PackFileKind::resources : PackFileKind::skills;
}

std::vector<PackFile> of_kinds(const std::vector<PackFile>& files, std::initializer_list<PackFileKind> kinds) {
    std::vector<PackFile> found;
    std::copy_if(files.begin(), files.end(), std::back_inserter(found), [&](const PackFile& file) {
        return std::find(kinds.begin(), kinds.end(), pack_file_kind(file.inner_path())) != kinds.end();
    });
    return found;
}

} // namespace onramp
