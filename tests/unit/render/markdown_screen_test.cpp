// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/markdown_screen.hpp"

#include <string>

#include "onramp/base/text.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

std::string shown(std::string_view markdown, std::size_t width = 40, bool numbered = false) {
    MarkdownScreen screen;
    screen.style.width = width;
    screen.numbered = numbered;
    return render_markdown_screen(markdown, screen);
}

std::string read_aloud(std::string_view markdown) {
    MarkdownScreen screen;
    screen.layout = Layout::linear;
    screen.numbered = true;
    return render_markdown_screen(markdown, screen);
}

} // namespace

TEST_CASE("paragraphs are wrapped by cells") {
    CHECK(shown("one two\nthree", 8) == "one two\nthree\n");
    CHECK(shown("宽字宽字 宽字", 8) == "宽字宽字\n宽字\n");
    CHECK(shown("a\n\nb") == "a\n\nb\n");
    CHECK(shown("a  \nb\\\nc") == "a\nb\nc\n");
    CHECK(shown("", 40).empty());
}

TEST_CASE("a word that is too long goes on with a mark") {
    CHECK(shown("see abcdefghijklmno no", 10) == "see\nabcdefghij\n↳ klmno no\n");
    CHECK(shown("宽字宽字宽字", 7) == "宽字宽\n↳ 字宽\n↳ 字\n");
    MarkdownScreen screen;
    screen.style.width = 10;
    screen.style.unicode = false;
    CHECK(render_markdown_screen("abcdefghijklmno", screen) == "abcdefghij\n\\ klmno\n");
}

TEST_CASE("code in running text has backticks where it needs them") {
    CHECK(shown("Use `a` or `*mut T`.") == "Use `a` or `*mut T`.\n");
    CHECK(shown("`Vec<T>`") == "Vec<T>\n");
    CHECK(shown("`1 2 `") == "`1 2 `\n");
    CHECK(shown("`` a`b `` and ``` `x` ```") == "``a`b`` and `` `x` ``\n");
    CHECK(shown("aaaaaa `let x = 1;`", 20) == "aaaaaa `let x = 1;`\n");
    CHECK(shown("aaaaaa `let x = 1;`", 18) == "aaaaaa\n`let x = 1;`\n");
    CHECK(shown("`let one = 1; let  two = 2;` x", 20) == "`let one = 1;\nlet  two = 2;` x\n");
}

TEST_CASE("emphasis, links, lists, quotes and headings") {
    CHECK(shown("# A *b*\n\n**not** _so_") == "A *b*\n\n*not* *so*\n");
    CHECK(shown("***both***") == "*both*\n");
    CHECK(shown("- a\n- b\n  c\n\n3. x\n4. y") == "• a\n• b c\n\n3. x\n4. y\n");
    CHECK(shown("- a\n\n- b\n\n  c") == "• a\n\n• b\n\n  c\n");
    CHECK(shown("9. a\n10. b") == "9.  a\n10. b\n");
    CHECK(shown("> a\n>\n> b") == "│ a\n│\n│ b\n");
    CHECK(shown("- aaa bbb ccc", 24) == "• aaa bbb ccc\n");
    CHECK(shown("a\n\n---\n\nb") == "a\n\n* * *\n\nb\n");
    CHECK(shown("[text](https://example.org)") == "text\n");
    MarkdownScreen screen;
    screen.addresses = true;
    CHECK(render_markdown_screen("[text](https://example.org)", screen) == "text (https://example.org)\n");
    CHECK(render_markdown_screen("<https://example.org>", screen) == "https://example.org\n");
    CHECK(shown("a <b>c</b>\n\n<div>\nx\n</div>") == "a <b>c</b>\n\n<div> x </div>\n");
    CHECK(shown("&lt; &amp; \\*") == "< & *\n");
}

TEST_CASE("Rust lines are counted on from block to block") {
    const std::string_view twice = "a\n\n```rust\nfn f() {\n\n}\n```\n\n```toml\nx = 1\n```\n\n```rust\ng();\n```";
    CHECK(shown(twice, 40, true) == "a\n\n1  fn f() {\n2\n3  }\n\n    x = 1\n\n4  g();\n");
    CHECK(shown(twice, 40, false) == "a\n\n    fn f() {\n\n    }\n\n    x = 1\n\n    g();\n");
    CHECK(shown("- ```rust\n  x();\n  ```\n\n```rust\ny();\n```", 40, true) == "• x();\n\n1  y();\n");
    std::string ten = "```rust\n";
    for (int i = 0; i < 10; ++i) {
        ten += "x\n";
    }
    CHECK(shown(ten + "```", 40, true).starts_with(" 1  x\n 2  x\n"));
    CHECK(shown(ten + "```", 40, true).ends_with("\n10  x\n"));
}

TEST_CASE("a document that is one block of code has no indentation of its own") {
    CHECK(shown("```text\n  a\nb\n```") == "  a\nb\n");
    CHECK(shown("```rust\n    a();\n      b();\n```") == "a();\n  b();\n");
    CHECK(shown("```rust\n    let a = \"\n    x\";\n```") == "    let a = \"\n    x\";\n");
    CHECK(shown("a\n\n```text\n```") == "a\n\n    (empty)\n");
    CHECK(shown("a\n\n```text\n\n```\n\nb") == "a\n\n\n\nb\n");
}

TEST_CASE("a line of code that is too wide goes on with a mark, at a good place") {
    CHECK(shown("```rust\n  let name = call(argument, another);\n```", 24, true) == "1    let name =\n"
                                                                                    "       ↳ call(argument,\n"
                                                                                    "       ↳ another);\n");
    CHECK(shown("```rust\nf(\"one two three four five\");\n```", 20) == "f(\"one two three \n"
                                                                        "  ↳ four five\");\n");
    CHECK(shown("```rust\nabcdefghijklmnopqrstuvwxyz\n```", 20) == "abcdefghijklmnopqrst\n  ↳ uvwxyz\n");
    CHECK(shown("```text\nabcdefghijklmnopqrstuvwxyz\n```", 20) == "abcdefghijklmnopqrst\n  ↳ uvwxyz\n");
    CHECK(shown("```rust\n\tx(); // one two three\n```", 20, true) == "1      x(); // one\n      ↳ two three\n");
}

TEST_CASE("a screen reader gets words in place of columns and signs") {
    CHECK(read_aloud("Is `a` **not** it?") == "Is `a` not it?\n");
    CHECK(read_aloud("a\n\n```rust\nfn f() {\n\n  " + std::string(90, 'x') + "\n```\n") ==
          "a\n\nline 1: fn f() {\nline 2:\nline 3:   " + std::string(90, 'x') + "\n");
    CHECK(read_aloud("```text\none\ntwo\n```") == "Text, 2 lines:\none\ntwo\n");
    CHECK(read_aloud("```text\none\n```") == "Text: one\n");
    CHECK(read_aloud("> a\n\n- b\n\n---") == "Quote:\na\n\n- b\n");
}

TEST_CASE("what is shown cannot steer a terminal") {
    const std::string text = shown("a\x1b[2J \u202e\n\n```rust\n\x1b[31m\xFF\r\n```\n\n`\x07`\n");
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(visible(text, Lines::keep) == text);
    CHECK(text.find("a\\u{1b}[2J \\u{202e}\n") == 0);
}
