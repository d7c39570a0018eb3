// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// The content compiler: onramp_embed DATA_FOLDER BLOCK SOURCE writes the content block of every file
// below DATA_FOLDER, and a source file that carries it into the program.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "onramp/ports/filesystem.hpp"
#include "platform/disk.hpp"

namespace {

using onramp::Result;

using Files = std::map<std::string, std::string>; // path below data/ -> bytes

Result<Files> read_tree(const std::filesystem::path& root) {
    Files files;
    onramp::Disk disk;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        auto bytes = disk.read(entry.path().string(), onramp::k_default_max_bytes);
        if (!bytes) {
            return onramp::fail(bytes.error());
        }
        files[std::filesystem::relative(entry.path(), root).generic_string()] = std::move(*bytes);
    }
    return files;
}

void append_word(std::string& block, std::size_t value) {
    for (unsigned i = 0; i < 4; ++i) {
        block.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
    }
}

std::string make_block(const Files& files) {
    constexpr std::size_t k_word = 4;
    std::string header;
    std::string body;
    const std::size_t body_at = k_word + files.size() * 4 * k_word;
    append_word(header, files.size());
    for (const auto& [path, bytes] : files) {
        append_word(header, body_at + body.size());
        append_word(header, path.size());
        append_word(header, body_at + body.size() + path.size());
        append_word(header, bytes.size());
        body += path + bytes;
    }
    return header + body;
}

std::string make_source(const std::string& block_path) {
    return "// Generated from data/ by onramp_embed.\n"
           "#if defined(__APPLE__)\n"
           "#define SECTION \".const_data\\n\"\n"
           "#define PREFIX \"_\"\n"
           "#else\n"
           "#define SECTION \".section .rodata\\n\"\n"
           "#define PREFIX \"\"\n"
           "#endif\n"
           "__asm__(SECTION\n"
           "        \".globl \" PREFIX \"onramp_content_block\\n\"\n"
           "        \".globl \" PREFIX \"onramp_content_block_end\\n\"\n"
           "        \".balign 16\\n\"\n"
           "        PREFIX \"onramp_content_block:\\n\"\n"
           "        \".incbin \\\"" +
           block_path +
           "\\\"\\n\"\n"
           "        PREFIX \"onramp_content_block_end:\\n\"\n"
           "        \".byte 0\\n\"\n"
           "        \".text\\n\");\n";
}

int report(const onramp::Error& error) {
    std::fputs(onramp::format_error(error).c_str(), stderr);
    return onramp::exit_status(error.kind);
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words, words + count);
    if (arguments.size() != 4) {
        std::fputs("usage: onramp_embed DATA_FOLDER BLOCK SOURCE\n", stderr);
        return 2;
    }
    Result<Files> files = read_tree(arguments[1]);
    if (!files) {
        return report(files.error());
    }
    onramp::Disk disk;
    for (const auto& [path, bytes] :
         {std::pair(arguments[2], make_block(*files)), std::pair(arguments[3], make_source(arguments[2]))}) {
        if (auto written = disk.write(path, bytes); !written) {
            return report(written.error());
        }
    }
    return 0;
}
