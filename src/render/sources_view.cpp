// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/sources_view.hpp"

#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/assess_words.hpp"
#include "render/level_bar.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

std::string heading(const Assessment& joint, const Days& days) {
    return standing_of(joint) + ": what each kind of evidence says on " + days.text(joint.as_of);
}

constexpr std::string_view k_alone =
    "Each kind is heard alone here: behind the answers stand neither your background nor your ratings.";
constexpr std::string_view k_nothing = "Nothing is known yet, of no kind: onramp assess rate";

} // namespace

std::string render_sources_text(const AssessmentSources& sources, const Style& style) {
    constexpr std::size_t k_indent = 2;
    std::string text = style.paint(Ink::bold, wrap(visible(heading(sources.joint, style.days)), style.width)) + "\n\n";
    if (sources.sources.empty()) {
        return text + std::string(k_nothing) + "\n";
    }
    TextTable table({{"Verdict"},
                     {"Evidence", Align::left, true},
                     {std::string(k_level_axis)},
                     {"Levels", Align::left, false, true}});
    const auto add = [&](std::string_view words, const Readiness& area) {
        table.add({verdict_cell(area.verdict),
                   {std::string(words)},
                   {level_bar(area.band, area.target, style.unicode)},
                   {band_words(area.band, style.dash())}});
    };
    for (std::size_t i = 0; i < sources.joint.areas.size(); ++i) {
        add("all of it", sources.joint.areas[i]);
        for (const SourceView& source : sources.sources) {
            add(evidence_kind_words(source.kind), source.areas[i]);
        }
    }
    const std::string rendered = table.render(style, k_indent);
    const auto lines = split_lines(rendered);
    text += std::string(lines[0]) + "\n";
    std::size_t line = 1;
    for (const Readiness& area : sources.joint.areas) {
        text += style.paint(Ink::bold, shorten(visible(area.name), style.width, style.ellipsis())) + "\n";
        for (std::size_t row = 0; row <= sources.sources.size(); ++row) {
            text += std::string(lines[line++]) + "\n";
        }
    }
    return text + style.paint(Ink::dim, wrap(level_bar_key(style.unicode), style.width)) + "\n\n" +
           wrap(k_alone, style.width) + "\n";
}

std::string render_sources_markdown(const AssessmentSources& sources, const Days& days) {
    std::string text = "# " + markdown_text(heading(sources.joint, days)) + "\n\n";
    if (sources.sources.empty()) {
        return text + std::string(k_nothing) + "\n";
    }
    text += "| Area | Target | All of it |";
    std::string rule = "\n| --- | ---: | --- |";
    for (const SourceView& source : sources.sources) {
        text += " " + std::string(evidence_kind_words(source.kind)) + " |";
        rule += " --- |";
    }
    text += rule + "\n";
    const auto cell = [](const Readiness& area) {
        return " " + std::string(verdict_words(area.verdict)) + ", " + band_words(area.band, "–") + " |";
    };
    for (std::size_t i = 0; i < sources.joint.areas.size(); ++i) {
        const Readiness& area = sources.joint.areas[i];
        text += "| " + markdown_text(area.name) + " | " + level_tenth(area.target) + " |" + cell(area);
        for (const SourceView& source : sources.sources) {
            text += cell(source.areas[i]);
        }
        text += "\n";
    }
    return text + "\n" + std::string(k_alone) + "\n";
}

} // namespace onramp
