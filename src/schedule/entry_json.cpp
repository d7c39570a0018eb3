// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>

#include "onramp/schedule/entry.hpp"
#include "schedule/thing_json.hpp"
#include "json/json_text.hpp"

namespace onramp {

using nlohmann::ordered_json;

std::string_view entry_verb_name(EntryVerb verb) {
    constexpr std::array<std::string_view, 4> k_names = {"started", "stopped", "done", "skipped"};
    return k_names[static_cast<std::size_t>(verb)];
}

std::string render_entry_json(const Entry& entry) {
    ordered_json document = {{"kind", "entry"},
                             {"schema_version", 1},
                             {"verb", entry_verb_name(entry.verb)},
                             {"id", entry.thing.id},
                             {"handle", entry.thing.handle},
                             {"title", entry.thing.title},
                             {"unchanged", entry.unchanged},
                             {"at", format_instant(entry.at)},
                             {"took_minutes", nullptr},
                             {"ended", nullptr},
                             {"next", nullptr}};
    if (entry.took) {
        document["took_minutes"] = entry.took->count();
    }
    if (entry.ended) {
        ordered_json ended = thing_value(entry.ended->thing, "start");
        ended["took_minutes"] = entry.ended->took.count();
        document["ended"] = std::move(ended);
    }
    if (entry.next) {
        document["next"] = thing_value(*entry.next, "start");
    }
    return dump_document(document);
}

} // namespace onramp
