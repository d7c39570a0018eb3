// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/base/unknown_field.hpp"

namespace onramp {

// What a person answers to `init` and `assess rate`; whatever is not answered is absent.
struct Answers {
    SelfRatings ratings; // ids as they were given (see resolve_ratings)
    std::optional<double> hours_per_week;
    std::optional<Date> start;
    std::string zone;                   // empty where not said
    std::vector<std::string> calendars; // paths
    std::vector<UnknownField> unknown;

    bool operator==(const Answers&) const = default;
};

// A document of kind "answers" (data/schemas/answers.schema.json), or ratings one a line (NDJSON):
//     {"skill": "ownership", "level": 3}
//     {"area": "systems-programming", "level": 2}
// of which the last one of a name wins. The problems carry `file`.
Reading<Answers> read_answers(std::string_view text, const std::string& file);

std::string render_answers_json(const Answers& answers);

} // namespace onramp
