// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/pack/item_document.hpp"
#include "support/catch.hpp"

namespace onramp_test {

// The text of an item file, part by part, for a test to change one of them.
struct ItemText {
    std::string licence = "# SPDX-License-Identifier: MIT\n# Copyright the onramp authors\n";
    std::string skill = "borrowing";
    std::string kind = "output";
    std::string pool = "measure";
    std::string level = "2";
    std::string difficulty = "3";
    std::string more;
    std::string question = "What does it print?\n\n```rust\nfn main() {\n    println!(\"1\");\n}\n```\n";
    std::string options = "## Right `prints \"1\\n\"`\n\nIt prints 1.\n\n**Why:** It says so.\n\n"
                          "## Wrong `prints \"2\\n\"`\n\nIt prints 2.\n\n**Why:** It does not.\n\n"
                          "## Wrong `panics`\n\nIt panics.\n\n**Why:** It does not.\n\n";
    std::string end = "## Explanation\n\nIt prints what it is told to.\n";

    std::string str() const {
        return "+++\n" + licence + "skill = \"" + skill + "\"\nlevel = " + level + "\nkind = \"" + kind +
               "\"\npool = \"" + pool + "\"\ndifficulty = " + difficulty +
               "\nseconds = 60\nhint = \"Read it.\"\nsources = [{ title = \"T\", url = \"https://example.org/\" }]\n" +
               more + "+++\n\n" + question + "\n" + options + end;
    }
};

inline onramp::PackFile item_file(const ItemText& text, const std::string& slug = "one") {
    return {"p/items/" + text.skill + "/" + slug + ".md", text.str()};
}

inline onramp::PackItems read_item(const ItemText& text) {
    return onramp::read_items({item_file(text)});
}

// The only item of a file without problems.
inline onramp::Item sound_item(const ItemText& text) {
    onramp::PackItems read = read_item(text);
    INFO((read.problems.empty() ? std::string() : onramp::format_problem(read.problems[0])));
    REQUIRE(read.problems.empty());
    REQUIRE(read.items.size() == 1);
    return read.items[0];
}

} // namespace onramp_test
