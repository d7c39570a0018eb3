// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/given_text.hpp"

#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

Result<std::optional<std::string>> given_text(const Arguments& arguments, const std::string& option,
                                              std::size_t most_bytes) {
    const auto given = arguments.text(option);
    if (!given) {
        return std::nullopt;
    }
    std::string text = replace_invalid_utf8(trim(*given));
    if (text.empty()) {
        return fail(ErrorKind::usage, "--" + option + " is empty", "leave it out, or say it");
    }
    if (text.size() > most_bytes) {
        return fail(ErrorKind::usage, "--" + option + " is longer than " + std::to_string(most_bytes) + " bytes",
                    "say it in fewer words");
    }
    return std::optional(std::move(text));
}

} // namespace onramp
