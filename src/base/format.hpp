// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace onramp {

using FormatArgument = std::variant<long long, unsigned long long, double, std::string_view>;

// fmt's own formatting (fmt.dev/syntax), kept out of the including files.
std::string format_arguments(std::string_view pattern, std::span<const FormatArgument> arguments);

template <std::integral T>
FormatArgument format_argument(T value) {
    if constexpr (std::signed_integral<T>) {
        return static_cast<long long>(value);
    } else {
        return static_cast<unsigned long long>(value);
    }
}
inline FormatArgument format_argument(double value) {
    return value;
}
inline FormatArgument format_argument(std::string_view value) {
    return value;
}

// fmt::format for integers, floating point numbers and strings: format("{:>5.1f} h", hours).
template <class... Arguments>
std::string format(std::string_view pattern, const Arguments&... arguments) {
    const std::array<FormatArgument, sizeof...(Arguments)> erased{format_argument(arguments)...};
    return format_arguments(pattern, erased);
}

} // namespace onramp
