// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <string>
#include <utility>

#include "onramp/base/text.hpp"
#include "onramp/render/question_view.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

// Question `number` of at most 25.
QuestionScreen question_of(std::string area, int number, int minutes_left, int areas_open, std::string edition) {
    QuestionScreen screen;
    screen.area = std::move(area);
    screen.number = number;
    screen.most = 25;
    screen.minutes_left = minutes_left;
    screen.areas_open = areas_open;
    screen.areas_all = 8;
    screen.edition = std::move(edition);
    screen.can_go_back = number > 1;
    return screen;
}

QuestionScreen words_only() {
    QuestionScreen screen = question_of("Ecosystem Integration", 1, 22, 8, "");
    screen.question = "Pages can be tutorials, guides, reference or explanation. Which kind of\n"
                      "documentation is **not** meant to be read from top to bottom, as this is?\n\n"
                      "> `--retries N`: number of attempts after the first one. Default: 3.\n";
    screen.options = {"A tutorial",
                      "A guide, since its reader is at work and wants to get on with one task, not to learn",
                      "`README.md`", "Reference: one looks up `--retries` and leaves"};
    return screen;
}

QuestionScreen with_outputs() {
    QuestionScreen screen = question_of("Concurrency & Parallelism", 7, 9, 3, "2021");
    screen.question = "What does this program print?\n\n"
                      "```rust\n"
                      "use std::sync::mpsc;\n"
                      "\n"
                      "fn main() {\n"
                      "    let (sender, receiver) = mpsc::channel();\n"
                      "    for n in 0..2 {\n"
                      "        sender.send(n).unwrap();\n"
                      "    }\n"
                      "    drop(sender); // the last one\n"
                      "    for n in receiver {\n"
                      "        println!(\"got {n}\");\n"
                      "    }\n"
                      "}\n"
                      "```\n";
    screen.options = {"```text\ngot 0\ngot 1\n```", "```text\ngot 1\ngot 0\n```", "It prints nothing:\n\n```text\n```",
                      "`got 0`, and then waits"};
    return screen;
}

QuestionScreen with_programs() {
    QuestionScreen screen = question_of("Rust Language Mastery", 12, 1, 1, "2024");
    screen.most = 0;
    screen.areas_all = 1;
    screen.question = "Which signature makes the program compile?\n\n"
                      "```rust\n// HERE\n{\n    f(&String::from(\"one line\"))\n}\n\nfn main() {\n"
                      "    println!(\"{}\", with_line(|line| line.len()));\n}\n```\n";
    screen.options = {"```rust\nfn with_line<'a, F>(f: F) -> usize\nwhere\n    F: Fn(&'a str) -> usize,\n```",
                      "```rust\nfn with_line<F>(f: F) -> usize\nwhere\n    F: for<'a> Fn(&'a str) -> usize,\n```"};
    return screen;
}

QuestionScreen for_a_number() {
    QuestionScreen screen = question_of("Performance Engineering", 3, 17, 6, "2021");
    screen.most = 0;
    screen.can_go_back = false;
    screen.question = "How many bytes does this program print on a 64-bit machine?\n\n"
                      "```rust\nfn main() {\n    println!(\"{}\", std::mem::size_of::<Option<Box<[u8]>>>());\n}\n```\n";
    screen.hint = "What does a pointer to a *slice* carry along, and which value can `Box` not have?";
    return screen;
}

Style ascii(std::size_t width) {
    Style style;
    style.unicode = false;
    style.width = width;
    return style;
}

} // namespace

TEST_CASE("a first question in words") {
    CHECK(render_question_text(words_only(), Style{}) ==
          R"(Question 1 · Ecosystem Integration               8 of 8 areas open, about 22 min

Pages can be tutorials, guides, reference or explanation. Which kind of
documentation is *not* meant to be read from top to bottom, as this is?

│ `--retries N`: number of attempts after the first one. Default: 3.

A  A tutorial
B  A guide, since its reader is at work and wants to get on with one task, not
   to learn
C  README.md
D  Reference: one looks up `--retries` and leaves

At most 25 questions. "Don't know" counts no more against you than a wrong
guess.

a-d answer · ? hint · s don't know · q stop (kept)
)");
}

TEST_CASE("a program with numbered lines, options that are output") {
    CHECK(render_question_text(with_outputs(), Style{}) ==
          R"(7 · Concurrency & Parallelism · Rust 2021         3 of 8 areas open, about 9 min

What does this program print?

 1  use std::sync::mpsc;
 2
 3  fn main() {
 4      let (sender, receiver) = mpsc::channel();
 5      for n in 0..2 {
 6          sender.send(n).unwrap();
 7      }
 8      drop(sender); // the last one
 9      for n in receiver {
10          println!("got {n}");
11      }
12  }

A  got 0
   got 1

B  got 1
   got 0

C  It prints nothing:

     (empty)

D  `got 0`, and then waits

a-d answer · ? hint · s don't know · p previous · q stop (kept)
)");
}

