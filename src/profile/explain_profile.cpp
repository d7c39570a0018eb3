// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/profile/profile_document.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr auto k_replace = ordered_json::error_handler_t::replace;

void collect(const ordered_json& value, const std::string& pointer, const std::string& basis,
             std::vector<ExplainedValue>& values) {
    if (value.is_object()) {
        const auto own = value.find("basis");
        const std::string inner = own != value.end() && own->is_string() ? own->get<std::string>() : basis;
        for (const auto& [key, member] : value.items()) {
            collect(member, pointer + "/" + pointer_token(key), inner, values);
        }
    } else if (value.is_array() && !value.empty()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            collect(value[i], pointer + "/" + std::to_string(i), basis, values);
        }
    } else {
        std::string json = value.dump(-1, ' ', false, k_replace);
        std::string text = value.is_string() ? value.get<std::string>() : json;
        values.push_back({pointer, std::move(json), std::move(text), basis, {}});
    }
}

} // namespace

std::vector<ExplainedValue> explain_profile(const LayeredProfile& layered) {
    const ordered_json document = ordered_json::parse(render_profile_json(layered.profile));
    std::vector<ExplainedValue> values;
    collect(document, "", "", values);
    std::vector<std::string> pointers;
    pointers.reserve(values.size());
    for (const ExplainedValue& value : values) {
        pointers.push_back(value.pointer);
    }
    std::vector<Location> places = layered.origins.places(pointers);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].where = std::move(places[i]);
    }
    return values;
}

} // namespace onramp
