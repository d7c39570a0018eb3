// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/verdict.hpp"

#include <csignal>

#include "pack/verdict_text.hpp"
#include "support/catch.hpp"

using onramp::find_drift;
using onramp::holds;
using onramp::ItemOption;
using onramp::ItemVariant;
using onramp::parse_verdict;
using onramp::ProgramOutcome;
using onramp::ProgramVerdict;

namespace {

ProgramVerdict verdict(const std::string& text) {
    const auto parsed = parse_verdict(text);
    INFO(text);
    REQUIRE(parsed);
    return *parsed;
}

ProgramOutcome printed(const std::string& output, int status = 0) {
    ProgramOutcome outcome;
    outcome.ran = true;
    outcome.status = status;
    outcome.output = output;
    return outcome;
}

ProgramOutcome refused(const std::vector<onramp::RustcFinding>& errors) {
    ProgramOutcome outcome;
    outcome.errors = errors;
    return outcome;
}

ItemOption option(bool right, const std::vector<std::string>& verdicts, const std::string& code = {}) {
    ItemOption made;
    made.right = right;
    made.code = code;
    for (const std::string& text : verdicts) {
        made.verdicts.push_back(verdict(text));
    }
    return made;
}

} // namespace

TEST_CASE("verdicts are read, and written as they were") {
    for (const char* text :
         {"compiles", "error E0502 @ 4", "error - @ 12", "error unused_must_use @ 3", "2024: warns unused_must_use @ 3",
          "prints \"a\\nb\\n\"", "prints \"\"", "panics", "panics after \"x\\n\"", "exits 3", "exits 3 after \"\"",
          "aborts", "2021: prints \"\\\"q\\\"\\n\""}) {
        CHECK(format_verdict(verdict(text)) == text);
    }
    CHECK(verdict("prints \"a\\tb\"").output == "a\tb");
    CHECK(verdict("panics").status == 101);
    CHECK(verdict("2024: compiles").edition == "2024");
}

TEST_CASE("what is no verdict is not read") {
    for (const char* text :
         {"", "compile", "error E0502", "error E502 @ 4", "error E0502 @ x", "error E0502 @ 4 ", "warns - @ 3",
          "prints 1", "prints \"a", "prints \"a\" \"b\"", "panics \"x\"", "exits", "exits -1", "exits 3 \"x\"",
          "aborts after \"x\"", "2024 compiles", "1999: compiles", "prints \"\\q\"", "error E0502 @ 99999999999"}) {
        INFO(text);
        CHECK_FALSE(parse_verdict(text));
    }
}

TEST_CASE("code spans of a heading, backslashes and all") {
    CHECK(onramp::code_spans("`a`, `b \\` c`") == std::vector<std::string>{"a", "b \\` c"});
    CHECK(onramp::code_spans("no `end").empty());
    CHECK(onramp::code_spans("").empty());
}

TEST_CASE("an option without code is about the question's program") {
    const ItemVariant variant{"", "fn main() {}\n", {}, ""};
    CHECK(option_program(variant, option(true, {"compiles"})) == "fn main() {}\n");
}

TEST_CASE("an option's code takes the place of its line, or is the program") {
    const ItemVariant with_place{"", "fn main() {\n    // HERE\n    f();\n    // HERE\n}\n", {}, ""};
    CHECK(option_program(with_place, option(true, {}, "g();\n")) == "fn main() {\ng();\n    f();\n    // HERE\n}\n");
    const ItemVariant without{"", "fn f() {}\n", {}, ""};
    CHECK(option_program(without, option(true, {}, "fn main() {}\n")) == "fn main() {}\n");
    const ItemVariant remark{"", "fn main() {\n    x(); // HERE\n}\n", {}, ""};
    CHECK(option_program(remark, option(true, {}, "fn main() {}\n")) == "fn main() {}\n");
}

TEST_CASE("a program with a main function is one that can run") {
    CHECK(onramp::has_main("fn main() {}"));
    CHECK(onramp::has_main("use a;\n  pub async fn main() {}"));
    CHECK_FALSE(onramp::has_main("fn mainly() {}"));
    CHECK_FALSE(onramp::has_main("// fn main() {}"));
    CHECK_FALSE(onramp::has_main("pub fn f() {}"));
}

