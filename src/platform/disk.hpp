// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/ports/filesystem.hpp"

namespace onramp {

// The real disk (POSIX).
class Disk final : public FileSystem {
public:
    Result<std::string> read(const std::string& path, std::size_t most_bytes) const override;
    Result<void> write(const std::string& path, std::string_view bytes) override;
    Result<void> append(const std::string& path, std::string_view bytes) override;
    Result<void> write_scratch(const std::string& path, std::string_view bytes) override;
    Result<std::string> make_scratch_folder() override;
    void remove_tree(const std::string& path) override;
    bool exists(const std::string& path) const override;
    bool is_file(const std::string& path) const override;
    std::string change_mark(const std::string& path) const override;
    std::vector<std::string> list(const std::string& folder) const override;
    std::string link_target(const std::string& path) const override;
    Result<void> make_folder(const std::string& folder) override;
    Result<std::string> read_stdin(std::size_t most_bytes) const override;
};

} // namespace onramp
