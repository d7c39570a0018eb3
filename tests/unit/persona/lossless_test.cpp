// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// Documents written in every way that Markdown has: nothing of them may be lost.
#include "onramp/base/text.hpp"
#include "onramp/persona/document.hpp"
#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;

namespace {

const char* const k_documents[] = {
    "text",
    "text\n\n\n\n",
    "# Only a title",
    "#\n##\n###\n",
    "# T\n\n\n\n## A\n\n- a\n\n- b\n\n\n- c\n",
    "# T\n## A\n- a\n  - b\n    - c\n      - d\n  - e\n- f\n",
    "# T\n## A\n- a\n    - b four\n\n        code\n    - c\n",
    "# T\n## A\n1. one\n2. two\n   - nested\n\n   para in two\n10. ten\n",
    "# T\n## A\n1) one\n2) two\n",
    "# T\n## A\n* a\n+ b\n- c\n",
    "# T\n## A\n- code:\n  ```sh\n  - not a bullet\n\n  # not a heading\n  ```\n- next\n",
    "# T\n## A\n```\nunclosed\n\n- x\n",
    "# T\n## A\n~~~ rust\n```\n~~~\ntext\n",
    "# T\n## A\n    indented code\n\n    more\n\ntext\n",
    "# T\n## A\n| a | b |\n|---|---|\n| 1 | 2 |\n\nafter\n",
    "# T\n## A\n<div>\n\n- in html\n\n</div>\n<!-- a\n\n- comment -->\n- after\n",
    "# T\n## A\n<script>\n\n- x\n\n</script>\ntext\n",
    "# T\n## A\n<script>x</script>\n- after\n<style>*{}</style> text\n- b\n<a href='<b>'>\n- c\n\n- d\n",
    "# T\n## A\n<a\n- a\n<a <b>\n- b\n<!-- x --> y\n- c\n<![CDATA[ ]]>\n- d\n",
    "Title\n=====\n\nSection\n-------\n\n- a\n",
    "Two line\ntitle\n===\n\ntext\n---\ntext\n***\n",
    "# T #\n## A ##\n### B ###   \ntext\n",
    "# T\n#### deep\n- a\n## up\n###### deepest\n- b\n",
    "### low\n- a\n## high\n- b\n# top\n- c\n",
    "# T\n## A\n[foo]: /url \"title\"\n- uses [foo]\n[bar]: /other\n\n[baz]:\n/third\n",
    "# T\n## A\n- item\n\n[ref]: /url\n\n- item\n[ref2]: /url\n",
    "# T\n## A\n> quote\nlazy\n> - in quote\n\n- item\nlazy\n",
    "# T\n## A\n- > quote in item\n- # heading in item\n- - - deep on one line\n-\n- \n-\n  text below\n",
    "# T\n## A\n-\n\n  not in item\n",
    "# T\n## A\n+ \n        \n\t    code\n",
    "# T\n## A\n**F**: a  \n**G**: b\\\n**H**: c\ncontinued\n\n**I**:\n**J:** x\n",
    "**F**: before the title\n\n# T\n**G**: after\ntext\n",
    "# T\n## A\ntext  \nhard break\\\nand another\n",
    "# T\n## A\n- a\t\n-\tb\n \t- c\n",
    "# T\r\n\r\n## A\r\n- a\r\n- b\r\n",
    "\xEF\xBB\xBF# T\n## A\n- a\n",
    "---\ntitle: T\nkeys:\n  - a\n---\n# T\n## A\n- a\n",
    "---\nk: v\n...\n\n\n# T\n",
    "---\n\nnot front matter\n\n---\n",
    "---\nopen: ended\n# T\n",
    "# T\n## Skills\n- **A**: x, y\ntext between\n- **B**: z\n1. step\n- C: u, v\n- no label\n",
    "# T\n## Skills\n### S\ntext\n\n- **A**: x, y\n\ntext\n\n- **B**: z\n  - nested\n",
    "# T\n## Daily Activities\n### M (8:00 - 9:00)\nintro\n- a\n  - detail\n\nouter\n- b\n",
    "# T\n## Goals\n### Soon (1-3 months)\nintro\n1. a 50%\n\nmore\n#### deeper\n- x\n### KPIs\n- k\n",
    "# T\n## Goals\n- a\n## Goals\n- a\n- a\n## Objectives\n- a\n",
    "# T\n## Skills\n## Skills\n### Skills\n- Skills: skills, Skills, skills\n",
    "# T\n## A\n- caf\u00E9 \u65E5\u672C \U0001F600\n\u00A0\n- nbsp\n",
    "# T\n## A\n- a\n   \n- b\n\t\n",
    "# T\n## A\ntext\n\n\n\n- a\n\n\n\ntext\n",
    "# T\n## A\n- a\n## B\n- b\n\n\n\n## C\n",
    "# T\n## A\n***\n- a\n---\n- b\n___\n",
    "# T\n## A\n- [ ] task\n- [x] done\n",
    "# T\n## A\n00012. zeros\n999999999. big\n",
    "#no heading\n# T\n####### seven\n",
    "# T\n## A\n\\# escaped\n\\- escaped\n",
    "# T\n## A\n- a\n\n      code in item\n\n- b\n",
    "# T\n## A\n- a\n1. b\n- c\n",
    "- bullets before\n- any heading\n\n# T\n",
};

// What may change: nothing but what white space stands on blank lines.
std::string without_blank_line_spaces(std::string_view text) {
    std::string result;
    for (const std::string_view line : split(text, '\n')) {
        const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
        result += (blank ? std::string() : std::string(line)) + "\n";
    }
    result.pop_back();
    return result;
}

} // namespace

