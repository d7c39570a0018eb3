// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/render/question_view.hpp"
#include "render/inked_words.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

using Rows = std::vector<std::string>;

constexpr std::size_t k_hang = 5; // cells: a sign, a letter, and spaces behind each

std::string_view given_words(GivenAnswer given) {
    switch (given) {
    case GivenAnswer::right:
        return "right";
    case GivenAnswer::wrong:
        return "wrong";
    case GivenAnswer::dont_know:
        break;
    }
    return "not known";
}

std::string verdict_words(const ReviewEntry& entry) {
    return std::string(entry.given == GivenAnswer::right   ? "Right"
                       : entry.given == GivenAnswer::wrong ? "Wrong"
                                                           : "Not known") +
           (entry.hinted ? ", with a hint." : ".");
}

std::string result_words(const ReviewEntry& entry) {
    return std::string(given_words(entry.given)) + (entry.hinted ? ", with a hint" : "");
}

// What to learn from comes first.
std::vector<const ReviewEntry*> in_order(const std::vector<ReviewEntry>& entries) {
    std::vector<const ReviewEntry*> ordered;
    for (const GivenAnswer given : {GivenAnswer::wrong, GivenAnswer::dont_know, GivenAnswer::right}) {
        for (const ReviewEntry& entry : entries) {
            if (entry.given == given) {
                ordered.push_back(&entry);
            }
        }
    }
    return ordered;
}

std::string score(const std::vector<ReviewEntry>& entries) {
    if (entries.empty()) {
        return "No question was answered.";
    }
    std::vector<std::string> parts;
    for (const GivenAnswer given : {GivenAnswer::right, GivenAnswer::wrong, GivenAnswer::dont_know}) {
        std::size_t count = 0;
        std::size_t hinted = 0;
        for (const ReviewEntry& entry : entries) {
            count += entry.given == given ? 1 : 0;
            hinted += entry.given == given && entry.hinted ? 1 : 0;
        }
        if (count > 0) {
            parts.push_back((count == entries.size() && count > 1 ? "all" : std::to_string(count)) + " " +
                            std::string(given_words(given)) +
                            (hinted > 0 ? " (" + std::to_string(hinted) + " with a hint)" : ""));
        }
    }
    return counted(entries.size(), "question") + ": " + listed(parts) + ".";
}

bool begins_block(std::string_view markdown) {
    return markdown.starts_with("```") || markdown.starts_with("~~~") || markdown.starts_with("- ") ||
           markdown.starts_with("* ") || markdown.starts_with(">");
}

// A reason behind `lead`, or below it.
std::string led(const std::string& lead, std::string_view link, const std::string& why) {
    return lead + (begins_block(why) ? "\n\n" : std::string(link)) + why;
}

// The verdict on an option in words, in front of its reason.
std::string reason(const ReviewOption& option) {
    const std::string verdict =
        std::string(option.chosen ? "Your answer, " : "") +
        (option.right ? (option.chosen ? "right." : "Right.") : (option.chosen ? "wrong." : "Wrong."));
    return led(verdict, " ", option.why);
}

// Markdown: the number given, what it comes from where that is known, and the right one.
std::vector<std::string> number_parts(const ReviewEntry& entry) {
    constexpr std::string_view k_hard_break = "\\\n";
    std::vector<std::string> parts;
    if (entry.given == GivenAnswer::wrong) {
        parts.push_back("Your answer, wrong: " + markdown_text(entry.typed));
    }
    for (const ReviewOption& option : entry.options) {
        if (option.right) {
            const std::string lead = entry.given == GivenAnswer::right ? "Your answer, right: " : "Right: ";
            parts.push_back(led(lead + option.shown, k_hard_break, option.why));
        } else if (option.chosen && entry.given == GivenAnswer::wrong) {
            parts.front() = led(parts.front(), k_hard_break, option.why);
        }
    }
    return parts;
}

class ReviewText {
public:
    ReviewText(const Style& style, Layout layout) : m_style(style), m_layout(layout) {}

    void add_heading(const ReviewEntry& entry, std::size_t number, std::size_t count) {
        InkedWords words;
        const std::string place = std::to_string(number) + " of " + std::to_string(count);
        if (linear()) {
            words.add("Question " + place + ". " + entry.skill + ": " + result_words(entry) + ".", Ink::plain);
        } else {
            words.add(m_style.unicode ? "── " : "-- ", Ink::dim);
            words.add(place, Ink::bold);
            words.add(std::string(m_style.separator()) + entry.skill + std::string(m_style.separator()), Ink::plain);
            words.add(result_words(entry), entry.given == GivenAnswer::right ? Ink::good : Ink::bad);
        }
        add(words.rows(m_style, m_style.width));
    }

    void add_verdict(const ReviewEntry& entry) {
        InkedWords words;
        const bool right = entry.given == GivenAnswer::right;
        const std::string sign = linear() ? ""
                                 : right  ? (m_style.unicode ? "✓ " : "+ ")
                                          : (m_style.unicode ? "✗ " : "x ");
        words.add(sign + verdict_words(entry), right ? Ink::good : Ink::bad);
        add(words.rows(m_style, m_style.width));
    }

    void add_markdown(std::string_view text, bool numbered) {
        MarkdownScreen screen{m_style, m_layout};
        screen.numbered = numbered;
        add(markdown_rows(text, screen));
    }

