// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/assessment_view.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/assess_words.hpp"
#include "render/level_bar.hpp"
#include "render/markdown_text.hpp"
#include "render/spoken_assessment.hpp"

namespace onramp {

namespace {

std::string need_words(const SkillAssessment& skill) {
    switch (skill.need) {
    case Need::required:
        return skill.phase == Phase::first_90_days ? "first 90 days" : "required";
    case Need::any_of:
        return "one of " + skill.group;
    case Need::elective:
        return "elective";
    case Need::on_demand:
        break;
    }
    return "on demand";
}

std::vector<const SkillAssessment*> all_skills(const Assessment& assessment) {
    std::vector<const SkillAssessment*> all;
    for (const SkillAssessment& skill : assessment.skills) {
        all.push_back(&skill);
    }
    return all;
}

std::vector<const SkillAssessment*> gaps(const Assessment& assessment) {
    std::vector<const SkillAssessment*> found;
    for (const SkillAssessment& skill : assessment.skills) {
        if (skill.counts && skill.verdict != Verdict::met) {
            found.push_back(&skill);
        }
    }
    // The clear ones first, and what the first 90 days need before the rest.
    std::stable_sort(found.begin(), found.end(), [](const SkillAssessment* a, const SkillAssessment* b) {
        return std::tuple(a->phase, a->verdict != Verdict::not_met) <
               std::tuple(b->phase, b->verdict != Verdict::not_met);
    });
    return found;
}

bool is_known(const Assessment& assessment) {
    return std::any_of(assessment.skills.begin(), assessment.skills.end(),
                       [](const SkillAssessment& skill) { return skill.band.has_value(); });
}

// What shows the levels, from the first to the last, each once.
std::vector<std::string_view> ways_to_show(const Ceilings& ceilings) {
    std::vector<std::string_view> ways;
    for (int level = 1; level <= k_most_level; ++level) {
        if (const std::string_view way = shown_by(ceilings, level); ways.empty() || ways.back() != way) {
            ways.push_back(way);
        }
    }
    return ways;
}

// "Of the 96 skills that the role needs 12 are not met, 77 undecided, 7 met. Of the undecided 9 are not
// measurable by the evidence so far: practice would show 8 of them, an artifact or a mentor's word 1."
std::string summary(const Assessment& assessment) {
    int not_met = 0;
    int undecided = 0;
    int met = 0;
    std::map<std::string_view, int> beyond; // by what would show them
    int all_beyond = 0;
    for (const SkillAssessment& skill : assessment.skills) {
        if (skill.counts) {
            not_met += skill.verdict == Verdict::not_met ? 1 : 0;
            undecided += skill.verdict == Verdict::undecided ? 1 : 0;
            met += skill.verdict == Verdict::met ? 1 : 0;
            if (skill.is_beyond()) {
                ++beyond[shown_by(assessment.ceilings, skill.target)];
                ++all_beyond;
            }
        }
    }
    std::string text = format("Of the {} skills that the role needs {} {} not met, {} undecided, {} met.",
                              not_met + undecided + met, not_met, not_met == 1 ? "is" : "are", undecided, met);
    if (all_beyond > 0) {
        text += format(" Of the undecided, {} {} not measurable by the evidence so far: ", all_beyond,
                       all_beyond == 1 ? "is" : "are");
        if (beyond.size() == 1) {
            text += std::string(beyond.begin()->first) + " would show " + (all_beyond == 1 ? "it" : "them");
        } else {
            std::vector<std::string> ways;
            for (const std::string_view way : ways_to_show(assessment.ceilings)) {
                if (const int skills = beyond[way]; skills > 0) {
                    ways.push_back(ways.empty() ? format("{} would show {} of them", way, skills)
                                                : format("{} {}", way, skills));
                }
            }
            text += join(ways, ", ");
        }
        text += ".";
    }
    return text;
}

// "This rests on 25 answers, 8 area ratings and your background." Empty where nothing is known.
std::string rests_on(const Assessment& assessment) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, std::string_view word) {
        if (count > 0) {
            parts.push_back(counted(count, word));
        }
    };
    if (assessment.attested > 0) {
        parts.push_back("others' word for " + counted(static_cast<std::size_t>(assessment.attested), "skill"));
    }
    add(static_cast<std::size_t>(assessment.practised), "exercise");
    add(static_cast<std::size_t>(assessment.answers), "answer");
    add(assessment.ratings.skills.size(), "skill rating");
    add(assessment.ratings.areas.size(), "area rating");
    if (parts.empty()) {
        return {};
    }
    if (!assessment.ratings.previous_role.empty() || assessment.ratings.years) {
        parts.emplace_back("your background");
    }
    return "This rests on " + listed(parts) + ".";
}

