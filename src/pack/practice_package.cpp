// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/practice_package.hpp"

#include <algorithm>

#include "onramp/base/text.hpp"
#include "onramp/pack/crate_build.hpp"
#include "onramp/pack/submission.hpp"

namespace onramp {

namespace {

// The line by which a folder is known again.
std::string mark_of(std::string_view exercise) {
    return "exercise = \"" + std::string(exercise) + "\"";
}

std::string manifest_of(const Pack& pack, const Exercise& exercise) {
    const ProgramSetting& setting = exercise.setting;
    std::string text = "[package]\nname = \"exercise\"\nversion = \"0.0.0\"\nedition = \"" + setting.edition +
                       "\"\npublish = false\n\n[package.metadata.onramp]\n" + mark_of(exercise.id) +
                       "\n\n[workspace]\n";
    if (!setting.crates.empty()) {
        text += "\n[dependencies]\n" + cargo_dependencies(pack, setting.crates);
    }
    if (setting.profile == "release") {
        text += "\n[profile.test]\nopt-level = 3\ndebug-assertions = false\noverflow-checks = false\n";
    }
    return text;
}

std::string readme_of(const Exercise& exercise) {
    std::string text = "# " + exercise.title + "\n\n" + exercise.task;
    text += exercise.task.ends_with('\n') ? "\n" : "\n\n";
    text +=
        "## How\n\n"
        "Change `src/lib.rs` until the checks in `tests/checks.rs` pass. `onramp assess practice check` says\n"
        "whether they do, and goes by the checks of the pack, not by those in this folder. `cargo test` works, too.\n"
        "When you are stuck: `onramp assess practice hint`.\n\n"
        "## Sources\n\n";
    for (const ItemSource& source : exercise.sources) {
        text += "- " + source.title + ": <" + source.url + ">\n";
    }
    return text;
}

} // namespace

std::vector<ExerciseFile> practice_package(const Pack& pack, const Exercise& exercise) {
    return {{"Cargo.toml", manifest_of(pack, exercise)},
            {"README.md", readme_of(exercise)},
            {std::string(k_submission_checks), exercise.checks},
            {std::string(k_submission_file), exercise.starter}};
}

bool is_practice_manifest(std::string_view manifest, std::string_view exercise) {
    const std::vector<std::string_view> lines = split_lines(manifest);
    return std::find(lines.begin(), lines.end(), mark_of(exercise)) != lines.end();
}

} // namespace onramp
