// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack_document.hpp"
#include "support/catch.hpp"

using onramp::pack_file_kind;
using onramp::PackFileKind;

TEST_CASE("a file of a pack is what its place below the pack says") {
    CHECK(pack_file_kind("pack.toml") == PackFileKind::head);
    CHECK(pack_file_kind("skills/core.toml") == PackFileKind::skills);
    CHECK(pack_file_kind("core.toml") == PackFileKind::skills);
    CHECK(pack_file_kind("skills/pack.toml") == PackFileKind::skills);
    CHECK(pack_file_kind("resources.toml") == PackFileKind::resources);
    CHECK(pack_file_kind("items/alpha/one.md") == PackFileKind::item);
    CHECK(pack_file_kind("README.md") == PackFileKind::other);
    CHECK(pack_file_kind("exercises/one/exercise.toml") == PackFileKind::exercise);
    CHECK(pack_file_kind("exercises/one/task.md") == PackFileKind::exercise);
    CHECK(pack_file_kind("exercises/one/wrong-1.rs") == PackFileKind::exercise);
    CHECK(pack_file_kind("exercises/one/target") == PackFileKind::other);
    CHECK(pack_file_kind("exercises/one/.#task.md") == PackFileKind::other);
    CHECK(pack_file_kind("skills/.core.toml") == PackFileKind::other);
    CHECK(pack_file_kind("imports/rustlings.toml") == PackFileKind::imports);
    CHECK(pack_file_kind("imports/more/rustlings.toml") == PackFileKind::other);
    CHECK(pack_file_kind("imports/notes.md") == PackFileKind::other);
    CHECK(pack_file_kind("evidence.toml") == PackFileKind::other);
    CHECK(pack_file_kind("exercises/one") == PackFileKind::other);
    CHECK(pack_file_kind("exercises/one/target/debug") == PackFileKind::other);
    CHECK(pack_file_kind("panel/estimates.tsv") == PackFileKind::other);
}

TEST_CASE("folders above a pack may be named as they like") {
    const onramp::PackFile file{"/home/me/exercises/mine/pack.toml", "",
                                std::string("/home/me/exercises/mine/").size()};
    CHECK(onramp::of_kinds({file}, {PackFileKind::head}).size() == 1);
    CHECK(onramp::of_kinds({file}, {PackFileKind::exercise}).empty());
}
