// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/role_source.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/config.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_builtin = "builtin:"; // before the paths of content in messages
constexpr std::string_view k_json = ".json";
constexpr int k_most_folders = 4; // below a pack's

void add_source(std::vector<NamedSource>& sources, NamedSource source) {
    const bool known = std::any_of(sources.begin(), sources.end(),
                                   [&](const NamedSource& other) { return other.name == source.name; });
    if (!known) {
        sources.push_back(std::move(source));
    }
}

// The user's and the project's folder for `kind` ("profiles"), with the words for them.
std::vector<std::pair<std::string, std::string>> folders_of(const Services& services, const std::string& kind) {
    std::vector<std::pair<std::string, std::string>> folders;
    if (const std::string data = data_folder(services.environment); !data.empty()) {
        folders.emplace_back("user", data + "/" + kind);
    }
    folders.emplace_back("project", ".onramp/" + kind);
    return folders;
}

Error unknown_name(const std::string& what, const std::string& name, const std::vector<NamedSource>& sources,
                   const std::string& file_words) {
    std::vector<std::string> names;
    for (const NamedSource& source : sources) {
        names.push_back(source.name);
    }
    const std::string near = nearest(name, names);
    return {ErrorKind::unknown_name,
            "there is no " + what + " '" + name + "'",
            near.empty() ? "known are " + listed(names) + "; " + file_words : "did you mean '" + near + "'?",
            {},
            {}};
}

const NamedSource* find_source(const std::vector<NamedSource>& sources, const std::string& name) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const NamedSource& source) { return source.name == name; });
    return found == sources.end() ? nullptr : &*found;
}

bool is_path(std::string_view name, std::string_view ending) {
    return name.find('/') != std::string_view::npos || name.ends_with(ending);
}

Result<ProfileLayer> read_layer(const Services& services, const std::string& path) {
    auto text = services.files.read(path, services.settings.max_bytes);
    if (!text) {
        return fail(text.error());
    }
    return ProfileLayer{path, std::move(*text)};
}

Result<ProfileLayer> read_source(const Services& services, const NamedSource& source) {
    if (source.origin != "built-in") {
        return read_layer(services, source.path);
    }
    const auto text = services.content.find(source.path);
    return ProfileLayer{std::string(k_builtin) + source.path, std::string(text.value_or(""))};
}

Result<void> read_pack_folder(const Services& services, const std::string& folder, int depth,
                              std::vector<PackFile>& files) {
    for (const std::string& name : services.files.list(folder)) {
        std::string path = folder + "/" + name;
        if (name.ends_with(".toml")) {
            auto text = services.files.read(path, services.settings.max_bytes);
            if (!text) {
                return fail(text.error());
            }
            files.push_back({std::move(path), std::move(*text)});
        } else if (depth < k_most_folders && !name.starts_with(".")) {
            if (auto read = read_pack_folder(services, path, depth + 1, files); !read) {
                return read;
            }
        }
    }
    return {};
}

std::vector<PackFile> builtin_pack(const Services& services, const std::string& folder) {
    std::vector<PackFile> files;
    for (const std::string_view path : services.content.list(folder + "/")) {
        if (path.ends_with(".toml")) {
            files.push_back(
                {std::string(k_builtin).append(path), std::string(services.content.find(path).value_or(""))});
        }
    }
    return files;
}

} // namespace

std::vector<NamedSource> list_profiles(const Services& services) {
    constexpr std::string_view k_folder = "profiles/";
    std::vector<NamedSource> sources;
    for (const std::string_view path : services.content.list(k_folder)) {
        if (path.ends_with(k_json)) {
            const std::string_view name = path.substr(k_folder.size(), path.size() - k_folder.size() - k_json.size());
            add_source(sources, {std::string(name), "built-in", std::string(path)});
        }
    }
    for (const auto& [origin, folder] : folders_of(services, "profiles")) {
        for (const std::string& file : services.files.list(folder)) {
            if (file.ends_with(k_json)) {
                add_source(sources, {file.substr(0, file.size() - k_json.size()), origin, folder + "/" + file});
            }
        }
    }
    return sources;
}

