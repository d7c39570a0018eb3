// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/item.hpp"

#include "onramp/base/ids.hpp"
#include "pack/hashed_part.hpp"
#include "pack/item_body.hpp"

namespace onramp {

std::string_view item_kind_name(ItemKind kind) {
    switch (kind) {
    case ItemKind::compiles:
        return "compiles";
    case ItemKind::error:
        return "error";
    case ItemKind::output:
        return "output";
    case ItemKind::fix:
        return "fix";
    case ItemKind::best:
        return "best";
    case ItemKind::order:
        return "order";
    case ItemKind::number:
        return "number";
    case ItemKind::knowledge:
        break;
    }
    return "knowledge";
}

std::string_view item_pool_name(ItemPool pool) {
    return pool == ItemPool::measure ? "measure" : "review";
}

ItemVariant variant_of(const Item& item, std::size_t at) {
    std::vector<BodyProblem> known; // the reader has reported them
    return read_body(item, fill_body(item, at), known);
}

std::string content_hash(const Item& item, const ItemVariant& variant) {
    std::string text = "onramp-item 1\n" + hashed_part("question", variant.question);
    for (const ItemOption& option : variant.options) {
        if (item.kind != ItemKind::number) {
            text += hashed_part(option.right ? "right" : "wrong", option.shown);
        } else if (option.right) {
            text += hashed_part("number", option.shown);
        }
    }
    return hash_hex(text);
}

} // namespace onramp
