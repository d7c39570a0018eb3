// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/ical_writer.hpp"

#include <algorithm>
#include <cstddef>

#include "base/uri.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_octets = 75; // of a line, without its CR LF

std::string escaped(std::string_view value) {
    std::string result;
    for (const char c : visible(unix_lines(value), Lines::keep)) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

// "20261123" of "2026-11-23", likewise of times.
std::string without_marks(std::string text) {
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

bool goes_on(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; // inside a character of UTF-8
}

} // namespace

void IcalWriter::begin(std::string_view component) {
    word("BEGIN", component);
}

void IcalWriter::end(std::string_view component) {
    word("END", component);
}

void IcalWriter::text(std::string_view name, std::string_view value) {
    line(std::string(name) + ":" + escaped(value));
}

void IcalWriter::uri(std::string_view name, std::string_view value) {
    line(std::string(name) + ":" + uri_text(value));
}

void IcalWriter::date(std::string_view name, Date date) {
    line(std::string(name) + ";VALUE=DATE:" + without_marks(format_date(date)));
}

void IcalWriter::local_time(std::string_view name, LocalTime at) {
    line(std::string(name) + ":" + without_marks(format_local(at)) + "00");
}

void IcalWriter::zoned_time(std::string_view name, std::string_view tzid, LocalTime at) {
    const bool plain = tzid.find_first_of(":;,\"") == std::string_view::npos;
    std::string zone(tzid);
    std::erase_if(zone, [](char c) { return c == '"' || static_cast<unsigned char>(c) < ' '; });
    line(std::string(name) + ";TZID=" + (plain ? zone : "\"" + zone + "\"") + ":" + without_marks(format_local(at)) +
         "00");
}

void IcalWriter::instant(std::string_view name, Instant at) {
    line(std::string(name) + ":" + without_marks(format_instant(at)));
}

void IcalWriter::word(std::string_view name, std::string_view value) {
    line(std::string(name) + ":" + std::string(value));
}

void IcalWriter::line(std::string_view rest) {
    std::size_t room = k_most_octets;
    while (rest.size() > room) {
        std::size_t length = room;
        while (length > 0 && goes_on(rest[length])) {
            --length;
        }
        m_lines += rest.substr(0, length);
        m_lines += "\r\n ";
        rest.remove_prefix(length);
        room = k_most_octets - 1; // the space counts
    }
    m_lines += rest;
    m_lines += "\r\n";
}

} // namespace onramp
