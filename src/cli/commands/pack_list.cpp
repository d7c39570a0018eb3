// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_list.hpp"

#include <nlohmann/json.hpp>

#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

struct Row {
    NamedSource source;
    std::optional<Pack> pack; // nothing where it cannot be read
};

std::string summary_of(const Row& row) {
    if (!row.pack) {
        return "not readable: see onramp pack lint " + row.source.name;
    }
    return row.pack->name + " " + row.pack->version + ", " + counted(row.pack->skills.size(), "skill") + " in " +
           counted(row.pack->areas.size(), "area");
}

std::string render_json(const std::vector<Row>& rows) {
    nlohmann::ordered_json document = {
        {"kind", "list"}, {"schema_version", 1}, {"items", nlohmann::ordered_json::array()}};
    for (const Row& row : rows) {
        nlohmann::ordered_json item = {{"id", row.source.name},
                                       {"origin", row.source.origin},
                                       {"path", row.source.path},
                                       {"readable", row.pack.has_value()}};
        if (row.pack) {
            item["name"] = row.pack->name;
            item["version"] = row.pack->version;
            item["areas"] = row.pack->areas.size();
            item["skills"] = row.pack->skills.size();
        }
        document["items"].push_back(std::move(item));
    }
    return dump_document(document);
}

} // namespace

Result<Answer> run_pack_list(const Arguments&, Services& services) {
    std::vector<Row> rows;
    for (const NamedSource& source : list_packs(services)) {
        auto files = find_pack(services, source.name, skills_of_pack);
        std::optional<Pack> pack = files ? read_pack(std::move(*files)).value : std::nullopt;
        rows.push_back({source, std::move(pack)});
    }
    if (services.settings.format == Format::json) {
        return Answer{render_json(rows), 0, {}};
    }
    if (services.settings.format == Format::markdown) {
        std::string text;
        for (const Row& row : rows) {
            text += "- **" + visible(row.source.name) + "** (" + row.source.origin + "): " + visible(summary_of(row)) +
                    "\n";
        }
        return Answer{text, 0, {}};
    }
    TextTable table({{"Pack"}, {"From"}, {"What", Align::left, true}});
    for (const Row& row : rows) {
        table.add({{row.source.name, Ink::accent}, {row.source.origin}, {summary_of(row)}});
    }
    return Answer{table.render(services.terminal.style), 0, {}};
}

} // namespace onramp
