// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/zone_source.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::array<std::string_view, 3> k_folders = {"/usr/share/zoneinfo", "/usr/lib/zoneinfo",
                                                       "/usr/share/lib/zoneinfo"};
constexpr std::string_view k_local_file = "/etc/localtime";
constexpr std::size_t k_most_zone_bytes = std::size_t{1} << 20;
constexpr std::size_t k_deepest = 3; // America/Argentina/Buenos_Aires

std::vector<std::string> folders(const Environment& environment) {
    std::vector<std::string> list;
    if (const auto own = environment.get("TZDIR"); own && own->starts_with("/")) {
        list.push_back(*own);
    }
    list.insert(list.end(), k_folders.begin(), k_folders.end());
    return list;
}

// Whether every component is a name: none is empty, "." or "..", and nothing odd is in it.
bool is_zone_name(std::string_view name) {
    if (name.empty() || name.size() > 255) {
        return false;
    }
    for (const std::string_view part : split(name, '/')) {
        if (part.empty() || part.front() == '.') {
            return false;
        }
        const bool plain = std::all_of(part.begin(), part.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '+' ||
                   c == '-' || c == '.';
        });
        if (!plain) {
            return false;
        }
    }
    return true;
}

bool is_utc_name(std::string_view name) {
    constexpr std::array<std::string_view, 4> k_names = {"UTC", "Etc/UTC", "Zulu", "Etc/Zulu"};
    return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

Result<Zone> parse_file(std::string_view bytes, std::string name, const std::string& path) {
    auto zone = Zone::parse(bytes, std::move(name));
    if (!zone) {
        Error error = zone.error();
        error.where.file = path;
        return fail(std::move(error));
    }
    return zone;
}

// The zone of that name; nothing where no folder has it. Files of another kind (tzdata.zi) lie there too.
std::optional<Result<Zone>> find_zone(const FileSystem& files, const Environment& environment, std::string_view name) {
    if (is_zone_name(name)) {
        for (const std::string& folder : folders(environment)) {
            const std::string path = folder + "/" + std::string(name);
            const auto bytes = files.read(path, k_most_zone_bytes);
            if (bytes && bytes->starts_with("TZif")) {
                return parse_file(*bytes, std::string(name), path);
            }
        }
    }
    if (is_utc_name(name)) {
        return Zone::utc();
    }
    return std::nullopt;
}

void collect_names(const FileSystem& files, const std::string& folder, const std::string& prefix, std::size_t depth,
                   std::vector<std::string>& names) {
    for (const std::string& entry : files.list(folder)) {
        // Zones begin with a capital letter; "posix", "right" and the tables do not.
        if (entry.empty() || entry.front() < 'A' || entry.front() > 'Z') {
            continue;
        }
        const std::string path = folder + "/" + entry;
        if (depth > 1 && !files.list(path).empty()) {
            collect_names(files, path, prefix + entry + "/", depth - 1, names);
        } else {
            names.push_back(prefix + entry);
        }
    }
}

// "Berlin", "new york" and "europe/berln" all mean a zone.
std::string zone_near(std::string_view word, const std::vector<std::string>& names) {
    std::string wanted = lower(word);
    std::replace(wanted.begin(), wanted.end(), ' ', '_');
    for (const std::string& name : names) {
        const std::string known = lower(name);
        if (known == wanted || known.ends_with("/" + wanted)) {
            return name;
        }
    }
    return nearest(wanted, names);
}

Error unknown_zone(const FileSystem& files, const Environment& environment, std::string message,
                   std::string_view word) {
    const std::vector<std::string> names = zone_names(files, environment);
    if (names.empty()) {
        return {ErrorKind::io,
                "no time zone database was found, so '" + std::string(word) + "' cannot be read",
                "install the package tzdata, or set TZDIR to its folder; UTC always works",
                {},
                {}};
    }
    const std::string near = zone_near(word, names);
    return {ErrorKind::unknown_name,
            std::move(message),
            near.empty() ? "give an IANA name, for example Europe/Berlin" : "did you mean '" + near + "'?",
            {},
            {}};
}

// "Europe/Berlin" of "/usr/share/zoneinfo/Europe/Berlin"; the fallback where there is none in it.
std::string name_in_path(std::string_view path, std::string_view fallback) {
    constexpr std::string_view k_marker = "zoneinfo/";
    const std::size_t at = path.rfind(k_marker);
    const std::string_view name = at == std::string_view::npos ? std::string_view() : path.substr(at + k_marker.size());
    return std::string(is_zone_name(name) ? name : fallback);
}

Result<Zone> zone_of_variable(const FileSystem& files, const Environment& environment, std::string_view value) {
    const bool file_only = value.starts_with(":");
    const std::string_view name = file_only ? value.substr(1) : value;
    if (name.empty()) {
        return Zone::utc();
    }
    if (name.front() == '/') {
        const std::string path(name);
        const auto bytes = files.read(path, k_most_zone_bytes);
        return bytes ? parse_file(*bytes, name_in_path(path, path), path) : Result<Zone>(fail(bytes.error()));
    }
    if (auto zone = find_zone(files, environment, name)) {
        return *zone;
    }
    if (!file_only) {
        if (auto zone = Zone::from_rule(name, std::string(name))) {
            return zone;
        }
    }
    return fail(unknown_zone(files, environment,
                             "the environment variable TZ names no time zone: '" + std::string(value) + "'", name));
}

Result<Zone> local_zone(const FileSystem& files, const Environment& environment) {
    if (const auto value = environment.get("TZ")) {
        return zone_of_variable(files, environment, *value);
    }
    const std::string path(k_local_file);
    const auto bytes = files.read(path, k_most_zone_bytes);
    if (!bytes) {
        return Zone::utc();
    }
    return parse_file(*bytes, name_in_path(files.link_target(path), "local"), path);
}

} // namespace

Result<Zone> load_zone(const FileSystem& files, const Environment& environment, std::string_view name) {
    if (name == "local") {
        return local_zone(files, environment);
    }
    if (auto zone = find_zone(files, environment, name)) {
        return *zone;
    }
    return fail(unknown_zone(files, environment, "there is no time zone '" + std::string(name) + "'", name));
}

std::string zone_folder(const FileSystem& files, const Environment& environment) {
    for (const std::string& folder : folders(environment)) {
        if (!files.list(folder).empty()) {
            return folder;
        }
    }
    return {};
}

std::vector<std::string> zone_names(const FileSystem& files, const Environment& environment) {
    std::vector<std::string> names;
    if (const std::string folder = zone_folder(files, environment); !folder.empty()) {
        collect_names(files, folder, {}, k_deepest, names);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace onramp
