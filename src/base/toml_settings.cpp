// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/toml_settings.hpp"

#include <algorithm>

#include "base/toml.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

Location location_of(const toml::source_region& region, const std::string& file) {
    return {file, region.begin.line, region.begin.column, {}};
}

} // namespace

Result<std::vector<TomlSetting>> read_toml_settings(std::string_view text, const std::string& file) {
    auto table = parse_toml(text, file);
    if (!table) {
        return fail(table.error());
    }
    std::vector<TomlSetting> settings;
    std::vector<Problem> problems;
    for (const auto& [key, node] : *table) {
        std::string name(key.str());
        std::replace(name.begin(), name.end(), '_', '-');
        const Location where = location_of(node.source(), file);
        if (const auto* string = node.as_string()) {
            settings.push_back({name, string->get(), where});
        } else if (const auto* integer = node.as_integer()) {
            settings.push_back({name, std::to_string(integer->get()), where});
        } else if (const auto* boolean = node.as_boolean()) {
            settings.push_back({name, boolean->get() ? "true" : "false", where});
        } else {
            problems.push_back(
                {Severity::error, "type", "'" + name + "' should be a string, an integer or true/false", {}, where});
        }
    }
    if (!problems.empty()) {
        return fail(error_of(std::move(problems)));
    }
    std::sort(settings.begin(), settings.end(), [](const TomlSetting& a, const TomlSetting& b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    return settings;
}

} // namespace onramp
