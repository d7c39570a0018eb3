// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/config.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "cli/binder.hpp"
#include "cli/calendar_source.hpp"
#include "cli/fit_source.hpp"
#include "cli/review_options.hpp"
#include "onramp/base/text.hpp"
#include "onramp/base/toml_settings.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_retention_key = "review.retention";
constexpr std::string_view k_new_per_day_key = "review.new-per-day";
constexpr std::string_view k_calendars_key = "schedule.calendars"; // may stand several times, as an array
constexpr std::string_view k_buffer_key = "schedule.buffer";
constexpr std::string_view k_office_key = "schedule.office";
constexpr std::string_view k_alone_key = "schedule.no-meetings";
constexpr std::string_view k_team_zone_key = "schedule.team-zone";

// What a configuration file or the environment may set: global options, and what the commands of reviews go by.
constexpr std::array<std::string_view, 14> k_configurable = {
    "persona",       "profile",         "pack",          "store",      "color",      "seed",      "max-bytes",
    k_retention_key, k_new_per_day_key, k_calendars_key, k_buffer_key, k_office_key, k_alone_key, k_team_zone_key};

// The options of single commands among them.
struct SectionKey {
    std::string_view key;
    const OptionSpec* row;
};
constexpr std::array<SectionKey, 7> k_section_keys = {{{k_retention_key, &k_retention_option},
                                                       {k_new_per_day_key, &k_new_per_day_option},
                                                       {k_calendars_key, &k_busy_option},
                                                       {k_buffer_key, &k_buffer_option},
                                                       {k_office_key, &k_office_option},
                                                       {k_alone_key, &k_alone_option},
                                                       {k_team_zone_key, &k_team_zone_option}}};

const OptionSpec& row_of(std::string_view key) {
    const auto own = std::find_if(k_section_keys.begin(), k_section_keys.end(),
                                  [&](const SectionKey& each) { return each.key == key; });
    if (own != k_section_keys.end()) {
        return *own->row;
    }
    return *std::find_if(global_options().begin(), global_options().end(),
                         [&](const OptionSpec& row) { return row.name == key; });
}

std::string xdg_folder(const Environment& environment, std::string_view variable, std::string_view below_home) {
    if (const auto value = environment.get(variable); value && value->starts_with("/")) {
        return *value + "/onramp";
    }
    const auto home = environment.get("HOME");
    return home && !home->empty() ? *home + std::string(below_home) + "/onramp" : std::string();
}

// Values of one configuration file by option name.
Result<std::vector<TomlSetting>> read_config(const std::string& path, const FileSystem& files) {
    constexpr std::size_t k_most_config_bytes = 1 << 20;
    auto text = files.read(path, k_most_config_bytes);
    if (!text) {
        return fail(text.error());
    }
    auto settings = read_toml_settings(*text, path);
    if (!settings) {
        return fail(settings.error());
    }
    std::vector<Problem> problems;
    const std::vector<std::string> known(k_configurable.begin(), k_configurable.end());
    for (const TomlSetting& setting : *settings) {
        if (std::find(known.begin(), known.end(), setting.key) == known.end()) {
            const std::string near = nearest(setting.key, known);
            problems.push_back({Severity::error, "unknown-key", "unknown setting '" + setting.key + "'",
                                near.empty() ? "known are " + join(known, ", ") : "did you mean '" + near + "'?",
                                setting.where});
        } else if (setting.in_array && setting.key != k_calendars_key) {
            problems.push_back({Severity::error,
                                "type",
                                "'" + setting.key + "' should be one value, not an array",
                                {},
                                setting.where});
        } else if (auto good = check_value(row_of(setting.key), setting.key, setting.value); !good) {
            problems.push_back({Severity::error, "value", good.error().message, good.error().hint, setting.where});
        }
    }
    if (!problems.empty()) {
        return fail(error_of(std::move(problems)));
    }
    return settings;
}

std::string variable_of(std::string_view option) {
    std::string name = "ONRAMP_";
    for (const char c : option) {
        name += c == '-' || c == '.' ? '_' : static_cast<char>(c - 'a' + 'A');
    }
    return name;
}

} // namespace

std::string config_folder(const Environment& environment) {
    return xdg_folder(environment, "XDG_CONFIG_HOME", "/.config");
}

