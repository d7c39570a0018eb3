// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/format.hpp"

#include <fmt/args.h>

namespace onramp {

std::string format_arguments(std::string_view pattern, std::span<const FormatArgument> arguments) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const FormatArgument& argument : arguments) {
        std::visit([&](const auto& value) { store.push_back(value); }, argument);
    }
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
}

} // namespace onramp
