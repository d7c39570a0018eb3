// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/share.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

const Instant k_now = *parse_instant("2026-04-20T09:00:00Z");

Path two_weeks() {
    Path path;
    path.as_of = *parse_instant("2026-03-29T23:30:00Z");
    path.start = *parse_date("2026-03-30"); // a Monday
    path.job_start = path.start;
    for (const char* id : {"ownership@3", "traits@2", "axum@2"}) {
        PathStep step;
        step.id = step.title = id;
        step.planned = Minutes(100);
        path.steps.push_back(step);
    }
    path.weeks = {
        {1, path.start, Minutes(120), {{"ownership@3", Minutes(100)}, {"traits@2", Minutes(20)}}},
        {2, path.start + std::chrono::days(7), Minutes(120), {{"traits@2", Minutes(80)}, {"axum@2", Minutes(40)}}}};
    return path;
}

Role role_with_task() {
    Role role = onramp_test::learning_role();
    RoleTask task;
    task.id = "badge";
    task.task.title = "Fetch the badge";
    task.task.from_day = 1;
    task.task.to_day = 3;
    role.tasks = {task};
    return role;
}

SharedExport shared(const Role& role, const Journal& journal, std::vector<ExportField> fields) {
    ShareRequest request;
    request.fields = std::move(fields);
    request.person = "Ann";
    request.now = k_now;
    // An hour ahead of UTC.
    request.date_of = [](Instant at) {
        return Date(std::chrono::floor<std::chrono::days>(at + std::chrono::hours(1)).time_since_epoch());
    };
    return share(role, journal, request);
}

} // namespace

TEST_CASE("tasks are due on their last day, steps on the Sunday of their last week") {
    Journal journal;
    journal.plan = two_weeks();
    journal.items["traits@2"] = {ItemStatus::done, *parse_instant("2026-04-01T23:30:00Z"), Minutes(0)};
    journal.items["badge"] = {ItemStatus::skipped, k_now, Minutes(0)};
    const SharedExport made = shared(
        role_with_task(), journal, {ExportField::tasks, ExportField::steps, ExportField::progress, ExportField::plan});
    REQUIRE(made.tasks.size() == 1);
    CHECK(made.tasks[0] == WorkItem{"badge", "Fetch the badge", *parse_date("2026-04-01"), WorkStatus::skipped,
                                    *parse_date("2026-04-20")});
    REQUIRE(made.steps.size() == 3);
    CHECK(made.steps[0].due == *parse_date("2026-04-05"));
    CHECK(made.steps[1].due == *parse_date("2026-04-12"));
    CHECK(made.steps[1].closed == *parse_date("2026-04-02")); // in the person's zone
    CHECK_FALSE(made.steps[2].due);                           // goes on after the weeks
    CHECK(made.task_counts == WorkCounts{1, 0, 1, 1, 0});
    CHECK(made.step_counts == WorkCounts{3, 1, 0, 2, 1});
    CHECK(made.plan == PlanDates{*parse_date("2026-03-30"), *parse_date("2026-03-30")});
}

TEST_CASE("without a plan tasks go by the intake, and without that nothing is due") {
    Journal journal;
    CHECK_FALSE(shared(role_with_task(), journal, {ExportField::tasks}).tasks.at(0).due);
    journal.intake = Intake{6, *parse_date("2026-04-06"), "", {}};
    CHECK(shared(role_with_task(), journal, {ExportField::tasks}).tasks.at(0).due == *parse_date("2026-04-08"));
}

TEST_CASE("what was not chosen is not there") {
    Journal journal;
    journal.plan = two_weeks();
    journal.attestations = {{"ownership", 3, Attestation::By::mentor, "Bob", k_now}};
    journal.last_of["attested"] = k_now;
    SharedExport bare = shared(role_with_task(), journal, {});
    CHECK(bare.person.empty());
    bare.persona = bare.profile = bare.role_name = "";
    bare.date = {};
    CHECK(bare == SharedExport());

    const SharedExport verdicts = shared(role_with_task(), journal, {ExportField::skills, ExportField::verdicts});
    REQUIRE_FALSE(verdicts.skills.empty());
    CHECK(verdicts.skills[0].all.verdict);
    CHECK_FALSE(verdicts.skills[0].all.band);
    CHECK(verdicts.areas.empty());
    CHECK(verdicts.skills[0].attestations.at(0).note == "Bob");
    CHECK(verdicts.skills[0].attestations.at(0).at == Instant());
    CHECK(shared(role_with_task(), journal, {ExportField::skills}).skills[0].attestations.empty());
}

TEST_CASE("what is measured leaves ratings out") {
    Journal rated;
    rated.ratings.skills["ownership"] = 5;
    const std::vector<ExportField> fields = {ExportField::skills, ExportField::bands};
    const SharedStanding by_rating = shared(role_with_task(), rated, fields).skills.at(0);
    CHECK(by_rating.evidence == Evidence::skill_rating);
    CHECK(by_rating.all.band);
    CHECK_FALSE(by_rating.measured.band);

    Journal both = rated;
    both.attestations = {{"ownership", 1, Attestation::By::mentor, "Bob", k_now}};
    const SharedStanding measured = shared(role_with_task(), both, fields).skills.at(0);
    CHECK(measured.evidence == Evidence::attestation);
    CHECK(measured.measured.band->likely < measured.all.band->likely);
}

TEST_CASE("evidence is dated by the last event of its kind") {
    Journal journal;
    journal.last_of = {{"rated", *parse_instant("2026-04-01T23:30:00Z")}, {"attested", k_now}, {"done", k_now}};
    const auto dates = shared(role_with_task(), journal, {ExportField::evidence_dates}).evidence_dates;
    CHECK(dates == std::map<EvidenceKind, Date>{{EvidenceKind::rating, *parse_date("2026-04-02")},
                                                {EvidenceKind::attestation, *parse_date("2026-04-20")}});
}
