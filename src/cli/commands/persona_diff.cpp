// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/persona_diff.hpp"

#include "cli/persona_source.hpp"
#include "onramp/persona/diff.hpp"
#include "onramp/render/persona_text.hpp"

namespace onramp {

Result<Answer> run_persona_diff(const Arguments& arguments, Services& services) {
    const std::string before_name = arguments.text("BEFORE").value_or("");
    const std::string after_name = arguments.text("AFTER").value_or("");
    if (before_name == "-" && after_name == "-") {
        return fail(ErrorKind::usage, "only one of the two can come from standard input");
    }
    const auto before = load_persona(services, before_name);
    if (!before) {
        return fail(before.error());
    }
    const auto after = load_persona(services, after_name);
    if (!after) {
        return fail(after.error());
    }
    const std::vector<PersonaDifference> differences = diff_personas(*before, *after);
    Answer answer;
    answer.status = arguments.flag("exit-code") && !differences.empty() ? 1 : 0;
    const std::string& format = services.settings.format_name;
    if (format == "json-patch") {
        answer.text = render_persona_patch(*before, *after);
    } else if (format == "json") {
        answer.text = render_persona_diff_json(*before, *after, differences);
    } else if (format == "markdown") {
        answer.text = render_persona_diff_markdown(differences);
    } else {
        answer.text = render_persona_diff_text(differences, services.terminal.style);
    }
    return answer;
}

} // namespace onramp
