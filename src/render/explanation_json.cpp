// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/profile_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

std::string render_explanation_json(const std::vector<ExplainedValue>& values) {
    using nlohmann::ordered_json;
    ordered_json document = {{"kind", "explanation"}, {"schema_version", 1}, {"items", ordered_json::array()}};
    for (const ExplainedValue& value : values) {
        document["items"].push_back(
            {{"pointer", value.pointer},
             {"value", ordered_json::parse(value.json)},
             {"basis", value.basis.empty() ? ordered_json(nullptr) : ordered_json(value.basis)},
             {"file", value.where.file},
             {"line", value.where.line == 0 ? ordered_json(nullptr) : ordered_json(value.where.line)},
             {"column", value.where.column == 0 ? ordered_json(nullptr) : ordered_json(value.where.column)}});
    }
    return dump_document(document);
}

} // namespace onramp
