// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <string>
#include <vector>

#include "onramp/ports/filesystem.hpp"

namespace onramp {

// The crates of a cargo "deps" folder.
class CrateFolder {
public:
    // Has none where `folder` is empty.
    CrateFolder(std::string folder, FileSystem& files);

    // Whether every crate of the list is there.
    bool has(const std::vector<std::string>& crates) const;

    // The words of a rustc command line that name them. Precondition: has(crates). A file's name has a
    // hash of the crate's version and features: other words mean other crates.
    std::vector<std::string> compiler_words(const std::vector<std::string>& crates) const;

private:
    std::string m_folder;
    std::map<std::string, std::string> m_libraries; // of each crate
};

} // namespace onramp
