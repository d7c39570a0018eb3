// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/quiz_offer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/format.hpp"
#include "cli/role_source.hpp"
#include "onramp/assess/session_bank.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr int k_usual_questions = 10; // where it takes more than can be foretold
constexpr int k_least_questions = 3;
constexpr double k_least_hours = 0.5; // less than that is not worth a quiz
constexpr double k_seconds_per_minute = 60;

double mean_seconds(const std::vector<QuizItem>& bank) {
    double seconds = 0;
    for (const QuizItem& item : bank) {
        seconds += item.seconds;
    }
    return seconds / static_cast<double>(bank.size());
}

std::string hours_words(double hours) {
    return format("{:.0f} h", std::max(1.0, hours));
}

} // namespace

std::string QuizOffer::command() const {
    const std::string name = stake.area.substr(stake.area.rfind('.') + 1);
    return "onramp assess quiz --area " + name + " --questions " + std::to_string(questions);
}

Result<std::optional<QuizOffer>> quiz_offer(Services& services, const Role& role, const Assessment& assessment,
                                            const Path& path) {
    const auto items = load_items(services, role);
    if (!items) {
        return fail(items.error());
    }
    std::vector<PlanStake> stakes =
        stakes_of(role, belief_of(role, {assessment.ratings, {}, {}, {}}, assessment.as_of), path);
    std::stable_sort(stakes.begin(), stakes.end(),
                     [](const PlanStake& a, const PlanStake& b) { return a.open > b.open; });
    for (PlanStake& stake : stakes) {
        const std::vector<QuizItem> bank = session_bank(role, *items, {}, {{stake.area}, {}, 1}).bank;
        if (bank.empty() || stake.open < k_least_hours) {
            continue;
        }
        const auto area = std::find_if(assessment.areas.begin(), assessment.areas.end(),
                                       [&](const Readiness& each) { return each.id == stake.area; });
        QuizOffer offer;
        offer.questions =
            area == assessment.areas.end() ? k_usual_questions : area->questions.value_or(k_usual_questions);
        offer.questions = std::min(std::max(offer.questions, k_least_questions), static_cast<int>(bank.size()));
        offer.minutes = static_cast<int>(std::ceil(offer.questions * mean_seconds(bank) / k_seconds_per_minute));
        offer.stake = std::move(stake);
        return offer;
    }
    return std::nullopt;
}

std::string render_quiz_offer(const QuizOffer& offer, const Style& style) {
    return wrap("What would change the plan most are answers on " + visible(offer.stake.name) + ": of the " +
                    hours_words(offer.stake.planned) + " that it plans there, about " + hours_words(offer.stake.open) +
                    " are expected to turn out otherwise. " +
                    counted(static_cast<std::size_t>(offer.questions), "question") + ", about " +
                    counted(static_cast<std::size_t>(offer.minutes), "minute") + ":",
                style.width) +
           "\n  " + style.paint(Ink::accent, offer.command()) + "\n";
}

} // namespace onramp
