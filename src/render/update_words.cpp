// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/update_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

namespace {

std::string counted(int count, std::string_view singular, std::string_view plural = {}) {
    return onramp::counted(static_cast<std::size_t>(count), singular, plural);
}

// "Lifetimes: alone".
std::string level_title(const UpdateFact& fact) {
    return fact.level > 0 ? fact.title + ": " + std::string(level_words(fact.level)) : fact.title;
}

std::string by_words(const UpdateFact& fact) {
    return fact.by ? ", by " + format_date(*fact.by) : std::string();
}

std::string note_words(const UpdateFact& fact) {
    return fact.note.empty() ? std::string() : "; " + fact.note;
}

// " (2026-11-25, 3 h 20 min)".
std::string when_words(const UpdateFact& fact) {
    std::vector<std::string> parts;
    if (fact.on) {
        parts.push_back(format_date(*fact.on));
    }
    if (fact.minutes > Minutes(0)) {
        parts.push_back(format_duration(fact.minutes));
    }
    return parts.empty() ? std::string() : " (" + join(parts, ", ") + ")";
}

std::string so_far_words(const UpdateFact& fact) {
    std::string text = fact.started && fact.on ? ", since " + format_date(*fact.on) : std::string(", begun");
    return fact.minutes > Minutes(0) ? text + ", " + format_duration(fact.minutes) + " so far" : text;
}

std::string late_words(const UpdateFact& fact) {
    if (fact.skipped) {
        return ", left out" + (fact.on ? " on " + format_date(*fact.on) : std::string()) +
               (fact.note.empty() ? std::string() : ": " + fact.note);
    }
    const std::string day = fact.by ? format_date(*fact.by) : std::string();
    if (fact.kind != FactKind::task) {
        return ", was planned for " + day;
    }
    return (fact.overdue ? ", was due on " : ", due on ") + day +
           (fact.before.empty() ? std::string() : ", waits for: " + fact.before);
}

// A step or a task, as those see it who do the same work.
std::string work_words(const UpdateFact& fact, UpdateSection section) {
    const std::string title = level_title(fact);
    switch (section) {
    case UpdateSection::in_hand:
        return title + so_far_words(fact);
    case UpdateSection::next:
        return title + by_words(fact) +
               (fact.minutes > Minutes(0) ? ", about " + format_duration(fact.minutes) : std::string());
    case UpdateSection::late: {
        const bool owned = fact.kind == FactKind::task && !fact.detail.empty() && !fact.skipped;
        return title + late_words(fact) + (owned ? " (owner: " + fact.detail + ")" : std::string());
    }
    default:
        return title + when_words(fact) + note_words(fact);
    }
}

// A task in plain words.
std::string plain_task_words(const UpdateFact& fact, UpdateSection section) {
    switch (section) {
    case UpdateSection::next:
        return fact.title + by_words(fact);
    case UpdateSection::late:
        return fact.title + late_words(fact);
    default:
        return fact.title + when_words(fact);
    }
}

// A skill to those who may want to learn it, too.
std::string shared_step_words(const UpdateFact& fact) {
    constexpr std::array<std::string_view, k_most_level + 1> k_words = {"",
                                                                        ", a first look",
                                                                        ", well enough to use it with help",
                                                                        ", well enough to use it alone",
                                                                        ", well enough to lead others in it",
                                                                        ", well enough to shape it"};
    std::string text = fact.title + std::string(k_words.at(static_cast<std::size_t>(fact.level)));
    if (!fact.link_title.empty()) {
        text += "; to learn it from: " + fact.link_title + (fact.link.empty() ? std::string() : ", " + fact.link);
    }
    return text;
}

std::string step_words(const UpdateFact& fact, UpdateSection section, UpdateVoice voice) {
    return voice == UpdateVoice::community ? shared_step_words(fact) : work_words(fact, section);
}

std::string run_words(const UpdateFact& fact, UpdateSection section, UpdateVoice voice) {
    const std::string count = fact.count == 0 ? std::string()
                              : fact.good == fact.count
                                  ? ", all " + counted(fact.count, "step")
                                  : ", " + std::to_string(fact.good) + " of " + counted(fact.count, "step");
    if (voice == UpdateVoice::product) {
        return fact.title + count;
    }
    if (section == UpdateSection::in_hand) {
        return fact.started || fact.count == 0 ? fact.title + ": " + fact.detail + so_far_words(fact)
                                               : fact.title + count + ", next: " + fact.detail;
    }
    return fact.title + count + ": " + fact.detail;
}

std::string line_words(const UpdateFact& fact, UpdateSection section) {
    const std::string steps = counted(fact.count, "step");
    const std::string other = counted(fact.count, "other step");
    const bool named = fact.kind == FactKind::line_steps;
    if (fact.skipped) {
        return named ? steps + " left out, towards: " + fact.title : other + " left out";
    }
    if (section == UpdateSection::late) {
        return (named ? steps : other) + " behind the plan" + (named ? ": " + fact.title : std::string());
    }
    return named ? steps + " towards: " + fact.title + by_words(fact) : other + by_words(fact);
}

// How many goals are at risk, of all that have steps.
std::string goal_risk_words(const UpdateFact& fact) {
    const std::string goals = std::to_string(fact.good) + " of " + counted(fact.count, "goal");
    const bool one = fact.good == 1;
    if (fact.outlook == GoalOutlook::cut) {
        return goals + (one ? " needs" : " need") + " steps that are not planned";
    }
    if (fact.outlook == GoalOutlook::overdue) {
        return goals + (one ? " has" : " have") + " steps that are behind the plan";
    }
    return goals + (one ? " has" : " have") + " steps that come after the day by which " +
           (one ? "it is" : "they are") + " wanted";
}

std::string goal_words(const UpdateFact& fact, UpdateSection section) {
    if (section == UpdateSection::late) {
        return goal_risk_words(fact);
    }
    if (fact.outlook == GoalOutlook::ready) {
        return fact.title + ": all " + counted(fact.count, "step") + " towards it " + (fact.count == 1 ? "is" : "are") +
               " in place";
    }
    std::string text = fact.title + ": " + std::to_string(fact.good) + " of " + counted(fact.count, "step") +
                       " towards it " + (fact.good == 1 ? "is" : "are") + " in place, the rest " +
                       (fact.by ? "by about " + format_date(*fact.by) : std::string("without a date"));
    if (fact.window && fact.window->to) {
        text += "; wanted by " + format_date(*fact.window->to);
    }
    return text;
}

std::string plan_words(const UpdateFact& fact) {
    const std::string made = fact.on ? " (as planned on " + format_date(*fact.on) + ")" : std::string();
    return (fact.detail == "weeks" ? "The plan's " + counted(fact.count, "week") : std::string("All of the plan")) +
           ": done by " + format_date(*fact.by) + " as likely as not" +
           (fact.safe_by ? ", by " + format_date(*fact.safe_by) + " with a chance of 90 %" : std::string()) + made;
}

std::string number_words(const UpdateFact& fact, UpdateVoice voice) {
    std::string text = fact.detail + (fact.on ? " on " + format_date(*fact.on) : std::string());
    if (!fact.before.empty()) {
        text += ", " + fact.before + " before";
    }
    if (fact.good > 0) {
        text += ", reached";
    }
    text += ": " + fact.title;
    return voice == UpdateVoice::engineering ? text + note_words(fact) : text;
}

std::string word_words(const UpdateFact& fact, UpdateSection section) {
    if (section == UpdateSection::help) {
        return "Needed: somebody's word for " + level_title(fact) + by_words(fact);
    }
    return level_title(fact) + " (" + fact.detail + ", " + format_date(*fact.on) + ")" + note_words(fact);
}

std::string exercise_words(const UpdateFact& fact, UpdateVoice voice) {
    if (voice == UpdateVoice::community) {
        return fact.title + " (exercise: " + fact.detail + ")";
    }
    return "Exercise '" + fact.title + "' passed" + when_words(fact) + ": " + fact.detail + ", " +
           std::string(level_words(fact.level));
}

// Numbers, others' word and what was left out, as they are told: for a summary that has nothing else to say.
std::vector<std::string> other_news(const Update& update) {
    int numbers = 0;
    int words = 0;
    int steps = 0;
    int tasks = 0;
    for (const UpdatePart& part : update.parts) {
        for (const UpdateFact& fact : part.facts) {
            numbers += fact.kind == FactKind::number ? 1 : 0;
            words += fact.kind == FactKind::word && part.section == UpdateSection::learnt ? 1 : 0;
            if (fact.skipped) {
                (fact.kind == FactKind::task ? tasks : steps) += std::max(fact.count, 1);
            }
        }
    }
    std::vector<std::string> news;
    const auto add = [&](int count, std::string_view singular, std::string_view plural) {
        if (count > 0) {
            news.push_back(counted(count, singular, plural));
        }
    };
    add(words, "attestation", "attestations");
    add(numbers, "number", "numbers");
    add(steps, "step left out", "steps left out");
    add(tasks, "task left out", "tasks left out");
    return news;
}

std::string_view no_news(const Update& update) {
    if (!update.counts.any()) {
        return "Nothing is in the log since ";
    }
    return update.parts.empty() ? "Nothing to tell since " : "Nothing to tell of what was done since ";
}

} // namespace

