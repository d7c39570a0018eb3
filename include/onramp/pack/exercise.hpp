// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onramp/pack/item.hpp"
#include "onramp/pack/pack_document.hpp"

namespace onramp {

inline constexpr int k_least_exercise_level = 2;
inline constexpr int k_most_exercise_level = 4;
inline constexpr std::size_t k_least_wrong_solutions = 2;

// A file of an exercise: its name in the folder and its text.
struct ExerciseFile {
    std::string name;
    std::string text;

    bool operator==(const ExerciseFile&) const = default;
};

// A task to do by hand: a starter that fails its checks, to be changed until they pass.
struct Exercise {
    std::string id; // the name of its folder
    std::string title;
    std::vector<std::string> skills; // the one that it is about first
    int level = 3;                   // of those skills that doing it shows
    int minutes = 30;
    ProgramSetting setting;
    std::vector<std::string> hints;  // in steps
    std::vector<std::string> review; // what to look at in a solution that passes
    std::vector<ItemSource> sources;
    std::string task;                // Markdown
    std::string starter;             // Rust, a library crate named "exercise"
    std::string solution;            // one of several
    std::string checks;              // Rust, tests of that library
    std::vector<ExerciseFile> wrong; // "wrong-1.rs" ...: plausible, and rejected by the checks
    std::string file;                // of its exercise.toml
    std::uint32_t skills_line = 1;   // where the skills are named
    std::uint32_t skills_column = 1;

    bool operator==(const Exercise&) const = default;
};

// Those that are sound in form, by id, and every problem.
struct PackExercises {
    std::vector<Exercise> exercises;
    std::vector<Problem> problems;
};

// Reads the files of exercises/NAME/ folders (docs/packs.md), in any order.
PackExercises read_exercises(const std::vector<PackFile>& files);

// 16 hex digits that change with what a person is given and with what it is held against, and with nothing
// else: the hash (hash_hex) of these lines, where LEN is the length of the text after it in bytes.
//   onramp-exercise 1 LF
//   setting LEN LF EDITION PROFILE CRATES LF    with a space between them, and between two crates
//   task LEN LF TEXT LF, then the same of "starter" and "checks"
std::string exercise_hash(const Exercise& exercise);

// 64 hex digits (SHA-256) that change with every program that practising can come to run: by it a person's
// trust in a pack is kept, which nobody must be able to forge. `exercises` are all of a pack, by id.
std::string programs_hash(const std::vector<Exercise>& exercises);

// Errors: a skill that does not exist. Warnings: skills without an exercise, where the pack has any.
std::vector<Problem> lint_exercises(const Pack& pack, const std::vector<Exercise>& exercises);

} // namespace onramp
