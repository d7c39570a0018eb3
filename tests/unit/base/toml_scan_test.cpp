// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/toml_scan.hpp"

#include "onramp/base/toml_settings.hpp"
#include "support/catch.hpp"

using onramp::find_toml_refusal;

TEST_CASE("TOML with strings and comments of any script is not refused") {
    for (const char* text :
         {"",
          "\xEF\xBB\xBF"
          "a = 1\n",
          "# Ơ\na = \"Ơ # no \\\" comment Ơ\" # Ơ\n", "a = 'Ơ\\'\n", "a = \"\"\"Ơ\nƠ \"quoted\" Ơ\\\"\"\"\" # Ơ\n",
          "a = '''Ơ'\nƠ''''\nb = 1\n", "\"Ơ\" = 1\n"}) {
        INFO(text);
        CHECK_FALSE(find_toml_refusal(text));
    }
}

TEST_CASE("characters beyond ASCII elsewhere are refused with their place") {
    const auto refusal = find_toml_refusal("a = \"Ơ\"\nb = \"Ơ\" Ơ\n");
    REQUIRE(refusal);
    CHECK(refusal->line == 2);
    CHECK(refusal->column == 9);
    CHECK(find_toml_refusal("a = 1\n\xC2\xA0"
                            "b = 2\n")
              ->line == 2);
    const auto settings = onramp::read_toml_settings("Ơ = 1\n", "c.toml");
    REQUIRE_FALSE(settings);
    CHECK(settings.error().message == "not valid TOML: a character beyond ASCII outside of a string or comment");
    CHECK(onramp::format_location(settings.error().where) == "c.toml:1:1");
}

TEST_CASE("a thousand parts of one key are too many, a thousand numbers are not") {
    std::string key;
    std::string numbers = "x = [";
    for (int i = 0; i < 1001; ++i) {
        key += "a.";
        numbers += "1.5, ";
    }
    CHECK(find_toml_refusal(key + "a = 1\n"));
    CHECK_FALSE(find_toml_refusal(numbers + "]\n"));
}

TEST_CASE("a string that does not end is left to the parser") {
    CHECK_FALSE(find_toml_refusal("a = \"never\nƠ"));
    CHECK_FALSE(find_toml_refusal("a = \"\"\"never Ơ"));
}

TEST_CASE("no string begins in the middle of a value") {
    for (const char* text : {"2 =   11'eƠeel", "a = 1'Ơ'", "a = 1.'Ơ'", "a = [1, 2.\"Ơ\"]", "a = {b = 1('Ơ'}",
                             "a = [\n[1]'Ơ'\n]", "a = \"b\"'Ơ'"}) {
        CHECK(find_toml_refusal(text));
        CHECK_FALSE(onramp::read_toml_settings(text, "c.toml"));
    }
    // But it may in the middle of a key, and in values after whatever ends the one before.
    for (const char* text : {"a.'Ơ'.\"Ơ\" = 1", "[a.'Ơ']\n'Ơ' = 1", "[[a.\"Ơ\"]]", "a = {b.'Ơ' = 1, 'Ơ'.c = 'Ơ'}",
                             "a = ['Ơ',\"Ơ\",['Ơ'], {'Ơ' = ['Ơ']}, 'Ơ']\nb.'Ơ' = 1", "a = [1, # '\n'Ơ']\nb.'Ơ' = 2"}) {
        CHECK_FALSE(find_toml_refusal(text));
    }
}
