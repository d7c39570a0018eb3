// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "onramp/tasks/task_list.hpp"
#include "support/catch.hpp"
#include "support/findings.hpp"
#include "support/zones.hpp"

namespace onramp_test {

// A file of tests/support/tasks.
inline std::string task_file(const std::string& name) {
    std::ifstream stream(std::string(ONRAMP_SOURCE_DIR) + "/tests/support/tasks/" + name, std::ios::binary);
    REQUIRE(stream.good());
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline onramp::Reading<onramp::TaskList> tasks_of(std::string_view text, onramp::TaskFormat format) {
    auto reading = onramp::read_task_list(text, format, berlin(), "f");
    CHECK(reading.value.has_value() != onramp::has_errors(reading.problems));
    CHECK(std::all_of(reading.problems.begin(), reading.problems.end(),
                      [](const onramp::Problem& problem) { return problem.where.file == "f"; }));
    return reading;
}

// Of a file without a problem.
inline onramp::TaskList good_tasks(std::string_view text, onramp::TaskFormat format) {
    auto reading = tasks_of(text, format);
    CHECK(found(reading.problems) == std::vector<std::string>{});
    REQUIRE(reading.value);
    return *reading.value;
}

inline onramp::WorkTask only_task(std::string_view text, onramp::TaskFormat format) {
    const onramp::TaskList list = good_tasks(text, format);
    REQUIRE(list.tasks.size() == 1);
    return list.tasks.front();
}

inline onramp::Instant at(std::string_view text) {
    return onramp::parse_instant(text).value();
}

} // namespace onramp_test
