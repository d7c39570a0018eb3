// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/policy.hpp"
#include "onramp/assess/shared_export.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

std::vector<std::string> rules(const std::vector<Problem>& problems) {
    std::vector<std::string> names;
    for (const Problem& problem : problems) {
        names.push_back(problem.rule);
    }
    return names;
}

Policy level_policy(const std::string& skill, int level) {
    GateRule rule;
    rule.kind = RuleKind::skill_level;
    rule.id = "it";
    rule.subject = skill;
    rule.level = level;
    return {"P", "", false, {rule}, {}};
}

} // namespace

TEST_CASE("a policy is read whole and written as it was read") {
    const auto reading = read_policy(R"({"kind": "policy", "schema_version": 1, "name": "Month", "profile": "sample",
  "accept_ratings": true, "rules": [
    {"rule": "tasks_done", "tasks": ["a"], "grace_days": 2, "accept_skipped": true, "at_least_percent": 50},
    {"rule": "plan_current", "max_age_days": 30, "after_evidence": false, "grace_days": 1},
    {"rule": "evidence_fresh", "id": "fresh", "max_age_days": 90},
    {"rule": "skill_level", "skill": "ownership", "level": 3},
    {"rule": "area_level", "area": "web", "verdict": "undecided"},
    {"rule": "skill_level", "skill": "traits"}]})",
                                     "p.json");
    REQUIRE(reading.value);
    CHECK(reading.problems.empty());
    const Policy& policy = *reading.value;
    CHECK(policy.name == "Month");
    CHECK(policy.profile == "sample");
    CHECK(policy.accept_ratings);
    REQUIRE(policy.rules.size() == 6);
    CHECK(policy.rules[0].tasks == std::vector<std::string>{"a"});
    CHECK(policy.rules[0].grace_days == 2);
    CHECK(policy.rules[0].accept_skipped);
    CHECK(policy.rules[0].at_least_percent == 50);
    CHECK(policy.rules[1].max_age_days == 30);
    CHECK_FALSE(policy.rules[1].after_evidence);
    CHECK(policy.rules[2].id == "fresh");
    CHECK(policy.rules[3].id == "skill_level/ownership");
    CHECK(policy.rules[3].level == 3);
    CHECK(policy.rules[4].verdict == Verdict::undecided);
    CHECK(policy.rules[5].verdict == Verdict::met);
    CHECK(read_policy(render_policy_json(policy), "again").value == policy);
}

TEST_CASE("a rule of an unknown kind is one problem, whatever else it has") {
    const auto reading = read_policy(
        R"({"kind": "policy", "schema_version": 1, "name": "P", "rules": [
  {"rule": "skill", "skill": "ownership", "level": 9}, {"rule": "taks_done", "grace_days": -1}]})",
        "p.json");
    CHECK(rules(reading.problems) == std::vector<std::string>{"choice", "choice"});
    CHECK(reading.problems[1].hint == "did you mean 'tasks_done'?");
    CHECK(reading.problems[1].where.line == 2);
}

TEST_CASE("names in a policy are made the role's own") {
    const Role role = onramp_test::learning_role();
    const auto known = resolve_policy(role, level_policy("ownership", 3));
    REQUIRE(known.value);
    CHECK(known.problems.empty());

    const auto unknown = resolve_policy(role, level_policy("ownershp", 3));
    CHECK_FALSE(unknown.value);
    CHECK(rules(unknown.problems) == std::vector<std::string>{"unknown-skill"});
    CHECK(unknown.problems[0].hint == "did you mean 'ownership'?");
    CHECK(unknown.problems[0].where.pointer == "/rules/0/skill");

    Policy other = level_policy("nothing", 3);
    other.profile = "another";
    CHECK(rules(resolve_policy(role, other).problems) == std::vector<std::string>{"other-role"});
}

TEST_CASE("a rule that nobody can meet is warned of") {
    Role role = onramp_test::learning_role();
    CHECK(resolve_policy(role, level_policy("ownership", 5)).problems.empty());
    role.measurement.ceilings = {3, 4, 4, 4, ""};
    const auto reading = resolve_policy(role, level_policy("ownership", 5));
    CHECK(reading.value);
    CHECK(rules(reading.problems) == std::vector<std::string>{"unreachable"});
    CHECK(reading.problems[0].severity == Severity::warning);
    CHECK(resolve_policy(role, level_policy("ownership", 4)).problems.empty());
}

TEST_CASE("fields of an export are named, in any order") {
    CHECK(parse_export_fields("tasks, name") == std::vector{ExportField::name, ExportField::tasks});
    CHECK(parse_export_fields("skills,bands,skills") == std::vector{ExportField::skills, ExportField::bands});
    CHECK(parse_export_fields("bands").error().kind == ErrorKind::usage);
    CHECK(parse_export_fields("").error().kind == ErrorKind::usage);
    CHECK(parse_export_fields("skills,task").error().hint == "did you mean 'tasks'?");
}

TEST_CASE("an export is written as it was read, and holds what its fields say") {
    SharedExport shared;
    shared.persona = shared.profile = "sample";
    shared.role_name = "Sample";
    shared.date = *parse_date("2026-12-12");
    shared.fields.assign(k_export_fields.begin(), k_export_fields.end());
    shared.person = "Ann";
    SharedStanding standing{"a", "A", 3, {Verdict::met, LevelBand{3, 3.5, 4}}, {}, Evidence::attestation, {}};
    standing.attestations = {{"a", 4, Attestation::By::artifact, "x", {}}};
    shared.skills = {standing};
    shared.areas = {{"b", "B", 2.5, {Verdict::undecided, std::nullopt}, {Verdict::not_met, {}}, Evidence::quiz, {}}};
    shared.tasks = {{"t", "T", shared.date, WorkStatus::skipped, shared.date}};
    shared.steps = {{"a@3", "S", std::nullopt, WorkStatus::open, std::nullopt}};
    shared.task_counts = {3, 1, 1, 2, 1};
    shared.plan = PlanDates{shared.date, shared.date};
    shared.evidence_dates = {{EvidenceKind::practice, shared.date}};
    const auto reading = read_export(render_export_json(shared), "e.json");
    CHECK(rules(reading.problems).empty());
    CHECK(reading.value == shared);

    SharedExport less = shared;
    less.fields = {ExportField::name};
    const std::string text = render_export_json(less);
    CHECK(text.find("skills") == std::string::npos);
    CHECK(text.find("tasks") == std::string::npos);
    CHECK(text.find("for learning, not for hiring or appraisal") != std::string::npos);
}

TEST_CASE("an export whose fields and members disagree is refused") {
    const std::string head = R"({"kind": "export", "schema_version": 1, "persona": "p", "profile": "p",
  "role_name": "R", "date": "2026-12-12", )";
    const std::string purpose = R"("purpose": "for learning, not for hiring or appraisal", )";
    const auto broken = [&](const std::string& rest) { return rules(read_export(head + rest, "e").problems); };
    CHECK(broken(purpose + R"("fields": []})").empty());
    CHECK(broken(purpose + R"("fields": ["tasks"]})") == std::vector<std::string>{"fields"});
    CHECK(broken(purpose + R"("fields": [], "tasks": []})") == std::vector<std::string>{"fields"});
    CHECK(broken(R"("purpose": "for hiring", "fields": []})") == std::vector<std::string>{"choice"});
    CHECK(broken(purpose + R"("fields": ["tasks"], "tasks": [{"id": "t", "title": "T", "status": "done"},
      {"id": "t", "title": "T", "status": "done"}]})") == std::vector<std::string>{"duplicate-id"});
}
