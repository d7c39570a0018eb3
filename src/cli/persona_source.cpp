// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/persona_source.hpp"

#include <algorithm>

#include "cli/role_source.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"

namespace onramp {

bool is_persona_json(std::string_view text) {
    constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

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

Reading<Persona> read_named_persona(const NamedText& source) {
    if (is_persona_json(source.text)) {
        return read_persona(source.text, source.file);
    }
    Reading<Persona> reading;
    Result<Persona> persona = import_persona(source.text, source.file);
    if (!persona) {
        const Error& error = persona.error();
        reading.problems.push_back({Severity::error, "syntax", error.message, error.hint, error.where});
    } else if (persona->title.empty() && persona->sections.empty()) {
        reading.problems.push_back({Severity::error,
                                    "no-heading",
                                    "this is no persona: it has no heading",
                                    "a persona is a Markdown document with sections, or a JSON document",
                                    {source.file, 0, 0, {}}});
    } else {
        reading.value = std::move(*persona);
    }
    return reading;
}

Result<Persona> parse_persona(const NamedText& source) {
    return into_result(read_named_persona(source));
}

Result<Persona> load_persona(const Services& services, const std::string& name) {
    const auto source = find_persona(services, name);
    if (!source) {
        return fail(source.error());
    }
    return parse_persona(*source);
}

Result<std::string> default_persona(const Services& services) {
    const Settings& settings = services.settings;
    if (!settings.persona.empty()) {
        return settings.persona;
    }
    if (settings.profile == Settings().profile) {
        return settings.profile; // the built-in profile and its persona have one name
    }
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    return persona_of(services, *layered);
}

} // namespace onramp
