// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <map>

#include "onramp/path/firmness.hpp"
#include "onramp/path/path_documents.hpp"
#include "onramp/path/path_progress.hpp"
#include "onramp/path/plan.hpp"
#include "onramp/path/step_id.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"
#include "support/property.hpp"

using namespace onramp;

namespace {

struct Situation {
    Role role;
    Assessment assessment;
    PathRequest request;
};

Situation any_situation() {
    const auto seed = *rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>());
    onramp_test::Numbers numbers(seed);
    Situation made;
    made.role = onramp_test::random_role(seed, 2 + numbers.below(25));
    made.assessment = onramp_test::placed_assessment(made.role, onramp_test::random_ratings(seed, made.role));
    made.request.start = parse_date("2026-11-23").value() + std::chrono::days(numbers.below(7));
    made.request.hours_per_week = 0.5 * (1 + numbers.below(30));
    if (numbers.below(2) == 0) {
        made.request.deadline = made.request.start + std::chrono::days(numbers.below(200));
    }
    made.request.even = numbers.below(2) == 0;
    for (int i = numbers.below(3); i > 0; --i) {
        const Date from = made.request.start + std::chrono::days(numbers.below(100) - 5);
        made.request.away.push_back({from, from + std::chrono::days(numbers.below(12))});
    }
    for (int i = numbers.below(3); i > 0; --i) {
        made.request.reviews.emplace_back(numbers.below(120));
    }
    for (int i = numbers.below(4); i > 0; --i) {
        const auto& skill =
            made.role.skills[static_cast<std::size_t>(numbers.below(static_cast<int>(made.role.skills.size())))];
        made.request.done.insert(skill.skill.id + "@" + std::to_string(1 + numbers.below(4)));
    }
    return made;
}

} // namespace

TEST_CASE("every plan holds by the checker's own rules") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const auto path = plan_path(situation.role, situation.assessment, situation.request);
        RC_ASSERT(path.has_value());
        for (const Problem& problem : verify_path(situation.role, *path)) {
            RC_LOG() << problem.where.pointer << ": " << problem.message << "\n";
        }
        RC_ASSERT(verify_path(situation.role, *path).empty());
    }));
}

TEST_CASE("a least load is kept or refused, as the checker sees it") {
    CHECK(onramp_test::holds([] {
        Situation situation = any_situation();
        situation.request.least_hours_per_week = situation.request.hours_per_week * *rc::gen::inRange(0, 9) / 8;
        const auto path = plan_path(situation.role, situation.assessment, situation.request);
        RC_ASSERT(path.has_value());
        const auto problems = verify_path(situation.role, *path);
        const bool kept = check_least_loads(situation.role, *path, situation.request).has_value();
        RC_ASSERT(kept == problems.empty());
        RC_ASSERT(std::all_of(problems.begin(), problems.end(),
                              [](const Problem& problem) { return problem.rule == "least-load"; }));
    }));
}

TEST_CASE("every level that the role asks for is held, planned or cut") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        for (const RoleSkill& skill : situation.role.skills) {
            int held = 0;
            for (const PathWaiver& waiver : path.waived) {
                held = waiver.skill == skill.skill.id ? waiver.level : held;
            }
            int cut = 0;
            for (const PathCut& each : path.cut) {
                if (each.id.starts_with(skill.skill.id + "@")) {
                    cut = std::max(cut, each.id.back() - '0');
                }
            }
            for (int level = 1; level <= skill.target.level; ++level) {
                const std::string id = skill.skill.id + "@" + std::to_string(level);
                const bool done = std::any_of(path.done.begin(), path.done.end(), [&](const std::string& each) {
                    return each.starts_with(skill.skill.id + "@") && each.back() - '0' >= level;
                });
                RC_ASSERT(level <= held || done || path.find(id) != nullptr || level <= cut);
            }
        }
    }));
}

TEST_CASE("the same input gives the same bytes, and the document loses nothing") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        const std::string text = render_path_json(path);
        RC_ASSERT(text == render_path_json(plan_path(situation.role, situation.assessment, situation.request).value()));
        const auto reading = read_path(text, "f");
        RC_ASSERT(reading.value.has_value());
        RC_ASSERT(*reading.value == path);
    }));
}

