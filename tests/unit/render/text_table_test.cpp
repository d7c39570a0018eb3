// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/text_table.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

Style wide(std::size_t width) {
    Style style;
    style.width = width;
    style.unicode = false;
    return style;
}

std::string three_columns(std::size_t width) {
    TextTable table({{"Week"}, {"Step", Align::left, true}, {"", Align::left, false, true}});
    table.add({{"10-11"}, {"Advanced lifetime management"}, {"check first"}});
    return table.render(wide(width));
}

} // namespace

TEST_CASE("flexible columns are shortened, down to a width that can be read") {
    CHECK(three_columns(80) == "Week   Step\n10-11  Advanced lifetime management  check first\n");
    CHECK(three_columns(40) == "Week   Step\n10-11  Advanced lifetime...  check first\n");
}

TEST_CASE("optional columns are left out before that, and only then") {
    CHECK(three_columns(35) == "Week   Step\n10-11  Advanced lifetime management\n");
    CHECK(three_columns(34) == "Week   Step\n10-11  Advanced lifetime manage...\n");
    CHECK(three_columns(36) == "Week   Step\n10-11  Advanced life...  check first\n");
    CHECK(three_columns(20) == "Week   Step\n10-11  Advanced l...\n");
}
