// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/week_parting.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

#include "support/catch.hpp"
#include "support/property.hpp"

using namespace onramp;

namespace {

using Loads = std::vector<std::int64_t>;

struct PartingProblem {
    Loads steps;
    std::vector<WeekLoad> weeks;
    std::int64_t least_part = 1;
};

PartingProblem some_problem() {
    PartingProblem problem;
    problem.steps.resize(*rc::gen::inRange<std::size_t>(1, 5));
    for (auto& minutes : problem.steps) {
        minutes = *rc::gen::inRange<std::int64_t>(1, 9);
    }
    problem.weeks.resize(*rc::gen::inRange<std::size_t>(1, 5));
    for (WeekLoad& week : problem.weeks) {
        week.most = *rc::gen::inRange<std::int64_t>(0, 9);
        week.least = std::min(week.most, *rc::gen::inRange<std::int64_t>(0, 6));
    }
    problem.least_part = *rc::gen::inRange<std::int64_t>(1, 4);
    return problem;
}

// Whether no step is torn into less than the least part, said of the parts themselves.
bool is_whole(const PartingProblem& problem, const Loads& loads) {
    std::vector<Loads> parts(problem.steps.size());
    Loads left = problem.steps;
    std::size_t step = 0;
    for (std::int64_t load : loads) {
        while (load > 0) {
            const std::int64_t taken = std::min(load, left[step]);
            parts[step].push_back(taken);
            load -= taken;
            left[step] -= taken;
            step += left[step] == 0 ? 1 : 0;
        }
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (left[i] > 0 && !parts[i].empty()) {
            parts[i].push_back(left[i]);
        }
        const bool torn = parts[i].size() > 1;
        if (torn && *std::min_element(parts[i].begin(), parts[i].end()) < problem.least_part) {
            return false;
        }
    }
    return true;
}

// Every way to load the weeks, with or without the least loads.
void add_loads(const PartingProblem& problem, bool least, Loads& loads, std::int64_t room, std::vector<Loads>& found) {
    if (loads.size() == problem.weeks.size()) {
        std::size_t used = loads.size();
        while (used > 0 && loads[used - 1] == 0) {
            --used;
        }
        for (std::size_t week = 0; week < used; ++week) {
            if (least && loads[week] < problem.weeks[week].least) {
                return;
            }
        }
        if (is_whole(problem, loads)) {
            found.push_back(loads);
        }
        return;
    }
    const std::int64_t most = std::min(room, problem.weeks[loads.size()].most);
    for (std::int64_t minutes = 0; minutes <= most; ++minutes) {
        loads.push_back(minutes);
        add_loads(problem, least, loads, room - minutes, found);
        loads.pop_back();
    }
}

std::int64_t sum_of(const Loads& loads) {
    return std::accumulate(loads.begin(), loads.end(), std::int64_t{0});
}

std::vector<Loads> all_loads(const PartingProblem& problem, bool least) {
    Loads loads;
    std::vector<Loads> found;
    add_loads(problem, least, loads, sum_of(problem.steps), found);
    return found;
}

std::size_t weeks_used(const Loads& loads) {
    std::size_t used = loads.size();
    while (used > 0 && loads[used - 1] == 0) {
        --used;
    }
    return used;
}

// The fullest week in thousandths of its most; weeks at their least do not count.
std::int64_t peak_of(const PartingProblem& problem, const Loads& loads) {
    std::int64_t peak = 0;
    for (std::size_t week = 0; week < loads.size(); ++week) {
        if (loads[week] > problem.weeks[week].least) {
            // The lowest share whose minutes, rounded up, are as many.
            std::int64_t share = 0;
            while ((problem.weeks[week].most * share + 999) / 1000 < loads[week]) {
                ++share;
            }
            peak = std::max(peak, share);
        }
    }
    return peak;
}

// What may be answered: all steps where the weeks hold them, otherwise as much as all of the weeks hold.
std::vector<Loads> answers(const PartingProblem& problem) {
    const std::int64_t all = sum_of(problem.steps);
    const auto holds_all = [&](const Loads& loads) { return sum_of(loads) == all; };
    std::vector<Loads> found = all_loads(problem, true);
    const std::vector<Loads> bare = all_loads(problem, false);
    if (std::any_of(bare.begin(), bare.end(), holds_all)) {
        std::erase_if(found, [&](const Loads& loads) { return !holds_all(loads); });
        return found;
    }
    std::erase_if(found, [&](const Loads& loads) {
        for (std::size_t week = weeks_used(loads); week < loads.size(); ++week) {
            if (problem.weeks[week].least > 0) {
                return true;
            }
        }
        return false;
    });
    std::int64_t most = 0;
    for (const Loads& loads : found) {
        most = std::max(most, sum_of(loads));
    }
    std::erase_if(found, [&](const Loads& loads) { return sum_of(loads) < most; });
    return found;
}

Loads loads_of(const std::vector<std::int64_t>& ends) {
    Loads loads(ends.size());
    std::adjacent_difference(ends.begin(), ends.end(), loads.begin());
    return loads;
}

} // namespace

TEST_CASE("steps are parted as soon as possible, and are refused only where no parting keeps the least loads") {
    CHECK(onramp_test::holds([] {
        const PartingProblem problem = some_problem();
        const std::vector<Loads> good = answers(problem);
        const auto ends = part_into_weeks(problem.steps, problem.weeks, {problem.least_part, false});
        RC_ASSERT(ends.has_value() == !good.empty());
        if (ends) {
            std::size_t fewest = problem.weeks.size();
            for (const Loads& loads : good) {
                fewest = std::min(fewest, weeks_used(loads));
            }
            Loads best;
            for (const Loads& loads : good) {
                best = weeks_used(loads) == fewest ? std::max(best, loads) : best;
            }
            RC_ASSERT(loads_of(*ends) == best);
        }
    }));
}

TEST_CASE("an even parting has the lowest peak there is") {
    CHECK(onramp_test::holds([] {
        const PartingProblem problem = some_problem();
        std::vector<Loads> good = answers(problem);
        const auto ends = part_into_weeks(problem.steps, problem.weeks, {problem.least_part, true});
        RC_ASSERT(ends.has_value() == !good.empty());
        if (ends) {
            const Loads loads = loads_of(*ends);
            RC_ASSERT(std::count(good.begin(), good.end(), loads) == 1);
            if (sum_of(loads) == sum_of(problem.steps)) {
                for (const Loads& other : good) {
                    RC_ASSERT(peak_of(problem, loads) <= peak_of(problem, other));
                }
            }
        }
    }));
}
