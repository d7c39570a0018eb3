// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/item_body.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "onramp/base/text.hpp"
#include "pack/item_wording.hpp"
#include "pack/verdict_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_least_options = 3;
constexpr std::size_t k_most_options = 6;
constexpr std::string_view k_why = "**Why:**";
constexpr std::string_view k_here = "// HERE";

bool is_number(std::string_view text) {
    const auto digits = [](std::string_view part, std::string_view characters) {
        return !part.empty() && part.find_first_not_of(characters) == std::string_view::npos;
    };
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    const std::size_t point = text.find('.');
    return digits(text.substr(0, point), "0123456789_") &&
           (point == std::string_view::npos || digits(text.substr(point + 1), "0123456789"));
}

std::string_view unquoted(std::string_view text) {
    const std::size_t start = text.find_first_not_of("` ");
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of("` ") + 1 - start);
}

class BodyReader {
public:
    BodyReader(const Item& item, std::vector<BodyProblem>& problems) : m_item(item), m_problems(problems) {}

    ItemVariant read(const TracedText& body) {
        ItemVariant variant;
        const std::vector<Section> sections = sections_of(body);
        variant.question = without_hidden(sections.front().text);
        variant.program = code_of(sections.front().text);
        if (variant.question.empty()) {
            report("missing", "there is no question", m_item.body_line);
        }
        bool explained = false;
        for (std::size_t i = 1; i < sections.size(); ++i) {
            if (sections[i].heading == "Explanation") {
                variant.explanation = trim(sections[i].text);
                explained = !variant.explanation.empty();
            } else if (is_option(sections[i].heading)) {
                variant.options.push_back(read_option(sections[i]));
            } else {
                report("section", "'" + shorten(sections[i].heading, 60) + "' is no section of an item",
                       sections[i].line);
            }
        }
        if (!explained) {
            report("missing", "there is no '## Explanation'", sections.back().line);
        }
        check_options(variant);
        return variant;
    }

private:
    void report(std::string rule, std::string message, std::uint32_t line) {
        m_problems.push_back({std::move(rule), std::move(message), line == 0 ? m_item.body_line : line});
    }

    void report(std::string rule, const ItemOption& option, const std::string& message) {
        report(std::move(rule), "'" + shorten(option.heading, 60) + "': " + message, option.line);
    }

    static bool is_option(std::string_view heading) {
        constexpr std::size_t k_word = 5;
        const auto after = static_cast<unsigned char>(heading.size() > k_word ? heading[k_word] : ' ');
        const bool ends = after != '_' && after < 0x80U && std::isalnum(after) == 0;
        return (heading.starts_with("Right") || heading.starts_with("Wrong")) && ends;
    }

    ItemOption read_option(const Section& section) {
        ItemOption option;
        option.right = section.heading.starts_with("Right");
        option.heading = section.heading;
        option.line = section.line;
        for (const std::string& span : code_spans(section.heading)) {
            if (auto verdict = parse_verdict(span)) {
                option.verdicts.push_back(std::move(*verdict));
            } else {
                report("verdict", option, "'" + shorten(span, 60) + "' is no verdict");
            }
        }
        const std::size_t why = section.text.find(k_why);
        option.shown = trim(std::string_view(section.text).substr(0, why));
        option.code = code_of(option.shown);
        if (why != std::string::npos) {
            option.why = trim(std::string_view(section.text).substr(why + k_why.size()));
        }
        if (option.why.empty()) {
            report("missing", option, "there is no '**Why:**'");
        }
        if (option.shown.empty()) {
            report("missing", option, "nothing is shown");
        }
        return option;
    }

    void check_options(const ItemVariant& variant) {
        const std::vector<ItemOption>& options = variant.options;
        const auto rights = std::count_if(options.begin(), options.end(), [](const auto& each) { return each.right; });
        if (rights != 1) {
            report("right", counted(static_cast<std::size_t>(rights), "right option") + ", there should be one", 0);
        }
        const bool may_be_few = m_item.kind == ItemKind::compiles || m_item.kind == ItemKind::number;
        const std::size_t least = may_be_few ? k_least_options - 1 : k_least_options;
        if (options.size() < least || options.size() > k_most_options) {
            report("options",
                   counted(options.size(), "option") + ", there should be " + std::to_string(least) + " to " +
                       std::to_string(k_most_options),
                   0);
        }
        std::size_t longest_wrong = 0;
        std::set<std::string_view> seen;
        for (const ItemOption& option : options) {
            longest_wrong = std::max(longest_wrong, option.right ? 0 : length_of(option.shown));
            if (!seen.insert(option.shown).second) {
                report("same", option, "it looks the same as another option");
            }
            check_program(option, variant);
        }
        if (rights == 1) {
            check_right(*std::find_if(options.begin(), options.end(), [](const auto& each) { return each.right; }),
                        longest_wrong);
        }
    }

    void check_right(const ItemOption& right, std::size_t longest_wrong) {
        constexpr double k_times = 1.3;
        constexpr double k_more = 10;
        if (m_item.kind == ItemKind::number) {
            if (!is_number(unquoted(right.shown))) {
                report("number", right, "what is shown is not a number");
            }
        } else if (longest_wrong > 0 && static_cast<double>(length_of(right.shown)) >
                                            k_times * static_cast<double>(longest_wrong) + k_more) {
            report("length", right, "its length gives it away");
        }
    }

    void check_program(const ItemOption& option, const ItemVariant& variant) {
        if (option.verdicts.empty()) {
            const bool words_do = m_item.kind == ItemKind::knowledge || m_item.kind == ItemKind::best;
            if (!words_do && code_spans(option.heading).empty()) {
                report("verdict", option, "there is no verdict");
            }
            return;
        }
        if (option.code.empty()) {
            if (variant.program.empty()) {
                report("program", option, "there is no program for its verdict");
            }
        } else if (!variant.program.empty() && !has_place(variant.program) &&
                   option.code.find("fn main") == std::string::npos) {
            report("program", option, "its code is no program, and the question's has no line '// HERE' for it");
        }
    }

    static bool has_place(std::string_view program) {
        const auto lines = split(program, '\n');
        return std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return trim(line) == k_here; });
    }

    const Item& m_item;
    std::vector<BodyProblem>& m_problems;
};

} // namespace

ItemVariant read_body(const Item& item, const TracedText& body, std::vector<BodyProblem>& problems) {
    return BodyReader(item, problems).read(body);
}

} // namespace onramp
