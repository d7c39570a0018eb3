// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/mdbook.hpp"

#include "support/catch.hpp"
#include "support/findings.hpp"

using onramp_test::found;
using Rules = std::vector<std::string>;
using Texts = std::vector<std::string>;

namespace {

onramp::Reading<onramp::Import> book(const std::string& text) {
    auto reading = onramp::read_mdbook(text, "SUMMARY.md", "https://example.org/b/");
    CHECK(reading.value.has_value() != onramp::has_errors(reading.problems));
    return reading;
}

Rules faults(const std::string& text) {
    return found(book(text).problems);
}

// "number title (page) part <parent" of each chapter, without what is not there.
Texts chapters(const std::string& text) {
    const auto reading = book(text);
    CHECK(found(reading.problems) == Rules{});
    REQUIRE(reading.value);
    Texts result;
    for (const onramp::ImportedTopic& each : reading.value->topics) {
        result.push_back((each.number.empty() ? "" : each.number + " ") + each.title +
                         (each.draft ? " (draft)" : " (" + each.page + ")") +
                         (each.part.empty() ? "" : " " + each.part) + (each.parent.empty() ? "" : " <" + each.parent));
    }
    return result;
}

} // namespace

TEST_CASE("a summary has chapters before, in and after its numbered parts") {
    CHECK(chapters(
              "# Summary\n\n[Preface](preface.md)\n\n---\n\n# One\n\n- [A](a.md)\n  - [B](a/b.md)\n    - [C](c.md)\n"
              "- [D](d.md)\n\n---\n\n- [E](e.md)\n\n# Two\n\n1. [F](f.md)\n\n[Last](last.md)\n[Later](later.md)\n") ==
          Texts{"Preface (preface.html)", "1 A (a.html) One", "1.1 B (a/b.html) One <a.md",
                "1.1.1 C (c.html) One <a/b.md", "2 D (d.html) One", "3 E (e.html) One", "4 F (f.html) Two",
                "Last (last.html)", "Later (later.html)"});
}

// What crates/mdbook-summary of mdBook is tested for, in our own words.
TEST_CASE("a summary is read as mdBook reads it") {
    CHECK(chapters("- [A](a.md)\n<!-- note -->\n- [B](b.md)\n") == Texts{"1 A (a.html)", "2 B (b.html)"});
    CHECK(chapters("- [A](a.md)\n\n## Between\n\n- [B](b.md)\n") == Texts{"1 A (a.html)", "2 B (b.html)"});
    CHECK(chapters("- [A](a.md)\n---\n- [B](b.md)\n---\n- [C](c.md)\n") ==
          Texts{"1 A (a.html)", "2 B (b.html)", "3 C (c.html)"});
    CHECK(chapters("- [A](a.md)\n# Two\n- [B](b.md)\n\t- [C](c.md)") ==
          Texts{"1 A (a.html)", "2 B (b.html) Two", "2.1 C (c.html) Two <b.md"});
    CHECK(chapters("- [A *b* `c` d\ne](a.md)\n") == Texts{"1 A b c d e (a.html)"});
    CHECK(chapters("<!-- note -->\n# Summary\n\n- [A]()\n    - [B](b.md)\n") ==
          Texts{"1 A (draft)", "1.1 B (b.html) <#draft-1"});
    CHECK(chapters("- [A](<a b.md>)\n- [C](c%20d.md)\n") == Texts{"1 A (a b.html)", "2 C (c d.html)"});
    CHECK(chapters("* [A][1]\n\n[1]: ./x//./a.md\n") == Texts{"1 A (x/a.html)"});
    CHECK(chapters("- [A](a.md)\n\n- [B](b.md)\n\n  - [C](c.md)\n") ==
          Texts{"1 A (a.html)", "2 B (b.html)", "2.1 C (c.html) <b.md"});
    CHECK(chapters("[Only](README.md)") == Texts{"Only (index.html)"});
    CHECK(chapters("\xEF\xBB\xBF# Summary\r\n\r\n- [A](a.md)\r\n") == Texts{"1 A (a.html)"});
}

