// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/render/question_view.hpp"
#include "render/inked_words.hpp"

namespace onramp {

namespace {

using Rows = std::vector<std::string>;

constexpr std::size_t k_widest = 100;     // cells of the header, as of running text
constexpr std::size_t k_most_compact = 2; // rows of an option that needs no empty row around it

std::string letter(std::size_t at) {
    return std::string(1, static_cast<char>('A' + at));
}

void append(Rows& rows, Rows more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Rows wrapped(std::string_view text, Ink ink, const Style& style) {
    InkedWords words;
    words.add(text, ink);
    return words.rows(style, std::min(style.width, k_widest));
}

std::string still_open(const QuestionScreen& screen) {
    std::string text;
    if (screen.areas_all > 0) {
        text = std::to_string(screen.areas_open) + " of " +
               counted(static_cast<std::size_t>(screen.areas_all), "area") + " open";
    }
    if (screen.minutes_left > 0) {
        text += (text.empty() ? "about " : ", about ") + std::to_string(screen.minutes_left) + " min";
    }
    return text;
}

// Number, area and edition to the left, what is open to the right; below each other where they do not
// fit side by side.
Rows header(const QuestionScreen& screen, const Style& style) {
    const std::size_t width = std::min(style.width, k_widest);
    const std::string number = std::to_string(screen.number);
    std::string rest = visible(screen.area);
    if (!screen.edition.empty()) {
        rest += std::string(rest.empty() ? "" : style.separator()) + "Rust " + visible(screen.edition);
    }
    rest.insert(0, rest.empty() ? "" : style.separator());
    const std::string open = still_open(screen);
    for (const std::string& name : {"Question " + number, number}) {
        const std::size_t cells = display_width(name + rest);
        if (cells + 2 + open.size() <= width) {
            std::string row = style.paint(Ink::bold, name) + rest;
            if (!open.empty()) {
                row += std::string(width - cells - open.size(), ' ') + style.paint(Ink::dim, open);
            }
            return {row};
        }
    }
    InkedWords words;
    words.add("Question " + number, Ink::bold);
    words.add(rest, Ink::plain);
    Rows rows = words.rows(style, width);
    append(rows, wrapped(open, Ink::dim, style));
    return rows;
}

Rows spoken_header(const QuestionScreen& screen, const Style& style) {
    std::string text = "Question " + std::to_string(screen.number);
    text += screen.most > 0 ? " of at most " + std::to_string(screen.most) + "." : ".";
    text += screen.area.empty() ? "" : " Area: " + screen.area + ".";
    text += screen.edition.empty() ? "" : " Rust " + screen.edition + ".";
    if (screen.areas_all > 0) {
        text += " " + std::to_string(screen.areas_open) + " of " +
                counted(static_cast<std::size_t>(screen.areas_all), "area") + " open.";
    }
    if (screen.minutes_left > 0) {
        text += " About " + counted(static_cast<std::size_t>(screen.minutes_left), "minute") + " left.";
    }
    return wrapped(text, Ink::plain, style);
}

// Each option behind its letter, with empty rows between them where one is long.
Rows options(const QuestionScreen& screen, const Style& style, Layout layout) {
    std::vector<Rows> shown;
    bool compact = true;
    for (std::size_t i = 0; i < screen.options.size(); ++i) {
        MarkdownScreen inner{style, layout};
        inner.code_indent = 2;
        Rows rows;
        if (layout == Layout::linear) {
            const std::string name = "Option " + letter(i) + ": ";
            inner.style.width -= std::min(inner.style.width / 2, name.size());
            rows = behind(name, "", markdown_rows(screen.options[i], inner));
        } else {
            constexpr std::size_t k_hang = 3;
            inner.style.width -= std::min(inner.style.width / 2, k_hang);
            inner.most_prose -= k_hang;
            rows = behind(style.paint(Ink::bold, letter(i)) + "  ", std::string(k_hang, ' '),
                          markdown_rows(screen.options[i], inner));
        }
        compact = compact && rows.size() <= k_most_compact;
        shown.push_back(std::move(rows));
    }
    Rows rows;
    for (Rows& option : shown) {
        if (!rows.empty() && !compact) {
            rows.emplace_back();
        }
        append(rows, std::move(option));
    }
    return rows;
}

std::string lower_letter(std::size_t at) {
    return lower(letter(at));
}

std::string answers(std::size_t count) {
    return count == 2 ? "a or b" : "a-" + lower_letter(count - 1);
}

// "a-d answer · ? hint · ...", broken between keys only.
Rows keys(const QuestionScreen& screen, const Style& style) {
    struct Key {
        std::string typed;
        std::string_view meaning;
    };
    std::vector<Key> shown;
    if (screen.options.empty()) {
        shown.push_back({"number", "answer"});
    } else {
        shown.push_back({answers(screen.options.size()), "answer"});
    }
    if (screen.has_hint && screen.hint.empty()) {
        shown.push_back({std::string(1, k_hint_key), "hint"});
    }
    shown.push_back({std::string(1, k_dont_know_key), "don't know"});
    if (screen.can_go_back) {
        shown.push_back({std::string(1, k_previous_key), "previous"});
    }
    shown.push_back({std::string(1, k_stop_key), "stop (kept)"});

    Rows rows(1);
    std::size_t cells = 0;
    for (const Key& key : shown) {
        const std::size_t own = key.typed.size() + 1 + key.meaning.size();
        const std::size_t between = cells == 0 ? 0 : display_width(style.separator());
        if (cells > 0 && cells + between + own > style.width) {
            rows.emplace_back();
            cells = 0;
        }
        rows.back() += cells == 0 ? std::string() : style.paint(Ink::dim, style.separator());
        rows.back() += key.typed + " " + style.paint(Ink::dim, key.meaning);
        cells += (cells == 0 ? 0 : between) + own;
    }
    return rows;
}

Rows spoken_keys(const QuestionScreen& screen, const Style& style) {
    std::string text = "Type ";
    if (screen.options.empty()) {
        text += "a number";
    } else {
        for (std::size_t i = 0; i < screen.options.size(); ++i) {
            text += i == 0 ? "" : i + 1 == screen.options.size() ? " or " : ", ";
            text += lower_letter(i);
        }
    }
    text += " to answer";
    const auto key = [&](char c, std::string_view meaning) {
        text += std::string("; ") + c + " " + std::string(meaning);
    };
    if (screen.has_hint && screen.hint.empty()) {
        key(k_hint_key, "for a hint");
    }
    key(k_dont_know_key, "if you don't know");
    if (screen.can_go_back) {
        key(k_previous_key, "for the previous question");
    }
    key(k_stop_key, "to stop; your answers are kept.");
    return wrapped(text, Ink::plain, style);
}

std::string first_note(const QuestionScreen& screen) {
    return (screen.most > 0 ? "At most " + counted(static_cast<std::size_t>(screen.most), "question") + ". "
                            : std::string()) +
           "\"Don't know\" counts no more against you than a wrong guess.";
}

} // namespace

std::string render_question_text(const QuestionScreen& screen, const Style& style, Layout layout) {
    const bool linear = layout == Layout::linear;
    MarkdownScreen markdown{style, layout};
    std::vector<Rows> parts;
    parts.push_back(linear ? spoken_header(screen, style) : header(screen, style));
    markdown.numbered = screen.code_numbered;
    parts.push_back(markdown_rows(screen.question, markdown));
    parts.push_back(options(screen, style, layout));
    if (!screen.hint.empty()) {
        parts.push_back(markdown_rows("**Hint:** " + screen.hint, markdown));
    }
    if (screen.number == 1) {
        parts.push_back(wrapped(first_note(screen), Ink::dim, style));
    }
    parts.push_back(linear ? spoken_keys(screen, style) : keys(screen, style));

    std::string text;
    for (const Rows& rows : parts) {
        text += text.empty() || rows.empty() ? "" : "\n";
        for (const std::string& row : rows) {
            text += row + "\n";
        }
    }
    return text;
}

} // namespace onramp
