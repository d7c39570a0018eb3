// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzzing.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/calendar_lint.hpp"

// Any bytes are a calendar with or without faults; what is said of it can be shown, and names a line that there is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::size_t lines = 1;
    for (const char each : bytes) {
        lines += each == '\n' ? 1 : 0;
    }
    for (const onramp::Problem& problem : onramp::lint_calendar(bytes, "fuzz.ics")) {
        promise(problem.where.line <= lines, "a problem's line is in the file");
        promise(onramp::is_valid_utf8(problem.message), "a message is UTF-8");
    }
    return 0;
}