TEST_CASE("each kind of verdict holds for what it says, and for nothing else") {
    const ProgramOutcome fine = printed("1\n");
    const ProgramOutcome one_error = refused({{"E0502", 4}});
    CHECK(holds(verdict("compiles"), fine));
    CHECK_FALSE(holds(verdict("compiles"), one_error));

    CHECK(holds(verdict("error E0502 @ 4"), one_error));
    CHECK_FALSE(holds(verdict("error E0502 @ 5"), one_error));
    CHECK_FALSE(holds(verdict("error E0505 @ 4"), one_error));
    CHECK_FALSE(holds(verdict("error E0502 @ 4"), fine));
    CHECK_FALSE(holds(verdict("error E0502 @ 4"), refused({{"E0502", 4}, {"E0502", 5}})));
    CHECK(holds(verdict("error - @ 4"), refused({{"-", 4}})));

    ProgramOutcome warned = fine;
    warned.warnings = {{"dead_code", 1}, {"unused_must_use", 3}};
    CHECK(holds(verdict("warns unused_must_use @ 3"), warned));
    CHECK_FALSE(holds(verdict("warns unused_must_use @ 4"), warned));
    warned.errors = {{"E0502", 4}};
    CHECK_FALSE(holds(verdict("warns unused_must_use @ 3"), warned));

    CHECK(holds(verdict("prints \"1\\n\""), fine));
    CHECK_FALSE(holds(verdict("prints \"1\""), fine));
    CHECK_FALSE(holds(verdict("prints \"1\\n\""), printed("1\n", 1)));
    CHECK_FALSE(holds(verdict("prints \"1\\n\""), ProgramOutcome{}));

    CHECK(holds(verdict("panics"), printed("x", 101)));
    CHECK(holds(verdict("panics after \"x\""), printed("x", 101)));
    CHECK_FALSE(holds(verdict("panics after \"y\""), printed("x", 101)));
    CHECK(holds(verdict("exits 3"), printed("x", 3)));
    CHECK_FALSE(holds(verdict("exits 3"), printed("x", 0)));

    ProgramOutcome aborted = printed("");
    aborted.signal = SIGABRT;
    CHECK(holds(verdict("aborts"), aborted));
    CHECK_FALSE(holds(verdict("aborts"), printed("", 134)));
    CHECK_FALSE(holds(verdict("exits 0"), aborted));
    aborted.signal = SIGSEGV;
    CHECK_FALSE(holds(verdict("aborts"), aborted));

    ProgramOutcome endless = printed("1\n");
    endless.timed_out = true;
    CHECK_FALSE(holds(verdict("prints \"1\\n\""), endless));
}

TEST_CASE("a right option holds, a wrong claim does not") {
    const ProgramOutcome fine = printed("1\n");
    CHECK_FALSE(find_drift(option(true, {"prints \"1\\n\""}), {fine}));
    CHECK(find_drift(option(true, {"prints \"2\\n\""}), {fine}) ==
          "'prints \"2\\n\"' is recorded, but rustc says: compiles, prints \"1\\n\"");
    CHECK_FALSE(find_drift(option(false, {"prints \"2\\n\""}), {fine}));
    CHECK(find_drift(option(false, {"prints \"1\\n\""}), {fine}) ==
          "'prints \"1\\n\"' holds, though the option is wrong");
    CHECK_FALSE(find_drift(option(false, {}), {}));
}

TEST_CASE("an option with code is what it says, right or wrong") {
    CHECK_FALSE(find_drift(option(false, {"error E0505 @ 9"}, "x"), {refused({{"E0505", 9}})}));
    CHECK(find_drift(option(false, {"error E0505 @ 9"}, "x"), {refused({{"E0505", 8}, {"E0308", 1}})}) ==
          "'error E0505 @ 9' is recorded, but rustc says: error E0308 @ 1, error E0505 @ 8");
}

TEST_CASE("of several editions a wrong claim may hold in some") {
    const std::vector<std::string> both = {"prints \"1\\n\"", "2024: prints \"2\\n\""};
    CHECK_FALSE(find_drift(option(true, both), {printed("1\n"), printed("2\n")}));
    CHECK(find_drift(option(true, both), {printed("1\n"), printed("1\n")}));
    CHECK_FALSE(find_drift(option(false, both), {printed("1\n"), printed("1\n")}));
    CHECK(find_drift(option(false, both), {printed("1\n"), printed("2\n")}) ==
          "'prints \"1\\n\"' and '2024: prints \"2\\n\"' hold, though the option is wrong");
}

TEST_CASE("rustc's findings are read by their first primary span") {
    ProgramOutcome outcome;
    read_rustc_findings(
        "{\"message\":\"m\",\"code\":{\"code\":\"E0502\"},\"level\":\"error\",\"spans\":[{\"is_primary\":false,\"line_"
        "start\":3},"
        "{\"is_primary\":true,\"line_start\":4},{\"is_primary\":true,\"line_start\":9}]}\n"
        "{\"code\":null,\"level\":\"error\",\"spans\":[{\"is_primary\":true,\"line_start\":7}]}\n"
        "{\"code\":{\"code\":\"dead_code\"},\"level\":\"warning\",\"spans\":[{\"is_primary\":true,\"line_start\":1}]}\n"
        "{\"message\":\"aborting\",\"code\":null,\"level\":\"error\",\"spans\":[]}\n"
        "{\"level\":\"failure-note\",\"spans\":[{\"is_primary\":true,\"line_start\":1}]}\n"
        "not json\n{broken\n[]\n{\"level\":1,\"spans\":2}\n",
        outcome);
    CHECK(outcome.errors == std::vector<onramp::RustcFinding>{{"E0502", 4}, {"-", 7}});
    CHECK(outcome.warnings == std::vector<onramp::RustcFinding>{{"dead_code", 1}});
}
