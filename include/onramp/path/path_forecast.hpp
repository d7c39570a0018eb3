// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "onramp/path/forecast.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

// The steps of the role among what took so long, by id, each with its band. Others are passed over.
std::vector<TimedStep> timed_steps(const Role& role, const std::map<std::string, Minutes>& took);

struct ForecastSampling {
    int samples = 10'000;
    std::uint64_t seed = 0;
    int threads = 1;
};

// When the weeks of the path and all of it are over, and what makes that uncertain: of everything where there is a
// deadline, else of the weeks. The pace is learnt from `timed`. Weeks have the path's own time, those after them the
// same without what is away; a deadline ends nothing here: whether it holds is the question.
PathForecast forecast_path(const Role& role, const Path& path, const std::vector<TimedStep>& timed,
                           const ForecastSampling& sampling);

} // namespace onramp
