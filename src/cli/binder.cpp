// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/binder.hpp"

#include <CLI/CLI.hpp>
#include <cmath>
#include <deque>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::string shown(const OptionSpec& spec) {
    return "--" + std::string(spec.name);
}

std::string number_words(double value) {
    return value == std::floor(value) ? std::to_string(static_cast<long long>(value)) : CLI::detail::to_string(value);
}

Result<void> check_number(const OptionSpec& spec, std::string_view name, const std::string& value) {
    char* end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    const bool whole = number == std::floor(number);
    if (value.empty() || *end != '\0' || !std::isfinite(number) || std::isspace(static_cast<unsigned char>(value[0])) ||
        (spec.kind == ValueKind::integer && !whole)) {
        return fail(ErrorKind::usage, std::string(name) + ": '" + value + "' is not " +
                                          (spec.kind == ValueKind::integer ? "a whole number" : "a number"));
    }
    if (number < spec.least || number > spec.most) {
        return fail(ErrorKind::usage, std::string(name) + ": " + value + " is outside " + number_words(spec.least) +
                                          " to " + number_words(spec.most));
    }
    return {};
}

Result<void> check_choice(const OptionSpec& spec, std::string_view name, const std::string& value) {
    std::vector<std::string> names;
    for (const std::string_view choice : spec.choices) {
        if (choice == value) {
            return {};
        }
        names.emplace_back(choice);
    }
    if (names.size() == 1) {
        return fail(ErrorKind::usage, std::string(name) + ": '" + value + "' is not '" + names.front() +
                                          "', which is all that there is here");
    }
    const std::string near = nearest(value, names);
    return fail(ErrorKind::usage, std::string(name) + ": '" + value + "' is not one of " + join(names, ", "),
                near.empty() ? std::string() : "did you mean '" + near + "'?");
}

template <class T>
Result<void> named(std::string_view name, const Result<T>& parsed) {
    if (parsed) {
        return {};
    }
    Error error = parsed.error();
    error.message = std::string(name) + ": " + error.message;
    return fail(std::move(error));
}

const OptionSpec* find_long(std::span<const OptionSpec> rows, std::string_view name) {
    for (const OptionSpec& row : rows) {
        if (row.name == name) {
            return &row;
        }
    }
    return nullptr;
}

const OptionSpec* find_letter(std::span<const OptionSpec> rows, char letter) {
    for (const OptionSpec& row : rows) {
        if (row.letter != 0 && row.letter == letter) {
            return &row;
        }
    }
    return nullptr;
}

Error unknown_option(const CommandSpec& command, std::span<const OptionSpec> globals, const std::string& word) {
    std::vector<std::string> names;
    for (const auto rows : {command.options, globals}) {
        for (const OptionSpec& row : rows) {
            names.push_back(shown(row));
        }
    }
    const std::string near = nearest(word, names);
    const std::string help =
        "see 'onramp " + std::string(command.name) + (command.name.empty() ? "--help'" : " --help'");
    return {ErrorKind::usage,
            "unknown option '" + word + "'",
            near.empty() ? help : "did you mean '" + near + "'? " + help,
            {},
            {}};
}

// CLI11 blames a positional for an unknown option's value, so unknown options are found before it
// is asked, as is a last option without its value.
Result<void> check_options(const CommandSpec& command, std::span<const OptionSpec> globals,
                           const std::vector<std::string>& words) {
    const auto either_long = [&](std::string_view name) {
        const OptionSpec* row = find_long(command.options, name);
        return row != nullptr ? row : find_long(globals, name);
    };
    const auto either_letter = [&](char letter) {
        const OptionSpec* row = find_letter(command.options, letter);
        return row != nullptr ? row : find_letter(globals, letter);
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            continue;
        }
        const OptionSpec* row = nullptr;
        bool value_inside = false;
        if (word[1] == '-') {
            const std::size_t equals = word.find('=');
            row = either_long(std::string_view(word).substr(2, equals == std::string::npos ? equals : equals - 2));
            if (row == nullptr) {
                return fail(unknown_option(command, globals, word.substr(0, equals)));
            }
            value_inside = equals != std::string::npos;
            if (value_inside && row->kind == ValueKind::flag) {
                return fail(ErrorKind::usage, shown(*row) + " takes no value");
            }
        } else {
            for (std::size_t at = 1; at < word.size(); ++at) {
                row = either_letter(word[at]);
                if (row == nullptr) {
                    return fail(unknown_option(command, globals, word.size() == 2 ? word : "-" + word.substr(at, 1)));
                }
                if (row->kind != ValueKind::flag) {
                    value_inside = at + 1 < word.size();
                    break;
                }
            }
        }
        if (row->kind != ValueKind::flag && !value_inside) {
            if (i + 1 == words.size() || words[i + 1] == "--") {
                return fail(ErrorKind::usage, shown(*row) + " needs a value: " + std::string(row->value_name));
            }
            ++i;
        }
    }
    return {};
}

