// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>

#include "base/problem_order.hpp"
#include "onramp/base/date.hpp"
#include "onramp/pack/item_document.hpp"
#include "pack/item_body.hpp"
#include "pack/program_fields.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_bytes = std::size_t{256} * 1024;
constexpr std::size_t k_most_variants = 32;
constexpr int k_most_difficulty = 5;
constexpr int k_least_seconds = 5;
constexpr int k_most_seconds = 600;
constexpr std::string_view k_mark = "+++\n";

// The names at the end of a path: "SKILL/SLUG.md".
std::string part_of(std::string_view path, std::size_t from_end) {
    const auto parts = split(path, '/');
    return parts.size() > from_end ? std::string(parts[parts.size() - 1 - from_end]) : std::string();
}

std::string slug_of(std::string_view path) {
    const std::string name = part_of(path, 0);
    return name.substr(0, name.rfind('.'));
}

// The text of a parameter: strings as they are, numbers and truths as they are written.
std::optional<std::string> parameter_text(const toml::node& node) {
    if (const auto* text = node.as_string()) {
        return text->get();
    }
    if (const auto* number = node.as_integer()) {
        return std::to_string(number->get());
    }
    if (const auto* number = node.as_floating_point()) {
        return format("{}", number->get());
    }
    return std::nullopt;
}

bool is_parameter_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char byte) {
        return byte == '_' || std::isalnum(static_cast<unsigned char>(byte)) != 0;
    });
}

std::vector<std::pair<std::string, std::string>> read_parameters(TableReader& table, const toml::table& values) {
    std::vector<std::pair<std::string, std::string>> parameters;
    for (const auto& [key, value] : values) {
        const std::string name(key.str());
        table.find(name);
        auto text = parameter_text(value);
        if (!is_parameter_name(name)) {
            table.error("parameter", table.quoted(shorten(name, 60)) + " is no name of a parameter", value,
                        "use letters, digits and '_'");
        } else if (!text) {
            table.wrong_type(value, name, "a string or a number");
        } else {
            parameters.emplace_back(name, std::move(*text));
        }
    }
    return parameters;
}

class ItemReader {
public:
    ItemReader(const std::string& file, std::vector<Problem>& problems) : m_file(file), m_problems(problems) {}

    Item read(std::string_view head, std::string_view body) {
        m_item.file = m_file;
        m_item.body = body;
        m_item.body_line = static_cast<std::uint32_t>(std::count(head.begin(), head.end(), '\n') + 2);
        // An empty line in place of the first mark: lines count as in the file.
        const auto table = parse_toml("\n" + std::string(head.substr(k_mark.size())), m_file);
        if (!table) {
            const Error& error = table.error();
            m_problems.push_back({Severity::error, "syntax", error.message, error.hint, error.where});
            return m_item;
        }
        if (!has_license(head.substr(k_mark.size()), "#")) {
            m_problems.push_back({Severity::error,
                                  "license",
                                  "the front matter does not begin with the two lines of the license",
                                  "# SPDX-License-Identifier: ..., then # Copyright ...",
                                  {m_file, 2, 1, {}}});
        }
        TableReader reader(*table, "item", m_file, m_problems);
        read_head(reader, *table);
        reader.finish(Severity::error);
        if (m_kind_is_known) {
            read_variants();
        }
        return std::move(m_item);
    }

private:
    void read_head(TableReader& reader, const toml::table& table) {
        read_names(reader, table);
        m_item.level = reader.integer("level", 1, k_most_item_level);
        std::vector<std::string> kinds;
        for (std::size_t i = 0; i < k_item_kinds; ++i) {
            kinds.emplace_back(item_kind_name(static_cast<ItemKind>(i)));
        }
        const std::size_t before = m_problems.size();
        m_item.kind = static_cast<ItemKind>(reader.choice("kind", kinds));
        m_kind_is_known = m_problems.size() == before;
        m_item.pool = std::array{ItemPool::measure, ItemPool::review}.at(reader.choice("pool", {"measure", "review"}));
        m_item.difficulty = reader.integer("difficulty", 1, k_most_difficulty);
        m_item.seconds = reader.integer("seconds", k_least_seconds, k_most_seconds);
        m_item.hint = reader.text("hint");
        m_item.setting = read_program_setting(reader);
        m_item.guessing = reader.number_or("guessing", -1, 0, 1);
        m_item.discrimination = reader.number_or("discrimination", 1, 0.1, 5);
        reader.each("enemies", [&](const toml::node& node) {
            const auto at = node.source().begin;
            m_item.enemies.push_back({reader.text_of(node, "enemies"), at.line, at.column});
        });
        m_item.sources = read_sources(reader);
        read_checked(reader, table);
        reader.each("variant", [&](const toml::node& node) { read_variant(reader, node); });
        if (m_item.parameters.size() > k_most_variants) {
            reader.error("variant", "item: more than " + std::to_string(k_most_variants) + " variants", table);
        }
        if (m_item.parameters.empty()) {
            m_item.parameters.emplace_back();
        }
    }

