// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/mdbook.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/problem_order.hpp"
#include "exchange/summary_blocks.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using Kind = SummaryBlock::Kind;
using Blocks = std::vector<SummaryBlock>;

// mdBook reads "%20" as a space, and nothing else that is encoded.
std::string decoded(std::string_view target) {
    std::string text;
    constexpr std::string_view k_space = "%20";
    while (true) {
        const std::size_t at = target.find(k_space);
        text += target.substr(0, at);
        if (at == std::string_view::npos) {
            return text;
        }
        text += ' ';
        target.remove_prefix(at + k_space.size());
    }
}

// The path without "." and empty parts.
std::string plain_path(std::string_view path) {
    std::vector<std::string> parts;
    for (const std::string_view part : split(path, '/')) {
        if (!part.empty() && part != ".") {
            parts.emplace_back(part);
        }
    }
    return join(parts, "/");
}

class BookReader {
public:
    BookReader(Import& import, const std::string& file, const std::string& base, std::vector<Problem>& problems)
        : m_import(import), m_file(file), m_base(base), m_problems(problems) {}

    void read(const Blocks& blocks) {
        m_blocks = &blocks;
        skip_title();
        read_prefix();
        while (m_at < blocks.size() && kind() != Kind::paragraph) {
            read_part();
        }
        read_suffix();
        if (m_import.topics.empty() && !has_errors(m_problems)) {
            report(Severity::error, "empty", "the book has no chapters", 1);
        }
    }

private:
    Kind kind() const { return (*m_blocks)[m_at].kind; }
    const SummaryBlock& block() const { return (*m_blocks)[m_at]; }

    void report(Severity severity, std::string rule, std::string message, std::size_t line, std::string hint = {}) {
        m_problems.push_back({severity, std::move(rule), std::move(message), std::move(hint), {m_file, line, 1, {}}});
    }

    void ignore(std::size_t line) {
        report(Severity::warning, "ignored", "this is no part of a summary; mdBook passes it over", line);
    }

    void skip_title() {
        while (m_at < m_blocks->size() && kind() == Kind::html) {
            ++m_at;
        }
        if (m_at < m_blocks->size() && kind() == Kind::title) {
            ++m_at; // the file's own, "Summary" mostly
        }
    }

    void read_prefix() {
        for (; m_at < m_blocks->size() && kind() != Kind::list && kind() != Kind::title; ++m_at) {
            read_affix();
        }
    }

    void read_suffix() {
        m_part.clear();
        for (; m_at < m_blocks->size(); ++m_at) {
            if (kind() == Kind::list || kind() == Kind::title) {
                report(Severity::error, "suffix", "no list or part can follow the chapters after the numbered ones",
                       block().line, "move the links that stand outside of lists to the end");
                return;
            }
            read_affix();
        }
    }

    // Chapters that stand for themselves, before or after the numbered ones.
    void read_affix() {
        if (kind() == Kind::other) {
            ignore(block().line);
        }
        for (const SummaryLink& link : block().links) {
            add(link, {}, {});
        }
    }

    // A title, where there is one, and all lists up to the next title or paragraph. A paragraph right below the title
    // is passed over, as mdBook does.
    void read_part() {
        bool first = true;
        if (kind() == Kind::title) {
            m_part = block().text;
            ++m_at;
        }
        for (; m_at < m_blocks->size(); ++m_at) {
            if (kind() == Kind::title || (kind() == Kind::paragraph && !first)) {
                return;
            }
            if (kind() == Kind::list) {
                for (const SummaryItem& item : block().items) {
                    read_item(item, std::to_string(++m_chapters), {});
                }
            } else if (kind() == Kind::other || kind() == Kind::paragraph) {
                ignore(block().line);
            }
            first = false;
        }
    }

    void read_item(const SummaryItem& item, const std::string& number, const std::string& parent) {
        if (!item.link) {
            report(Severity::error, "no-link", "an item of the summary has to begin with a link", item.line,
                   "write it as - [Title](file.md), or - [Title]() for a draft");
            return;
        }
        if (item.more) {
            report(Severity::warning, "ignored", "mdBook passes over what stands beside the link", item.line);
        }
        const std::string id = add(*item.link, number, parent);
        if (item.lists.empty()) {
            return;
        }
        if (item.lists.size() > 1) {
            report(Severity::warning, "ignored", "of several lists in one item mdBook takes the last", item.line);
        }
        std::size_t below = 0;
        for (const SummaryItem& each : item.lists.back()) {
            read_item(each, number + "." + std::to_string(++below), id);
        }
    }

    // The path that a link means; empty where it is none.
    std::string path_of(const SummaryLink& link) {
        const std::string target = decoded(link.target);
        std::string path = plain_path(target);
        const std::vector<std::string_view> parts = split(path, '/');
        const bool leaves = std::find(parts.begin(), parts.end(), "..") != parts.end();
        if (path.empty() || target.starts_with('/') || target.find("://") != std::string::npos || leaves ||
            target.find_first_of("#?") != std::string::npos) {
            report(Severity::error, "path", "'" + shorten(link.target, 60) + "' is no file of the book", link.line,
                   "a chapter is a file below the folder of SUMMARY.md");
            return {};
        }
        if (path == "print.md") {
            report(Severity::error, "reserved", "print.md is what mdBook keeps for the page to print", link.line);
            return {};
        }
        if (const auto [first, fresh] = m_paths.emplace(path, link.line); !fresh) {
            report(Severity::error, "duplicate-id", "the file '" + shorten(path, 60) + "' stands twice", link.line,
                   "it is first in line " + std::to_string(first->second));
            return {};
        }
        return path;
    }

    std::string add(const SummaryLink& link, const std::string& number, const std::string& parent) {
        ImportedTopic topic;
        topic.title = trim(link.text);
        topic.parent = parent;
        topic.part = m_part;
        topic.number = number;
        if (link.target.empty()) {
            topic.draft = true;
            topic.id = "#draft-" + std::to_string(++m_drafts); // no path has a "#"
        } else {
            topic.id = path_of(link);
            if (topic.id.empty()) {
                return {};
            }
            topic.page = mdbook_page(topic.id);
            topic.url = m_base.empty() ? std::string() : mdbook_url(m_base, topic.page);
        }
        if (topic.title.empty()) {
            report(Severity::warning, "empty", "a chapter without a title", link.line);
            topic.title = topic.id;
        }
        m_import.topics.push_back(topic);
        return topic.id;
    }

    Import& m_import;
    const std::string& m_file;
    const std::string& m_base;
    std::vector<Problem>& m_problems;
    const Blocks* m_blocks = nullptr;
    std::size_t m_at = 0;
    std::size_t m_chapters = 0; // at the root, through all parts
    std::size_t m_drafts = 0;
    std::string m_part;
    std::map<std::string, std::size_t> m_paths; // to their lines
};

} // namespace

Reading<Import> read_mdbook(std::string_view text, const std::string& file, const std::string& base) {
    Reading<std::vector<SummaryBlock>> blocks = read_summary_blocks(text, file);
    Reading<Import> reading;
    reading.problems = std::move(blocks.problems);
    if (!blocks.value) {
        return reading;
    }
    Import import;
    import.format = ImportFormat::mdbook;
    import.source = file;
    import.order = TopicOrder::book;
    BookReader(import, file, base, reading.problems).read(*blocks.value);
    sort_by_place(reading.problems);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(import);
    }
    return reading;
}

} // namespace onramp
