// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// The content compiler: onramp_embed DATA_FOLDER BLOCK SOURCE writes the content block of the files
// below DATA_FOLDER and of what is made from them (personas/NAME.json for each persona document,
// roles/NAME.snapshot for each profile, aids/, items/, review-items/ and reviews/NAME.snapshot for each pack), and a
// source file that carries it into the program. It stops where a pack, a profile or a persona has a fault.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "onramp/pack/learning_aids.hpp"
#include "onramp/pack/pack_contents.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"
#include "onramp/persona/validate.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/profile/profile_document.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/review/review_item.hpp"
#include "platform/disk.hpp"

namespace {

using onramp::Result;

using Files = std::map<std::string, std::string>; // path below data/ -> bytes

// The panel's estimates, and whole roles as examples, are for readers of the tree.
bool is_carried(const std::string& path) { // below data/
    constexpr std::string_view k_examples = "examples/";
    const bool in_example = path.starts_with(k_examples) && path.find('/', k_examples.size()) != std::string::npos;
    return path.find("/panel/") == std::string::npos && !in_example;
}

Result<Files> read_tree(const std::filesystem::path& root) {
    Files files;
    onramp::Disk disk;
    for (auto at = std::filesystem::recursive_directory_iterator(root);
         at != std::filesystem::recursive_directory_iterator(); ++at) {
        const auto& entry = *at;
        const std::string path = std::filesystem::relative(entry.path(), root).generic_string();
        if (!entry.is_regular_file() || !is_carried(path)) {
            continue;
        }
        auto bytes = disk.read(entry.path().string(), onramp::k_default_max_bytes);
        if (!bytes) {
            return onramp::fail(bytes.error());
        }
        files[path] = std::move(*bytes);
    }
    return files;
}

// The files below `folder` that end in `ending`, under their paths with "builtin:" before them.
std::vector<onramp::PackFile> files_below(const Files& files, const std::string& folder, std::string_view ending) {
    std::vector<onramp::PackFile> found;
    for (auto at = files.lower_bound(folder); at != files.end() && at->first.starts_with(folder); ++at) {
        if (at->first.ends_with(ending)) {
            found.push_back({"builtin:" + at->first, at->second});
        }
    }
    return found;
}

Result<std::string> text_of(const Files& files, const std::string& path) {
    const auto found = files.find(path);
    if (found == files.end()) {
        return onramp::fail(onramp::ErrorKind::invalid, "a profile needs data/" + path + ", which is not there");
    }
    return found->second;
}

Result<onramp::PackContents> pack_contents(const Files& files, const std::string& name) {
    const std::string folder = "packs/" + name + "/";
    std::vector<onramp::PackFile> found = files_below(files, folder, {});
    for (onramp::PackFile& file : found) {
        file.below = file.path.find(':') + 1 + folder.size();
    }
    return onramp::sound_contents(found);
}

// What the profile at `path` makes of its persona and pack, as a snapshot.
Result<std::string> role_snapshot(const Files& files, const std::string& path) {
    const onramp::ProfileLoader load = [&](const std::string& name,
                                           const std::string&) -> Result<onramp::ProfileLayer> {
        const std::string base = "profiles/" + name + ".json";
        return text_of(files, base).map([&](const std::string& text) {
            return onramp::ProfileLayer{"builtin:" + base, text};
        });
    };
    const auto layered = onramp::into_result(onramp::read_layered_profile({"builtin:" + path, files.at(path)}, load));
    if (!layered) {
        return onramp::fail(layered.error());
    }
    const std::string persona_path = "personas/" + layered->profile.persona + ".md";
    const auto persona = text_of(files, persona_path).and_then([&](const std::string& text) {
        return onramp::import_persona(text, "builtin:" + persona_path);
    });
    if (!persona) {
        return onramp::fail(persona.error());
    }
    const auto contents = pack_contents(files, layered->profile.pack);
    if (!contents) {
        return onramp::fail(contents.error());
    }
    onramp::Reading<onramp::Role> reading = onramp::join_role(*persona, layered->profile, contents->pack);
    std::vector<onramp::Problem> problems = onramp::check_profile(*layered);
    reading.problems.insert(reading.problems.end(), problems.begin(), problems.end());
    layered->origins.locate(reading.problems);
    return onramp::into_result(std::move(reading)).map(onramp::write_role_snapshot);
}

// Adds personas/NAME.json for each document, so that nothing is parsed to print it.
Result<void> add_personas(Files& files) {
    Files personas;
    const std::string folder = "personas/";
    for (const onramp::PackFile& file : files_below(files, folder, ".md")) {
        const std::filesystem::path path = file.path.substr(file.path.find(':') + 1);
        if (path.stem() == "NOTICE") {
            continue;
        }
        const auto persona = onramp::import_persona(file.text, file.path);
        if (!persona) {
            return onramp::fail(persona.error());
        }
        std::vector<onramp::Problem> problems = onramp::validate_persona(*persona);
        if (onramp::has_errors(problems)) {
            for (onramp::Problem& problem : problems) {
                problem.where.file = file.path;
            }
            return onramp::fail(onramp::error_of(std::move(problems)));
        }
        personas[folder + path.stem().string() + ".json"] = onramp::render_persona_json(*persona);
    }
    files.merge(personas);
    return {};
}

// Adds roles/NAME.snapshot for each profile.
Result<void> add_roles(Files& files) {
    Files roles;
    const std::string folder = "profiles/";
    for (const onramp::PackFile& file : files_below(files, folder, ".json")) {
        const std::string path = file.path.substr(file.path.find(':') + 1);
        auto snapshot = role_snapshot(files, path);
        if (!snapshot) {
            return onramp::fail(snapshot.error());
        }
        const std::string name = std::filesystem::path(path).stem().string();
        roles["roles/" + name + ".snapshot"] = std::move(*snapshot);
    }
    files.merge(roles);
    return {};
}

// Adds for each pack what is used without being read: aids/NAME.snapshot, what there is to learn from,
// items/NAME.snapshot, the items that measure, review-items/NAME.snapshot, those of the review pool, and
// reviews/NAME.snapshot, the outlines of these.
Result<void> add_packs(Files& files) {
    constexpr std::string_view k_head = "/pack.toml";
    Files snapshots;
    const std::string folder = "packs/";
    for (const onramp::PackFile& file : files_below(files, folder, std::string(k_head))) {
        const std::size_t begin = file.path.find(':') + 1 + folder.size();
        const std::string name = file.path.substr(begin, file.path.size() - begin - k_head.size());
        auto contents = pack_contents(files, name);
        if (!contents) {
            return onramp::fail(contents.error());
        }
        snapshots["aids/" + name + ".snapshot"] = onramp::write_aids_snapshot(onramp::aids_of(*contents));
        snapshots["reviews/" + name + ".snapshot"] = onramp::write_review_items(onramp::review_items(contents->items));
        const auto review =
            std::stable_partition(contents->items.begin(), contents->items.end(),
                                  [](const onramp::Item& item) { return item.pool == onramp::ItemPool::measure; });
        snapshots["review-items/" + name + ".snapshot"] = onramp::write_items_snapshot(
            {std::make_move_iterator(review), std::make_move_iterator(contents->items.end())});
        contents->items.erase(review, contents->items.end());
        snapshots["items/" + name + ".snapshot"] = onramp::write_items_snapshot(contents->items);
    }
    files.merge(snapshots);
    return {};
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
    (void)std::fputs(onramp::format_error(error).c_str(), stderr);
    return onramp::exit_status(error.kind);
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words, words + count);
    if (arguments.size() != 4) {
        (void)std::fputs("usage: onramp_embed DATA_FOLDER BLOCK SOURCE\n", stderr);
        return 2;
    }
    Result<Files> files = read_tree(arguments[1]);
    if (!files) {
        return report(files.error());
    }
    if (auto added = add_personas(*files); !added) {
        return report(added.error());
    }
    if (auto added = add_packs(*files); !added) {
        return report(added.error());
    }
    if (auto added = add_roles(*files); !added) {
        return report(added.error());
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
