// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/schema.hpp"

#include "onramp/base/text.hpp"
#include "json/json_text.hpp"

#include <nlohmann/json.hpp>

namespace onramp {

namespace {

constexpr std::string_view k_folder = "schemas/";
constexpr std::string_view k_ending = ".schema.json";

std::vector<std::string> schema_names(const ContentSource& content) {
    std::vector<std::string> names;
    for (std::string_view path : content.list(k_folder)) {
        if (path.ends_with(k_ending)) {
            path.remove_prefix(k_folder.size());
            path.remove_suffix(k_ending.size());
            names.emplace_back(path);
        }
    }
    return names;
}

} // namespace

Result<Answer> run_schema(const Arguments& arguments, Services& services) {
    const auto name = arguments.text("NAME");
    const std::vector<std::string> names = schema_names(services.content);
    if (!name) {
        if (services.settings.format == Format::json) {
            nlohmann::ordered_json document = {
                {"kind", "list"}, {"schema_version", 1}, {"items", nlohmann::ordered_json::array()}};
            for (const std::string& each : names) {
                document["items"].push_back({{"id", each}});
            }
            return Answer{dump_document(document), 0, {}};
        }
        return Answer{join(names, "\n") + "\n", 0, {}};
    }
    const auto schema = services.content.find(std::string(k_folder) + *name + std::string(k_ending));
    if (!schema) {
        const std::string near = nearest(*name, names);
        return fail(ErrorKind::unknown_name, "there is no schema '" + *name + "'",
                    near.empty() ? "known are " + join(names, ", ") : "did you mean '" + near + "'?");
    }
    return Answer{std::string(*schema), 0, {}};
}

} // namespace onramp
