// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text: a path that is read is written and read again as the same, every view of it is safe to
// show, and the checker comes to an end.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/render/path_view.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = onramp::read_path(text, "fuzz.json");
    promise(reading.value.has_value() != onramp::has_errors(reading.problems), "a value, or an error");
    if (!reading.value) {
        return 0;
    }
    const onramp::Path& path = *reading.value;
    const std::string json = onramp::render_path_json(path);
    const auto again = onramp::read_path(json, "again.json");
    promise(again.value && onramp::render_path_json(*again.value) == json, "writing and reading changes nothing");
    const std::string shown = onramp::render_path_text(path, onramp::Extent::whole, onramp::Style{}) +
                              onramp::render_path_text(path, onramp::Extent::brief, onramp::Style{}) +
                              onramp::render_path_markdown(path) +
                              onramp::render_next_text({onramp::ready_steps(path, {}), 0, {}}, onramp::Style{});
    promise(shown.find('\x1b') == std::string::npos, "nothing steers the terminal");
    onramp::Role role;
    role.profile_id = path.profile;
    promise(path.steps.empty() || !onramp::verify_path(role, path).empty(), "an empty role has no steps");
    return 0;
}
