// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/learning_aids.hpp"

#include "base/snapshot.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, Resource& value) {
    archive(value.id, value.url, value.title, value.part_of, value.kind, value.license, value.language, value.minutes,
            value.minutes_basis, value.completeness, value.note, value.checked, value.checked_against, value.file,
            value.line, value.column);
}

template <class Archive>
void snapshot_fields(Archive& archive, ExerciseAid& value) {
    archive(value.id, value.title, value.skills, value.level, value.minutes);
}

template <class Archive>
void snapshot_fields(Archive& archive, LearningAids& value) {
    archive(value.resources, value.exercises, value.items);
}

LearningAids aids_of(const PackContents& contents) {
    LearningAids aids;
    aids.resources = contents.resources;
    for (const Exercise& exercise : contents.exercises) {
        aids.exercises.push_back({exercise.id, exercise.title, exercise.skills, exercise.level, exercise.minutes});
    }
    for (const Item& item : contents.items) {
        if (item.pool == ItemPool::measure && item.level >= 1 && item.level <= k_most_level) {
            auto& counts = aids.items[item.skill];
            counts.resize(k_most_level);
            ++counts[static_cast<std::size_t>(item.level - 1)];
        }
    }
    return aids;
}

std::string write_aids_snapshot(const LearningAids& aids) {
    return write_snapshot(aids);
}

Result<LearningAids> read_aids_snapshot(std::string_view bytes) {
    auto aids = read_snapshot<LearningAids>(bytes);
    if (!aids) {
        return fail(ErrorKind::invalid, "the stored form of what the pack has to learn from is damaged",
                    "run the command again with --pack FOLDER, or install onramp anew");
    }
    return std::move(*aids);
}

} // namespace onramp
