// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/calendar/calendar_lint.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

// A calendar without faults around one event's lines, which begin in line 4.
std::string calendar_of(const std::string& lines) {
    std::string text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//onramp//tests//EN\n" + lines + "END:VCALENDAR\n";
    std::string result;
    for (const char each : text) {
        result += each == '\n' ? "\r\n" : std::string(1, each);
    }
    return result;
}

std::string event_of(const std::string& lines) {
    return calendar_of("BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\n" + lines + "END:VEVENT\n");
}

// "8 error rule: message" for each finding.
std::vector<std::string> findings(const std::string& bytes) {
    std::vector<std::string> found;
    for (const Problem& problem : lint_calendar(bytes, "x.ics")) {
        CHECK(problem.where.file == "x.ics");
        found.push_back(std::to_string(problem.where.line) + " " +
                        (problem.severity == Severity::error ? "error " : "warning ") + problem.rule + ": " +
                        problem.message);
    }
    return found;
}

} // namespace

TEST_CASE("a calendar as the standard has it is without findings") {
    // RFC 5545 3.6.1 and 3.4, the examples of an event in local time with its zone.
    const std::string text =
        calendar_of("BEGIN:VTIMEZONE\nTZID:America/New_York\nBEGIN:STANDARD\nDTSTART:19981025T020000\n"
                    "TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nTZNAME:EST\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
                    "DTSTART:19990404T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nTZNAME:EDT\nEND:DAYLIGHT\n"
                    "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTAMP:19980309T231000Z\nUID:guid-1.example.com\n"
                    "ORGANIZER:mailto:mrbig@example.com\nATTENDEE;RSVP=TRUE;ROLE=REQ-PARTICIPANT;CUTYPE=GROUP:\n"
                    " mailto:employee-A@example.com\nDESCRIPTION:Project XYZ Review Meeting\nCATEGORIES:MEETING\n"
                    "CLASS:PUBLIC\nCREATED:19980309T130000Z\nSUMMARY:XYZ Project Review\n"
                    "DTSTART;TZID=America/New_York:19980312T083000\nDTEND;TZID=America/New_York:19980312T093000\n"
                    "LOCATION:1CP Conference Room 4350\nEND:VEVENT\n");
    CHECK(findings(text) == std::vector<std::string>());
}

