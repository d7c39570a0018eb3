// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/persona_export.hpp"

#include "cli/persona_source.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"

namespace onramp {

Result<Answer> run_persona_export(const Arguments& arguments, Services& services) {
    const auto persona = load_persona(services, arguments.text("PERSONA").value_or("-"));
    if (!persona) {
        return fail(persona.error());
    }
    const bool json = services.settings.format == Format::json;
    return Answer{json ? render_persona_json(*persona) : export_persona(*persona), 0, {}};
}

} // namespace onramp
