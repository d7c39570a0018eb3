// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/rust_highlight.hpp"

#include <string>

#include "support/catch.hpp"

using namespace onramp;

namespace {

// "part:text" of all that is not plain, joined by "|". Written by hand from the Reference's lexical
// structure, not by the program.
std::string parts(std::string_view program) {
    std::string text;
    std::string joined;
    for (const RustSpan& span : rust_spans(program)) {
        joined += span.text;
        if (span.part != RustPart::plain) {
            text += (text.empty() ? "" : "|") + std::string(rust_part_name(span.part)) + ":" + std::string(span.text);
        }
    }
    CHECK(joined == program);
    return text;
}

} // namespace

TEST_CASE("rust: lifetimes and characters") {
    CHECK(parts("<'a, 'static>") == "lifetime:'a|lifetime:'static");
    CHECK(parts("&'a str") == "lifetime:'a|type:str");
    CHECK(parts("'a'") == "literal:'a'");
    CHECK(parts("f('a', 'b')") == "literal:'a'|literal:'b'");
    CHECK(parts("f::<'a>('a')") == "lifetime:'a|literal:'a'");
    CHECK(parts(R"('\'' '\\' '"' '\n' '\u{1F600}')") ==
          R"(literal:'\''|literal:'\\'|literal:'"'|literal:'\n'|literal:'\u{1F600}')");
    CHECK(parts("'é' '→' '😀' '('") == "literal:'é'|literal:'→'|literal:'😀'|literal:'('");
    CHECK(parts("'outer: loop { break 'outer; }") == "lifetime:'outer|keyword:loop|keyword:break|lifetime:'outer");
    CHECK(parts("impl Trait<'_> for T") == "keyword:impl|type:Trait|lifetime:'_|keyword:for|type:T");
    CHECK(parts("'r#if") == "lifetime:'r#if");
    CHECK(parts("' '") == "literal:' '");
    CHECK(parts("'").empty());
}

TEST_CASE("rust: strings of every kind") {
    CHECK(parts(R"("a \" b" c)") == R"(literal:"a \" b")");
    CHECK(parts(R"("\\" x)") == R"(literal:"\\")");
    CHECK(parts(R"(b"x" b'x' b'\'' c"x")") == R"(literal:b"x"|literal:b'x'|literal:b'\''|literal:c"x")");
    CHECK(parts("r\"\\\" x") == "literal:r\"\\\"");
    CHECK(parts("r#\"a \" b\"# c") == "literal:r#\"a \" b\"#");
    CHECK(parts("r##\"a \"# b\"## c") == "literal:r##\"a \"# b\"##");
    CHECK(parts("br#\"x\"# cr\"y\"") == "literal:br#\"x\"#|literal:cr\"y\"");
    CHECK(parts("\"two\nlines // no comment\" let") == "literal:\"two\nlines // no comment\"|keyword:let");
    CHECK(parts("\"/* \" /* \" */ 1") == "literal:\"/* \"|comment:/* \" */|number:1");
    CHECK(parts("bar\"x\"") == "literal:\"x\"");
}

TEST_CASE("rust: what is not ended goes on to the end") {
    CHECK(parts("let s = \"abc;\nfn") == "keyword:let|literal:\"abc;\nfn");
    CHECK(parts("\"\\") == "literal:\"\\");
    CHECK(parts("r#\"abc\" fn") == "literal:r#\"abc\" fn");
    CHECK(parts("/* a /* b */ fn") == "comment:/* a /* b */ fn");
    CHECK(parts("#[derive(Debug") == "attribute:#[derive(Debug");
    CHECK(parts("'\\") == "literal:'\\");
    CHECK(parts("'\\\nfn") == "literal:'\\|keyword:fn");
}

TEST_CASE("rust: comments") {
    CHECK(parts("a // fn 'a\nfn") == "comment:// fn 'a|keyword:fn");
    CHECK(parts("/// doc \"\n//! inner\n//// line") == "comment:/// doc \"|comment://! inner|comment://// line");
    CHECK(parts("/* a /* b */ c */ fn") == "comment:/* a /* b */ c */|keyword:fn");
    CHECK(parts("/**/fn /***/ fn /*/ */") == "comment:/**/|keyword:fn|comment:/***/|keyword:fn|comment:/*/ */");
    CHECK(parts("a / b").empty());
}

TEST_CASE("rust: names, keywords, raw names and types") {
    CHECK(parts("r#match r#fn match") == "keyword:match");
    CHECK(parts("async fn f(self) -> Self") == "keyword:async|keyword:fn|keyword:self|keyword:Self");
    CHECK(parts("matching fnord letter").empty());
    CHECK(parts("Vec<T1> HashMap MAX_SIZE IO A Some(x)") == "type:Vec|type:T1|type:HashMap|type:A|type:Some");
    CHECK(parts("u8 u7 usize str string bool") == "type:u8|type:usize|type:str|type:bool");
    CHECK(parts("r r2 b br c cr").empty());
    CHECK(parts("größe_fn let").find("fn") == std::string::npos);
}

TEST_CASE("rust: numbers and ranges") {
    CHECK(parts("1..2 1..=2 0..n") == "number:1|number:2|number:1|number:2|number:0");
    CHECK(parts("1.0e-3f64 1e6 2.5E+7 1e_6") == "number:1.0e-3f64|number:1e6|number:2.5E+7|number:1e_6");
    CHECK(parts("0xFF_u8 0b1010 0o77 1_000i64") == "number:0xFF_u8|number:0b1010|number:0o77|number:1_000i64");
    CHECK(parts("1.max(2) 1. 1.;") == "number:1|number:2|number:1.|number:1.");
    CHECK(parts("x1 _1 a-1") == "number:1");
    CHECK(parts("0xE+1") == "number:0xE|number:1");
    CHECK(parts("-1 .. -2") == "number:1|number:2");
}

TEST_CASE("rust: macros and attributes") {
    CHECK(parts("println!(\"{}\", vec![1])") == "macro:println!|literal:\"{}\"|macro:vec!|number:1");
    CHECK(parts("a!=b a != b !a").empty());
    CHECK(parts("std::println!()") == "macro:println!");
    CHECK(parts("macro_rules! m { ($x:expr) => {} }") == "macro:macro_rules!");
    CHECK(parts("r#try!(x)") == "macro:r#try!");
    CHECK(parts("return!x") == "keyword:return");
    CHECK(parts("#[derive(Debug, Clone)]\nstruct S;") == "attribute:#[derive(Debug, Clone)]|keyword:struct|type:S");
    CHECK(parts("#![allow(unused)] fn") == "attribute:#![allow(unused)]|keyword:fn");
    CHECK(parts("# [test] fn") == "attribute:# [test]|keyword:fn");
    CHECK(parts("#[doc = \"]\"] #[cfg(a /* ] */)] fn") ==
          "attribute:#[doc = \"]\"]|attribute:#[cfg(a /* ] */)]|keyword:fn");
    CHECK(parts("#[a([b], ']')] fn") == "attribute:#[a([b], ']')]|keyword:fn");
    CHECK(parts("quote! { #name }") == "macro:quote!");
}

TEST_CASE("rust: a shebang is no attribute, and only at the start") {
    CHECK(parts("#!/usr/bin/env run\nfn") == "comment:#!/usr/bin/env run|keyword:fn");
    CHECK(parts("#![no_std]\nfn") == "attribute:#![no_std]|keyword:fn");
    CHECK(parts("#!\n[no_std]\nfn") == "attribute:#!\n[no_std]|keyword:fn");
    CHECK(parts("\n#!/x fn") == "keyword:fn");
}

TEST_CASE("rust: long hostile programs take linear time") {
    for (const std::string_view piece :
         {"'", "\"", "r#", "#[", "/*", "#![\"", "b'\\\n", "'\\\n", "#  ", "0.", "r###"}) {
        std::string program;
        while (program.size() < 400'000) {
            program += piece;
        }
        std::size_t size = 0;
        for (const RustSpan& span : rust_spans(program)) {
            size += span.text.size();
        }
        CHECK(size == program.size());
    }
}
