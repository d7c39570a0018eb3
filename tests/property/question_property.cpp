// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <string>
#include <utility>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/pack/item_document.hpp"
#include "onramp/render/question_view.hpp"
#include "platform/embedded_content.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

const std::vector<Item>& built_in_items() {
    static const std::vector<Item> items = [] {
        constexpr std::string_view k_folder = "packs/rust/";
        std::vector<PackFile> files;
        for (const std::string_view path : embedded_content().list(k_folder)) {
            files.push_back({std::string(path), std::string(*embedded_content().find(path)), k_folder.size()});
        }
        return read_items(std::move(files)).items;
    }();
    return items;
}

QuestionScreen screen_of(const Item& item, const ItemVariant& variant) {
    QuestionScreen screen;
    screen.area = "Performance Engineering";
    screen.number = 17;
    screen.minutes_left = 9;
    screen.areas_open = 3;
    screen.areas_all = 8;
    screen.edition = variant.program.empty() ? "" : "2021";
    screen.question = variant.question;
    screen.hint = item.hint;
    for (const ItemOption& option : variant.options) {
        if (item.kind != ItemKind::number) {
            screen.options.push_back(option.shown);
        }
    }
    return screen;
}

// Undoes wrapping and marks: what is left of a text and of its Markdown is the same.
std::string bare(std::string_view text) {
    constexpr std::string_view k_dropped = " \n\t`*>-\\";
    std::string kept;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view three = text[at] == '\xE2' ? text.substr(at, 3) : std::string_view();
        if (three == "↳" || three == "•" || three == "│") {
            at += 2;
        } else if (k_dropped.find(text[at]) == std::string_view::npos) {
            kept += text[at];
        }
    }
    return kept;
}

struct SourceLine {
    std::string_view text;
    bool rust = false;
};

// The lines of Markdown that are shown: those of fences are not.
std::vector<SourceLine> shown_lines(std::string_view markdown) {
    std::vector<SourceLine> lines;
    std::size_t fence = 0;
    bool rust = false;
    for (const std::string_view line : split(markdown, '\n')) {
        const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
        if (fence == 0 && ticks >= 3) {
            fence = ticks;
            rust = line.substr(ticks) == "rust";
        } else if (fence > 0 && ticks >= fence && ticks == line.size()) {
            fence = 0;
            rust = false;
        } else {
            lines.push_back({line, rust});
        }
    }
    return lines;
}

// Goes through the rows of a screen; each thing must stand behind the one before.
class Finder {
public:
    explicit Finder(const std::string& screen) : m_text(bare(screen)) {}

    bool finds(std::string_view text) { return finds_bare(bare(text)); }

    bool finds_bare(const std::string& wanted) {
        const std::size_t at = m_text.find(wanted, m_at);
        m_at = at == std::string::npos ? m_at : at + wanted.size();
        return at != std::string::npos;
    }

private:
    std::string m_text;
    std::size_t m_at = 0;
};

std::string without_colour(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\x1b') {
            at = text.find('m', at);
        } else {
            kept += text[at];
        }
    }
    return kept;
}

// Whether every colour of a row ends before the next one begins, and before the row ends.
bool ends_colours(std::string_view row) {
    bool on = false;
    for (std::size_t at = row.find('\x1b'); at != std::string_view::npos; at = row.find('\x1b', at + 1)) {
        const bool ends = row.substr(at).starts_with("\x1b[0m");
        if (ends != on) {
            return false;
        }
        on = !on;
    }
    return !on;
}

// What must be found on a screen, one after the other, without what bare() drops.
std::vector<std::string> bare_parts(const QuestionScreen& screen) {
    std::vector<std::string> parts;
    for (const SourceLine& line : shown_lines(screen.question)) {
        parts.push_back(bare(line.text));
    }
    for (std::size_t i = 0; i < screen.options.size(); ++i) {
        std::string option(1, static_cast<char>('A' + i));
        for (const SourceLine& line : shown_lines(screen.options[i])) {
            option += line.text;
        }
        parts.push_back(bare(option));
    }
    parts.push_back(bare("Hint: " + screen.hint));
    return parts;
}

