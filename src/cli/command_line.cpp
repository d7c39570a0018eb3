// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/command_line.hpp"

#include <algorithm>

#include "cli/binder.hpp"
#include "cli/config.hpp"
#include "cli/help.hpp"
#include "cli/services.hpp"
#include "onramp/base/text.hpp"
#include "onramp/base/version.hpp"

namespace onramp {

namespace {

// Where the command's name stands on the command line, and what is left without it.
struct Split {
    std::vector<std::string> name;    // one word, and one more for each group that it enters
    std::vector<std::string> rest;    // everything else, in order
    std::vector<std::string> leading; // what stands before the name
};

const OptionSpec* global_row(std::string_view word) {
    for (const OptionSpec& row : global_options()) {
        if (word == "--" + std::string(row.name) ||
            (word.size() == 2 && row.letter != 0 && word[0] == '-' && word[1] == row.letter)) {
            return &row;
        }
    }
    return nullptr;
}

bool is_command(std::string_view name) {
    return std::any_of(command_table().begin(), command_table().end(),
                       [&](const CommandSpec& command) { return command.name == name; });
}

// Whether names of commands go on after these words: "assess", "assess practice".
bool is_group(std::string_view words) {
    const std::string prefix = std::string(words) + " ";
    return std::any_of(command_table().begin(), command_table().end(),
                       [&](const CommandSpec& command) { return command.name.starts_with(prefix); });
}

// Global options may stand before the command; options of the command only after it.
Split split_words(const std::vector<std::string>& words) {
    Split split;
    std::size_t at = 0;
    while (at < words.size() && words[at] != "--" && words[at].size() > 1 && words[at][0] == '-') {
        const OptionSpec* row = global_row(words[at]);
        const bool takes_next = row != nullptr && row->kind != ValueKind::flag;
        split.rest.push_back(words[at++]);
        if (takes_next && at < words.size()) {
            split.rest.push_back(words[at++]);
        }
    }
    split.leading = split.rest;
    if (at < words.size() && words[at] != "--") {
        split.name.push_back(words[at++]);
        while (at < words.size() && is_group(join(split.name, " ")) && !words[at].starts_with("-")) {
            split.name.push_back(words[at++]);
        }
    }
    split.rest.insert(split.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    return split;
}

const CommandSpec* find_command(std::string_view name) {
    for (const CommandSpec& command : command_table()) {
        if (command.name == name) {
            return &command;
        }
    }
    return nullptr;
}

Error unknown_command(const std::string& name) {
    std::vector<std::string> names;
    for (const CommandSpec& command : command_table()) {
        if (command.name.empty()) {
            continue;
        }
        names.emplace_back(command.name);
        for (std::size_t space = command.name.find(' '); space != std::string_view::npos;
             space = command.name.find(' ', space + 1)) {
            names.emplace_back(command.name.substr(0, space));
        }
    }
    const std::string near = nearest(name, names);
    return {ErrorKind::usage,
            "unknown command '" + name + "'",
            (near.empty() ? std::string() : "did you mean '" + near + "'? ") + "'onramp --help' lists the commands",
            {},
            {}};
}

bool has_word(const std::vector<std::string>& words, std::string_view one, std::string_view other) {
    for (const std::string& word : words) {
        if (word == "--") {
            return false;
        }
        if (word == one || word == other) {
            return true;
        }
    }
    return false;
}

std::string version_text() {
    return "onramp " + std::string(k_version) + "\n";
}

// The answer to `--help`, `help X` and `--version`; nothing where a command is to be run.
std::optional<Outcome> answer_help(const Split& split, const std::vector<std::string>& words, const Style& style) {
    const bool wants_help = has_word(words, "--help", "-h");
    const std::string name = join(split.name, " ");
    if (split.name.empty()) {
        if (has_word(words, "--version", "-V")) {
            return Outcome{version_text(), {}, 0};
        }
        if (wants_help) {
            return Outcome{help_overview(style), {}, 0};
        }
        return std::nullopt;
    }
    if (split.name[0] == "help") {
        const auto words_after = split.rest.begin() + static_cast<std::ptrdiff_t>(split.leading.size());
        const std::string topic = join({words_after, split.rest.end()}, " ");
        if (topic.empty() || wants_help) {
            return Outcome{help_overview(style), {}, 0};
        }
        if (const CommandSpec* command = find_command(topic)) {
            return Outcome{help_command(*command, style), {}, 0};
        }
        if (is_group(topic)) {
            return Outcome{help_overview(style, topic), {}, 0};
        }
        const Error error = unknown_command(topic);
        return Outcome{{}, format_error(error), exit_status(error.kind)};
    }
    if (is_group(name) && !is_command(name)) {
        if (wants_help) {
            return Outcome{help_overview(style, name), {}, 0};
        }
        const Error error{ErrorKind::usage,
                          "'onramp " + name + "' needs a command",
                          "'onramp " + name + " --help' lists them",
                          {},
                          {}};
        return Outcome{{}, format_error(error), 2};
    }
    return std::nullopt;
}

Outcome failed(const Error& error) {
    return {{}, format_error(error), exit_status(error.kind)};
}

Outcome run_command(const CommandSpec& command, const Arguments& arguments, Surroundings& around, Settings settings,
                    const Terminal& terminal) {
    std::optional<FixedClock> fixed;
    if (const auto now = arguments.instant("now")) {
        fixed.emplace(*now);
    }
    Services services{fixed ? static_cast<const Clock&>(*fixed) : around.clock,
                      around.files,
                      around.content,
                      around.environment,
                      around.prompter,
                      around.lines,
                      around.processes,
                      around.log,
                      terminal,
                      std::move(settings),
                      around.program_folder};
    Result<Answer> answer = command.run(arguments, services);
    if (!answer) {
        return failed(answer.error());
    }
    Outcome outcome{std::move(answer->text), std::move(answer->workflow_commands), answer->status};
    if (!services.settings.quiet) {
        for (const std::string& note : answer->notes) {
            outcome.err += "onramp: " + visible(note) + "\n";
        }
    }
    if (!services.settings.output.empty() && services.settings.output != "-") {
        if (auto written = around.files.write(services.settings.output, outcome.out); !written) {
            return failed(written.error());
        }
        outcome.out.clear();
    }
    return outcome;
}

} // namespace

Outcome run_command_line(const std::vector<std::string>& words, Surroundings& around) {
    const Split split = split_words(words);
    const Terminal plain =
        decide_terminal(ColorChoice::automatic, around.stdout_is_terminal, around.terminal_width, around.environment);
    const std::string name = split.name.empty() ? "" : join(split.name, " ");

    const CommandSpec* command = find_command(name);
    // An unknown option is an error even beside --help, whose text then goes to standard error.
    const auto without_help = [](std::vector<std::string> list) {
        std::erase_if(list, [](const std::string& word) { return word == "--help" || word == "-h"; });
        return list;
    };
    const bool asks_version = split.name.empty() && has_word(words, "--version", "-V");
    if (command != nullptr && has_word(words, "--help", "-h")) {
        const Result<Arguments> checked = bind_arguments(*command, global_options(), without_help(split.rest));
        if (!checked && checked.error().message.starts_with("unknown option")) {
            Outcome outcome = failed(checked.error());
            outcome.err += "\n" + help_command(*command, plain.style);
            return outcome;
        }
        return {name.empty() ? help_overview(plain.style) : help_command(*command, plain.style), {}, 0};
    }
    if (asks_version || split.name.empty() || split.name[0] == "help" || is_group(name)) {
        if (const auto help = answer_help(split, words, plain.style)) {
            return *help;
        }
    }
    if (command == nullptr) {
        return failed(unknown_command(name));
    }

    Result<Arguments> arguments = bind_arguments(*command, global_options(), split.rest);
    if (!arguments) {
        return failed(arguments.error());
    }
    if (arguments->flag("help")) { // in a cluster: -qh
        return {help_command(*command, plain.style), {}, 0};
    }
    const OptionSpec format_row{.name = "format", .kind = ValueKind::choice, .choices = command->formats};
    for (const std::string& format : arguments->texts("format")) {
        if (auto good = check_value(format_row, "--format", format); !good) {
            return failed(good.error());
        }
    }
    if (arguments->flag("json")) {
        if (auto good = check_value(format_row, "--json", "json"); !good) {
            return failed(good.error());
        }
    }
    Result<Settings> settings = decide_settings(*arguments, around.files, around.environment);
    if (!settings) {
        return failed(settings.error());
    }
    if (around.log_level != nullptr) {
        *around.log_level = settings->verbose;
    }
    const Terminal terminal =
        decide_terminal(settings->color, around.stdout_is_terminal, around.terminal_width, around.environment);
    return run_command(*command, *arguments, around, std::move(*settings), terminal);
}

} // namespace onramp
