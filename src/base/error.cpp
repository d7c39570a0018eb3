// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/error.hpp"

#include <algorithm>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::string format_entry(std::string_view severity, const std::string& message, const std::string& hint,
                         const Location& where) {
    std::string text = "onramp: ";
    text += severity;
    text += ": ";
    text += visible(message);
    const std::string place = format_location(where);
    if (!place.empty()) {
        text += " (" + visible(place) + ")";
    }
    text += '\n';
    if (!hint.empty()) {
        text += "hint: " + visible(hint) + "\n";
    }
    return text;
}

} // namespace

Error::Error() = default;
Error::Error(ErrorKind kind_, std::string message_, std::string hint_, Location where_, std::vector<Problem> problems_)
    : kind(kind_), message(std::move(message_)), hint(std::move(hint_)), where(std::move(where_)),
      problems(std::move(problems_)) {}
Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;
Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

int exit_status(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::unknown_name:
        return 2;
    case ErrorKind::answer_no:
        return 1;
    case ErrorKind::io:
    case ErrorKind::invalid:
        return 3;
    case ErrorKind::interrupted:
        return 130;
    case ErrorKind::bug:
        break;
    }
    return 70;
}

std::string format_location(const Location& where) {
    std::string text = where.file;
    if (where.line > 0) {
        text += (text.empty() ? "line " : ":") + std::to_string(where.line);
        if (where.column > 0) {
            text += ":" + std::to_string(where.column);
        }
    }
    if (!where.pointer.empty()) {
        text += (text.empty() ? "at " : " at ") + where.pointer;
    }
    return text;
}

std::string format_problem(const Problem& problem) {
    return format_entry(problem.severity == Severity::error ? "error" : "warning", problem.message, problem.hint,
                        problem.where);
}

std::string format_error(const Error& error) {
    if (error.problems.empty()) {
        return format_entry("error", error.message, error.hint, error.where);
    }
    std::string text;
    for (const Problem& problem : error.problems) {
        text += format_problem(problem);
    }
    return text;
}

Error error_of(std::vector<Problem> problems) {
    const auto first = std::find_if(problems.begin(), problems.end(),
                                    [](const Problem& problem) { return problem.severity == Severity::error; });
    if (first == problems.end()) {
        return Error{ErrorKind::bug, "a document was refused without a reason", {}, {}, std::move(problems)};
    }
    Error error{ErrorKind::invalid, first->message, first->hint, first->where, {}};
    error.problems = std::move(problems);
    return error;
}

bool has_errors(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

} // namespace onramp
