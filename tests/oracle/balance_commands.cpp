// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/balance.hpp"
#include "oracle/balance_input.hpp"
#include "oracle/oracle_command.hpp"

// Balanced curricula.
namespace onramp_oracle {

using onramp::BalanceOutcome;
using onramp::fail;
using onramp::Result;

namespace {

constexpr double k_most_steps = 1e9;

std::string_view outcome_name(BalanceOutcome outcome) {
    switch (outcome) {
    case BalanceOutcome::optimal:
        return "optimal";
    case BalanceOutcome::infeasible:
        return "infeasible";
    case BalanceOutcome::undecided:
        break;
    }
    return "undecided";
}

std::string period_lines(const Curriculum& curriculum, const std::vector<std::size_t>& plan) {
    std::string out;
    for (std::size_t period = 0; period < curriculum.problem.periods.size(); ++period) {
        std::int64_t load = 0;
        std::vector<std::string> courses;
        for (std::size_t course = 0; course < plan.size(); ++course) {
            if (plan[course] == period) {
                load += curriculum.problem.loads[course];
                courses.push_back(onramp::visible(curriculum.courses[course]));
            }
        }
        out += onramp::format("period {} load {}: {}", period + 1, load, onramp::join(courses, "; "));
        out.erase(out.find_last_not_of(' ') + 1);
        out += '\n';
    }
    return out;
}

Result<std::string> run_bacp(const Options& options) {
    const auto most_steps = parse_count("--steps", value_or(options, "--steps", "200000"), 0, k_most_steps);
    if (!most_steps) {
        return fail(most_steps.error());
    }
    const auto text = read_file(options, "FILE");
    if (!text) {
        return fail(text.error());
    }
    const auto curriculum = onramp::into_result(read_curriculum(*text, options.at("FILE")));
    if (!curriculum) {
        return fail(curriculum.error());
    }
    auto balance = onramp::balance_loads(curriculum->problem, static_cast<std::uint64_t>(*most_steps));
    if (!balance) {
        balance.error().where.file = options.at("FILE");
        return fail(balance.error());
    }
    std::string out = onramp::format("outcome {}\n", outcome_name(balance->outcome));
    if (balance->plan) {
        out += onramp::format("peak {}\n", balance->peak);
    }
    if (balance->outcome != BalanceOutcome::infeasible) {
        out += onramp::format("bound {}\n", balance->bound);
    }
    out += onramp::format("proved {}\nsteps {}\n", balance->outcome == BalanceOutcome::undecided ? "no" : "yes",
                          balance->steps);
    return balance->plan ? out + period_lines(*curriculum, *balance->plan) : out;
}

} // namespace

std::vector<Command> balance_commands() {
    return {{"bacp", "FILE [--steps N]", {"FILE", "--steps"}, run_bacp}};
}

} // namespace onramp_oracle