    void add_option(const ReviewOption& option, std::size_t at) {
        const std::string letter(1, static_cast<char>('A' + at));
        if (linear()) {
            add_option_rows(option, "Option " + letter + ": ", "");
            return;
        }
        const Ink ink = option.right ? Ink::good : option.chosen ? Ink::bad : Ink::plain;
        const std::string sign = option.right    ? (m_style.unicode ? "✓ " : "+ ")
                                 : option.chosen ? (m_style.unicode ? "✗ " : "x ")
                                                 : "  ";
        add_option_rows(option, m_style.paint(ink, sign) + m_style.paint(Ink::bold, letter) + "  ",
                        std::string(k_hang, ' '));
    }

    // Addresses stay whole, so that they can be clicked and copied.
    void add_sources(const std::vector<ItemSource>& sources) {
        Rows rows;
        for (const ItemSource& source : sources) {
            InkedWords words;
            words.add("Read: " + source.title, Ink::plain);
            for (std::string& row : words.rows(m_style, m_style.width)) {
                rows.push_back(std::move(row));
            }
            rows.push_back("  " + m_style.paint(Ink::accent, visible(source.url)));
        }
        add(rows);
    }

    void add(const Rows& rows) {
        m_text += m_text.empty() || rows.empty() ? "" : "\n";
        for (const std::string& row : rows) {
            m_text += row + "\n";
        }
    }

    std::string text() const { return m_text; }

private:
    bool linear() const { return m_layout == Layout::linear; }

    void add_option_rows(const ReviewOption& option, const std::string& first, const std::string& rest) {
        MarkdownScreen screen{m_style, m_layout};
        const std::size_t hang = linear() ? first.size() : k_hang;
        screen.style.width -= std::min(m_style.width / 2, hang);
        screen.code_indent = 2;
        Rows rows = behind(first, rest, markdown_rows(option.shown, screen));
        if (option.shown.ends_with("```")) {
            rows.emplace_back(); // or the reason would read as a line of the code
        }
        for (std::string& row : behind(rest, rest, markdown_rows(reason(option), screen))) {
            rows.push_back(std::move(row));
        }
        add(rows);
    }

    const Style& m_style;
    Layout m_layout;
    std::string m_text;
};

// Markdown behind a list's mark, or another's content: every line but empty ones indented.
std::string nested(std::string_view markdown) {
    const std::string safe = visible(markdown, Lines::keep);
    std::string text;
    for (const std::string_view line : split_lines(safe)) {
        text += (line.empty() ? "" : "  ") + std::string(line) + "\n";
    }
    return text;
}

std::string markdown_option(const ReviewOption& option, std::size_t at) {
    return "- **" + std::string(1, static_cast<char>('A' + at)) + "**\n\n" + nested(option.shown) + "\n" +
           nested(reason(option)) + "\n";
}

} // namespace

std::string render_review_text(const std::vector<ReviewEntry>& entries, const Style& style, Layout layout) {
    ReviewText review(style, layout);
    InkedWords words;
    words.add(score(entries), Ink::bold);
    review.add(words.rows(style, style.width));
    std::size_t number = 0;
    for (const ReviewEntry* entry : in_order(entries)) {
        review.add_heading(*entry, ++number, entries.size());
        review.add_markdown(entry->question, true);
        if (entry->is_number) {
            for (const std::string& part : number_parts(*entry)) {
                review.add_markdown(part, false);
            }
        } else {
            for (std::size_t i = 0; i < entry->options.size(); ++i) {
                review.add_option(entry->options[i], i);
            }
        }
        review.add_markdown(entry->explanation, false);
        review.add_sources(entry->sources);
    }
    return review.text();
}

std::string render_answered_text(const ReviewEntry& entry, const Style& style, Layout layout) {
    ReviewText answered(style, layout);
    answered.add_verdict(entry);
    if (entry.is_number) {
        for (const std::string& part : number_parts(entry)) {
            answered.add_markdown(part, false);
        }
    } else {
        for (const bool right : {false, true}) { // what was taken for right comes before what is
            for (std::size_t i = 0; i < entry.options.size(); ++i) {
                if (entry.options[i].right == right && (right || entry.options[i].chosen)) {
                    answered.add_option(entry.options[i], i);
                }
            }
        }
    }
    answered.add_markdown(entry.explanation, false);
    answered.add_sources(entry.sources);
    return answered.text();
}

std::string render_review_markdown(const std::vector<ReviewEntry>& entries) {
    std::string text = "# Review\n\n" + score(entries) + "\n";
    std::size_t number = 0;
    for (const ReviewEntry* entry : in_order(entries)) {
        text += "\n## " + std::to_string(++number) + ". " + markdown_text(entry->skill) + ": " + result_words(*entry) +
                "\n\n" + visible(entry->question, Lines::keep) + "\n\n";
        if (entry->is_number) {
            for (const std::string& part : number_parts(*entry)) {
                text += visible(part, Lines::keep) + "\n\n";
            }
        } else {
            for (std::size_t i = 0; i < entry->options.size(); ++i) {
                text += markdown_option(entry->options[i], i);
            }
        }
        text += visible(entry->explanation, Lines::keep) + "\n";
        for (const ItemSource& source : entry->sources) {
            text += "\n- " + markdown_link(source.title, source.url);
        }
        text += entry->sources.empty() ? "" : "\n";
    }
    return text;
}

} // namespace onramp
