// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/disk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace onramp {

namespace {

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_value >= 0) {
            ::close(m_value);
        }
    }
    int get() const { return m_value; }
    // Closes now; the error of a delayed write shows here.
    bool close() { return ::close(std::exchange(m_value, -1)) == 0; }

private:
    int m_value;
};

constexpr std::string_view k_scratch = "onramp-scratch-";

// Removes scratch folders that runs which were killed left: the user's own, by the name that only they have, and
// older than any run lasts. A link of that name is left alone.
void remove_old_scratch(const std::string& parent) {
    constexpr std::chrono::hours k_oldest{24};
    constexpr std::size_t k_random = 6; // characters that mkdtemp draws
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(parent, ignored)) {
        const std::string name = entry.path().filename().string();
        struct stat status {};
        if (!name.starts_with(k_scratch) || name.size() != k_scratch.size() + k_random ||
            ::lstat(entry.path().c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid()) {
            continue;
        }
        const auto changed = std::chrono::system_clock::from_time_t(status.st_mtime);
        if (std::chrono::system_clock::now() - changed > k_oldest) {
            std::filesystem::remove_all(entry.path(), ignored);
        }
    }
}

tl::unexpected<Error> io_failure(std::string_view what, const std::string& path, int number) {
    std::string hint;
    if (number == ENOENT) {
        hint = "check the name; a path is taken from the folder you are in";
    } else if (number == EACCES || number == EPERM) {
        hint = "check the permissions of the file and its folder";
    } else if (number == ENOSPC || number == EDQUOT) {
        hint = "free some space and run the command again";
    }
    return fail(ErrorKind::io, "cannot " + std::string(what) + ": " + std::strerror(number), hint, {path, 0, 0, {}});
}

// Everything up to the end of the file; at most `most_bytes`.
Result<std::string> read_all(int descriptor, std::size_t most_bytes, const std::string& shown) {
    std::string bytes;
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        bytes.reserve(std::min(static_cast<std::size_t>(status.st_size) + 1, most_bytes + 1));
    }
    constexpr std::size_t k_chunk = std::size_t{64} * 1024;
    for (;;) {
        const std::size_t before = bytes.size();
        const std::size_t room = std::min(k_chunk, most_bytes + 1 - before);
        bytes.resize(before + room);
        const ssize_t count = ::read(descriptor, bytes.data() + before, room);
        if (count < 0) {
            if (errno == EINTR) {
                bytes.resize(before);
                continue;
            }
            return io_failure("read", shown, errno);
        }
        bytes.resize(before + static_cast<std::size_t>(count));
        if (count == 0) {
            return bytes;
        }
        if (bytes.size() > most_bytes) {
            return fail(ErrorKind::io, "larger than the limit of " + std::to_string(most_bytes) + " bytes",
                        "raise it with --max-bytes N", {shown, 0, 0, {}});
        }
    }
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string resolved(const std::string& path) {
    char* real = ::realpath(path.c_str(), nullptr);
    if (real == nullptr) {
        return path;
    }
    std::string result(real);
    std::free(real); // NOLINT(cppcoreguidelines-no-malloc): realpath allocates with malloc
    return result;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace

Result<std::string> Disk::read(const std::string& path, std::size_t most_bytes) const {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        return io_failure("read", path, errno);
    }
    return read_all(file.get(), most_bytes, path);
}

Result<std::string> Disk::read_stdin(std::size_t most_bytes) const {
    return read_all(STDIN_FILENO, most_bytes, "standard input");
}

Result<void> Disk::write(const std::string& path, std::string_view bytes) {
    struct stat status {};
    const bool present = ::stat(path.c_str(), &status) == 0;
    if (present && !S_ISREG(status.st_mode)) {
        Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (file.get() < 0 || !write_all(file.get(), bytes) || !file.close()) {
            return io_failure("write", path, errno);
        }
        return {};
    }
    const std::string target = present ? resolved(path) : path;
    std::string temporary = target + ".onramp-XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) {
        return io_failure("write", path, errno);
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = present ? status.st_mode & 07777U : 0666U & ~mask;
    const bool good = write_all(file.get(), bytes) && ::fchmod(file.get(), mode) == 0 && ::fsync(file.get()) == 0 &&
                      file.close() && ::rename(temporary.c_str(), target.c_str()) == 0;
    if (!good) {
        const int number = errno;
        ::unlink(temporary.c_str());
        return io_failure("write", path, number);
    }
    const Descriptor folder(::open(folder_of(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) {
        ::fsync(folder.get());
    }
    return {};
}

Result<void> Disk::append(const std::string& path, std::string_view bytes) {
    constexpr mode_t k_mode = 0666;
    Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, k_mode));
    if (file.get() < 0 || !write_all(file.get(), bytes) || !file.close()) {
        return io_failure("write", path, errno);
    }
    return {};
}

Result<void> Disk::write_scratch(const std::string& path, std::string_view bytes) {
    std::string temporary = path + ".onramp-XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) {
        return io_failure("write", path, errno);
    }
    if (!write_all(file.get(), bytes) || !file.close() || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int number = errno;
        ::unlink(temporary.c_str());
        return io_failure("write", path, number);
    }
    return {};
}

Result<std::string> Disk::make_scratch_folder() {
    std::error_code failure;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(failure);
    const std::string below = (failure ? std::filesystem::path("/tmp") : parent).string();
    remove_old_scratch(below);
    std::string folder = below + "/" + std::string(k_scratch) + "XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) {
        return io_failure("create a folder", folder, errno);
    }
    return folder;
}

void Disk::remove_tree(const std::string& path) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

bool Disk::exists(const std::string& path) const {
    return ::access(path.c_str(), F_OK) == 0;
}

bool Disk::is_file(const std::string& path) const {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

std::string Disk::change_mark(const std::string& path) const {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return {};
    }
    // The inode, too: most editors write another file and rename it, and clocks are coarse.
    std::error_code ignored;
    const auto written = std::filesystem::last_write_time(path, ignored).time_since_epoch().count();
    return std::to_string(written) + " " + std::to_string(status.st_size) + " " + std::to_string(status.st_ino);
}

std::vector<std::string> Disk::list(const std::string& folder) const {
    std::vector<std::string> names;
    DIR* handle = ::opendir(folder.c_str());
    if (handle == nullptr) {
        return names;
    }
    while (const dirent* entry = ::readdir(handle)) {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..") {
            names.push_back(name);
        }
    }
    ::closedir(handle);
    std::sort(names.begin(), names.end());
    return names;
}

std::string Disk::link_target(const std::string& path) const {
    std::string target(PATH_MAX, '\0');
    const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
    target.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return target;
}

Result<void> Disk::make_folder(const std::string& folder) {
    for (std::size_t at = 1; at <= folder.size(); ++at) {
        if (at != folder.size() && folder[at] != '/') {
            continue;
        }
        const std::string part = folder.substr(0, at);
        if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) {
            struct stat status {};
            if (::stat(part.c_str(), &status) != 0) {
                return io_failure("create the folder", part, errno);
            }
        }
    }
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
        return io_failure("create the folder", folder, ENOTDIR);
    }
    return {};
}

} // namespace onramp
