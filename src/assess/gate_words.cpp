// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "assess/gate_words.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::string day_count(int days) {
    return counted(static_cast<std::size_t>(days), "day");
}

std::string level_phrase(int level) {
    return std::string(level_words(level)) + " (" + std::to_string(level) + ")";
}

std::string work_wanted(const GateRule& rule) {
    std::string text = rule.at_least_percent == 100 ? std::string("all of them")
                                                    : "at least " + std::to_string(rule.at_least_percent) + " %";
    if (rule.grace_days > 0) {
        text += ", " + day_count(rule.grace_days) + " after they are due";
    }
    return text + (rule.accept_skipped ? "; what was skipped counts" : "");
}

std::string plan_wanted(const GateRule& rule) {
    std::vector<std::string> parts;
    if (rule.max_age_days) {
        parts.push_back("a plan that is at most " + day_count(*rule.max_age_days) + " old");
    }
    if (rule.after_evidence) {
        parts.emplace_back(parts.empty() ? "a plan made after the last evidence" : "made after the last evidence");
        if (rule.grace_days > 0) {
            parts.back() += ", or within " + day_count(rule.grace_days) + " of it";
        }
    }
    return parts.empty() ? "a plan" : join(parts, " and ");
}

// "alone (3)", "the role's target".
std::string level_aim(const GateRule& rule) {
    if (rule.level) {
        return level_phrase(*rule.level);
    }
    return rule.verdict == Verdict::undecided ? "not clearly below the role's target" : "the role's target";
}

std::string level_wanted(const GateRule& rule, bool accept_ratings) {
    return level_aim(rule) + (accept_ratings ? "; ratings are accepted" : "; measured, not only rated");
}

std::string subject_name(const Role& role, const GateRule& rule) {
    if (rule.kind == RuleKind::skill_level) {
        const std::size_t at = role.find_skill(rule.subject);
        return at < role.skills.size() ? role.skills[at].skill.name : rule.subject;
    }
    const auto area = std::find_if(role.areas.begin(), role.areas.end(),
                                   [&](const RoleArea& each) { return each.id == rule.subject; });
    return area == role.areas.end() ? rule.subject : area->name;
}

} // namespace

std::string rule_title(const Role& role, const GateRule& rule) {
    switch (rule.kind) {
    case RuleKind::tasks_done:
        return rule.tasks.empty() ? "Onboarding tasks that are due are done" : "Named tasks that are due are done";
    case RuleKind::steps_done:
        return "Planned steps that are due are done";
    case RuleKind::plan_current:
        return "The plan is current";
    case RuleKind::evidence_fresh:
        return "The evidence is fresh";
    case RuleKind::export_fresh:
        return "The export is fresh";
    case RuleKind::skill_level:
    case RuleKind::area_level:
        break;
    }
    return subject_name(role, rule) + ": " + level_aim(rule);
}

std::string rule_wanted(const GateRule& rule, bool accept_ratings) {
    switch (rule.kind) {
    case RuleKind::tasks_done:
    case RuleKind::steps_done:
        return work_wanted(rule);
    case RuleKind::plan_current:
        return plan_wanted(rule);
    case RuleKind::evidence_fresh:
    case RuleKind::export_fresh:
        return "at most " + day_count(rule.max_age_days.value_or(0)) + " old";
    case RuleKind::skill_level:
    case RuleKind::area_level:
        break;
    }
    return level_wanted(rule, accept_ratings);
}

std::string tally_words(const WorkTally& tally, const std::string& thing) {
    constexpr std::size_t k_named = 3;
    if (tally.due == 0) {
        return "nothing is due yet";
    }
    std::string text = std::to_string(tally.done) + " of " + counted(static_cast<std::size_t>(tally.due), thing) +
                       (tally.due == 1 ? " that is due is done" : " that are due are done");
    if (tally.skipped > 0) {
        text += ", " + std::to_string(tally.skipped) + " skipped";
    }
    for (std::size_t i = 0; i < std::min(k_named, tally.open.size()); ++i) {
        const WorkItem& item = *tally.open[i];
        text += (i == 0 ? "; open: '" : ", '") + item.title + "'" +
                (item.status == WorkStatus::skipped ? " (skipped)" : " (due " + format_date(*item.due) + ")");
    }
    if (tally.open.size() > k_named) {
        text += " and " + std::to_string(tally.open.size() - k_named) + " more";
    }
    return text;
}

std::string standing_words(const SkillStanding& standing, const SharedStanding& shared) {
    std::vector<std::string> parts;
    if (standing.verdict) {
        parts.push_back("target " + std::string(verdict_words(*standing.verdict)));
    }
    if (standing.band) {
        parts.push_back(std::string(level_words(static_cast<int>(std::floor(standing.band->likely)))) +
                        format(" ({:.1f} to {:.1f})", standing.band->low, standing.band->high));
    }
    std::string text = join(parts, ": ");
    for (const Attestation& each : shared.attestations) {
        text += "; " + std::string(attestation_words(each.by)) + " for level " + std::to_string(each.level) +
                (each.skill == shared.id ? "" : " in " + each.skill) + ": \"" + each.note + "\"";
    }
    return text;
}

std::string level_todo(const Role& role, const GateRule& rule) {
    const std::size_t at = role.find_skill(rule.subject);
    const int target = at < role.skills.size() ? role.skills[at].target.level : 0;
    const int wanted = rule.level.value_or(rule.verdict == Verdict::met ? target : 1);
    const Ceilings& ceilings = role.measurement.ceilings;
    if (wanted <= ceilings.quiz) {
        return "onramp assess quiz";
    }
    const std::string attest = "onramp assess attest " + rule.subject + " --level " + std::to_string(wanted) + " ...";
    if (wanted <= ceilings.practice) {
        return "no quiz shows level " + std::to_string(wanted) + ": onramp assess practice, or " + attest;
    }
    return "only what others can look at or a mentor's word shows level " + std::to_string(wanted) + ": " + attest;
}

} // namespace onramp
