// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/snapshot.hpp"
#include "onramp/pack/item_document.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, ProgramSetting& value) {
    archive(value.edition, value.profile, value.crates, value.rust, value.host);
}

template <class Archive>
void snapshot_fields(Archive& archive, ItemSource& value) {
    archive(value.title, value.url);
}

template <class Archive>
void snapshot_fields(Archive& archive, ItemEnemy& value) {
    archive(value.id, value.line, value.column);
}

template <class Archive>
void snapshot_fields(Archive& archive, Item& value) {
    archive(value.id, value.skill, value.level, value.kind, value.pool, value.difficulty, value.seconds, value.setting,
            value.enemies, value.guessing, value.discrimination, value.sources, value.checked, value.hint,
            value.parameters, value.body, value.body_line, value.file, value.skill_line, value.skill_column);
}

std::string write_items_snapshot(const std::vector<Item>& items) {
    return write_snapshot(items);
}

Result<std::vector<Item>> read_items_snapshot(std::string_view bytes) {
    auto items = read_snapshot<std::vector<Item>>(bytes);
    if (!items) {
        return fail(ErrorKind::invalid, "the stored form of the items is damaged or of another version",
                    "run the command again with --pack FOLDER, or install onramp anew");
    }
    return std::move(*items);
}

} // namespace onramp
