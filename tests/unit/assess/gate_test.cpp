// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/gate.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;
using std::chrono::days;

namespace {

const Date k_today = *parse_date("2026-12-12");

WorkItem item(const std::string& id, int due_in_days, WorkStatus status) {
    return {id, "Do " + id, k_today + days(due_in_days), status, std::nullopt};
}

// Everything is chosen, nothing is there.
SharedExport facts() {
    SharedExport made;
    made.date = k_today;
    made.fields.assign(k_export_fields.begin(), k_export_fields.end());
    return made;
}

GateRule rule(RuleKind kind) {
    GateRule made;
    made.kind = kind;
    made.id = rule_kind_name(kind);
    return made;
}

GateAnswer answer(const GateRule& rule, const SharedExport& facts, bool accept_ratings = false,
                  GateSource source = GateSource::shared_export) {
    Policy policy;
    policy.accept_ratings = accept_ratings;
    policy.rules = {rule};
    const Gate gate = check_gate(onramp_test::learning_role(), policy, facts, source, k_today);
    REQUIRE(gate.answers.size() == 1);
    CHECK(gate.met() == (gate.answers[0].outcome == GateOutcome::met));
    CHECK(gate.answers[0].todo.empty() == gate.met());
    return gate.answers[0];
}

SharedStanding standing(const std::string& id, Evidence evidence, LevelBand measured, LevelBand all) {
    SharedStanding made;
    made.id = id;
    made.name = id;
    made.evidence = evidence;
    made.measured.band = measured;
    made.all.band = all;
    return made;
}

GateRule level_rule(int level) {
    GateRule made = rule(RuleKind::skill_level);
    made.subject = "ownership";
    made.level = level;
    return made;
}

GateOutcome outcome_of_band(LevelBand band, int level) {
    SharedExport shared = facts();
    shared.skills = {standing("ownership", Evidence::quiz, band, {})};
    return answer(level_rule(level), shared).outcome;
}

} // namespace

TEST_CASE("a task is due from the day after its last one") {
    SharedExport shared = facts();
    shared.tasks = {item("a", 0, WorkStatus::open), item("b", 5, WorkStatus::open)};
    CHECK(answer(rule(RuleKind::tasks_done), shared).outcome == GateOutcome::met);
    CHECK(answer(rule(RuleKind::tasks_done), shared).found == "nothing is due yet");
    shared.tasks[0].due = k_today - days(1);
    const GateAnswer late = answer(rule(RuleKind::tasks_done), shared);
    CHECK(late.outcome == GateOutcome::not_met);
    CHECK(late.open == std::vector<std::string>{"a"});
    CHECK(late.found == "0 of 1 task that is due is done; open: 'Do a' (due 2026-12-11)");
    CHECK(late.todo == "onramp done a, then make the export anew");
    CHECK(answer(rule(RuleKind::tasks_done), shared, false, GateSource::store).todo == "onramp done a");

    GateRule patient = rule(RuleKind::tasks_done);
    patient.grace_days = 1;
    CHECK(answer(patient, shared).outcome == GateOutcome::met);
    shared.tasks[0].due = k_today - days(2);
    CHECK(answer(patient, shared).outcome == GateOutcome::not_met);
}

TEST_CASE("a share of what is due is enough where the policy says so") {
    SharedExport shared = facts();
    for (int i = 0; i < 5; ++i) {
        shared.steps.push_back(item("s" + std::to_string(i), -3, i < 4 ? WorkStatus::done : WorkStatus::open));
    }
    shared.steps.push_back(item("later", 9, WorkStatus::open));
    GateRule share = rule(RuleKind::steps_done);
    share.at_least_percent = 80; // 4 of 5
    CHECK(answer(share, shared).outcome == GateOutcome::met);
    share.at_least_percent = 81;
    CHECK(answer(share, shared).outcome == GateOutcome::not_met);
}

TEST_CASE("what was skipped counts only where the policy says so") {
    SharedExport shared = facts();
    shared.tasks = {item("a", -3, WorkStatus::skipped), item("b", -3, WorkStatus::done)};
    GateRule strict = rule(RuleKind::tasks_done);
    CHECK(answer(strict, shared).outcome == GateOutcome::not_met);
    CHECK(answer(strict, shared).found == "1 of 2 tasks that are due are done, 1 skipped; open: 'Do a' (skipped)");
    strict.accept_skipped = true;
    CHECK(answer(strict, shared).outcome == GateOutcome::met);
    strict.accept_skipped = false;
    strict.tasks = {"b"};
    CHECK(answer(strict, shared).outcome == GateOutcome::met);
}