std::string update_heading(const Update& update) {
    return "Update for " + update.audience.title + ": " + format_date(update.since) + " to " +
           format_date(update.until);
}

std::string update_summary(const Update& update) {
    const UpdateCounts& counts = update.counts;
    std::vector<std::string> done;
    const auto add = [&](int count, std::string_view singular, std::string_view plural = {}) {
        if (count > 0) {
            done.push_back(counted(count, singular, plural));
        }
    };
    const bool shared = update.voice == UpdateVoice::community;
    add(counts.steps, shared ? "skill raised" : "step", shared ? "skills raised" : "");
    if (!shared) {
        add(counts.tasks, "task");
        add(counts.ticks, "step of playbooks", "steps of playbooks");
    }
    add(counts.exercises, "exercise");
    if (update.voice == UpdateVoice::engineering) {
        add(counts.questions, "question");
        add(counts.cards, "review");
    }
    if (done.empty()) {
        done = other_news(update);
    }
    const std::string since = format_date(update.since);
    std::string text =
        (done.empty() ? std::string(no_news(update)) + since : "Since " + since + ": " + listed(done)) + ".";
    if (!shared && counts.minutes > Minutes(0)) { // of all work, what is not told here included
        text += " Time in the log: " + format_duration(counts.minutes) + ".";
    }
    if (!shared && update.planned && update.planned_steps > 0) {
        text += " Of the plan's " + counted(update.planned_steps, "step") + " " + std::to_string(update.steps_closed) +
                (update.steps_closed == 1 ? " is done." : " are done.");
    }
    return text;
}

