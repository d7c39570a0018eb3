// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>

#include "cli/command.hpp"
#include "cli/named_source.hpp"
#include "cli/services.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// What the quiz and the reviews let one choose alike.
inline constexpr std::string_view k_question_protocols[] = {"ndjson"};
inline constexpr OptionSpec k_plain_option = {
    .name = "plain", .kind = ValueKind::flag, .help = "Without columns and signs, for a screen reader"};
inline constexpr OptionSpec k_answers_option = {.name = "answers",
                                                .kind = ValueKind::path,
                                                .value_name = "FILE",
                                                .help =
                                                    "Answers from a file, or - for standard input, a JSON line each"};
inline constexpr OptionSpec k_protocol_option = {
    .name = "protocol",
    .kind = ValueKind::choice,
    .value_name = "NAME",
    .help = "Let another program ask: questions on standard output, answers on standard input",
    .choices = k_question_protocols};

// Where the answers come from: a file, another program, or without either a person.
struct AnswerSource {
    std::optional<NamedText> file;
    bool program = false;

    bool person() const { return !file && !program; }
};

// By --answers, which is read, and --protocol. Fails with kind `usage` where both are given.
Result<AnswerSource> answer_source(const Arguments& arguments, Services& services);

} // namespace onramp
