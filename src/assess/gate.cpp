// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/gate.hpp"

#include <algorithm>

#include "assess/gate_words.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

std::string_view gate_outcome_name(GateOutcome outcome) {
    constexpr std::array<std::string_view, 3> k_names = {"met", "not_met", "unknown"};
    return k_names[static_cast<std::size_t>(outcome)];
}

std::string_view gate_outcome_words(GateOutcome outcome) {
    return outcome == GateOutcome::not_met ? "not met" : gate_outcome_name(outcome);
}

std::string_view gate_source_name(GateSource source) {
    return source == GateSource::store ? "store" : "export";
}

int Gate::count(GateOutcome outcome) const {
    return static_cast<int>(std::count_if(answers.begin(), answers.end(),
                                          [&](const GateAnswer& answer) { return answer.outcome == outcome; }));
}

bool Gate::met() const {
    return std::all_of(answers.begin(), answers.end(),
                       [](const GateAnswer& answer) { return answer.outcome == GateOutcome::met; });
}

namespace {

using std::chrono::days;

int age_of(Date date, Date today) {
    return static_cast<int>((today - date).count());
}

// Whether some evidence on it is more than the person's own word.
bool is_measured(Evidence evidence) {
    return evidence >= Evidence::quiz;
}

class Gatekeeper {
public:
    Gatekeeper(const Role& role, const Policy& policy, const SharedExport& facts, GateSource source, Date today)
        : m_role(role), m_policy(policy), m_facts(facts), m_source(source), m_today(today) {}

    GateAnswer answer(const GateRule& rule) const {
        GateAnswer made;
        made.id = rule.id;
        made.kind = rule.kind;
        made.title = rule_title(m_role, rule);
        made.wanted = rule_wanted(rule, m_policy.accept_ratings);
        switch (rule.kind) {
        case RuleKind::tasks_done:
        case RuleKind::steps_done:
            work(rule, made);
            break;
        case RuleKind::plan_current:
            plan(rule, made);
            break;
        case RuleKind::evidence_fresh:
            evidence(rule, made);
            break;
        case RuleKind::export_fresh:
            age(m_facts.date, rule, made);
            break;
        case RuleKind::skill_level:
        case RuleKind::area_level:
            level(rule, made);
            break;
        }
        if (made.outcome == GateOutcome::met) {
            made.todo.clear();
        }
        return made;
    }

private:
    void work(const GateRule& rule, GateAnswer& answer) const;
    void plan(const GateRule& rule, GateAnswer& answer) const;
    void evidence(const GateRule& rule, GateAnswer& answer) const;
    void age(Date made, const GateRule& rule, GateAnswer& answer) const;
    void level(const GateRule& rule, GateAnswer& answer) const;

    // Notes where the export does not hold what the rule needs.
    bool lacks(ExportField field, GateAnswer& answer) const {
        if (m_facts.has(field)) {
            return false;
        }
        answer.outcome = GateOutcome::unknown;
        answer.found = "the export does not hold '" + std::string(export_field_name(field)) + "'";
        answer.todo = make_export({field});
        return true;
    }

    // Notes where it is of a day to come. Tomorrow may be today already where it was made.
    bool lies_ahead(Date made, GateAnswer& answer) const {
        if (age_of(made, m_today) >= -1) {
            return false;
        }
        answer.outcome = GateOutcome::unknown;
        answer.found = "it is of " + format_date(made) + ", and today is " + format_date(m_today);
        answer.todo = "check the clock of this machine, and of the one that it was made on";
        return true;
    }

    // What to type, the export made anew where the facts are from one.
    std::string then(const std::string& command) const {
        return m_source == GateSource::store ? command : command + ", then make the export anew";
    }

    std::string make_export(const std::vector<ExportField>& more) const {
        std::vector<std::string> names;
        for (const ExportField field : k_export_fields) {
            if (m_facts.has(field) || std::find(more.begin(), more.end(), field) != more.end()) {
                names.emplace_back(export_field_name(field));
            }
        }
        return "make the export with it: onramp data export --fields " + join(names, ",");
    }

