// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/persona_import.hpp"

#include "cli/named_source.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"

namespace onramp {

Result<Answer> run_persona_import(const Arguments& arguments, Services& services) {
    const auto source = read_file_or_stdin(services, arguments.text("FILE").value_or("-"));
    if (!source) {
        return fail(source.error());
    }
    const Result<Persona> persona = import_persona(source->text, source->file);
    if (!persona) {
        return fail(persona.error());
    }
    const bool markdown = services.settings.format == Format::markdown;
    return Answer{markdown ? export_persona(*persona) : render_persona_json(*persona), 0, {}};
}

} // namespace onramp
