// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>

#include "onramp/base/result.hpp"

namespace onramp {

// The files of a store as files. SQLite does everything that is inside them.

enum class StoreFile : std::uint8_t { missing, regular };

// Whether there is a file at `path`, symbolic links followed. Fails with kind `io` where that cannot
// be told, and where there is something else than a regular file.
Result<StoreFile> look_at_store_file(const std::string& path);

// Creates an empty file of mode 0600 and its missing folders with mode 0700. A symbolic link whose
// target is missing gets its target.
Result<void> make_private_file(const std::string& path);

// "PATH.vN.bak", beside the file that `path` leads to.
std::string backup_path(const std::string& path, int version);

// Whether the write-ahead log beside the store holds anything.
bool has_log(const std::string& path);

Result<void> sync_and_rename(const std::string& from, const std::string& to);

void remove_file(const std::string& path);

// Removes every backup of the store.
Result<void> remove_backups(const std::string& path);

} // namespace onramp
