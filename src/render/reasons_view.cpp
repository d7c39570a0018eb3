// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/reasons_view.hpp"

#include <cctype>
#include <cmath>
#include <vector>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/render/text_table.hpp"
#include "render/assess_words.hpp"
#include "render/level_bar.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

std::string sentence(std::string_view words) {
    std::string text(words);
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

// "Undecided: the evidence leaves levels 3.1–5.0 open, and the target is level 4 (leads others in it). ..."
std::string verdict_line(const SkillReasons& reasons, std::string_view dash) {
    const SkillAssessment& skill = reasons.skill;
    const std::string target = "and the target is level " + std::to_string(skill.target) + " (" +
                               std::string(level_words(skill.target)) + ").";
    if (!skill.band) {
        return sentence(verdict_words(skill.verdict)) + ": nothing is known of it, " + target;
    }
    return sentence(verdict_words(skill.verdict)) + ": the evidence leaves levels " + band_words(skill.band, dash) +
           " open, " + target + " The chance that it is met is " + chance_words(skill.probability.value_or(0)) + ".";
}

std::string expected_line(const SkillReasons& reasons, std::string_view dash) {
    return std::string(reasons.background ? "Your background alone" : "What is usual, no background being told,") +
           " leads to expect levels " + band_words(reasons.expected_band, dash) +
           ", and the target met with a chance of " + chance_words(reasons.expected_probability) + ".";
}

std::string ceiling_line(const SkillReasons& reasons) {
    const SkillAssessment& skill = reasons.skill;
    const Ceilings& most = reasons.ceilings;
    std::string text = "This evidence can show level " + std::to_string(skill.ceiling) +
                       " at most; answers show up to " + std::to_string(most.quiz) + ", practice up to " +
                       std::to_string(most.practice) + ", an artifact or a mentor's word up to " +
                       std::to_string(most.mentor) + ".";
    return text;
}

std::string decision_line(const SkillReasons& reasons) {
    const SkillAssessment& skill = reasons.skill;
    if (skill.verdict != Verdict::undecided) {
        return "It is decided; what you do from now on is counted, too.";
    }
    if (!skill.band) {
        return "Rate it, or answer questions: onramp assess rate";
    }
    if (skill.is_beyond()) {
        return "The target is above that: " + std::string(shown_by(reasons.ceilings, skill.target)) + " would show it.";
    }
    if (reasons.questions) {
        return "As likely as not, " + counted(static_cast<std::size_t>(*reasons.questions), "more question") +
               " on it would decide it: onramp assess quiz";
    }
    return "Three questions on it would hardly decide it: practice and others' word weigh more.";
}

// "answered right: ownership.moves (level 2)".
std::string piece_words(const Reason& reason, bool own) {
    const std::string on = own ? std::string() : reason.about + ": ";
    switch (reason.kind) {
    case EvidenceKind::rating:
        return "you rate " + reason.about + " at " + std::to_string(reason.level);
    case EvidenceKind::quiz:
        return std::string(response_words(reason.response)) + ", level " + std::to_string(reason.level) +
               (reason.hinted ? ", with the hint" : "") + ": " + reason.id;
    case EvidenceKind::practice:
        return (reason.passed ? "passed, level " : "not passed, level ") + std::to_string(reason.level) +
               (reason.hinted ? ", with hints" : "") + ": " + reason.id;
    case EvidenceKind::attestation:
        return on + (reason.by == Attestation::By::mentor ? "a mentor's word for level " : "an artifact of level ") +
               std::to_string(reason.level);
    case EvidenceKind::background:
        break;
    }
    return "background";
}

// By how many points the chance is higher with the piece: "+12", "-3", "0".
std::string moved_words(const SkillReasons& reasons, const Reason& reason, bool unicode) {
    constexpr double k_points = 100;
    const double now = reasons.skill.probability.value_or(reasons.expected_probability);
    const int points = static_cast<int>(std::lround((now - reason.probability_without) * k_points));
    if (points == 0) {
        return "0";
    }
    return (points > 0 ? "+" : unicode ? "−" : "-") + std::to_string(std::abs(points));
}

struct Section {
    std::string title;
    const std::vector<Reason>* reasons;
    bool own = false;
};

std::vector<Section> sections(const SkillReasons& reasons) {
    std::vector<Section> all;
    if (!reasons.own.empty()) {
        all.push_back({"Evidence on it", &reasons.own, true});
    }
    if (!reasons.others.empty()) {
        const std::size_t left = reasons.others_all - reasons.others.size();
        all.push_back(
            {left == 0 ? "Evidence on other skills"
                       : format("The strongest {} of {} on other skills", reasons.others.size(), reasons.others_all),
             &reasons.others, false});
    }
    return all;
}

} // namespace

std::string render_reasons_text(const SkillReasons& reasons, const Style& style) {
    const SkillAssessment& skill = reasons.skill;
    std::string text =
        style.paint(Ink::bold, wrap(visible(skill.name + ": why you stand there on " + style.days.text(reasons.as_of)),
                                    style.width)) +
        "\n\n" + wrap(verdict_line(reasons, style.dash()), style.width) + "\n";
    if (skill.band) {
        text += "  " + level_bar_alone(skill.band, skill.target, style.unicode) + "\n";
    }
    text += "\n" + wrap(expected_line(reasons, style.dash()), style.width) + "\n" + "  " +
            level_bar_alone(reasons.expected_band, skill.target, style.unicode) + "\n";
    for (const Section& section : sections(reasons)) {
        TextTable table(
            {{section.title, Align::left, true}, {"Chance", Align::right}, {"Without it", Align::left, false, true}});
        for (const Reason& reason : *section.reasons) {
            table.add(
                {{piece_words(reason, section.own)},
                 {moved_words(reasons, reason, style.unicode)},
                 {chance_words(reason.probability_without) + ", " + band_words(reason.band_without, style.dash())}});
        }
        text += "\n" + table.render(style);
    }
    text += "\n";
    if (skill.band) {
        text += wrap(ceiling_line(reasons), style.width) + "\n";
    }
    return text + wrap(decision_line(reasons), style.width) + "\n";
}

std::string render_reasons_markdown(const SkillReasons& reasons, const Days& days) {
    const SkillAssessment& skill = reasons.skill;
    std::string text = "# " + markdown_text(skill.name) + ": why you stand there on " + days.text(reasons.as_of) +
                       "\n\n" + verdict_line(reasons, "–") + "\n\n" + expected_line(reasons, "–") + "\n";
    for (const Section& section : sections(reasons)) {
        text += "\n## " + section.title + "\n\n| Evidence | Chance | Without it |\n| --- | ---: | --- |\n";
        for (const Reason& reason : *section.reasons) {
            text += "| " + markdown_text(piece_words(reason, section.own)) + " | " +
                    moved_words(reasons, reason, true) + " | " + chance_words(reason.probability_without) + ", " +
                    band_words(reason.band_without, "–") + " |\n";
        }
    }
    text += "\n## What would decide it\n\n";
    return text + (skill.band ? ceiling_line(reasons) + "\n" : "") + decision_line(reasons) + "\n";
}

} // namespace onramp
