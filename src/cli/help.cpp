// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/help.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_help_width = 80;

std::size_t help_width(const Style& style) {
    return std::min(style.width, k_most_help_width);
}

std::string option_names(const OptionSpec& row) {
    std::string names = row.letter != 0 ? "-" + std::string(1, row.letter) + ", " : "    ";
    names += "--" + std::string(row.name);
    if (!row.value_name.empty()) {
        names += " " + std::string(row.value_name);
    }
    return names;
}

// Rows of names and their explanations, the explanations wrapped in a column of their own.
std::string two_columns(const std::vector<std::pair<std::string, std::string>>& rows, const Style& style) {
    constexpr std::size_t k_indent = 2;
    constexpr std::size_t k_most_names = 28;
    std::size_t names_width = 0;
    for (const auto& [names, words] : rows) {
        if (names.size() <= k_most_names) {
            names_width = std::max(names_width, names.size());
        }
    }
    const std::size_t at = k_indent + names_width + 2;
    const std::string indent(at, ' ');
    std::string text;
    for (const auto& [names, words] : rows) {
        std::string line(k_indent, ' ');
        line += style.paint(Ink::bold, names);
        if (names.size() > names_width) {
            line += "\n" + indent;
        } else {
            line += std::string(names_width - names.size() + 2, ' ');
        }
        const std::string wrapped = wrap(words, help_width(style) - at);
        for (const std::string_view piece : split_lines(wrapped)) {
            text += line + std::string(piece) + "\n";
            line = indent;
        }
    }
    return text;
}

std::string heading(std::string_view text, const Style& style) {
    return "\n" + style.paint(Ink::bold, text) + "\n";
}

std::string choices_words(const OptionSpec& row) {
    std::string words(row.help);
    if (!row.choices.empty()) {
        std::vector<std::string> names;
        for (const std::string_view choice : row.choices) {
            names.emplace_back(choice);
        }
        words += " (" + join(names, ", ") + ")";
    }
    return words;
}

std::string option_section(std::string_view title, std::span<const OptionSpec> rows, const Style& style) {
    if (rows.empty()) {
        return {};
    }
    std::vector<std::pair<std::string, std::string>> lines;
    for (const OptionSpec& row : rows) {
        lines.emplace_back(option_names(row), choices_words(row));
    }
    return heading(title, style) + two_columns(lines, style);
}

using HelpRow = std::pair<std::string, std::string>;

// The commands of a group within a group, in one row: what its first command is for, and the others' names.
HelpRow subgroup_row(std::string_view subgroup) {
    HelpRow row(subgroup, "");
    std::vector<std::string> others;
    for (const CommandSpec& command : command_table()) {
        if (!command.name.starts_with(std::string(subgroup) + " ")) {
            continue;
        }
        const std::string_view verb = command.name.substr(subgroup.size() + 1);
        if (row.second.empty()) {
            row.first += " " + std::string(verb);
            row.second = command.summary;
        } else {
            others.emplace_back(verb);
        }
    }
    row.second += "; also " + listed(others);
    return row;
}

// "assess practice" of "assess practice list"; empty for names of fewer words.
std::string_view subgroup_of(std::string_view name) {
    const std::size_t last = name.rfind(' ');
    return last == std::string_view::npos || name.find(' ') == last ? std::string_view() : name.substr(0, last);
}

// The commands of one category whose names begin with `prefix`; all groups within groups are one row each
// unless the prefix names a group.
std::vector<HelpRow> command_rows(std::string_view category, const std::string& prefix) {
    std::vector<HelpRow> rows;
    std::string_view before;
    for (const CommandSpec& command : command_table()) {
        if (command.name.empty() || command.category != category || !command.name.starts_with(prefix)) {
            continue;
        }
        const std::string_view subgroup = prefix.empty() ? subgroup_of(command.name) : std::string_view();
        if (subgroup.empty()) {
            rows.emplace_back(command.name, command.summary);
        } else if (subgroup != before) {
            rows.push_back(subgroup_row(subgroup));
        }
        before = subgroup;
    }
    return rows;
}

std::string example_lines(std::string_view example) {
    std::string text;
    for (const std::string_view line : split_lines(example)) {
        text += "  " + std::string(line) + "\n";
    }
    return text;
}

} // namespace

std::string usage_line(const CommandSpec& command) {
    std::string line = "onramp " + std::string(command.name);
    for (const OptionSpec& row : command.positionals) {
        std::string name(row.name);
        name += row.repeatable ? "..." : "";
        line += row.required ? " " + name : " [" + name + "]";
    }
    for (const OptionSpec& row : command.options) {
        if (row.required) {
            line += " --" + std::string(row.name) + " " + std::string(row.value_name);
        }
    }
    return line + " [OPTIONS]";
}

std::string help_overview(const Style& style, std::string_view group) {
    std::string text;
    if (group.empty()) {
        text += wrap("onramp gets a developer ready for a role: it measures where they stand, plans the way, and fits "
                     "the plan into their days.",
                     help_width(style)) +
                "\n\n" + style.paint(Ink::bold, "Usage:") + " onramp [COMMAND] [OPTIONS]\n";
    } else {
        text += style.paint(Ink::bold, "Usage:") + " onramp " + std::string(group) + " COMMAND [OPTIONS]\n";
    }
    const std::string prefix = group.empty() ? std::string() : std::string(group) + " ";
    std::vector<std::string_view> categories;
    for (const CommandSpec& command : command_table()) {
        const bool wanted = !command.name.empty() && command.name.starts_with(prefix);
        if (wanted && std::find(categories.begin(), categories.end(), command.category) == categories.end()) {
            categories.push_back(command.category);
        }
    }
    for (const std::string_view category : categories) {
        text += heading(category, style) + two_columns(command_rows(category, prefix), style);
    }
    if (group.empty()) {
        text += option_section("Options of every command", global_options(), style);
        text += heading("Example", style) + "  onramp run --example cpp-developer --store none\n";
        text += "\n" +
                wrap("Exit status: 0 done; 1 the answer is no; 2 wrong usage or an unknown name; 3 input or "
                     "output that could not be read, written or is not what it claims to be.",
                     help_width(style)) +
                "\nonramp COMMAND --help tells more about a command.\n";
    } else {
        text += "\nonramp " + std::string(group) + " COMMAND --help tells more about a command.\n";
    }
    return text;
}

std::string help_command(const CommandSpec& command, const Style& style) {
    std::string text =
        style.paint(Ink::bold, "Usage:") + " " + wrap(usage_line(command), help_width(style) - 7, "         ") + "\n\n";
    text += wrap(std::string(command.summary) + ".", help_width(style)) + "\n";
    for (const std::string_view paragraph : split_lines(command.details)) {
        text += "\n" + wrap(paragraph, help_width(style)) + "\n";
    }
    if (!command.positionals.empty()) {
        std::vector<std::pair<std::string, std::string>> rows;
        for (const OptionSpec& row : command.positionals) {
            rows.emplace_back(std::string(row.name), choices_words(row));
        }
        text += heading("Arguments", style) + two_columns(rows, style);
    }
    text += option_section("Options", command.options, style);
    text += option_section("Options of every command", global_options(), style);
    text += heading("Example", style) + example_lines(command.example);
    return text;
}

} // namespace onramp
