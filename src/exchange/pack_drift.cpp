// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/pack_drift.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

// The page of a book that an address below its base leads to, "index.html" for a folder.
std::string page_of(std::string_view address, std::size_t base) {
    std::string page = percent_decoded(address.substr(base, address.find_first_of("?#", base) - base));
    return page.empty() || page.ends_with('/') ? page + "index.html" : page;
}

// A title as one reads it: without backticks, with single spaces.
std::string read_title(std::string_view title) {
    std::string text;
    for (const char c : trim(title)) {
        const bool space = c == ' ' || c == '\t' || c == '\n';
        if (c == '`' || (space && text.ends_with(' '))) {
            continue;
        }
        text += space ? ' ' : c;
    }
    return text;
}

} // namespace

PackDrift pack_drift(const std::vector<Resource>& resources, const Import& book, const std::string& base) {
    PackDrift drift;
    drift.book = book.source;
    drift.base = base;
    std::map<std::string, const ImportedTopic*> pages;
    const ImportedTopic* first = nullptr;
    for (const ImportedTopic& topic : book.topics) {
        if (!topic.draft) {
            first = first == nullptr ? &topic : first;
            pages.emplace(topic.page, &topic);
            ++drift.chapters;
        }
    }
    if (first != nullptr) {
        pages.emplace("index.html", first);
        pages.emplace("print.html", nullptr);
    }
    std::set<const ImportedTopic*> named;
    for (const Resource& resource : resources) {
        const std::string folder = base.substr(0, base.size() - 1); // the book may be named without its slash
        if (!resource.url.starts_with(base) && resource.url != folder) {
            continue;
        }
        ++drift.resources;
        const std::string page = resource.url == folder ? "index.html" : page_of(resource.url, base.size());
        const auto found = pages.find(page);
        if (found == pages.end()) {
            drift.gone.push_back(resource);
            continue;
        }
        const ImportedTopic* chapter = found->second;
        if (chapter == nullptr) {
            continue;
        }
        named.insert(chapter);
        // The book's own address is that of the whole as well as of its first page.
        if (chapter->page == page && read_title(resource.title) != read_title(chapter->title)) {
            drift.retitled.push_back({resource, chapter->title});
        }
    }
    for (const ImportedTopic& topic : book.topics) {
        if (!topic.draft && !named.contains(&topic)) {
            drift.unnamed.push_back(topic);
        }
    }
    return drift;
}

} // namespace onramp
