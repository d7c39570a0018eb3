// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/exchange/pack_drift.hpp"

#include "onramp/exchange/mdbook.hpp"
#include "support/catch.hpp"

using Texts = std::vector<std::string>;

namespace {

const std::string k_base = "https://example.org/b/";

onramp::Resource resource(const std::string& id, const std::string& url, const std::string& title) {
    onramp::Resource made;
    made.id = id;
    made.url = url;
    made.title = title;
    return made;
}

onramp::PackDrift drift(const std::vector<onramp::Resource>& resources) {
    const auto book = onramp::read_mdbook(
        "[Start](start.md)\n\n- [A `b`](a.md)\n  - [Later]()\n- [C](c/README.md)\n- [D](d%20e.md)\n", "SUMMARY.md",
        k_base);
    REQUIRE(book.value);
    return onramp::pack_drift(resources, *book.value, k_base);
}

Texts gone(const std::vector<onramp::Resource>& resources) {
    Texts ids;
    for (const onramp::Resource& each : drift(resources).gone) {
        ids.push_back(each.id);
    }
    return ids;
}

} // namespace

TEST_CASE("a resource is gone where the book has no page of its address") {
    CHECK(gone({resource("a", k_base + "a.html", "A b"), resource("b", k_base + "b.html", "B")}) == Texts{"b"});
    CHECK(gone({resource("a", k_base + "a.html#part", "A"), resource("b", k_base + "a.html?x#y", "A")}).empty());
    CHECK(gone({resource("a", k_base + "a", "A"), resource("b", k_base + "A.html", "A")}) == Texts{"a", "b"});
    // Folders are their index, and the first chapter is the book's.
    CHECK(gone({resource("a", k_base + "c/", "C"), resource("b", k_base, "The book"),
                resource("c", k_base + "index.html", "The book"), resource("d", "https://example.org/b", "The book"),
                resource("e", k_base + "print.html", "The book")})
              .empty());
    CHECK(gone({resource("a", k_base + "d%20e.html", "D"), resource("b", k_base + "d%2", "D")}) == Texts{"b"});
    // A draft has no page.
    CHECK(gone({resource("a", k_base + "later.html", "Later")}) == Texts{"a"});
}

TEST_CASE("resources of other places do not count") {
    const onramp::PackDrift found =
        drift({resource("a", "https://example.org/bb/a.html", "A"), resource("b", "https://example.com/b/a.html", "A"),
               resource("c", k_base + "a.html", "A b")});
    CHECK(found.resources == 1);
    CHECK(found.chapters == 4);
    CHECK(found.gone.empty());
}

TEST_CASE("titles differ apart from backticks and spaces") {
    const onramp::PackDrift found =
        drift({resource("a", k_base + "a.html", "A  `b`"), resource("b", k_base + "c/index.html", "c"),
               resource("c", k_base, "The whole book"), resource("d", k_base + "start.html", "The start")});
    REQUIRE(found.retitled.size() == 2);
    CHECK(found.retitled[0].resource.id == "b");
    CHECK(found.retitled[0].chapter == "C");
    CHECK(found.retitled[1].resource.id == "d");
}

TEST_CASE("chapters that no resource leads to are named in the book's order, drafts left out") {
    const onramp::PackDrift found = drift({resource("a", k_base + "c/#x", "C")});
    REQUIRE(found.unnamed.size() == 3);
    CHECK(found.unnamed[0].title == "Start");
    CHECK(found.unnamed[1].number == "1");
    CHECK(found.unnamed[2].url == k_base + "d%20e.html");
    CHECK(drift({resource("a", k_base, "The book")}).unnamed.size() == 3); // its address is its first chapter's
}
