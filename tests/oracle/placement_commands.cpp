// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>
#include <nlohmann/json.hpp>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/placement/placement.hpp"
#include "oracle/oracle_command.hpp"
#include "oracle/placement_input.hpp"
#include "oracle/placement_output.hpp"
#include "json/json_text.hpp"

// Work in time.
namespace onramp_oracle {

using onramp::fail;
using onramp::Placement;
using onramp::PlacementGoal;
using onramp::PlacementSettings;
using onramp::PlacementVerdict;
using onramp::Result;

namespace {

constexpr double k_most_iterations = 1e9;
constexpr double k_most_jobs = 5000;
constexpr double k_least_day = 48; // slots: of half an hour
constexpr double k_most_day = 1440;
constexpr std::array<std::string_view, onramp::k_placement_goals> k_goal_names = {"left_out", "lateness", "changes",
                                                                                  "preference", "ends"};

std::string_view verdict_name(PlacementVerdict verdict) {
    switch (verdict) {
    case PlacementVerdict::plan:
        return "plan";
    case PlacementVerdict::infeasible:
        return "infeasible";
    case PlacementVerdict::undecided:
        break;
    }
    return "undecided";
}

Result<PlacementSettings> read_settings(const Options& options) {
    PlacementSettings settings;
    const std::string usual = std::to_string(settings.most_iterations);
    const auto iterations = parse_count("--iterations", value_or(options, "--iterations", usual), 0, k_most_iterations);
    const auto seed = parse_count("--seed", value_or(options, "--seed", "1"), 0, k_most_iterations);
    if (!iterations || !seed) {
        return fail(iterations ? seed.error() : iterations.error());
    }
    settings.most_iterations = static_cast<std::uint64_t>(*iterations);
    settings.seed = static_cast<std::uint64_t>(*seed);
    return settings;
}

// The problem and how it is to be placed, or the error with the file's name.
Result<Placement> place(const onramp::PlacementProblem& problem, const PlacementSettings& settings,
                        const Options& options) {
    auto placed = onramp::place_work(problem, settings);
    if (!placed) {
        placed.error().where.file = options.at("FILE");
    }
    return placed;
}

// What every command is given.
struct Input {
    PlacementSettings settings;
    std::string text;
};

Result<Input> read_given(const Options& options) {
    auto settings = read_settings(options);
    if (!settings) {
        return fail(settings.error());
    }
    auto text = read_file(options, "FILE");
    if (!text) {
        return fail(text.error());
    }
    return Input{*settings, std::move(*text)};
}

Result<std::string> run_tardiness(const Options& options) {
    const auto given = read_given(options);
    if (!given) {
        return fail(given.error());
    }
    const auto words = required(options, "N");
    if (!words) {
        return fail(words.error());
    }
    const auto jobs = parse_count("N", *words, 1, k_most_jobs);
    if (!jobs) {
        return fail(jobs.error());
    }
    const auto problems = read_tardiness(given->text, static_cast<std::size_t>(*jobs), options.at("FILE"));
    if (!problems) {
        return fail(problems.error());
    }
    std::string out;
    for (const onramp::PlacementProblem& problem : *problems) {
        const auto placed = place(problem, given->settings, options);
        if (!placed) {
            return fail(placed.error());
        }
        out += onramp::format("{}\n", placed->level(PlacementGoal::lateness).value);
    }
    return out;
}

Result<std::string> run_project(const Options& options) {
    const auto given = read_given(options);
    if (!given) {
        return fail(given.error());
    }
    const auto project = read_project(given->text, options.at("FILE"));
    if (!project) {
        return fail(project.error());
    }
    const auto placed = place(project->problem, given->settings, options);
    if (!placed) {
        return fail(placed.error());
    }
    const onramp::PlacementLevel& makespan = placed->level(PlacementGoal::lateness);
    const bool has_plan = placed->verdict == PlacementVerdict::plan;
    const bool proved = has_plan ? makespan.value == makespan.bound : placed->verdict == PlacementVerdict::infeasible;
    std::string out = onramp::format("outcome {}\n", has_plan && proved ? "optimal"
                                                     : proved           ? "infeasible"
                                                                        : "undecided");
    if (has_plan) {
        out += onramp::format("makespan {}\nbound {}\n", makespan.value, makespan.bound);
    }
    out += onramp::format("proved {}\niterations {}\n", proved ? "yes" : "no", placed->iterations);
    for (std::size_t job = 0; has_plan && job < project->numbers.size(); ++job) {
        out += onramp::format("job {} start {}\n", project->numbers[job], *placed->starts[job]);
    }
    return out;
}

Result<std::string> run_placement(const Options& options) {
    const auto given = read_given(options);
    if (!given) {
        return fail(given.error());
    }
    const auto problem = onramp::into_result(read_placement(given->text, options.at("FILE")));
    if (!problem) {
        return fail(problem.error());
    }
    const auto placed = place(*problem, given->settings, options);
    if (!placed) {
        return fail(placed.error());
    }
    nlohmann::ordered_json out;
    out["verdict"] = verdict_name(placed->verdict);
    out["iterations"] = placed->iterations;
    if (placed->verdict == PlacementVerdict::plan) {
        out["optimal"] = placed->is_optimal();
        for (std::size_t goal = 0; goal < k_goal_names.size(); ++goal) {
            out["levels"][std::string(k_goal_names[goal])] = {{"value", placed->levels[goal].value},
                                                              {"bound", placed->levels[goal].bound}};
        }
        out["starts"] = nlohmann::ordered_json::array();
        for (const auto& start : placed->starts) {
            out["starts"].push_back(start ? nlohmann::ordered_json(*start) : nlohmann::ordered_json());
        }
    }
    return onramp::dump_line(out);
}

Result<std::string> run_planted(const Options& options) {
    const auto words = required(options, "N");
    if (!words) {
        return fail(words.error());
    }
    const auto jobs = parse_count("N", *words, 1, k_most_jobs);
    const auto seed = parse_count("--seed", value_or(options, "--seed", "1"), 0, k_most_iterations);
    const auto day = parse_count("--day", value_or(options, "--day", "288"), k_least_day, k_most_day);
    const auto late = parse_count("--late", value_or(options, "--late", "0"), 0, 100);
    const auto full = parse_count("--full", value_or(options, "--full", "90"), 1, 100);
    for (const auto* number : {&jobs, &seed, &day, &late, &full}) {
        if (!*number) {
            return fail(number->error());
        }
    }
    onramp_test::PlacementShape shape;
    shape.jobs = static_cast<std::size_t>(*jobs);
    shape.days = shape.jobs / 8 + 1;
    shape.day_slots = static_cast<std::int64_t>(*day);
    shape.work_begin = shape.day_slots * 3 / 8;
    shape.work_end = shape.day_slots * 3 / 4;
    shape.late_percent = static_cast<int>(*late);
    shape.full_percent = static_cast<int>(*full);
    return write_planted(onramp_test::planted_placement(static_cast<std::uint32_t>(*seed), shape));
}

} // namespace

std::vector<Command> placement_commands() {
    return {{"wt", "FILE N [--iterations K] [--seed S]", {"FILE", "N", "--iterations", "--seed"}, run_tardiness},
            {"rcpsp", "FILE.sm [--iterations K] [--seed S]", {"FILE", "--iterations", "--seed"}, run_project},
            {"placement", "FILE.json [--iterations K] [--seed S]", {"FILE", "--iterations", "--seed"}, run_placement},
            {"planted",
             "N [--seed S] [--day SLOTS] [--full PERCENT] [--late PERCENT]",
             {"N", "--seed", "--day", "--full", "--late"},
             run_planted}};
}

} // namespace onramp_oracle
