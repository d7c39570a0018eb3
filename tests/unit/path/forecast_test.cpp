// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/forecast.hpp"

#include <cmath>

#include "base/random.hpp"
#include "support/catch.hpp"

using namespace onramp;

namespace {

constexpr double k_z_of_a_tenth = 1.2815515655446004;

// Forty steps of 2 to 6 likely hours at 6 h a week.
ForecastRequest request() {
    ForecastRequest made;
    for (int i = 0; i < 40; ++i) {
        const double likely = 2 + i % 5;
        made.steps.push_back({"step-" + std::to_string(i), {likely / 2, likely, likely * 2}});
    }
    made.weekly = Minutes(360);
    made.monday = parse_date("2026-11-23").value();
    return made;
}

bool same(const Forecast& a, const Forecast& b) {
    bool alike = a.even == b.even && a.safe == b.safe && a.on_time == b.on_time && a.hours_even == b.hours_even &&
                 a.hours_safe == b.hours_safe && a.drivers.size() == b.drivers.size();
    for (std::size_t i = 0; alike && i < a.drivers.size(); ++i) {
        alike = a.drivers[i].step == b.drivers[i].step && a.drivers[i].share == b.drivers[i].share;
    }
    return alike;
}

} // namespace

TEST_CASE("a shared pace keeps a forecast from false sharpness") {
    ForecastRequest asked = request();
    const Forecast shared = forecast(asked);
    CHECK(shared.hours_safe / shared.hours_even == Approx(1.55).margin(0.06));
    CHECK(*shared.even < *shared.safe);
    REQUIRE_FALSE(shared.drivers.empty());
    CHECK(shared.drivers[0].step.empty());
    CHECK(shared.drivers[0].share > 0.8);
    asked.pace.sd = 0;
    const Forecast independent = forecast(asked);
    CHECK(independent.hours_safe / independent.hours_even < 1.15);
}

TEST_CASE("without any spread a forecast is a sum") {
    ForecastRequest asked = request();
    asked.pace.sd = 0;
    asked.lost_weeks = 0;
    for (ForecastStep& step : asked.steps) {
        step.hours = {3, 3, 3};
    }
    asked.deadline = parse_date("2027-04-09").value(); // the Friday of the twentieth week
    const Forecast made = forecast(asked);
    CHECK(made.hours_even == Approx(120));
    CHECK(made.hours_safe == Approx(120));
    CHECK(made.even == asked.deadline);
    CHECK(made.safe == asked.deadline);
    CHECK(made.on_time == 1);
    CHECK(made.drivers.empty());
    asked.deadline = *asked.deadline - std::chrono::days(1);
    CHECK(forecast(asked).on_time == 0);
    asked.weeks = {Minutes(0), Minutes(0)}; // two weeks of holidays
    CHECK(forecast(asked).even == parse_date("2027-04-23").value());
    asked.steps.clear();
    CHECK(forecast(asked).hours_safe == 0);
}

TEST_CASE("the same seed gives the same forecast with any number of threads") {
    ForecastRequest asked = request();
    asked.deadline = parse_date("2027-06-01").value();
    asked.samples = 1001;
    const Forecast one = forecast(asked);
    asked.threads = 3;
    CHECK(same(one, forecast(asked)));
    asked.seed = 1;
    CHECK_FALSE(same(one, forecast(asked)));
}

TEST_CASE("lost weeks, less time and a slower pace put the end off") {
    const Forecast base = forecast(request());
    ForecastRequest asked = request();
    asked.lost_weeks = 0.4;
    CHECK(*forecast(asked).even > *base.even);
    asked = request();
    asked.weekly = Minutes(180);
    CHECK(*forecast(asked).even > *base.even);
    asked = request();
    asked.pace.mean = 0.5;
    CHECK(*forecast(asked).safe > *base.safe);
    asked.samples = 200;
    asked.weekly = Minutes(1); // longer than a life
    asked.pace.mean = 8;
    CHECK_FALSE(forecast(asked).even);
}

