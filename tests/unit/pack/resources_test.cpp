// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/resource.hpp"

#include <algorithm>

#include "support/catch.hpp"

using onramp::Pack;
using onramp::Problem;
using onramp::Resource;
using onramp::Severity;

namespace {

using Rules = std::vector<std::string>;

std::string resource_text(const std::string& more) {
    return "[[resource]]\nid = \"a\"\ntitle = \"A\"\nkind = \"book\"\nlicense = \"MIT\"\nlanguage = \"en\"\n" + more;
}

const std::string k_sound = "url = \"https://example.org/a\"\nminutes = 8\nminutes_basis = \"estimated: 1900 words\"\n"
                            "complete = \"complete\"\nchecked = 2026-11-22\nchecked_against = \"the page\"\n";

// The text with one line replaced.
std::string with(const std::string& old_line, const std::string& new_line) {
    std::string text = k_sound;
    const std::size_t at = text.find(old_line);
    REQUIRE(at != std::string::npos);
    text.replace(at, old_line.size(), new_line);
    return text;
}

Rules rules_of(const std::string& more) {
    Rules rules;
    const auto read = onramp::read_resources({"resources.toml", resource_text(more)});
    for (const Problem& problem : read.problems) {
        CHECK(problem.where.line > 0);
        rules.push_back(problem.rule);
    }
    CHECK(read.resources.size() == (rules.empty() ? 1U : 0U));
    return rules;
}

Resource resource(const std::string& id, onramp::ResourceKind kind = onramp::ResourceKind::book) {
    Resource made;
    made.id = id;
    made.url = "https://example.org/" + id;
    made.kind = kind;
    made.minutes = 5;
    made.file = "resources.toml";
    made.line = 1;
    return made;
}

Pack pack_of(std::vector<onramp::ResourceUse> uses) {
    Pack pack;
    pack.skills.resize(1);
    pack.skills[0].id = "alpha";
    pack.skills[0].file = "core.toml";
    pack.skills[0].line = 3;
    pack.skills[0].resources = std::move(uses);
    return pack;
}

Rules lint(const Pack& pack, const std::vector<Resource>& resources) {
    Rules rules;
    for (const Problem& problem : lint_resources(pack, resources)) {
        CHECK_FALSE(problem.where.file.empty());
        rules.push_back(problem.rule);
    }
    return rules;
}

} // namespace

TEST_CASE("a resource is read whole") {
    const auto read = onramp::read_resources({"resources.toml", resource_text(k_sound)});
    REQUIRE(read.resources.size() == 1);
    const Resource& found = read.resources[0];
    CHECK(found.id == "a");
    CHECK(found.kind == onramp::ResourceKind::book);
    CHECK(found.minutes == 8);
    CHECK(found.checked == "2026-11-22");
    CHECK(found.completeness == onramp::Completeness::complete);
    CHECK(found.part_of.empty());
    CHECK(found.line == 1);
    const auto draft = onramp::read_resources(
        {"resources.toml", resource_text(with("complete = \"complete\"\n",
                                              "complete = \"draft\"\nnote = \"two chapters are empty\"\n"))});
    REQUIRE(draft.resources.size() == 1);
    CHECK(draft.resources[0].note == "two chapters are empty");
}