    const Role& m_role;
    const Policy& m_policy;
    const SharedExport& m_facts;
    GateSource m_source;
    Date m_today;
};

void Gatekeeper::work(const GateRule& rule, GateAnswer& answer) const {
    const bool tasks = rule.kind == RuleKind::tasks_done;
    if (lacks(tasks ? ExportField::tasks : ExportField::steps, answer)) {
        return;
    }
    WorkTally tally;
    bool dated = false;
    for (const WorkItem& item : tasks ? m_facts.tasks : m_facts.steps) {
        if (!rule.tasks.empty() && std::find(rule.tasks.begin(), rule.tasks.end(), item.id) == rule.tasks.end()) {
            continue;
        }
        dated = dated || item.due;
        if (!item.due || *item.due + days(rule.grace_days) >= m_today) {
            continue;
        }
        ++tally.due;
        if (item.status == WorkStatus::done) {
            ++tally.done;
        } else if (item.status == WorkStatus::skipped) {
            ++tally.skipped;
        }
        if (item.status == WorkStatus::open || (item.status == WorkStatus::skipped && !rule.accept_skipped)) {
            tally.open.push_back(&item);
            answer.open.push_back(item.id);
        }
    }
    if (!dated) {
        answer.outcome = GateOutcome::unknown;
        answer.found = tasks ? "nothing has a date: the first day of the role is not known, or there is no task"
                             : "there is no plan with steps in its weeks";
        answer.todo = then(tasks ? "onramp init" : "onramp path plan");
        return;
    }
    const int good = tally.done + (rule.accept_skipped ? tally.skipped : 0);
    answer.outcome = good * 100 >= rule.at_least_percent * tally.due ? GateOutcome::met : GateOutcome::not_met;
    answer.found = tally_words(tally, tasks ? "task" : "step");
    if (!tally.open.empty()) {
        answer.todo = then("onramp done " + tally.open.front()->id + (tasks ? "" : ", or plan anew: onramp path plan"));
    }
}

void Gatekeeper::plan(const GateRule& rule, GateAnswer& answer) const {
    if (lacks(ExportField::plan, answer) || (rule.after_evidence && lacks(ExportField::evidence_dates, answer))) {
        return;
    }
    answer.todo = then("onramp path plan");
    if (!m_facts.plan) {
        answer.outcome = GateOutcome::not_met;
        answer.found = "there is no plan";
        return;
    }
    const Date made = m_facts.plan->made;
    if (lies_ahead(made, answer)) {
        return;
    }
    answer.outcome = GateOutcome::met;
    answer.found = "made on " + format_date(made);
    if (rule.max_age_days && age_of(made, m_today) > *rule.max_age_days) {
        answer.outcome = GateOutcome::not_met;
        answer.found += ", " + counted(static_cast<std::size_t>(age_of(made, m_today)), "day") + " ago";
    }
    for (const auto& [kind, date] : m_facts.evidence_dates) {
        if (rule.after_evidence && date > made && age_of(date, m_today) > rule.grace_days) {
            answer.outcome = GateOutcome::not_met;
            answer.found += ", before " + std::string(evidence_kind_words(kind)) + " of " + format_date(date);
        }
    }
}

void Gatekeeper::age(Date made, const GateRule& rule, GateAnswer& answer) const {
    const int age = age_of(made, m_today);
    if (lies_ahead(made, answer)) {
        return;
    }
    answer.outcome = age <= rule.max_age_days.value_or(0) ? GateOutcome::met : GateOutcome::not_met;
    answer.found = (rule.kind == RuleKind::export_fresh ? "made on " : "the last one is of ") + format_date(made) +
                   ", " + (age <= 0 ? "today" : counted(static_cast<std::size_t>(age), "day") + " ago");
    answer.todo = rule.kind == RuleKind::export_fresh ? "make the export anew: onramp data export --fields ..."
                                                      : then("onramp assess rate or onramp assess quiz");
}

void Gatekeeper::evidence(const GateRule& rule, GateAnswer& answer) const {
    if (lacks(ExportField::evidence_dates, answer)) {
        return;
    }
    if (m_facts.evidence_dates.empty()) {
        answer.outcome = GateOutcome::not_met;
        answer.found = "there is none";
        answer.todo = then("onramp assess rate or onramp assess quiz");
        return;
    }
    Date last = m_facts.evidence_dates.begin()->second;
    for (const auto& [kind, date] : m_facts.evidence_dates) {
        last = std::max(last, date);
    }
    age(last, rule, answer);
}

// What verdict and band say of a level: met where the band begins there, not met where it ends below.
GateOutcome level_outcome(const SkillStanding& standing, double target, int level) {
    if (standing.band) {
        return standing.band->low >= level   ? GateOutcome::met
               : standing.band->high < level ? GateOutcome::not_met
                                             : GateOutcome::unknown;
    }
    if (standing.verdict == Verdict::met && level <= target) {
        return GateOutcome::met;
    }
    return standing.verdict == Verdict::not_met && level >= target ? GateOutcome::not_met : GateOutcome::unknown;
}

GateOutcome verdict_outcome(Verdict found, Verdict wanted) {
    if (found == Verdict::met || (found == wanted && wanted == Verdict::undecided)) {
        return GateOutcome::met;
    }
    return found == Verdict::not_met ? GateOutcome::not_met : GateOutcome::unknown;
}

void Gatekeeper::level(const GateRule& rule, GateAnswer& answer) const {
    const bool of_skill = rule.kind == RuleKind::skill_level;
    if (lacks(of_skill ? ExportField::skills : ExportField::areas, answer) ||
        (rule.verdict && lacks(ExportField::verdicts, answer))) {
        return;
    }
    if (!m_facts.has(ExportField::bands) && !m_facts.has(ExportField::verdicts)) {
        lacks(ExportField::bands, answer);
        return;
    }
    const std::vector<SharedStanding>& all = of_skill ? m_facts.skills : m_facts.areas;
    const auto shared =
        std::find_if(all.begin(), all.end(), [&](const SharedStanding& each) { return each.id == rule.subject; });
    if (shared == all.end()) {
        answer.found = "the export does not name it";
        answer.todo = "make the export anew";
        return;
    }
    const Evidence evidence = shared->evidence.value_or(Evidence::none);
    if (!m_policy.accept_ratings && !is_measured(evidence)) {
        answer.found = evidence == Evidence::none || evidence == Evidence::inferred
                           ? "nothing is measured"
                           : "ratings alone, which this policy does not accept";
        answer.todo = then(of_skill ? level_todo(m_role, rule) : "onramp assess quiz");
        return;
    }
    const SkillStanding& standing = m_policy.accept_ratings ? shared->all : shared->measured;
    if (!standing.verdict && !standing.band) {
        answer.found = "nothing is known of it";
    } else {
        answer.found = standing_words(standing, *shared);
    }
    answer.outcome = rule.level         ? level_outcome(standing, shared->target, *rule.level)
                     : standing.verdict ? verdict_outcome(*standing.verdict, *rule.verdict)
                                        : GateOutcome::unknown;
    if (rule.level && answer.outcome == GateOutcome::unknown && !m_facts.has(ExportField::bands)) {
        answer.todo = make_export({ExportField::bands});
        return;
    }
    answer.todo = then(of_skill ? level_todo(m_role, rule) : "onramp assess quiz");
}

} // namespace

Gate check_gate(const Role& role, const Policy& policy, const SharedExport& facts, GateSource source, Date today) {
    Gate gate{policy.name, role.profile_id, role.name, source, facts.date, today, {}};
    const Gatekeeper keeper(role, policy, facts, source, today);
    for (const GateRule& rule : policy.rules) {
        gate.answers.push_back(keeper.answer(rule));
    }
    return gate;
}

} // namespace onramp
