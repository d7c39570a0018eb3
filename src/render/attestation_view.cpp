// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/attestation_view.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "render/hanging_text.hpp"
#include "render/markdown_text.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

std::string level_phrase(int level) {
    return std::string(level_words(level)) + " (" + std::to_string(level) + ")";
}

// "undecided: with help (0.9–3.4), target alone (3)".
std::string standing(const SkillAssessment& skill, std::string_view dash) {
    std::string text = std::string(verdict_words(skill.verdict)) + ": ";
    if (skill.band) {
        text += std::string(level_words(static_cast<int>(std::floor(skill.band->likely)))) +
                format(" ({:.1f}", skill.band->low) + std::string(dash) + format("{:.1f})", skill.band->high);
    } else {
        text += "unknown";
    }
    return text + ", target " + level_phrase(skill.target);
}

std::string head(const AttestationView& view) {
    const bool mentor = view.attestation.by == Attestation::By::mentor;
    return std::string(mentor ? "A mentor's word" : "Something that others can look at") + " for '" + view.after.name +
           "' at level " + std::to_string(view.attestation.level) + ": " +
           std::string(level_words(view.attestation.level));
}

std::string explanation(const AttestationView& view) {
    std::string text;
    if (view.attestation.level > view.most) {
        text += "Its kind shows no more than level " + std::to_string(view.most) + ". ";
    }
    if (view.attestation.level == k_most_level) {
        text += "Level 5 is shown by nothing else than what others can look at or a mentor's word. ";
    }
    return text + "It is you who entered it, so the note is shown with it wherever it counts for others.";
}

ordered_json side(const SkillAssessment& skill) {
    ordered_json value = {{"verdict", verdict_name(skill.verdict)},
                          {"evidence", evidence_name(skill.evidence)},
                          {"ceiling", skill.ceiling},
                          {"band", nullptr}};
    if (skill.band) {
        constexpr double k_digits = 1e4;
        const auto rounded = [](double level) { return number_value(std::round(level * k_digits) / k_digits); };
        value["band"] = {{"low", rounded(skill.band->low)},
                         {"likely", rounded(skill.band->likely)},
                         {"high", rounded(skill.band->high)}};
    }
    return value;
}

// "FFI at level 4, a mentor's word of 2026-11-21: "Ann""; empty where the role has no such skill.
std::string attested_line(const Role& role, const Attestation& each, const Days& days) {
    const std::size_t at = role.find_skill(each.skill);
    if (at == role.skills.size()) {
        return {};
    }
    return role.skills[at].skill.name + " at level " + std::to_string(each.level) + ", " +
           std::string(attestation_words(each.by)) + " of " + days.text(each.at) + ": \"" + each.note + "\"";
}

} // namespace

std::string render_attestations_text(const Role& role, const std::vector<Attestation>& attestations,
                                     const Style& style) {
    std::string text;
    for (const Attestation& each : attestations) {
        if (const std::string line = attested_line(role, each, style.days); !line.empty()) {
            text += "  " + hanging_text(line, 2, style) + "\n";
        }
    }
    return text.empty() ? text : "Attested, as you entered it\n" + text;
}

std::string render_attestations_markdown(const Role& role, const std::vector<Attestation>& attestations,
                                         const Days& days) {
    std::string text;
    for (const Attestation& each : attestations) {
        if (const std::string line = attested_line(role, each, days); !line.empty()) {
            text += "- " + markdown_text(line) + "\n";
        }
    }
    return text.empty() ? text : "## Attested, as entered by the person\n\n" + text;
}

std::string render_attestation_text(const AttestationView& view, const Style& style) {
    constexpr std::size_t k_indent = 8;
    const auto line = [&](std::string_view label, const std::string& words) {
        return pad(label, k_indent) + hanging_text(words, k_indent, style) + "\n";
    };
    return wrap(visible(head(view)), style.width) + "\n" + line("note", "\"" + view.attestation.note + "\"") +
           line("before", standing(view.before, style.dash())) + line("after", standing(view.after, style.dash())) +
           wrap(explanation(view), style.width) + "\nTake it back: " + style.paint(Ink::accent, "onramp undo") + "\n";
}

std::string render_attestation_markdown(const AttestationView& view) {
    return "# " + markdown_text(head(view)) + "\n\n- note: \"" + markdown_text(view.attestation.note) +
           "\"\n- before: " + markdown_text(standing(view.before, "–")) +
           "\n- after: " + markdown_text(standing(view.after, "–")) + "\n\n" + explanation(view) + "\n";
}

std::string render_attestation_json(const AttestationView& view) {
    return dump_document({{"kind", "attestation"},
                          {"schema_version", 1},
                          {"skill", view.after.skill},
                          {"name", view.after.name},
                          {"level", view.attestation.level},
                          {"by", attestation_name(view.attestation.by)},
                          {"note", view.attestation.note},
                          {"at", format_instant(view.attestation.at)},
                          {"target", view.after.target},
                          {"before", side(view.before)},
                          {"after", side(view.after)}});
}

} // namespace onramp
