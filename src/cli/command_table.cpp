// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/command.hpp"
#include "cli/commands/data_export.hpp"
#include "cli/commands/data_forget.hpp"
#include "cli/commands/done.hpp"
#include "cli/commands/pack_lint.hpp"
#include "cli/commands/pack_list.hpp"
#include "cli/commands/pack_show.hpp"
#include "cli/commands/persona_diff.hpp"
#include "cli/commands/persona_export.hpp"
#include "cli/commands/persona_import.hpp"
#include "cli/commands/persona_list.hpp"
#include "cli/commands/persona_show.hpp"
#include "cli/commands/persona_validate.hpp"
#include "cli/commands/profile_explain.hpp"
#include "cli/commands/profile_show.hpp"
#include "cli/commands/profile_validate.hpp"
#include "cli/commands/schedule_day.hpp"
#include "cli/commands/schedule_week.hpp"
#include "cli/commands/schema.hpp"
#include "cli/commands/skip.hpp"
#include "cli/commands/start.hpp"
#include "cli/commands/stop.hpp"
#include "cli/commands/today.hpp"
#include "cli/commands/undo.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_content = "Content";
constexpr std::string_view k_data = "Your data";
constexpr std::string_view k_days = "Your days";

constexpr CommandSpec k_commands[] = {
    {.name = "persona list",
     .summary = "List the personas that there are",
     .category = k_content,
     .details = "Personas come with the program, stand in the user's data folder or in the project's .onramp/personas.",
     .example = "onramp persona list",
     .run = run_persona_list},
    {.name = "persona show",
     .summary = "Show a persona, or one section of it",
     .category = k_content,
     .positionals = k_persona_show_positionals,
     .options = k_persona_show_options,
     .details = "A persona is a role as a document states it: responsibilities, skills, days, goals and the rest.",
     .example =
         "onramp persona show\nonramp persona show --section daily-activities\nonramp persona show team.md --json",
     .run = run_persona_show},
    {.name = "persona validate",
     .summary = "Check a persona document",
     .category = k_content,
     .positionals = k_persona_validate_positionals,
     .details = "Every problem is reported at once, with file, line and column. The status is 1 where the persona is "
                "not valid; warnings do not count.",
     .example = "onramp persona validate team.md",
     .run = run_persona_validate},
    {.name = "persona import",
     .summary = "Turn a Markdown persona into a JSON document",
     .category = k_content,
     .positionals = k_persona_import_positionals,
     .details =
         "Nothing of the document is lost: 'onramp persona export' makes the same Markdown of it again. What is "
         "understood (team sizes, times, skills, goals) is there as typed fields; what is not, as it was written.",
     .example = "onramp persona import team.md\nonramp persona import team.md -o team.json",
     .run = run_persona_import},
    {.name = "persona export",
     .summary = "Write a persona as Markdown, or as JSON",
     .category = k_content,
     .positionals = k_persona_export_positionals,
     .details = "Markdown is the default; --json gives the JSON document.",
     .example = "onramp persona export senior-rust-developer\nonramp persona import team.md | onramp persona export -",
     .run = run_persona_export},
    {.name = "persona diff",
     .summary = "Compare two personas",
     .category = k_content,
     .positionals = k_persona_diff_positionals,
     .options = k_persona_diff_options,
     .details = "What is told apart are the lines by their ids, not their places. --format json-patch writes an RFC "
                "6902 patch that makes the second JSON document out of the first.",
     .example =
         "onramp persona diff senior-rust-developer team.md\nonramp persona diff old.md new.md --format json-patch",
     .run = run_persona_diff},
    {.name = "profile show",
     .summary = "Show what a role asks for and how its days go",
     .category = k_content,
     .positionals = k_profile_positionals,
     .details = "A profile says which skills a role needs and to which level, how its days are spent, and what the "
                "first 90 days hold. Overlays are applied before it is shown.",
     .example = "onramp profile show\nonramp profile show team.json --json",
     .run = run_profile_show},
    {.name = "profile validate",
     .summary = "Check a profile or overlay against its persona and pack",
     .category = k_content,
     .positionals = k_profile_positionals,
     .details = "Every problem is reported with file, line and column, in the file that it comes from. The status is 1 "
                "where the profile is not valid.",
     .example = "onramp profile validate team.json",
     .run = run_profile_validate},
    {.name = "profile explain",
     .summary = "Say where each value of a profile comes from, and why",
     .category = k_content,
     .positionals = k_profile_explain_positionals,
     .details = "Each value stands with the file and line that set it: the profile itself or one of the overlays. "
                "Its basis says why it is what it is.",
     .example = "onramp profile explain ffi\nonramp profile explain --profile team.json /hours /capacity",
     .run = run_profile_explain},
    {.name = "pack list",
     .summary = "List the packs that there are",
     .category = k_content,
     .details = "Packs come with the program, stand in the user's data folder or in the project's .onramp/packs.",
     .example = "onramp pack list",
     .run = run_pack_list},
    {.name = "pack show",
     .summary = "Show the skills of the pack, or one of them",
     .category = k_content,
     .positionals = k_pack_show_positionals,
     .details = "Of one skill it shows what each level means, the hours from the level before, what each level needs, "
                "what needs it, and the target that the profile sets.",
     .example = "onramp pack show\nonramp pack show lifetimes",
     .run = run_pack_show},
    {.name = "pack lint",
     .summary = "Check a pack: ids, levels, efforts and prerequisites",
     .category = k_content,
     .positionals = k_pack_lint_positionals,
     .options = k_pack_lint_options,
     .details = "Prerequisites that form a circle, do not exist or can never be met are errors; those that others "
                "imply are warnings. The status is 1 where there are errors.",
     .example = "onramp pack lint\nonramp pack lint ./packs/our-pack --strict",
     .run = run_pack_lint},
    {.name = "schema",
     .summary = "Print the JSON Schema of a kind of document",
     .category = k_content,
     .positionals = k_schema_positionals,
     .example = "onramp schema persona",
     .run = run_schema},
    {.name = "today",
     .summary = "Show what is now, next and open, with what to type",
     .category = k_days,
     .effect = Effect::reads,
     .options = k_schedule_options,
     .details = "One screen: what you are working on, the sessions of the day, the next learning, onboarding tasks by "
                "due date, and what is done today. The status is 1 where there is no plan yet.",
     .example = "onramp today\nonramp today --json",
     .run = run_today},
    {.name = "start",
     .summary = "Begin a step or a task: its time counts",
     .category = k_days,
     .effect = Effect::appends,
     .positionals = k_start_positionals,
     .details = "One thing is open at a time: what was open before ends, and its time is kept.",
     .example = "onramp start lifetimes@3",
     .run = run_start},
    {.name = "stop",
     .summary = "End what is open for now, and keep its time",
     .category = k_days,
     .effect = Effect::appends,
     .options = k_stop_options,
     .example = "onramp stop\nonramp stop --took 45m",
     .run = run_stop},
    {.name = "done",
     .summary = "Mark a step or a task as done",
     .category = k_days,
     .effect = Effect::appends,
     .positionals = k_done_positionals,
     .options = k_done_options,
     .details = "Without an ID it is what is open. What is done leaves the schedule; 'onramp undo' takes it back.",
     .example = "onramp done lifetimes@3 --took 1h30m",
     .run = run_done},
    {.name = "skip",
     .summary = "Leave a step or a task out",
     .category = k_days,
     .effect = Effect::appends,
     .positionals = k_skip_positionals,
     .options = k_skip_options,
     .details = "It leaves the schedule without being done.",
     .example = "onramp skip embedded-systems@1 --reason 'not in this team'",
     .run = run_skip},
    {.name = "schedule day",
     .summary = "Show one day: its blocks, its activities and its learning",
     .category = k_days,
     .effect = Effect::reads,
     .positionals = k_schedule_day_positionals,
     .options = k_schedule_options,
     .details = "Learning takes what the blocks leave free and what activities give way, in the profile's order; the "
                "hardest comes first in the morning. What finds no place is noted.",
     .example = "onramp schedule day\nonramp schedule day 2026-11-23 --path path.json",
     .run = run_schedule_day},
    {.name = "schedule week",
     .summary = "Show the learning of a week, Monday to Sunday",
     .category = k_days,
     .effect = Effect::reads,
     .positionals = k_schedule_week_positionals,
     .options = k_schedule_options,
     .details = "The same days as 'onramp schedule day' shows, a line for each session of learning. With --json they "
                "are whole.",
     .example = "onramp schedule week\nonramp path show --json | onramp schedule week --path - --json",
     .run = run_schedule_week},
    {.name = "undo",
     .summary = "Take back the last thing that you did",
     .category = k_data,
     .effect = Effect::appends,
     .details = "Again takes back the one before it, and so on. Nothing is deleted: an undo is an event, too. The "
                "status is 1 where there is nothing to take back.",
     .example = "onramp undo",
     .run = run_undo},
    {.name = "data export",
     .summary = "Print everything that the store knows about you",
     .category = k_data,
     .effect = Effect::reads,
     .details = "One event a line (NDJSON), or one document with --json.",
     .example = "onramp data export --output backup.ndjson",
     .run = run_data_export},
    {.name = "data forget",
     .summary = "Delete everything that the store knows about you",
     .category = k_data,
     .effect = Effect::deletes,
     .options = k_data_forget_options,
     .details = "Every event, every view of them and every backup of the store is deleted, and the files are "
                "written anew, so that nothing is left in them. It cannot be undone.",
     .example = "onramp data export --output backup.ndjson\nonramp data forget",
     .run = run_data_forget},
};

} // namespace

std::span<const CommandSpec> command_table() {
    return k_commands;
}

} // namespace onramp