TEST_CASE("where mdBook writes a file") {
    CHECK(onramp::mdbook_page("a.md") == "a.html");
    CHECK(onramp::mdbook_page("a/README.md") == "a/index.html");
    CHECK(onramp::mdbook_page("rEaDmE.markdown") == "index.html");
    CHECK(onramp::mdbook_page("README") == "index.html");
    CHECK(onramp::mdbook_page("README-2.md") == "README-2.html");
    CHECK(onramp::mdbook_page("a.b.md") == "a.b.html");
    CHECK(onramp::mdbook_page("x.y/z") == "x.y/z.html");
    CHECK(onramp::mdbook_page(".md") == ".md.html");
    CHECK(onramp::mdbook_url("https://e.org/b/", "a b/\xC3\xA9?.html") == "https://e.org/b/a%20b/%C3%A9%3F.html");
}

TEST_CASE("what mdBook refuses is told with its line, all of it") {
    CHECK(faults("- A\n- [B](b.md)\n- \n- **[C](c.md)**\n") == Rules{"no-link 1", "no-link 3", "no-link 4"});
    CHECK(faults("- [A](a.md)\n\n[B](b.md)\n\n- [C](c.md)\n") == Rules{"suffix 5"});
    CHECK(faults("- [A](a.md)\n\n[B](b.md)\n\n# Part\n") == Rules{"suffix 5"});
    CHECK(faults("- [A](a.md)\n- [B](./a.md)\n") == Rules{"duplicate-id 2"});
    CHECK(
        faults("- [A](../a.md)\n- [B](/b.md)\n- [C](https://e.org/c.md)\n- [D](d.md#e)\n- [E](print.md)\n- [F](.)\n") ==
        Rules{"path 1", "path 2", "path 3", "path 4", "reserved 5", "path 6"});
    CHECK(faults("# Summary\n") == Rules{"empty 1"});
    CHECK(faults("Some text.\n") == Rules{"empty 1"});
}

TEST_CASE("what mdBook passes over is a warning") {
    CHECK(faults("- [A](a.md) (draft)\n") == Rules{"?ignored 1"});
    CHECK(faults("- [A](a.md)\n\n> quote\n\n- [B](b.md)\n") == Rules{"?ignored 3"});
    CHECK(faults("# Summary\n\n# Part\n\n[Not a chapter](x.md)\n\n- [B](b.md)\n") == Rules{"?ignored 5"});
    CHECK(faults("- [A](a.md)\n  - [B](b.md)\n  <!-- x -->\n  - [C](c.md)\n") == Rules{"?ignored 1"});
    CHECK(faults("- [](a.md)\n") == Rules{"?empty 1"});
}

TEST_CASE("what is no summary has a problem, whatever its size") {
    for (const std::string& text : onramp_test::rubbish()) {
        CHECK(onramp::has_errors(book(text).problems));
    }
    CHECK(faults("- [A](a.md)\n- \xff\n") == Rules{"utf-8 2"});
    CHECK(faults(std::string("- [A](a.md)\n\0\n", 14)) == Rules{"text 2"});
    CHECK(faults(std::string((std::size_t{1} << 20U) + 1, 'a')) == Rules{"size 0"});
    CHECK(faults(std::string(1000, '>') + "\n") == Rules{"depth 1"});
    std::string deep;
    for (std::size_t i = 0; i < 60; ++i) {
        deep += std::string(2 * i, ' ') + "- [A](a" + std::to_string(i) + ".md)\n";
    }
    CHECK(faults(deep) == Rules{"depth 33"});
    CHECK(faults(std::string(500, '-') + "\n") == Rules{"empty 1"}); // a long separator
}

TEST_CASE("the address of a book ends in a slash") {
    CHECK(onramp::book_base("https://e.org/b").value() == "https://e.org/b/");
    CHECK(onramp::book_base("http://e.org/b/").value() == "http://e.org/b/");
    for (const char* text : {"", "e.org", "https://", "https:///b", "ftp://e.org/", "https://e.org/a.html",
                             "https://e.org/a b/", "https://e.org/?q", "https://e.org/#f", "https://e.org/\x1b"}) {
        const auto base = onramp::book_base(text);
        REQUIRE_FALSE(base);
        CHECK(base.error().kind == onramp::ErrorKind::usage);
    }
}
