// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <string>

#include "onramp/base/text.hpp"
#include "onramp/render/question_view.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

ReviewEntry about_moves(GivenAnswer given) {
    ReviewEntry entry;
    entry.skill = "Ownership";
    entry.question = "Does it compile?\n\n```rust\nlet b = a;\ndrop(a);\n```";
    entry.options = {{"Yes", false, given == GivenAnswer::wrong, "`a` was moved to `b`."},
                     {"No:\n\n```text\nE0382\n```", true, given == GivenAnswer::right, "It uses `a` after the move."}};
    entry.explanation = "A `String` is **not** `Copy`.";
    entry.sources = {{"The Rust Book, ch. 4", "https://doc.rust-lang.org/book/ch04-01-what-is-ownership.html"}};
    entry.given = given;
    return entry;
}

ReviewEntry about_a_size(GivenAnswer given, const std::string& typed) {
    ReviewEntry entry;
    entry.skill = "Layout";
    entry.question = "How many bytes has a `u16`?";
    entry.is_number = true;
    entry.typed = typed;
    entry.options = {{"16", false, typed == "16", "Those are its bits."}, {"2", true, typed == "2", "16 bits."}};
    entry.explanation = "Two.";
    entry.given = given;
    return entry;
}

} // namespace

TEST_CASE("a review says what was right and why, what went wrong first") {
    std::vector<ReviewEntry> entries = {about_a_size(GivenAnswer::right, "2"), about_moves(GivenAnswer::wrong)};
    entries[0].hinted = true;
    CHECK(render_review_text(entries, Style{}) == R"(2 questions: 1 right (1 with a hint) and 1 wrong.

── 1 of 2 · Ownership · wrong

Does it compile?

1  let b = a;
2  drop(a);

✗ A  Yes
     Your answer, wrong. `a` was moved to `b`.

✓ B  No:

       E0382

     Right. It uses `a` after the move.

A `String` is *not* `Copy`.

Read: The Rust Book, ch. 4
  https://doc.rust-lang.org/book/ch04-01-what-is-ownership.html

── 2 of 2 · Layout · right, with a hint

How many bytes has a `u16`?

Your answer, right: 2
16 bits.

Two.
)");
}

TEST_CASE("an answer is explained at once: what was taken before what is right") {
    CHECK(render_answered_text(about_moves(GivenAnswer::wrong), Style{}) == R"(✗ Wrong.

✗ A  Yes
     Your answer, wrong. `a` was moved to `b`.

✓ B  No:

       E0382

     Right. It uses `a` after the move.

A `String` is *not* `Copy`.

Read: The Rust Book, ch. 4
  https://doc.rust-lang.org/book/ch04-01-what-is-ownership.html
)");
    ReviewEntry right = about_moves(GivenAnswer::right);
    right.hinted = true;
    const std::string text = render_answered_text(right, Style{.unicode = false});
    CHECK(text.starts_with("+ Right, with a hint.\n\n+ B  No:"));
    CHECK(text.find("Yes") == std::string::npos); // nobody said so
    const std::string unknown = render_answered_text(about_moves(GivenAnswer::dont_know), Style{});
    CHECK(unknown.starts_with("✗ Not known.\n\n✓ B  No:"));
    CHECK(unknown.find("Yes") == std::string::npos);
    CHECK(render_answered_text(about_a_size(GivenAnswer::wrong, "16"), Style{}) ==
          "✗ Wrong.\n\nYour answer, wrong: 16\nThose are its bits.\n\nRight: 2\n16 bits.\n\nTwo.\n");
    const std::string spoken = render_answered_text(about_moves(GivenAnswer::wrong), Style{}, Layout::linear);
    CHECK(spoken.starts_with("Wrong.\n\nOption A: Yes\n"));
}

TEST_CASE("a review for a screen reader, in words only") {
    CHECK(render_review_text({about_moves(GivenAnswer::dont_know)}, Style{}, Layout::linear) ==
          R"(1 question: 1 not known.

Question 1 of 1. Ownership: not known.

Does it compile?

line 1: let b = a;
line 2: drop(a);

Option A: Yes
Wrong. `a` was moved to `b`.

Option B: No:

Text: E0382

Right. It uses `a` after the move.

A `String` is not `Copy`.

Read: The Rust Book, ch. 4
  https://doc.rust-lang.org/book/ch04-01-what-is-ownership.html
)");
}

TEST_CASE("the mistake behind a number is explained where it is known") {
    const std::string known = render_review_text({about_a_size(GivenAnswer::wrong, "16")}, Style{});
    CHECK(known.find("\nYour answer, wrong: 16\nThose are its bits.\n\nRight: 2\n16 bits.\n") != std::string::npos);
    const std::string other = render_review_text({about_a_size(GivenAnswer::wrong, "*3*")}, Style{});
    CHECK(other.find("\nYour answer, wrong: *3*\n\nRight: 2\n16 bits.\n") != std::string::npos);
    CHECK(other.find("bits.\n\nTwo.") != std::string::npos);
    CHECK(other.find("Those are") == std::string::npos);
}

TEST_CASE("the score is one line in words") {
    const auto score = [](const std::vector<ReviewEntry>& entries) {
        const std::string text = render_review_text(entries, Style{});
        return text.substr(0, text.find('\n'));
    };
    const ReviewEntry right = about_moves(GivenAnswer::right);
    const ReviewEntry wrong = about_moves(GivenAnswer::wrong);
    const ReviewEntry unknown = about_moves(GivenAnswer::dont_know);
    CHECK(score({}) == "No question was answered.");
    CHECK(score({right}) == "1 question: 1 right.");
    CHECK(score({right, right}) == "2 questions: all right.");
    CHECK(score({unknown, right, wrong, right}) == "4 questions: 2 right, 1 wrong and 1 not known.");
}

TEST_CASE("a review as Markdown") {
    std::vector<ReviewEntry> entries = {about_moves(GivenAnswer::wrong)};
    entries[0].skill = "Moves [and] more";
    CHECK(render_review_markdown(entries) == R"(# Review

1 question: 1 wrong.

## 1. Moves \[and\] more: wrong

Does it compile?

```rust
let b = a;
drop(a);
```

- **A**

  Yes

  Your answer, wrong. `a` was moved to `b`.

- **B**

  No:

  ```text
  E0382
  ```

  Right. It uses `a` after the move.

A `String` is **not** `Copy`.

- [The Rust Book, ch. 4](https://doc.rust-lang.org/book/ch04-01-what-is-ownership.html)
)");
    CHECK(render_review_markdown({about_a_size(GivenAnswer::wrong, "16")})
              .find("Your answer, wrong: 16\\\nThose are its bits.\n\nRight: 2\\\n16 bits.\n\nTwo.\n") !=
          std::string::npos);
}

TEST_CASE("a review cannot steer the terminal") {
    ReviewEntry entry = about_a_size(GivenAnswer::wrong, "\x1b[2J\n# x");
    entry.skill = entry.question = entry.explanation = "\x1b]0;x\x07";
    entry.options[0].why = "\u2028";
    entry.sources = {{"\x1b", "https://example.org/\x1b"}};
    for (const std::string& text :
         {render_review_text({entry}, Style{}), render_review_text({entry}, Style{}, Layout::linear),
          render_review_markdown({entry})}) {
        CHECK(visible(text, Lines::keep) == text);
    }
}
