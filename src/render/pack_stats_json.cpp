// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/render/pack_stats_view.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

template <std::size_t Count>
ordered_json by_number(const std::array<std::size_t, Count>& counts) {
    ordered_json json = ordered_json::object();
    for (std::size_t i = 0; i < Count; ++i) {
        json[std::to_string(i + 1)] = counts.at(i);
    }
    return json;
}

// Of items and of exercises, by ItemState.
template <class Counts>
ordered_json json_of_states(const Counts& counts) {
    return {{"verified", counts.of(ItemState::verified)},
            {"drifted", counts.of(ItemState::drifted)},
            {"not_here", counts.of(ItemState::not_here)},
            {"unknown", counts.of(ItemState::unknown)}};
}

ordered_json json_of(const ExerciseCounts& counts) {
    ordered_json json = {{"exercises", counts.exercises},
                         {"skills", counts.skills},
                         {"wrong_solutions", counts.wrong},
                         {"levels", ordered_json::object()},
                         {"verification", json_of_states(counts)}};
    for (const auto& [level, count] : counts.levels) {
        json["levels"][std::to_string(level)] = count;
    }
    return json;
}

ordered_json json_of(const ResourceCounts& counts) {
    ordered_json json = {{"resources", counts.resources},
                         {"uses", counts.uses},
                         {"checked", counts.checked},
                         {"timed", counts.timed},
                         {"kinds", ordered_json::object()}};
    for (std::size_t i = 0; i < k_resource_kinds; ++i) {
        json["kinds"][std::string(resource_kind_name(static_cast<ResourceKind>(i)))] = counts.kinds.at(i);
    }
    return json;
}

ordered_json json_of(const ItemCounts& counts) {
    ordered_json json = {{"items", counts.items},
                         {"variants", counts.variants},
                         {"measure", counts.measure},
                         {"review", counts.review},
                         {"with_crates", counts.with_crates},
                         {"levels", by_number(counts.levels)},
                         {"difficulties", by_number(counts.difficulties)},
                         {"kinds", ordered_json::object()}};
    for (std::size_t i = 0; i < k_item_kinds; ++i) {
        json["kinds"][std::string(item_kind_name(static_cast<ItemKind>(i)))] = counts.kinds.at(i);
    }
    json["verification"] = {{"without_program", counts.of(ItemState::plain)}};
    json["verification"].update(json_of_states(counts));
    return json;
}

ordered_json with_counts(ordered_json head, const ItemCounts& counts) {
    head.update(json_of(counts));
    return head;
}

} // namespace

std::string render_pack_stats_json(const Pack& pack, const PackStats& stats) {
    ordered_json document = {{"kind", "pack_stats"},
                             {"schema_version", 1},
                             {"pack", pack.id},
                             {"version", pack.version},
                             {"rustc", stats.compiler.empty() ? ordered_json(nullptr) : ordered_json(stats.compiler)},
                             {"most_level", pack.measurement ? pack.measurement->ceilings.quiz : k_most_item_level},
                             {"exercises", json_of(stats.exercises)},
                             {"resources", json_of(stats.resources)},
                             {"all", json_of(stats.counts)},
                             {"crates", ordered_json::object()},
                             {"areas", ordered_json::array()},
                             {"skills", ordered_json::array()}};
    for (const auto& [crate, count] : stats.crates) {
        document["crates"][crate] = count;
    }
    for (const AreaStats& area : stats.areas) {
        document["areas"].push_back(with_counts({{"id", area.area->id}, {"skills", area.skills}}, area.counts));
    }
    for (const SkillStats& skill : stats.skills) {
        document["skills"].push_back(with_counts({{"id", skill.skill->id},
                                                  {"area", skill.skill->area},
                                                  {"measured_to", skill.measured_to},
                                                  {"exercises", skill.exercises},
                                                  {"resources", skill.skill->resources.size()}},
                                                 skill.counts));
    }
    return dump_document(document);
}

} // namespace onramp
