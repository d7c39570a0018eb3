// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/exchange/mdbook.hpp"

namespace onramp {

namespace {

bool has_letters(std::string_view text, std::string_view small) {
    return lower(text) == small;
}

bool may_stand(unsigned char c) {
    constexpr std::string_view k_others = "-._~/!$&'()*+,;=:@";
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || k_others.find(static_cast<char>(c)) != std::string_view::npos;
}

} // namespace

std::string mdbook_page(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::size_t name_at = slash == std::string_view::npos ? 0 : slash + 1;
    const std::string_view name = path.substr(name_at);
    const std::size_t dot = name.rfind('.');
    const std::string_view stem = dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
    return std::string(path.substr(0, name_at)) + (has_letters(stem, "readme") ? "index" : std::string(stem)) + ".html";
}

std::string mdbook_url(const std::string& base, std::string_view page) {
    constexpr std::string_view k_hex = "0123456789ABCDEF";
    std::string url = base;
    for (const char each : page) {
        const auto c = static_cast<unsigned char>(each);
        if (may_stand(c)) {
            url += each;
        } else {
            url += '%';
            url += k_hex[c >> 4U];
            url += k_hex[c & 0xFU];
        }
    }
    return url;
}

Result<std::string> book_base(std::string_view address) {
    const std::size_t scheme = address.starts_with("https://") ? 8 : address.starts_with("http://") ? 7 : 0;
    const bool sound = scheme > 0 && address.size() > scheme && address[scheme] != '/' && address[scheme] != '.' &&
                       std::none_of(address.begin(), address.end(),
                                    [](char c) { return !may_stand(static_cast<unsigned char>(c)) && c != '%'; }) &&
                       !address.ends_with(".html");
    if (!sound) {
        return fail(ErrorKind::usage, "'" + shorten(address, 60) + "' is no address of a book",
                    "write it as https://doc.rust-lang.org/book/");
    }
    return std::string(address) + (address.ends_with('/') ? "" : "/");
}

} // namespace onramp
