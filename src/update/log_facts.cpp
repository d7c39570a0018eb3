// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "update/log_facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "onramp/base/text.hpp"
#include "onramp/path/step_id.hpp"

namespace onramp {

namespace {

bool is_before(const UpdateFact& a, const UpdateFact& b) {
    return std::pair(a.on, a.ids) < std::pair(b.on, b.ids);
}

std::string skill_name(const Role& role, const std::string& id) {
    const std::size_t at = role.find_skill(id);
    return at < role.skills.size() ? role.skills[at].skill.name : id;
}

const RoleLine* line_of(const std::vector<RoleLine>& lines, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](const RoleLine& line) { return line.id == id; });
        if (found != lines.end()) {
            return &*found;
        }
    }
    return nullptr;
}

// "Measure (40 MB an hour)".
std::string tick_with_note(const RunStanding& standing, std::size_t step) {
    const PlaybookTick& tick = *standing.ticks[step];
    std::string words = step_title(standing.run.steps[step]);
    if (tick.left_out) {
        return words + " (left out" + (tick.note.empty() ? ")" : ": " + tick.note + ")");
    }
    return tick.note.empty() ? words : words + " (" + tick.note + ")";
}

// What minutes were spent on.
enum class Spent : std::uint8_t { steps, tasks, playbooks, other };

Spent spent_on(const Role& role, const std::string& id) {
    if (parse_tick_id(id)) {
        return Spent::playbooks;
    }
    if (parse_step_id(id)) {
        return Spent::steps;
    }
    const bool is_task =
        std::any_of(role.tasks.begin(), role.tasks.end(), [&](const RoleTask& task) { return task.id == id; });
    return is_task ? Spent::tasks : Spent::other;
}

} // namespace

UpdateFact named_fact(const Role& role, const Journal& journal, const std::string& id) {
    UpdateFact fact;
    fact.ids = {id};
    fact.title = id;
    if (const auto named = parse_step_id(id)) {
        fact.title = skill_name(role, std::string(named->skill));
        fact.level = named->level;
        if (const PathStep* step = journal.plan ? journal.plan->find(id) : nullptr; step != nullptr && step->resource) {
            fact.link_title = step->resource->title;
            fact.link = step->resource->url;
        }
        return fact;
    }
    fact.kind = FactKind::task;
    for (const RoleTask& task : role.tasks) {
        if (task.id == id) {
            fact.title = task.task.title;
            fact.detail = task.task.owner;
        }
    }
    if (const auto tick = parse_tick_id(id)) {
        fact.kind = FactKind::run;
        for (const PlaybookRun& run : journal.playbooks) {
            if (run.id == tick->run && tick->step < run.steps.size()) {
                fact.title = run_title(run);
                fact.detail = step_title(run.steps[tick->step]);
            }
        }
    }
    return fact;
}

const RoleLine* served_line(const Role& role, const UpdateFact& step) {
    const auto named = step.ids.empty() ? std::nullopt : parse_step_id(step.ids.front());
    const std::size_t at = named ? role.find_skill(named->skill) : role.skills.size();
    if (at == role.skills.size()) {
        return nullptr;
    }
    const Target& target = role.skills[at].target;
    const RoleLine* goal = line_of(role.goals, target.goals);
    return goal != nullptr ? goal : line_of(role.responsibilities, target.responsibilities);
}

LogFacts::LogFacts(const Role& role, const Journal& journal, const UpdateRequest& request)
    : m_role(role), m_journal(journal), m_request(request) {}

std::vector<UpdateFact> LogFacts::closed(ItemStatus status) const {
    std::vector<UpdateFact> facts;
    for (const auto& [id, item] : m_journal.items) {
        if (item.status != status || !is_in(item.at) || parse_tick_id(id)) {
            continue;
        }
        UpdateFact fact = named_fact(m_role, m_journal, id);
        fact.on = m_request.date_of(item.at);
        fact.minutes = item.took;
        fact.note = item.note;
        fact.skipped = status == ItemStatus::skipped;
        facts.push_back(std::move(fact));
    }
    std::stable_sort(facts.begin(), facts.end(), is_before);
    return facts;
}

std::vector<UpdateFact> LogFacts::runs() const {
    std::vector<UpdateFact> facts;
    for (const RunStanding& standing : playbook_runs(m_journal)) {
        UpdateFact fact;
        fact.kind = FactKind::run;
        fact.title = run_title(standing.run);
        fact.count = static_cast<int>(standing.ticks.size());
        fact.good = static_cast<int>(standing.settled());
        std::vector<std::string> steps;
        for (std::size_t i = 0; i < standing.ticks.size(); ++i) {
            const auto& tick = standing.ticks[i];
            if (tick && is_in(tick->at)) {
                fact.ids.push_back(tick_id(standing.run, i));
                fact.minutes += tick->took;
                fact.on = std::max(fact.on, std::optional(m_request.date_of(tick->at)));
                steps.push_back(tick_with_note(standing, i));
            }
        }
        fact.detail = join(steps, ", ");
        if (!fact.ids.empty()) {
            facts.push_back(std::move(fact));
        }
    }
    return facts;
}

std::vector<UpdateFact> LogFacts::done() const {
    std::vector<UpdateFact> facts = closed(ItemStatus::done);
    std::stable_sort(facts.begin(), facts.end(),
                     [](const UpdateFact& a, const UpdateFact& b) { return a.kind < b.kind; });
    const std::vector<UpdateFact> of_runs = runs();
    facts.insert(facts.end(), of_runs.begin(), of_runs.end());
    return facts;
}