// What is wrong with a screen; empty where nothing is.
std::string problem_of(const QuestionScreen& screen, const std::vector<std::string>& parts, const Style& style) {
    const std::string coloured = render_question_text(screen, style);
    const std::string text = style.color ? without_colour(coloured) : coloured;
    Finder finder(text);
    for (const std::string& part : parts) {
        if (!finder.finds_bare(part)) {
            return "missing: " + part;
        }
    }
    if (visible(text, Lines::keep) != text) {
        return "not safe to show";
    }
    std::string_view before;
    for (const std::string_view row : split_lines(text)) {
        if (display_width(row) > style.width) {
            return "too wide: " + std::string(row);
        }
        if (before.ends_with(' ') && row.find("↳") == std::string_view::npos) {
            return "ends with a space: " + std::string(before);
        }
        before = row;
    }
    for (const std::string_view row : split_lines(coloured)) {
        if (!ends_colours(row)) {
            return "colour goes on: " + visible(row);
        }
    }
    return "";
}

} // namespace

TEST_CASE("every question of the built-in pack is whole and fits, whatever the width") {
    REQUIRE(built_in_items().size() > 900);
    for (const Item& item : built_in_items()) {
        for (std::size_t at = 0; at < item.parameters.size(); ++at) {
            const QuestionScreen screen = screen_of(item, variant_of(item, at));
            const std::vector<std::string> parts = bare_parts(screen);
            for (const std::size_t width : {40U, 80U, 120U}) {
                for (const bool color : {false, true}) {
                    const std::string problem = problem_of(screen, parts, Style{color, true, width});
                    if (!problem.empty()) {
                        FAIL_CHECK(item.id << ", variant " << at << ", " << width << " columns: " << problem);
                    }
                }
            }
        }
    }
}

TEST_CASE("read aloud, every line of code of the built-in pack has its number") {
    for (const Item& item : built_in_items()) {
        const QuestionScreen screen = screen_of(item, variant_of(item, 0));
        const std::string shown = render_question_text(screen, Style{}, Layout::linear);
        std::size_t number = 0;
        std::size_t from = 0;
        for (const SourceLine& line : shown_lines(screen.question)) {
            if (line.rust) {
                const std::string row = "\nline " + std::to_string(++number) + ":" + (line.text.empty() ? "" : " ") +
                                        std::string(line.text) + "\n";
                const std::size_t at = shown.find(row, from);
                INFO(item.id << row);
                REQUIRE(at != std::string::npos);
                from = at + row.size() - 1;
            }
        }
        CHECK(shown.find("\nline " + std::to_string(number + 1) + ":") == std::string::npos);
    }
}

TEST_CASE("every question of the built-in pack can be reviewed") {
    for (const Item& item : built_in_items()) {
        const ItemVariant variant = variant_of(item, 0);
        ReviewEntry entry{"Skill", variant.question,    {},           item.kind == ItemKind::number,
                          "1",     variant.explanation, item.sources, GivenAnswer::dont_know,
                          false};
        for (const ItemOption& option : variant.options) {
            entry.options.push_back({option.shown, option.right, false, option.why});
        }
        const std::string text = render_review_text({entry}, Style{});
        Finder finder(text);
        INFO(item.id);
        for (const ItemOption& option : variant.options) {
            if (item.kind == ItemKind::number && !option.right) {
                continue;
            }
            std::string shown;
            for (const SourceLine& line : shown_lines(option.shown)) {
                shown += line.text;
            }
            CHECK(finder.finds(shown));
            for (const SourceLine& line : shown_lines(option.why)) {
                CHECK(finder.finds(line.text));
            }
        }
        for (const SourceLine& line : shown_lines(variant.explanation)) {
            CHECK(finder.finds(line.text));
        }
        for (const ItemSource& source : item.sources) {
            CHECK(finder.finds(source.title));
            CHECK(text.find("  " + source.url + "\n") != std::string::npos);
            CHECK(finder.finds(source.url));
        }
    }
}
