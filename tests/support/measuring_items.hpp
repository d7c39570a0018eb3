// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "support/items.hpp"

namespace onramp_test {

// Two items of each skill that measure it, at levels 1 and 2, with one variant each: "SKILL.one", "SKILL.two".
inline std::vector<onramp::Item> measuring_items(const std::vector<std::string>& skills) {
    std::vector<onramp::PackFile> files;
    for (const std::string& skill : skills) {
        ItemText text;
        text.skill = skill;
        text.level = "1";
        text.difficulty = "2";
        files.push_back(item_file(text, "one"));
        text.level = "2";
        text.difficulty = "3";
        text.question += "\n";
        files.push_back(item_file(text, "two"));
    }
    return onramp::read_items(files).items;
}

} // namespace onramp_test
