// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "persona/phrases.hpp"

#include "support/catch.hpp"

using namespace onramp;

TEST_CASE("comma lists respect brackets, quotes, numbers and names with slashes") {
    using List = std::vector<std::string>;
    CHECK(split_list("a, b (c, d), e") == List{"a", "b (c, d)", "e"});
    CHECK(split_list("HTTP/2, gRPC, TCP/UDP sockets") == List{"HTTP/2", "gRPC", "TCP/UDP sockets"});
    CHECK(split_list("macro_rules! patterns, `a, b`") == List{"macro_rules! patterns", "`a, b`"});
    CHECK(split_list("Custom futures, async traits and streams") == List{"Custom futures", "async traits and streams"});
    CHECK(split_list("a, b, and c") == List{"a", "b", "c"});
    CHECK(split_list("a, b, or c.") == List{"a", "b", "c"});
    CHECK(split_list("10,000 users, 3 teams") == List{"10,000 users", "3 teams"});
    CHECK(split_list("\u201Ca, b\u201D, c") == List{"\u201Ca, b\u201D", "c"});
    CHECK(split_list("\"a, b\"; c") == List{"\"a, b\"", "c"});
    CHECK(split_list("open (never, closed") == List{"open (never", "closed"});
    CHECK(split_list("Warp for high-performance web services") == List{"Warp for high-performance web services"});
    CHECK(split_list(", ,") == List{});
    CHECK(split_list("C++, .NET, C#") == List{"C++", ".NET", "C#"});
}

TEST_CASE("times of day in headings") {
    struct Case {
        const char* heading;
        const char* name;
        int start;
        int end;
    };
    const Case cases[] = {
        {"Morning (8:00 AM - 12:00 PM)", "Morning", 480, 720},
        {"Early (8:30 AM \u2013 9:15 am)", "Early", 510, 555},
        {"Late (17:00\u201318:30)", "Late", 1020, 1110},
        {"Night (10\u00A0PM - midnight)", "Night", 1320, 1440},
        {"Lunch: noon to 1pm", "Lunch", 720, 780},
        {"Morning (9-12)", "Morning", 540, 720},
        {"9-17", "9-17", 540, 1020},
        {"08:00 - 12:00", "08:00 - 12:00", 480, 720},
        {"09:00 - 10:30: Reviews", "Reviews", 540, 630},
        {"Focus \u2014 8.30 a.m. until 11 a.m.", "Focus", 510, 660},
        {"Core (9 - 5 PM)", "Core", 540, 1020},
        {"Core (8:30 - 11 AM)", "Core", 510, 660},
        {"Shift (11 AM - 3)", "Shift", 660, 900},
        {"12 AM - 12 PM", "12 AM - 12 PM", 0, 720},
        {"Deep work [13h30 - 15h00]", "Deep work", 810, 900},
    };
    for (const Case& each : cases) {
        CAPTURE(each.heading);
        const auto times = read_heading_times(each.heading);
        REQUIRE(times);
        CHECK(times->name == each.name);
        CHECK(times->start.count() == each.start);
        CHECK(times->end.count() == each.end);
    }
    for (const char* heading : {"Morning", "Phase 1-2", "Rust 2021 - 2024", "Version 3 - 4 beta", "Q1-Q2", "(25-26)",
                                "(13 AM - 14 PM)", "Morning (8:75 - 9:00)", ""}) {
        CAPTURE(heading);
        CHECK_FALSE(read_heading_times(heading));
    }
}

TEST_CASE("months in headings") {
    struct Case {
        const char* heading;
        const char* name;
        IntegerRange months;
    };
    const Case cases[] = {
        {"Short-term Goals (1-3 months)", "Short-term Goals", {1, 3}},
        {"Long (6\u201312\u00A0Months)", "Long", {6, 12}},
        {"Vision (1-2 years)", "Vision", {12, 24}},
        {"Next: 3 months", "Next", {3, 3}},
        {"Later (12+ months)", "Later", {12, std::nullopt}},
        {"6-month goals", "goals", {6, 6}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.heading);
        const auto months = read_heading_months(each.heading);
        REQUIRE(months);
        CHECK(months->name == each.name);
        CHECK(months->months == each.months);
    }
    CHECK_FALSE(read_heading_months("Goals for 2026"));
    CHECK_FALSE(read_heading_months("30/60/90 days"));
}

TEST_CASE("ranges of numbers") {
    CHECK(find_range("6-12 years")->range == IntegerRange{6, 12});
    CHECK(find_range("leads 4 to 6 people")->range == IntegerRange{4, 6});
    CHECK(find_range("4+ years")->range == IntegerRange{4, std::nullopt});
    CHECK(find_range("at least 3")->range == IntegerRange{3, std::nullopt});
    CHECK(find_range("5 or more")->range == IntegerRange{5, std::nullopt});
    CHECK(find_range("7")->range == IntegerRange{7, 7});
    CHECK(find_range("1,000+")->range == IntegerRange{1000, std::nullopt});
    CHECK_FALSE(find_range("HTTP/2"));
    CHECK_FALSE(find_range("none"));
    CHECK_FALSE(find_range("99999999999999"));
}

TEST_CASE("numeric targets of goals") {
    struct Case {
        const char* text;
        std::vector<NumericTarget> targets;
    };
    const Case cases[] = {
        {"achieving 50% improvement", {{50, Comparison::equal, "%", "improvement"}}},
        {"80 % code reuse across projects", {{80, Comparison::equal, "%", "code reuse"}}},
        {"adopted by 1000+ external developers", {{1000, Comparison::at_least, "external developers", ""}}},
        {"reduce build time by at least 30%", {{30, Comparison::at_least, "%", ""}}},
        {"keep latency below 10 ms", {{10, Comparison::at_most, "ms", ""}}},
        {"uptime of 99.95%", {{99.95, Comparison::equal, "%", ""}}},
        {"1,500+ users", {{1500, Comparison::at_least, "users", ""}}},
        {"a 10x speedup", {{10, Comparison::equal, "x", "speedup"}}},
        {"mentor 3 developers and write 2 guides",
         {{3, Comparison::equal, "developers", ""}, {2, Comparison::equal, "guides", ""}}},
        {"move to Rust 2024 and HTTP/2", {}},
        {"ship in 2026", {}},
        {"no numbers", {}},
        {"faster by 2x", {{2, Comparison::equal, "x", ""}}},
        {"reduce build time to 5 minutes", {{5, Comparison::at_most, "minutes", ""}}},
        {"Cutting the error rate down to 2%", {{2, Comparison::at_most, "%", ""}}},
        {"reduce build time by 30%", {{30, Comparison::equal, "%", ""}}},
        {"grow the team to 5 developers", {{5, Comparison::equal, "developers", ""}}},
        {"reduce toil; grow to 20+ crates", {{20, Comparison::at_least, "crates", ""}}},
        {"5 or fewer incidents", {{5, Comparison::at_most, "incidents", ""}}},
        {"10% or less overhead", {{10, Comparison::at_most, "%", "overhead"}}},
        {"%", {}},
        {"+++ 5", {}},
        {"1e999% x", {}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(find_targets(each.text) == each.targets);
    }
}

TEST_CASE("percentages beside a word") {
    CHECK(find_percent("Hybrid (60% remote, 40% office)", {"remote"}) == 60);
    CHECK(find_percent("Hybrid (60% remote, 40% office)", {"office"}) == 40);
    CHECK(find_percent("remote: 100 %", {"remote"}) == 100);
    CHECK_FALSE(find_percent("fully remote", {"remote"}));
    CHECK_FALSE(find_percent("500% remote", {"remote"}));
}
