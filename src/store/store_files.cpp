// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/store_files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

namespace onramp {

namespace {

tl::unexpected<Error> io_failure(std::string_view what, const std::string& path, int number) {
    std::string hint = "name another place with --store PATH; --store none keeps nothing";
    if (number == ENOSPC || number == EDQUOT) {
        hint = "free some space and run the command again";
    }
    return fail(ErrorKind::io, std::string(what) + ": " + std::strerror(number), hint, {path, 0, 0, {}});
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// With symbolic links followed; the path itself where that fails.
std::string real_path(const std::string& path) {
    char* real = ::realpath(path.c_str(), nullptr);
    if (real == nullptr) {
        return path;
    }
    std::string result(real);
    std::free(real); // NOLINT(cppcoreguidelines-no-malloc): realpath allocates with malloc
    return result;
}

Result<void> make_private_folder(const std::string& folder) {
    for (std::size_t at = 1; at <= folder.size(); ++at) {
        if (at != folder.size() && folder[at] != '/') {
            continue;
        }
        const std::string part = folder.substr(0, at);
        if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) {
            const int number = errno;
            struct stat status {};
            if (::stat(part.c_str(), &status) != 0) {
                return io_failure("cannot create the folder of the store", part, number);
            }
        }
    }
    return {};
}

// Whether `name` is "BASE.vN.bak".
bool is_backup(std::string_view name, std::string_view base) {
    constexpr std::string_view k_ending = ".bak";
    const std::string prefix = std::string(base) + ".v";
    if (name.size() <= prefix.size() + k_ending.size() || !name.starts_with(prefix) || !name.ends_with(k_ending)) {
        return false;
    }
    const std::string_view number = name.substr(prefix.size(), name.size() - prefix.size() - k_ending.size());
    return number.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

Result<StoreFile> look_at_store_file(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) {
            return StoreFile::missing;
        }
        return io_failure("cannot open the store", path, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorKind::io,
                    S_ISDIR(status.st_mode) ? "the store is a folder" : "the store is not a regular file",
                    "name a file with --store PATH", {path, 0, 0, {}});
    }
    return StoreFile::regular;
}

Result<void> make_private_file(const std::string& path) {
    if (auto made = make_private_folder(folder_of(path)); !made) {
        return made;
    }
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return io_failure("cannot create the store", path, errno);
    }
    ::close(file);
    return {};
}

std::string backup_path(const std::string& path, int version) {
    return real_path(path) + ".v" + std::to_string(version) + ".bak";
}

bool has_log(const std::string& path) {
    struct stat status {};
    return ::stat((real_path(path) + "-wal").c_str(), &status) == 0 && status.st_size > 0;
}

Result<void> sync_and_rename(const std::string& from, const std::string& to) {
    const int file = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int number = errno;
    if (file >= 0) {
        ::close(file);
    }
    if (!synced) {
        return io_failure("cannot write the copy of the store", from, number);
    }
    if (::rename(from.c_str(), to.c_str()) != 0) {
        return io_failure("cannot write the copy of the store", to, errno);
    }
    return {};
}

void remove_file(const std::string& path) {
    ::unlink(path.c_str());
}

Result<void> remove_backups(const std::string& path) {
    const std::string real = real_path(path);
    const std::string folder = folder_of(real);
    const std::string base = real.substr(real.rfind('/') + 1); // the whole path where there is no slash
    DIR* handle = ::opendir(folder.c_str());
    if (handle == nullptr) {
        return io_failure("cannot look for copies of the store", folder, errno);
    }
    std::vector<std::string> found;
    while (const dirent* entry = ::readdir(handle)) {
        if (is_backup(static_cast<const char*>(entry->d_name), base)) {
            found.push_back(folder + "/" + static_cast<const char*>(entry->d_name));
        }
    }
    ::closedir(handle);
    for (const std::string& each : found) {
        if (::unlink(each.c_str()) != 0) {
            return io_failure("cannot delete the copy of the store", each, errno);
        }
    }
    return {};
}

} // namespace onramp
