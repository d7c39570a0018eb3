// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"
#include "onramp/render/schedule_view.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

std::string render_schedule_inputs_text(const std::vector<ScheduleInput>& inputs, const Style& style) {
    std::string text;
    std::string section;
    for (const ScheduleInput& input : inputs) {
        if (input.section != section) {
            section = input.section;
            text += (text.empty() ? "" : "\n") + style.paint(Ink::bold, section) + "\n";
        }
        const std::string line = visible(input.name) + ": " + visible(input.value) + " (" + visible(input.source) + ")";
        text += "  " + wrap(line, style.width - 2, "    ") + "\n";
        if (!input.basis.empty()) {
            text += "    " + style.paint(Ink::dim, wrap(visible(input.basis), style.width - 4, "    ")) + "\n";
        }
    }
    return text;
}

std::string render_schedule_inputs_markdown(const std::vector<ScheduleInput>& inputs) {
    std::string text = "# What days are planned from\n";
    std::string section;
    for (const ScheduleInput& input : inputs) {
        if (input.section != section) {
            section = input.section;
            text += "\n## " + markdown_text(section) + "\n\n| what | value | from | because |\n|---|---|---|---|\n";
        }
        text += "| " + markdown_text(input.name) + " | " + markdown_text(input.value) + " | " +
                markdown_text(input.source) + " | " + markdown_text(input.basis) + " |\n";
    }
    return text;
}

} // namespace onramp
