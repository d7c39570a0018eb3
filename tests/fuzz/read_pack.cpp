// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a pack's file: what is read can be linted and shown, what is not has a problem with its
// place.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuzzing.hpp"
#include "onramp/pack/pack_contents.hpp"

namespace {

constexpr const char* k_head = R"(kind = "pack"
schema_version = 1
id = "p"
name = "P"
version = "1"
[[area]]
id = "a"
name = "A"
summary = "S"
)";

void check(const std::vector<onramp::PackFile>& files) {
    const auto reading = onramp::read_pack(files);
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a pack is read or has errors");
    if (!reading.value) {
        return;
    }
    for (const onramp::Problem& problem : onramp::lint_pack(*reading.value)) {
        promise(!problem.message.empty() && !problem.rule.empty(), "a finding says what and by which rule");
    }
    for (const onramp::Skill& skill : reading.value->skills) {
        onramp::dependents_of(*reading.value, skill);
        const bool ordered = std::all_of(skill.effort.begin(), skill.effort.end(), [](const auto& effort) {
            return !effort || (effort->low > 0 && effort->low <= effort->likely && effort->likely <= effort->high);
        });
        promise(ordered, "bands are in order");
    }
}

// As what the file's name says, beside a sound head.
void check_contents(const std::string& path, const std::string& text) {
    const std::string head = "// SPDX-License-Identifier: MIT\n// Copyright the onramp authors\n";
    std::vector<onramp::PackFile> files = {{"pack.toml", k_head}, {path, text}};
    if (path.starts_with("exercises/")) {
        files.push_back({"exercises/one/task.md", "Do it.\n"});
        for (const char* name : {"starter", "solution", "checks", "wrong-1", "wrong-2"}) {
            files.push_back({"exercises/one/" + std::string(name) + ".rs", head + "// " + name + "\n"});
        }
    }
    const onramp::ContentsReading reading = onramp::read_contents(files);
    for (const onramp::Problem& problem : reading.problems) {
        promise(!problem.message.empty() && !problem.where.file.empty(), "a finding says what and where");
    }
    for (const onramp::Resource& resource : reading.contents.resources) {
        promise(resource.url.starts_with("https://") && !resource.id.empty(), "a resource has an address");
        promise(resource.minutes.has_value() != resource.minutes_basis.empty(), "minutes have a basis");
        promise(!resource.checked_against.empty(), "a resource says what it was checked against");
    }
    for (const onramp::Exercise& exercise : reading.contents.exercises) {
        promise(!exercise.skills.empty() && exercise.hints.size() >= 2, "an exercise has skills and hints");
        promise(exercise.level >= onramp::k_least_exercise_level && exercise.level <= onramp::k_most_exercise_level,
                "an exercise has a level");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check({{"pack.toml", k_head}, {"a.toml", text}});
    check({{"pack.toml", text}});
    check_contents("resources.toml", text);
    check_contents("exercises/one/exercise.toml", text);
    return 0;
}
