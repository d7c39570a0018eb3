// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path_diff.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/step_id.hpp"

namespace onramp {

namespace {

// A path by what is asked of it here.
class Lookup {
public:
    explicit Lookup(const Path& path) {
        for (const PathStep& step : path.steps) {
            const PathWeek* first = path.find_week(step.first_week);
            m_steps.emplace(step.id, &step);
            m_mondays.emplace(step.id, first == nullptr ? std::nullopt : std::optional(first->monday));
        }
        for (const PathWaiver& waiver : path.waived) {
            m_waived.emplace(waiver.skill, &waiver);
        }
        for (const PathCut& cut : path.cut) {
            m_cut.emplace(cut.id, &cut);
        }
        for (const std::string& id : path.done) {
            if (const auto step = parse_step_id(id)) {
                int& level = m_done[std::string(step->skill)];
                level = std::max(level, step->level);
            }
        }
    }

    const PathStep* step(const std::string& id) const { return find(m_steps, id); }
    std::optional<Date> monday(const std::string& id) const {
        const auto found = m_mondays.find(id);
        return found == m_mondays.end() ? std::nullopt : found->second;
    }
    const PathWaiver* waived(const std::string& skill) const { return find(m_waived, skill); }
    int done(const std::string& skill) const {
        const auto found = m_done.find(skill);
        return found == m_done.end() ? 0 : found->second;
    }

    // That is cut instead of the step: itself, or a higher level of its skill.
    const PathCut* cut(const PathStep& step) const {
        for (int level = step.level; level <= k_most_level; ++level) {
            if (const PathCut* found = find(m_cut, step.skill + "@" + std::to_string(level))) {
                return found;
            }
        }
        return nullptr;
    }

private:
    template <class T>
    static const T* find(const std::map<std::string, const T*>& map, const std::string& key) {
        const auto found = map.find(key);
        return found == map.end() ? nullptr : found->second;
    }