TEST_CASE("the pace is learnt from what was done, the surer the more there is of it") {
    const PaceBelief prior;
    const std::vector<TimedStep> slow(6, {{2, 4, 8}, Minutes(480)}); // twice as long as is likely
    const PaceBelief once = pace_after(prior, {slow.front()});
    const PaceBelief often = pace_after(prior, slow);
    CHECK(once.mean > 0);
    CHECK(often.mean > once.mean);
    CHECK(often.mean < std::log(2.0));
    CHECK(often.sd < once.sd);
    CHECK(once.sd < prior.sd);
    CHECK(pace_after(prior, {{{0, 0, 0}, Minutes(60)}, {{1, 2, 3}, Minutes(0)}}) == prior);
    // Two normals in closed form: the band's standard deviation is log(2) / z.
    const double sd = std::log(2.0) / k_z_of_a_tenth;
    const double precision = 1 / (prior.sd * prior.sd) + 1 / (sd * sd);
    CHECK(once.mean == Approx(std::log(2.0) / (sd * sd) / precision));
    CHECK(once.sd == Approx(1 / std::sqrt(precision)));
}

TEST_CASE("over 500 simulated quarters the date of 90 % holds in 85 to 95 %") {
    constexpr int k_quarters = 500;
    int held = 0;
    Random random(20261123);
    for (int quarter = 0; quarter < k_quarters; ++quarter) {
        const double pace = PaceBelief{}.sd * random.normal();
        ForecastRequest asked;
        std::vector<TimedStep> done;
        double minutes = 0;
        for (int i = 0; i < 20; ++i) {
            const double likely = 3 + i % 5;
            const Effort band{likely / 2, likely, likely * 2.5};
            const double z = random.normal();
            const double spread = std::log(z < 0 ? 2.0 : 2.5) / k_z_of_a_tenth;
            const double took = 60 * likely * std::exp(pace + z * spread);
            if (i < quarter % 8) { // so much of the quarter is over
                done.push_back({band, Minutes(static_cast<std::int64_t>(took))});
            } else {
                asked.steps.push_back({"s", band});
                minutes += took;
            }
        }
        asked.weekly = Minutes(360);
        asked.monday = parse_date("2026-11-23").value();
        asked.pace = pace_after({}, done);
        asked.samples = 1000;
        asked.seed = static_cast<std::uint64_t>(quarter);
        int weeks = 0;
        while (minutes > 0) {
            ++weeks;
            minutes -= random.uniform() < asked.lost_weeks ? 0 : 360;
        }
        const Date end = asked.monday + std::chrono::days(7 * (weeks - 1) + asked.last_working_day);
        held += end <= *forecast(asked).safe ? 1 : 0;
    }
    CHECK(held >= k_quarters * 85 / 100);
    CHECK(held <= k_quarters * 95 / 100);
}

TEST_CASE("work that its week holds up to the deadline is in time") {
    ForecastRequest asked;
    asked.steps = {{"step", {3, 3, 3}}};
    asked.weekly = Minutes(300);
    asked.monday = parse_date("2026-11-23").value();
    asked.pace.sd = 0;
    asked.lost_weeks = 0;
    asked.deadline = parse_date("2026-11-25").value(); // a Wednesday
    asked.deadline_week = Minutes(180);
    CHECK(forecast(asked).on_time == 1);
    CHECK(forecast(asked).even == asked.deadline);
    asked.deadline_week = Minutes(179);
    CHECK(forecast(asked).on_time == 0);
    CHECK(forecast(asked).even == parse_date("2026-11-27").value());
    asked.steps = {{"step", {8, 8, 8}}}; // five hours in the first week, three in the second
    asked.deadline = parse_date("2026-12-02").value();
    asked.deadline_week = Minutes(180);
    CHECK(forecast(asked).on_time == 1);
}

TEST_CASE("no pace is beyond a hundred times the likely hours") {
    std::vector<TimedStep> slow(9, TimedStep{{1, 1, 1}, Minutes(1'000'000)});
    CHECK(std::exp(pace_after({}, slow).mean) == Approx(100));
    std::vector<TimedStep> fast(9, TimedStep{{100'000, 100'000, 100'000}, Minutes(1)});
    CHECK(std::exp(pace_after({}, fast).mean) == Approx(0.01));
}