TEST_CASE("what is wrong with an event is told by its line") {
    struct Case {
        const char* lines; // from line 7 on
        std::vector<std::string> expected;
    };
    const std::vector<Case> cases = {
        {"DTSTART:20261123T090000Z\nDTEND:20261123T080000Z\n", {"8 error end-before-start: DTEND is before DTSTART"}},
        {"DTSTART:20261123T090000Z\nDTEND:20261123T090000Z\n",
         {"8 error no-length: DTEND is DTSTART again: it takes no time"}},
        {"DTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261123\n",
         {"8 error no-length: DTEND is DTSTART again: it takes no time"}},
        {"DTSTART:20261123T090000Z\nDTEND;VALUE=DATE:20261124\n",
         {"8 error other-type: DTEND is a date, and DTSTART a time"}},
        {"DTSTART:20261123\n", {"7 error value-type: DTSTART is a date without VALUE=DATE"}},
        {"DTSTART;VALUE=DATE:20261123T090000\n", {"7 error value-type: DTSTART is a time with VALUE=DATE"}},
        {"DTSTART:20261131T090000\n", {"7 error time: DTSTART is '20261131T090000'"}},
        {"DTSTART:20261123T240000\n", {"7 error time: DTSTART is '20261123T240000'"}},
        {"DTSTART;TZID=Mars/Olympus:20261123T090000\n", {"7 error zone: the zone 'Mars/Olympus' has no VTIMEZONE"}},
        {"DTSTART:20261123T090000Z\nDTEND:20261123T100000Z\nDURATION:PT1H\n",
         {"8 error two-ends: there are both DTEND and DURATION"}},
        {"DTSTART:20261123T090000Z\nDURATION:1H\n", {"8 error duration: DURATION is '1H'"}},
        {"DTSTART:20261123T090000Z\nDURATION:-PT1H\n", {"8 error duration: DURATION is '-PT1H'"}},
        {"DTSTART:20261123T090000Z\nSTATUS:MAYBE\n", {"8 error word: STATUS is 'MAYBE'"}},
        {"DTSTART:20261123T090000Z\nPRIORITY:10\n", {"8 error number: PRIORITY is '10'"}},
        {"DTSTART:20261123T090000Z\nSUMMARY:One, two\n",
         {"8 warning escape: SUMMARY has a ',' without a backslash before it"}},
        {"DTSTART:20261123T090000Z\nSUMMARY:C:\\temp\n",
         {"8 error escape: SUMMARY has a backslash that stands for nothing"}},
        {"DTSTART:20261123T090000Z\nSUMMARY:One\nSUMMARY:Two\n", {"9 error twice: SUMMARY stands twice in one VEVENT"}},
        {"DTSTART:20261123T090000Z\nRRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY\n",
         {"9 warning twice: RRULE stands twice in one VEVENT"}},
        {"SUMMARY:One\n", {"4 error missing: the VEVENT has no DTSTART"}},
        {"DTSTART:20261123T090000Z\nthis is no line\n", {"8 error no-colon: there is no ':' after THIS"}},
        {"DTSTART:20261123T090000Z\nSUMMARY;LANGUAGE=\"en:One\n",
         {"8 error quotes: the quotes of the parameter LANGUAGE of SUMMARY do not close"}},
        {"DTSTART:20261123T090000Z\nSUMMARY;LANGUAGE:One\n",
         {"8 error parameter: a parameter of SUMMARY has no name or no '='"}},
        {"DTSTART:20261123T090000Z\nSUMMARY:One\x01two\n",
         {"8 error control-character: the line has a control character"}},
        {"DTSTART:20261123T090000Z\nSUMMARY:\xE9t\xE9\n", {"8 error utf-8: the line is not UTF-8"}},
        {"DTSTART:20261123T090000Z\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nEND:VALARM\n",
         {"8 error missing: an alarm that is displayed has no DESCRIPTION"}},
        {"DTSTART:20261123T090000Z\nEXDATE;VALUE=DATE:20261124\n",
         {"8 warning other-type: EXDATE is a date, and DTSTART a time"}},
        {"DTSTART:20261123T090000Z\nSTATUS:confirmed\nTRANSP:transparent\n", {}},
        {"DTSTART:20261123T090000Z\nRDATE;VALUE=PERIOD:20261124T090000Z/PT1H,20261125T090000Z/20261124T090000Z\n",
         {"8 error time: RDATE is '20261125T090000Z/20261124T090000Z'"}},
        // Of the series it is not known what it begins with, but where it is this one.
        {"DTSTART:20261123T090000Z\nRECURRENCE-ID;VALUE=DATE:20261123\n",
         {"8 warning other-type: RECURRENCE-ID is a date, and DTSTART a time"}},
        {"DTSTART:20261123T090000Z\nRECURRENCE-ID;VALUE=DATE:20261123\nRRULE:FREQ=DAILY\n",
         {"8 error other-type: RECURRENCE-ID is a date, and DTSTART of its series a time"}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.lines);
        CHECK(findings(event_of(each.lines)) == each.expected);
    }
}

TEST_CASE("what is wrong with a rule is told") {
    const std::vector<std::pair<const char*, const char*>> cases = {
        {"BYDAY=MO", "FREQ is missing"},
        {"FREQ=FORTNIGHTLY", "FREQ is 'FORTNIGHTLY'"},
        {"FREQ=WEEKLY;BYDAY=XX", "BYDAY has 'XX'"},
        {"FREQ=WEEKLY;BYDAY=2MO", "BYDAY has '2MO', which only MONTHLY and YEARLY rules may"},
        {"FREQ=WEEKLY;COUNT=3;UNTIL=20261201T000000Z", "it has both COUNT and UNTIL"},
        {"FREQ=WEEKLY;COUNT=0", "COUNT is '0'"},
        {"FREQ=WEEKLY;UNTIL=20261201", "UNTIL is a date, and DTSTART a time"},
        {"FREQ=WEEKLY;UNTIL=20261201T090000", "UNTIL is not in UTC, as it has to be where there is a zone"},
        {"FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY has '32'"},
        {"FREQ=MONTHLY;BYMONTH=-1", "BYMONTH has '-1'"},
        {"FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS stands alone, without another BY part"},
        {"FREQ=MONTHLY;BYWEEKNO=1", "BYWEEKNO stands in a rule that is not YEARLY"},
        {"FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO", "BYDAY has '1MO', which a rule with BYWEEKNO may not"},
        {"FREQ=DAILY;BYYEARDAY=3", "BYYEARDAY stands in a DAILY rule"},
        {"FREQ=WEEKLY;BYYEARDAY=3", "BYYEARDAY stands in a WEEKLY rule"},
        {"FREQ=MONTHLY;BYYEARDAY=3", "BYYEARDAY stands in a MONTHLY rule"},
        {"FREQ=DAILY;COLOUR=red", "'COLOUR' is no part of a rule"},
        {"FREQ=DAILY;FREQ=DAILY", "FREQ stands twice"},
    };
    for (const auto& [rule, fault] : cases) {
        CAPTURE(rule);
        CHECK(findings(event_of("DTSTART:20261123T090000Z\nRRULE:" + std::string(rule) + "\n")) ==
              std::vector<std::string>{"8 error rule: RRULE: " + std::string(fault)});
    }
}

