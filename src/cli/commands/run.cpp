// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/run.hpp"

#include "cli/journey.hpp"

namespace onramp {

Result<Answer> run_run(const Arguments& arguments, Services& services) {
    auto travelled = travel(arguments, services);
    if (!travelled) {
        return fail(travelled.error());
    }
    Answer answer;
    answer.notes = std::move(travelled->notes);
    answer.text = services.settings.format == Format::json ? render_journey_json(travelled->journey)
                  : services.settings.format == Format::markdown
                      ? render_journey_markdown(travelled->journey, services.terminal.style.days)
                      : render_journey_text(travelled->journey, services.terminal.style);
    return answer;
}

} // namespace onramp
