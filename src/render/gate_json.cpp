// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/gate_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

std::string render_gate_json(const Gate& gate) {
    using nlohmann::ordered_json;
    ordered_json document = {{"kind", "gate"},
                             {"schema_version", 1},
                             {"policy", gate.policy},
                             {"profile", gate.profile},
                             {"role_name", gate.role_name},
                             {"source", gate_source_name(gate.source)},
                             {"facts_of", format_date(gate.facts_of)},
                             {"date", format_date(gate.today)},
                             {"verdict", gate.met() ? "met" : "not_met"},
                             {"met", gate.count(GateOutcome::met)},
                             {"not_met", gate.count(GateOutcome::not_met)},
                             {"unknown", gate.count(GateOutcome::unknown)},
                             {"items", ordered_json::array()}};
    for (const GateAnswer& answer : gate.answers) {
        document["items"].push_back({{"id", answer.id},
                                     {"rule", rule_kind_name(answer.kind)},
                                     {"title", answer.title},
                                     {"verdict", gate_outcome_name(answer.outcome)},
                                     {"found", answer.found},
                                     {"wanted", answer.wanted},
                                     {"do", answer.todo.empty() ? ordered_json(nullptr) : ordered_json(answer.todo)},
                                     {"open", answer.open}});
    }
    return dump_document(document);
}

} // namespace onramp