std::vector<UpdateFact> LogFacts::left_out() const {
    return closed(ItemStatus::skipped);
}

std::vector<UpdateFact> LogFacts::learnt() const {
    std::vector<UpdateFact> facts;
    for (const auto& [id, state] : m_journal.practice) {
        if (state.result != PracticeResult::passed || !is_in(state.ended)) {
            continue;
        }
        UpdateFact fact;
        fact.kind = FactKind::exercise;
        fact.ids = {id};
        const auto title = m_request.exercises.find(id);
        fact.title = title == m_request.exercises.end() ? id : title->second;
        fact.level = state.level;
        fact.on = m_request.date_of(state.ended);
        fact.minutes = state.took;
        std::vector<std::string> skills;
        for (const std::string& skill : state.skills) {
            skills.push_back(skill_name(m_role, skill));
        }
        fact.detail = listed(skills);
        facts.push_back(std::move(fact));
    }
    for (const Attestation& word : m_journal.attestations) {
        if (is_in(word.at)) {
            UpdateFact fact;
            fact.kind = FactKind::word;
            fact.ids = {word.skill};
            fact.title = skill_name(m_role, word.skill);
            fact.level = word.level;
            fact.on = m_request.date_of(word.at);
            fact.detail = attestation_words(word.by);
            fact.note = word.note;
            facts.push_back(std::move(fact));
        }
    }
    std::stable_sort(facts.begin(), facts.end(), is_before);
    UpdateFact questions;
    questions.kind = FactKind::questions;
    std::set<std::string> sessions;
    for (const QuizAnswer& answer : m_journal.answers) {
        if (is_in(answer.at)) {
            sessions.insert(answer.session);
            ++questions.count;
            questions.good += answer.response == Response::right ? 1 : 0;
        }
    }
    questions.ids.assign(sessions.begin(), sessions.end());
    UpdateFact cards;
    cards.kind = FactKind::cards;
    for (const auto& [item, history] : m_journal.reviews) {
        for (const ReviewMark& mark : history.marks) {
            if (is_in(mark.at)) {
                ++cards.count;
                cards.good += mark.rating == fsrs::Rating::again ? 0 : 1;
            }
        }
    }
    for (UpdateFact& each : std::vector<UpdateFact>{questions, cards}) {
        if (each.count > 0) {
            facts.push_back(std::move(each));
        }
    }
    return facts;
}

std::vector<UpdateFact> LogFacts::numbers() const {
    std::vector<UpdateFact> facts;
    for (const Milestone& milestone : m_request.milestones) {
        for (const GoalSeries& series : milestone.goal.series) {
            const GoalValue* last = nullptr;
            const GoalValue* before = nullptr; // the days, otherwise the first of these
            for (const GoalValue& value : series.values) {
                last = is_in(value.on) ? &value : last;
                before = value.on < m_request.since || before == nullptr ? &value : before;
            }
            if (last == nullptr) {
                continue;
            }
            UpdateFact fact;
            fact.kind = FactKind::number;
            fact.ids = {milestone.goal.id};
            fact.title = milestone.goal.text;
            fact.on = last->on;
            fact.note = last->note;
            fact.detail = goal_number_words(last->value, series);
            if (before != last) {
                fact.before = goal_number_words(before->value, series);
            }
            fact.good = series.reached() ? 1 : 0;
            facts.push_back(std::move(fact));
        }
    }
    return facts;
}

std::vector<UpdateFact> LogFacts::times() const {
    std::map<std::string, Minutes> by_thing;
    for (const WorkedTime& time : m_request.times) {
        if (is_in(time.at)) {
            by_thing[time.id] += time.minutes;
        }
    }
    std::map<Spent, UpdateFact> spent;
    for (const auto& [id, minutes] : by_thing) {
        if (minutes > Minutes(0)) {
            UpdateFact& fact = spent[spent_on(m_role, id)];
            fact.minutes += minutes;
            fact.ids.push_back(id);
        }
    }
    const std::map<Spent, std::string> titles = {{Spent::steps, "steps"},
                                                 {Spent::tasks, "tasks"},
                                                 {Spent::playbooks, "playbooks"},
                                                 {Spent::other, "other things"}};
    std::vector<UpdateFact> facts;
    for (auto& [what, fact] : spent) {
        fact.kind = FactKind::time;
        fact.title = titles.at(what);
        facts.push_back(std::move(fact));
    }
    return facts;
}

UpdateCounts LogFacts::counts() const {
    UpdateCounts counts;
    for (const UpdateFact& fact : done()) {
        counts.steps += fact.kind == FactKind::step ? 1 : 0;
        counts.tasks += fact.kind == FactKind::task ? 1 : 0;
        counts.ticks += fact.kind == FactKind::run ? static_cast<int>(fact.ids.size()) : 0;
    }
    for (const UpdateFact& fact : learnt()) {
        counts.exercises += fact.kind == FactKind::exercise ? 1 : 0;
        counts.words += fact.kind == FactKind::word ? 1 : 0;
        counts.questions += fact.kind == FactKind::questions ? fact.count : 0;
        counts.cards += fact.kind == FactKind::cards ? fact.count : 0;
    }
    counts.numbers = static_cast<int>(numbers().size());
    counts.left_out = static_cast<int>(left_out().size());
    for (const UpdateFact& fact : times()) {
        counts.minutes += fact.minutes;
    }
    return counts;
}

} // namespace onramp
