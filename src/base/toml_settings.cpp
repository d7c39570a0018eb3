// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/toml_settings.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/toml.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

Location location_of(const toml::source_region& region, const std::string& file) {
    return {file, region.begin.line, region.begin.column, {}};
}

class SettingsReader {
public:
    explicit SettingsReader(const std::string& file) : m_file(file) {}

    // The table itself, and the tables in it where it is the document.
    void add(const toml::table& table, const std::string& prefix) {
        for (const auto& [key, node] : table) {
            std::string name = prefix + std::string(key.str());
            std::replace(name.begin(), name.end(), '_', '-');
            if (const auto* inner = node.as_table(); inner != nullptr && prefix.empty()) {
                add(*inner, name + ".");
            } else {
                add_scalar(name, node);
            }
        }
    }

    std::vector<TomlSetting> settings;
    std::vector<Problem> problems;

private:
    void add_scalar(const std::string& name, const toml::node& node, bool in_array = false) {
        const Location where = location_of(node.source(), m_file);
        if (const auto* string = node.as_string()) {
            settings.push_back({name, string->get(), where, in_array});
        } else if (const auto* integer = node.as_integer()) {
            settings.push_back({name, std::to_string(integer->get()), where});
        } else if (const auto* boolean = node.as_boolean()) {
            settings.push_back({name, boolean->get() ? "true" : "false", where});
        } else if (const auto* number = node.as_floating_point()) {
            settings.push_back({name, format("{}", number->get()), where});
        } else if (const auto* array = node.as_array();
                   array != nullptr && !in_array && array->is_homogeneous(toml::node_type::string)) {
            for (const auto& each : *array) {
                add_scalar(name, each, true);
            }
        } else {
            problems.push_back({Severity::error,
                                "type",
                                "'" + name + "' should be a string, a number, true/false or an array of strings",
                                {},
                                where});
        }
    }

    const std::string& m_file;
};

} // namespace

Result<std::vector<TomlSetting>> read_toml_settings(std::string_view text, const std::string& file) {
    auto table = parse_toml(text, file);
    if (!table) {
        return fail(table.error());
    }
    SettingsReader reader(file);
    reader.add(*table, {});
    if (!reader.problems.empty()) {
        return fail(error_of(std::move(reader.problems)));
    }
    std::vector<TomlSetting> settings = std::move(reader.settings);
    std::sort(settings.begin(), settings.end(), [](const TomlSetting& a, const TomlSetting& b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    return settings;
}

} // namespace onramp
