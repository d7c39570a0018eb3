// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/path_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/format.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

std::string title_of(const Path& path, std::string_view id) {
    const PathStep* step = path.find(id);
    return step == nullptr ? std::string(id) : step->title;
}

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
    if (path.least_hours_per_week > 0) {
        text += ", at least " + hours_words(path.least_hours_per_week) + " in each";
    }
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
            gap =
                std::max(gap, k_percent * static_cast<double>(selection.bound - selection.gain) /
                                  static_cast<double>(std::max<std::int64_t>(1, selection.gain - selection.promises)));
        }
    }
    constexpr double k_tenth = 10;
    gap = std::ceil(gap * k_tenth) / k_tenth;
    const bool promised = std::any_of(path.selections.begin(), path.selections.end(),
                                      [](const PathSelection& selection) { return selection.promises > 0; });
    if (gap == 0 && promised) {
        return "Proved: with what was promised counted half as much again, no other choice gains more.";
    }
    return gap == 0 ? "Proved: no other choice gains more for the first 90 days, then for the role."
                    : format("Not proved to be the best: another choice could gain up to {:.1f} % more.", gap);
}

namespace {

std::string end_words(std::string_view what, const PathForecast::End& end) {
    if (!end.even) {
        return std::string(what) + " after the year 2199";
    }
    return std::string(what) + " by " + format_date(*end.even) + " as likely as not, and " +
           (end.safe ? "by " + format_date(*end.safe) + " with a chance of 90 %" : "with no date for a chance of 90 %");
}

std::string percent_words(double share) {
    return format("{:.0f} %", share * 100);
}

} // namespace

std::string forecast_words(const Path& path) {
    if (!path.forecast || path.steps.empty()) {
        return {};
    }
    const PathForecast& forecast = *path.forecast;
    std::string text;
    if (path.hours_outline > 0 && !path.deadline) {
        text = end_words("These weeks' steps are done", forecast.weeks) + ". " +
               end_words("All of it is done", forecast.role) + ".";
    } else {
        text = end_words("All of it is done", forecast.role) + ".";
    }
    if (forecast.on_time) {
        text += " Before the deadline: " + percent_words(*forecast.on_time) + ".";
    }
    std::vector<std::string> drivers;
    constexpr std::size_t k_most_drivers = 3;
    for (const PathForecast::Driver& driver : forecast.drivers) {
        if (drivers.size() < k_most_drivers) {
            const PathStep* step = path.find(driver.step);
            const std::string name = driver.step.empty() ? "your pace" : step == nullptr ? driver.step : step->title;
            drivers.push_back(name + " (" + percent_words(driver.share) + ")");
        }
    }
    if (!drivers.empty()) {
        text += " What makes that uncertain: " + listed(drivers) + ".";
    }
    if (forecast.timed > 0) {
        text += format(" Your pace so far, from {}: {:g} of the likely hours.",
                       counted(static_cast<std::size_t>(forecast.timed), "step"), forecast.pace);
    }
    return text;
}

std::string share_words(const std::optional<double>& share) {
    if (!share) {
        return {};
    }
    constexpr double k_coin = 0.05;
    return std::abs(*share - 0.5) <= k_coin ? "a coin toss" : "in " + percent_words(*share) + " of plans";
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

std::string skill_name_of(const PathStep& step) {
    return step.title.substr(0, step.title.rfind(": "));
}

std::string away_words(const Path& path) {
    std::vector<std::string> stretches;
    for (const AwayDays& away : path.away) {
        stretches.push_back(away.from == away.to ? format_date(away.from)
                                                 : format_date(away.from) + " to " + format_date(away.to));
    }
    return "Away: " + join(stretches, ", ") + ".";
}

std::string cut_hours(const PathCut& cut) {
    return cut.hours > 0 ? hours_words(cut.hours) : "unknown";
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
            rows.push_back({step.skill, skill_name_of(step), step.level - 1, step.level});
        }
        OutlineRow& row = rows[found->second];
        row.to = std::max(row.to, step.level);
        row.minutes += left;
        row.first_phase += step.phase == Phase::first_90_days ? left : Minutes(0);
    }
    return rows;
}

std::string no_step_words(std::size_t waiting) {
    return waiting == 0 ? "No step is open: everything planned is done."
                        : "No step is open: " + counted(waiting, "step waits", "steps wait") +
                              " for what is not planned, or for each other. 'onramp path verify' says what is wrong.";
}

} // namespace onramp