TEST_CASE("what has no date is unknown, which is not met") {
    SharedExport shared = facts();
    CHECK(answer(rule(RuleKind::tasks_done), shared).outcome == GateOutcome::unknown);
    CHECK(answer(rule(RuleKind::steps_done), shared).outcome == GateOutcome::unknown);
    shared.tasks = {item("a", 0, WorkStatus::done)};
    shared.tasks[0].due.reset();
    CHECK(answer(rule(RuleKind::tasks_done), shared).outcome == GateOutcome::unknown);
}

TEST_CASE("a plan is current where it is young and made after the evidence") {
    SharedExport shared = facts();
    GateRule current = rule(RuleKind::plan_current);
    CHECK(answer(current, shared).outcome == GateOutcome::not_met); // there is none
    shared.plan = PlanDates{k_today - days(30), k_today - days(28)};
    CHECK(answer(current, shared).outcome == GateOutcome::met);
    current.max_age_days = 30;
    CHECK(answer(current, shared).outcome == GateOutcome::met);
    current.max_age_days = 29;
    CHECK(answer(current, shared).found == "made on 2026-11-12, 30 days ago");
    CHECK(answer(current, shared).outcome == GateOutcome::not_met);

    current.max_age_days.reset();
    shared.evidence_dates[EvidenceKind::quiz] = shared.plan->made; // the same day
    CHECK(answer(current, shared).outcome == GateOutcome::met);
    shared.evidence_dates[EvidenceKind::quiz] = k_today - days(7);
    CHECK(answer(current, shared).outcome == GateOutcome::not_met);
    current.grace_days = 7;
    CHECK(answer(current, shared).outcome == GateOutcome::met);
    current.grace_days = 6;
    CHECK(answer(current, shared).outcome == GateOutcome::not_met);
    current.after_evidence = false;
    CHECK(answer(current, shared).outcome == GateOutcome::met);
}

TEST_CASE("evidence is as old as the last of any kind, an export as its day") {
    SharedExport shared = facts();
    GateRule fresh = rule(RuleKind::evidence_fresh);
    fresh.max_age_days = 10;
    CHECK(answer(fresh, shared).outcome == GateOutcome::not_met); // there is none
    shared.evidence_dates = {{EvidenceKind::rating, k_today - days(10)}, {EvidenceKind::quiz, k_today - days(200)}};
    CHECK(answer(fresh, shared).outcome == GateOutcome::met);
    shared.evidence_dates[EvidenceKind::rating] = k_today - days(11);
    CHECK(answer(fresh, shared).found == "the last one is of 2026-12-01, 11 days ago");
    CHECK(answer(fresh, shared).outcome == GateOutcome::not_met);

    fresh.kind = RuleKind::export_fresh;
    shared.date = k_today - days(10);
    CHECK(answer(fresh, shared).outcome == GateOutcome::met);
    shared.date = k_today - days(11);
    CHECK(answer(fresh, shared).outcome == GateOutcome::not_met);
}

TEST_CASE("what is of a day to come is unknown, but for the next one, which may be today elsewhere") {
    SharedExport shared = facts();
    GateRule fresh = rule(RuleKind::export_fresh);
    fresh.max_age_days = 0;
    shared.date = k_today + days(1);
    CHECK(answer(fresh, shared).outcome == GateOutcome::met);
    shared.date = k_today + days(2);
    CHECK(answer(fresh, shared).outcome == GateOutcome::unknown);
    CHECK(answer(fresh, shared).found ==
          "it is of " + format_date(k_today + days(2)) + ", and today is " + format_date(k_today));
    CHECK_FALSE(answer(fresh, shared).todo.empty());

    fresh.kind = RuleKind::evidence_fresh;
    shared.evidence_dates = {{EvidenceKind::quiz, k_today + days(400)}};
    CHECK(answer(fresh, shared).outcome == GateOutcome::unknown);

    shared.plan = PlanDates{k_today + days(2), k_today + days(2)};
    CHECK(answer(rule(RuleKind::plan_current), shared).outcome == GateOutcome::unknown);
}

TEST_CASE("a level is met where the whole band reaches it, and unknown where the band goes across") {
    CHECK(outcome_of_band({3.0, 3.5, 4.0}, 3) == GateOutcome::met);
    CHECK(outcome_of_band({2.9, 3.5, 4.0}, 3) == GateOutcome::unknown);
    CHECK(outcome_of_band({1.0, 2.0, 3.0}, 3) == GateOutcome::unknown);
    CHECK(outcome_of_band({1.0, 2.0, 2.9}, 3) == GateOutcome::not_met);
}

