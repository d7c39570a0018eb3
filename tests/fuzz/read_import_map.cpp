// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as what exercises of other programs show: rules that are read are within their bounds.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzzing.hpp"
#include "onramp/pack/import_map.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const onramp::ImportMapReading reading = onramp::read_import_map({"imports/rustlings.toml", text, 0});
    for (const onramp::Problem& problem : reading.problems) {
        promise(!problem.message.empty() && !problem.where.file.empty(), "a finding says what and where");
    }
    for (const onramp::ImportRule& rule : reading.map.rules) {
        promise(rule.level >= 1 && rule.level <= onramp::k_most_import_level, "levels are within their bounds");
        promise(rule.topic.empty() != rule.exercises.empty(), "a rule is about a topic or about exercises");
        promise(rule.percent >= 1 && rule.percent <= 100, "a share is one");
        promise(rule.exercises.empty() || static_cast<std::size_t>(rule.at_least) <= rule.exercises.size(),
                "no more are asked for than are named");
        promise(!rule.basis.empty(), "a rule has a basis");
    }
    onramp::Pack pack;
    pack.skills.resize(1);
    pack.skills[0].id = "ownership";
    for (const onramp::Problem& problem : onramp::lint_import_maps(pack, {reading.map})) {
        promise(!problem.message.empty() && !problem.rule.empty(), "a finding says what and by which rule");
    }
    return 0;
}
