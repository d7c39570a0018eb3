// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/lint_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

std::string_view severity_word(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

std::size_t count_of(const LintView& view, Severity severity) {
    return static_cast<std::size_t>(std::count_if(view.items.begin(), view.items.end(),
                                                  [&](const Problem& item) { return item.severity == severity; }));
}

ordered_json text_or_null(const std::string& text) {
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json number_or_null(std::size_t number) {
    return number == 0 ? ordered_json(nullptr) : ordered_json(number);
}

} // namespace

std::string count_line(const LintView& view) {
    return visible(view.subject) + ": " + counted(count_of(view, Severity::error), "error") + ", " +
           counted(count_of(view, Severity::warning), "warning");
}

std::string render_lint_text(const LintView& view, const Style& style) {
    std::string text;
    for (const Problem& item : view.items) {
        const std::string place = visible(format_location(item.where));
        text += place.empty() ? place : place + ": ";
        text += style.paint(item.severity == Severity::error ? Ink::bad : Ink::warn, severity_word(item.severity));
        text += ": " + visible(item.message) + " [" + visible(item.rule) + "]\n";
        if (!item.hint.empty()) {
            text += "  hint: " + visible(item.hint) + "\n";
        }
    }
    return text + count_line(view) + "\n";
}

std::string render_lint_markdown(const LintView& view) {
    std::string text = "# " + visible(view.subject) + "\n\n";
    for (const Problem& item : view.items) {
        const std::string place = visible(format_location(item.where));
        text += "- **" + std::string(severity_word(item.severity)) + "** " + visible(item.message) + " (`" +
                visible(item.rule) + "`)";
        text += place.empty() ? "" : " at `" + place + "`";
        text += item.hint.empty() ? "\n" : ": " + visible(item.hint) + "\n";
    }
    return text + (view.items.empty() ? "" : "\n") + count_line(view) + "\n";
}

std::string render_lint_json(const LintView& view) {
    ordered_json document = {{"kind", "lint"},
                             {"schema_version", 1},
                             {"subject", view.subject},
                             {"errors", count_of(view, Severity::error)},
                             {"warnings", count_of(view, Severity::warning)},
                             {"items", ordered_json::array()}};
    for (const Problem& item : view.items) {
        document["items"].push_back({{"severity", severity_word(item.severity)},
                                     {"rule", item.rule},
                                     {"message", item.message},
                                     {"hint", text_or_null(item.hint)},
                                     {"file", text_or_null(item.where.file)},
                                     {"line", number_or_null(item.where.line)},
                                     {"column", number_or_null(item.where.column)},
                                     {"pointer", text_or_null(item.where.pointer)}});
    }
    return dump_document(document);
}

} // namespace onramp
