// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/calendar_source.hpp"
#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"
#include "onramp/base/result.hpp"
#include "onramp/schedule/fit.hpp"

namespace onramp {

// All that a plan of days is made from: the person, the calendars, and the request, which refers to the source.
struct FitSource {
    DaySource source;
    FitRequest request;
};

// The request from today on: by --days so many, otherwise to the end of next week, or to the end of the kept plan where
// that is later. Reads the calendars, the lists of tasks and what is due for review. `before` is the kept plan, where
// there is one.
Result<std::unique_ptr<FitSource>> load_fit_source(const Arguments& arguments, Services& services);

// Keeps the plan, as the last one.
Result<void> keep_schedule(Services& services, const FitSource& source, const Schedule& schedule);

// Why there is no plan, as an answer with status 1.
Answer answer_without_plan(const Fit& fit, const FitSource& source, const Services& services);

// The session of the plan that a word names.
Result<std::string> find_session(const Schedule& schedule, std::string_view word);

inline constexpr std::string_view k_must_kinds[] = {"activities", "learning", "reviews", "tasks"};
inline constexpr OptionSpec k_plan_days_option = {.name = "days",
                                                  .kind = ValueKind::integer,
                                                  .value_name = "N",
                                                  .help =
                                                      "How many days from today on; without it to the end of next week",
                                                  .least = 1,
                                                  .most = 42};
inline constexpr OptionSpec k_tasks_option = {
    .name = "tasks",
    .kind = ValueKind::path,
    .value_name = "FILE",
    .help = "Tasks of another program (Taskwarrior's export, todo.txt, CSV); again for another",
    .repeatable = true};
inline constexpr OptionSpec k_office_option = {.name = "office",
                                               .kind = ValueKind::text,
                                               .value_name = "DAYS",
                                               .help =
                                                   "The days in the office, as tue,thu; without it they are chosen"};
inline constexpr OptionSpec k_alone_option = {.name = "no-meetings",
                                              .kind = ValueKind::text,
                                              .value_name = "DAYS",
                                              .help = "Days on which nothing is done with others, as wed"};
inline constexpr OptionSpec k_must_option = {.name = "must",
                                             .kind = ValueKind::choice,
                                             .value_name = "KIND",
                                             .help = "Nothing of that kind may be left out; again for another",
                                             .choices = k_must_kinds,
                                             .repeatable = true};
inline constexpr OptionSpec k_fit_iterations_option = {.name = "iterations",
                                                       .kind = ValueKind::integer,
                                                       .value_name = "N",
                                                       .help =
                                                           "How long to search: steps of about 10 microseconds (40000)",
                                                       .least = 100,
                                                       .most = 10'000'000};
inline constexpr OptionSpec k_dry_run_option = {.name = "dry-run", .kind = ValueKind::flag, .help = "Keep nothing"};

} // namespace onramp
