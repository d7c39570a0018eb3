// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// With the rustc on the PATH, which these tests need.
#include "onramp/pack/verify_items.hpp"

#include "platform/disk.hpp"
#include "support/items.hpp"
#include "support/rust_compiler.hpp"
#include "support/temp_folder.hpp"

using onramp::Disk;
using onramp::Item;
using onramp::ItemState;
using onramp::ProcessOutcome;
using onramp::ProcessRequest;
using onramp::RustCompiler;
using onramp::Verification;
using onramp::VerifyMode;
using onramp::VerifyOptions;
using onramp_test::compiler;
using onramp_test::CountingRunner;
using onramp_test::ItemText;
using onramp_test::sound_item;
using onramp_test::TempFolder;

namespace {

// A compiler that accepts everything, and programs that never end.
class EndlessPrograms final : public onramp::ProcessRunner {
public:
    onramp::Result<ProcessOutcome> run_limited(const ProcessRequest& request) override {
        ProcessOutcome outcome;
        outcome.timed_out = request.words.size() == 1;
        return outcome;
    }
};

// What is kept and found out in one test.
struct Bench {
    TempFolder folder;
    CountingRunner runner;
    Disk disk;
    VerifyOptions options;

    Bench() {
        options.cache_folder = folder / "cache";
        options.threads = 2;
    }
    Verification verify(const std::vector<Item>& items) {
        auto verification = verify_items(items, compiler(), options, runner, disk);
        REQUIRE(verification);
        return *verification;
    }
};

std::string option(const std::string& heading, const std::string& shown) {
    return "## " + heading + "\n\n" + shown + "\n\n**Why:** W.\n\n";
}

ItemText asking(const std::string& program, const std::string& options) {
    ItemText text;
    text.question = "What of this?\n\n```rust\n" + program + "```\n";
    text.options = options;
    return text;
}

} // namespace

TEST_CASE("the compiler of the path is found") {
    CHECK(compiler().text.starts_with("rustc " + compiler().version));
    CHECK_FALSE(compiler().host.empty());
    class Nothing final : public onramp::ProcessRunner {
        onramp::Result<ProcessOutcome> run_limited(const ProcessRequest&) override {
            return onramp::fail(onramp::ErrorKind::io, "nothing");
        }
    } nothing;
    const auto missing = onramp::find_rust_compiler(nothing);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == onramp::ErrorKind::io);
    CHECK_FALSE(missing.error().hint.empty());
}

TEST_CASE("every kind of verdict is verified by rustc and by running") {
    Bench bench;
    const std::vector<Item> items = {
        sound_item(asking("fn main() {\n    print!(\"1\");\n    std::process::exit(3);\n}\n",
                          option("Right `exits 3 after \"1\"`", "It ends with 3.") +
                              option("Wrong `panics`", "It panics.") +
                              option("Wrong `prints \"1\"`", "It ends well."))),
        sound_item(
            asking("fn main() {\n    print!(\"1\");\n    let v: Vec<u8> = vec![];\n    println!(\"{}\", v[0]);\n}\n",
                   option("Right `panics after \"1\"`", "It panics.") + option("Wrong `aborts`", "It aborts.") +
                       option("Wrong `error E0382 @ 4`", "It is refused."))),
        sound_item(asking("fn main() {\n    std::process::abort();\n}\n", option("Right `aborts`", "It aborts.") +
                                                                              option("Wrong `panics`", "It panics.") +
                                                                              option("Wrong `exits 134`", "It ends."))),
        sound_item(asking("fn f() -> Result<u8, u8> { Ok(1) }\nfn main() {\n    f();\n}\n",
                          option("Right `warns unused_must_use @ 3`", "It warns.") +
                              option("Wrong `warns unused_must_use @ 1`", "It warns of line 1.") +
                              option("Wrong `error E0308 @ 3`", "It is refused."))),
        sound_item(asking("fn main() {\n    let s = String::new();\n    // HERE\n    println!(\"{s}\");\n}\n",
                          option("Right `prints \"\\n\"`", "```rust\n    let t = s.clone();\n    drop(t);\n```") +
                              option("Wrong `error E0382 @ 4`", "```rust\n    drop(s); // first\n```") +
                              option("Wrong `error E0425 @ 3`", "```rust\n    drop(u);\n```"))),
        sound_item(asking("pub fn f(n: u8) -> u8 { n }\n", option("Right `compiles`", "It compiles.") +
                                                               option("Wrong `error E0601 @ 1`", "It needs a main.") +
                                                               option("Wrong `prints \"\"`", "It runs.")))};
    const Verification found = bench.verify(items);
    for (const onramp::Problem& problem : found.problems) {
        UNSCOPED_INFO(onramp::format_problem(problem));
    }
    CHECK(found.problems.empty());
    CHECK(found.states == std::vector<ItemState>(items.size(), ItemState::verified));
    CHECK(found.items == 6);
    CHECK(found.variants == 6);
    CHECK(found.options == 18);
    CHECK(found.programs == 8);
    CHECK(bench.runner.compiled == 8);
    CHECK(bench.runner.ran == 4);
}

