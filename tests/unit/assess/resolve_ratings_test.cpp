// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/assessment.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

SelfRatings areas(std::map<std::string, int> levels) {
    return {{}, {}, std::move(levels), {}};
}

} // namespace

TEST_CASE("areas go by their last part where it is unique, skills by an alias") {
    SelfRatings ratings = areas({{"language", 3}});
    ratings.skills = {{"moves", 2}};
    const SelfRatings resolved = resolve_ratings(onramp_test::learning_role(), ratings).value();
    CHECK(resolved.areas == std::map<std::string, int>{{"skills.language", 3}});
    CHECK(resolved.skills == std::map<std::string, int>{{"ownership", 2}});
}

TEST_CASE("every unknown rating is reported, with a suggestion") {
    SelfRatings ratings = areas({{"web", 3}, {"langauge", 1}, {"tools", 2}});
    ratings.skills = {{"ownershp", 2}, {"moves", 1}, {"ownership", 1}};
    const auto refused = resolve_ratings(onramp_test::learning_role(), ratings);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::unknown_name);
    REQUIRE(refused.error().problems.size() == 4);
    CHECK(refused.error().problems[0].where.pointer == "/areas/langauge");
    CHECK(refused.error().problems[0].hint == "did you mean 'language'?");
    CHECK(refused.error().problems[1].where.pointer == "/areas/web"); // two areas end so
    CHECK(refused.error().problems[2].rule == "rated-twice");
    CHECK(refused.error().problems[3].hint == "did you mean 'ownership'?");
}
