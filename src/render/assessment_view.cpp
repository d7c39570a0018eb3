// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/assessment_view.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

constexpr int k_bar_cells = 12;

Ink ink_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::met:
        return Ink::good;
    case Verdict::not_met:
        return Ink::bad;
    case Verdict::undecided:
        break;
    }
    return Ink::warn;
}

Cell verdict_cell(Verdict verdict) {
    return {std::string(verdict_words(verdict)), ink_of(verdict)};
}

// Three kinds of cells in the share of the counts, 12 in all.
struct BarLook {
    std::string_view met;
    std::string_view undecided;
    std::string_view not_met;
};

BarLook bar_look(bool unicode) {
    return unicode ? BarLook{"█", "▒", "░"} : BarLook{"#", "?", "."};
}

std::string bar(const Readiness& readiness, bool unicode) {
    const BarLook look = bar_look(unicode);
    const int all = std::max(1, readiness.met + readiness.undecided + readiness.not_met);
    const int met = (readiness.met * k_bar_cells * 2 + all) / (all * 2);
    const int known = ((readiness.met + readiness.undecided) * k_bar_cells * 2 + all) / (all * 2);
    std::string text;
    for (int cell = 0; cell < k_bar_cells; ++cell) {
        text += cell < met ? look.met : cell < known ? look.undecided : look.not_met;
    }
    return text;
}

// "with help (1–3)", "unknown".
std::string band_words(const SkillAssessment& skill, std::string_view dash) {
    if (!skill.band) {
        return "unknown";
    }
    return std::string(level_words(static_cast<int>(std::floor(skill.band->likely)))) +
           format(" ({:.1f}", skill.band->low) + std::string(dash) + format("{:.1f})", skill.band->high);
}

std::string target_words(int target) {
    return std::string(level_words(target)) + " (" + std::to_string(target) + ")";
}

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

// "12 of the 89 skills that the role needs are not met, 70 undecided, 7 met."
std::string summary(const Assessment& assessment) {
    int not_met = 0;
    int undecided = 0;
    int met = 0;
    for (const SkillAssessment& skill : assessment.skills) {
        if (skill.counts) {
            not_met += skill.verdict == Verdict::not_met ? 1 : 0;
            undecided += skill.verdict == Verdict::undecided ? 1 : 0;
            met += skill.verdict == Verdict::met ? 1 : 0;
        }
    }
    return format("Of the {} skills that the role needs {} {} not met, {} undecided, {} met.",
                  not_met + undecided + met, not_met, not_met == 1 ? "is" : "are", undecided, met);
}

std::string heading(const Assessment& assessment) {
    const std::string name = assessment.role_name.empty() ? assessment.profile : assessment.role_name;
    return name + ": where you stand on " + format_instant(assessment.as_of).substr(0, 10);
}

std::string render_bars(const std::vector<Readiness>& rows, const std::string& what, const Style& style) {
    const BarLook look = bar_look(style.unicode);
    TextTable table({{"Verdict", Align::left, false, true},
                     {what, Align::left, true},
                     {"", Align::left, false, true},
                     {std::string(look.met) + " Met", Align::right},
                     {std::string(look.undecided) + " Undecided", Align::right},
                     {std::string(look.not_met) + " Not met", Align::right}});
    for (const Readiness& row : rows) {
        table.add({verdict_cell(row.verdict),
                   {row.name},
                   {bar(row, style.unicode)},
                   {std::to_string(row.met)},
                   {std::to_string(row.undecided)},
                   {std::to_string(row.not_met)}});
    }
    return table.render(style);
}

