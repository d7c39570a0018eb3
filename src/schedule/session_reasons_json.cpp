// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>

#include "onramp/schedule/session_reasons.hpp"
#include "schedule/level_names.hpp"
#include "schedule/session_json.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

ordered_json time_value(const OtherTime& time) {
    ordered_json more = ordered_json::object();
    for (std::size_t goal = 0; goal < k_placement_goals; ++goal) {
        more[std::string(k_level_names[goal])] = time.more[goal];
    }
    return {{"start", format_local(time.start)},
            {"end", format_local(time.end)},
            {"more", std::move(more)},
            {"drawbacks", time.drawbacks}};
}

std::string_view verdict_name(PlacementVerdict verdict) {
    return verdict == PlacementVerdict::plan         ? "plan"
           : verdict == PlacementVerdict::infeasible ? "infeasible"
                                                     : "undecided";
}

} // namespace

std::string render_session_reasons_json(const SessionReasons& reasons) {
    ordered_json better = ordered_json::array();
    for (const TakenTime& time : reasons.better) {
        better.push_back({{"start", format_local(time.start)}, {"end", format_local(time.end)}, {"by", time.by}});
    }
    const ordered_json document = {{"kind", "session_reasons"},
                                   {"schema_version", 1},
                                   {"session", session_value(reasons.session)},
                                   {"drawbacks", reasons.drawbacks},
                                   {"runner_up", reasons.runner_up ? time_value(*reasons.runner_up) : ordered_json()},
                                   {"better", std::move(better)}};
    return dump_document(document);
}

std::string render_slot_reasons_json(const SlotReasons& reasons) {
    const ordered_json document = {{"kind", "slot_reasons"},
                                   {"schema_version", 1},
                                   {"session", session_value(reasons.session)},
                                   {"at", format_local(reasons.at)},
                                   {"obstacles", reasons.obstacles},
                                   {"verdict", verdict_name(reasons.verdict)},
                                   {"there", reasons.there ? time_value(*reasons.there) : ordered_json()},
                                   {"moves", reasons.moves}};
    return dump_document(document);
}

} // namespace onramp
