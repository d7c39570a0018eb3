// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace onramp {

// Text that never changes, for the many words of the content that few commands print: owned together
// by its copies, or a view of bytes that outlive them all, such as the program's own content.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text) : m_owner(std::make_shared<const std::string>(std::move(text))), m_view(*m_owner) {}
    SharedText(const char* text) : SharedText(std::string(text)) {}

    // Of bytes that are not copied: they outlive the text and its copies.
    static SharedText view_of(std::string_view bytes) {
        SharedText text;
        text.m_view = bytes;
        return text;
    }

    std::string_view view() const { return m_view; }
    operator std::string_view() const { return m_view; }
    std::string str() const { return std::string(m_view); }
    bool empty() const { return m_view.empty(); }
    std::size_t size() const { return m_view.size(); }

    bool operator==(const SharedText& other) const { return m_view == other.m_view; }

private:
    std::shared_ptr<const std::string> m_owner;
    std::string_view m_view;
};

} // namespace onramp
