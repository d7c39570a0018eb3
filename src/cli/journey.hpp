// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/quiz_offer.hpp"
#include "cli/services.hpp"
#include "onramp/assess/answers.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/schedule/schedule.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

// The way from answers to today, in one piece.
struct Journey {
    Intake intake;
    Assessment assessment;
    Path path;
    std::optional<QuizOffer> offer;
    Schedule day; // the first day that there is something to plan: today, or the start of the role
};

// The options by which answers come: --answers FILE|- and --example NAME.
inline constexpr OptionSpec k_answer_options[] = {
    {.name = "answers",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "Answers from a file, or - for standard input"},
    {.name = "example",
     .kind = ValueKind::text,
     .value_name = "NAME",
     .help = "The answers of an example developer: cpp-developer"},
    {.name = "again", .kind = ValueKind::flag, .help = "Answer anew where the store has answers already"},
};

// What came of a journey, and notes for standard error.
struct Travelled {
    Journey journey;
    std::vector<std::string> notes;
};

// Takes the answers (from --answers, --example or the questions at a terminal), makes assessment,
// plan and day, and keeps intake, ratings and plan in the store, all or none. Fails (usage) where
// the store has answers already and --again is not given, or nobody can be asked, and where an
// answer names what does not exist.
Result<Travelled> travel(const Arguments& arguments, Services& services);

// One document of kind "journey": assessment, path and schedule inside.
std::string render_journey_json(const Journey& journey);
std::string render_journey_text(const Journey& journey, const Style& style);
std::string render_journey_markdown(const Journey& journey, const Days& days);

} // namespace onramp
