// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

// The disk, as far as this program needs it. Paths are UTF-8. Every failure is an Error of kind
// `io` that names the path and the system's reason.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    // The whole file. Fails with kind `io` beyond `most_bytes`. "-" is not special here.
    virtual Result<std::string> read(const std::string& path, std::size_t most_bytes) const = 0;

    // Regular files are replaced in one step (a temporary beside the target, synced, renamed;
    // symbolic links are followed first); other targets (/dev/stdout, pipes) are written directly.
    virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;

    // Replaces a regular file in one step like write, but does not wait for the disk and gives nobody
    // else access: for what can be made again. May be called by several threads at once.
    virtual Result<void> write_scratch(const std::string& path, std::string_view bytes) { return write(path, bytes); }

    // A new, empty folder of the user's own, below $TMPDIR or /tmp. What runs that were killed left of such
    // folders is removed once it is older than a day.
    virtual Result<std::string> make_scratch_folder() { return fail(ErrorKind::io, "there are no scratch folders"); }

    // Removes a file, or a folder with all that is in it, as far as it can.
    virtual void remove_tree(const std::string& /*path*/) {}

    virtual bool exists(const std::string& path) const = 0;

    // Adds to the end of a file, which is created where it is missing.
    virtual Result<void> append(const std::string& path, std::string_view bytes) {
        auto before = exists(path) ? read(path, SIZE_MAX / 2) : Result<std::string>(std::string());
        return before ? write(path, before->append(bytes)) : Result<void>(fail(before.error()));
    }

    // Whether it is there and a regular file, or a link to one: no folder, no pipe.
    virtual bool is_file(const std::string& path) const { return exists(path); }

    // Another text than before where a file was written since; empty where it is missing.
    virtual std::string change_mark(const std::string& /*path*/) const { return {}; }

    // Names of the entries of a folder, sorted; empty where it is missing or not readable.
    virtual std::vector<std::string> list(const std::string& folder) const = 0;

    // Where a symbolic link leads, as it is written in the link; empty for everything else.
    virtual std::string link_target(const std::string& /*path*/) const { return {}; }

    // Creates the folder and its parents with mode 0700; no error where it exists.
    virtual Result<void> make_folder(const std::string& folder) = 0;

    // All of standard input, at most `most_bytes`.
    virtual Result<std::string> read_stdin(std::size_t most_bytes) const = 0;
};

// 16 MiB, the default for `--max-bytes`.
inline constexpr std::size_t k_default_max_bytes = std::size_t{16} * 1024 * 1024;

} // namespace onramp
