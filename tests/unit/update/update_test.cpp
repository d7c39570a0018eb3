// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/update/update.hpp"

#include <algorithm>

#include "onramp/render/update_view.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp;

namespace {

Date day(const char* text) {
    return *parse_date(text);
}

Instant noon(const char* text) {
    return *parse_instant(std::string(text) + "T12:00:00Z");
}

// The learning role with a goal that ownership counts for, and two tasks.
Role role_with_goal() {
    Role role = onramp_test::learning_role();
    role.goals = {{"goals.soon.launch", "Soon", "Launch the library"}};
    role.skills[role.find_skill("ownership")].target.goals = {"goals.soon.launch"};
    OnboardingTask accounts;
    accounts.title = "Get accounts";
    accounts.owner = "manager";
    OnboardingTask tour;
    tour.title = "Take the tour";
    tour.owner = "developer";
    tour.after = {"accounts"};
    role.tasks = {{"accounts", accounts}, {"tour", tour}};
    return role;
}

PathStep step_of(const std::string& skill, int level, int week) {
    PathStep step;
    step.id = skill + "@" + std::to_string(level);
    step.skill = skill;
    step.level = level;
    step.title = skill;
    step.planned = Minutes(60);
    step.first_week = step.last_week = week;
    return step;
}

// Two weeks from 2026-03-30: ownership and traits, then profiling; axum after them.
Path plan() {
    Path path;
    path.start = path.job_start = day("2026-03-30");
    path.as_of = noon("2026-03-27");
    path.steps = {step_of("ownership", 3, 1), step_of("traits", 2, 1), step_of("profiling", 2, 2),
                  step_of("axum", 2, 0)};
    path.steps[0].resource = StepResource{"book", "The Book", "https://example.org/book", {}};
    path.steps[2].check = StepCheck::word;
    path.steps[1].check = StepCheck::questions;
    path.weeks.resize(2);
    path.weeks[0].monday = day("2026-03-30");
    path.weeks[0].pieces = {{"ownership@3", Minutes(60)}, {"traits@2", Minutes(60)}};
    path.weeks[1].number = 2;
    path.weeks[1].monday = day("2026-04-06");
    path.weeks[1].pieces = {{"profiling@2", Minutes(60)}};
    PathTask accounts;
    accounts.id = "accounts";
    accounts.from = day("2026-03-30");
    accounts.to = day("2026-03-31");
    PathTask tour;
    tour.id = "tour";
    tour.from = day("2026-04-01");
    tour.to = day("2026-04-10");
    tour.after = {"accounts"};
    path.tasks = {accounts, tour};
    return path;
}

UpdateRequest request_for(UpdateVoice voice, const char* since, const char* today) {
    UpdateRequest request;
    request.audience.title = "Anybody";
    request.voice = voice;
    request.since = day(since);
    request.today = day(today);
    request.date_of = [](Instant at) { return Date(std::chrono::floor<std::chrono::days>(at).time_since_epoch()); };
    return request;
}

const UpdatePart* find_part(const Update& update, UpdateSection section) {
    const auto found = std::find_if(update.parts.begin(), update.parts.end(),
                                    [&](const UpdatePart& part) { return part.section == section; });
    return found == update.parts.end() ? nullptr : &*found;
}

std::vector<std::string> ids_of(const Update& update, UpdateSection section) {
    std::vector<std::string> ids;
    if (const UpdatePart* part = find_part(update, section)) {
        for (const UpdateFact& fact : part->facts) {
            ids.insert(ids.end(), fact.ids.begin(), fact.ids.end());
        }
    }
    return ids;
}

using Ids = std::vector<std::string>;

bool tells(const Update& update, const std::string& words) {
    return render_update_text(update, Style{}).find(words) != std::string::npos ||
           render_update_json(update).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("an empty log without a plan says so") {
    for (const UpdateVoice voice : {UpdateVoice::engineering, UpdateVoice::product, UpdateVoice::community}) {
        const Update update = draft_update(role_with_goal(), Journal(), request_for(voice, "2026-03-23", "2026-03-30"));
        CHECK(update.parts.empty());
        CHECK_FALSE(update.counts.any());
        CHECK(render_update_text(update, Style{}) == "Update for Anybody: 2026-03-23 to 2026-03-30\n\n"
                                                     "Nothing is in the log since 2026-03-23.\n");
    }
}

TEST_CASE("what was done on the days of the update, and no other") {
    Journal journal;
    journal.items["ownership@3"] = {ItemStatus::done, noon("2026-03-31"), Minutes(80), "borrows are clear"};
    journal.items["traits@2"] = {ItemStatus::done, noon("2026-03-29"), Minutes(0)};
    journal.items["accounts"] = {ItemStatus::done, noon("2026-04-01"), Minutes(0)};
    journal.items["axum@2"] = {ItemStatus::skipped, noon("2026-04-01"), Minutes(0), "not in this team"};
    const Update update =
        draft_update(role_with_goal(), journal, request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-01"));
    CHECK(ids_of(update, UpdateSection::done) == Ids{"ownership@3", "accounts"});
    CHECK(ids_of(update, UpdateSection::late) == Ids{"axum@2"});
    CHECK(update.counts.steps == 1);
    CHECK(update.counts.tasks == 1);
    CHECK(
        tells(update, "- Ownership: alone (2026-03-31, 1 h 20 min); borrows are clear\n- Get accounts (2026-04-01)\n"));
    CHECK(tells(update, "left out on 2026-04-01: not in this team\n"));
    CHECK(tells(update, "Since 2026-03-30: 1 step and 1 task.\n"));
}

TEST_CASE("what the plan has for these days, and what is late or waits") {
    Journal journal;
    journal.plan = plan();
    journal.open = OpenWork{"traits@2", noon("2026-04-01")};
    journal.worked["traits@2"] = Minutes(30);
    Update update =
        draft_update(role_with_goal(), journal, request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-01"));
    CHECK(update.planned_steps == 4);
    CHECK(ids_of(update, UpdateSection::in_hand) == Ids{"traits@2"});
    CHECK(ids_of(update, UpdateSection::next) == Ids{"ownership@3", "profiling@2"});
    CHECK(find_part(update, UpdateSection::next)->facts[0].by == day("2026-04-03"));
    CHECK(ids_of(update, UpdateSection::late) == Ids{"accounts", "tour"});
    CHECK(tells(update, "- Get accounts, was due on 2026-03-31 (owner: manager)\n"));
    CHECK(tells(update, "- Take the tour, due on 2026-04-10, waits for: Get accounts (owner: developer)\n"));
    CHECK(tells(update, "- Needed: somebody's word for Profiling: with help, by 2026-04-10\n"));

    journal.open.reset();
    journal.worked.clear();
    journal.items["accounts"] = {ItemStatus::done, noon("2026-04-01"), Minutes(0)};
    update = draft_update(role_with_goal(), journal, request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-08"));
    CHECK(ids_of(update, UpdateSection::late) == Ids{"ownership@3", "traits@2"});
    CHECK(ids_of(update, UpdateSection::next) == Ids{"profiling@2", "tour"});
    CHECK(tells(update, "was planned for 2026-04-03"));
}

TEST_CASE("those who plan are told by goals, without skills and notes") {
    Journal journal;
    journal.plan = plan();
    journal.items["ownership@3"] = {ItemStatus::done, noon("2026-03-31"), Minutes(80), "secret"};
    journal.items["profiling@2"] = {ItemStatus::done, noon("2026-03-31"), Minutes(0)};
    const Update update =
        draft_update(role_with_goal(), journal, request_for(UpdateVoice::product, "2026-03-30", "2026-04-08"));
    CHECK(ids_of(update, UpdateSection::done).front() == "goals.soon.launch");
    CHECK(tells(update, "1 step towards: Launch the library"));
    CHECK(tells(update, "behind the plan"));
    CHECK_FALSE(tells(update, "secret"));
    CHECK_FALSE(tells(update, "Ownership:"));
    CHECK_FALSE(tells(update, "somebody's word"));
}

TEST_CASE("people outside are told nothing of the team") {
    Role role = role_with_goal();
    Journal journal;
    journal.plan = plan();
    journal.items["ownership@3"] = {ItemStatus::done, noon("2026-03-31"), Minutes(80), "secret service"};
    journal.items["accounts"] = {ItemStatus::done, noon("2026-03-31"), Minutes(0)};
    journal.items["playbook-1/1"] = {ItemStatus::done, noon("2026-03-31"), Minutes(0), "secret leak"};
    PlaybookRun run;
    run.id = "playbook-1";
    run.title = "Bread";
    run.name = "secret oven";
    run.steps = {{"a", "Mix", "Flour", {}}, {"b", "Wait", "An hour", {}}};
    journal.playbooks = {run};
    journal.measured = {{"goals.soon.launch", 40, "%", "", "secret note", day("2026-03-31"), noon("2026-03-31")},
                        {"goals.soon.talks", 2, "talks", "", "secret talk", day("2026-03-31"), noon("2026-03-31")}};
    UpdateRequest request = request_for(UpdateVoice::community, "2026-03-30", "2026-04-01");
    GoalArea area;
    for (const char* words : {"Launch the library", "Talk at conferences"}) {
        Goal goal;
        goal.line.id = std::string("goals.soon.") + (words[0] == 'L' ? "launch" : "talks");
        goal.line.text = words;
        area.goals.push_back(goal);
    }
    for (const PersonaGoal& goal : goals_of({area}, journal.measured)) {
        request.milestones.push_back({goal, {}, {}});
    }
    const Update shared = draft_update(role, journal, request);
    CHECK(ids_of(shared, UpdateSection::done) == Ids{"ownership@3"});
    CHECK(ids_of(shared, UpdateSection::numbers) == Ids{"goals.soon.talks"});
    CHECK(tells(shared, "Ownership, well enough to use it alone; to learn it from: The Book"));
    for (const char* word : {"secret", "accounts", "Get accounts", "playbook", "Launch", "manager"}) {
        CAPTURE(word);
        CHECK_FALSE(tells(shared, word));
    }
    CHECK(tells(shared, "- 2 talks: Talk at conferences\n"));
    for (const UpdatePart& part : shared.parts) {
        for (const UpdateFact& fact : part.facts) {
            CHECK((!fact.on && !fact.by && fact.minutes == Minutes(0)));
        }
    }
    for (const char* key : {"\"tasks\":", "\"ticks\":", "\"numbers\":", "\"minutes\":", "\"planned_steps\":",
                            "\"steps_done\":", "2026-03-31"}) {
        CAPTURE(key);
        CHECK_FALSE(tells(shared, key));
    }
    request.voice = UpdateVoice::engineering;
    const Update inside = draft_update(role, journal, request);
    CHECK(tells(inside, "\"ticks\":"));
    CHECK(tells(inside, "- Bread: secret oven, 1 of 2 steps: Mix (secret leak)\n"));
    CHECK(tells(inside, "- Bread: secret oven, 1 of 2 steps, next: Wait\n"));
    CHECK(ids_of(inside, UpdateSection::numbers) == Ids{"goals.soon.launch", "goals.soon.talks"});
}

TEST_CASE("a summary says what is told, whatever that is") {
    Journal journal;
    journal.measured = {{"goals.soon.talks", 2, "talks", "", "", day("2026-03-31"), noon("2026-03-31")}};
    UpdateRequest request = request_for(UpdateVoice::community, "2026-03-30", "2026-04-01");
    GoalArea area;
    Goal goal;
    goal.line.id = "goals.soon.talks";
    goal.line.text = "Talk at conferences";
    area.goals.push_back(goal);
    request.milestones.push_back({goals_of({area}, journal.measured).at(0), {}, {}});
    const auto summary = [&] {
        const std::string text = render_update_text(draft_update(role_with_goal(), journal, request), Style{});
        return text.substr(text.find("\n\n") + 2, text.find("\n", text.find("\n\n") + 2) - text.find("\n\n") - 2);
    };
    CHECK(summary() == "Since 2026-03-30: 1 number.");
    request.milestones.clear();
    journal.measured.clear();
    journal.items["accounts"] = {ItemStatus::done, noon("2026-03-31"), Minutes(0)};
    CHECK(summary() == "Nothing to tell since 2026-03-30.");
    journal.plan = plan();
    CHECK(summary() == "Nothing to tell of what was done since 2026-03-30.");
    request.voice = UpdateVoice::engineering;
    journal = Journal();
    journal.items["axum@2"] = {ItemStatus::skipped, noon("2026-04-01"), Minutes(0), "not in this team"};
    CHECK(summary() == "Since 2026-03-30: 1 step left out.");
    request.voice = UpdateVoice::product;
    journal.items["accounts"] = {ItemStatus::skipped, noon("2026-03-31"), Minutes(0), "done before"};
    CHECK(summary() == "Since 2026-03-30: 1 step left out and 1 task left out.");
    request.voice = UpdateVoice::community;
    CHECK(summary() == "Nothing to tell since 2026-03-30.");
}

TEST_CASE("what was learned is counted and read") {
    Journal journal;
    PracticeState passed;
    passed.skills = {"ownership", "traits"};
    passed.level = 3;
    passed.result = PracticeResult::passed;
    passed.ended = noon("2026-03-31");
    passed.took = Minutes(40);
    journal.practice["linked-list"] = passed;
    passed.result = PracticeResult::solution_seen;
    journal.practice["looked-up"] = passed;
    QuizAnswer answer;
    answer.session = "quiz-1";
    answer.skill = "traits";
    answer.response = Response::right;
    answer.at = noon("2026-03-31");
    journal.answers = {answer, answer};
    journal.answers[1].response = Response::wrong;
    journal.reviews["ownership.one"] = {
        "ownership", 3, {{noon("2026-03-20"), fsrs::Rating::good, 5}, {noon("2026-03-31"), fsrs::Rating::again, 5}}};
    journal.attestations = {{"traits", 4, Attestation::By::mentor, "Ann", noon("2026-03-31")}};
    UpdateRequest request = request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-01");
    request.exercises["linked-list"] = "A linked list";
    const Update update = draft_update(role_with_goal(), journal, request);
    CHECK(tells(update, "- Exercise 'A linked list' passed (2026-03-31, 40 min): Ownership and Traits,\n  alone\n"));
    CHECK(tells(update, "- Traits: leads others in it (a mentor's word, 2026-03-31); Ann\n"));
    CHECK(tells(update, "- 2 questions answered, 1 of them right\n"));
    CHECK(tells(update, "- 1 card reviewed, 0 of them remembered\n"));
    CHECK(tells(update, "- Offered: Traits (leads others in it)\n"));
    CHECK_FALSE(tells(update, "looked-up"));
}

TEST_CASE("time is told by what it was spent on") {
    UpdateRequest request = request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-01");
    request.times = {
        {"ownership@3", noon("2026-03-29"), Minutes(500)}, {"ownership@3", noon("2026-03-30"), Minutes(50)},
        {"ownership@3", noon("2026-03-31"), Minutes(20)},  {"accounts", noon("2026-03-31"), Minutes(5)},
        {"traits@2", noon("2026-03-31"), Minutes(-30)},    {"playbook-1/1", noon("2026-04-01"), Minutes(7)}};
    const Update update = draft_update(role_with_goal(), Journal(), request);
    CHECK(update.counts.minutes == Minutes(82));
    CHECK(tells(update, "- 1 h 10 min on steps\n- 5 min on tasks\n- 7 min on playbooks\n"));
    CHECK(tells(update, "Nothing to tell of what was done since 2026-03-30. Time in the log: 1 h 22 min.\n"));
    request.voice = UpdateVoice::community;
    CHECK(tells(draft_update(role_with_goal(), Journal(), request), "Nothing to tell since 2026-03-30.\n"));
}

// A run that was given up is not told, and what it took is no time of the step.
TEST_CASE("time is not said to have gone into what is told") {
    Journal journal;
    journal.items["ownership@3"] = {ItemStatus::done, noon("2026-03-31"), Minutes(80)};
    UpdateRequest request = request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-01");
    request.times = {{"ownership@3", noon("2026-03-31"), Minutes(80)},
                     {"playbook-1/1", noon("2026-03-31"), Minutes(160)}};
    CHECK(tells(draft_update(role_with_goal(), journal, request), "Since 2026-03-30: 1 step. Time in the log: 4 h.\n"));
}

TEST_CASE("a section that the tone asks for is told in full, any other in brief") {
    Journal journal;
    for (const char* skill : {"ownership", "borrowing", "traits", "axum", "warp", "gdb"}) {
        journal.items[std::string(skill) + "@1"] = {ItemStatus::skipped, noon("2026-03-31"), Minutes(0)};
        journal.items[std::string(skill) + "@2"] = {ItemStatus::done, noon("2026-03-31"), Minutes(0)};
    }
    UpdateRequest request = request_for(UpdateVoice::engineering, "2026-03-30", "2026-04-01");
    const Update brief = draft_update(role_with_goal(), journal, request);
    CHECK(find_part(brief, UpdateSection::done)->told() == 6);
    CHECK(find_part(brief, UpdateSection::late)->told() == 3);
    CHECK(tells(brief, "- and 3 more\n"));
    request.audience.tone = {{"line", "Be open about risks", {UpdateSection::late}}};
    const Update full = draft_update(role_with_goal(), journal, request);
    CHECK(find_part(full, UpdateSection::late)->told() == 6);
    CHECK_FALSE(tells(full, "more"));
    request.audience.tone.clear();
    request.whole = true;
    CHECK(find_part(draft_update(role_with_goal(), journal, request), UpdateSection::late)->told() == 6);
}
