// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

// What is known of how a person's time compares with the likely hours of a pack: the logarithm of the ratio is normal.
// It holds for every step alike, so that it does not average out: it is the person's pace and what the pack's
// authors judge too low or too high as a whole.
struct PaceBelief {
    double mean = 0;  // of log(hours taken / likely hours); 0: as the pack says
    double sd = 0.34; // before anything is done: 1.55 times as long at 90 % as at 50 %

    bool operator==(const PaceBelief&) const = default;
};

// How long a step took, beside its band.
struct TimedStep {
    Effort hours;
    Minutes took{0};
};

// The belief after these steps: the normal prior times the steps' normal likelihoods in the logarithm, each as wide as
// its own band (Gelman et al. 2013, "Bayesian Data Analysis", 2.5). Steps that took no time, or whose likely hours
// are 0, are passed over. Nobody is more than a hundred times as fast or as slow.
PaceBelief pace_after(const PaceBelief& prior, const std::vector<TimedStep>& done);

// A step that is still to be done.
struct ForecastStep {
    std::string id;
    Effort hours;             // what is left of it
    bool may_be_held = false; // nobody knows whether it is needed at all: low hours 0
};

struct ForecastRequest {
    std::vector<ForecastStep> steps; // all are done one after the other
    std::vector<Minutes> weeks;      // the time of the first weeks
    Minutes weekly{0};               // and of each one after them; above 0
    Date monday{};                   // of the first week
    int last_working_day = 4;        // of a week, from its Monday: the day at which a week is over
    std::optional<Date> deadline;
    Minutes deadline_week{0}; // the time of the deadline's week, up to the deadline
    PaceBelief pace;
    double lost_weeks = 1.0 / 13; // the share of weeks in which nothing is learnt, 0 to 0.9
    int samples = 10'000;
    std::uint64_t seed = 0;
    int threads = 1;
};

// What makes the end uncertain.
struct ForecastDriver {
    std::string step; // empty: the pace, which all steps share
    double share = 0; // of the variance of the hours, 0-1
};

struct Forecast {
    std::optional<Date> even;      // as likely before as after; nothing: beyond the year 2199
    std::optional<Date> safe;      // over by then with a chance of 90 %
    std::optional<double> on_time; // the chance of the deadline
    double hours_even = 0;         // of work, at 50 and at 90 %
    double hours_safe = 0;
    std::vector<ForecastDriver> drivers; // the greatest first, of those that make 5 % at least
};

// When the steps are done, by so many samples: each draws the pace once for all steps, each step within its own band,
// and weeks that are lost. A band says where the hours are with 10, 50 and 90 % (low, likely, high): the logarithm is
// normal on either side of the likely hours. The same seed gives the same answer with any number of threads.
Forecast forecast(const ForecastRequest& request);

} // namespace onramp
