// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>

#include "base/problem_order.hpp"
#include "onramp/pack/resource.hpp"
#include "pack/table_reader.hpp"

namespace onramp {

namespace {

constexpr int k_most_minutes = 60'000;
constexpr std::array<std::string_view, 3> k_completeness = {"complete", "partial", "draft"};

template <std::size_t Count>
std::vector<std::string> words_of(const std::array<std::string_view, Count>& names) {
    return {names.begin(), names.end()};
}

// "https://" with a host, and nothing that an address has to encode.
bool is_address(std::string_view url) {
    constexpr std::string_view k_scheme = "https://";
    const std::string_view rest = url.substr(std::min(k_scheme.size(), url.size()));
    return url.starts_with(k_scheme) && rest.find('.') != std::string_view::npos && !rest.starts_with(".") &&
           url.find_first_of(" \t\r\n<>\"\\^`{|}") == std::string_view::npos;
}

// Minutes and what they rest on: a number with its basis, or "unknown".
void read_minutes(TableReader& table, Resource& resource) {
    const toml::node* node = table.require("minutes", "a whole number, or \"unknown\"");
    const toml::node* basis = table.find("minutes_basis");
    if (node == nullptr) {
        return;
    }
    if (node->value<std::string_view>() == "unknown") {
        if (basis != nullptr) {
            table.error("basis", table.quoted("minutes_basis") + " stands beside minutes that are unknown", *basis,
                        "drop it, or give the minutes");
        }
        return;
    }
    if (!node->is_integer()) {
        table.error("type", table.quoted("minutes") + " should be a whole number or \"unknown\"", *node);
        return;
    }
    resource.minutes = table.integer("minutes", 1, k_most_minutes);
    resource.minutes_basis = table.text("minutes_basis");
    if (!resource.minutes_basis.empty() && !resource.minutes_basis.starts_with("estimated: ") &&
        !resource.minutes_basis.starts_with("known: ")) {
        table.error("basis", table.quoted("minutes_basis") + " says neither \"estimated: \" nor \"known: \"",
                    *table.find("minutes_basis"));
    }
}

void read_check(TableReader& table, Resource& resource) {
    constexpr std::string_view k_unchecked = "not checked: ";
    resource.checked_against = table.text("checked_against");
    const toml::node* day = table.find("checked");
    const bool unchecked = resource.checked_against.starts_with(k_unchecked);
    if (day == nullptr) {
        if (!unchecked && !resource.checked_against.empty()) {
            table.error("missing", table.shown("checked") + ": the day is missing", *table.find("checked_against"),
                        "add checked = YYYY-MM-DD, or say \"not checked: ...\" and why");
        }
        return;
    }
    if (!day->is_date()) {
        table.error("type", table.quoted("checked") + " should be a day, YYYY-MM-DD without quotes", *day);
        return;
    }
    if (unchecked) {
        table.error("check", table.quoted("checked") + " gives a day for what was not checked", *day);
    }
    const toml::date& date = day->as_date()->get();
    resource.checked = format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Resource read_resource(TableReader& table) {
    Resource resource;
    resource.file = table.file();
    resource.line = table.line();
    resource.column = table.column();
    resource.id = table.id("id");
    if (!resource.id.empty()) {
        table.rename("resource '" + shorten(resource.id, 60) + "'");
    }
    resource.url = table.text("url");
    if (!resource.url.empty() && !is_address(resource.url)) {
        table.error("type", table.quoted("url") + " should be an address like https://...", *table.find("url"));
    }
    resource.title = table.text("title");
    resource.part_of = table.text_or("part_of", {});
    resource.kind = static_cast<ResourceKind>(table.choice("kind", words_of(k_resource_kind_names)));
    resource.license = table.text("license");
    resource.language = table.text("language");
    read_minutes(table, resource);
    resource.completeness = static_cast<Completeness>(table.choice("complete", words_of(k_completeness)));
    resource.note = table.text_or("note", {});
    if (resource.completeness != Completeness::complete && resource.note.empty()) {
        table.error("missing", table.shown("note") + ": what is missing of it is not said", *table.find("complete"),
                    "add note = \"...\"");
    }
    read_check(table, resource);
    return resource;
}

} // namespace

std::string_view resource_kind_name(ResourceKind kind) {
    return k_resource_kind_names.at(static_cast<std::size_t>(kind));
}

std::optional<ResourceKind> resource_kind(std::string_view name) {
    const auto* const found = std::find(k_resource_kind_names.begin(), k_resource_kind_names.end(), name);
    return found == k_resource_kind_names.end()
               ? std::nullopt
               : std::optional(static_cast<ResourceKind>(found - k_resource_kind_names.begin()));
}

std::string_view completeness_name(Completeness completeness) {
    return k_completeness.at(static_cast<std::size_t>(completeness));
}

PackResources read_resources(const PackFile& file) {
    PackResources read;
    read.resources = read_tables<Resource>(file.text, file.path, "resource", read.problems, read_resource);
    return read;
}

const Resource* find_resource(const std::vector<Resource>& resources, std::string_view id) {
    const auto found =
        std::find_if(resources.begin(), resources.end(), [&](const Resource& resource) { return resource.id == id; });
    return found == resources.end() ? nullptr : &*found;
}

} // namespace onramp
