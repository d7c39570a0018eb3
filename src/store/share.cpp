// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/share.hpp"

#include <algorithm>
#include <set>

#include "onramp/assess/assessment.hpp"

namespace onramp {

namespace {

using std::chrono::days;

// The Sunday of the last week that each step is planned in; steps that go on after the weeks have none.
std::map<std::string, Date> last_days(const Path& path) {
    std::map<std::string, Minutes> placed;
    std::map<std::string, Date> last;
    for (const PathWeek& week : path.weeks) {
        for (const WeekPiece& piece : week.pieces) {
            placed[piece.step] += piece.minutes;
            last[piece.step] = week.monday + days(6);
        }
    }
    for (const PathStep& step : path.steps) {
        if (placed[step.id] < step.planned) {
            last.erase(step.id);
        }
    }
    return last;
}

class Sharer {
public:
    Sharer(const Role& role, const Journal& journal, const ShareRequest& request)
        : m_role(role), m_journal(journal), m_request(request) {
        m_shared.persona = role.persona_id;
        m_shared.profile = role.profile_id;
        m_shared.role_name = role.name;
        m_shared.date = request.date_of(request.now);
        m_shared.fields = request.fields;
    }

    SharedExport run() {
        if (has(ExportField::name)) {
            m_shared.person = m_request.person;
        }
        if (has(ExportField::skills) || has(ExportField::areas)) {
            add_standings();
        }
        add_work();
        if (has(ExportField::plan) && m_journal.plan) {
            m_shared.plan = PlanDates{m_request.date_of(m_journal.plan->as_of), m_journal.plan->job_start};
        }
        if (has(ExportField::evidence_dates)) {
            add_evidence_dates();
        }
        return std::move(m_shared);
    }

private:
    bool has(ExportField field) const { return m_shared.has(field); }

    void add_standings();
    SkillStanding standing(const std::optional<LevelBand>& band, Verdict verdict) const;
    SharedStanding skill_standing(const SkillAssessment& all, const SkillAssessment& measured,
                                  const EvidenceLog& log) const;
    void add_work();
    WorkItem item(std::string id, std::string title, std::optional<Date> due) const;
    WorkCounts counts(const std::vector<WorkItem>& items) const;
    void add_evidence_dates();