TEST_CASE("ratings alone meet nothing unless the policy says so") {
    SharedExport shared = facts();
    for (const Evidence evidence :
         {Evidence::none, Evidence::inferred, Evidence::area_rating, Evidence::skill_rating}) {
        CAPTURE(evidence_name(evidence));
        shared.skills = {standing("ownership", evidence, {4, 4.5, 5}, {4, 4.5, 5})};
        CHECK(answer(level_rule(3), shared).outcome == GateOutcome::unknown);
        CHECK(answer(level_rule(3), shared, true).outcome == GateOutcome::met);
    }
    // Measured, but only the ratings make it enough.
    shared.skills = {standing("ownership", Evidence::quiz, {1, 2, 3.5}, {3, 3.5, 4})};
    CHECK(answer(level_rule(3), shared).outcome == GateOutcome::unknown);
    CHECK(answer(level_rule(3), shared, true).outcome == GateOutcome::met);
}

TEST_CASE("a note goes with what it attests") {
    SharedExport shared = facts();
    shared.skills = {standing("ownership", Evidence::attestation, {3, 3.5, 4}, {3, 3.5, 4})};
    shared.skills[0].attestations = {{"ownership", 4, Attestation::By::mentor, "Ann, 20 November", {}}};
    CHECK(answer(level_rule(3), shared).found ==
          "alone (3.0 to 4.0); a mentor's word for level 4: \"Ann, 20 November\"");
}

TEST_CASE("without bands a verdict answers for what lies on its side of the target") {
    SharedExport shared = facts();
    std::erase(shared.fields, ExportField::bands);
    SharedStanding each;
    each.id = each.name = "ownership";
    each.target = 3;
    each.evidence = Evidence::quiz;
    const auto outcome = [&](Verdict verdict, int level) {
        each.measured.verdict = verdict;
        shared.skills = {each};
        return answer(level_rule(level), shared).outcome;
    };
    CHECK(outcome(Verdict::met, 3) == GateOutcome::met);
    CHECK(outcome(Verdict::met, 2) == GateOutcome::met);
    CHECK(outcome(Verdict::met, 4) == GateOutcome::unknown);
    CHECK(outcome(Verdict::not_met, 3) == GateOutcome::not_met);
    CHECK(outcome(Verdict::not_met, 4) == GateOutcome::not_met);
    CHECK(outcome(Verdict::not_met, 2) == GateOutcome::unknown);
    CHECK(outcome(Verdict::undecided, 3) == GateOutcome::unknown);
}

TEST_CASE("a verdict is wanted as it is or better") {
    SharedExport shared = facts();
    SharedStanding each;
    each.id = each.name = "ownership";
    each.evidence = Evidence::quiz;
    GateRule wanted = rule(RuleKind::skill_level);
    wanted.subject = "ownership";
    const auto outcome = [&](Verdict found, Verdict least) {
        each.measured.verdict = found;
        shared.skills = {each};
        wanted.verdict = least;
        return answer(wanted, shared).outcome;
    };
    CHECK(outcome(Verdict::met, Verdict::met) == GateOutcome::met);
    CHECK(outcome(Verdict::undecided, Verdict::met) == GateOutcome::unknown);
    CHECK(outcome(Verdict::not_met, Verdict::met) == GateOutcome::not_met);
    CHECK(outcome(Verdict::met, Verdict::undecided) == GateOutcome::met);
    CHECK(outcome(Verdict::undecided, Verdict::undecided) == GateOutcome::met);
    CHECK(outcome(Verdict::not_met, Verdict::undecided) == GateOutcome::not_met);
}

TEST_CASE("what an export does not hold is unknown, with the fields to add") {
    SharedExport shared = facts();
    shared.fields = {ExportField::name};
    GateRule wanted = level_rule(2);
    for (const RuleKind kind : {RuleKind::tasks_done, RuleKind::steps_done, RuleKind::plan_current,
                                RuleKind::evidence_fresh, RuleKind::skill_level, RuleKind::area_level}) {
        CAPTURE(rule_kind_name(kind));
        wanted.kind = kind;
        const GateAnswer lacking = answer(wanted, shared);
        CHECK(lacking.outcome == GateOutcome::unknown);
        CHECK(lacking.todo.starts_with("make the export with it: onramp data export --fields name,"));
    }
    shared.fields = {ExportField::skills};
    wanted.kind = RuleKind::skill_level;
    CHECK(answer(wanted, shared).todo == "make the export with it: onramp data export --fields skills,bands");
    shared.fields = {ExportField::skills, ExportField::bands};
    CHECK(answer(wanted, shared).found == "the export does not name it");
}

TEST_CASE("what to do goes by what can show the level") {
    const auto todo = [](int level) {
        SharedExport shared = facts();
        shared.skills = {standing("ownership", Evidence::quiz, {0, 0.5, 0.9}, {0, 0.5, 0.9})};
        return answer(level_rule(level), shared, false, GateSource::store).todo;
    };
    CHECK(todo(3) == "onramp assess quiz");
    CHECK(todo(4).starts_with("no quiz shows level 4: onramp assess practice"));
    CHECK(todo(5).starts_with("only what others can look at or a mentor's word shows level 5"));
}