    void read_names(TableReader& reader, const toml::table& table) {
        m_item.skill = reader.id("skill");
        const std::string slug = slug_of(m_file);
        m_item.id = m_item.skill + "." + slug;
        if (kebab(slug) != slug) {
            reader.error("id-form", "the file's name '" + shorten(slug, 60) + "' is not a plain id", table,
                         "name it in lower case with hyphens, like '" + shorten(kebab(slug), 60) + ".md'");
        }
        const toml::node* node = reader.find("skill");
        if (node == nullptr) {
            return;
        }
        m_item.skill_line = node->source().begin.line;
        m_item.skill_column = node->source().begin.column;
        const std::string folder = part_of(m_file, 1);
        if (!m_item.skill.empty() && folder != m_item.skill) {
            reader.error("folder",
                         reader.quoted("skill") + " is '" + shorten(m_item.skill, 60) + "', but the file is in '" +
                             shorten(folder, 60) + "'",
                         *node);
        }
    }

    void read_checked(TableReader& reader, const toml::table& table) {
        m_item.checked = reader.text_or("checked", {});
        if (m_item.checked.empty()) {
            if (m_item.kind == ItemKind::knowledge && !reader.has("checked")) {
                reader.error("missing", "item: 'checked' is missing", table,
                             "add checked = \"YYYY-MM-DD\", the day you read the sources");
            }
        } else if (!parse_date(m_item.checked)) {
            reader.error("type", reader.quoted("checked") + " should be a day, \"YYYY-MM-DD\"",
                         *reader.find("checked"));
        }
    }

    void read_variant(TableReader& reader, const toml::node& node) {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            reader.wrong_type(node, "variant", "an array of tables");
            return;
        }
        TableReader variant(*table, reader.shown("variant"), m_file, m_problems);
        m_item.parameters.push_back(read_parameters(variant, *table));
    }

    // Reads every variant for its faults; what several share is reported once.
    void read_variants() {
        std::map<std::pair<std::uint32_t, std::string>, std::vector<std::pair<std::size_t, std::string>>> faults;
        for (std::size_t at = 0; at < m_item.parameters.size(); ++at) {
            const TracedText body = fill_body(m_item, at);
            std::vector<BodyProblem> problems = find_unfilled(body);
            const ItemVariant variant = read_body(m_item, body, problems);
            for (BodyProblem& problem : problems) {
                faults[{problem.line, problem.rule}].emplace_back(at, std::move(problem.message));
            }
            if (m_item.guessing < 0) {
                m_item.guessing = m_item.kind == ItemKind::number || variant.options.empty()
                                      ? 0
                                      : 1 / static_cast<double>(variant.options.size());
            }
        }
        for (const auto& [place, found] : faults) {
            for (const auto& [variant, message] : found) {
                if (variant != found.front().first) {
                    break;
                }
                const bool in_all = found.back().first + 1 == m_item.parameters.size() && variant == 0;
                const std::string which = in_all ? "" : "variant " + std::to_string(variant + 1) + ": ";
                m_problems.push_back(
                    {Severity::error, place.second, which + message, {}, {m_file, place.first, 1, {}}});
            }
        }
    }

    static std::vector<BodyProblem> find_unfilled(const TracedText& body) {
        std::vector<BodyProblem> problems;
        for (std::size_t i = 0; i < body.lines.size(); ++i) {
            const std::string_view line = body.lines[i];
            for (std::size_t at = line.find("{{"); at != std::string_view::npos; at = line.find("{{", at + 1)) {
                const std::size_t end = std::min(line.find_first_of("{}", at + 2), line.size());
                const std::string_view name = line.substr(at + 2, end - at - 2);
                if (is_parameter_name(name) && line.substr(end).starts_with("}}")) {
                    problems.push_back(
                        {"parameter", "the parameter '" + shorten(name, 60) + "' is not filled in", body.origins[i]});
                }
            }
        }
        return problems;
    }

    const std::string& m_file;
    std::vector<Problem>& m_problems;
    Item m_item;
    bool m_kind_is_known = false; // otherwise nobody knows what the body should hold
};

// The problem of a file that is not even front matter and body.
std::optional<Problem> find_refusal(const std::string& text, const std::string& file) {
    const Location top{file, 1, 1, {}};
    if (text.size() > k_most_bytes) {
        return Problem{Severity::error, "size", "an item of more than 256 KiB", {}, top};
    }
    if (!is_valid_utf8(text)) {
        return Problem{Severity::error, "encoding", "not valid UTF-8", {}, top};
    }
    if (!text.starts_with(k_mark) || text.find("\n" + std::string(k_mark), k_mark.size() - 1) == std::string::npos) {
        return Problem{Severity::error, "front-matter", "there is no front matter between two lines of '+++'",
                       "see docs/items.md for the form of an item", top};
    }
    return std::nullopt;
}

} // namespace

PackItems read_items(std::vector<PackFile> files) {
    PackItems result;
    std::sort(files.begin(), files.end(), [](const PackFile& a, const PackFile& b) { return a.path < b.path; });
    for (const PackFile& file : files) {
        const std::string text = with_line_feeds(file.text);
        if (auto refusal = find_refusal(text, file.path)) {
            result.problems.push_back(std::move(*refusal));
            continue;
        }
        const std::size_t end = text.find("\n" + std::string(k_mark), k_mark.size() - 1) + 1;
        std::vector<Problem> found;
        Item item =
            ItemReader(file.path, found)
                .read(std::string_view(text).substr(0, end), std::string_view(text).substr(end + k_mark.size()));
        sort_by_place(found);
        if (!has_errors(found)) {
            result.items.push_back(std::move(item));
        }
        result.problems.insert(result.problems.end(), std::make_move_iterator(found.begin()),
                               std::make_move_iterator(found.end()));
    }
    return result;
}

} // namespace onramp
