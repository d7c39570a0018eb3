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

struct Part {
    std::string painted;
    std::size_t cells = 0;
};

// Parts beside each other with separators between them, broken between parts only.
Rows part_rows(const std::vector<Part>& parts, const Style& style) {
    const std::size_t between = display_width(style.separator());
    Rows rows(1);
    std::size_t cells = 0;
    for (const Part& part : parts) {
        if (cells > 0 && cells + between + part.cells > style.width) {
            rows.emplace_back();
            cells = 0;
        }
        rows.back() += cells == 0 ? std::string() : style.paint(Ink::dim, style.separator());
        rows.back() += part.painted;
        cells += (cells == 0 ? 0 : between) + part.cells;
    }
    return rows;
}

std::vector<std::string> still_open(const QuestionScreen& screen) {
    std::vector<std::string> parts;
    if (screen.areas_all > 0) {
        parts.push_back(std::to_string(screen.areas_open) + " of " +
                        counted(static_cast<std::size_t>(screen.areas_all), "area") + " open");
    }
    if (screen.to_go > 0) {
        parts.push_back(std::to_string(screen.to_go) + " to go");
    }
    if (screen.minutes_left > 0) {
        parts.push_back("about " + std::to_string(screen.minutes_left) + " min");
    }
    return parts;
}

// Number, area and edition to the left, what is open to the right; one after the other where they do
// not fit into a row.
Rows header(const QuestionScreen& screen, const Style& style) {
    const std::size_t width = std::min(style.width, k_widest);
    const std::string number = std::to_string(screen.number);
    std::vector<std::string> names;
    if (!screen.area.empty()) {
        names.push_back(shorten(visible(screen.area), width, style.ellipsis()));
    }
    if (!screen.edition.empty()) {
        names.push_back("Rust " + visible(screen.edition));
    }
    const std::string open = join(still_open(screen), ", ");
    for (const std::string& begin : {"Question " + number, number}) {
        std::vector<std::string> left = names;
        left.insert(left.begin(), begin);
        const std::size_t cells = display_width(join(left, style.separator()));
        if (cells + 2 + open.size() <= width) {
            left.front() = style.paint(Ink::bold, begin);
            const std::string space(open.empty() ? 0 : width - cells - open.size(), ' ');
            return {join(left, style.separator()) + space + style.paint(Ink::dim, open)};
        }
    }
    std::vector<Part> parts = {{style.paint(Ink::bold, "Question " + number), 9 + number.size()}};
    for (const std::string& name : names) {
        parts.push_back({name, display_width(name)});
    }
    for (const std::string& part : still_open(screen)) {
        parts.push_back({style.paint(Ink::dim, part), part.size()});
    }
    return part_rows(parts, style);
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
    if (screen.to_go > 0) {
        text += " " + std::to_string(screen.to_go) + " to go.";
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

// "a-d answer · ? hint · ..."
Rows keys(const QuestionScreen& screen, const Style& style) {
    std::vector<Part> parts;
    const auto add = [&](std::string_view typed, std::string_view meaning) {
        parts.push_back({std::string(typed) + style.paint(Ink::dim, meaning), typed.size() + meaning.size()});
    };
    if (screen.options.empty()) {
        add("type a number", "");
    } else {
        add(answers(screen.options.size()), " answer");
    }
    if (screen.has_hint && screen.hint.empty()) {
        add({&k_hint_key, 1}, " hint");
    }
    add({&k_dont_know_key, 1}, " don't know");
    if (screen.can_go_back) {
        add({&k_previous_key, 1}, " previous");
    }
    add({&k_stop_key, 1}, " stop (kept)");
    return part_rows(parts, style);
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

Rows hint(const QuestionScreen& screen, const Style& style, Layout layout) {
    constexpr std::string_view k_name = "Hint:";
    MarkdownScreen inner{style, layout};
    inner.style.width -= std::min(style.width / 2, k_name.size() + 1);
    const std::size_t hang = layout == Layout::linear ? 0 : k_name.size() + 1;
    return behind(style.paint(Ink::bold, k_name) + " ", std::string(hang, ' '), markdown_rows(screen.hint, inner));
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
        parts.push_back(hint(screen, style, layout));
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
