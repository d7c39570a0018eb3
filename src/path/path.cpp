// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path.hpp"

#include <algorithm>

namespace onramp {

Path::Path() = default;
Path::Path(const Path&) = default;
Path::Path(Path&&) noexcept = default;
Path& Path::operator=(const Path&) = default;
Path& Path::operator=(Path&&) noexcept = default;
Path::~Path() = default;

std::string_view horizon_name(PathSelection::Horizon horizon) {
    switch (horizon) {
    case PathSelection::Horizon::first_90_days:
        return "first_90_days";
    case PathSelection::Horizon::weeks:
        return "weeks";
    case PathSelection::Horizon::deadline:
        break;
    }
    return "deadline";
}

std::string_view step_check_name(StepCheck check) {
    switch (check) {
    case StepCheck::questions:
        return "questions";
    case StepCheck::exercise:
        return "exercise";
    case StepCheck::word:
        break;
    }
    return "word";
}

const PathStep* Path::find(std::string_view id) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const PathStep& step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

Minutes minutes_in(const PathWeek& week) {
    Minutes sum{0};
    for (const WeekPiece& piece : week.pieces) {
        sum += piece.minutes;
    }
    return sum;
}

const PathWeek* Path::find_week(int number) const {
    const auto found =
        std::find_if(weeks.begin(), weeks.end(), [&](const PathWeek& week) { return week.number == number; });
    return found == weeks.end() ? nullptr : &*found;
}

} // namespace onramp
