// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <map>
#include <string_view>
#include <utility>

#include "onramp/base/text.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/render/path_view.hpp"
#include "render/markdown_text.hpp"
#include "render/path_words.hpp"

namespace onramp {

namespace {

// "; it would displace X and Y".
std::string displaced_words(const Path& path, const PathCut& cut) {
    std::vector<std::string> titles;
    for (const std::string& id : cut.displaces) {
        titles.push_back(markdown_text(title_of(path, id)));
    }
    std::string text = titles.empty() ? "" : "; it would displace " + listed(titles);
    const std::string share = share_words(cut.share);
    return text + (share.empty() ? "" : "; " + share);
}

// "- [x] **Title** (`id`)".
std::string box(Standing standing, std::string_view title, std::string_view id) {
    const std::string_view name = trim(title).empty() ? id : trim(title);
    return std::string(standing == Standing::done ? "- [x] " : "- [ ] ") + "**" + markdown_text(name) + "** (" +
           markdown_code(id) + ")" + (standing == Standing::skipped ? ", skipped" : "");
}

std::string step_item(const PathStep& step, Standing standing) {
    std::string text = box(standing, step.title, step.id) + ", " + effort_words(step) + "\n";
    if (!step.words.empty()) {
        text += "  " + markdown_prose(step.words) + "\n";
    }
    if (!step.because.empty()) {
        text += "  Why: " + markdown_text(step.because) + "\n";
    }
    if (step.resource) {
        text += "  Learn: " + markdown_link(step.resource->title, step.resource->url) + "\n";
    }
    if (!step.exercise.empty() && step.check != StepCheck::exercise) {
        text += "  Practise: " + markdown_code("onramp assess practice start " + step.exercise) + "\n";
    }
    text += "  Check: " + markdown_code(check_command(step)) + "\n";
    if (const std::string share = share_words(step.share); !share.empty()) {
        text += "  Firm: " + share + "\n";
    }
    return text;
}

std::string task_item(const PathTask& task, Standing standing) {
    std::string text = box(standing, task.title, task.id) + ", " + format_date(task.from) + " to " +
                       format_date(task.to) + ", " + format_duration(task.minutes) + "\n";
    if (!task.link.empty()) {
        text += "  See: " + markdown_link(task.link, task.link) + "\n";
    }
    return text + (task.check.empty() ? "" : "  Check: " + markdown_text(task.check) + "\n");
}

std::string heading(const Path& path) {
    std::string text = "# " + markdown_text(path_heading(path)) + "\n\n" + markdown_text(path_summary(path)) + "\n";
    const std::string proof = proof_words(path);
    text += proof.empty() ? "" : proof + "\n";
    const std::string when = forecast_words(path);
    text += when.empty() ? "" : "\n" + markdown_text(when) + "\n";
    return text + (path.away.empty() ? "" : "\n" + away_words(path) + "\n");
}

std::string continued_item(const std::string& title, Minutes minutes) {
    return "- " + markdown_text(title) + ", continued: " + format_duration(minutes) + "\n";
}

std::string items(const Path& path, const PathProgress& progress) {
    std::string text;
    std::map<std::string_view, Minutes> in_weeks;
    for (const PathWeek& week : path.weeks) {
        std::string pieces;
        for (const WeekPiece& piece : week.pieces) {
            const PathStep* step = path.find(piece.step);
            in_weeks[piece.step] += piece.minutes;
            if (step != nullptr && step->first_week == week.number) {
                pieces += step_item(*step, progress.of(step->id));
            } else {
                pieces += continued_item(title_of(path, piece.step), piece.minutes);
            }
        }
        if (!pieces.empty()) {
            text += "\n## Week " + std::to_string(week.number) + ", from " + format_date(week.monday) + "\n\n" + pieces;
        }
    }
    text += path.tasks.empty() ? "" : "\n## Onboarding tasks\n\n";
    for (const PathTask& task : path.tasks) {
        text += task_item(task, progress.of(task.id));
    }
    std::string later;
    for (const PathStep& step : path.steps) {
        if (step.first_week == 0) {
            later += step_item(step, progress.of(step.id));
        } else if (const Minutes rest = step.planned - in_weeks[step.id]; rest > Minutes(0)) {
            later += continued_item(step.title, rest);
        }
    }
    return text + (later.empty() ? "" : "\n## Then\n\n" + later);
}

} // namespace

std::string render_path_checklist(const Path& path, const PathProgress& progress) {
    return heading(path) + items(path, progress);
}

std::string render_path_markdown(const Path& path) {
    std::string text = render_path_checklist(path, {});
    if (!path.cut.empty()) {
        text += "\n## Not planned\n\n";
        for (const PathCut& cut : path.cut) {
            text += "- " + markdown_text(cut.title) + ", " + cut_hours(cut) + ": " + markdown_text(cut.reason) +
                    displaced_words(path, cut) + "\n";
        }
    }
    if (!path.waived.empty()) {
        text += "\n## Counted as held\n\n";
        for (const PathWaiver& waiver : path.waived) {
            text += "- " + markdown_text(waiver.name) + ": " + std::string(level_words(waiver.level)) +
                    (waiver.verdict == Verdict::undecided ? " (undecided, worth a check)" : "") + "\n";
        }
    }
    return text;
}

std::string render_next_markdown(const NextView& view) {
    std::string text = "# Next\n\n";
    for (const PathStep* step : view.steps) {
        text += step_item(*step, Standing::open);
    }
    if (view.steps.empty()) {
        text += no_step_words(view.waiting) + "\n";
    }
    if (view.more > 0) {
        text += "\n" + std::to_string(view.more) + " more can be started now.\n";
    }
    return text;
}

} // namespace onramp