// "You rate Lifetimes higher than your answers show: 4 against 0.8–2.4."
std::vector<std::string> self_view_lines(const Assessment& assessment, std::string_view dash) {
    std::vector<std::string> lines;
    if (!assessment.self_view) {
        return lines;
    }
    const bool answers_alone = assessment.practised == 0 && assessment.attested == 0;
    for (const Misjudgement& each : assessment.self_view->misjudgements) {
        lines.push_back("You rate " + each.name + (each.higher() ? " higher than " : " lower than ") +
                        (answers_alone ? "your answers show: " : "the evidence shows: ") + std::to_string(each.rating) +
                        " against " + band_words(each.measured, dash) + ".");
    }
    return lines;
}

// The undecided areas that questions settle, the soonest first.
std::vector<const Readiness*> settled_by_questions(const Assessment& assessment) {
    std::vector<const Readiness*> areas;
    for (const Readiness& area : assessment.areas) {
        if (area.questions) {
            areas.push_back(&area);
        }
    }
    std::stable_sort(areas.begin(), areas.end(),
                     [](const Readiness* a, const Readiness* b) { return *a->questions < *b->questions; });
    return areas;
}

std::size_t undecided_areas(const Assessment& assessment) {
    return static_cast<std::size_t>(
        std::count_if(assessment.areas.begin(), assessment.areas.end(),
                      [](const Readiness& area) { return area.verdict == Verdict::undecided; }));
}

// What would decide it, a sentence each; `safe` makes names fit the format.
std::vector<std::string> decision_lines(const Assessment& assessment, std::string (*safe)(const std::string&)) {
    constexpr std::size_t k_named = 3;
    std::vector<std::string> lines;
    const std::vector<const Readiness*> areas = settled_by_questions(assessment);
    if (!areas.empty()) {
        std::vector<std::string> names;
        for (const Readiness* area : areas) {
            if (names.size() < k_named) {
                names.push_back(safe(area->name) + " (about " + std::to_string(*area->questions) + ")");
            }
        }
        const std::string rest = areas.size() > k_named ? format(", then {} more", areas.size() - k_named) : "";
        lines.push_back("As likely as not, a few more questions settle " + listed(names) + rest + ".");
    }
    if (const std::size_t hard = undecided_areas(assessment) - areas.size(); is_known(assessment) && hard > 0) {
        lines.push_back("For " + counted(hard, areas.empty() ? "undecided area" : "other undecided area") +
                        " 15 questions are probably too few; practice and others' word weigh more.");
    }
    return lines;
}

// What to type.
std::string next_command(const Assessment& assessment) {
    if (!is_known(assessment)) {
        return "onramp assess rate";
    }
    if (assessment.answers == 0 || !settled_by_questions(assessment).empty()) {
        return "onramp assess quiz";
    }
    return undecided_areas(assessment) > 0 ? "onramp assess practice list" : "onramp path plan";
}

std::string heading(const Assessment& assessment, const Days& days) {
    return standing_of(assessment) + ": where you stand on " + days.text(assessment.as_of);
}

std::string render_bars(const std::vector<Readiness>& rows, const std::string& what, const Style& style) {
    TextTable table({{"Verdict"},
                     {what, Align::left, true},
                     {std::string(k_level_axis)},
                     {"Met", Align::right, false, true},
                     {"Undecided", Align::right, false, true},
                     {"Not met", Align::right, false, true}});
    for (const Readiness& row : rows) {
        table.add({verdict_cell(row.verdict),
                   {row.name},
                   {level_bar(row.band, row.target, style.unicode)},
                   {std::to_string(row.met)},
                   {std::to_string(row.undecided)},
                   {std::to_string(row.not_met)}});
    }
    return table.render(style);
}

// The skills below one verdict.
struct SkillGroup {
    std::string title;
    Ink ink = Ink::plain;
    std::vector<const SkillAssessment*> skills;
};

