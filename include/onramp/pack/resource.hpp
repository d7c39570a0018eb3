// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/pack_document.hpp"

namespace onramp {

enum class ResourceKind : std::uint8_t {
    book, // a chapter of one
    reference,
    guide,
    article,
    talk,
    course,
    rfc,
    specification,
    paper,
    exercises,
    source, // code to read
    conference,
    meetup,
};
inline constexpr std::size_t k_resource_kinds = 13;
inline constexpr std::array<std::string_view, k_resource_kinds> k_resource_kind_names = {
    "book",          "reference", "guide",     "article", "talk",       "course", "rfc",
    "specification", "paper",     "exercises", "source",  "conference", "meetup"};
std::string_view resource_kind_name(ResourceKind kind);
std::optional<ResourceKind> resource_kind(std::string_view name); // nothing where it names none

enum class Completeness : std::uint8_t { complete, partial, draft };
std::string_view completeness_name(Completeness completeness);

// Something to learn from, elsewhere: what it is and where, never its text.
struct Resource {
    std::string id;
    std::string url; // canonical
    std::string title;
    std::string part_of; // the book, series or site; may be empty
    ResourceKind kind = ResourceKind::book;
    std::string license; // SPDX, "proprietary" or "unknown"
    std::string language;
    std::optional<int> minutes; // to go through it once; nothing where unknown
    std::string minutes_basis;  // "estimated: ..." or "known: ..."; empty where unknown
    Completeness completeness = Completeness::complete;
    std::string note;            // may be empty
    std::string checked;         // the day URL and title were checked, YYYY-MM-DD; empty: they were not
    std::string checked_against; // what they were checked against, or why they were not
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const Resource&) const = default;
};

// Those that are sound in form, in the order of the file, and every problem.
struct PackResources {
    std::vector<Resource> resources;
    std::vector<Problem> problems;
};

// Reads a pack's resources.toml (docs/packs.md).
PackResources read_resources(const PackFile& file);

// Errors: an id or a URL that stands twice, a skill's resource that does not exist. Warnings: a resource
// that no skill uses, those whose time is unknown, skills whose resources are all of one kind or that
// have none for one of the levels up to k_served_level.
std::vector<Problem> lint_resources(const Pack& pack, const std::vector<Resource>& resources);

inline constexpr int k_served_level = 3;

// The resource of that id; null where there is none.
const Resource* find_resource(const std::vector<Resource>& resources, std::string_view id);

} // namespace onramp
