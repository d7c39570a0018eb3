// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/text.hpp"

#include "support/catch.hpp"

using namespace onramp;

TEST_CASE("display width counts terminal cells") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("e\u0301") == 1);                    // e and a combining accent
    CHECK(display_width("\u65E5\u672C") == 4);               // wide
    CHECK(display_width("\U0001F600") == 2);                 // emoji
    CHECK(display_width("\U0001F469\u200D\U0001F4BB") == 2); // joined: woman technologist
    CHECK(display_width("\U0001F1E9\U0001F1EA") == 2);       // flag
    CHECK(display_width("\x1b[31m") == 4);                   // control counts 0
}

TEST_CASE("visible text cannot steer a terminal") {
    CHECK(visible("a\x1b[2Jb") == "a\\u{1b}[2Jb");
    CHECK(visible("a\nb") == "a\\u{0a}b");
    CHECK(visible("a\nb", Lines::keep) == "a\nb");
    CHECK(visible("\u202Eabc") == "\\u{202e}abc");
    CHECK(visible("\xFF") == "\\x{ff}");
    CHECK(visible("\u00E9\u65E5") == "\u00E9\u65E5");
}

TEST_CASE("wrap breaks at spaces and never leaves trailing ones") {
    CHECK(wrap("aa bb cc", 5) == "aa bb\ncc");
    CHECK(wrap("aa bb cc", 5, "  ") == "aa bb\n  cc");
    CHECK(wrap("toolongword x", 4) == "toolongword\nx");
    CHECK(wrap("", 4).empty());
}

TEST_CASE("a fitting beginning splits nothing that is shown as one") {
    CHECK(fitting_prefix("abc", 2) == "ab");
    CHECK(fitting_prefix("abc", 9) == "abc");
    CHECK(fitting_prefix("", 3).empty());
    CHECK(fitting_prefix("a\u5b57b", 2) == "a");
    CHECK(fitting_prefix("a\u5b57b", 3) == "a\u5b57");
    CHECK(fitting_prefix("e\u0301x", 1) == "e\u0301");
    CHECK(fitting_prefix("\u5b57", 1) == "\u5b57");
    CHECK(fitting_prefix("ab", 0) == "a");
}

TEST_CASE("shorten keeps within the cells") {
    CHECK(shorten("abcdef", 6) == "abcdef");
    CHECK(shorten("abcdefg", 6, "\u2026") == "abcde\u2026");
    CHECK(shorten("abcdefg", 6) == "abc...");
    CHECK(shorten("  ab cdefg", 6, "\u2026") == "  ab\u2026");
    CHECK(shorten("abc", 2, "...").empty());
    CHECK(display_width(shorten("\u65E5\u672C\u8A9E", 4)) <= 4);
}

TEST_CASE("nearest suggests only what is near") {
    const std::vector<std::string> words = {"persona", "profile", "pack"};
    CHECK(nearest("presona", words) == "persona");
    CHECK(nearest("profil", words) == "profile");
    CHECK(nearest("zzzzzz", words).empty());
}

TEST_CASE("lines, pieces and trimming") {
    CHECK(split_lines("a\r\nb\n").size() == 2);
    CHECK(split_lines("a\n\nb").size() == 3);
    CHECK(split_lines("").empty());
    CHECK(split("", ',').size() == 1);
    CHECK(trim("\u00A0 a b \u00A0") == "a b");
    CHECK(listed({"a", "b", "c"}) == "a, b and c");
    CHECK(counted(1, "step") == "1 step");
    CHECK(counted(2, "entry", "entries") == "2 entries");
}

TEST_CASE("line breaks of two characters become one") {
    CHECK(unix_lines("a\r\nb\r\n") == "a\nb\n");
    CHECK(unix_lines("a\rb\n\r") == "a\rb\n\r");
    CHECK(unix_lines("\r\r\n") == "\r\n");
    CHECK(unix_lines("").empty());
}