// By verdict, each in its order; what the evidence cannot show apart, what does not count last.
std::vector<SkillGroup> grouped(const std::vector<const SkillAssessment*>& skills, const Ceilings& ceilings) {
    std::vector<SkillGroup> groups;
    const auto add = [&](std::string title, Ink ink, const auto& belongs) {
        SkillGroup group{std::move(title), ink, {}};
        std::copy_if(skills.begin(), skills.end(), std::back_inserter(group.skills),
                     [&](const SkillAssessment* skill) { return belongs(*skill); });
        if (!group.skills.empty()) {
            groups.push_back(std::move(group));
        }
    };
    const auto add_verdict = [&](Verdict verdict) {
        add(std::string(verdict_words(verdict)), ink_of(verdict), [&](const SkillAssessment& skill) {
            return skill.counts && skill.verdict == verdict && !skill.is_beyond();
        });
    };
    add_verdict(Verdict::not_met);
    add_verdict(Verdict::undecided);
    for (const std::string_view way : ways_to_show(ceilings)) {
        add("not measurable so far: " + std::string(way) + " would show it", ink_of(Verdict::undecided),
            [&](const SkillAssessment& skill) {
                return skill.counts && skill.is_beyond() && shown_by(ceilings, skill.target) == way;
            });
    }
    add_verdict(Verdict::met);
    add("not counted", Ink::dim, [](const SkillAssessment& skill) { return !skill.counts; });
    return groups;
}

std::string render_skills(const std::vector<const SkillAssessment*>& skills, const Ceilings& ceilings,
                          const std::string& what, const Style& style) {
    constexpr std::size_t k_indent = 2;
    TextTable table({{what, Align::left, true},
                     {std::string(k_level_axis)},
                     {"Levels", Align::left, false, true},
                     {"Target", Align::left, false, true}});
    const std::vector<SkillGroup> groups = grouped(skills, ceilings);
    for (const SkillGroup& group : groups) {
        for (const SkillAssessment* skill : group.skills) {
            table.add({{skill->name},
                       {level_bar(skill->band, skill->target, style.unicode)},
                       {band_words(skill->band, style.dash())},
                       {target_words(skill->target)}});
        }
    }
    const std::string rendered = table.render(style, k_indent);
    const auto lines = split_lines(rendered);
    // The first heading stands above the titles, the others above their columns.
    std::string text(lines[0].substr(k_indent));
    text.insert(text.find("  "), k_indent, ' ');
    text += "\n";
    std::size_t line = 1;
    for (const SkillGroup& group : groups) {
        text += style.paint(group.ink, wrap(group.title, style.width, "  ")) + "\n";
        for (std::size_t i = 0; i < group.skills.size(); ++i) {
            text += std::string(lines[line++]) + "\n";
        }
    }
    return text;
}

std::string render_gaps(const Assessment& assessment, const Style& style, Layout layout) {
    std::vector<const SkillAssessment*> first = gaps(assessment);
    if (first.empty()) {
        return "No gaps are left.\n";
    }
    const std::size_t all = first.size();
    std::erase_if(first, [](const SkillAssessment* skill) { return skill->phase != Phase::first_90_days; });
    constexpr std::string_view k_title = "Gaps of the first 90 days";
    std::string text;
    if (!first.empty()) {
        text = layout == Layout::linear
                   ? std::string(k_title) + ":\n" + spoken_skills(first, assessment.ceilings, style)
                   : render_skills(first, assessment.ceilings, std::string(k_title), style);
    }
    if (const std::size_t later = all - first.size(); later > 0) {
        text += wrap(counted(later, "gap") + (first.empty() ? "" : " more") +
                         " later in the role: onramp assess show --by skill",
                     style.width) +
                "\n";
    }
    return text;
}

void add_row(std::string& text, const std::vector<std::string>& cells) {
    text += "|";
    for (const std::string& cell : cells) {
        text += " " + cell + " |";
    }
    text += "\n";
}

void add_skill_rows(std::string& text, const std::vector<const SkillAssessment*>& skills, const Ceilings& ceilings) {
    add_row(text, {"Verdict", "Skill", "Levels", "Target", "Need"});
    add_row(text, {"---", "---", "---", "---", "---"});
    for (const SkillAssessment* skill : skills) {
        const std::string target =
            target_words(skill->target) +
            (skill->is_beyond() ? ": " + std::string(shown_by(ceilings, skill->target)) + " would show it" : "");
        add_row(text, {std::string(verdict_words(skill->verdict)), markdown_text(skill->name),
                       band_words(skill->band, "–"), target, markdown_text(need_words(*skill))});
    }
}

