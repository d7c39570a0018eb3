// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>

#include "cli/services.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/path/path.hpp"
#include "onramp/path/stakes.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// The quiz that would change a plan the most.
struct QuizOffer {
    PlanStake stake;
    int questions = 0;
    int minutes = 0; // by the items' own times

    // "onramp assess quiz --area rust-language-mastery --questions 6"
    std::string command() const;
};

// For the area with the most open hours that the pack has questions about; nothing where there is none.
// Fails where the items cannot be read.
Result<std::optional<QuizOffer>> quiz_offer(Services& services, const Role& role, const Assessment& assessment,
                                            const Path& path);

// What it is about and what to type, in sentences.
std::string render_quiz_offer(const QuizOffer& offer, const Style& style);

} // namespace onramp
