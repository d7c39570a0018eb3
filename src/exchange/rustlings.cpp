// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/rustlings.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/problem_order.hpp"
#include "onramp/base/text.hpp"
#include "pack/table_reader.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_no_folder = "exercises"; // where exercises without a folder of their own are
constexpr int k_format_version = 1;
constexpr std::string_view k_state_form =
    "a comment, an empty line, the current exercise, an empty line, then a line for each that is done";

std::string topic_title(std::string_view folder) {
    const std::size_t digits = folder.find_first_not_of("0123456789");
    const bool numbered = digits != std::string_view::npos && digits > 0 && folder[digits] == '_';
    std::string title(numbered && digits + 1 < folder.size() ? folder.substr(digits + 1) : folder);
    std::replace(title.begin(), title.end(), '_', ' ');
    return title;
}

void check_version(TableReader& reader) {
    const toml::node* node = reader.find("format_version");
    if (node == nullptr) {
        reader.error("missing", "'format_version' is missing", reader.node(),
                     "Rustlings 5 and older wrote no version and kept no state: update Rustlings");
        return;
    }
    if (!node->is_integer()) {
        reader.wrong_type(*node, "format_version", "a whole number");
    } else if (node->as_integer()->get() != k_format_version) {
        reader.error("version",
                     "'format_version' is " + std::to_string(node->as_integer()->get()) + "; this program reads " +
                         std::to_string(k_format_version),
                     *node);
    }
}

// A text that may be empty, as a message may.
void check_text(TableReader& table, std::string_view key, bool required) {
    const toml::node* node = required ? table.require(key, "\"...\"") : table.find(key);
    if (node != nullptr && !node->is_string()) {
        table.wrong_type(*node, key, "a string");
    }
}

void check_flag(TableReader& table, std::string_view key) {
    const toml::node* node = table.find(key);
    if (node != nullptr && !node->is_boolean()) {
        table.wrong_type(*node, key, "true or false");
    }
}

class InfoReader {
public:
    explicit InfoReader(Import& import) : m_import(import) {}

    void read(TableReader& table) {
        const std::string name = table.text("name");
        if (!name.empty()) {
            table.rename("exercise '" + shorten(name, 60) + "'");
        }
        const std::string folder = table.text_or("dir", std::string(k_no_folder));
        check_text(table, "hint", true);
        for (const std::string_view key : {"test", "strict_clippy", "skip_check_unsolved"}) {
            check_flag(table, key);
        }
        if (name.empty()) {
            return;
        }
        if (!m_names.emplace(name, m_import.exercises.size()).second) {
            table.error("duplicate-id", table.quoted("name") + " stands twice", *table.find("name"),
                        "Rustlings tells exercises apart by their names");
            return;
        }
        m_import.exercises.push_back({name, name});
        const auto [at, fresh] = m_topics.emplace(folder, m_import.topics.size());
        if (fresh) {
            m_import.topics.push_back({folder, topic_title(folder)});
        }
        m_import.topics[at->second].exercises.push_back(name);
    }

private:
    Import& m_import;
    std::unordered_map<std::string, std::size_t> m_names;
    std::unordered_map<std::string, std::size_t> m_topics;
};

// Without the "\r" of a file that was converted.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines = split(text, '\n');
    for (std::string_view& line : lines) {
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
    }
    return lines;
}

} // namespace

Reading<Import> read_rustlings(std::string_view text, const std::string& file) {
    Reading<Import> reading;
    const auto table = parse_toml(text, file);
    if (!table) {
        const Error& error = table.error();
        reading.problems.push_back({Severity::error, "syntax", error.message, error.hint, error.where});
        return reading;
    }
    Import import;
    import.format = ImportFormat::rustlings;
    import.source = file;
    import.name = "Rustlings";
    import.order = TopicOrder::book;
    TableReader reader(*table, "file", file, reading.problems);
    check_version(reader);
    check_text(reader, "welcome_message", false);
    check_text(reader, "final_message", false);
    InfoReader exercises(import);
    reader.require("exercises", "[[exercises]] tables");
    reader.each_table("exercises", "exercise", [&](TableReader& entry) { exercises.read(entry); });
    reader.finish();
    if (import.exercises.empty() && !has_errors(reading.problems)) {
        reader.error("empty", "there are no exercises", reader.node());
    }
    sort_by_place(reading.problems);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(import);
    }
    return reading;
}

Reading<std::vector<DoneExercise>> read_rustlings_state(std::string_view text, const std::string& file) {
    Reading<std::vector<DoneExercise>> reading;
    const auto report = [&](Severity severity, const char* rule, std::string message, std::size_t line) {
        reading.problems.push_back(
            {severity,
             rule,
             std::move(message),
             severity == Severity::error ? "a .rustlings-state.txt has " + std::string(k_state_form) : std::string(),
             {file, line, 1, {}}});
    };
    const std::vector<std::string_view> lines = lines_of(text);
    constexpr std::size_t k_current = 2; // lines before the current exercise
    constexpr std::size_t k_done = 4;    // and before the first that is done
    if (!is_valid_utf8(text)) {
        report(Severity::error, "utf-8", "not UTF-8 text", 1);
    } else if (text.find('\0') != std::string_view::npos) {
        report(Severity::error, "text", "not a text: it has NUL characters", 1);
    } else if (lines.size() < k_done) {
        report(Severity::error, "missing", "the file ends before the current exercise's line does", lines.size());
    } else {
        if (!lines[1].empty()) {
            report(Severity::error, "state-form", "the second line is not empty", 2);
        }
        if (lines[k_current].empty()) {
            report(Severity::error, "state-form", "the third line names no current exercise", 3);
        }
        if (!lines[k_done - 1].empty()) {
            report(Severity::error, "state-form", "the fourth line is not empty", 4);
        }
    }
    if (has_errors(reading.problems)) {
        return reading;
    }
    reading.value.emplace();
    for (std::size_t i = k_done; i < lines.size(); ++i) {
        if (!lines[i].empty()) {
            reading.value->push_back({std::string(lines[i])});
        } else if (std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end(),
                               [](std::string_view line) { return !line.empty(); })) {
            report(Severity::warning, "state-form", "Rustlings does not read on after an empty line; nor is it here",
                   i + 1);
            break;
        }
    }
    return reading;
}

} // namespace onramp
