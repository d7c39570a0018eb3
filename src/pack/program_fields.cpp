// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/program_fields.hpp"

#include <algorithm>
#include <charconv>

namespace onramp {

namespace {

const std::vector<std::string>& host_words() {
    static const std::vector<std::string> words = {"64-bit", "linux", "unix", "x86-64", "little-endian"};
    return words;
}

// "linux, x86-64" and "linux x86-64" say the same.
std::vector<std::string> words_of_host(std::string_view host) {
    std::string plain = lower(host);
    std::replace(plain.begin(), plain.end(), ',', ' ');
    std::vector<std::string> words;
    for (const std::string_view word : split(plain, ' ')) {
        if (!word.empty()) {
            words.emplace_back(word);
        }
    }
    return words;
}

bool is_of_kind(std::string_view machine, std::string_view word) {
    const std::string_view processor = machine.substr(0, machine.find('-'));
    const auto has = [&](std::string_view part) { return machine.find(part) != std::string_view::npos; };
    if (word == "64-bit") {
        return processor.find("64") != std::string_view::npos || processor == "s390x";
    }
    if (word == "linux") {
        return has("linux");
    }
    if (word == "unix") {
        return !has("windows") && !has("wasm");
    }
    if (word == "x86-64") {
        return processor == "x86_64";
    }
    return processor != "s390x" && processor != "powerpc64" && processor != "sparc64"; // little-endian
}

bool is_crate_name(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
}

bool is_release(std::string_view text) {
    const auto parts = split(text, '.');
    return parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return !part.empty() && part.size() < 6 &&
                      part.find_first_not_of("0123456789") == std::string_view::npos;
           });
}

std::string one_of(TableReader& table, std::string_view key, const std::string& otherwise,
                   const std::vector<std::string>& choices) {
    return table.has(key) ? choices.at(table.choice(key, choices)) : otherwise;
}

} // namespace

ProgramSetting read_program_setting(TableReader& table) {
    ProgramSetting setting;
    setting.edition = one_of(table, "edition", setting.edition, {"2015", "2018", "2021", "2024"});
    setting.profile = one_of(table, "profile", setting.profile, {"debug", "release"});
    setting.crates = table.texts("crates");
    for (const std::string& crate : setting.crates) {
        if (!is_crate_name(crate)) {
            table.error("id-form", table.quoted("crates") + " names '" + shorten(crate, 60) + "', which is no crate",
                        *table.find("crates"));
        }
    }
    setting.rust = table.text_or("rust", {});
    if (!setting.rust.empty() && !is_release(setting.rust)) {
        table.error("type", table.quoted("rust") + " should be a release like \"1.85\"", *table.find("rust"));
    }
    setting.host = table.text_or("host", {});
    for (const std::string& word : words_of_host(setting.host)) {
        if (std::find(host_words().begin(), host_words().end(), word) == host_words().end()) {
            const std::string near = nearest(word, host_words());
            table.error("choice",
                        table.quoted("host") + " says '" + shorten(word, 60) + "', not one of " +
                            join(host_words(), ", "),
                        *table.find("host"), near.empty() ? std::string() : "did you mean '" + near + "'?");
        }
    }
    return setting;
}

std::vector<ItemSource> read_sources(TableReader& table) {
    std::vector<ItemSource> sources;
    table.require("sources", "[{ title = \"...\", url = \"https://...\" }]");
    table.each_table("sources", table.shown("sources"), [&](TableReader& source) {
        sources.push_back({source.text("title"), source.text("url")});
        if (const std::string& url = sources.back().url;
            !url.empty() && !url.starts_with("https://") && !url.starts_with("http://")) {
            source.error("type", source.quoted("url") + " should be an address like https://...", *source.find("url"));
        }
    });
    const toml::node* node = table.find("sources");
    if (node != nullptr && node->is_array() && node->as_array()->empty()) {
        table.error("empty", table.quoted("sources") + " is empty: what does it rest on?", table.node());
    }
    return sources;
}

std::pair<int, int> release_of(std::string_view text) {
    std::pair<int, int> release;
    const std::size_t point = std::min(text.find('.'), text.size());
    std::from_chars(text.data(), text.data() + point, release.first);
    if (point < text.size()) {
        std::from_chars(text.data() + point + 1, text.data() + text.size(), release.second);
    }
    return release;
}

bool fits_host(std::string_view machine, std::string_view host) {
    const std::vector<std::string> words = words_of_host(host);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return is_of_kind(machine, word); });
}

std::string with_line_feeds(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            result.push_back(text[i]);
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            result.push_back('\n');
        }
    }
    return result;
}

std::string plain_text(std::string_view text) {
    constexpr std::string_view k_mark = "\xEF\xBB\xBF";
    text.remove_prefix(text.starts_with(k_mark) ? k_mark.size() : 0);
    return with_line_feeds(text);
}

bool has_license(std::string_view text, std::string_view mark) {
    for (const std::string_view words : {" SPDX-License-Identifier: ", " Copyright "}) {
        const std::string head = std::string(mark) + std::string(words);
        const std::string_view line = text.substr(0, text.find('\n'));
        if (!line.starts_with(head) || trim(line.substr(head.size())).empty() || line.size() == text.size()) {
            return false;
        }
        text.remove_prefix(line.size() + 1);
    }
    return true;
}

} // namespace onramp
