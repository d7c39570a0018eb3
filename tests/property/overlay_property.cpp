// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <nlohmann/json.hpp>

#include "onramp/profile/profile_document.hpp"
#include "support/catch.hpp"
#include "support/profile_support.hpp"
#include "support/property.hpp"

namespace {

using nlohmann::json;
using onramp::Profile;
using onramp_test::k_tiny_profile;

json head(const std::string& extends) {
    return {{"kind", "profile"}, {"schema_version", 1}, {"extends", extends}};
}

// The profile that the overlays, applied one after another, make of the tiny one.
Profile applied(const std::vector<json>& overlays) {
    std::map<std::string, std::string> files = {{"0.json", std::string(k_tiny_profile)}};
    std::string top = "0.json";
    for (std::size_t i = 0; i < overlays.size(); ++i) {
        json document = head(top);
        document.update(overlays[i]);
        top = std::to_string(i + 1) + ".json";
        files[top] = document.dump();
    }
    const auto reading = onramp::read_layered_profile({top, files.at(top)}, onramp_test::loader_of(files));
    RC_ASSERT(reading.value.has_value());
    return reading.value->profile;
}

Profile tiny() {
    return *onramp::read_profile(k_tiny_profile, "p.json").value;
}

json random_target() {
    json target = json::object();
    if (*rc::gen::arbitrary<bool>()) {
        target["level"] = *rc::gen::inRange(1, 6);
    }
    if (*rc::gen::arbitrary<bool>()) {
        target["need"] = *rc::gen::element<std::string>("required", "elective", "on_demand");
    }
    if (*rc::gen::arbitrary<bool>()) {
        target["goals"] = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("g1", "g2"));
    }
    if (*rc::gen::arbitrary<bool>()) {
        target["group"] = nullptr;
    }
    return target;
}

json random_task() {
    json task = json::object();
    if (*rc::gen::arbitrary<bool>()) {
        task["minutes"] = *rc::gen::inRange(1, 500);
    }
    if (*rc::gen::arbitrary<bool>()) {
        task["link"] = *rc::gen::element<json>(json(nullptr), json("https://example.org"));
    }
    return task;
}

// An overlay of some of the ids given, of entries that the tiny profile has.
json random_overlay(const std::vector<std::string>& targets, const std::vector<std::string>& tasks) {
    json overlay = json::object();
    for (const std::string& id : targets) {
        if (*rc::gen::arbitrary<bool>()) {
            overlay["targets"][id] = *rc::gen::inRange(0, 8) == 0 ? json(nullptr) : random_target();
        }
    }
    for (const std::string& id : tasks) {
        if (*rc::gen::arbitrary<bool>()) {
            overlay["tasks"][id] = *rc::gen::inRange(0, 8) == 0 ? json(nullptr) : random_task();
        }
    }
    if (*rc::gen::arbitrary<bool>()) {
        overlay["name"] = *rc::gen::element<std::string>("One", "Two");
    }
    return overlay;
}

json without_name(json overlay) {
    overlay.erase("name");
    return overlay;
}

} // namespace

TEST_CASE("an overlay that names nothing changes nothing") {
    CHECK(onramp_test::holds([] {
        const json overlay = random_overlay({"a", "b"}, {"first", "second"});
        RC_ASSERT(applied({json::object()}) == tiny());
        RC_ASSERT(applied({overlay, json::object()}) == applied({overlay}));
        RC_ASSERT(applied({json::object(), overlay}) == applied({overlay}));
    }));
}

TEST_CASE("an overlay applied twice is an overlay applied once") {
    CHECK(onramp_test::holds([] {
        const json overlay = random_overlay({"a", "b"}, {"first", "second"});
        // Removing twice is removing once, so entries that come back in parts would be incomplete.
        RC_ASSERT(applied({overlay, overlay}) == applied({overlay}));
    }));
}

TEST_CASE("overlays of different ids may be applied in any order") {
    CHECK(onramp_test::holds([] {
        const json one = without_name(random_overlay({"a"}, {"second"}));
        const json other = random_overlay({"b"}, {"first"});
        RC_ASSERT(applied({one, other}) == applied({other, one}));
    }));
}

TEST_CASE("what one overlay removes another can put back") {
    CHECK(onramp_test::holds([] {
        const json base = json::parse(k_tiny_profile);
        const std::string map = *rc::gen::element<std::string>("targets", "tasks", "leaves", "activities", "groups");
        const json& entries = base[map];
        const auto index = *rc::gen::inRange<std::size_t>(0, entries.size());
        auto entry = entries.begin();
        std::advance(entry, static_cast<std::ptrdiff_t>(index));
        json removing;
        removing[map][entry.key()] = nullptr;
        json adding;
        adding[map][entry.key()] = entry.value();
        RC_ASSERT(!(applied({removing}) == tiny()));
        RC_ASSERT(applied({removing, adding}) == tiny());
    }));
}

TEST_CASE("an overlay changes no entry that it does not name") {
    CHECK(onramp_test::holds([] {
        const json overlay = without_name(random_overlay({"a"}, {"second"}));
        Profile changed = applied({overlay});
        Profile expected = tiny();
        changed.targets.erase("a");
        changed.tasks.erase("second");
        expected.targets.erase("a");
        expected.tasks.erase("second");
        RC_ASSERT(changed == expected);
    }));
}
