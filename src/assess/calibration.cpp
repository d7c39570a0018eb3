// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/calibration.hpp"

#include <cmath>
#include <unordered_map>

#include "base/format.hpp"
#include "onramp/base/ids.hpp"

namespace onramp {

namespace {

bool same_content(const CalibratedItem& calibrated, const Item& item) {
    if (calibrated.hashes.size() != item.parameters.size()) {
        return false;
    }
    for (std::size_t variant = 0; variant < item.parameters.size(); ++variant) {
        if (content_hash(item, variant_of(item, variant)) != calibrated.hashes[variant]) {
            return false;
        }
    }
    return true;
}

bool same_numbers(const ItemNumbers& a, const ItemNumbers& b) {
    constexpr double k_near = 1e-5;
    return std::abs(a.difficulty - b.difficulty) < k_near && std::abs(a.difficulty_sd - b.difficulty_sd) < k_near &&
           std::abs(a.discrimination - b.discrimination) < k_near && std::abs(a.guessing - b.guessing) < k_near;
}

} // namespace

bool CalibratedItem::moved() const {
    return std::abs(shift()) > k_z_of_90_percent * difficulty_sd;
}

ItemNumbers numbers_of(const DifficultyScale& scale, const Item& item) {
    return {scale.logit(item.difficulty), scale.sd, item.discrimination, item.guessing};
}

std::string calibration_hash(const Calibration& calibration) {
    std::string text = "onramp-calibration 1\n" + calibration.pack + "\n";
    for (const CalibratedItem& item : calibration.items) {
        text += item.id;
        for (const std::string& hash : item.hashes) {
            text += " " + hash;
        }
        text += format(" {:.4f} {:.4f} {:.4f}\n", item.difficulty, item.difficulty_sd, item.discrimination);
    }
    return hash_hex(text);
}

StaleItems apply_calibration(const Calibration& calibration, const DifficultyScale& scale, std::vector<Item>& items) {
    std::unordered_map<std::string_view, Item*> by_id;
    for (Item& item : items) {
        by_id.emplace(item.id, &item);
    }
    StaleItems stale;
    for (const CalibratedItem& calibrated : calibration.items) {
        const auto found = by_id.find(calibrated.id);
        if (found == by_id.end()) {
            stale.gone.push_back(calibrated.id);
        } else if (Item& item = *found->second; !same_content(calibrated, item)) {
            stale.changed.push_back(calibrated.id);
        } else if (!same_numbers(numbers_of(scale, item), calibrated.prior)) {
            stale.rejudged.push_back(calibrated.id);
        } else {
            item.calibrated = CalibratedDifficulty{calibrated.difficulty, calibrated.difficulty_sd};
            item.discrimination = calibrated.discrimination;
        }
    }
    return stale;
}

} // namespace onramp
