// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "onramp/base/text.hpp"
#include "onramp/persona/document.hpp"
#include "onramp/persona/import.hpp"
#include "onramp/persona/validate.hpp"
#include "persona/walk.hpp"
#include "support/catch.hpp"
#include "support/persona.hpp"
#include "support/property.hpp"

using namespace onramp;

namespace {

// Pieces of lines: joined at random they make the structures that Markdown has, and broken ones.
std::string random_document() {
    static const std::vector<std::string> pieces = {"# ",
                                                    "## ",
                                                    "### ",
                                                    "###### ",
                                                    "- ",
                                                    "* ",
                                                    "+ ",
                                                    "1. ",
                                                    "2) ",
                                                    "> ",
                                                    "  ",
                                                    "    ",
                                                    "\t",
                                                    "\n",
                                                    "\n",
                                                    "\n",
                                                    "\n\n",
                                                    "```",
                                                    "~~~\n",
                                                    "---\n",
                                                    "===\n",
                                                    "<div>\n",
                                                    "</div>\n",
                                                    "<!-- ",
                                                    "-->",
                                                    "[a]: /b\n",
                                                    "| a | b |\n|---|---|\n",
                                                    "**Label**: text",
                                                    "**L:** ",
                                                    "Skills: a, b (c, d)",
                                                    "Role Overview\n",
                                                    "Skills & Competencies\n",
                                                    "Daily Activities\n",
                                                    "Goals\n",
                                                    "Pain Points\n",
                                                    "Morning (8:00 AM - 12:00 PM)\n",
                                                    "(1-3 months)",
                                                    "50% more",
                                                    "1000+ users",
                                                    "word",
                                                    "another",
                                                    "caf\u00E9",
                                                    "\u201Cquoted\u201D",
                                                    "\u00A0",
                                                    "\\",
                                                    "`code`",
                                                    "*",
                                                    "_",
                                                    "#",
                                                    "  \n",
                                                    "\r\n",
                                                    "&amp;",
                                                    "Persona\n"};
    std::string text = "x"; // an empty document is refused
    const auto count = *rc::gen::inRange<std::size_t>(0, 60);
    for (std::size_t i = 0; i < count; ++i) {
        text.insert(text.size() - 1, *rc::gen::elementOf(pieces));
    }
    return text;
}

// What of a text may not change: its lines that are not blank, line breaks aside, and trailing spaces.
std::vector<std::string> words_of(const std::string& text) {
    std::string uniform;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool windows = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!windows) {
            uniform += text[i] == '\r' ? '\n' : text[i];
        }
    }
    std::vector<std::string> lines;
    for (std::string_view line : split(uniform, '\n')) {
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) {
            line.remove_suffix(1);
        }
        if (!line.empty()) {
            lines.emplace_back(line);
        }
    }
    return lines;
}

struct Said {
    std::multiset<std::string> ids;
    std::vector<PersonaBlock> blocks;
};

Said said_by(const Persona& persona) {
    Said said;
    const auto add = [&](const PersonaBlock& block) {
        said.ids.insert(block.id);
        said.blocks.push_back(block);
    };
    std::for_each(persona.preamble.begin(), persona.preamble.end(), add);
    std::for_each(persona.introduction.begin(), persona.introduction.end(), add);
    walk_sections(persona, {[&](const HeadingView& view) { said.ids.insert(*view.id); }, add});
    return said;
}

std::string random_word() {
    static const std::vector<std::string> words = {"slow",   "builds", "Rust",  "C++",   "teams",
                                                   "review", "it",     "(now)", "HTTP/2"};
    return *rc::gen::elementOf(words);
}

std::string random_line() {
    std::string line = random_word();
    const auto count = *rc::gen::inRange<int>(0, 9);
    for (int i = 0; i < count; ++i) {
        line += " " + random_word();
    }
    return line;
}

} // namespace

TEST_CASE("import never loses text, JSON changes nothing") {
    CHECK(onramp_test::holds([] {
        const std::string text = random_document();
        const Persona persona = import_persona(text, "random.md").value();
        const std::string exported = export_persona(persona);
        RC_ASSERT(words_of(exported) == words_of(text));
        RC_ASSERT(import_persona(exported, "random.md").value() == persona);
        const std::string json = render_persona_json(persona);
        const Reading<Persona> reading = read_persona(json, "random.json");
        RC_ASSERT(reading.problems.empty());
        RC_ASSERT(*reading.value == persona);
    }));
}

TEST_CASE("every id stands once") {
    CHECK(onramp_test::holds([] {
        const Persona persona = import_persona(random_document(), "random.md").value();
        const Said said = said_by(persona);
        RC_ASSERT(std::set<std::string>(said.ids.begin(), said.ids.end()).size() == said.ids.size());
        for (const Problem& problem : validate_persona(persona)) {
            RC_ASSERT(problem.rule != "duplicate-id");
        }
    }));
}

TEST_CASE("import never loses a bullet") {
    CHECK(onramp_test::holds([] {
        std::string text = "# T\n";
        std::vector<std::string> bullets;
        const auto sections = *rc::gen::inRange<int>(1, 5);
        static const std::vector<std::string> headings = {
            "## Skills\n",   "## Goals\n", "## Daily Activities\n", "## Other\n", "### Deeper (8:00 - 9:00)\n",
            "#### Deepest\n"};
        for (int i = 0; i < sections; ++i) {
            text += "\n" + *rc::gen::elementOf(headings);
            const auto count = *rc::gen::inRange<int>(0, 6);
            for (int k = 0; k < count; ++k) {
                bullets.push_back(random_line());
                text += "- " + bullets.back() + "\n";
            }
        }
        std::vector<std::string> found;
        for (const PersonaBlock& block : said_by(onramp_test::imported(text)).blocks) {
            RC_ASSERT(block.kind == BlockKind::bullet);
            found.push_back(block.label.empty() ? block.text : block.label + ": " + block.text);
        }
        RC_ASSERT(found.size() == bullets.size());
        std::sort(found.begin(), found.end());
        std::sort(bullets.begin(), bullets.end());
        RC_ASSERT(found == bullets);
    }));
}

TEST_CASE("ids do not depend on the order of sections") {
    CHECK(onramp_test::holds([] {
        static const std::vector<std::string> headings = {"Skills",     "Technical Skills", "Goals", "Pain Points",
                                                          "Daily Life", "Hobbies",          "Role",  "Background"};
        std::vector<std::string> sections;
        for (const std::string& heading : headings) {
            std::string section = "## " + heading + "\n";
            const auto count = *rc::gen::inRange<int>(1, 5);
            for (int i = 0; i < count; ++i) {
                section += "- " + random_line() + "\n";
            }
            sections.push_back(section + "\n");
        }
        const auto ids_of = [](const std::vector<std::string>& list) {
            std::string text = "# T\n\n";
            for (const std::string& section : list) {
                text += section;
            }
            return said_by(onramp_test::imported(text)).ids;
        };
        std::vector<std::string> other = sections;
        for (std::size_t i = other.size(); i > 1; --i) {
            std::swap(other[i - 1], other[*rc::gen::inRange<std::size_t>(0, i)]);
        }
        RC_ASSERT(ids_of(sections) == ids_of(other));
    }));
}
