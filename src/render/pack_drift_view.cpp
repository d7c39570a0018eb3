// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/pack_drift_view.hpp"

#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "render/sheet.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t k_whole_page = 40;

std::string head(const PackDrift& drift) {
    return "Pack " + drift.pack + " and the book at " + drift.base + ": " + counted(drift.resources, "resource") +
           ", " + counted(drift.chapters, "chapter");
}

// Where the resource is below the book's address.
std::string page_of(const Resource& resource, const PackDrift& drift) {
    return resource.url.starts_with(drift.base) ? resource.url.substr(drift.base.size()) : resource.url;
}

struct Section {
    std::string title;
    Sheet sheet;
};

std::vector<Section> sections_of(const PackDrift& drift) {
    std::vector<Section> sections;
    if (!drift.gone.empty()) {
        Sheet sheet{{{"Resource", Align::left, true}, {"Page", Align::left, true}}};
        for (const Resource& each : drift.gone) {
            sheet.rows.push_back({{each.id, Ink::bad}, {page_of(each, drift)}});
        }
        sections.push_back({"The book no longer has the page of " + counted(drift.gone.size(), "resource"), sheet});
    }
    if (!drift.retitled.empty()) {
        Sheet sheet{
            {{"Resource", Align::left, true}, {"Title", Align::left, true}, {"In the book", Align::left, true}}};
        for (const RetitledResource& each : drift.retitled) {
            sheet.rows.push_back({{each.resource.id}, {each.resource.title}, {each.chapter}});
        }
        sections.push_back({counted(drift.retitled.size(), "title differs", "titles differ"), sheet});
    }
    if (!drift.unnamed.empty()) {
        Sheet sheet{{{""}, {"Chapter", Align::left, true}, {"Page", Align::left, true}}};
        for (const ImportedTopic& each : drift.unnamed) {
            sheet.rows.push_back({{each.number}, {each.title}, {each.page}});
        }
        keep_whole_up_to(sheet, 2, k_whole_page);
        sections.push_back({"No resource leads to " + counted(drift.unnamed.size(), "chapter"), sheet});
    }
    return sections;
}

std::string verdict_words(const PackDrift& drift) {
    if (drift.resources == 0) {
        return "No resource of the pack stands below this address.";
    }
    return drift.gone.empty() ? "Every resource has its page." : "";
}

} // namespace

std::string render_pack_drift_text(const PackDrift& drift, const Style& style) {
    std::string text = wrap(visible(head(drift)), style.width) + "\n";
    if (const std::string words = verdict_words(drift); !words.empty()) {
        text += words + "\n";
    }
    for (const Section& each : sections_of(drift)) {
        text += "\n" + visible(each.title) + "\n" + sheet_text(each.sheet, style);
    }
    return text;
}

std::string render_pack_drift_markdown(const PackDrift& drift) {
    std::string text = "# " + markdown_text(head(drift)) + "\n";
    if (const std::string words = verdict_words(drift); !words.empty()) {
        text += "\n" + words + "\n";
    }
    for (const Section& each : sections_of(drift)) {
        text += "\n## " + markdown_text(each.title) + "\n\n" + sheet_markdown(each.sheet);
    }
    return text;
}

std::string render_pack_drift_json(const PackDrift& drift) {
    ordered_json gone = ordered_json::array();
    for (const Resource& each : drift.gone) {
        gone.push_back({{"resource", each.id}, {"url", each.url}, {"title", each.title}});
    }
    ordered_json titles = ordered_json::array();
    for (const RetitledResource& each : drift.retitled) {
        titles.push_back({{"resource", each.resource.id},
                          {"url", each.resource.url},
                          {"title", each.resource.title},
                          {"chapter", each.chapter}});
    }
    ordered_json unnamed = ordered_json::array();
    for (const ImportedTopic& each : drift.unnamed) {
        ordered_json chapter = {{"title", each.title}, {"url", each.url}};
        if (!each.number.empty()) {
            chapter["number"] = each.number;
        }
        unnamed.push_back(std::move(chapter));
    }
    return dump_document({{"kind", "pack_drift"},
                          {"schema_version", 1},
                          {"pack", drift.pack},
                          {"book", drift.book},
                          {"base", drift.base},
                          {"resources", drift.resources},
                          {"chapters", drift.chapters},
                          {"gone", gone},
                          {"titles", titles},
                          {"unnamed", unnamed}});
}

} // namespace onramp