// Skills below their verdicts, in their order; what does not count comes last.
std::string render_skills(const std::vector<const SkillAssessment*>& skills, const std::string& what,
                          const Style& style) {
    constexpr std::size_t k_indent = 2;
    TextTable table({{what, Align::left, true}, {"Now", Align::left, false, true}, {"Target"}});
    std::vector<Cell> titles; // before each row, mostly empty
    const auto add = [&](Cell title, const auto& belongs) {
        for (const SkillAssessment* skill : skills) {
            if (belongs(*skill)) {
                table.add({{skill->name}, {band_words(*skill, style.dash())}, {target_words(skill->target)}});
                titles.push_back(std::exchange(title, {}));
            }
        }
    };
    for (const Verdict verdict : {Verdict::not_met, Verdict::undecided, Verdict::met}) {
        add(verdict_cell(verdict),
            [&](const SkillAssessment& skill) { return skill.counts && skill.verdict == verdict; });
    }
    add({"not counted", Ink::dim}, [](const SkillAssessment& skill) { return !skill.counts; });

    const std::string rendered = table.render(style, k_indent);
    const auto lines = split_lines(rendered);
    // The first heading stands above the titles, the others above their columns.
    std::string text(lines[0].substr(k_indent));
    text.insert(text.find("  "), k_indent, ' ');
    text += "\n";
    for (std::size_t i = 0; i < titles.size(); ++i) {
        text += titles[i].text.empty() ? "" : style.paint(titles[i].ink, titles[i].text) + "\n";
        text += std::string(lines[i + 1]) + "\n";
    }
    return text;
}

std::string render_gaps(const Assessment& assessment, const Style& style) {
    std::vector<const SkillAssessment*> first = gaps(assessment);
    if (first.empty()) {
        return "No gaps are left.\n";
    }
    const std::size_t all = first.size();
    std::erase_if(first, [](const SkillAssessment* skill) { return skill->phase != Phase::first_90_days; });
    std::string text = first.empty() ? "" : render_skills(first, "Gaps of the first 90 days", style);
    if (const std::size_t later = all - first.size(); later > 0) {
        text += counted(later, "gap") + (first.empty() ? "" : " more") +
                " later in the role: onramp assess show --by skill\n";
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

void add_skill_rows(std::string& text, const std::vector<const SkillAssessment*>& skills) {
    add_row(text, {"Verdict", "Skill", "Now", "Target", "Need"});
    add_row(text, {"---", "---", "---", "---", "---"});
    for (const SkillAssessment* skill : skills) {
        add_row(text, {std::string(verdict_words(skill->verdict)), markdown_text(skill->name), band_words(*skill, "–"),
                       target_words(skill->target), markdown_text(need_words(*skill))});
    }
}

} // namespace

std::string render_assessment_text(const Assessment& assessment, AssessmentBy by, const Style& style) {
    std::string text =
        style.paint(Ink::bold, visible(heading(assessment))) + "\n\n" + wrap(summary(assessment), style.width) + "\n";
    if (std::none_of(assessment.skills.begin(), assessment.skills.end(),
                     [](const SkillAssessment& skill) { return skill.band.has_value(); })) {
        text += "Nothing is rated yet, and unknown is not 0: onramp assess rate\n";
    }
    text += "\n";
    if (by == AssessmentBy::skill) {
        return text + render_skills(all_skills(assessment), "Skill", style);
    }
    text += by == AssessmentBy::area ? render_bars(assessment.areas, "Area", style)
                                     : render_bars(assessment.responsibilities, "Responsibility", style);
    return text + "\n" + render_gaps(assessment, style);
}

std::string render_assessment_markdown(const Assessment& assessment, AssessmentBy by) {
    std::string text = "# " + markdown_text(heading(assessment)) + "\n\n" + summary(assessment) + "\n\n";
    if (by == AssessmentBy::skill) {
        add_skill_rows(text, all_skills(assessment));
        return text;
    }
    add_row(text, {"Verdict", by == AssessmentBy::area ? "Area" : "Responsibility", "Met", "Undecided", "Not met"});
    add_row(text, {"---", "---", "---:", "---:", "---:"});
    for (const Readiness& row : by == AssessmentBy::area ? assessment.areas : assessment.responsibilities) {
        add_row(text, {std::string(verdict_words(row.verdict)), markdown_text(row.name), std::to_string(row.met),
                       std::to_string(row.undecided), std::to_string(row.not_met)});
    }
    text += "\n## Gaps\n\n";
    add_skill_rows(text, gaps(assessment));
    return text;
}

} // namespace onramp
