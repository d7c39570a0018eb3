// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack_document.hpp"
#include "support/catch.hpp"

using onramp::Problem;

namespace {

using Rules = std::vector<std::string>;

const std::string k_head = "kind = \"pack\"\nschema_version = 1\nid = \"p\"\nname = \"P\"\nversion = \"1\"\n"
                           "[[area]]\nid = \"a\"\nname = \"A\"\nsummary = \"S\"\n";

const std::string k_sound =
    "[measurement]\ncuts = [\n  { level = 1, at = -0.5, sd = 0.2, basis = \"B\" },\n"
    "  { level = 2, at = 1, sd = 0.3, basis = \"B\" },\n]\n"
    "[measurement.difficulty]\nbase = -1.28\nstep = 0.55\nsd = 0.5\nbasis = \"B\"\n"
    "[measurement.ceilings]\nquiz = 3\npractice = 4\nartifact = 5\nmentor = 5\nbasis = \"B\"\n"
    "[measurement.covariance]\nsd = 1.5\ngeneral = 0.4\narea = 0.2\ngroup = 0.1\nprerequisite = 0.1\nown = 0.2\n"
    "basis = \"B\"\n";

onramp::Reading<onramp::Pack> read(const std::string& old_words = {}, const std::string& new_words = {}) {
    std::string text = k_sound;
    if (!old_words.empty()) {
        REQUIRE(text.find(old_words) != std::string::npos);
        text.replace(text.find(old_words), old_words.size(), new_words);
    }
    return onramp::read_pack({{"pack.toml", k_head + text}});
}

Rules rules_of(const std::string& old_words, const std::string& new_words) {
    Rules rules;
    for (const Problem& problem : read(old_words, new_words).problems) {
        CHECK(problem.where.line > 0);
        rules.push_back(problem.rule);
    }
    return rules;
}

} // namespace

TEST_CASE("what it takes to measure is read from the pack") {
    const auto reading = read();
    REQUIRE(reading.value);
    REQUIRE(reading.value->measurement);
    const onramp::Measurement& found = *reading.value->measurement;
    REQUIRE(found.cuts.size() == 2);
    CHECK(found.cuts[1].level == 2);
    CHECK(found.cuts[1].at == 1);
    CHECK(found.cuts[1].sd == 0.3);
    CHECK(found.ceilings.practice == 4);
    CHECK(found.covariance.prerequisite == 0.1);
    // The panel's line: docs/rust-pack.md.
    CHECK(found.difficulty.logit(1) == Approx(-0.73));
    CHECK(found.difficulty.logit(5) == Approx(1.47));
    CHECK_FALSE(onramp::read_pack({{"pack.toml", k_head}}).value->measurement);
}

TEST_CASE("levels begin in order, and shares add up") {
    CHECK(rules_of("level = 2", "level = 3") == Rules{"order"});
    CHECK(rules_of("at = 1,", "at = -0.5,") == Rules{"order"});
    CHECK(rules_of("own = 0.2", "own = 0.3") == Rules{"shares"});
    CHECK(rules_of("own = 0.2", "own = 1.2") == Rules{"range"});
    CHECK(rules_of("quiz = 3", "quiz = 4") == Rules{"range"}); // items go no further
    CHECK(rules_of("own = 0.2", "own = \"much\"") == Rules{"type"});
    CHECK(rules_of("[\n  { level = 1, at = -0.5, sd = 0.2, basis = \"B\" },\n"
                   "  { level = 2, at = 1, sd = 0.3, basis = \"B\" },\n]",
                   "[]") == Rules{"empty"});
    CHECK(rules_of("sd = 1.5\n", "") == Rules{"missing"});
    CHECK(rules_of("sd = 1.5\n", "sd = nan\n") == Rules{"range"});
    CHECK(rules_of("basis = \"B\" },\n]", "basis = \"\" },\n]") == Rules{"empty"});
}

TEST_CASE("what years and previous roles say is read, and what it shifts has to be there") {
    const std::string background = "[measurement.background]\nusual_years = 5\ndoubling = 0.25\nbasis = \"B\"\n"
                                   "[[measurement.background.previous_roles]]\nwords = [\"c++\"]\n"
                                   "areas = [{ id = \"a\", shift = 0.5 }, { id = \"b\", shift = 1 }]\n"
                                   "skills = [{ id = \"nothing\", shift = -1 }]\n";
    const auto reading = onramp::read_pack({{"pack.toml", k_head + k_sound + background}});
    REQUIRE(reading.value);
    const onramp::BackgroundPrior& found = reading.value->measurement->background;
    CHECK(found.usual_years == 5);
    CHECK(found.doubling == 0.25);
    REQUIRE(found.previous_roles.size() == 1);
    CHECK(found.previous_roles[0].words == std::vector<std::string>{"c++"});
    CHECK(found.previous_roles[0].areas[0].shift == 0.5);
    Rules rules;
    for (const Problem& problem : onramp::lint_pack(*reading.value)) {
        CHECK(problem.where.line > 0);
        rules.push_back(problem.rule);
    }
    CHECK(rules == Rules{"empty-area", "unknown-area", "unknown-skill"});
}
