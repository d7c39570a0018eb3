// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/update_view.hpp"

#include "onramp/base/text.hpp"
#include "render/hanging_text.hpp"
#include "render/markdown_text.hpp"
#include "render/update_words.hpp"

namespace onramp {

namespace {

std::string more_words(const UpdatePart& part) {
    const std::size_t told = part.told();
    return told < part.facts.size() ? "and " + std::to_string(part.facts.size() - told) + " more" : std::string();
}

} // namespace

std::string render_update_text(const Update& update, const Style& style) {
    const auto bullet = [&](const std::string& words) { return "- " + hanging_text(words, 2, style) + "\n"; };
    std::string text = style.paint(Ink::bold, wrap(visible(update_heading(update)), style.width)) + "\n\n" +
                       wrap(visible(update_summary(update)), style.width) + "\n";
    for (const UpdatePart& part : update.parts) {
        text += "\n" + style.paint(Ink::bold, section_heading(part.section, update.voice)) + "\n";
        for (std::size_t i = 0; i < part.told(); ++i) {
            text += bullet(fact_words(part.facts[i], part.section, update.voice));
        }
        if (const std::string more = more_words(part); !more.empty()) {
            text += bullet(more);
        }
    }
    return text;
}

std::string render_update_markdown(const Update& update) {
    std::string text =
        "# " + markdown_text(update_heading(update)) + "\n\n" + markdown_text(update_summary(update)) + "\n";
    for (const UpdatePart& part : update.parts) {
        text += "\n## " + std::string(section_heading(part.section, update.voice)) + "\n\n";
        for (std::size_t i = 0; i < part.told(); ++i) {
            text += "- " + markdown_text(fact_words(part.facts[i], part.section, update.voice)) + "\n";
        }
        if (const std::string more = more_words(part); !more.empty()) {
            text += "- " + more + "\n";
        }
    }
    return text;
}

} // namespace onramp