TEST_CASE("a line break at the very start is no half of a Windows one") {
    const Persona persona = import_persona("\nx", "first.md").value();
    CHECK_FALSE(persona.source.crlf);
    CHECK(export_persona(persona) == "\nx");
}

TEST_CASE("every document is exported as it was") {
    for (const char* document : k_documents) {
        CAPTURE(document);
        const auto persona = import_persona(document, "test.md");
        REQUIRE(persona);
        const std::string text = export_persona(*persona);
        CHECK(without_blank_line_spaces(text) == without_blank_line_spaces(document));
        CHECK(import_persona(text, "test.md").value() == *persona);
    }
}

TEST_CASE("any number of blank lines is kept") {
    for (const std::size_t lines : {std::size_t{99}, std::size_t{101}, std::size_t{5000}}) {
        const std::string blank(lines, '\n');
        const std::string document = blank + "# T\n" + blank + "## A\n" + blank + "- a\n" + blank;
        CHECK(export_persona(import_persona(document, "test.md").value()) == document);
    }
}

TEST_CASE("a small document asks for no more blank lines than the largest input has") {
    Persona persona = import_persona("# T\n## A\n- a\n- b\n", "test.md").value();
    persona.source.final_line_breaks = k_most_blank_lines;
    persona.source.blank_after_heading = k_most_blank_lines;
    CHECK(export_persona(persona).size() < std::size_t{k_most_blank_lines} + 100);
}

TEST_CASE("every document goes through JSON unchanged") {
    for (const char* document : k_documents) {
        CAPTURE(document);
        const Persona persona = import_persona(document, "test.md").value();
        const Reading<Persona> reading = read_persona(render_persona_json(persona), "test.json");
        for (const Problem& problem : reading.problems) {
            FAIL(format_problem(problem));
        }
        REQUIRE(reading.value);
        CHECK(*reading.value == persona);
    }
}

TEST_CASE("mixed line breaks become the ones that are most") {
    const Persona persona = import_persona("# T\r\n- a\r\n- b\n", "test.md").value();
    CHECK(persona.source.crlf);
    CHECK(export_persona(persona) == "# T\r\n- a\r\n- b\r\n");
    CHECK(export_persona(import_persona("# T\r- a\r- b\n", "test.md").value()) == "# T\n- a\n- b\n");
}

TEST_CASE("an empty document is refused") {
    for (const char* text : {"", "\n\n\n", " \t\r\n", "\xEF\xBB\xBF"}) {
        CAPTURE(text);
        const auto persona = import_persona(text, "test.md");
        REQUIRE_FALSE(persona);
        CHECK(persona.error().kind == ErrorKind::invalid);
    }
}
