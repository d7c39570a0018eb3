// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/handle.hpp"

#include <set>

#include "support/catch.hpp"

using namespace onramp;

namespace {

std::vector<std::string> numbered(int count) {
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) {
        ids.push_back("skill-" + std::to_string(i / 5) + "@" + std::to_string(i % 5 + 1));
    }
    return ids;
}

} // namespace

TEST_CASE("handles are short, distinct and made of letters that nobody mistakes") {
    for (const int count : {0, 1, 10, 200, 3000}) {
        CAPTURE(count);
        const auto handles = short_handles(numbered(count));
        REQUIRE(handles.size() == static_cast<std::size_t>(count));
        std::set<std::string> distinct;
        for (const auto& [id, handle] : handles) {
            distinct.insert(handle);
            CHECK(handle.size() == handles.begin()->second.size());
            CHECK(handle.size() >= 3);
            CHECK(handle.size() <= 7);
            CHECK(handle.find_first_not_of("bcdfghjkmnpqrstvwxz") == std::string::npos);
        }
        CHECK(distinct.size() == handles.size());
    }
    // By hand: FNV-1a of nothing is its offset basis 14695981039346656037, 6 modulo 19; divided by 19
    // it is 773472686281402949, 15 modulo 19; again 40709088751652786, 7 modulo 19.
    CHECK(short_handles({""}).at("") == "jvk");
    CHECK(short_handles({"a", "a", "b"}).size() == 2);
}

TEST_CASE("a handle is the shortest at which all differ, and longer ones begin with it") {
    const auto few = short_handles(numbered(10));
    const auto many = short_handles(numbered(3000));
    REQUIRE(many.begin()->second.size() > few.begin()->second.size());
    for (const auto& [id, handle] : few) {
        CHECK(many.at(id).starts_with(handle));
    }
    std::set<std::string> shorter;
    for (const auto& [id, handle] : many) {
        shorter.insert(handle.substr(0, handle.size() - 1));
    }
    CHECK(shorter.size() < many.size());
}

TEST_CASE("things are found by id, by handle of any length and by a beginning") {
    const std::vector<std::string> ids = {"lifetimes@2", "lifetimes@3", "ownership@3", "task.laptop", "own"};
    const auto handles = short_handles(ids);
    for (const std::string& id : ids) {
        CAPTURE(id);
        CHECK(find_by_handle(id, ids).value() == id);
        CHECK(find_by_handle(handles.at(id), ids).value() == id);
    }
    CHECK(find_by_handle("task", ids).value() == "task.laptop");
    CHECK(find_by_handle("owner", ids).value() == "ownership@3");
    CHECK(find_by_handle("own", ids).value() == "own"); // the id itself, though another begins with it

    std::string loud = handles.at("task.laptop");
    for (char& c : loud) {
        c = static_cast<char>(c - 'a' + 'A');
    }
    CHECK(find_by_handle(loud, ids).value() == "task.laptop");

    const auto many = short_handles(numbered(3000));
    CHECK(find_by_handle(many.at("skill-3@2"), {"skill-3@2", "other"}).value() == "skill-3@2");
}

TEST_CASE("what names nothing or more than one thing is an error with a way on") {
    const std::vector<std::string> ids = {"lifetimes@2", "lifetimes@3", "ownership@3"};
    const auto both = find_by_handle("lifetimes", ids);
    REQUIRE_FALSE(both);
    CHECK(both.error().kind == ErrorKind::unknown_name);
    CHECK(both.error().message == "'lifetimes' can be more than one thing");
    CHECK(both.error().hint == "it can be lifetimes@2 and lifetimes@3");

    const auto near = find_by_handle("ownershipp@3", ids);
    REQUIRE_FALSE(near);
    CHECK(near.error().kind == ErrorKind::unknown_name);
    CHECK(near.error().hint == "did you mean 'ownership@3'?");

    CHECK(find_by_handle("", ids).error().kind == ErrorKind::unknown_name);
    CHECK(find_by_handle("zzz", {}).error().hint == "name it by its id or its short handle");
    CHECK(find_by_handle("skill", numbered(3000)).error().hint.ends_with(" and 2995 more"));
}
