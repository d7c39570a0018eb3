// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/csv.hpp"

#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using Texts = std::vector<std::string>;

namespace {

struct Records {
    std::vector<Texts> texts;
    Texts places;   // "LINE:COLUMN" of every cell
    Texts problems; // "csv LINE"
};

Records records(std::string_view text, char separator = ',') {
    onramp::CsvReader reader(text, separator);
    Records result;
    std::vector<onramp::CsvCell> cells;
    while (reader.next(cells)) {
        Texts& record = result.texts.emplace_back();
        for (const onramp::CsvCell& cell : cells) {
            record.push_back(cell.text);
            result.places.push_back(std::to_string(cell.line) + ":" + std::to_string(cell.column));
        }
    }
    result.problems = found(reader.problems());
    return result;
}

} // namespace

TEST_CASE("records of CSV end with CRLF, LF, CR or the file") {
    const std::vector<Texts> expected = {{"a", "b"}, {"c", ""}};
    CHECK(records("a,b\r\nc,\r\n").texts == expected);
    CHECK(records("a,b\nc,").texts == expected);
    CHECK(records("\n\xEF\xBB\xBF").texts == std::vector<Texts>{{"\xEF\xBB\xBF"}});
    CHECK(records("\xEF\xBB\xBF"
                  "a,b\r\rc,\r")
              .texts == expected);
    CHECK(records("").texts.empty());
    CHECK(records("\r\n\n").texts.empty());
}

TEST_CASE("quoted cells of CSV hold separators, line breaks and quotes") {
    const Records read = records("\"a,\"\"b\"\"\r\nc\",\"\",d\ne\n");
    CHECK(read.texts == std::vector<Texts>{{"a,\"b\"\nc", "", "d"}, {"e"}});
    CHECK(read.places == Texts{"1:1", "2:4", "2:7", "3:1"});
    CHECK(read.problems.empty());
}

TEST_CASE("columns of CSV count code points") {
    CHECK(records("\xC3\xA4\xE2\x82\xAC,b").places == Texts{"1:1", "1:4"});
    CHECK(records("\xEF\xBB\xBF"
                  "a;b",
                  ';')
              .places == Texts{"1:1", "1:3"});
}

TEST_CASE("wrong quotes of CSV are told once a record, and it is read on") {
    const Records inside = records("5\" disk,6\" disk\nb\n");
    CHECK(inside.problems == Texts{"csv 1"});
    CHECK(inside.texts == std::vector<Texts>{{"5\" disk", "6\" disk"}, {"b"}});
    CHECK(records("\"a\"b,c\n\"d\" ,e").problems == Texts{"csv 1", "csv 2"});
    const Records open = records("a\n\"b\nc");
    CHECK(open.problems == Texts{"csv 2"});
    CHECK(open.texts == std::vector<Texts>{{"a"}, {"b\nc"}});
}

TEST_CASE("a record of CSV has a limit") {
    const Records read = records(std::string(onramp::CsvReader::k_most_cells, ',') + "\na");
    CHECK(read.problems == Texts{"csv 1"});
    REQUIRE(read.texts.size() == 2);
    CHECK(read.texts[0].size() == onramp::CsvReader::k_most_cells);
    CHECK(read.texts[1] == Texts{"a"});
}

TEST_CASE("the first record of CSV shows what separates its cells") {
    CHECK(onramp::csv_separator("") == ',');
    CHECK(onramp::csv_separator("title") == ',');
    CHECK(onramp::csv_separator("a;b,c;d") == ';');
    CHECK(onramp::csv_separator("\r\na\tb\n,,,,") == '\t');
    CHECK(onramp::csv_separator("\"a;;;\n;\",b") == ',');
}
