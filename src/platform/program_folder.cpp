// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/program_folder.hpp"

#include <unistd.h>

#include <array>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

namespace onramp {

namespace {

std::string program_file() {
    constexpr std::size_t k_longest = 4096;
    std::array<char, k_longest> path{};
#ifdef __APPLE__
    auto size = static_cast<std::uint32_t>(path.size());
    return _NSGetExecutablePath(path.data(), &size) == 0 ? std::string(path.data()) : std::string();
#else
    const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
    return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
#endif
}

} // namespace

std::string program_folder() {
    const std::string file = program_file();
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? std::string() : file.substr(0, slash);
}

} // namespace onramp