std::vector<NamedSource> list_packs(const Services& services) {
    constexpr std::string_view k_folder = "packs/";
    constexpr std::string_view k_file = "/pack.toml";
    std::vector<NamedSource> sources;
    for (const std::string_view path : services.content.list(k_folder)) {
        if (path.ends_with(k_file)) {
            const std::string_view folder = path.substr(0, path.size() - k_file.size());
            add_source(sources, {std::string(folder.substr(k_folder.size())), "built-in", std::string(folder)});
        }
    }
    for (const auto& [origin, folder] : folders_of(services, "packs")) {
        for (const std::string& name : services.files.list(folder)) {
            if (services.files.exists(folder + "/" + name + std::string(k_file))) {
                add_source(sources, {name, origin, folder + "/" + name});
            }
        }
    }
    return sources;
}

Result<ProfileLayer> find_profile(const Services& services, const std::string& name) {
    if (name == "-") {
        auto text = services.files.read_stdin(services.settings.max_bytes);
        if (!text) {
            return fail(text.error());
        }
        return ProfileLayer{"standard input", std::move(*text)};
    }
    if (is_path(name, k_json)) {
        return read_layer(services, name);
    }
    const std::vector<NamedSource> sources = list_profiles(services);
    if (const NamedSource* source = find_source(sources, name)) {
        return read_source(services, *source);
    }
    return fail(unknown_name("profile", name, sources, "a file has a '/' in its name or ends in .json"));
}

ProfileLoader profile_loader(const Services& services) {
    return [&services](const std::string& name, const std::string& from_file) -> Result<ProfileLayer> {
        if (name == "-") {
            return fail(ErrorKind::usage, "a profile cannot extend standard input");
        }
        if (!is_path(name, k_json) || name.starts_with("/")) {
            return find_profile(services, name);
        }
        const std::filesystem::path folder = std::filesystem::path(from_file).parent_path();
        return read_layer(services, (folder / name).lexically_normal().string());
    };
}

Reading<LayeredProfile> read_named_profile(const Services& services, const ProfileLayer& top) {
    ProfileLayer layer = top;
    if (!layer.file.starts_with(k_builtin)) {
        layer.file = std::filesystem::path(layer.file).lexically_normal().string();
    }
    return read_layered_profile(std::move(layer), profile_loader(services));
}

Result<LayeredProfile> load_profile(const Services& services) {
    const auto top = find_profile(services, services.settings.profile);
    if (!top) {
        return fail(top.error());
    }
    auto layered = into_result(read_named_profile(services, *top));
    if (!layered) {
        return layered;
    }
    std::vector<Problem> problems = check_profile(layered->profile);
    if (has_errors(problems)) {
        layered->origins.locate(problems);
        return fail(error_of(std::move(problems)));
    }
    return layered;
}

Result<std::vector<PackFile>> find_pack(const Services& services, const std::string& name) {
    std::vector<PackFile> files;
    std::string folder = name;
    if (name.find('/') == std::string::npos && name != "." && name != "..") {
        const std::vector<NamedSource> sources = list_packs(services);
        const NamedSource* source = find_source(sources, name);
        if (source == nullptr) {
            return fail(unknown_name("pack", name, sources, "a folder has a '/' in its name"));
        }
        if (source->origin == "built-in") {
            return builtin_pack(services, source->path);
        }
        folder = source->path;
    }
    while (folder.size() > 1 && folder.ends_with("/")) {
        folder.pop_back();
    }
    if (auto read = read_pack_folder(services, folder, 0, files); !read) {
        return fail(read.error());
    }
    if (files.empty()) {
        return fail(ErrorKind::io, "there is no pack in this folder", "a pack is a folder with a pack.toml",
                    {folder, 0, 0, {}});
    }
    return files;
}

Result<Pack> load_pack(const Services& services, const std::string& name) {
    auto files = find_pack(services, name);
    if (!files) {
        return fail(files.error());
    }
    auto pack = into_result(read_pack(std::move(*files)));
    if (!pack) {
        return pack;
    }
    std::vector<Problem> problems = lint_pack(*pack);
    if (has_errors(problems)) {
        return fail(error_of(std::move(problems)));
    }
    return pack;
}

} // namespace onramp
