// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/code_rows.hpp"

#include <algorithm>
#include <utility>

#include "onramp/base/text.hpp"
#include "onramp/render/rust_highlight.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_hang = 4; // cells that a row of continuation is farther in than its line

// How good it is to break a line before a byte.
enum class Break : std::uint8_t { within_token, space_in_text, between_tokens, space };

struct InkedSlice {
    std::string_view text;
    Ink ink = Ink::plain;
    bool literal = false; // its spaces count
};

// Whether tokens that end and begin so may stand in two rows: signs stay with what they belong to.
bool may_part(char before, char after) {
    return std::string_view("&*!<:.|#$").find(before) == std::string_view::npos &&
           std::string_view(",;)]}>?:!=").find(after) == std::string_view::npos;
}

// One line of a program and where it may be broken.
class CodeLine {
public:
    explicit CodeLine(std::vector<InkedSlice> slices) : m_slices(std::move(slices)) {
        for (const InkedSlice& slice : m_slices) {
            m_text += slice.text;
        }
        m_breaks.assign(m_text.size() + 1, Break::within_token);
        std::size_t at = 0;
        for (const InkedSlice& slice : m_slices) {
            if (at > 0 && !slice.text.empty() && may_part(m_text[at - 1], slice.text.front())) {
                m_breaks[at] = std::max(m_breaks[at], Break::between_tokens);
            }
            for (std::size_t i = 0; i < slice.text.size(); ++i) {
                mark(slice, i, at + i);
            }
            at += slice.text.size();
        }
        const std::size_t indent = std::min(m_text.find_first_not_of(' '), m_text.size());
        std::fill_n(m_breaks.begin(), indent + 1, Break::within_token);
    }

    const std::string& text() const { return m_text; }

    // Where to end a row that begins at `begin` and has room for `cells`.
    std::size_t row_end(std::size_t begin, std::size_t cells) const {
        const std::string_view rest = std::string_view(m_text).substr(begin);
        const std::size_t most = begin + fitting_prefix(rest, cells).size();
        if (most == m_text.size()) {
            return most;
        }
        const std::size_t least = begin + (most - begin) / 3; // not so early that most of the row stays empty
        for (const Break wanted : {Break::space, Break::between_tokens, Break::space_in_text}) {
            for (std::size_t at = most; at > least; --at) {
                if (m_breaks[at] == wanted) {
                    return at;
                }
            }
        }
        return most;
    }

    // Behind the spaces at `at`, where they mean nothing.
    std::size_t skip_spaces(std::size_t at) const {
        while (at < m_text.size() && m_text[at] == ' ' && m_breaks[at + 1] != Break::space_in_text) {
            ++at;
        }
        return at;
    }

    std::string painted(std::size_t begin, std::size_t end, const Style& style) const {
        if (m_breaks[end] == Break::space) {
            while (end > begin && m_text[end - 1] == ' ') {
                --end;
            }
        }
        std::string row;
        std::size_t at = 0;
        for (const InkedSlice& slice : m_slices) {
            const std::size_t from = std::max(at, begin);
            const std::size_t to = std::min(at + slice.text.size(), end);
            if (from < to) {
                row += style.paint(slice.ink, slice.text.substr(from - at, to - from));
            }
            at += slice.text.size();
        }
        return row;
    }

private:
    void mark(const InkedSlice& slice, std::size_t i, std::size_t at) {
        const char before = i > 0 ? slice.text[i - 1] : '\0';
        if (slice.text[i] == ' ') {
            m_breaks[at + 1] = slice.literal ? Break::space_in_text : Break::space;
        } else if (slice.ink == Ink::plain && !slice.literal &&
                   (before == '(' || before == ',' || slice.text[i] == '.')) {
            m_breaks[at] = std::max(m_breaks[at], Break::between_tokens);
        }
    }

    std::vector<InkedSlice> m_slices;
    std::string m_text;
    std::vector<Break> m_breaks; // before each byte, and at the end
};