void add_list(std::string& text, std::string_view title, const std::vector<std::string>& lines) {
    if (!lines.empty()) {
        text += "\n## " + std::string(title) + "\n\n";
        for (const std::string& line : lines) {
            text += "- " + line + "\n";
        }
    }
}

std::string markdown_name(const std::string& name) {
    return markdown_text(name);
}

std::string plain_name(const std::string& name) {
    return visible(name);
}

constexpr std::string_view k_nothing = "Nothing is rated yet, and unknown is not 0: onramp assess rate";

} // namespace

std::string render_assessment_text(const Assessment& assessment, AssessmentBy by, const Style& style, Layout layout) {
    std::string text = style.paint(Ink::bold, wrap(visible(heading(assessment, style.days)), style.width)) + "\n\n" +
                       wrap(summary(assessment), style.width) + "\n" +
                       wrap(is_known(assessment) ? rests_on(assessment) : std::string(k_nothing), style.width) + "\n\n";
    if (layout == Layout::linear) {
        return by == AssessmentBy::skill
                   ? text + spoken_skills(all_skills(assessment), assessment.ceilings, style)
                   : text +
                         spoken_readiness(by == AssessmentBy::area ? assessment.areas : assessment.responsibilities,
                                          style) +
                         "\n" + render_gaps(assessment, style, layout);
    }
    if (by == AssessmentBy::skill) {
        text += render_skills(all_skills(assessment), assessment.ceilings, "Skill", style);
    } else {
        text += by == AssessmentBy::area ? render_bars(assessment.areas, "Area", style)
                                         : render_bars(assessment.responsibilities, "Responsibility", style);
        text += "\n" + render_gaps(assessment, style, layout);
    }
    return text + style.paint(Ink::dim, wrap(level_bar_key(style.unicode), style.width)) + "\n";
}

std::string render_assessment_outlook(const Assessment& assessment, const Style& style) {
    constexpr std::size_t k_most_lines = 5;
    std::string text;
    const auto add = [&](const std::vector<std::string>& lines, std::string_view more) {
        text += lines.empty() ? "" : "\n";
        for (std::size_t i = 0; i < std::min(lines.size(), k_most_lines); ++i) {
            text += wrap(visible(lines[i]), style.width) + "\n";
        }
        if (lines.size() > k_most_lines) {
            text += wrap(format("{} more {}", lines.size() - k_most_lines, more), style.width) + "\n";
        }
    };
    add(self_view_lines(assessment, style.dash()), "such ratings: onramp assess show --format markdown");
    add(decision_lines(assessment, plain_name), {});
    return text + "\nNext: " + style.paint(Ink::accent, next_command(assessment)) + "\n";
}

std::string render_assessment_markdown(const Assessment& assessment, AssessmentBy by, const Days& days) {
    std::string text = "# " + markdown_text(heading(assessment, days)) + "\n\n" + summary(assessment) + "\n" +
                       (is_known(assessment) ? rests_on(assessment) : std::string(k_nothing)) + "\n\n";
    if (by == AssessmentBy::skill) {
        add_skill_rows(text, all_skills(assessment), assessment.ceilings);
        return text;
    }
    add_row(text, {"Verdict", by == AssessmentBy::area ? "Area" : "Responsibility", "Levels", "Target", "Met",
                   "Undecided", "Not met", "Not measurable"});
    add_row(text, {"---", "---", "---", "---:", "---:", "---:", "---:", "---:"});
    for (const Readiness& row : by == AssessmentBy::area ? assessment.areas : assessment.responsibilities) {
        add_row(text, {std::string(verdict_words(row.verdict)), markdown_text(row.name), band_words(row.band, "–"),
                       level_tenth(row.target), std::to_string(row.met), std::to_string(row.undecided),
                       std::to_string(row.not_met), std::to_string(row.not_measurable)});
    }
    std::vector<std::string> ratings = self_view_lines(assessment, "–");
    std::transform(ratings.begin(), ratings.end(), ratings.begin(), markdown_name);
    add_list(text, "Ratings beside the evidence", ratings);
    add_list(text, "What would decide it", decision_lines(assessment, markdown_name));
    text += "\n## Gaps\n\n";
    add_skill_rows(text, gaps(assessment), assessment.ceilings);
    return text;
}

} // namespace onramp
