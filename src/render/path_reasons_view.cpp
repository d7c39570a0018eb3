// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_reasons_view.hpp"

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/step_aids.hpp"
#include "onramp/render/text_table.hpp"
#include "render/level_bar.hpp"
#include "render/markdown_text.hpp"
#include "render/path_words.hpp"

namespace onramp {

namespace {

std::string title_of(const Path& path, const std::string& id) {
    const PathStep* step = path.find(id);
    return step == nullptr ? id : step->title;
}

std::vector<std::string> titles_of(const Path& path, const std::vector<std::string>& ids) {
    std::vector<std::string> titles;
    titles.reserve(ids.size());
    for (const std::string& id : ids) {
        titles.push_back(title_of(path, id));
    }
    return titles;
}

std::string served_heading(ServedLine::Kind kind) {
    switch (kind) {
    case ServedLine::Kind::responsibility:
        return "Responsibilities it serves";
    case ServedLine::Kind::goal:
        return "Goals it serves";
    case ServedLine::Kind::pain_point:
        break;
    }
    return "Pain points it relieves";
}

// By which steps a line is reached; empty where the step is its own.
std::string way_words(const ServedLine& line, const Path& path) {
    const std::vector<std::string> above(line.steps.begin() + (line.steps.empty() ? 0 : 1), line.steps.end());
    return above.empty() ? std::string() : "by way of " + join(titles_of(path, above), ", then ");
}

std::string when_words(const StepReasons& reasons) {
    const PathStep& step = *reasons.step;
    if (!reasons.from) {
        return "It comes after the weeks, " + effort_words(step) + ".";
    }
    const std::string weeks = step.first_week == step.last_week ? "week " + std::to_string(step.first_week)
                                                                : "weeks " + std::to_string(step.first_week) + " to " +
                                                                      std::to_string(step.last_week);
    return "It is planned for " + weeks + ", from " + format_date(*reasons.from) + ", " + effort_words(step) + ".";
}

std::string_view evidence_words(Evidence evidence) {
    switch (evidence) {
    case Evidence::none:
        return "by no evidence";
    case Evidence::inferred:
        return "by what is known of other skills";
    case Evidence::area_rating:
        return "by your rating of its area";
    case Evidence::skill_rating:
        return "by your rating of it";
    case Evidence::quiz:
        return "by your answers";
    case Evidence::practice:
        return "by an exercise";
    case Evidence::attestation:
        break;
    }
    return "by somebody's word";
}

std::string gap_words(const StepReasons& reasons) {
    if (!reasons.held) {
        return "Nothing is known of where you stand in it, so that it begins with its check.";
    }
    constexpr double k_percent = 100;
    std::string text = format("You hold this level already with a chance of {:.0f} %", *reasons.held * k_percent);
    if (reasons.evidence.band) {
        text += " (levels " + band_words(reasons.evidence.band, "-") + ", " +
                std::string(evidence_words(reasons.evidence.evidence)) + ")";
    }
    return text + ".";
}

std::string unlock_words(const StepReasons& reasons, const Path& path) {
    if (reasons.unlocks.empty()) {
        return {};
    }
    std::string text = "It opens " + listed(titles_of(path, reasons.unlocks));
    if (reasons.rest_on_it > reasons.unlocks.size()) {
        text += "; " + counted(reasons.rest_on_it, "step") + " in all rest on it";
    }
    return text + ".";
}

std::string resource_words(const StepResource& resource) {
    return resource.title + (resource.minutes ? " (" + format_duration(Minutes(*resource.minutes)) + ")" : "");
}

std::string standing_words(const StepObstacles& obstacles) {
    switch (obstacles.standing) {
    case StepStanding::done:
        return "It is done.";
    case StepStanding::held:
        return "It is counted as held; 'onramp assess why " + obstacles.id.substr(0, obstacles.id.rfind('@')) +
               "' shows by what.";
    case StepStanding::in_weeks:
        return "It is planned; 'onramp path why " + obstacles.id + "' says why.";
    case StepStanding::in_outline:
        return "It comes after the weeks: " + obstacles.reason + ".";
    case StepStanding::cut:
        return "It is not planned: " + obstacles.reason + ".";
    case StepStanding::impossible:
        break;
    }
    return "It can be in no plan: " + obstacles.reason + ".";
}

bool is_out(const StepObstacles& obstacles) {
    return obstacles.standing == StepStanding::cut || obstacles.standing == StepStanding::in_outline;
}

std::string price_words(const StepObstacles& obstacles, const Path& path) {
    const std::string time = path.deadline ? "before the deadline" : "in the weeks";
    if (!obstacles.fits) {
        return "There is no room for it " + time + ", whatever gives way.";
    }
    return obstacles.displaces.empty()
               ? "There is room for it " + time + "; nothing would have to go."
               : "To have it " + time + ", this would go: " + listed(titles_of(path, obstacles.displaces)) + ".";
}

} // namespace

std::string render_step_reasons_text(const StepReasons& reasons, const Path& path, const Style& style) {
    const PathStep& step = *reasons.step;
    const auto paragraph = [&](const std::string& words) {
        return words.empty() ? std::string() : wrap(visible(words), style.width) + "\n";
    };
    std::string text = style.paint(Ink::bold, visible(step.title)) + "  " + style.paint(Ink::dim, visible(step.id)) +
                       "\n" + paragraph(step.words) + paragraph(when_words(reasons)) + paragraph(gap_words(reasons));
    if (const std::string share = share_words(step.share); !share.empty()) {
        text += paragraph("Under other efforts it is " + share + ".");
    }
    std::string heading;
    for (const ServedLine& line : reasons.serves) {
        if (served_heading(line.kind) != heading) {
            heading = served_heading(line.kind);
            text += "\n" + style.paint(Ink::bold, heading) + "\n";
        }
        text += "  " + wrap(visible(line.text), style.width - 2, "  ") + "\n";
        if (const std::string way = way_words(line, path); !way.empty()) {
            text += "    " + style.paint(Ink::dim, wrap(visible(way), style.width - 4, "    ")) + "\n";
        }
    }
    if (!step.after.empty() || !reasons.unlocks.empty()) {
        text += "\n";
    }
    if (!step.after.empty()) {
        text += paragraph("It needs " + listed(titles_of(path, step.after)) + ".");
    }
    text += paragraph(unlock_words(reasons, path));
    text += "\n";
    if (step.resource) {
        text += "Learn  " + visible(resource_words(*step.resource)) + "\n       " + visible(step.resource->url) + "\n";
    }
    for (const StepResource& other : reasons.other_resources) {
        text += "or     " + wrap(visible(resource_words(other)), style.width - 7, "       ") + "\n       " +
                style.paint(Ink::dim, visible(other.url)) + "\n";
    }
    if (!step.exercise.empty()) {
        text += "Do     onramp assess practice start " + visible(step.exercise) + "\n";
    }
    return text + "Check  " + visible(check_command(step)) + "\n";
}

std::string render_step_reasons_markdown(const StepReasons& reasons, const Path& path) {
    const PathStep& step = *reasons.step;
    std::string text = "# " + markdown_text(step.title) + "\n\n" + markdown_prose(step.words) + "\n\n" +
                       markdown_text(when_words(reasons)) + " " + markdown_text(gap_words(reasons)) + "\n";
    std::string heading;
    for (const ServedLine& line : reasons.serves) {
        if (served_heading(line.kind) != heading) {
            heading = served_heading(line.kind);
            text += "\n## " + heading + "\n\n";
        }
        const std::string way = way_words(line, path);
        text += "- " + markdown_text(line.text) + (way.empty() ? "" : " (" + markdown_text(way) + ")") + "\n";
    }
    text += "\n";
    if (!step.after.empty()) {
        text += "It needs " + markdown_text(listed(titles_of(path, step.after))) + ".\n";
    }
    if (!reasons.unlocks.empty()) {
        text += markdown_text(unlock_words(reasons, path)) + "\n";
    }
    if (step.resource) {
        text += "\n- Learn: " + markdown_link(resource_words(*step.resource), step.resource->url) + "\n";
    }
    for (const StepResource& other : reasons.other_resources) {
        text += "- or: " + markdown_link(resource_words(other), other.url) + "\n";
    }
    if (!step.exercise.empty()) {
        text += "- Practise: " + markdown_code("onramp assess practice start " + step.exercise) + "\n";
    }
    return text + "- Check: " + markdown_code(check_command(step)) + "\n";
}

std::string render_step_obstacles_text(const StepObstacles& obstacles, const Path& path, const Style& style) {
    std::string text = style.paint(Ink::bold, visible(obstacles.title)) + "  " +
                       style.paint(Ink::dim, visible(obstacles.id)) + "\n" +
                       wrap(visible(standing_words(obstacles)), style.width) + "\n";
    if (!is_out(obstacles)) {
        return text;
    }
    if (const std::string share = share_words(obstacles.share); !share.empty()) {
        text += wrap("Under other efforts it is " + share + ".", style.width) + "\n";
    }
    text += "\n" + style.paint(Ink::bold, "What it takes, " + hours_words(obstacles.hours)) + "\n";
    TextTable table({{{}, Align::left, true}, {{}, Align::right}, {}});
    for (const StepObstacles::Missing& each : obstacles.missing) {
        table.add(
            {{each.title}, {format_duration(each.minutes)}, {each.in_outline ? "after the weeks" : "", Ink::dim}});
    }
    return text + table.render(style, 2) + "\n" + wrap(visible(price_words(obstacles, path)), style.width) + "\n";
}

std::string render_step_obstacles_markdown(const StepObstacles& obstacles, const Path& path) {
    std::string text = "# " + markdown_text(obstacles.title) + "\n\n" + markdown_text(standing_words(obstacles)) + "\n";
    if (!is_out(obstacles)) {
        return text;
    }
    text += "\nWhat it takes, " + hours_words(obstacles.hours) + ":\n\n";
    for (const StepObstacles::Missing& each : obstacles.missing) {
        text += "- " + markdown_text(each.title) + ", " + format_duration(each.minutes) +
                (each.in_outline ? " (after the weeks)" : "") + "\n";
    }
    return text + "\n" + markdown_text(price_words(obstacles, path)) + "\n";
}

} // namespace onramp
