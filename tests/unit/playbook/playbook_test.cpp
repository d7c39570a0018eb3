// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/playbook/playbook.hpp"

#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;

namespace {

constexpr std::string_view k_baker = R"(# Baker

## Problem-Solving Methodology
1. Look at the crumb
2. Ask Ann

### Flat Loaves
Read all of it first.

1. **Dough**: Weigh the salt
   - to the gram
   - **Scale**: the small one
2. Feel it

#### Late Shift
- Call Ann

### Nothing to Do
Only prose.

## Development Preferences

### Flat Hygiene
- Wash hands
- Wash bowls

### Order of Cleaning
1. Floor
)";

std::vector<std::string> words_of(const Playbook& playbook) {
    std::vector<std::string> words;
    for (const PlaybookStep& step : playbook.steps) {
        words.push_back(step_words(step));
    }
    return words;
}

} // namespace

TEST_CASE("the document's two methods and three checklists are its playbooks") {
    const auto playbooks = playbooks_of(onramp_test::seed());
    REQUIRE(playbooks.size() == 5);
    CHECK(playbooks[0].id == "methods.systems-development-process");
    CHECK(playbooks[0].name == "systems-development");
    CHECK(playbooks[0].title == "Systems Development Process");
    CHECK(playbooks[0].kind == PlaybookKind::method);
    REQUIRE(playbooks[0].steps.size() == 7);
    CHECK(playbooks[0].steps[0].id == "methods.systems-development-process.requirements");
    CHECK(step_title(playbooks[0].steps[0]) == "Requirements");
    CHECK(step_words(playbooks[0].steps[0]) ==
          "Requirements: Define performance, safety, and functionality requirements");
    CHECK(playbooks[1].name == "performance-issue");
    CHECK(playbooks[1].steps.size() == 7);
    for (std::size_t i = 2; i < 5; ++i) {
        CAPTURE(playbooks[i].id);
        CHECK(playbooks[i].kind == PlaybookKind::checklist);
        CHECK(playbooks[i].steps.size() == 4);
    }
    CHECK(playbooks[2].name == "code-quality");
    CHECK(playbooks[3].name == "performance-first");
    CHECK(playbooks[4].name == "safety-reliability");
}

TEST_CASE("any persona has its own playbooks, by what its lists are") {
    const auto playbooks = playbooks_of(onramp_test::imported(k_baker));
    REQUIRE(playbooks.size() == 5);
    CHECK(playbooks[0].title == "Problem-Solving Methodology");
    CHECK(words_of(playbooks[0]) == std::vector<std::string>{"Look at the crumb", "Ask Ann"});
    CHECK(playbooks[1].title == "Flat Loaves");
    CHECK(words_of(playbooks[1]) == std::vector<std::string>{"Dough: Weigh the salt", "Feel it"});
    CHECK(playbooks[1].steps[0].details == std::vector<std::string>{"to the gram", "Scale: the small one"});
    CHECK(playbooks[2].title == "Order of Cleaning");
    CHECK(playbooks[2].kind == PlaybookKind::method);
    CHECK(playbooks[3].title == "Late Shift");
    CHECK(playbooks[3].kind == PlaybookKind::checklist);
    CHECK(playbooks[4].title == "Flat Hygiene");
    CHECK(playbooks_of(onramp_test::imported("# Nobody\n")).empty());
}

TEST_CASE("a playbook is found by its name, its id and its words") {
    const auto playbooks = playbooks_of(onramp_test::seed());
    for (const char* word : {"performance-issue", "methods.performance-issue-resolution", "Performance Issue",
                             "resolution", "PERFORMANCE-ISSUE-RESOLUTION", " performance issue resolution "}) {
        CAPTURE(word);
        CHECK(find_playbook(word, playbooks).value() == 1);
    }
    const auto two = find_playbook("performance", playbooks);
    REQUIRE_FALSE(two);
    CHECK(two.error().kind == ErrorKind::unknown_name);
    CHECK(two.error().message == "'performance' can be more than one playbook");
    CHECK(two.error().hint == "it can be performance-issue and performance-first");
    CHECK(find_playbook("performnce-issue", playbooks).error().hint == "did you mean 'performance-issue'?");
    CHECK(find_playbook("", playbooks).error().hint == "'onramp playbook list' shows them");
    CHECK(find_playbook("x", {}).error().message == "the persona has no playbook 'x'");
}
