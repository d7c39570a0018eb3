// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/pack_contents.hpp"
#include "base/problem_order.hpp"

#include <utility>

namespace onramp {

namespace {

// Appends what was found.
void add(std::vector<Problem>& problems, std::vector<Problem> found) {
    problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

} // namespace

ContentsReading read_contents(const std::vector<PackFile>& files) {
    ContentsReading reading;
    PackContents& contents = reading.contents;
    std::vector<Problem>& problems = reading.problems;
    Reading<Pack> pack = read_pack(of_kinds(files, {PackFileKind::head, PackFileKind::skills}));
    add(problems, std::move(pack.problems));
    if (pack.value) {
        contents.pack = std::move(*pack.value);
        add(problems, lint_pack(contents.pack));
    }
    PackItems items = read_items(of_kinds(files, {PackFileKind::item}));
    const bool items_are_sound = !has_errors(items.problems);
    add(problems, std::move(items.problems));
    contents.items = std::move(items.items);
    PackExercises exercises = read_exercises(of_kinds(files, {PackFileKind::exercise}));
    const bool exercises_are_sound = !has_errors(exercises.problems);
    add(problems, std::move(exercises.problems));
    contents.exercises = std::move(exercises.exercises);
    bool resources_are_sound = true;
    for (const PackFile& file : of_kinds(files, {PackFileKind::resources})) {
        PackResources resources = read_resources(file);
        resources_are_sound = resources_are_sound && !has_errors(resources.problems);
        add(problems, std::move(resources.problems));
        contents.resources.insert(contents.resources.end(), std::make_move_iterator(resources.resources.begin()),
                                  std::make_move_iterator(resources.resources.end()));
    }
    bool imports_are_sound = true;
    for (const PackFile& file : of_kinds(files, {PackFileKind::imports})) {
        ImportMapReading imports = read_import_map(file);
        imports_are_sound = imports_are_sound && !has_errors(imports.problems);
        add(problems, std::move(imports.problems));
        contents.imports.push_back(std::move(imports.map));
    }
    if (pack.value && items_are_sound) {
        add(problems, lint_items(contents.pack, contents.items));
    }
    if (pack.value && exercises_are_sound) {
        add(problems, lint_exercises(contents.pack, contents.exercises));
    }
    if (pack.value && resources_are_sound) {
        add(problems, lint_resources(contents.pack, contents.resources));
    }
    if (pack.value && imports_are_sound) {
        add(problems, lint_import_maps(contents.pack, contents.imports));
    }
    sort_by_place(problems);
    return reading;
}

Result<PackContents> sound_contents(const std::vector<PackFile>& files) {
    ContentsReading reading = read_contents(files);
    if (has_errors(reading.problems)) {
        return fail(error_of(std::move(reading.problems)));
    }
    return std::move(reading.contents);
}

} // namespace onramp