TEST_CASE("what rustc says otherwise is reported at the option's heading, with the variant") {
    Bench bench;
    ItemText text = asking("fn main() {\n    println!(\"{{n}}\");\n}\n",
                           option("Right `prints \"1\\n\"`", "1 for {{n}}") + option("Wrong `prints \"2\\n\"`", "2") +
                               option("Wrong `panics`", "A panic"));
    text.more = "[[variant]]\nn = 1\n[[variant]]\nn = 2\n";
    const Verification found = bench.verify({sound_item(text)});
    REQUIRE(found.problems.size() == 2);
    CHECK(found.states == std::vector{ItemState::drifted});
    CHECK(found.problems[0].rule == "drift");
    CHECK(found.problems[0].message ==
          "borrowing.one (variant 2), Right: 'prints \"1\\n\"' is recorded, but rustc says: compiles, prints \"2\\n\" "
          "(rustc " +
              compiler().version + ")");
    CHECK(onramp::format_location(found.problems[0].where) == "p/items/borrowing/one.md:26:1");
    CHECK(found.problems[1].where.line == 32);
}

TEST_CASE("an edition is compiled for") {
    Bench bench;
    const Verification found = bench.verify(
        {sound_item(asking("extern \"C\" {}\nfn main() {\n    println!(\"1\");\n}\n",
                           option("Right `prints \"1\\n\"`, `2024: error - @ 1`", "It depends.") +
                               option("Wrong `prints \"1\\n\"`, `2024: prints \"1\\n\"`", "It prints 1 in both.") +
                               option("Wrong `error - @ 1`", "It is refused in both.")))});
    CHECK(found.states == std::vector{ItemState::verified});
    CHECK(found.programs == 2);
}

TEST_CASE("results are kept: nothing is compiled twice") {
    Bench bench;
    const std::vector<Item> items = {sound_item({})};
    CHECK(bench.verify(items).cached == 0);
    CHECK(bench.runner.compiled == 1);
    const Verification again = bench.verify(items);
    CHECK(again.cached == 1);
    CHECK(again.states == std::vector{ItemState::verified});
    CHECK(bench.runner.compiled == 1);

    SECTION("another compiler knows nothing of them") {
        RustCompiler other = compiler();
        other.text += "another\n";
        CHECK(verify_items(items, other, bench.options, bench.runner, bench.disk)->cached == 0);
    }
    SECTION("a damaged file counts as none") {
        for (const auto& entry : std::filesystem::directory_iterator(bench.options.cache_folder)) {
            std::string bytes = onramp_test::read_bytes(entry.path());
            bytes[bytes.size() / 2] ^= 1;
            onramp_test::write_bytes(entry.path(), bytes);
        }
        CHECK(bench.verify(items).cached == 0);
        CHECK(bench.verify(items).cached == 1);
    }
    SECTION("a cut file counts as none") {
        for (const auto& entry : std::filesystem::directory_iterator(bench.options.cache_folder)) {
            std::filesystem::resize_file(entry.path(), 10);
        }
        CHECK(bench.verify(items).cached == 0);
    }
    SECTION("what is only recalled compiles nothing") {
        bench.options.mode = VerifyMode::recall;
        CHECK(bench.verify(items).states == std::vector{ItemState::verified});
        std::filesystem::remove_all(bench.options.cache_folder);
        CHECK(bench.verify(items).states == std::vector{ItemState::unknown});
        CHECK(bench.runner.compiled == 1);
    }
}

