// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/role_source.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/persona_source.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_json = ".json";
constexpr int k_most_folders = 4; // below a pack's

bool is_path(std::string_view name) {
    return name.find('/') != std::string_view::npos || name.ends_with(k_json);
}

ProfileLayer layer_of(NamedText source) {
    return {std::move(source.file), std::move(source.text)};
}

// The files of a folder and those below it; `below` is where paths below the pack begin.
Result<void> read_pack_folder(const Services& services, const std::string& folder, const PackFileFilter& wanted,
                              std::size_t below, int depth, std::vector<PackFile>& files) {
    for (const std::string& name : services.files.list(folder)) {
        std::string path = folder + "/" + name;
        const std::string_view inner = std::string_view(path).substr(below);
        const bool is_file = pack_file_kind(inner) != PackFileKind::other && services.files.is_file(path);
        if (is_file && wanted(inner)) {
            auto text = services.files.read(path, services.settings.max_bytes);
            if (!text) {
                return fail(text.error());
            }
            files.push_back({std::move(path), std::move(*text), below});
        } else if (!is_file && depth < k_most_folders && !name.starts_with(".")) {
            if (auto read = read_pack_folder(services, path, wanted, below, depth + 1, files); !read) {
                return read;
            }
        }
    }
    return {};
}

// A path in a profile is relative to the file that says so.
std::string beside_profile(const LayeredProfile& layered, const std::string& pointer, const std::string& name) {
    if (name.find('/') == std::string::npos && !name.ends_with(k_json) && !name.ends_with(".md")) {
        return name;
    }
    const ProfileLayer& layer = layered.origins.layers.at(layered.origins.layer_of(pointer));
    const std::string path = (std::filesystem::path(layer.file).parent_path() / name).lexically_normal().string();
    return path.find('/') == std::string::npos ? "./" + path : path;
}

std::vector<PackFile> builtin_files(const Services& services, const std::string& folder, const PackFileFilter& wanted) {
    const std::string prefix = folder + "/";
    std::vector<PackFile> files;
    for (const std::string_view path : services.content.list(prefix)) {
        if (wanted(path.substr(prefix.size()))) {
            files.push_back({std::string(k_builtin_prefix).append(path),
                             std::string(services.content.find(path).value_or("")),
                             k_builtin_prefix.size() + prefix.size()});
        }
    }
    return files;
}

// The role as the program has it, where nothing was said that makes another.
std::optional<std::string_view> stored_role(const Services& services) {
    const Settings& settings = services.settings;
    return settings.persona.empty() && settings.pack.empty()
               ? services.content.find("roles/" + settings.profile + ".snapshot")
               : std::nullopt;
}

struct PackFolder {
    std::string path; // below data/, or on disk
    bool builtin = false;
};

Result<PackFolder> pack_folder(const Services& services, const std::string& name) {
    std::string folder = name;
    if (name.find('/') == std::string::npos && name != "." && name != "..") {
        const std::vector<NamedSource> sources = list_packs(services);
        const NamedSource* source = find_source(sources, name);
        if (source == nullptr) {
            return fail(unknown_source("pack", name, sources));
        }
        if (source->origin == "built-in") {
            return PackFolder{source->path, true};
        }
        folder = source->path;
    }
    while (folder.size() > 1 && folder.ends_with("/")) {
        folder.pop_back();
    }
    return PackFolder{std::move(folder), false};
}

} // namespace

std::vector<NamedSource> list_profiles(const Services& services) {
    std::vector<NamedSource> sources;
    add_files(sources, services, "profiles", k_json);
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
    for (const auto& [origin, folder] : content_folders(services, "packs")) {
        for (const std::string& name : services.files.list(folder)) {
            if (services.files.exists(folder + "/" + name + std::string(k_file))) {
                add_source(sources, {name, origin, folder + "/" + name});
            }
        }
    }
    return sources;
}

Result<ProfileLayer> find_profile(const Services& services, const std::string& name) {
    if (name == "-" || is_path(name)) {
        return read_file_or_stdin(services, name).map(layer_of);
    }
    const std::vector<NamedSource> sources = list_profiles(services);
    if (const NamedSource* source = find_source(sources, name)) {
        return read_source(services, *source).map(layer_of);
    }
    return fail(unknown_source("profile", name, sources));
}

ProfileLoader profile_loader(const Services& services) {
    return [&services](const std::string& name, const std::string& from_file) -> Result<ProfileLayer> {
        if (name == "-") {
            return fail(ErrorKind::usage, "a profile cannot extend standard input");
        }
        if (!is_path(name)) {
            return find_profile(services, name);
        }
        const std::filesystem::path folder = std::filesystem::path(from_file).parent_path();
        return read_file_or_stdin(services, (folder / name).lexically_normal().string()).map(layer_of);
    };
}

