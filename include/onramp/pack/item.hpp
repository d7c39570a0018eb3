// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onramp/pack/program_setting.hpp"

namespace onramp {

enum class ItemKind : std::uint8_t { compiles, error, output, fix, best, order, number, knowledge };
inline constexpr std::size_t k_item_kinds = 8;
std::string_view item_kind_name(ItemKind kind);

// Items of the one measure; items of the other are for learning, and their explanations are shown.
enum class ItemPool : std::uint8_t { measure, review };
std::string_view item_pool_name(ItemPool pool);

inline constexpr int k_most_item_level = 3; // answers show no more

enum class ProgramVerdictKind : std::uint8_t {
    compiles, // without errors
    error,    // exactly one error, of that code, with its first line there
    warns,    // no errors, and a warning of that lint there
    ends,     // compiles, runs and ends with that status and output
};

// What is recorded of a program: what rustc says of it, or what it does.
struct ProgramVerdict {
    ProgramVerdictKind kind = ProgramVerdictKind::compiles;
    std::string edition;               // of Rust; empty: the item's
    std::string code;                  // error, warns: "E0502", a lint's name, or "-" for an error without a code
    std::uint32_t line = 0;            // error, warns: of the program, from 1
    int status = 0;                    // ends: the exit status
    bool aborts = false;               // ends: by SIGABRT, in place of a status
    std::optional<std::string> output; // ends: all of standard output, where it is recorded

    bool operator==(const ProgramVerdict&) const = default;
};

// As it is written in a heading: "2024: error E0502 @ 4".
std::string format_verdict(const ProgramVerdict& verdict);

struct ItemOption {
    bool right = false;
    std::vector<ProgramVerdict> verdicts;
    std::string shown; // Markdown; of a number the Right one is the number, the Wrong ones are never shown
    std::string code;  // of its rust blocks, joined
    std::string why;   // Markdown
    std::string heading;
    std::uint32_t line = 0; // of the heading

    bool operator==(const ItemOption&) const = default;
};

// One variant of an item, with its parameters filled in.
struct ItemVariant {
    std::string question; // Markdown, without the hidden blocks
    std::string program;  // of all rust blocks of the question, joined, the hidden ones too
    std::vector<ItemOption> options;
    std::string explanation; // Markdown

    bool operator==(const ItemVariant&) const = default;
};

struct ItemSource {
    std::string title;
    std::string url;

    bool operator==(const ItemSource&) const = default;
};

// An item that this one gives away, or the other way round.
struct ItemEnemy {
    std::string id;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const ItemEnemy&) const = default;
};

// Where answers have placed an item, in logits.
struct CalibratedDifficulty {
    double logit = 0;
    double sd = 0;

    bool operator==(const CalibratedDifficulty&) const = default;
};

struct Item {
    std::string id; // "SKILL.SLUG", the slug being the name of its file
    std::string skill;
    int level = 1; // of the skill, 1 to k_most_item_level
    ItemKind kind = ItemKind::compiles;
    ItemPool pool = ItemPool::measure;
    int difficulty = 3; // 1 to 5; Measurement::difficulty has the logits
    int seconds = 60;   // to read and answer
    ProgramSetting setting;
    std::vector<ItemEnemy> enemies;
    double guessing = 0;         // chance to be right without knowing: 1 / number of options, 0 for a number
    double discrimination = 1.0; // slope of the answer curve
    std::vector<ItemSource> sources;
    std::string checked; // the day the sources were read, YYYY-MM-DD; may be empty
    std::string hint;
    std::vector<std::vector<std::pair<std::string, std::string>>> parameters; // of each variant; one at least
    std::string body;            // Markdown after the front matter, parameters not filled in
    std::uint32_t body_line = 1; // where it begins
    std::string file;
    std::uint32_t skill_line = 1; // where the skill is named
    std::uint32_t skill_column = 1;
    std::optional<CalibratedDifficulty> calibrated; // in place of the difficulty's logits; of no pack

    bool operator==(const Item&) const = default;
};

// The item with the parameters of variant `at` filled in. Precondition: at < item.parameters.size().
ItemVariant variant_of(const Item& item, std::size_t at);

// 16 hex digits that change with what a person sees of the variant and with its key, and with nothing
// else: the hash (hash_hex) of these lines, where LEN is the length of the text after it in bytes.
//   onramp-item 1 LF
//   question LEN LF TEXT LF                     TEXT as in ItemVariant::question
//   right|wrong LEN LF TEXT LF                  for each option in the order of the file, TEXT what is shown
// Of a number only the right option counts, as "number LEN": the others are never shown.
std::string content_hash(const Item& item, const ItemVariant& variant);

} // namespace onramp
