// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_aids.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

Resource resource(const std::string& id, ResourceKind kind = ResourceKind::book) {
    Resource made;
    made.id = id;
    made.title = id;
    made.url = "https://example.org/" + id;
    made.language = "en";
    made.license = "MIT";
    made.kind = kind;
    return made;
}

struct Shelf {
    Role role;
    LearningAids aids;
    Path path;

    Shelf() {
        RoleSkill skill;
        skill.skill.id = "cargo";
        role.skills.push_back(skill);
        PathStep step;
        step.id = "cargo@2";
        step.skill = "cargo";
        step.level = 2;
        step.hours = {1, 2, 4};
        path.steps.push_back(step);
    }

    void add(Resource added, int from = 1, int to = 3) {
        ResourceUse use;
        use.resource = SharedText(added.id);
        use.from = from;
        use.to = to;
        role.skills[0].skill.resources.push_back(use);
        aids.resources.push_back(std::move(added));
    }

    const PathStep& choose(const LearnerTaste& taste = {}) {
        add_aids(path, role, aids, taste);
        return path.steps[0];
    }
};

} // namespace

TEST_CASE("the pack's order decides between resources that are alike") {
    Shelf shelf;
    shelf.add(resource("too-easy"), 1, 1);
    shelf.add(resource("first"));
    shelf.add(resource("second"));
    CHECK(shelf.choose().resource->id == "first");
}

TEST_CASE("whole comes before liked, liked before free, free after what fits the time") {
    Shelf shelf;
    Resource draft = resource("draft", ResourceKind::talk);
    draft.completeness = Completeness::draft;
    shelf.add(draft);
    Resource lengthy = resource("long", ResourceKind::book);
    lengthy.minutes = 121;
    shelf.add(lengthy);
    Resource closed = resource("closed", ResourceKind::article);
    closed.license = "proprietary";
    shelf.add(closed);
    shelf.add(resource("free", ResourceKind::article));
    shelf.add(resource("talk", ResourceKind::talk));
    CHECK(shelf.choose().resource->id == "free");
    CHECK(shelf.choose({{ResourceKind::talk}, {"en"}}).resource->id == "talk");
    CHECK(shelf.choose({{ResourceKind::course, ResourceKind::book, ResourceKind::talk}, {"en"}}).resource->id ==
          "long");
}

TEST_CASE("where one goes deep, it is by the persona's methods") {
    Shelf shelf;
    shelf.add(resource("book"), 1, 4);
    shelf.add(resource("talk", ResourceKind::talk), 1, 4);
    shelf.add(resource("rfc", ResourceKind::rfc), 1, 4);
    shelf.role.learning = {{"read", "Read RFCs", {ResourceKind::rfc}, {}}, {"watch", "Go", {ResourceKind::talk}, {}}};
    CHECK(shelf.choose().resource->id == "book"); // level 2, no focus
    CHECK(shelf.choose({{ResourceKind::talk}, {"en"}}).resource->id == "talk");
    shelf.path.steps[0].level = 4; // leads others
    CHECK(shelf.choose().resource->id == "rfc");
    shelf.path.steps[0].level = 2;
    shelf.role.learning.push_back({"focus", "Builds", {}, {"cargo"}});
    CHECK(shelf.choose().resource->id == "rfc");
    CHECK(shelf.choose({{ResourceKind::talk}, {"en"}}).resource->id == "talk"); // the person comes first
}

TEST_CASE("what is in a language that is not read is left out") {
    Shelf shelf;
    Resource german = resource("german");
    german.language = "de";
    shelf.add(german);
    CHECK_FALSE(shelf.choose().resource.has_value());
    CHECK(shelf.choose({{}, {"de"}}).resource->id == "german");
}

TEST_CASE("the check is the cheapest that can show the level") {
    Shelf shelf;
    CHECK(shelf.choose().check == StepCheck::word);
    CHECK(check_command(shelf.path.steps[0]) == "onramp assess attest cargo --level 2 --by mentor --note 'WHO, WHEN'");
    shelf.aids.exercises = {{"far", "Far", {"cargo"}, 4, 10},
                            {"other", "Other", {"serde", "cargo"}, 2, 10},
                            {"own", "Own", {"cargo"}, 2, 40},
                            {"above", "Above", {"cargo"}, 3, 5}};
    CHECK(shelf.choose().check == StepCheck::exercise);
    CHECK(shelf.path.steps[0].exercise == "own");
    CHECK(check_command(shelf.path.steps[0]) == "onramp assess practice start own");
    shelf.aids.items["cargo"] = {9, 1, 0, 9, 0};
    CHECK(shelf.choose().check == StepCheck::exercise); // one question is not enough, and level 4 is above the ceiling
    shelf.aids.items["cargo"] = {0, 1, 1, 0, 0};
    CHECK(shelf.choose().check == StepCheck::questions);
    CHECK(check_command(shelf.path.steps[0]) == "onramp assess quiz --skill cargo --level 2");
    shelf.role.measurement.ceilings.quiz = 1;
    CHECK(shelf.choose().check == StepCheck::exercise);
}