// CLI11 takes a value that begins with "-" for an option; "--name=value" it takes as it is. Only of an empty
// value it is the other way round: behind "--name=" it would take the next word.
std::vector<std::string> with_joined_values(const CommandSpec& command, std::span<const OptionSpec> globals,
                                            const std::vector<std::string>& words) {
    std::vector<std::string> joined;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            joined.insert(joined.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
            break;
        }
        if (word.starts_with("--") && word.find('=') == word.size() - 1) {
            joined.push_back(word.substr(0, word.size() - 1));
            joined.emplace_back();
            continue;
        }
        const bool is_long = word.size() > 2 && word.starts_with("--") && word.find('=') == std::string::npos;
        const OptionSpec* row = nullptr;
        if (is_long) {
            row = find_long(command.options, std::string_view(word).substr(2));
            row = row != nullptr ? row : find_long(globals, std::string_view(word).substr(2));
        } else if (word.size() == 2 && word[0] == '-') {
            row = find_letter(command.options, word[1]);
            row = row != nullptr ? row : find_letter(globals, word[1]);
        }
        if (row != nullptr && row->kind != ValueKind::flag && i + 1 < words.size()) {
            const std::string& value = words[++i];
            if (value.empty()) {
                joined.insert(joined.end(), {shown(*row), value});
            } else {
                joined.push_back(shown(*row) + "=" + value);
            }
        } else {
            joined.push_back(word);
        }
    }
    return joined;
}

} // namespace

Result<void> check_value(const OptionSpec& spec, std::string_view shown_name, const std::string& value) {
    switch (spec.kind) {
    case ValueKind::integer:
    case ValueKind::number:
        return check_number(spec, shown_name, value);
    case ValueKind::choice:
        return check_choice(spec, shown_name, value);
    case ValueKind::date:
        return named(shown_name, parse_date(value));
    case ValueKind::instant:
        return named(shown_name, parse_instant(value));
    case ValueKind::duration:
        return named(shown_name, parse_duration(value));
    case ValueKind::path:
        if (value.empty()) {
            return fail(ErrorKind::usage, std::string(shown_name) + ": the file name is empty");
        }
        return {};
    case ValueKind::flag:
    case ValueKind::text:
        break;
    }
    return {};
}

Result<Arguments> bind_arguments(const CommandSpec& command, std::span<const OptionSpec> globals,
                                 const std::vector<std::string>& words) {
    if (auto checked = check_options(command, globals, words); !checked) {
        return fail(checked.error());
    }
    CLI::App app;
    app.set_help_flag();
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    struct Bound {
        const OptionSpec* spec = nullptr;
        std::vector<std::string> values;
        CLI::Option* option = nullptr;
        bool positional = false;
    };
    std::deque<Bound> bound; // CLI11 keeps references to the values
    for (const OptionSpec& row : command.positionals) {
        Bound& entry = bound.emplace_back(Bound{&row, {}, nullptr, true});
        entry.option = app.add_option(std::string(row.name), entry.values);
        entry.option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        entry.option->expected(row.repeatable ? -1 : 1);
        entry.option->allow_extra_args(row.repeatable); // or the first would eat those after it
    }
    for (const auto rows : {command.options, globals}) {
        for (const OptionSpec& row : rows) {
            Bound& entry = bound.emplace_back(Bound{&row, {}, nullptr, false});
            const std::string names =
                (row.letter != 0 ? "-" + std::string(1, row.letter) + "," : std::string()) + shown(row);
            if (row.kind == ValueKind::flag) {
                entry.option = app.add_flag(names);
            } else {
                entry.option = app.add_option(names, entry.values)->expected(1)->allow_extra_args(false);
                entry.option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
            }
        }
    }
    std::vector<std::string> joined = with_joined_values(command, globals, words);
    std::vector<std::string> reversed(joined.rbegin(), joined.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ExtrasError&) {
        const std::vector<std::string> extras = app.remaining();
        return fail(ErrorKind::usage, "unexpected argument '" + (extras.empty() ? std::string() : extras.front()) + "'",
                    "see 'onramp " + std::string(command.name) + " --help'");
    } catch (const CLI::Error& error) {
        return fail(ErrorKind::usage, error.what(), "see 'onramp " + std::string(command.name) + " --help'");
    }

    Arguments arguments;
    for (Bound& entry : bound) {
        const OptionSpec& row = *entry.spec;
        if (entry.option->count() == 0) {
            if (row.required) {
                return fail(ErrorKind::usage, (entry.positional ? std::string(row.name) : shown(row)) + " is missing",
                            "see 'onramp " + std::string(command.name) + " --help'");
            }
            continue;
        }
        if (row.kind == ValueKind::flag) {
            arguments.set(row.name, std::vector<std::string>(entry.option->count(), "true"));
            continue;
        }
        for (const std::string& value : entry.values) {
            if (auto good = check_value(row, entry.positional ? std::string(row.name) : shown(row), value); !good) {
                return fail(good.error());
            }
        }
        arguments.set(row.name, std::move(entry.values));
    }
    return arguments;
}

} // namespace onramp
