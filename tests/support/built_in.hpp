// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/quiz_bank.hpp"
#include "onramp/pack/item_document.hpp"
#include "platform/embedded_content.hpp"

namespace onramp_test {

// The program's own role and the items of its pack that measure, read once.
inline const onramp::Role& built_in_role() {
    static const onramp::Role role =
        *onramp::read_role_snapshot(*onramp::embedded_content().find("roles/senior-rust-developer.snapshot"));
    return role;
}

inline const std::vector<onramp::QuizItem>& built_in_bank() {
    static const std::vector<onramp::QuizItem> bank = [] {
        constexpr std::string_view k_folder = "packs/rust/";
        std::vector<onramp::PackFile> files;
        for (const std::string_view path : onramp::embedded_content().list(k_folder)) {
            if (path.find("/items/") != std::string_view::npos) {
                const std::string_view text = *onramp::embedded_content().find(path);
                files.push_back({std::string(path), std::string(text), k_folder.size()});
            }
        }
        return onramp::quiz_items(built_in_role(), onramp::read_items(std::move(files)).items);
    }();
    return bank;
}

} // namespace onramp_test
