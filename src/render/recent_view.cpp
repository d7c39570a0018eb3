// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/recent_view.hpp"

#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "render/markdown_text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_nothing = "Nothing is done yet; 'onramp path recent --all' shows what is counted as held.";

std::string when_words(const RecentStep& step, const Days& days) {
    if (!step.done) {
        return "counted as held";
    }
    return step.at == Instant{} ? "done" : "done " + days.text(step.at);
}

} // namespace

std::string render_recent_text(const RecentView& view, const Style& style) {
    if (view.steps.empty()) {
        return wrap(k_nothing, style.width) + "\n";
    }
    std::string text;
    for (const RecentStep& step : view.steps) {
        text += style.paint(Ink::bold, visible(step.title)) + "  " +
                style.paint(Ink::dim, visible(step.id) + ", " + when_words(step, style.days)) + "\n";
        text += "  " + wrap(visible(step.words), style.width - 2, "  ") + "\n";
    }
    return text + "\nNothing that you know rests on these: where something fails, look here first.\n";
}

std::string render_recent_markdown(const RecentView& view, const Days& days) {
    std::string text = "# Learnt last\n\n";
    for (const RecentStep& step : view.steps) {
        text += "- **" + markdown_text(step.title) + "** (`" + visible(step.id) + "`), " + when_words(step, days) +
                "\n  " + markdown_prose(step.words) + "\n";
    }
    return view.steps.empty() ? text + std::string(k_nothing) + "\n" : text;
}

std::string render_recent_json(const RecentView& view) {
    nlohmann::ordered_json document = {
        {"kind", "list"}, {"schema_version", 1}, {"items", nlohmann::ordered_json::array()}};
    for (const RecentStep& step : view.steps) {
        nlohmann::ordered_json value = {
            {"id", step.id}, {"title", step.title}, {"words", step.words}, {"done", step.done}};
        if (step.done && step.at != Instant{}) {
            value["at"] = format_instant(step.at);
        }
        document["items"].push_back(std::move(value));
    }
    return dump_document(document);
}

} // namespace onramp