TEST_CASE("options that are programs") {
    CHECK(render_question_text(with_programs(), Style{}) ==
          R"(Question 12 · Rust Language Mastery · Rust 2024    1 of 1 area open, about 1 min

Which signature makes the program compile?

1  // HERE
2  {
3      f(&String::from("one line"))
4  }
5
6  fn main() {
7      println!("{}", with_line(|line| line.len()));
8  }

A  fn with_line<'a, F>(f: F) -> usize
   where
       F: Fn(&'a str) -> usize,

B  fn with_line<F>(f: F) -> usize
   where
       F: for<'a> Fn(&'a str) -> usize,

a or b answer · ? hint · s don't know · p previous · q stop (kept)
)");
}

TEST_CASE("a number to type, with the hint") {
    CHECK(render_question_text(for_a_number(), Style{}) ==
          R"(3 · Performance Engineering · Rust 2021          6 of 8 areas open, about 17 min

How many bytes does this program print on a 64-bit machine?

1  fn main() {
2      println!("{}", std::mem::size_of::<Option<Box<[u8]>>>());
3  }

Hint: What does a pointer to a *slice* carry along, and which value can `Box`
      not have?

type a number · s don't know · q stop (kept)
)");
}

TEST_CASE("what is to go stands in place of areas") {
    QuestionScreen screen = words_only();
    screen.areas_all = 0;
    screen.minutes_left = 4;
    screen.to_go = 3;
    const auto first_line = [](const std::string& text) { return text.substr(0, text.find('\n')); };
    const std::string header = first_line(render_question_text(screen, Style{}));
    CHECK(header.ends_with("3 to go, about 4 min"));
    CHECK(display_width(header) == 80);
    const std::string spoken = render_question_text(screen, Style{}, Layout::linear);
    CHECK(spoken.find(" 3 to go. About 4") != std::string::npos);
}

TEST_CASE("a question for a screen reader") {
    QuestionScreen screen = with_outputs();
    screen.hint = "Who else could send?";
    CHECK(render_question_text(screen, Style{}, Layout::linear) ==
          R"(Question 7 of at most 25. Area: Concurrency & Parallelism. Rust 2021. 3 of 8
areas open. About 9 minutes left.

What does this program print?

line 1: use std::sync::mpsc;
line 2:
line 3: fn main() {
line 4:     let (sender, receiver) = mpsc::channel();
line 5:     for n in 0..2 {
line 6:         sender.send(n).unwrap();
line 7:     }
line 8:     drop(sender); // the last one
line 9:     for n in receiver {
line 10:         println!("got {n}");
line 11:     }
line 12: }

Option A: Text, 2 lines:
got 0
got 1

Option B: Text, 2 lines:
got 1
got 0

Option C: It prints nothing:

(empty)

Option D: `got 0`, and then waits

Hint: Who else could send?

Type a, b, c or d to answer; s if you don't know; p for the previous question; q
to stop; your answers are kept.
)");
}

TEST_CASE("a narrow screen without Unicode") {
    CHECK(render_question_text(with_programs(), ascii(40)) ==
          R"(Question 12 | Rust Language Mastery
Rust 2024 | 1 of 1 area open
about 1 min

Which signature makes the program
compile?

1  // HERE
2  {
3      f(&String::from("one line"))
4  }
5
6  fn main() {
7      println!("{}", with_line(|line|
         \ line.len()));
8  }

A  fn with_line<'a, F>(f: F) -> usize
   where
       F: Fn(&'a str) -> usize,

B  fn with_line<F>(f: F) -> usize
   where
       F: for<'a> Fn(&'a str) -> usize,

a or b answer | ? hint | s don't know
p previous | q stop (kept)
)");
}

TEST_CASE("colours say what backticks and stars say without") {
    QuestionScreen screen;
    screen.number = 2;
    screen.question = "Is `x` **not** *moved*?";
    screen.options = {"`Some(1)`", "No\n\n```rust\nlet x: u8 = 1;\n```"};
    screen.has_hint = false;
    CHECK(render_question_text(screen, Style{true, true, 80}) ==
          "\x1b[1mQuestion 2\x1b[0m\n"
          "\n"
          "Is \x1b[36mx\x1b[0m \x1b[1mnot\x1b[0m \x1b[3mmoved\x1b[0m?\n"
          "\n"
          "\x1b[1mA\x1b[0m  \x1b[36mSome(1)\x1b[0m\n"
          "\n"
          "\x1b[1mB\x1b[0m  No\n"
          "\n"
          "     \x1b[35mlet\x1b[0m x: \x1b[36mu8\x1b[0m = \x1b[32m1\x1b[0m;\n"
          "\n"
          "a or b\x1b[2m answer\x1b[0m\x1b[2m · \x1b[0ms\x1b[2m don't know\x1b[0m\x1b[2m · \x1b[0m"
          "q\x1b[2m stop (kept)\x1b[0m\n");
}

TEST_CASE("a question cannot steer the terminal") {
    QuestionScreen screen = words_only();
    screen.area = "\x1b[2J\nArea";
    screen.question = "a\x1b[2Jb \u202e `c\x07` \n\n```rust\nlet x = \"\x1b[31m\";\n```\n";
    screen.options = {"\x1b]0;title\x07", "\xFF"};
    screen.hint = "\x1b";
    screen.edition = "\x1b";
    for (const Layout layout : {Layout::visual, Layout::linear}) {
        const std::string text = render_question_text(screen, Style{}, layout);
        CHECK(visible(text, Lines::keep) == text);
    }
}
