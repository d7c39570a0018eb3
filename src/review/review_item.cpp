// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/review_item.hpp"

#include "base/snapshot.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, ReviewItem& value) {
    archive(value.id, value.skill, value.level, value.seconds);
}

std::vector<ReviewItem> review_items(const std::vector<Item>& items) {
    std::vector<ReviewItem> outlines;
    for (const Item& item : items) {
        if (item.pool == ItemPool::review) {
            outlines.push_back({item.id, item.skill, item.level, item.seconds});
        }
    }
    return outlines;
}

std::string write_review_items(const std::vector<ReviewItem>& items) {
    return write_snapshot(items);
}

Result<std::vector<ReviewItem>> read_review_items(std::string_view bytes) {
    auto items = read_snapshot<std::vector<ReviewItem>>(bytes);
    if (!items) {
        return fail(ErrorKind::invalid, "the stored list of the items to review is damaged or of another version",
                    "run the command again with --pack FOLDER, or install onramp anew");
    }
    return std::move(*items);
}

} // namespace onramp
