// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/ical_writer.hpp"

#include <algorithm>
#include <string>

#include "onramp/base/text.hpp"
#include "support/catch.hpp"

using onramp::IcalWriter;

namespace {

std::string text_line(std::string_view value) {
    IcalWriter writer;
    writer.text("SUMMARY", value);
    return writer.lines();
}

// The content line again, by RFC 5545 section 3.1: a line break before a space or a tab is none.
std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) {
        text.erase(at, 3);
    }
    return text;
}

} // namespace

TEST_CASE("text of a calendar is escaped") {
    CHECK(text_line("a,b;c\\d\ne") == "SUMMARY:a\\,b\\;c\\\\d\\ne\r\n");
    CHECK(text_line("one\r\ntwo") == "SUMMARY:one\\ntwo\r\n");
    CHECK(text_line("a:b \"c\"") == "SUMMARY:a:b \"c\"\r\n");
    CHECK(text_line("bell\x07") == "SUMMARY:bell\\\\u{07}\r\n");
    CHECK(text_line("lone\rreturn") == "SUMMARY:lone\\\\u{0d}return\r\n");
    CHECK(text_line("") == "SUMMARY:\r\n");
}

TEST_CASE("values of a calendar have the forms of RFC 5545") {
    using namespace std::chrono;
    const onramp::Date day = local_days{year{2026} / 11 / 23};
    IcalWriter writer;
    writer.begin("VTODO");
    writer.date("DTSTART", day);
    writer.local_time("DUE", day + hours(23) + minutes(59));
    writer.instant("DTSTAMP", sys_days{year{2026} / 11 / 20} + hours(8) + seconds(5));
    writer.uri("URL", "https://example.org/a b\n,c");
    writer.word("STATUS", "NEEDS-ACTION");
    writer.end("VTODO");
    CHECK(writer.lines() == "BEGIN:VTODO\r\nDTSTART;VALUE=DATE:20261123\r\nDUE:20261123T235900\r\n"
                            "DTSTAMP:20261120T080005Z\r\nURL:https://example.org/a%20b%0A,c\r\n"
                            "STATUS:NEEDS-ACTION\r\nEND:VTODO\r\n");
}

TEST_CASE("lines of a calendar are folded at 75 octets, and never inside a character") {
    CHECK(text_line(std::string(67, 'x')).find("\r\n ") == std::string::npos); // 75 with its name
    CHECK(text_line(std::string(68, 'x')) == "SUMMARY:" + std::string(67, 'x') + "\r\n x\r\n");
    for (const std::string& character : {std::string("\xC3\xA9"), std::string("\xE2\x82\xAC"), // 2, 3 and 4 bytes
                                         std::string("\xF0\x9F\xA6\x80")}) {
        for (std::size_t lead = 0; lead < 80; ++lead) {
            std::string value(lead, 'x');
            for (int i = 0; i < 100; ++i) {
                value += character;
            }
            const std::string folded = text_line(value);
            CHECK(unfolded(folded) == "SUMMARY:" + value + "\r\n");
            for (const std::string_view line : onramp::split_lines(folded)) {
                REQUIRE(line.size() <= 75);
                REQUIRE(onramp::is_valid_utf8(line));
            }
        }
    }
}