std::string data_folder(const Environment& environment) {
    return xdg_folder(environment, "XDG_DATA_HOME", "/.local/share");
}

std::string cache_folder(const Environment& environment) {
    return xdg_folder(environment, "XDG_CACHE_HOME", "/.cache");
}

namespace {

// A number that check_value has passed, however it is written: "10000000", "1e7", "0x10".
template <class Integer>
Integer whole_number(const std::string& text) {
    return static_cast<Integer>(std::strtold(text.c_str(), nullptr));
}

} // namespace

Result<Settings> decide_settings(const Arguments& arguments, const FileSystem& files, const Environment& environment) {
    std::map<std::string, std::string, std::less<>> values;
    std::vector<std::string> paths;
    if (const std::string folder = config_folder(environment);
        !folder.empty() && files.exists(folder + "/config.toml")) {
        paths.push_back(folder + "/config.toml");
    }
    if (files.exists(".onramp/config.toml")) {
        paths.emplace_back(".onramp/config.toml");
    }
    const auto named = arguments.text("config");
    const auto named_by_variable = environment.get("ONRAMP_CONFIG");
    if (named) {
        paths = {*named};
    } else if (named_by_variable && !named_by_variable->empty()) {
        paths = {*named_by_variable};
    }
    std::vector<std::string> calendars;
    for (const std::string& path : paths) {
        auto settings = read_config(path, files);
        if (!settings) {
            return fail(settings.error());
        }
        std::vector<std::string> named_here;
        for (const TomlSetting& setting : *settings) {
            values[setting.key] = setting.value;
            if (setting.key == k_calendars_key) {
                named_here.push_back(setting.value);
            }
        }
        if (!named_here.empty()) {
            calendars = std::move(named_here);
        }
    }
    for (const std::string_view key : k_configurable) {
        const std::string variable = variable_of(key);
        if (const auto value = environment.get(variable); value && !value->empty()) {
            if (auto good = check_value(row_of(key), variable, *value); !good) {
                return fail(good.error());
            }
            values[std::string(key)] = *value;
            if (key == k_calendars_key) {
                calendars = {*value};
            }
        }
        if (const auto value = arguments.text(key)) {
            values[std::string(key)] = *value;
        }
    }

    const auto value = [&](std::string_view key, std::string fallback) {
        const auto found = values.find(key);
        return found == values.end() ? std::move(fallback) : found->second;
    };
    Settings settings;
    settings.persona = value("persona", {});
    settings.profile = value("profile", settings.profile);
    settings.pack = value("pack", {});
    settings.store = value("store", {});
    const std::string color = value("color", "auto");
    settings.color = color == "always"  ? ColorChoice::always
                     : color == "never" ? ColorChoice::never
                                        : ColorChoice::automatic;
    settings.seed = whole_number<std::uint64_t>(value("seed", "0"));
    settings.max_bytes = whole_number<std::size_t>(value("max-bytes", std::to_string(settings.max_bytes)));
    if (const auto found = values.find(k_retention_key); found != values.end()) {
        settings.review.retention = std::strtod(found->second.c_str(), nullptr);
    }
    if (const auto found = values.find(k_new_per_day_key); found != values.end()) {
        settings.review.new_per_day = whole_number<int>(found->second);
    }
    settings.schedule.calendars = std::move(calendars);
    if (const auto found = values.find(k_buffer_key); found != values.end()) {
        settings.schedule.buffer_minutes = whole_number<int>(found->second);
    }
    settings.schedule.office_days = value(std::string(k_office_key), {});
    settings.schedule.alone_days = value(std::string(k_alone_key), {});
    settings.schedule.team_zone = value(std::string(k_team_zone_key), {});
    settings.format_name = arguments.flag("json") ? "json" : arguments.text("format").value_or("text");
    settings.format = settings.format_name == "json"       ? Format::json
                      : settings.format_name == "markdown" ? Format::markdown
                                                           : Format::text;
    settings.output = arguments.text("output").value_or("");
    settings.quiet = arguments.flag("quiet");
    settings.verbose = static_cast<int>(arguments.texts("verbose").size());
    return settings;
}

} // namespace onramp