Reading<LayeredProfile> read_named_profile(const Services& services, const ProfileLayer& top) {
    ProfileLayer layer = top;
    if (!layer.file.starts_with(k_builtin_prefix)) {
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
    std::vector<Problem> problems = check_profile(*layered);
    if (has_errors(problems)) {
        return fail(error_of(std::move(problems)));
    }
    return layered;
}

bool all_of_pack(std::string_view inner_path) {
    return pack_file_kind(inner_path) != PackFileKind::other;
}

bool skills_of_pack(std::string_view inner_path) {
    const PackFileKind kind = pack_file_kind(inner_path);
    return kind == PackFileKind::head || kind == PackFileKind::skills;
}

Result<std::vector<PackFile>> find_pack(const Services& services, const std::string& name,
                                        const PackFileFilter& wanted) {
    const auto folder = pack_folder(services, name);
    if (!folder) {
        return fail(folder.error());
    }
    if (folder->builtin) {
        return builtin_files(services, folder->path, wanted);
    }
    std::vector<PackFile> files;
    if (auto read = read_pack_folder(services, folder->path, wanted, folder->path.size() + 1, 0, files); !read) {
        return fail(read.error());
    }
    if (files.empty() && wanted("pack.toml")) {
        return fail(ErrorKind::io, "there is no pack in '" + folder->path + "'", "a pack is a folder with a pack.toml");
    }
    return files;
}

Result<std::string> named_pack(const Arguments& arguments, const Services& services) {
    std::string name = arguments.text("PACK").value_or(services.settings.pack);
    if (!name.empty()) {
        return name;
    }
    return load_profile(services).map([&](const LayeredProfile& layered) { return pack_of(services, layered); });
}

Result<PackContents> load_contents(const Services& services, const std::string& name) {
    const auto files = find_pack(services, name, all_of_pack);
    if (!files) {
        return fail(files.error());
    }
    return sound_contents(*files);
}

Result<std::string> pack_of_role(const Services& services, const Role& role) {
    if (!services.settings.pack.empty()) {
        return services.settings.pack;
    }
    if (stored_role(services)) { // made from a pack of the program's own, too
        return role.pack_id;
    }
    return load_profile(services).map([&](const LayeredProfile& layered) { return pack_of(services, layered); });
}

std::optional<std::string_view> stored_of_pack(const Services& services, const Role& role, const std::string& name,
                                               std::string_view folder) {
    return name == role.pack_id ? services.content.find(std::string(folder) + name + ".snapshot") : std::nullopt;
}

Result<std::vector<Item>> load_items(const Services& services, const Role& role) {
    const auto name = pack_of_role(services, role);
    if (!name) {
        return fail(name.error());
    }
    if (const auto snapshot = stored_of_pack(services, role, *name, "items/")) {
        return read_items_snapshot(*snapshot);
    }
    auto contents = load_contents(services, *name);
    if (!contents) {
        return fail(contents.error());
    }
    return std::move(contents->items);
}

Result<LearningAids> load_aids(const Services& services, const Role& role) {
    const auto name = pack_of_role(services, role);
    if (!name) {
        return fail(name.error());
    }
    if (const auto snapshot = stored_of_pack(services, role, *name, "aids/")) {
        return read_aids_snapshot(*snapshot);
    }
    return load_contents(services, *name).map(aids_of);
}

Result<const Skill*> find_skill(const Pack& pack, const std::string& name) {
    if (const Skill* skill = pack.find(name)) {
        return skill;
    }
    std::vector<std::string> names;
    names.reserve(pack.skills.size());
    for (const Skill& each : pack.skills) {
        names.push_back(each.id);
    }
    const std::string near = nearest(name, names);
    return fail(ErrorKind::unknown_name, "the pack '" + pack.id + "' has no skill '" + name + "'",
                near.empty() ? "'onramp pack show' lists them" : "did you mean '" + near + "'?");
}

Result<Pack> load_pack(const Services& services, const std::string& name) {
    auto files = find_pack(services, name, skills_of_pack);
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

std::string persona_of(const Services& services, const LayeredProfile& layered) {
    return services.settings.persona.empty() ? beside_profile(layered, "/persona", layered.profile.persona)
                                             : services.settings.persona;
}

std::string pack_of(const Services& services, const LayeredProfile& layered) {
    return services.settings.pack.empty() ? beside_profile(layered, "/pack", layered.profile.pack)
                                          : services.settings.pack;
}

Reading<Role> join_layered_profile(const LayeredProfile& layered, const Persona& persona, const Pack& pack) {
    Reading<Role> reading = join_role(persona, layered.profile, pack);
    std::vector<Problem> problems = check_profile(layered);
    reading.problems.insert(reading.problems.begin(), problems.begin(), problems.end());
    layered.origins.locate(reading.problems);
    return reading;
}

Error unknown_skill(const Role& role, const std::string& name) {
    std::vector<std::string> ids;
    for (const RoleSkill& each : role.skills) {
        ids.push_back(each.skill.id);
    }
    const std::string close = nearest(name, ids);
    return {ErrorKind::unknown_name,
            "the role '" + role.profile_id + "' asks for no skill '" + name + "'",
            close.empty() ? "'onramp assess show --by skill' lists them" : "did you mean '" + close + "'?",
            {},
            {}};
}

namespace {

Result<RoleWithPersona> join_with_persona(const Services& services) {
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    auto persona = load_persona(services, persona_of(services, *layered));
    if (!persona) {
        return fail(std::move(persona.error()));
    }
    const auto pack = load_pack(services, pack_of(services, *layered));
    if (!pack) {
        return fail(pack.error());
    }
    auto role = into_result(join_layered_profile(*layered, *persona, *pack));
    if (!role) {
        return fail(std::move(role.error()));
    }
    return RoleWithPersona{std::move(*role), std::move(*persona)};
}

} // namespace

Result<Role> load_role(const Services& services) {
    if (const auto snapshot = stored_role(services)) {
        return read_role_snapshot(*snapshot);
    }
    auto joined = join_with_persona(services);
    return joined ? Result<Role>(std::move(joined->role)) : fail(std::move(joined.error()));
}

Result<RoleWithPersona> load_role_with_persona(const Services& services) {
    const auto snapshot = stored_role(services);
    if (!snapshot) {
        return join_with_persona(services);
    }
    auto role = read_role_snapshot(*snapshot);
    if (!role) {
        return fail(std::move(role.error()));
    }
    auto persona = load_persona(services, role->persona_id);
    if (!persona) {
        return fail(std::move(persona.error()));
    }
    return RoleWithPersona{std::move(*role), std::move(*persona)};
}

} // namespace onramp
