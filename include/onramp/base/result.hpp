// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <tl/expected.hpp>

#include <optional>
#include <utility>
#include <vector>

#include "onramp/base/error.hpp"

namespace onramp {

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string hint = {}, Location where = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint), std::move(where)});
}

// What a reader of a document found: the value where there is one, and every problem in the
// order of the text. A document with warnings only has a value.
template <class T>
struct Reading {
    std::optional<T> value;
    std::vector<Problem> problems;
};

// The value of a reading without errors; otherwise one Error that carries every problem.
template <class T>
Result<T> into_result(Reading<T> reading) {
    if (has_errors(reading.problems) || !reading.value) {
        return fail(error_of(std::move(reading.problems)));
    }
    return std::move(*reading.value);
}

} // namespace onramp
