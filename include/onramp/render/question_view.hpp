// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "onramp/pack/item.hpp"
#include "onramp/render/markdown_screen.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// What is typed at a question. No letter of an option: those run from "a" to "f".
inline constexpr char k_hint_key = '?';
inline constexpr char k_dont_know_key = 's';
inline constexpr char k_previous_key = 'p';
inline constexpr char k_stop_key = 'q';

// One question of a quiz as it is asked. Options stand in the order given and are called A, B, C...
struct QuestionScreen {
    std::string area; // a name
    int number = 1;   // from 1
    int most = 0;     // questions of the quiz at most; 0: not said
    int minutes_left = 0;
    int areas_open = 0;
    int areas_all = 0;                // 0: not said
    int to_go = 0;                    // questions, this one included; 0: not said
    std::string question;             // Markdown
    std::vector<std::string> options; // Markdown; none where the answer is a number
    std::string edition;              // of Rust: "2021"; empty where no program is shown
    bool code_numbered = true;        // whether the lines of the question's program are
    bool has_hint = true;
    std::string hint; // Markdown; empty until asked for
    bool can_go_back = false;
};

// The question, its options and a line of keys, within the style's width. The first question says what
// "don't know" costs, too.
std::string render_question_text(const QuestionScreen& screen, const Style& style, Layout layout = Layout::visual);

enum class GivenAnswer : std::uint8_t { right, wrong, dont_know };

struct ReviewOption {
    std::string shown; // Markdown
    bool right = false;
    bool chosen = false;
    std::string why; // Markdown
};

// A question after it was answered.
struct ReviewEntry {
    std::string skill;                 // a name
    std::string question;              // Markdown
    std::vector<ReviewOption> options; // as they were shown; of a number the right one and mistakes to explain
    bool is_number = false;
    std::string typed;       // the number given
    std::string explanation; // Markdown
    std::vector<ItemSource> sources;
    GivenAnswer given = GivenAnswer::right;
    bool hinted = false;
    int number = 0; // of the answer, in its session
};

// The score in words, then each question with its options, reasons, explanation and sources: those
// answered wrong first, then those not known, then the right ones. Only addresses, and code lines in the
// linear layout, are wider than the style's width.
std::string render_review_text(const std::vector<ReviewEntry>& entries, const Style& style,
                               Layout layout = Layout::visual);
std::string render_review_markdown(const std::vector<ReviewEntry>& entries);

// What is said at once after an answer: whether it is right, why what was taken and what is right are so, the
// explanation and where to read on. The question stands above it.
std::string render_answered_text(const ReviewEntry& entry, const Style& style, Layout layout = Layout::visual);

} // namespace onramp