TEST_CASE("the same program is compiled once") {
    Bench bench;
    Item other = sound_item({});
    other.id = "borrowing.two";
    const Verification found = bench.verify({sound_item({}), other});
    CHECK(found.programs == 1);
    CHECK(found.options == 6);
    CHECK(bench.runner.compiled == 1);
}

TEST_CASE("what cannot be verified here is counted, not failed") {
    Bench bench;
    ItemText crates;
    crates.more = "crates = [\"tokio\"]\n";
    ItemText machine;
    machine.more = "host = \"little-endian, 64-bit, x86-64 linux unix\"\nrust = \"1.85\"\n";
    ItemText newer;
    newer.more = "rust = \"9.0\"\n";
    ItemText knowledge;
    knowledge.kind = "knowledge";
    knowledge.more = "checked = \"2026-11-22\"\n";
    knowledge.options = option("Right", "A") + option("Wrong", "B") + option("Wrong", "C");
    RustCompiler elsewhere = compiler();
    elsewhere.host = "s390x-unknown-none";
    const auto found = verify_items({sound_item(crates), sound_item(machine), sound_item(newer), sound_item(knowledge)},
                                    elsewhere, bench.options, bench.runner, bench.disk);
    REQUIRE(found);
    CHECK(found->states ==
          std::vector{ItemState::not_here, ItemState::not_here, ItemState::not_here, ItemState::plain});
    CHECK(found->need_crates == 1);
    CHECK(found->need_machine == 2);
    CHECK(found->problems.empty());
    CHECK(bench.runner.compiled == 0);
}

TEST_CASE("a program has no input, no environment, and an empty folder that is gone afterwards") {
    Bench bench;
    const Verification found = bench.verify(
        {sound_item(asking("use std::io::Read;\nfn main() {\n    let mut s = String::new();\n"
                           "    std::io::stdin().read_to_string(&mut s).unwrap();\n"
                           "    let vars: Vec<_> = std::env::vars().map(|v| v.0).collect();\n"
                           "    let files = std::fs::read_dir(\".\").unwrap().count();\n"
                           "    std::fs::write(\"left\", \"x\").unwrap();\n    println!(\"{s}{vars:?}{files}\");\n}\n",
                           option("Right `prints \"[\\\"PATH\\\"]0\\n\"`", "A") + option("Wrong `panics`", "B") +
                               option("Wrong `exits 1`", "C")))});
    CHECK(found.states == std::vector{ItemState::verified});
}

TEST_CASE("a program that does not end is a drift that is not kept") {
    Bench bench;
    EndlessPrograms endless;
    const auto found = verify_items({sound_item({})}, compiler(), bench.options, endless, bench.disk);
    REQUIRE(found);
    REQUIRE(found->problems.size() == 1);
    CHECK(found->problems[0].message.find("compiles, does not end in time") != std::string::npos);
    CHECK(std::filesystem::is_empty(bench.options.cache_folder));
}

TEST_CASE("progress goes up to the number of programs") {
    Bench bench;
    std::vector<std::size_t> seen;
    bench.options.progress = [&](std::size_t done, std::size_t of) {
        CHECK(of == 2);
        seen.push_back(done);
    };
    ItemText other = asking("fn main() {\n    println!(\"1\") ;\n}\n", ItemText().options);
    bench.verify({sound_item({}), sound_item(other)});
    CHECK(seen == std::vector<std::size_t>{1, 2});
}