TEST_CASE("the case of a rule's letters does not matter") {
    CHECK(findings(event_of("DTSTART:20261123T090000Z\nRRULE:freq=Weekly;byday=mo,Tu;wkst=su\n")).empty());
}

TEST_CASE("a change is of the type that its series begins with") {
    const std::string series = "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\nDTSTART;VALUE=DATE:20261123\n"
                               "RRULE:FREQ=DAILY\nEND:VEVENT\n";
    const auto change = [](const std::string& id) {
        return "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\nRECURRENCE-ID" + id +
               "\nDTSTART:20261124T090000Z\nEND:VEVENT\n";
    };
    CHECK(findings(calendar_of(change(";VALUE=DATE:20261124") + series)).empty()); // from a whole day to a time
    CHECK(findings(calendar_of(series + change(":20261124T090000Z"))) ==
          std::vector<std::string>{"13 error other-type: RECURRENCE-ID is a time, and DTSTART of its series a date"});
}

TEST_CASE("what is wrong with a zone is told") {
    const auto zone_of = [](const std::string& id, const std::string& lines) {
        return "BEGIN:VTIMEZONE\nTZID:" + id + "\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0200\n" +
               "TZOFFSETTO:+0100\n" + lines + "END:STANDARD\nEND:VTIMEZONE\n";
    };
    const std::string event = "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\n"
                              "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin\":20261123T090000\nEND:VEVENT\n";
    const std::string escaped = "(UTC+01:00) Amsterdam\\, Berlin"; // a TEXT, and the parameter is none
    const std::string rule = "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20301027T010000Z\n";
    CHECK(findings(calendar_of(zone_of(escaped, rule) + event)).empty());
    CHECK(findings(calendar_of(zone_of(escaped, "RRULE:FREQ=YEARLY;BYDAY=XX;BYMONTH=99;UNTIL=20301027T030000\n"
                                                "RDATE:20261025T030000,garbage\n"
                                                "RDATE;VALUE=DATE:20261025\n") +
                               event)) ==
          std::vector<std::string>{"10 error rule: RRULE: BYDAY has 'XX'", "10 error rule: RRULE: BYMONTH has '99'",
                                   "10 error rule: RRULE: UNTIL is not in UTC, as it has to be where there is a zone",
                                   "11 error time: RDATE of a STANDARD is a local time, not 'garbage'",
                                   "12 error time: RDATE of a STANDARD is a local time, not '20261025'"});
}

TEST_CASE("what is wrong with a free-busy time is told") {
    const auto busy = [](const std::string& periods) {
        return findings(
            calendar_of("BEGIN:VFREEBUSY\nUID:1\nDTSTAMP:20261101T080000Z\nFREEBUSY:" + periods + "\nEND:VFREEBUSY\n"));
    };
    CHECK(busy("20261124T090000Z/20261124T100000Z,20261124T110000Z/PT1H").empty());
    for (const std::string wrong :
         {"garbage", "20261124T090000Z", "20261124/PT1H", "20261124T090000Z/-PT1H", "20261124T090000Z/20261124T090000Z",
          "20261124T090000Z/20261124T100000", "20261124T090000Z/"}) {
        CHECK(busy(wrong) == std::vector<std::string>{"7 error time: FREEBUSY is '" + wrong + "'"});
    }
    CHECK(busy("20261124T090000/PT1H") == std::vector<std::string>{"7 error not-utc: FREEBUSY is not in UTC"});
}

