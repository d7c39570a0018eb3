// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/terminal.hpp"

#include <charconv>
#include <string>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_least_width = 40;
constexpr std::size_t k_most_width = 400;
constexpr std::size_t k_most_default_width = 100; // longer lines are hard to read

bool is_set(const Environment& environment, std::string_view name) {
    const auto value = environment.get(name);
    return value && !value->empty();
}

bool forces_color(const Environment& environment, std::string_view name) {
    const auto value = environment.get(name);
    return value && !value->empty() && *value != "0";
}

bool decide_color(ColorChoice choice, bool is_terminal, const Environment& environment) {
    if (choice != ColorChoice::automatic) {
        return choice == ColorChoice::always;
    }
    if (is_set(environment, "NO_COLOR")) {
        return false;
    }
    if (forces_color(environment, "CLICOLOR_FORCE") || forces_color(environment, "FORCE_COLOR")) {
        return true;
    }
    if (environment.get("TERM").value_or("") == "dumb") {
        return false;
    }
    return is_terminal;
}

std::size_t decide_width(std::size_t terminal_width, const Environment& environment) {
    if (const auto columns = environment.get("COLUMNS")) {
        std::size_t width = 0;
        const auto [end, error] = std::from_chars(columns->data(), columns->data() + columns->size(), width);
        if (error == std::errc() && end == columns->data() + columns->size() && width > 0) {
            return std::min(std::max(width, k_least_width), k_most_width);
        }
    }
    if (terminal_width > 0) {
        return std::min(std::max(terminal_width, k_least_width), k_most_default_width);
    }
    return 80;
}

bool decide_unicode(const Environment& environment) {
    for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (const auto value = environment.get(name); value && !value->empty()) {
            const std::string locale = lower(*value);
            return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
        }
    }
    return false;
}

} // namespace

Terminal decide_terminal(ColorChoice choice, bool is_terminal, std::size_t terminal_width,
                         const Environment& environment) {
    Terminal terminal;
    terminal.is_terminal = is_terminal;
    terminal.width = decide_width(terminal_width, environment);
    terminal.style = {decide_color(choice, is_terminal, environment), decide_unicode(environment), terminal.width};
    return terminal;
}

} // namespace onramp
