// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path_progress.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

PathStep step(const std::string& id, std::vector<std::string> after, int week = 0) {
    PathStep made;
    made.id = id;
    made.title = id;
    made.after = std::move(after);
    made.first_week = made.last_week = week;
    return made;
}

PathTask task(const std::string& id, std::vector<std::string> after) {
    PathTask made;
    made.id = id;
    made.after = std::move(after);
    return made;
}

// a <- b <- d, a <- c <- d, e; the tasks t <- u <- v, and w, which waits for what is no more in the path.
Path sample() {
    Path path;
    path.steps = {step("a", {}, 1), step("b", {"a"}, 1), step("c", {"a"}, 2), step("d", {"b", "c"}), step("e", {})};
    path.tasks = {task("t", {}), task("u", {"t"}), task("v", {"u"}), task("w", {"gone"})};
    path.weeks.resize(2);
    path.weeks[0].pieces = {{"a", Minutes(30)}, {"b", Minutes(30)}};
    path.weeks[1].pieces = {{"c", Minutes(60)}};
    return path;
}

std::string ids_of(const Path& path) {
    std::string ids;
    for (const PathStep& each : path.steps) {
        ids += each.id;
    }
    for (const PathTask& each : path.tasks) {
        ids += each.id;
    }
    return ids;
}

} // namespace

TEST_CASE("what is open follows from what is done") {
    const Path path = sample();
    const PathProgress fresh = progress_of(path, {}, {});
    CHECK(fresh.of("a") == Standing::open);
    CHECK(fresh.of("b") == Standing::waiting);
    CHECK(fresh.of("e") == Standing::open);
    CHECK(fresh.of("t") == Standing::open);
    CHECK(fresh.of("u") == Standing::waiting);
    CHECK(fresh.of("w") == Standing::open);
    CHECK(fresh.of("nothing") == Standing::waiting);

    const PathProgress later = progress_of(path, {"a", "b", "t"}, {"c", "a", "v"});
    CHECK(later.of("a") == Standing::done); // skipped first, then done
    CHECK(later.of("c") == Standing::skipped);
    CHECK(later.of("d") == Standing::open);
    CHECK(later.of("u") == Standing::open);
    CHECK(later.of("v") == Standing::skipped);

    Path settled = path;
    settled.done = {"a"};
    CHECK(progress_of(settled, {}, {}).of("b") == Standing::open);
}

TEST_CASE("layers count how far away a step is") {
    const Path path = sample();
    const auto fresh = path_layers(path, progress_of(path, {}, {})).value();
    CHECK(fresh == std::map<std::string, int, std::less<>>{
                       {"a", 1}, {"b", 2}, {"c", 2}, {"d", 3}, {"e", 1}, {"t", 1}, {"u", 2}, {"v", 3}, {"w", 1}});
    const auto later = path_layers(path, progress_of(path, {"a", "b"}, {})).value();
    CHECK(later.find("a")->second == 0);
    CHECK(later.find("c")->second == 1);
    CHECK(later.find("d")->second == 2);
}

TEST_CASE("a circle has no layers") {
    Path path = sample();
    path.steps[0].after = {"d"};
    const auto layers = path_layers(path, progress_of(path, {}, {}));
    REQUIRE_FALSE(layers);
    CHECK(layers.error().kind == ErrorKind::invalid);
    CHECK(layers.error().message.ends_with("in a circle: 'a', 'd' and 'b'"));
    path.steps[0].after = {};
    path.steps[4].after = {"e"};
    CHECK(path_layers(path, progress_of(path, {}, {})).error().message.ends_with("in a circle: 'e'"));
}

TEST_CASE("parts of a path") {
    const Path weeks = within_weeks(sample());
    CHECK(ids_of(weeks) == "abctuvw");
    const Path around = around_step(sample(), "b");
    CHECK(ids_of(around) == "abd");
    CHECK(around.weeks[0].pieces.size() == 2);
    CHECK(around.weeks[1].pieces.empty());
    CHECK(ids_of(around_step(sample(), "e")) == "e");
}

TEST_CASE("a level that is done settles those below it, one that is left out does not") {
    Path path;
    path.steps = {step("a@1", {}), step("a@2", {"a@1"}), step("a@3", {"a@2"}), step("b@1", {"a@2"})};
    const PathProgress done = progress_of(path, {"a@3"}, {});
    CHECK(done.of("a@1") == Standing::done);
    CHECK(done.of("a@2") == Standing::done);
    CHECK(done.of("b@1") == Standing::open);
    const PathProgress skipped = progress_of(path, {}, {"a@3"});
    CHECK(skipped.of("a@1") == Standing::open);
    CHECK(skipped.of("a@2") == Standing::waiting);
    CHECK(skipped.of("b@1") == Standing::waiting);
}
