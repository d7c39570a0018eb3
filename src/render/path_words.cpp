// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/path_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/format.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

double hours_to_a_tenth(Minutes minutes) {
    return std::round(static_cast<double>(minutes.count()) / 6.0) / 10.0;
}

std::string path_heading(const Path& path) {
    return (path.role_name.empty() ? path.profile : path.role_name) + ": the path from " + format_date(path.start);
}

std::string path_summary(const Path& path) {
    if (path.steps.empty()) {
        return "Nothing is left to plan.";
    }
    std::string text = hours_words(path.hours_first_90_days) + " in " + counted(path.weeks.size(), "week") + " at " +
                       hours_words(path.hours_per_week) + " a week";
    if (path.hours_outline > 0) {
        text += ", then " + hours_words(path.hours_outline);
        text += path.outline_end ? " until about " + format_date(*path.outline_end)
                                 : std::string(", longer than a life at this pace");
    }
    if (path.deadline) {
        text += ", nothing after " + format_date(*path.deadline);
    }
    text += ".";
    std::int64_t late = 0;
    for (const OutlineRow& row : outline_rows(path)) {
        late += row.first_phase.count();
    }
    if (late > 0) {
        text += " For " + hours_words(hours_to_a_tenth(Minutes(late))) +
                " of it there is no room in the first 90 days, in which the role wants it.";
    }
    return text;
}

std::string proof_words(const Path& path) {
    const bool all_fits = path.hours_outline == 0 &&
                          std::none_of(path.cut.begin(), path.cut.end(),
                                       [](const PathCut& cut) { return cut.reason.starts_with("does not fit"); });
    if (path.selections.empty() || path.steps.empty() || all_fits) {
        return {};
    }
    double gap = 0;
    for (const PathSelection& selection : path.selections) {
        if (!selection.proved()) {
            constexpr double k_percent = 100;
            gap = std::max(gap, k_percent * static_cast<double>(selection.bound - selection.gain) /
                                    static_cast<double>(std::max<std::int64_t>(1, selection.gain)));
        }
    }
    return gap == 0 ? "Proved: no other choice gains more for the first 90 days, then for the role."
                    : format("Not proved to be the best: another choice could gain up to {:.1f} % more.", gap);
}

std::string hours_words(double hours) {
    return format("{:g} h", hours < 100 ? std::round(hours * 10) / 10 : std::round(hours));
}

std::string effort_words(const PathStep& step) {
    if (step.start_unknown) {
        return format("0 to {:g} h: starts with a check", step.hours.high);
    }
    return format("about {:g} h ({:g} to {:g})", step.hours.likely, step.hours.low, step.hours.high);
}

std::string waived_words(const Path& path) {
    if (path.waived.empty()) {
        return {};
    }
    const auto undecided =
        static_cast<std::size_t>(std::count_if(path.waived.begin(), path.waived.end(), [](const PathWaiver& waiver) {
            return waiver.verdict == Verdict::undecided;
        }));
    std::string text = counted(path.waived.size(), "skill") + (path.waived.size() == 1 ? " starts" : " start") +
                       " at a level counted as held";
    if (undecided > 0) {
        text += "; " + std::to_string(undecided) + " of these " + (undecided == 1 ? "is" : "are") +
                " undecided and worth a check";
    }
    return text + ".";
}

std::vector<OutlineRow> outline_rows(const Path& path) {
    std::map<std::string_view, std::int64_t> in_weeks;
    for (const PathWeek& week : path.weeks) {
        for (const WeekPiece& piece : week.pieces) {
            in_weeks[piece.step] += piece.minutes.count();
        }
    }
    std::vector<OutlineRow> rows;
    std::map<std::string_view, std::size_t> row_of;
    for (const PathStep& step : path.steps) {
        const auto spent = in_weeks.find(step.id);
        const Minutes left = step.planned - Minutes(spent == in_weeks.end() ? 0 : spent->second);
        if (left <= Minutes(0)) {
            continue;
        }
        const auto [found, added] = row_of.emplace(step.skill, rows.size());
        if (added) {
            const std::size_t colon = step.title.rfind(": ");
            rows.push_back({step.skill, step.title.substr(0, colon), step.level - 1, step.level});
        }
        OutlineRow& row = rows[found->second];
        row.to = std::max(row.to, step.level);
        row.minutes += left;
        row.first_phase += step.phase == Phase::first_90_days ? left : Minutes(0);
    }
    return rows;
}

} // namespace onramp