std::string_view section_heading(UpdateSection section, UpdateVoice voice) {
    const bool engineering = voice == UpdateVoice::engineering;
    const bool product = voice == UpdateVoice::product;
    switch (section) {
    case UpdateSection::milestones:
        return "Milestones";
    case UpdateSection::done:
        return engineering ? "Done" : product ? "Done, and what for" : "Learned";
    case UpdateSection::learnt:
        return engineering ? "Learned and practiced" : "Practiced";
    case UpdateSection::in_hand:
        return "In hand";
    case UpdateSection::next:
        return product ? "Coming up" : "Next";
    case UpdateSection::late:
        return product ? "Risks" : "Late or blocked";
    case UpdateSection::help:
        return engineering ? "Help" : "Help offered";
    case UpdateSection::numbers:
        return "Numbers";
    case UpdateSection::time:
        break;
    }
    return "Time";
}

std::string fact_words(const UpdateFact& fact, UpdateSection section, UpdateVoice voice) {
    switch (fact.kind) {
    case FactKind::step:
        return step_words(fact, section, voice);
    case FactKind::task:
        return voice == UpdateVoice::product ? plain_task_words(fact, section) : work_words(fact, section);
    case FactKind::run:
        return run_words(fact, section, voice);
    case FactKind::exercise:
        return exercise_words(fact, voice);
    case FactKind::questions:
        return counted(fact.count, "question") + " answered, " + std::to_string(fact.good) + " of them right";
    case FactKind::cards:
        return counted(fact.count, "card") + " reviewed, " + std::to_string(fact.good) + " of them remembered";
    case FactKind::word:
        return word_words(fact, section);
    case FactKind::offer:
        return (voice == UpdateVoice::community ? "Can help with " : "Offered: ") + fact.title + " (" +
               std::string(level_words(fact.level)) + ")";
    case FactKind::line_steps:
    case FactKind::other_steps:
        return line_words(fact, section);
    case FactKind::goal:
        return goal_words(fact, section);
    case FactKind::plan:
        return plan_words(fact);
    case FactKind::number:
        return number_words(fact, voice);
    case FactKind::time:
        break;
    }
    return format_duration(fact.minutes) + " on " + fact.title;
}

} // namespace onramp
