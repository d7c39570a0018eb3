// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/persona_show.hpp"

#include "cli/answer_format.hpp"
#include "cli/persona_source.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"
#include "onramp/persona/sections.hpp"
#include "onramp/render/persona_text.hpp"

namespace onramp {

Result<Answer> run_persona_show(const Arguments& arguments, Services& services) {
    std::string name = arguments.text("PERSONA").value_or("");
    if (name.empty()) {
        auto chosen = default_persona(services);
        if (!chosen) {
            return fail(chosen.error());
        }
        name = std::move(*chosen);
    }
    auto source = find_persona(services, name);
    if (!source) {
        return fail(source.error());
    }
    const auto section = arguments.text("section");
    const Format format = services.settings.format;
    if (format == Format::json && !section && source->file.starts_with(k_builtin_prefix)) {
        return Answer{std::move(source->text), 0, {}}; // made when the program was built
    }
    Result<Persona> persona = parse_persona(*source);
    if (persona && section) {
        persona = only_section(*persona, *section);
    }
    if (!persona) {
        return fail(persona.error());
    }
    return Answer{in_format(
        services, [&] { return render_persona_json(*persona); }, [&] { return export_persona(*persona); },
        [&] { return render_persona_text(*persona, services.terminal.style); })};
}

} // namespace onramp
