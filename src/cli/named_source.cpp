// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/named_source.hpp"

#include <algorithm>

#include "cli/config.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

std::vector<std::pair<std::string, std::string>> content_folders(const Services& services, const std::string& kind) {
    std::vector<std::pair<std::string, std::string>> folders;
    if (const std::string data = data_folder(services.environment); !data.empty()) {
        folders.emplace_back("user", data + "/" + kind);
    }
    folders.emplace_back("project", ".onramp/" + kind);
    return folders;
}

void add_source(std::vector<NamedSource>& sources, NamedSource source) {
    if (find_source(sources, source.name) == nullptr) {
        sources.push_back(std::move(source));
    }
}

void add_files(std::vector<NamedSource>& sources, const Services& services, const std::string& kind,
               std::string_view ending) {
    const std::string prefix = kind + "/";
    for (const std::string_view path : services.content.list(prefix)) {
        if (path.ends_with(ending)) {
            const std::string_view name = path.substr(prefix.size(), path.size() - prefix.size() - ending.size());
            add_source(sources, {std::string(name), "built-in", std::string(path)});
        }
    }
    for (const auto& [origin, folder] : content_folders(services, kind)) {
        for (const std::string& file : services.files.list(folder)) {
            if (file.ends_with(ending)) {
                add_source(sources, {file.substr(0, file.size() - ending.size()), origin, folder + "/" + file});
            }
        }
    }
}

const NamedSource* find_source(const std::vector<NamedSource>& sources, const std::string& name) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const NamedSource& source) { return source.name == name; });
    return found == sources.end() ? nullptr : &*found;
}

Error unknown_source(const std::string& what, const std::string& name, const std::vector<NamedSource>& sources) {
    std::vector<std::string> names;
    names.reserve(sources.size());
    for (const NamedSource& source : sources) {
        names.push_back(source.name);
    }
    const std::string near = nearest(name, names);
    return {ErrorKind::unknown_name,
            "there is no " + what + " '" + name + "'",
            near.empty() ? "known are " + listed(names) + "; a path needs a '/', like ./" + name
                         : "did you mean '" + near + "'?",
            {},
            {}};
}

Result<NamedText> read_source(const Services& services, const NamedSource& source) {
    if (source.origin != "built-in") {
        return read_file_or_stdin(services, source.path);
    }
    return NamedText{std::string(k_builtin_prefix) + source.path,
                     std::string(services.content.find(source.path).value_or(""))};
}

Result<NamedText> read_file_or_stdin(const Services& services, const std::string& path) {
    auto text = path == "-" ? services.files.read_stdin(services.settings.max_bytes)
                            : services.files.read(path, services.settings.max_bytes);
    if (!text) {
        return fail(text.error());
    }
    return NamedText{path == "-" ? "standard input" : path, std::move(*text)};
}

} // namespace onramp
