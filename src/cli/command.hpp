// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

struct Services;

enum class ValueKind : std::uint8_t {
    flag,
    text,
    path,     // FILE, or "-" for standard input where the command says so
    integer,  // within least and most
    number,   // within least and most
    date,     // YYYY-MM-DD
    instant,  // RFC 3339
    duration, // 45m, 1h30m
    choice,   // one of choices
};

// One row of a command's options or positionals. Help, completion, validation and the binding to
// CLI11 are all made from these rows.
struct OptionSpec {
    std::string_view name = {}; // "hours-per-week", without dashes; positionals "FILE"
    char letter = 0;
    ValueKind kind = ValueKind::text;
    std::string_view value_name = {}; // "H"; empty for flags
    std::string_view help = {};
    std::span<const std::string_view> choices = {};
    double least = 0;
    double most = 0;
    bool required = false;
    bool repeatable = false; // every value is kept; otherwise the last one wins
};

// What a command does to the store.
enum class Effect : std::uint8_t { none, reads, appends, deletes };

// What came of parsing, by option name; values are checked against their kinds.
class Arguments {
public:
    void set(std::string_view name, std::vector<std::string> values);

    bool flag(std::string_view name) const { return m_values.contains(name); }
    std::optional<std::string> text(std::string_view name) const; // the last value given
    std::vector<std::string> texts(std::string_view name) const;
    std::optional<int> integer(std::string_view name) const;
    std::optional<double> number(std::string_view name) const;
    std::vector<double> numbers(std::string_view name) const; // every value given
    std::optional<Date> date(std::string_view name) const;
    std::vector<Date> dates(std::string_view name) const;
    std::optional<Instant> instant(std::string_view name) const;
    std::optional<Minutes> duration(std::string_view name) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

// What a command answers: text for standard output and the exit status. Notes go to standard
// error, one line each, unless --quiet.
struct Answer {
    std::string text;
    int status = 0;
    std::vector<std::string> notes = {};
    std::string workflow_commands = {}; // of the CI system, to standard error as they are, whole lines
};

using CommandFunction = Result<Answer> (*)(const Arguments&, Services&);

inline constexpr std::string_view k_text_json_markdown[] = {"text", "json", "markdown"};
inline constexpr std::string_view k_text_json[] = {"text", "json"};
inline constexpr std::string_view k_text_only[] = {"text"};

// The headings of the list of commands.
inline constexpr std::string_view k_category_journey = "The journey";
inline constexpr std::string_view k_category_learning = "Assessment and path";
inline constexpr std::string_view k_category_days = "Your days";
inline constexpr std::string_view k_category_content = "Content";
inline constexpr std::string_view k_category_data = "Your data";

struct CommandSpec {
    std::string_view name = {}; // "persona import"
    std::string_view summary = {};
    std::string_view category = {};
    Effect effect = Effect::none;
    std::span<const OptionSpec> positionals = {};
    std::span<const OptionSpec> options = {};
    std::string_view details = {}; // a paragraph or two for help; may be empty
    std::string_view example = {}; // command lines, one a line
    CommandFunction run = nullptr;
    std::span<const std::string_view> formats = k_text_json_markdown; // what --format takes; the first is the default
};

// Every command, in the order of the help: the rows, one beside each command in cli/commands.
std::span<const CommandSpec> command_table();

// The options that every command takes.
std::span<const OptionSpec> global_options();

} // namespace onramp
