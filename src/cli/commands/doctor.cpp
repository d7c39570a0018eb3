// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/doctor.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/format.hpp"
#include "cli/config.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/base/version.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/render/text_table.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

enum class Health : std::uint8_t { good, absent, broken };

struct Finding {
    std::string name;
    Health health = Health::good;
    std::string words;
    std::string hint;
};

std::string_view health_name(Health health) {
    switch (health) {
    case Health::good:
        return "ok";
    case Health::absent:
        return "absent";
    case Health::broken:
        break;
    }
    return "broken";
}

std::size_t count_files(const ContentSource& content, std::string_view prefix, std::string_view ending) {
    const auto paths = content.list(prefix);
    return static_cast<std::size_t>(
        std::count_if(paths.begin(), paths.end(), [&](std::string_view path) { return path.ends_with(ending); }));
}

Finding find_content(const ContentSource& content) {
    return {"content",
            Health::good,
            counted(count_files(content, "roles/", ".snapshot"), "role") + ", " +
                counted(count_files(content, "packs/", "/pack.toml"), "pack") + ", " +
                counted(count_files(content, "schemas/", ".json"), "schema") + ", built in",
            {}};
}

Finding find_config(Services& services) {
    std::vector<std::string> found;
    const std::string folder = config_folder(services.environment);
    for (const std::string& path :
         {folder.empty() ? std::string() : folder + "/config.toml", std::string(".onramp/config.toml")}) {
        if (!path.empty() && services.files.exists(path)) {
            found.push_back(path);
        }
    }
    if (found.empty()) {
        return {"config", Health::absent, "no configuration file: the defaults are used", {}};
    }
    return {"config", Health::good, listed(found), {}};
}

Finding find_store(Services& services) {
    const std::string path = store_path(services);
    if (path.empty()) {
        return {"store", Health::broken, "no place for it: HOME is not set", "name one with --store PATH"};
    }
    if (path != "none" && !services.files.exists(path)) {
        return {"store", Health::absent, path + " is not there yet: 'onramp init' makes it", {}};
    }
    auto store = open_store(services, OpenMode::read);
    const auto events = store ? (*store)->events_after(0) : Result<std::vector<Event>>(fail(store.error()));
    if (!events) {
        return {"store", Health::broken, events.error().message + " (" + path + ")", events.error().hint};
    }
    const std::string limitation = (*store)->limitation();
    return {"store",
            Health::good,
            path + ", " + counted(events->size(), "event") + (limitation.empty() ? "" : "; " + limitation),
            {}};
}

Finding find_zones(Services& services) {
    const auto zone = load_zone(services.files, services.environment, "local");
    if (!zone) {
        return {"zones", Health::broken, zone.error().message, zone.error().hint};
    }
    const auto known = load_zone(services.files, services.environment, "Europe/Berlin");
    if (!known) {
        return {"zones", Health::broken, "no zone database: " + known.error().message, "install the package tzdata"};
    }
    return {"zones", Health::good, "zone database found; the local zone is " + zone->name(), {}};
}

Finding find_tool(Services& services, const std::string& name, std::string_view use) {
    constexpr int k_most_seconds = 10;
    const auto outcome = services.processes.run({name, "--version"}, k_most_seconds);
    if (!outcome || outcome->exit_status != 0) {
        return {name, Health::absent, "not found: needed " + std::string(use), "https://rustup.rs installs it"};
    }
    const auto lines = split_lines(outcome->output);
    return {name, Health::good, lines.empty() ? name : std::string(lines.front()), {}};
}

Finding find_terminal(const Terminal& terminal) {
    return {"terminal",
            Health::good,
            format("{} columns, {}, colour {}", terminal.width, terminal.style.unicode ? "Unicode" : "ASCII",
                   terminal.style.color ? "on" : "off"),
            {}};
}

std::string render_text(const std::vector<Finding>& findings, const Style& style) {
    std::string text = style.paint(Ink::bold, "onramp " + std::string(k_version)) + "\n";
    for (const Finding& finding : findings) {
        const Ink ink = finding.health == Health::good     ? Ink::good
                        : finding.health == Health::absent ? Ink::dim
                                                           : Ink::bad;
        const std::string name = pad(finding.name, 9);
        const std::string state = pad(health_name(finding.health), 7);
        const std::string indent(20, ' ');
        std::string words = visible(finding.words);
        if (finding.health != Health::good && !finding.hint.empty()) {
            words += "\n" + visible(finding.hint);
        }
        text += "  " + name + style.paint(ink, state) + "  ";
        const std::string wrapped = wrap(words, style.width > 60 ? style.width - 20 : 40);
        bool first = true;
        for (const std::string_view line : split_lines(wrapped)) {
            text += (first ? "" : indent) + std::string(line) + "\n";
            first = false;
        }
    }
    return text;
}

std::string render_json(const std::vector<Finding>& findings) {
    nlohmann::ordered_json document = {
        {"kind", "doctor"}, {"schema_version", 1}, {"version", k_version}, {"items", nlohmann::ordered_json::array()}};
    for (const Finding& finding : findings) {
        document["items"].push_back({{"id", finding.name},
                                     {"status", health_name(finding.health)},
                                     {"text", finding.words},
                                     {"hint", finding.hint}});
    }
    return dump_document(document);
}

} // namespace

Result<Answer> run_doctor(const Arguments&, Services& services) {
    const std::vector<Finding> findings = {find_content(services.content),
                                           find_config(services),
                                           find_store(services),
                                           find_zones(services),
                                           find_tool(services, "rustc", "to check Rust exercises"),
                                           find_tool(services, "cargo", "to check Rust exercises"),
                                           find_terminal(services.terminal)};
    const bool broken = std::any_of(findings.begin(), findings.end(),
                                    [](const Finding& finding) { return finding.health == Health::broken; });
    const bool json = services.settings.format == Format::json;
    return Answer{json ? render_json(findings) : render_text(findings, services.terminal.style), broken ? 1 : 0, {}};
}

} // namespace onramp