TEST_CASE("more hours a week never lower a proved gain") {
    CHECK(onramp_test::holds([] {
        Situation situation = any_situation();
        const Path less = plan_path(situation.role, situation.assessment, situation.request).value();
        situation.request.hours_per_week += 1;
        const Path more = plan_path(situation.role, situation.assessment, situation.request).value();
        RC_ASSERT(less.selections.size() == more.selections.size());
        if (less.selections[0].proved() && more.selections[0].proved()) { // later ones keep what the first took
            RC_ASSERT(more.selections[0].gain >= less.selections[0].gain);
        }
    }));
}

TEST_CASE("ready steps can be done one after the other until nothing is left") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        std::set<std::string> done;
        while (done.size() < path.steps.size()) {
            const auto ready = ready_steps(path, done);
            RC_ASSERT(!ready.empty());
            done.insert(ready.back()->id);
        }
        RC_ASSERT(ready_steps(path, done).empty());
    }));
}

TEST_CASE("no part of a step is shorter than it need be") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        Minutes least{0}; // 25 minutes, or what the fullest week has
        for (const PathWeek& week : path.weeks) {
            least = std::min(Minutes(25), std::max(least, week.capacity));
        }
        for (const PathWeek& week : path.weeks) {
            for (const WeekPiece& piece : week.pieces) {
                RC_ASSERT(piece.minutes >= least || piece.minutes == path.find(piece.step)->planned);
            }
        }
    }));
}

TEST_CASE("reviews take their minutes inside the hours, and at most half of them") {
    CHECK(onramp_test::holds([] {
        Situation situation = any_situation();
        const Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        situation.request.reviews.clear();
        const Path without = plan_path(situation.role, situation.assessment, situation.request).value();
        for (std::size_t week = 0; week < path.weeks.size(); ++week) {
            RC_ASSERT(path.weeks[week].capacity + path.weeks[week].reviews == without.weeks[week].capacity);
            RC_ASSERT(path.weeks[week].reviews <= path.weeks[week].capacity);
        }
    }));
}

TEST_CASE("what a cut displaces is selected, and as firm as a share says") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        for (const PathCut& cut : path.cut) {
            for (const std::string& id : cut.displaces) {
                RC_ASSERT(path.find(id) != nullptr);
            }
        }
        RC_ASSERT(add_shares(path, situation.role, situation.assessment, situation.request, {}, {8, 3, 1}).has_value());
        Path other = path;
        RC_ASSERT(
            add_shares(other, situation.role, situation.assessment, situation.request, {}, {8, 3, 2}).has_value());
        RC_ASSERT(other == path);
        RC_ASSERT(verify_path(situation.role, path).empty());
    }));
}

TEST_CASE("a thousand skills are planned") {
    const Role role = onramp_test::random_role(7, 1000);
    const Assessment assessment = onramp_test::placed_assessment(role, {}, Instant{});
    PathRequest request;
    request.start = parse_date("2026-11-23").value();
    request.hours_per_week = 10;
    request.priced = false; // hundreds of cuts: each a choice of its own
    const auto path = plan_path(role, assessment, request);
    REQUIRE(path.has_value());
    CHECK(verify_path(role, *path).empty());
    CHECK(path->steps.size() > 500);
}

TEST_CASE("layers grow along what opens what, whatever is done") {
    CHECK(onramp_test::holds([] {
        const Situation situation = any_situation();
        const Path path = plan_path(situation.role, situation.assessment, situation.request).value();
        std::set<std::string> settled[2];
        for (const PathStep& step : path.steps) {
            const int fate = *rc::gen::inRange(0, 5);
            if (fate < 2) {
                settled[fate].insert(step.id);
            }
        }
        const PathProgress progress = progress_of(path, settled[0], settled[1]);
        const std::set<std::string> done = with_levels_below(settled[0]);
        const auto layers = path_layers(path, progress);
        RC_ASSERT(layers.has_value());
        for (const PathStep& step : path.steps) {
            const Standing standing = progress.of(step.id);
            const int layer = layers->find(step.id)->second;
            RC_ASSERT((standing == Standing::done) == done.contains(step.id));
            RC_ASSERT((layer == 0) == is_settled(standing));
            RC_ASSERT((layer == 1) == (standing == Standing::open));
            int farthest = 0;
            for (const std::string& before : step.after) {
                farthest = std::max(farthest, layers->find(before)->second);
            }
            RC_ASSERT(layer == 0 || layer == farthest + 1);
        }
        const Path weeks = within_weeks(path);
        for (const PathStep& step : weeks.steps) { // nothing in the weeks waits for the outline
            RC_ASSERT(std::all_of(step.after.begin(), step.after.end(),
                                  [&](const std::string& id) { return weeks.find(id) != nullptr; }));
        }
    }));
}
