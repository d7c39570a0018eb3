// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/item_posterior.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/pack/measurement.hpp"

namespace onramp {

// Below so many answers an item keeps the discrimination that its authors gave it.
inline constexpr int k_least_answers_for_discrimination = 500;

// An item after a team's answers. Numbers are in logits, to four digits.
struct CalibratedItem {
    std::string id;
    std::vector<std::string> hashes; // content_hash of each variant
    ItemNumbers prior;               // what the pack says
    int right = 0;
    int wrong = 0;
    int dont_know = 0;
    double difficulty = 0;
    double difficulty_sd = 0;
    double discrimination = 1;
    std::optional<double> discrimination_sd; // nothing: too few answers, it is the pack's

    int answers() const { return right + wrong + dont_know; }
    double shift() const { return difficulty - prior.difficulty; }
    // Whether the 90 % interval of the difficulty leaves the pack's value out.
    bool moved() const;

    bool operator==(const CalibratedItem&) const = default;
};

// What became of the answers of all people.
struct AnswerCounts {
    std::int64_t used = 0;
    std::int64_t hinted = 0;        // given after a hint
    std::int64_t repeated = 0;      // to an item that the person had answered before
    std::int64_t other_version = 0; // of the item, by its hash
    std::int64_t unknown = 0;       // to items that the pack has not, or that measure no skill of the role

    bool operator==(const AnswerCounts&) const = default;
};

// The logs that the answers are from.
struct LogCounts {
    std::int64_t read = 0;
    std::int64_t repeated = 0;        // of somebody who is in another one
    std::int64_t without_answers = 0; // for the role

    bool operator==(const LogCounts&) const = default;
};

// Difficulties of a pack's items as a team's answers leave them.
struct Calibration {
    std::string pack;
    std::string profile;
    Date date{};
    LogCounts logs;
    int people = 0; // with answers that count
    AnswerCounts counts;
    int rounds = 0;
    bool settled = true;
    std::vector<CalibratedItem> items;   // with answers, by id
    std::vector<std::string> unanswered; // ids of the other items that measure the role, ascending
    std::vector<UnknownField> unknown;

    bool operator==(const Calibration&) const = default;
};

// 16 hex digits that change with what the calibration makes of items, and with nothing else.
std::string calibration_hash(const Calibration& calibration);

// A document of kind "calibration" (data/schemas/calibration.schema.json).
std::string render_calibration_json(const Calibration& calibration);

// Reads what render_calibration_json wrote. The problems carry `file`. Beyond the schema it is an error where an
// id stands twice.
Reading<Calibration> read_calibration(std::string_view text, const std::string& file);

// What the pack says of an item, in logits.
ItemNumbers numbers_of(const DifficultyScale& scale, const Item& item);

// Calibrated items that do not fit the pack any more; its own numbers stand for them.
struct StaleItems {
    std::vector<std::string> gone;     // not in the pack
    std::vector<std::string> changed;  // other words or key, by the hashes
    std::vector<std::string> rejudged; // the authors have changed their numbers since
};

// Gives the items their calibrated numbers (Item::calibrated).
StaleItems apply_calibration(const Calibration& calibration, const DifficultyScale& scale, std::vector<Item>& items);

} // namespace onramp
