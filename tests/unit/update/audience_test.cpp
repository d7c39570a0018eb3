// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/update/audience.hpp"

#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;

namespace {

std::vector<Audience> audiences_under(const std::string& headings) {
    return audiences_of(onramp_test::imported("# P\n\n## Communication Style\n\n" + headings));
}

std::optional<UpdateVoice> voice_for(const std::string& heading) {
    return audiences_under("### " + heading + "\n- Say it plainly\n").at(0).voice;
}

using Sections = std::vector<UpdateSection>;

} // namespace

TEST_CASE("the document's three audiences") {
    const auto audiences = audiences_of(onramp_test::seed());
    REQUIRE(audiences.size() == 3);
    CHECK(audiences[0].id == "communication.with-engineering-teams");
    CHECK(audiences[0].name == "engineering");
    CHECK(audiences[0].title == "Engineering Teams");
    CHECK(audiences[0].voice == UpdateVoice::engineering);
    CHECK(audiences[0].tone.size() == 4);
    CHECK(audiences[1].name == "product");
    CHECK(audiences[1].voice == UpdateVoice::product);
    CHECK(audiences[2].name == "open-source-community");
    CHECK(audiences[2].voice == UpdateVoice::community);
    for (const auto& [word, place] :
         std::vector<std::pair<std::string, std::size_t>>{{"engineering", 0},
                                                          {"with-engineering-teams", 0},
                                                          {"Product", 1},
                                                          {"prod", 1},
                                                          {"community", 2},
                                                          {"open source", 2},
                                                          {"communication.with-open-source-community", 2}}) {
        CAPTURE(word);
        CHECK(find_audience(word, audiences).value() == place);
    }
    CHECK(find_audience("teams", audiences).error().message == "'teams' can be more than one audience");
    CHECK(find_audience("enginering", audiences).error().hint == "did you mean 'engineering'?");
    CHECK(find_audience("board", audiences).error().hint ==
          "it has lines about engineering, product and open-source-community");
    CHECK(find_audience("x", {}).error().hint == "its communication section has no lines about anybody");
}

TEST_CASE("a line asks for sections by its words") {
    const auto audiences = audiences_of(onramp_test::seed());
    CHECK(audiences[0].tone[0].sections == Sections{UpdateSection::learnt, UpdateSection::time});
    CHECK(audiences[0].tone[1].sections == Sections{UpdateSection::help});
    CHECK(audiences[1].tone[2].id == "communication.with-product-teams.provide-realistic-timelines-considering-rust-"
                                     "development");
    CHECK(audiences[1].tone[2].sections == Sections{UpdateSection::milestones});
    CHECK(audiences_under("### With Cats\n- Purr\n").at(0).tone[0].sections.empty());
}

TEST_CASE("a line asks for nothing by what is inside of its words") {
    for (const char* line : {"Evaluate and repair", "Never underestimate an asterisk", "Precosted unlearning"}) {
        CAPTURE(line);
        CHECK(audiences_under(std::string("### With Cats\n- ") + line + "\n").at(0).tone[0].sections.empty());
    }
    const auto asked = audiences_under("### With Cats\n- Say *risks* and next  steps, data-driven\n");
    CHECK(asked.at(0).tone[0].sections == Sections{UpdateSection::next, UpdateSection::late, UpdateSection::numbers});
}

TEST_CASE("whom an audience is like is read from its heading") {
    CHECK(voice_for("With Platform Teams") == UpdateVoice::engineering);
    CHECK(voice_for("To Engineering Managers") == UpdateVoice::product);
    CHECK(voice_for("For Customers") == UpdateVoice::product);
    CHECK(voice_for("With Conference Audiences") == UpdateVoice::community);
    CHECK(voice_for("With Production Operations") == UpdateVoice::engineering);
    CHECK(voice_for("With Developer Productivity") == UpdateVoice::engineering);
    CHECK(voice_for("With Production and Product Teams") == UpdateVoice::product);
    CHECK(voice_for("To the \u201cManagement\u201d") == UpdateVoice::product);
    CHECK_FALSE(voice_for("In the Republic of Metadata"));
    CHECK_FALSE(voice_for("With Cats"));
    CHECK(audiences_under("### With Cats\nProse alone.\n").empty());
    CHECK(audiences_under("").empty());
}

TEST_CASE("lines about what is public anyway") {
    CHECK(is_public_line("Develop open-source Rust framework adopted by 1000+ external developers"));
    CHECK(is_public_line("Community engagement"));
    CHECK_FALSE(is_public_line("Move the republic's data"));
    CHECK_FALSE(is_public_line("Launch internal Rust library providing 80% code reuse across projects"));
}
