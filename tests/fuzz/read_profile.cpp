// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Any text as a profile, and as an overlay of a sound one: what is read is checked, explained, written
// and read again the same; an overlay without faults of form gives a profile or a located problem.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/profile/profile_document.hpp"
#include "support/profile_support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto whole = onramp::read_profile(text, "fuzz.json");
    promise(whole.value.has_value() != onramp::has_errors(whole.problems), "a profile is read or has errors");
    if (whole.value) {
        const auto again = onramp::read_profile(onramp::render_profile_json(*whole.value), "fuzz.json");
        promise(again.value && *again.value == *whole.value, "what was read is written and read again the same");
        onramp::check_profile(*whole.value);
    }
    const auto load = onramp_test::loader_of(
        {{"base.json", std::string(onramp_test::k_tiny_profile)}, {"fuzz.json", std::string(text)}});
    const auto layered = onramp::read_layered_profile({"fuzz.json", std::string(text)}, load);
    promise(layered.value.has_value() != onramp::has_errors(layered.problems), "layers are read or have errors");
    for (const onramp::Problem& problem : layered.problems) {
        promise(!problem.where.file.empty() && problem.where.line > 0, "every problem has its place");
    }
    if (layered.value) {
        onramp::check_profile(*layered.value);
        for (const onramp::ExplainedValue& value : onramp::explain_profile(*layered.value)) {
            promise(value.where.line > 0, "every value comes from somewhere");
        }
    }
    return 0;
}
