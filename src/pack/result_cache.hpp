// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>

#include "onramp/ports/filesystem.hpp"

namespace onramp {

// Results by the whole of what they depend on, one file each. A file that is damaged counts as none;
// what cannot be kept, or has more than 16 MiB, is found out again the next time. Every member may be called by several
// threads.
class ResultCache {
public:
    // Keeps nothing where `folder` is empty.
    ResultCache(std::string folder, FileSystem& files) : m_folder(std::move(folder)), m_files(files) {}

    std::optional<std::string> recall(const std::string& key) const;
    void keep(const std::string& key, const std::string& result);

private:
    std::string file_of(const std::string& key) const;

    std::string m_folder;
    FileSystem& m_files;
};

} // namespace onramp
