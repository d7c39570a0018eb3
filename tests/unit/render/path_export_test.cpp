// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/path_export.hpp"

#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "onramp/render/path_view.hpp"
#include "support/catch.hpp"
#include "support/sample_role.hpp"

using namespace onramp;

namespace {

const Date k_monday = parse_date("2026-11-23").value();
const std::vector<std::string> k_workdays = {"mon", "tue", "wed", "thu", "fri"};

Path sample() {
    Path path = onramp_test::path_of(
        k_monday, {onramp_test::step("own@1", 90, Load::light), onramp_test::step("own@2", 60, Load::light, {"own@1"})},
        100);
    path.steps[0].first_week = path.steps[0].last_week = path.steps[1].first_week = 1;
    path.steps[1].last_week = 2;
    return path;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

nlohmann::json issues(const Path& path, const PathProgress& progress = {}) {
    return nlohmann::json::parse(render_path_issues(path, progress));
}

} // namespace

TEST_CASE("a checklist is ticked where a step or task is done") {
    Path path = sample();
    const std::string text = render_path_checklist(path, progress_of(path, {"own@1", "architecture-tour"}, {"own@2"}));
    INFO(text);
    CHECK(has(text, "- [x] **Learn own** (`own@1`), "));
    CHECK(has(text, "- [ ] **Learn own** (`own@2`), skipped, "));
    CHECK(has(text, "- [x] **Take the architecture tour** (`architecture-tour`)"));
    CHECK(has(text, "- [ ] **Get accounts and access** (`accounts-and-access`)"));
    path.steps[0].title = "= 1+1\n- [x] all";
    CHECK(has(render_path_checklist(path, {}), "**\\= 1+1\\\\u{0a}- \\[x\\] all**"));
}

TEST_CASE("cells that would be formulas are counted, and guarded on demand") {
    Path path = sample();
    path.steps[0].title = "=1+1";
    path.steps[0].skill = "-x";
    path.steps[1].title = "a,\"b\"\nc";
    const PathTable kept = render_path_csv(path, {}, Formulas::keep);
    CHECK(kept.formulas == 2);
    CHECK(has(kept.text, "\r\nstep,own@1,=1+1,-x,"));
    CHECK(has(kept.text, ",\"a,\"\"b\"\"\nc\","));
    const PathTable guarded = render_path_csv(path, {}, Formulas::guard);
    CHECK(has(guarded.text, "\r\nstep,own@1,\"'=1+1\",\"'-x\","));
    path.steps[0].title = "\x1b[31m";
    CHECK_FALSE(has(render_path_csv(path, {}, Formulas::keep).text, "\x1b"));
}

TEST_CASE("a week is an event from its first to its last working day") {
    Path path = sample();
    path.start = k_monday + std::chrono::days(2);
    path.deadline = k_monday + std::chrono::days(7);
    path.tasks.clear();
    path.weeks[0].reviews = Minutes(30);
    const std::string text = render_path_ical(path, progress_of(path, {"own@1"}, {}), k_workdays, Instant{});
    INFO(text);
    CHECK(has(text, "DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261128\r\nSUMMARY:Learning: 2.2 h\r\n"));
    CHECK(has(text, "DESCRIPTION:Learn own\\, 1 h 30 min (done)\\nLearn own\\, 10 min\\nReviews\\, 30\r\n  min\r\n"));
    CHECK(has(text, "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"));
    CHECK(has(render_path_ical(sample(), {}, {"mon", "tue", "wed", "thu", "sun"}, Instant{}),
              "DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261130\r\n"));
    path.deadline = k_monday; // before the start: the week is kept
    CHECK(has(render_path_ical(path, {}, k_workdays, Instant{}),
              "DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\n"));
    path.weeks.clear();
    CHECK(render_path_ical(path, {}, k_workdays, Instant{}).empty());
}

TEST_CASE("a task is a to-do with what became of it") {
    Path path = sample();
    path.weeks.clear();
    path.tasks[0].link = "https://example.org/a b";
    PathProgress progress = progress_of(path, {"accounts-and-access"}, {"architecture-tour"});
    progress.since.emplace("accounts-and-access", parse_instant("2026-11-24T09:30:00Z").value());
    const std::string text = render_path_ical(path, progress, k_workdays, Instant{});
    INFO(text);
    CHECK(has(text, "DTSTART:20261123T000000\r\nDUE:20261124T235900\r\nSUMMARY:Get accounts and access\r\n"));
    CHECK(has(text, "URL:https://example.org/a%20b\r\n"));
    CHECK(has(text, "STATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\nCOMPLETED:20261124T093000Z\r\n"));
    CHECK(has(text, "STATUS:CANCELLED\r\n"));
    CHECK(has(text, "UID:" + calendar_task_uid("senior-rust-developer", "architecture-tour") + "\r\n"));
}

TEST_CASE("weeks and tasks keep their UIDs, and share none") {
    const Path path = sample();
    Path again = path;
    again.start += std::chrono::days(1);
    again.weeks.erase(again.weeks.begin()); // planned anew a week later
    const std::string second = "UID:" + calendar_week_uid(path.profile, k_monday + std::chrono::days(7)) + "\r\n";
    CHECK(has(render_path_ical(path, {}, k_workdays, Instant{}), second));
    CHECK(has(render_path_ical(again, {}, k_workdays, Instant{}), second));
    CHECK(calendar_week_uid("a", k_monday) != calendar_week_uid("b", k_monday));
    CHECK(calendar_task_uid("a", "week/2026-11-23") != calendar_week_uid("a", k_monday));
}

TEST_CASE("issues have unique titles within GitHub's limits") {
    Path path = sample();
    CHECK(issues(path).size() == 4);
    CHECK(issues(path)[0]["title"] == "Learn own");
    CHECK(issues(path)[1]["title"] == "Learn own (2)");
    CHECK(has(issues(path)[1]["body"].get<std::string>(), "**After**\n\n- Learn own\n"));
    CHECK(issues(path)[0]["labels"] == nlohmann::json({"onramp", "week-1"}));
    path.steps[0].phase = Phase::first_90_days;
    path.steps[0].first_week = 0;
    CHECK(issues(path)[0]["labels"] == nlohmann::json({"onramp", "later", "first-90-days"}));
    CHECK(issues(path)[3]["labels"] == nlohmann::json({"onramp", "onboarding"}));

    std::string crabs;
    for (int i = 0; i < 300; ++i) {
        crabs += "\xF0\x9F\xA6\x80";
    }
    path.steps[0].title = path.steps[1].title = crabs;
    path.steps[0].words = std::string(100'000, 'x');
    auto title = issues(path)[0]["title"].get<std::string>();
    CHECK(title.size() == 127 * 4 + 3); // two UTF-16 units each, and the ellipsis
    title = issues(path)[1]["title"].get<std::string>();
    CHECK(title.ends_with("\u2026 (2)"));
    CHECK(is_valid_utf8(title));
    CHECK(issues(path)[0]["body"].get<std::string>().size() == 65'536);
    path.steps[0].title = "  ";
    CHECK(issues(path)[0]["title"] == "own@1");
}

TEST_CASE("what is settled is no issue any more") {
    const Path path = sample();
    const nlohmann::json left = issues(path, progress_of(path, {"own@1"}, {"architecture-tour"}));
    REQUIRE(left.size() == 2);
    CHECK(has(left[0]["body"].get<std::string>(), "- Learn own (settled)\n"));
}
