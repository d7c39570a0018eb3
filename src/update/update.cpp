// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/update/update.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "update/log_facts.hpp"
#include "update/plan_facts.hpp"

namespace onramp {

namespace {

// The parts of an update in the order in which they are told.
std::vector<UpdateSection> sections_of(UpdateVoice voice) {
    switch (voice) {
    case UpdateVoice::engineering:
        return {UpdateSection::done, UpdateSection::learnt, UpdateSection::in_hand, UpdateSection::next,
                UpdateSection::late, UpdateSection::help,   UpdateSection::numbers, UpdateSection::time};
    case UpdateVoice::product:
        return {UpdateSection::milestones, UpdateSection::done,    UpdateSection::next,
                UpdateSection::late,       UpdateSection::numbers, UpdateSection::time};
    case UpdateVoice::community:
        break;
    }
    return {UpdateSection::done, UpdateSection::learnt, UpdateSection::help, UpdateSection::next,
            UpdateSection::numbers};
}

// What was done and what is in hand is never cut short.
bool is_asked_for(const Audience& audience, UpdateSection section) {
    if (section == UpdateSection::done || section == UpdateSection::in_hand) {
        return true;
    }
    return std::any_of(audience.tone.begin(), audience.tone.end(), [&](const ToneLine& line) {
        return std::find(line.sections.begin(), line.sections.end(), section) != line.sections.end();
    });
}

// Steps by the line of the persona that they count for first: a goal, otherwise a responsibility.
std::vector<UpdateFact> by_line(const Role& role, const std::vector<UpdateFact>& steps) {
    std::vector<UpdateFact> lines;
    const auto add = [&](const UpdateFact& step, FactKind kind, const std::string& id, const std::string& title) {
        auto line = std::find_if(lines.begin(), lines.end(), [&](const UpdateFact& each) {
            return each.kind == kind && each.skipped == step.skipped && (id.empty() || each.ids.front() == id);
        });
        if (line == lines.end()) {
            UpdateFact& made = lines.emplace_back();
            made.kind = kind;
            made.title = title;
            made.skipped = step.skipped;
            if (!id.empty()) {
                made.ids.push_back(id);
            }
            line = std::prev(lines.end());
        }
        line->ids.insert(line->ids.end(), step.ids.begin(), step.ids.end());
        ++line->count;
        line->on = std::max(line->on, step.on);
        line->by = std::max(line->by, step.by);
    };
    for (const UpdateFact& step : steps) {
        if (const RoleLine* line = served_line(role, step)) {
            add(step, FactKind::line_steps, line->id, line->text);
        }
    }
    for (const UpdateFact& step : steps) {
        if (served_line(role, step) == nullptr) {
            add(step, FactKind::other_steps, {}, {});
        }
    }
    return lines;
}

// With steps told by line, as those who plan by goals want them, and without notes.
std::vector<UpdateFact> plain(const Role& role, std::vector<UpdateFact> facts) {
    std::vector<UpdateFact> steps;
    const auto is_step = [](const UpdateFact& fact) { return fact.kind == FactKind::step; };
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(steps), is_step);
    std::erase_if(facts, is_step);
    std::vector<UpdateFact> told = by_line(role, steps);
    told.insert(told.end(), facts.begin(), facts.end());
    for (UpdateFact& fact : told) {
        fact.note.clear();
    }
    return told;
}

// Without what belongs to a team: tasks, what a playbook is run of, notes, whose word it was, days and time.
std::vector<UpdateFact> shareable(std::vector<UpdateFact> facts) {
    constexpr std::array<FactKind, 4> k_shared = {FactKind::step, FactKind::exercise, FactKind::offer,
                                                  FactKind::number};
    std::erase_if(facts, [&](const UpdateFact& fact) {
        return std::find(k_shared.begin(), k_shared.end(), fact.kind) == k_shared.end() ||
               (fact.kind == FactKind::number && !is_public_line(fact.title));
    });
    for (UpdateFact& fact : facts) {
        fact.note.clear();
        fact.on.reset();
        fact.by.reset();
        fact.minutes = Minutes(0);
    }
    return facts;
}

} // namespace

std::string_view fact_kind_name(FactKind kind) {
    constexpr std::array<std::string_view, 14> k_names = {"step",  "task", "run",    "exercise",   "questions",
                                                          "cards", "word", "offer",  "line_steps", "other_steps",
                                                          "goal",  "plan", "number", "time"};
    return k_names.at(static_cast<std::size_t>(kind));
}

std::size_t UpdatePart::told() const {
    constexpr std::size_t k_brief = 3;
    // One more takes no more room than saying that there is one.
    return full || facts.size() <= k_brief + 1 ? facts.size() : k_brief;
}

Update draft_update(const Role& role, const Journal& journal, const UpdateRequest& request) {
    const LogFacts log(role, journal, request);
    const PlanFacts plan(role, journal, request);
    Update update;
    update.role = role.name;
    update.profile = role.profile_id;
    update.audience = request.audience;
    update.voice = request.voice;
    update.since = request.since;
    update.until = request.today;
    update.counts = log.counts();
    update.planned = journal.plan.has_value();
    std::tie(update.planned_steps, update.steps_closed) = plan.progress();
    for (const UpdateSection section : sections_of(request.voice)) {
        std::vector<UpdateFact> facts;
        switch (section) {
        case UpdateSection::milestones:
            facts = plan.milestones();
            break;
        case UpdateSection::done:
            facts = log.done();
            break;
        case UpdateSection::learnt:
            facts = log.learnt();
            break;
        case UpdateSection::in_hand:
            facts = plan.in_hand();
            break;
        case UpdateSection::next:
            facts = plan.next();
            break;
        case UpdateSection::late: {
            facts = plan.late();
            const std::vector<UpdateFact> left_out = log.left_out();
            facts.insert(facts.end(), left_out.begin(), left_out.end());
            break;
        }
        case UpdateSection::help:
            facts = plan.help();
            break;
        case UpdateSection::numbers:
            facts = log.numbers();
            break;
        case UpdateSection::time:
            facts = log.times();
            break;
        }
        if (request.voice == UpdateVoice::product) {
            facts = plain(role, std::move(facts));
            if (section == UpdateSection::late) {
                const std::vector<UpdateFact> goals = plan.goals_at_risk();
                facts.insert(facts.end(), goals.begin(), goals.end());
            }
        } else if (request.voice == UpdateVoice::community) {
            facts = shareable(std::move(facts));
        }
        if (!facts.empty()) {
            update.parts.push_back(
                {section, request.whole || is_asked_for(request.audience, section), std::move(facts)});
        }
    }
    return update;
}

} // namespace onramp