std::vector<std::vector<InkedSlice>> inked_lines(std::string_view code, CodeLanguage language) {
    std::vector<std::vector<InkedSlice>> lines(1);
    const auto add = [&](std::string_view text, Ink ink, bool literal) {
        while (true) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (end > 0) {
                lines.back().push_back({text.substr(0, end), ink, literal});
            }
            if (end == text.size()) {
                return;
            }
            lines.emplace_back();
            text.remove_prefix(end + 1);
        }
    };
    if (language == CodeLanguage::rust) {
        for (const RustSpan& span : rust_spans(code)) {
            add(span.text, ink_of(span.part), span.part == RustPart::literal);
        }
    } else {
        add(code, Ink::plain, true);
    }
    return lines;
}

// Cells that all lines of a safe text are farther in than need be.
std::size_t common_indent(std::string_view code) {
    std::size_t least = std::string_view::npos;
    for (const std::string_view line : split(code, '\n')) {
        least = std::min(least, line.find_first_not_of(' '));
    }
    return least;
}

// Without the indentation that all lines share, unless it may belong to a string.
std::string moved_out(std::string code) {
    const std::vector<RustSpan> spans = rust_spans(code);
    const std::size_t indent = common_indent(code);
    if (indent == 0 || std::any_of(spans.begin(), spans.end(), [](const RustSpan& span) {
            return span.part == RustPart::literal && span.text.find('\n') != std::string_view::npos;
        })) {
        return code;
    }
    std::string text;
    for (const std::string_view line : split(code, '\n')) {
        text += (line.data() == code.data() ? "" : "\n");
        text += line.substr(std::min(indent, line.size()));
    }
    return text;
}

// With a line break after every line but the last.
std::string safe_code(std::string_view code) {
    std::string text;
    for (const std::string_view line : split_lines(code)) {
        if (line.data() != code.data()) {
            text += '\n';
        }
        for (const std::string_view part : split(line, '\t')) {
            if (part.data() != line.data()) {
                text += "    ";
            }
            text += visible(part);
        }
    }
    return text;
}

std::string gutter(std::size_t number, const Style& style, const CodeFrame& frame) {
    if (frame.first == 0) {
        return std::string(frame.indent, ' ');
    }
    const std::string shown = std::to_string(number);
    const std::size_t cells = std::max(shown.size(), std::to_string(frame.last).size());
    return std::string(cells - shown.size(), ' ') + style.paint(Ink::dim, shown) + "  ";
}

std::size_t gutter_cells(const CodeFrame& frame) {
    return frame.first == 0 ? frame.indent : std::to_string(frame.last).size() + 2;
}

void add_rows(const CodeLine& line, const std::string& numbered, const Style& style, const CodeFrame& frame,
              std::vector<std::string>& rows) {
    const std::size_t gutter = gutter_cells(frame);
    const std::size_t room = frame.width > gutter + 1 ? frame.width - gutter : 1;
    const std::string_view sign = style.continuation();
    const std::size_t indent = std::min(line.text().find_first_not_of(' '), line.text().size());
    const std::size_t hang = std::clamp(indent + k_hang, display_width(sign), std::max(room / 3, display_width(sign)));

    std::size_t begin = 0;
    std::size_t end = line.row_end(0, room);
    rows.push_back(line.text().empty() && frame.first == 0 ? std::string() : numbered + line.painted(0, end, style));
    if (line.text().empty()) {
        rows.back().erase(rows.back().find_last_not_of(' ') + 1);
    }
    const std::string lead = std::string(gutter + hang - display_width(sign), ' ') + style.paint(Ink::dim, sign);
    while ((begin = line.skip_spaces(end)) < line.text().size()) {
        end = line.row_end(begin, room > hang ? room - hang : 1);
        rows.push_back(lead + line.painted(begin, end, style));
    }
}

} // namespace

std::vector<std::string> code_rows(std::string_view code, const Style& style, const CodeFrame& frame) {
    std::string safe = safe_code(code);
    if (frame.language == CodeLanguage::rust && frame.first == 0) {
        safe = moved_out(std::move(safe));
    }
    std::vector<std::string> rows;
    std::size_t number = frame.first;
    for (auto& slices : inked_lines(safe, frame.language)) {
        add_rows(CodeLine(std::move(slices)), gutter(number, style, frame), style, frame, rows);
        ++number;
    }
    return rows;
}

std::vector<std::string> code_lines(std::string_view code) {
    std::vector<std::string> lines;
    const std::string safe = safe_code(code);
    for (const std::string_view line : split(safe, '\n')) {
        lines.emplace_back(line);
    }
    return lines;
}

} // namespace onramp
