// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/session_shares.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

const Date k_monday = *parse_date("2026-11-23");
const Date k_last = k_monday + std::chrono::days(20);
constexpr Lengths k_lengths{Minutes(25), Minutes(60), Minutes(90)};

// Sessions of a step, and what the next three weeks are to have of it.
struct Change {
    Schedule before;
    FitRequest request;

    Change() {
        before.planning.emplace();
        request.days.first = k_monday;
        request.days.as_of = *parse_instant("2026-11-23T07:00:00Z");
        request.before = &before;
    }

    // So many hours after the midnight of the first Monday.
    void stands(int number, int hours, int minutes) {
        Session session;
        session.id = "macros@2/" + std::to_string(number);
        session.kind = SessionKind::learning;
        session.reference = "macros@2";
        session.start = LocalTime(k_monday) + std::chrono::hours(hours);
        session.end = session.start + Minutes(minutes);
        session.start_utc = Instant(session.start.time_since_epoch());
        session.end_utc = Instant(session.end.time_since_epoch());
        DayPlan& day = before.days.emplace_back();
        day.date = std::chrono::floor<std::chrono::days>(session.start);
        day.sessions.push_back(session);
    }

    // Each week as "ID=MINUTES", with a star where it keeps its promise.
    std::vector<std::vector<std::string>> shared(const std::vector<int>& minutes) {
        std::vector<WeekShare> weeks;
        for (const int each : minutes) {
            weeks.push_back({k_monday + std::chrono::days(7 * weeks.size()), Minutes(each), k_lengths});
        }
        PlanBefore plan(request);
        std::vector<std::vector<std::string>> named;
        for (const auto& week : SessionShares(request, plan, "macros@2", weeks).make(k_monday, k_last)) {
            std::vector<std::string>& names = named.emplace_back();
            for (const SharedSession& session : week) {
                names.push_back(session.id.substr(session.id.find('/') + 1) + "=" +
                                std::to_string(session.length.count()) + (session.before != nullptr ? "*" : ""));
            }
        }
        return named;
    }
};

using Weeks = std::vector<std::vector<std::string>>;

constexpr int k_day = 24;
constexpr int k_week = 7 * k_day;

} // namespace

TEST_CASE("without a plan before, each week has new sessions of its share") {
    Change change;
    CHECK(change.shared({120, 0, 45}) == Weeks{{"1=60", "2=60"}, {}, {"3=45"}});
    CHECK(change.shared({0, 0, 0}) == Weeks{{}, {}, {}});
}

TEST_CASE("what is too little for a session of its own goes to a week that has one") {
    Change change;
    CHECK(change.shared({60, 10, 0}) == Weeks{{"1=70"}, {}, {}});
    CHECK(change.shared({10, 0, 0}) == Weeks{{"1=10"}, {}, {}});
}

TEST_CASE("a plan that has all of a step stays as it is, whichever weeks are to have it") {
    Change change;
    change.stands(1, 9, 60);
    change.stands(2, k_week + 9, 60);
    CHECK(change.shared({60, 60}) == Weeks{{"1=60*"}, {"2=60*"}});
    CHECK(change.shared({120, 0}) == Weeks{{"1=60*", "2=60*"}, {}});
    CHECK(change.shared({0, 120}) == Weeks{{"1=60*"}, {"2=60*"}}); // no session comes later by itself
}

TEST_CASE("where less is wanted, the last session goes or gets shorter") {
    Change change;
    change.stands(1, 9, 60);
    change.stands(2, k_day + 9, 60);
    CHECK(change.shared({90}) == Weeks{{"1=60*", "2=30*"}});
    CHECK(change.shared({60}) == Weeks{{"1=60*"}});
    SECTION("but not one that is held") {
        change.request.pins = {"macros@2/2"};
        CHECK(change.shared({60}) == Weeks{{"2=60*"}});
    }
    SECTION("as long as there is another one") {
        change.request.pins = {"macros@2/1", "macros@2/2"};
        CHECK(change.shared({60}) == Weeks{{"1=60*"}});
    }
}

TEST_CASE("where more is wanted, new sessions come behind the names that were given") {
    Change change;
    change.stands(1, 9, 60);
    change.before.planning->numbers = {{"macros@2", 7}};
    CHECK(change.shared({60, 60}) == Weeks{{"1=60*"}, {"8=60"}});
}

TEST_CASE("what was missed or left out comes again under its name") {
    Change change;
    change.stands(1, 9, 60);
    change.stands(2, k_day + 9, 45);
    change.before.planning->left_out = {{"macros@2/5", SessionKind::learning, "macros@2", "Macros", Minutes(30)},
                                        {"traits@3/1", SessionKind::learning, "traits@3", "Traits", Minutes(30)}};
    change.request.days.as_of += std::chrono::hours(4);
    CHECK(change.shared({135}) == Weeks{{"2=45*", "1=60", "5=30"}});
    CHECK(change.shared({45}) == Weeks{{"2=45*"}});
    SECTION("unless all is planned anew") {
        change.request.anew = true;
        CHECK(change.shared({105}) == Weeks{{"2=45", "1=60"}});
    }
}

TEST_CASE("a session that goes on is taken off what is still to be planned") {
    Change change;
    change.stands(1, 7, 90);
    change.request.days.as_of += Minutes(30);
    CHECK(change.shared({60, 60}) == Weeks{{}, {"2=30"}});
}
