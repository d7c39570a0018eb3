// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/persona_source.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"

namespace onramp {

namespace {

// JSON documents of personas are objects; Markdown does not begin with a brace.
bool is_json(const NamedText& source) {
    if (source.file.ends_with(".json") || source.file.ends_with(".md")) {
        return source.file.ends_with(".json");
    }
    return trim(source.text).starts_with("{");
}

} // namespace

std::vector<NamedSource> list_personas(const Services& services) {
    std::vector<NamedSource> sources;
    add_files(sources, services, "personas", ".json");
    add_files(sources, services, "personas", ".md");
    // Notices stand beside the documents that they are about.
    std::erase_if(sources, [](const NamedSource& source) { return source.name == "NOTICE"; });
    return sources;
}

Result<NamedText> find_persona(const Services& services, const std::string& name) {
    if (name == "-" || name.find('/') != std::string::npos || name.ends_with(".json") || name.ends_with(".md")) {
        return read_file_or_stdin(services, name);
    }
    const std::vector<NamedSource> sources = list_personas(services);
    if (const NamedSource* source = find_source(sources, name)) {
        return read_source(services, *source);
    }
    return fail(unknown_source("persona", name, sources));
}

Result<Persona> parse_persona(const NamedText& source) {
    return is_json(source) ? into_result(read_persona(source.text, source.file))
                           : import_persona(source.text, source.file);
}

Result<Persona> load_persona(const Services& services, const std::string& name) {
    const auto source = find_persona(services, name);
    if (!source) {
        return fail(source.error());
    }
    return parse_persona(*source);
}

} // namespace onramp
