// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/input.hpp"

namespace onramp {

Result<std::string> read_input(const Services& services, const std::string& file_or_dash) {
    if (file_or_dash != "-") {
        return services.files.read(file_or_dash, services.settings.max_bytes);
    }
    if (services.prompter.interactive()) {
        services.prompter.tell("onramp: reading standard input from the terminal; Ctrl-D ends it\n");
    }
    return services.files.read_stdin(services.settings.max_bytes);
}

std::string input_name(const std::string& file_or_dash) {
    return file_or_dash == "-" ? "standard input" : file_or_dash;
}

} // namespace onramp