    const Role& m_role;
    const Journal& m_journal;
    const ShareRequest& m_request;
    SharedExport m_shared;
};

SkillStanding Sharer::standing(const std::optional<LevelBand>& band, Verdict verdict) const {
    SkillStanding made;
    if (has(ExportField::verdicts)) {
        made.verdict = verdict;
    }
    if (has(ExportField::bands)) {
        made.band = band;
    }
    return made;
}

SharedStanding Sharer::skill_standing(const SkillAssessment& all, const SkillAssessment& measured,
                                      const EvidenceLog& log) const {
    SharedStanding shared;
    shared.id = all.skill;
    shared.name = all.name;
    shared.target = all.target;
    if (!has(ExportField::verdicts) && !has(ExportField::bands)) {
        return shared;
    }
    shared.all = standing(all.band, all.verdict);
    shared.measured = standing(measured.band, measured.verdict);
    shared.evidence = all.evidence;
    for (const Attestation& attestation : log.attestations) {
        if (const std::size_t at = m_role.find_skill(attestation.skill);
            at < m_role.skills.size() && m_role.skills[at].skill.id == all.skill) {
            shared.attestations.push_back(attestation);
            shared.attestations.back().skill = all.skill;
            shared.attestations.back().at = {};
        }
    }
    return shared;
}

void Sharer::add_standings() {
    const EvidenceLog log = evidence_of(m_role, m_journal);
    EvidenceLog without_ratings = log;
    without_ratings.ratings.areas.clear();
    without_ratings.ratings.skills.clear();
    const Assessment all = assess_belief(m_role, log, m_request.now, belief_of(m_role, log, m_request.now));
    const Assessment measured =
        assess_belief(m_role, without_ratings, m_request.now, belief_of(m_role, without_ratings, m_request.now));
    std::vector<SharedStanding> skills;
    for (std::size_t i = 0; i < all.skills.size(); ++i) {
        skills.push_back(skill_standing(all.skills[i], measured.skills[i], log));
        if (has(ExportField::skills)) {
            m_shared.skills.push_back(skills.back());
        }
    }
    if (!has(ExportField::areas)) {
        return;
    }
    for (const Readiness& area : all.areas) {
        SharedStanding& shared = m_shared.areas.emplace_back();
        shared.id = area.id;
        shared.name = area.name;
        shared.target = area.target;
        if (!has(ExportField::verdicts) && !has(ExportField::bands)) {
            continue;
        }
        shared.all = standing(area.band, area.verdict);
        const auto same = std::find_if(measured.areas.begin(), measured.areas.end(),
                                       [&](const Readiness& each) { return each.id == area.id; });
        if (same != measured.areas.end()) {
            shared.measured = standing(same->band, same->verdict);
        }
        shared.evidence = Evidence::none;
        const auto named = std::find_if(m_role.areas.begin(), m_role.areas.end(),
                                        [&](const RoleArea& each) { return each.id == area.id; });
        for (const std::uint32_t skill : named->skills) {
            shared.evidence = std::max(*shared.evidence, *skills[skill].evidence);
            shared.attestations.insert(shared.attestations.end(), skills[skill].attestations.begin(),
                                       skills[skill].attestations.end());
        }
    }
}

WorkItem Sharer::item(std::string id, std::string title, std::optional<Date> due) const {
    WorkItem made{std::move(id), std::move(title), due, WorkStatus::open, std::nullopt};
    if (const auto closed = m_journal.items.find(made.id); closed != m_journal.items.end()) {
        made.status = closed->second.status == ItemStatus::done ? WorkStatus::done : WorkStatus::skipped;
        made.closed = m_request.date_of(closed->second.at);
    }
    return made;
}

WorkCounts Sharer::counts(const std::vector<WorkItem>& items) const {
    WorkCounts counts;
    for (const WorkItem& each : items) {
        const bool done = each.status == WorkStatus::done;
        const bool due = each.due && *each.due < m_shared.date;
        ++counts.all;
        counts.done += done ? 1 : 0;
        counts.skipped += each.status == WorkStatus::skipped ? 1 : 0;
        counts.due += due ? 1 : 0;
        counts.due_done += due && done ? 1 : 0;
    }
    return counts;
}

void Sharer::add_work() {
    const auto start = m_journal.plan     ? std::optional(m_journal.plan->job_start)
                       : m_journal.intake ? std::optional(m_journal.intake->start)
                                          : std::nullopt;
    std::vector<WorkItem> tasks;
    for (const RoleTask& each : m_role.tasks) {
        tasks.push_back(
            item(each.id, each.task.title, start ? std::optional(*start + days(each.task.to_day - 1)) : std::nullopt));
    }
    std::vector<WorkItem> steps;
    if (m_journal.plan) {
        const auto last = last_days(*m_journal.plan);
        for (const PathStep& step : m_journal.plan->steps) {
            const auto due = last.find(step.id);
            steps.push_back(item(step.id, step.title, due == last.end() ? std::nullopt : std::optional(due->second)));
        }
    }
    if (has(ExportField::progress)) {
        m_shared.task_counts = counts(tasks);
        m_shared.step_counts = counts(steps);
    }
    if (has(ExportField::tasks)) {
        m_shared.tasks = std::move(tasks);
    }
    if (has(ExportField::steps)) {
        m_shared.steps = std::move(steps);
    }
}

void Sharer::add_evidence_dates() {
    constexpr std::array<std::pair<std::string_view, EvidenceKind>, 4> k_kinds = {
        {{"rated", EvidenceKind::rating},
         {"answered", EvidenceKind::quiz},
         {"practised", EvidenceKind::practice},
         {"attested", EvidenceKind::attestation}}};
    for (const auto& [type, kind] : k_kinds) {
        if (const auto last = m_journal.last_of.find(std::string(type)); last != m_journal.last_of.end()) {
            m_shared.evidence_dates[kind] = m_request.date_of(last->second);
        }
    }
}

} // namespace

SharedExport share(const Role& role, const Journal& journal, const ShareRequest& request) {
    return Sharer(role, journal, request).run();
}

} // namespace onramp