TEST_CASE("what a resource says of itself has to hang together") {
    CHECK(
        rules_of(with("minutes = 8\nminutes_basis = \"estimated: 1900 words\"\n", "minutes = \"unknown\"\n")).empty());
    CHECK(rules_of(with("minutes = 8\n", "minutes = \"unknown\"\n")) == Rules{"basis"});
    CHECK(rules_of(with("minutes = 8\n", "minutes = 0\n")) == Rules{"range"});
    CHECK(rules_of(with("minutes = 8\n", "minutes = \"some\"\n")) == Rules{"type"});
    CHECK(rules_of(with("minutes = 8\n", "minutes = 8.5\n")) == Rules{"type"});
    CHECK(rules_of(with("estimated: 1900", "about 1900")) == Rules{"basis"});
    CHECK(rules_of(with("minutes_basis = \"estimated: 1900 words\"\n", "")) == Rules{"missing"});
    CHECK(rules_of(with("\"complete\"", "\"partial\"")) == Rules{"missing"});
    CHECK(rules_of(with("\"complete\"", "\"whole\"")) == Rules{"choice"});
    CHECK(rules_of(with("https://example.org/a", "example.org/a")) == Rules{"type"});
    CHECK(rules_of(with("https://example.org/a", "https://")) == Rules{"type"});
    CHECK(rules_of(with("https://example.org/a", "https://example.org/a b")) == Rules{"type"});
    CHECK(rules_of(with("checked = 2026-11-22\n", "")) == Rules{"missing"});
    CHECK(rules_of(with("checked = 2026-11-22\n", "checked = \"2026-11-22\"\n")) == Rules{"type"});
    CHECK(rules_of(with("\"the page\"", "\"not checked: no network\"")) == Rules{"check"});
    CHECK(rules_of(with("checked = 2026-11-22\nchecked_against = \"the page\"\n",
                        "checked_against = \"not checked: no network\"\n"))
              .empty());
    CHECK(onramp::read_resources({"resources.toml", "x = [\n"}).problems.at(0).rule == "syntax");
    CHECK(onramp::read_resources({"resources.toml", ""}).problems.at(0).rule == "missing");
}

TEST_CASE("resources are held against the skills that refer to them") {
    const std::vector<Resource> two = {resource("a"), resource("b", onramp::ResourceKind::talk)};
    CHECK(lint(pack_of({{"a", 1, 3, 4, 1}, {"b", 2, 2, 5, 1}}), two).empty());
    CHECK(lint(pack_of({{"a", 1, 3, 4, 1}}), two) == Rules{"one-kind", "unused"});
    CHECK(lint(pack_of({{"a", 1, 1, 4, 1}, {"b", 3, 5, 5, 1}}), two) == Rules{"unserved-level"});
    CHECK(lint(pack_of({{"a", 1, 3, 4, 1}, {"b", 1, 1, 5, 1}, {"c", 1, 1, 6, 1}}), two) == Rules{"dangling"});
    CHECK(lint(pack_of({{"a", 1, 3, 4, 1}, {"b", 1, 1, 5, 1}, {"a", 4, 4, 6, 1}}), two) == Rules{"duplicate-use"});
    CHECK(lint(pack_of({}), two) == Rules{"no-resource", "unused", "unused"});
    CHECK(lint(pack_of({}), {}).empty());
}

TEST_CASE("an id or an address stands once, and unknown times are said once") {
    std::vector<Resource> resources = {resource("a"), resource("a"), resource("b", onramp::ResourceKind::rfc)};
    resources[1].url = "https://example.org/other";
    const Pack pack = pack_of({{"a", 1, 3, 4, 1}, {"b", 1, 3, 5, 1}});
    CHECK(lint(pack, resources) == Rules{"duplicate-id"});
    resources.erase(resources.begin() + 1);
    resources[1].url = resources[0].url;
    CHECK(lint(pack, resources) == Rules{"duplicate-url"});
    resources[1].url = "https://example.org/b";
    resources[0].minutes.reset();
    resources[1].minutes.reset();
    const auto problems = lint_resources(pack, resources);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == Severity::warning);
    CHECK(problems[0].message == "the time of 2 resources is unknown: a and b");
}

TEST_CASE("a near name is suggested for a resource that is not there") {
    const std::vector<Resource> one = {resource("book-ownership")};
    const auto problems = lint_resources(pack_of({{"book-owneship", 1, 3, 7, 2}}), one);
    REQUIRE_FALSE(problems.empty());
    const auto dangling = std::find_if(problems.begin(), problems.end(),
                                       [](const Problem& problem) { return problem.rule == "dangling"; });
    REQUIRE(dangling != problems.end());
    CHECK(dangling->hint == "did you mean 'book-ownership'?");
    CHECK(onramp::format_location(dangling->where) == "core.toml:7:2");
}
