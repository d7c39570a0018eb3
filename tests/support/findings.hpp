// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp_test {

// "rule LINE" of each problem, "rule LINE /pointer" where it has one; warnings begin with "?".
inline std::vector<std::string> found(const std::vector<onramp::Problem>& problems) {
    std::vector<std::string> result;
    std::transform(problems.begin(), problems.end(), std::back_inserter(result), [](const onramp::Problem& problem) {
        return (problem.severity == onramp::Severity::warning ? "?" : "") + problem.rule + " " +
               std::to_string(problem.where.line) + (problem.where.pointer.empty() ? "" : " " + problem.where.pointer);
    });
    return result;
}

// A text in which `from`, which is there, is `to`.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? "not found: " + from : text.replace(at, from.size(), to);
}

// What no reader of a text may take, each without a value and with a place: nothing, a byte of binary, a deep nest.
inline std::vector<std::string> rubbish() {
    return {"",
            "\xff\xfe",
            std::string("\0\x01\x02", 3),
            std::string(100'000, '['),
            std::string(100'000, '{'),
            "\xEF\xBB\xBF",
            "null",
            "[1]",
            "\"text\"",
            "= =",
            "{\"a\":"};
}

} // namespace onramp_test
