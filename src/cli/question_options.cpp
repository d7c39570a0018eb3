// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/question_options.hpp"

#include <utility>

namespace onramp {

Result<AnswerSource> answer_source(const Arguments& arguments, Services& services) {
    AnswerSource source;
    source.program = arguments.text("protocol").has_value();
    const auto file = arguments.text("answers");
    if (file && source.program) {
        return fail(ErrorKind::usage, "--answers and --protocol exclude each other");
    }
    if (file) {
        auto text = read_file_or_stdin(services, *file);
        if (!text) {
            return fail(std::move(text.error()));
        }
        source.file = std::move(*text);
    }
    return source;
}

} // namespace onramp
