// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/firmness.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "base/random.hpp"
#include "path/chosen_steps.hpp"
#include "path/effort_spread.hpp"

namespace onramp {

namespace {

constexpr std::int64_t k_most_cuts_for_a_sample = 300;

// The role with other efforts: as many hours as the sample of that number draws.
Role with_other_efforts(const Role& role, const PaceBelief& pace, std::uint64_t seed, std::size_t number) {
    Random random(seed * 0x9E3779B97F4A7C15ULL + number);
    const double all = std::exp(pace.mean + pace.sd * random.normal());
    Role other = role;
    for (RoleSkill& skill : other.skills) {
        for (std::optional<Effort>& effort : skill.skill.effort) {
            if (effort) {
                effort->likely *= all * spread_of(*effort).factor(random.normal());
            }
        }
    }
    return other;
}

} // namespace

Result<void> add_shares(Path& path, const Role& role, const Assessment& assessment, const PathRequest& request,
                        const PaceBelief& pace, const FirmnessSampling& sampling) {
    const auto count = static_cast<std::size_t>(std::max(1, sampling.samples));
    std::vector<std::optional<Result<std::set<std::string>>>> chosen(count);
    for_each_index(count, sampling.threads, [&](std::size_t i) {
        chosen[i] = chosen_steps(with_other_efforts(role, pace, sampling.seed, i), assessment, request,
                                 k_most_cuts_for_a_sample);
    });
    std::map<std::string, int> plans;
    for (auto& each : chosen) {
        if (!*each) {
            return fail(std::move(each->error()));
        }
        for (const std::string& id : **each) {
            ++plans[id];
        }
    }
    const auto share = [&](const std::string& id) {
        const auto found = plans.find(id);
        return found == plans.end() ? 0.0 : static_cast<double>(found->second) / static_cast<double>(count);
    };
    for (PathStep& step : path.steps) {
        step.share = share(step.id);
    }
    for (PathCut& cut : path.cut) {
        cut.share = share(cut.id);
    }
    return {};
}

} // namespace onramp