TEST_CASE("what is wrong with the form of a file is told") {
    CHECK(findings("") == std::vector<std::string>{"0 error no-calendar: there is no VCALENDAR in the file"});
    CHECK(findings("\xEF\xBB\xBF" + event_of("DTSTART:20261123T090000Z\n")) ==
          std::vector<std::string>{"1 warning byte-order-mark: the file begins with a byte order mark"});
    CHECK(findings(unix_lines(event_of("DTSTART:20261123T090000Z\n"))) ==
          std::vector<std::string>{"1 warning line-end: a line ends with LF alone, not with CR LF"});
    CHECK(findings(event_of("DTSTART:20261123T090000Z\nSUMMARY:" + std::string(80, 'x') + "\n")) ==
          std::vector<std::string>{"8 warning long-line: the line has 88 octets, more than 75"});
    CHECK(findings(event_of("DTSTART:20261123T090000Z\nSUMMARY:\xC3\n \xA9t\xC3\xA9\n")) ==
          std::vector<std::string>{"9 warning split-character: the line is folded inside a character"});
    CHECK(findings("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n") ==
          std::vector<std::string>{
              "1 error nesting: the VCALENDAR has no end", "4 error nesting: the VEVENT has no end",
              "4 error missing: the VEVENT has no DTSTAMP", "4 error missing: the VEVENT has no DTSTART"});
    CHECK(findings(calendar_of("")) ==
          std::vector<std::string>{"1 error empty-calendar: the VCALENDAR has nothing in it"});
    const std::string twice = event_of("DTSTART:20261123T090000Z\n");
    CHECK(findings(
              calendar_of("BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\nDTSTART:20261123T090000Z\nEND:VEVENT\n"
                          "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\nDTSTART:20261124T090000Z\nEND:VEVENT\n")) ==
          std::vector<std::string>{"10 error same-uid: the UID is that of line 5 again"});
}

TEST_CASE("a character that a fold splits is seen wherever it is split, and nothing else is taken for one") {
    const auto folded = [](const std::string& text) {
        return findings(event_of("DTSTART:20261123T090000Z\nSUMMARY:" + text + "\n"));
    };
    const std::vector<std::string> split{"9 warning split-character: the line is folded inside a character"};
    const std::vector<std::string> not_text{"8 error utf-8: the line is not UTF-8"};
    CHECK(folded("\xE2\x82\n \xAC") == split);
    CHECK(folded("\xE2\n \x82\xAC euro") == split);
    CHECK(folded("\xF0\n \x9F\x98\x80") == split);
    CHECK(folded("\xF0\x9F\x98\n \x80") == split);
    CHECK(folded("\xF0\n \x9F\n \x98\x80") ==
          std::vector<std::string>{"10 warning split-character: the line is folded inside a character"});
    CHECK(folded("\xC3\xA9\n t").empty());
    CHECK(folded("t\n \xA9") == not_text);
    CHECK(folded("\xC3\xA9\n \xA9") == not_text);
    CHECK(folded("\xF0\x9F\x98\x80\n \x80") == not_text);
}

// So many folds inside of characters: whoever looks at the whole line again at each of them does not come to an end.
TEST_CASE("a long line that is folded inside of characters is read once") {
    constexpr std::size_t k_folds = 200'000;
    std::string line = "SUMMARY:\xC3";
    for (std::size_t i = 0; i < k_folds; ++i) {
        line += "\n \xA9\xC3";
    }
    const auto found = findings(event_of("DTSTART:20261123T090000Z\n" + line + "\n \xA9\n"));
    REQUIRE(found.size() == 51);
    CHECK(found.back() ==
          "0 warning split-character: " + std::to_string(k_folds + 1 - 50) + " more problems of this kind");
}

TEST_CASE("of one kind of fault fifty are told, and how many there are more") {
    std::string lines;
    for (int i = 0; i < 60; ++i) {
        lines += "COMMENT:One, two\n";
    }
    const auto found = findings(event_of("DTSTART:20261123T090000Z\n" + lines));
    REQUIRE(found.size() == 51);
    CHECK(found.back() == "0 warning escape: 10 more problems of this kind");
}
