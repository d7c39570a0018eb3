// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/thing_json.hpp"

#include <nlohmann/json.hpp>

namespace onramp {

nlohmann::ordered_json thing_value(const TodayThing& thing, std::string_view verb) {
    return {{"id", thing.id}, {"handle", thing.handle}, {"title", thing.title}, {"command", command_for(thing, verb)}};
}

} // namespace onramp
