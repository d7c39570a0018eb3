// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/persona_list.hpp"

#include <nlohmann/json.hpp>

#include "cli/persona_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

struct Row {
    NamedSource source;
    std::string name; // what the persona calls itself; empty where it cannot be read
};

std::string render_json(const std::vector<Row>& rows) {
    nlohmann::ordered_json document = {
        {"kind", "list"}, {"schema_version", 1}, {"items", nlohmann::ordered_json::array()}};
    for (const Row& row : rows) {
        nlohmann::ordered_json item = {
            {"id", row.source.name}, {"origin", row.source.origin}, {"path", row.source.path}};
        item["readable"] = !row.name.empty();
        if (!row.name.empty()) {
            item["name"] = row.name;
        }
        document["items"].push_back(std::move(item));
    }
    return dump_document(document);
}

std::string words_of(const Row& row) {
    return row.name.empty() ? "not readable: see onramp persona validate " + row.source.name : row.name;
}

} // namespace

Result<Answer> run_persona_list(const Arguments&, Services& services) {
    std::vector<Row> rows;
    for (NamedSource& source : list_personas(services)) {
        const auto persona = load_persona(services, source.name);
        std::string name = !persona ? std::string() : persona->name.empty() ? persona->id : persona->name;
        rows.push_back({std::move(source), std::move(name)});
    }
    switch (services.settings.format) {
    case Format::json:
        return Answer{render_json(rows), 0, {}};
    case Format::markdown: {
        std::string text;
        for (const Row& row : rows) {
            text +=
                "- **" + visible(row.source.name) + "** (" + row.source.origin + "): " + visible(words_of(row)) + "\n";
        }
        return Answer{text, 0, {}};
    }
    case Format::text:
        break;
    }
    TextTable table({{"Persona"}, {"From"}, {"What", Align::left, true}});
    for (const Row& row : rows) {
        table.add({{row.source.name, Ink::accent}, {row.source.origin}, {words_of(row)}});
    }
    return Answer{table.render(services.terminal.style), 0, {}};
}

} // namespace onramp
