// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>

#include "onramp/assess/assessment.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/forecast.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

struct FirmnessSampling {
    int samples = 100;
    std::uint64_t seed = 0;
    int threads = 1;
};

// How firm a plan is: what the weeks (or the time before the deadline) hold is chosen again, as plan_path chooses it,
// so many times under other efforts: a pace for all steps and each step within its own band, as the forecast draws
// them. Each step and each cut of the path gets the share of these plans that it is in. `request` is the one that the
// path was made from. The same seed gives the same shares with any number of threads. Fails as plan_path.
Result<void> add_shares(Path& path, const Role& role, const Assessment& assessment, const PathRequest& request,
                        const PaceBelief& pace, const FirmnessSampling& sampling);

} // namespace onramp