    std::map<std::string, const PathStep*> m_steps;
    std::map<std::string, std::optional<Date>> m_mondays;
    std::map<std::string, const PathWaiver*> m_waived;
    std::map<std::string, const PathCut*> m_cut;
    std::map<std::string, int> m_done;
};

std::string why_came(const PathStep& step, const Lookup& before, const Lookup& after) {
    if (const PathWaiver* waiver = before.waived(step.skill); waiver != nullptr && waiver->level >= step.level) {
        const PathWaiver* now = after.waived(step.skill);
        return "counted as held before; the evidence says " +
               (now == nullptr ? std::string("none") : "'" + std::string(level_words(now->level)) + "'") + " now";
    }
    if (const PathCut* cut = before.cut(step)) {
        return "left out before: " + cut->reason;
    }
    if (before.done(step.skill) >= step.level) {
        return "its 'done' was taken back";
    }
    return step.because.starts_with("opens ") ? step.because : "asked for now";
}

std::string why_went(const PathStep& step, const Lookup& after) {
    if (after.done(step.skill) >= step.level) {
        return "done";
    }
    if (const PathWaiver* waiver = after.waived(step.skill); waiver != nullptr && waiver->level >= step.level) {
        return "counted as held now";
    }
    if (const PathCut* cut = after.cut(step)) {
        return cut->reason;
    }
    return "nothing that is planned needs it any more";
}

std::string away_words(const std::vector<AwayDays>& away) {
    std::vector<std::string> words;
    words.reserve(away.size());
    for (const AwayDays& each : away) {
        words.push_back(each.from == each.to ? format_date(each.from)
                                             : format_date(each.from) + " to " + format_date(each.to));
    }
    return words.empty() ? "none" : listed(words);
}

std::vector<std::string> causes_of(const Path& before, const Path& after, const Lookup& then, const Lookup& now) {
    std::vector<std::string> causes;
    if (before.hours_per_week != after.hours_per_week) {
        causes.push_back(format("{:g} h a week, {:g} h before", after.hours_per_week, before.hours_per_week));
    }
    if (before.least_hours_per_week != after.least_hours_per_week) {
        causes.push_back(format("at least {:g} h in each week, {:g} h before", after.least_hours_per_week,
                                before.least_hours_per_week));
    }
    if (before.deadline != after.deadline) {
        const auto words = [](const std::optional<Date>& date) { return date ? format_date(*date) : "none"; };
        causes.push_back("deadline " + words(after.deadline) + ", " + words(before.deadline) + " before");
    }
    if (before.away != after.away) {
        causes.push_back("days away: " + away_words(after.away) + "; before: " + away_words(before.away));
    }
    if (before.even != after.even) {
        causes.emplace_back(after.even ? "even weeks" : "as soon as possible, in place of even weeks");
    }
    if (before.start != after.start) {
        causes.push_back("begins on " + format_date(after.start) + ", on " + format_date(before.start) + " before");
    }
    std::size_t done = 0;
    std::size_t held = 0;
    std::size_t reopened = 0;
    for (const PathStep& step : before.steps) {
        if (now.step(step.id) == nullptr) {
            const PathWaiver* waiver = now.waived(step.skill);
            done += now.done(step.skill) >= step.level ? 1 : 0;
            held += now.done(step.skill) < step.level && waiver != nullptr && waiver->level >= step.level ? 1 : 0;
        }
    }
    for (const PathStep& step : after.steps) {
        const PathWaiver* waiver = then.waived(step.skill);
        reopened += waiver != nullptr && waiver->level >= step.level ? 1 : 0;
    }
    if (done > 0) {
        causes.push_back(counted(done, "step") + " done");
    }
    if (held > 0) {
        causes.push_back(counted(held, "step") + " counted as held, by new evidence");
    }
    if (reopened > 0) {
        causes.push_back(counted(reopened, "step") + " open again, by new evidence");
    }
    std::int64_t reviews = 0;
    for (const auto* path : {&after, &before}) {
        for (const PathWeek& week : path->weeks) {
            reviews += (path == &after ? 1 : -1) * week.reviews.count();
        }
    }
    if (reviews != 0) {
        causes.push_back(format_duration(Minutes(std::abs(reviews))) + (reviews > 0 ? " more" : " less") +
                         " for reviews");
    }
    return causes;
}

} // namespace

std::string_view step_change_name(StepChange::Kind kind) {
    switch (kind) {
    case StepChange::Kind::came:
        return "came";
    case StepChange::Kind::went:
        return "went";
    case StepChange::Kind::moved:
        return "moved";
    case StepChange::Kind::resized:
        break;
    }
    return "resized";
}

PathSummary summary_of(const Path& path) {
    PathSummary summary;
    summary.start = path.start;
    summary.hours_per_week = path.hours_per_week;
    summary.deadline = path.deadline;
    summary.hours_in_weeks = path.hours_first_90_days;
    summary.hours_after = path.hours_outline;
    summary.cut = path.cut.size();
    std::map<std::string, Minutes> in_weeks;
    for (const PathWeek& week : path.weeks) {
        for (const WeekPiece& piece : week.pieces) {
            in_weeks[piece.step] += piece.minutes;
        }
    }
    for (const PathStep& step : path.steps) {
        const auto found = in_weeks.find(step.id);
        summary.steps_in_weeks += found != in_weeks.end() && found->second >= step.planned ? 1 : 0;
    }
    for (const PathSelection& selection : path.selections) {
        if (selection.horizon != PathSelection::Horizon::deadline) { // what other plans have, too
            summary.gain = selection.gain - selection.promises;
            summary.proved = summary.proved && selection.proved();
        }
    }
    if (path.forecast) {
        summary.even = path.forecast->role.even;
        summary.safe = path.forecast->role.safe;
        summary.on_time = path.forecast->on_time;
    }
    return summary;
}

PathDiff diff_paths(const Path& before, const Path& after) {
    const Lookup then(before);
    const Lookup now(after);
    PathDiff diff;
    diff.before = summary_of(before);
    diff.after = summary_of(after);
    diff.causes = causes_of(before, after, then, now);
    std::vector<StepChange> went;
    std::vector<StepChange> moved;
    std::vector<StepChange> resized;
    for (const PathStep& step : after.steps) {
        const auto to = now.monday(step.id);
        const PathStep* old = then.step(step.id);
        if (old == nullptr) {
            diff.changes.push_back({StepChange::Kind::came,
                                    step.id,
                                    step.title,
                                    {},
                                    to,
                                    Minutes(0),
                                    step.planned,
                                    why_came(step, then, now)});
            continue;
        }
        const auto from = then.monday(step.id);
        // A step that was begun in a week that is over stands in the first week now.
        const bool goes_on = from && to && *from < monday_of(after.start) && *to == monday_of(after.start);
        if (from != to && !goes_on) {
            std::string why = !from         ? "there is time for it in the weeks"
                              : !to         ? "no time for it in the weeks"
                              : *to < *from ? "less comes before it"
                                            : "more comes before it";
            moved.push_back(
                {StepChange::Kind::moved, step.id, step.title, from, to, old->planned, step.planned, std::move(why)});
        } else if (old->planned != step.planned) {
            resized.push_back({StepChange::Kind::resized, step.id, step.title, from, to, old->planned, step.planned,
                               "its hours are others now"});
        } else {
            ++diff.same;
        }
    }
    for (const PathStep& step : before.steps) {
        if (now.step(step.id) == nullptr) {
            went.push_back({StepChange::Kind::went,
                            step.id,
                            step.title,
                            then.monday(step.id),
                            {},
                            step.planned,
                            Minutes(0),
                            why_went(step, now)});
        }
    }
    for (auto* list : {&went, &moved, &resized}) {
        diff.changes.insert(diff.changes.end(), list->begin(), list->end());
    }
    return diff;
}

} // namespace onramp
