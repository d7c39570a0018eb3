// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onramp {

// What went wrong, in the terms of the exit statuses (docs/exit-status.md).
enum class ErrorKind : std::uint8_t {
    usage,        // 2: the command line cannot be understood
    unknown_name, // 2: a persona, profile, skill, step ... of that name does not exist
    answer_no,    // 1: asked and answered: a gate not met, a document not valid, proved infeasible
    io,           // 3: could not be read or written
    invalid,      // 3: read, but not what it claims to be
    interrupted,  // 130
    bug,          // 70
};

// A place in an input. Line and column count from 1 and are 0 where unknown; the column counts
// Unicode code points. `pointer` is a JSON pointer (RFC 6901), empty where it does not apply.
struct Location {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string pointer;

    bool operator==(const Location&) const = default;
};

enum class Severity : std::uint8_t { error, warning };

// One finding about a document. `rule` is a stable kebab-case name of the rule that was broken.
struct Problem {
    Severity severity = Severity::error;
    std::string rule;
    std::string message;
    std::string hint;
    Location where;

    bool operator==(const Problem&) const = default;
};

// An expected failure. `message` has no final full stop; `hint` says what to do and may be empty.
// `problems` holds every finding where a document was read; it is empty otherwise.
struct Error {
    // Out of line: they are long, and most of the sources need them.
    Error();
    Error(ErrorKind kind_, std::string message_, std::string hint_ = {}, Location where_ = {},
          std::vector<Problem> problems_ = {});
    Error(const Error&);
    Error(Error&&) noexcept;
    Error& operator=(const Error&);
    Error& operator=(Error&&) noexcept;
    ~Error();

    ErrorKind kind = ErrorKind::bug;
    std::string message;
    std::string hint;
    Location where;
    std::vector<Problem> problems;
};

// The exit status of the process for an error of that kind.
int exit_status(ErrorKind kind);

// "FILE:LINE:COL", "FILE", "FILE at /pointer", or "" for an empty location.
std::string format_location(const Location& where);

// "onramp: error: MESSAGE (WHERE)\nhint: HINT\n", one such entry for each problem where there are
// any. Control characters of the message are made visible.
std::string format_error(const Error& error);

// One "onramp: error|warning: MESSAGE (WHERE)" entry with its hint, for a single finding.
std::string format_problem(const Problem& problem);

// The first error of `problems` as an Error of kind `invalid` that carries all of them.
// Precondition: at least one of them is an error.
Error error_of(std::vector<Problem> problems);

bool has_errors(const std::vector<Problem>& problems);

} // namespace onramp
