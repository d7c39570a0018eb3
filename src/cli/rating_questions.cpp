// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/rating_questions.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

std::vector<const RoleSkill*> skills_to_ask(const Role& role, const SelfRatings& known, Rated rated) {
    std::vector<const RoleSkill*> skills;
    for (const RoleSkill& skill : role.skills) {
        if (rated == Rated::ask_again || !known.skills.contains(skill.skill.id)) {
            skills.push_back(&skill);
        }
    }
    const auto rank = [](const RoleSkill* skill) {
        const bool counts = skill->target.need == Need::required || skill->target.need == Need::any_of;
        return std::pair(!counts, skill->target.phase);
    };
    std::stable_sort(skills.begin(), skills.end(),
                     [&](const RoleSkill* a, const RoleSkill* b) { return rank(a) < rank(b); });
    return skills;
}

std::string introduction(std::size_t count, const Style& style) {
    std::string scale;
    for (int level = 0; level <= k_most_level; ++level) {
        scale += (level > 0 ? ", " : "") + std::to_string(level) + " " + std::string(level_words(level));
    }
    return wrap(counted(count, "skill") + " to rate: " + scale + ".", style.width) + "\n" +
           wrap(
               "Enter skips (what is not rated stays unknown), ? shows what the levels of a skill mean, b goes back, q "
               "stops. Every answer is kept at once; the next time goes on from there.",
               style.width) +
           "\n";
}

std::string question(const RoleSkill& skill, std::size_t number, std::size_t count, const Style& style) {
    return "\n" + style.paint(Ink::bold, visible(skill.skill.name)) + "  " + std::to_string(number) + " of " +
           std::to_string(count) + "\n" + wrap(visible(skill.skill.summary), style.width) + "\nlevel 0-5: ";
}

std::string meaning(const Skill& skill, const Style& style) {
    std::string text = "  0 " + std::string(level_words(0)) + "\n";
    for (int level = 1; level <= k_most_level; ++level) {
        const std::string words = std::to_string(level) + " " + std::string(level_words(level)) + ": " +
                                  visible(skill.levels.at(static_cast<std::size_t>(level - 1)));
        text += "  " + wrap(words, style.width - 4, "    ") + "\n";
    }
    return text;
}

} // namespace

Result<void> ask_ratings(const Role& role, const SelfRatings& known, Rated rated, Prompter& prompter,
                         const Style& style, const KeepRating& keep) {
    const std::vector<const RoleSkill*> skills = skills_to_ask(role, known, rated);
    if (skills.empty()) {
        prompter.tell("Every skill is rated; --again asks anew.\n");
        return {};
    }
    prompter.tell(introduction(skills.size(), style));
    for (std::size_t at = 0; at < skills.size();) {
        const RoleSkill& skill = *skills[at];
        const auto line = prompter.ask(question(skill, at + 1, skills.size(), style));
        const std::string answer = line ? lower(trim(*line)) : "q";
        if (answer == "q" || answer == "quit") {
            break;
        }
        if (answer.empty() || answer == "s" || answer == "skip") {
            ++at;
        } else if (answer == "b" || answer == "back") {
            at -= at > 0 ? 1 : 0;
        } else if (answer == "?") {
            prompter.tell(meaning(skill.skill, style));
        } else if (answer.size() == 1 && answer[0] >= '0' && answer[0] <= '0' + k_most_level) {
            if (auto kept = keep(skill.skill.id, answer[0] - '0'); !kept) {
                return kept;
            }
            ++at;
        } else {
            prompter.tell("Not an answer: '" + visible(shorten(answer, 40)) +
                          "'. A level from 0 to 5, or Enter, ?, b, q.\n");
        }
    }
    return {};
}

} // namespace onramp
